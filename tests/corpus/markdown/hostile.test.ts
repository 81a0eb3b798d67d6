import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdown } from '../../../src/corpus/formats/markdown.ts';
import { runs } from '../../support/runs.ts';

const part = fc.constantFrom(
  ...[
    'Words.',
    'label',
    'Lead:',
    'Why?',
    '\n',
    '\n',
    '\n\n',
    '  ',
    '    ',
    '\t',
    '> ',
    '- ',
    '1. ',
    '## ',
    '***',
  ],
  ...[
    '%%',
    '<!--',
    '-->',
    '{/*',
    '*/}',
    '{#a}',
    '{: .b}',
    ' ^abc',
    '[TOC]',
    'import a from "b"',
    'export const a = {',
  ],
  ...[
    '!!! note "T"\n    ',
    '=== "T"\n\n    ',
    ':::tip T',
    ':::',
    '> [!note] T\n',
    ': d',
    '[^1]',
    '[^1]: n',
    '— n',
  ],
  ...[
    '<div>',
    '</div>',
    '<details>',
    '<summary>',
    '</summary>',
    '</details>',
    '<Tab title="T">',
    '</Tab>',
    '<A b={',
  ],
  ...[
    '<table>',
    '<tr>',
    '<td>c',
    '<th>d',
    '</table>',
    '<li>',
    '<h2>',
    '</h2>',
    '{% tab "T" %}',
    '{% endtab %}',
  ],
  ...[
    '| a | b |\n',
    '|---|---|\n',
    '```\n',
    '`',
    '==',
    '~~',
    '$',
    '[[p#q|r]]',
    '![[p]]',
    '[a](b)',
    '![c](d)',
    '[x] ',
  ],
);
const texts = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(''));

test('markdown keeps every line, and its paragraphs, leads and links lie in the text in order', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('\n', '\r\n'), (written, end) => {
      const source = written.replaceAll('\n', end);
      const { text, paragraphs, links = [] } = markdown.parse({ file: 'a.mdx', text: source });
      expect(text.split('\n').length).toBe(source.split('\n').length);
      let last = 0;
      for (const { span, lead } of paragraphs) {
        const words = text.slice(span.start, span.end);
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(words).not.toBe('');
        expect(words).toBe(words.trim());
        if (lead !== undefined) {
          expect(lead.start).toBeLessThan(lead.end);
          expect(lead.start).toBeLessThanOrEqual(span.start);
          expect(lead.end).toBeLessThanOrEqual(span.end);
          expect(lead.start === span.start || lead.end <= span.start).toBe(true);
        }
        last = span.end;
      }
      for (const { span } of links) expect(text.slice(span.start, span.end).trim()).not.toBe('');
    }),
    runs(1000),
  );
});
