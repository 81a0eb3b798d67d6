import { expect, test } from 'vitest';
import { closedNames } from '../../../src/corpus/markdown/closed-names.ts';
import { toEnd } from '../../../src/slices.ts';

test('closedNames() has HTML in lower case, components as they are, and templates', () => {
  const text = '</dIV> </TabItem> </a.b> {% endhint %} {{< /note >}} {{% /tip %}} <p>';
  expect([...toEnd(closedNames(text, 0))]).toEqual(['div', 'TabItem', 'a.b', 'hint', 'note', 'tip']);
});

test('closedNames() has none from before the offset', () => {
  expect([...toEnd(closedNames('</div></p>', 6))]).toEqual(['p']);
});
