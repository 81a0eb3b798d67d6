import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reading } from '../../src/corpus/read-document.ts';
import { toEnd } from '../../src/slices.ts';

describe('reading()', () => {
  const idOf = (file: string): string | undefined => toEnd(reading(file, 'Text.')).document?.id;

  test('keeps ids from file names to 48 characters, and those of different names apart', () => {
    const [one, other] = [`${'a-long-name-'.repeat(5)}one.md`, `${'a-long-name-'.repeat(5)}other.md`];
    expect(idOf(one)).toMatch(/^a-long-name-a-long-name-a-long-name-a-l-[0-9a-f]{8}$/u);
    expect(idOf(one)).toHaveLength(48);
    expect(idOf(other)).not.toBe(idOf(one));
    expect(idOf(`${'a'.repeat(48)}.md`)).toBe('a'.repeat(48));
    expect(idOf(`${'台'.repeat(60)}.md`)).toMatch(/^document-[0-9a-f]{8}$/u);
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (name) => {
        const id = idOf(`${name.replace(/[/\\]/gu, '') || 'a'}.md`) ?? '';
        expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
        expect(id.length).toBeLessThanOrEqual(48);
      }),
    );
  });
});
