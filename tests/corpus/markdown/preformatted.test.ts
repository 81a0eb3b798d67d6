import { expect, test } from 'vitest';
import { preformatted } from '../../../src/corpus/markdown/preformatted.ts';

test('preformatted() finds the code behind <pre>, and the tags that close it', () => {
  const text = '<pre><code>\nbees()\n</code></pre>\nWax';
  const found = preformatted(text, 5);
  expect(text.slice(found?.start, found?.closing.start)).toBe('\nbees()\n');
  expect(text.slice(found?.closing.start, found?.closing.end)).toBe('</code></pre>');
});

test.each([
  '<pre>bees()</pre>',
  '<pre>\n<b>bees()</b>\n</pre>',
  '<pre>\na &amp; b\n</pre>',
  '<pre>\n```\n</pre>',
  '<pre>\nbees()',
])('preformatted() of %j is undefined', (text) => {
  expect(preformatted(text, 5)).toBeUndefined();
});
