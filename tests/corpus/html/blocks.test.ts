import { expect, test } from 'vitest';
import { blocksIn } from '../../../src/corpus/html/blocks.ts';
import { firstIn, parsed } from './page.ts';

const kindsIn = (body: string): string[] =>
  [...blocksIn({ element: firstIn(parsed(body), 'body'), lengths: new Map() })].flatMap((block) =>
    block === undefined
      ? []
      : `${block.kind} ${'text' in block ? block.text : 'items' in block ? block.items.map(({ text }) => text).join(',') : ''}`,
  );

test.each([
  ['loose text around blocks', 'a<p>b</p>c', ['paragraph a', 'paragraph b', 'paragraph c']],
  ['two breaks', 'a<br> <br>b<br>c', ['paragraph a', 'paragraph b\nc']],
  ['code in an item', '<ul><li>a<pre><code>b</code></pre>c<li>d</ul>', ['list a', 'code b', 'list c,d']],
  ['headings in items', '<ol><li><h2>a</h2>b</ol>', ['heading a', 'paragraph b']],
  ['blocks in a link', '<a href="x"><div>a</div><div>b</div></a>', ['paragraph a', 'paragraph b']],
  [
    'long definitions',
    `<dl><dt>a<dd>${'word '.repeat(130)}</dl>`,
    ['paragraph a', `paragraph ${'word '.repeat(130).trim()}`],
  ],
  ['a rule', 'a<hr>b', ['paragraph a', 'rule ', 'paragraph b']],
  ['a heading in a quotation', '<blockquote><h2>a</h2></blockquote>', ['paragraph a']],
])('blocksIn() reads %s', (_, body, expected) => expect(kindsIn(body)).toEqual(expected));
