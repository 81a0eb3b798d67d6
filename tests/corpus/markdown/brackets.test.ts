import { expect, test } from 'vitest';
import { bracketReader } from '../../../src/corpus/markdown/brackets.ts';

/** What each `]` of a text ends, with its address. */
function read(text: string, labels: Record<string, string> = {}) {
  const reader = bracketReader(text, new Map(Object.entries(labels)));
  const found: (string | undefined)[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '[') reader.open(text[at - 1] === '!' ? at - 1 : at, at + 1, 0);
    else if (text[at] === ']') {
      const linked = reader.close(at);
      found.push(
        linked &&
          `${linked.isImage ? 'image' : 'link'} ${text.slice(linked.start, linked.end)} ${linked.url}`,
      );
    }
  }
  return found;
}

test.each<[string, Record<string, string>, unknown[]]>([
  ['[bees](a.md)', {}, ['link [bees](a.md) a.md']],
  ['![bees](a.png)', {}, ['image ![bees](a.png) a.png']],
  ['[bees][hive]', { HIVE: 'b.md' }, ['link [bees][hive] b.md', 'link [hive] b.md']],
  ['[hive][]', { HIVE: 'b.md' }, ['link [hive][] b.md', undefined]],
  ['[hive]', { HIVE: 'b.md' }, ['link [hive] b.md']],
  ['[hive]', {}, [undefined]],
  ['[a [bees](a.md) b](c.md)', {}, ['link [bees](a.md) a.md', undefined]],
  ['[a ![bees](a.png) b](c.md)', {}, ['image ![bees](a.png) a.png', 'link [a ![bees](a.png) b](c.md) c.md']],
  ['bees]', {}, [undefined]],
])('bracketReader() of %j with %j', (text, labels, found) => {
  expect(read(text, labels)).toEqual(found);
});
