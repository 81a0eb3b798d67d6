import { describe, expect, test } from 'vitest';
import { tagAt } from '../../../src/corpus/markdown/tags.ts';

describe('tagAt()', () => {
  test.each<[string, object]>([
    ['<div class="a > b">', { name: 'div', kind: 'html', closes: false, empty: false, end: 19 }],
    ['</dIV>', { name: 'div', kind: 'html', closes: true, empty: false, end: 6 }],
    ['<hr>', { name: 'hr', kind: 'html', closes: false, empty: true, end: 4 }],
    ['<Tab a={{b: ">"}}/>', { name: 'Tab', kind: 'component', closes: false, empty: true, end: 19 }],
    ['<>', { name: '', kind: 'component', closes: false, empty: true, end: 2 }],
    ['{% hint a %}', { name: 'hint', kind: 'template', closes: false, empty: false, end: 12 }],
    ['{% endhint %}', { name: 'hint', kind: 'template', closes: true, empty: false, end: 13 }],
    ['{{< note >}}', { name: 'note', kind: 'template', closes: false, empty: false, end: 12 }],
  ])('of %j is %j', (text, tag) => {
    expect(tagAt(text, 0)).toEqual(tag);
  });

  test.each<[string, string]>([
    ['<TabItem value="linux" label="Linux">', 'Linux'],
    ['<TabItem value="linux">', 'linux'],
    ['{{< tab "Linux" >}}', 'Linux'],
    ['{% tab title="Linux" %}', 'Linux'],
  ])('of %j has the label %s', (text, label) => {
    const tag = tagAt(text, 0);
    expect(text.slice(tag?.label?.start, tag?.label?.end)).toBe(label);
  });

  test.each(['<b>', '<5', 'a', '<div', '<div "a">', '{% hint', `<div a="${'a'.repeat(8_000)}" b>`])(
    'of %j is undefined',
    (text) => {
      expect(tagAt(text, 0)).toBeUndefined();
    },
  );
});
