import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPacked, type TextFormat } from '../../../src/corpus/formats/format.ts';
import { formats } from '../../../src/corpus/formats/index.ts';
import { runs } from '../../support/runs.ts';

const folder = new URL('../../../src/corpus/formats/', import.meta.url);

describe('formats', () => {
  test('lists every file of its folder by the name of its format', () => {
    const files = readdirSync(folder).filter((file) => file !== 'index.ts' && file !== 'format.ts');
    expect(formats.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort());
  });

  const lines = [
    '= T =',
    '== S ==',
    '1 May 2024',
    '- a: b',
    '- a',
    '---',
    'a: b',
    '# H',
    '> q',
    '```',
    '',
    '',
    'Words. More *words*.',
    '<!--',
    '    x',
    '&amp;',
    '\ud800',
    '👩‍👩‍👧',
  ];
  test.each(formats)('$name names its extensions in lower case with their dot', ({ extensions }) => {
    expect(extensions.length).toBeGreaterThan(0);
    for (const extension of extensions) expect(extension).toMatch(/^\.[a-z0-9]+$/u);
  });

  const inText = formats.filter((format): format is TextFormat => !isPacked(format));
  describe.each(inText)('$name', (format) => {
    test('reads any text without throwing, into spans that are trimmed, in order and apart', () => {
      fc.assert(
        fc.property(
          fc.array(fc.constantFrom(...lines), { maxLength: 12 }),
          fc.constantFrom('\n', '\r\n'),
          (found, newline) => {
            const source = found.join(newline);
            format.detects(source);
            const { text, paragraphs, sections, title, isBuilt } = format.parse({
              file: 'f.txt',
              text: source,
            });
            expect(title.trim()).not.toBe('');
            if (isBuilt !== true) expect(text.split('\n').length).toBe(source.split('\n').length);
            let last = 0;
            let number = 0;
            for (const { span, number: own, section } of paragraphs) {
              const words = text.slice(span.start, span.end);
              expect(span.start).toBeGreaterThanOrEqual(last);
              expect(words).not.toBe('');
              expect(words).toBe(words.trim());
              if (own > 0) expect(own).toBe(++number);
              else expect(section).not.toEqual([]);
              last = span.end;
            }
            expect(last).toBeLessThanOrEqual(text.length);
            for (const { span, path } of sections) {
              expect(path.length).toBeGreaterThan(0);
              expect(span.start).toBeLessThan(span.end);
              expect(span.end).toBeLessThanOrEqual(text.length);
            }
          },
        ),
        runs(200),
      );
    });
  });
});
