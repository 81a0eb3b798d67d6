import { describe, expect, test } from 'vitest';
import { read, words } from './read.ts';

describe('HTML in Markdown', () => {
  test.each([
    ['a division', '<div class="note">The west door is shut.</div>', ['The west door is shut.']],
    ['paragraphs on one line', '<p>It is shut.</p><p>It is red.</p>', ['It is shut.', 'It is red.']],
    ['paragraphs on two lines', '<p>It is shut.</p>\n<p>It is red.</p>', ['It is shut.', 'It is red.']],
    ['entities', '<p>Salt &amp; bread &copy;</p>', ['Salt & bread ©']],
    ['elements within a line', 'Press <kbd>Ctrl</kbd> and H<sub>2</sub>O now.', ['Press Ctrl and H₂O now.']],
    [
      'deep lines',
      '<div>\n  <div>\n      <p>\n        It is <b>shut</b>.\n      </p>\n  </div>\n</div>',
      ['It is shut.'],
    ],
    [
      'lines deep in a paragraph',
      '<p align="center">\n    <a href="u">The lamp</a> is lit<br>\n    at dusk.\n</p>',
      ['The lamp is lit\nat dusk.'],
    ],
    [
      'lists that stand less deep than their division',
      '<div>\n  <div>\n\n-   One.\n\n    Two\n    lines.\n\n  </div>\n</div>',
      ['-   One.\n\n    Two\n    lines.'],
    ],
    ['lists', '<ul>\n  <li>a torch</li>\n  <li>a whistle</li>\n</ul>', ['- a torch\n- a whistle']],
    ['numbered lists', '<ol>\n<li>Open it.</li>\n<li>Shut it.</li>\n</ol>', ['1. Open it.\n2. Shut it.']],
    ['comments', 'One.\n\n<!-- two -->\n\nThree.', ['One.', 'Three.']],
    ['scripts', 'One.\n\n<script>\nlet two = 2;\n\nrun();\n</script>\n\nThree.', ['One.', 'Three.']],
    ['images', '<p align="center">\n  <img src="a.png" alt="logo">\n</p>\n\nOne.', ['One.']],
    ['a breadcrumb of tags that never end', '<div>\n\nOne.\n\n<p>\n\nTwo.', ['One.', 'Two.']],
    ['a name in a sentence', 'Put the <title> of it here.', ['Put the  of it here.']],
    ['what is no tag', 'If a < b and c > d, stop.', ['If a < b and c > d, stop.']],
  ])('is read as text: %s', (_, text, expected) => expect(words(text)).toEqual(expected));

  test.each([
    ['on one line', '<h2 id="x">Locks</h2>\n\nThey are old.'],
    ['on several lines', '<h2 align="center">\n  <img src="a.png">\n  Locks\n</h2>\n\nThey are old.'],
    ['in a division', '<div>\n  <h2>Locks</h2>\n  <p>They are old.</p>\n</div>'],
  ])('has headings: %s', (_, text) => {
    expect(read(`# Doors\n\nOne.\n\n${text}`)).toMatchObject([
      { says: 'One.' },
      { says: 'They are old.', section: ['Locks'] },
    ]);
  });

  test('takes its title from the first heading of HTML', async () => {
    const { markdown } = await import('../../../src/corpus/formats/markdown.ts');
    expect(markdown.parse({ file: 'a.md', text: '<h1 align="center">Doors</h1>\n\nOne.' }).title).toBe(
      'Doors',
    );
  });

  test('keeps code as it is', () => {
    expect(read('One.\n\n<pre><code class="x">\nlet a = *b*;\n</code></pre>\n\nTwo.')).toMatchObject([
      { says: 'One.' },
      { says: 'let a = *b*;', kind: 'code' },
      { says: 'Two.' },
    ]);
    expect(words('<pre>let a &amp; b;</pre>')).toEqual(['let a & b;']);
  });

  test('reads a table by its rows', () => {
    const table =
      '<table>\n <thead>\n  <tr>\n   <th>Berth</th>\n   <th>Fee</th>\n  </tr>\n </thead>\n <tr>\n  <td>B1 &amp; B2</td>\n  <td><p>12 <b>marks</b></p></td>\n </tr>\n <tr><td>B3</td><td>9</td></tr>\n</table>';
    expect(read(`The berths:\n\n${table}\n\nThe end.`)).toMatchObject([
      {
        kind: 'table',
        lead: 'The berths:\n\n| Berth | Fee |',
        says: 'The berths:\n\n| Berth | Fee |\n| B1 & B2 | 12 marks |\n| B3 | 9 |',
      },
      { says: 'The end.' },
    ]);
  });

  test('reads a table on one line by its cells', () => {
    expect(
      words('<table><tr><th>Berth</th><th>Fee</th></tr><tr><td>B1</td><td>12</td></tr></table>'),
    ).toEqual(['| Berth | Fee | | B1 | 12 |']);
  });
});
