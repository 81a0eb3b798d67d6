import { describe, expect, test } from 'vitest';
import { childAt, elementsIn, textIn, type XmlElement } from '../../../src/corpus/packed/xml.ts';

async function found(xml: string, size = 1_000): Promise<XmlElement[]> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const bytes = Buffer.from(xml);
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const elements: XmlElement[] = [];
  const wanted = { prefixes: { 'urn:a': 'a' }, isWanted: (name: string) => name === 'a:p' };
  for await (const element of elementsIn(chunks(), wanted)) elements.push(element);
  return elements;
}

describe('elementsIn()', () => {
  test.each([1, 3, 1_000])(
    'has the wanted elements by their namespaces, in pieces of %i bytes',
    async (size) => {
      const elements = await found(
        '<x:d xmlns:x="urn:a"><x:q>no</x:q><x:p x:n="1">é<y>b</y></x:p><x:p/></x:d>',
        size,
      );
      expect(elements.map(textIn)).toEqual(['éb', '']);
      expect(elements[0]?.attributes).toEqual({ 'a:n': '1' });
      expect(childAt(elements[0], 'y')?.children).toEqual(['b']);
      expect(childAt(elements[0], 'z', 'y')).toBeUndefined();
    },
  );

  test.each([
    ['an element that never ends', '<p>', 'ends too early'],
    ['an element that ends as another', '<p></q>', 'contains broken XML'],
    ['an entity that nobody knows', '<p>&unknown;</p>', 'contains broken XML'],
    ['entities of its own', '<!DOCTYPE p [<!ENTITY a "b">]><p>&a;</p>', 'declares entities'],
    ['elements without end', '<p>'.repeat(600), 'nests more than 500'],
  ])('refuses %s', async (_, xml, sentence) => {
    await expect(found(xml)).rejects.toThrow(sentence);
  });

  test('reads what only names a document type', async () => {
    expect(
      await found('<!DOCTYPE d SYSTEM "file:///etc/passwd"><d xmlns="urn:a"><p>ok</p></d>'),
    ).toHaveLength(1);
  });
});
