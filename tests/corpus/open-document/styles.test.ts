import { expect, test } from 'vitest';
import { openStyles } from '../../../src/corpus/open-document/styles.ts';

const element = (name: string, attributes: Record<string, string>, children: never[] = []) => ({
  name,
  attributes,
  children,
});

test('openStyles() knows names, lists and what is hidden by the styles that one is based on', () => {
  const styles = openStyles();
  styles.add(
    element('style:style', {
      'style:name': 'Text_20_body',
      'style:display-name': 'Text Body',
      'style:list-style-name': 'L',
    }),
  );
  styles.add(element('style:style', { 'style:name': 'P1', 'style:parent-style-name': 'Text_20_body' }));
  styles.add({
    name: 'text:list-style',
    attributes: { 'style:name': 'L' },
    children: [
      element('text:list-level-style-number', {
        'text:level': '1',
        'style:num-format': 'I',
        'text:start-value': '3',
      }),
      element('text:list-level-style-number', {
        'text:level': '2',
        'style:num-format': '1',
        'style:num-prefix': '(',
        'style:num-suffix': ')',
        'text:display-levels': '2',
      }),
      element('text:list-level-style-bullet', { 'text:level': '3' }),
    ],
  });
  expect(styles.namesOf('P1')).toEqual(['p1', 'text body']);
  expect([styles.listOf('P1'), styles.startOf('L', 0), styles.isHidden('P1')]).toEqual(['L', 3, false]);
  expect([
    styles.label('L', 0, [3]),
    styles.label('L', 1, [3, 2]),
    styles.label('L', 2, [3, 2, 1]),
    styles.label(undefined, 0, [1]),
  ]).toEqual(['III', '(III.2)', '-', '-']);
});
