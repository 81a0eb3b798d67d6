import { elementsIn, type XmlElement } from '../../../src/corpus/packed/xml.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const M = 'http://schemas.openxmlformats.org/officeDocument/2006/math';

/** The element of Word that a text of XML is. */
export async function elementOf(xml: string): Promise<XmlElement> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(`<d xmlns:w="${W}" xmlns:m="${M}">${xml}</d>`);
  }
  const wanted = {
    prefixes: { [W]: 'w', [M]: 'm' },
    isWanted: (_: string, parents: readonly string[]) => parents.length === 1,
  };
  for await (const element of elementsIn(chunks(), wanted)) return element;
  throw new Error('There is no element');
}
