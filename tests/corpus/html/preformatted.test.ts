import { expect, test } from 'vitest';
import { codeOf, proseIn } from '../../../src/corpus/html/preformatted.ts';
import { firstIn, parsed } from './page.ts';

const PROSE = `${'Words of a letter that somebody typed by hand with a machine. '.repeat(3)}\n\nAnd more of it.`;

test('codeOf() has the lines without numbers beside them', () => {
  const text = '<pre><span class="lineno">1 </span>a<br><span class="lineno">2 </span>  b</pre>';
  expect(codeOf(firstIn(parsed(text), 'pre'))).toBe('a\n  b');
});

test('codeOf() separates raised text from the number before it', () => {
  const text = '<pre>2<sup>10</sup> and 2<sup><i>x</i></sup> H<sub>2</sub>O</pre>';
  expect(codeOf(firstIn(parsed(text), 'pre'))).toBe('2¹⁰ and 2^x H₂O');
});

test.each([
  ['a letter', `<pre>${PROSE}</pre>`, 2],
  ['code in code', `<pre><code>${PROSE}</code></pre>`, undefined],
  ['code by its class', `<div class="highlight"><pre>${PROSE}</pre></div>`, undefined],
  ['columns', `<pre>${'Name of it     Price of it\n'.repeat(12)}</pre>`, undefined],
  ['a few words', '<pre>make install</pre>', undefined],
])('proseIn() of %s', (_, text, count) => {
  const pre = firstIn(parsed(text), 'pre');
  expect(proseIn(pre, codeOf(pre))?.length).toBe(count);
});
