import { describe, expect, test } from 'vitest';
import { openStack } from '../../../src/corpus/markdown/open-stack.ts';

const box = (over: object = {}) => ({ name: '', base: 0, strip: undefined, ...over });

describe('openStack()', () => {
  test('closes an indented box, and ends its label, at a line that is indented no deeper', () => {
    const stack = openStack(100);
    stack.push(box({ label: stack.name({ start: 4, end: 9 }) }));
    stack.settle(4, false);
    expect(stack.stripped()).toBe(4);
    stack.dedent(4, 20);
    expect(stack.isEmpty()).toBe(false);
    stack.dedent(0, 30);
    expect([stack.isEmpty(), stack.stripped()]).toEqual([true, 0]);
    expect(stack.labels).toEqual([{ start: 4, end: 9, until: 30 }]);
    expect(stack.breaks).toEqual([4, 9]);
  });

  test('closes the innermost element of a name with everything in it, or nothing if none is open', () => {
    const stack = openStack(100);
    stack.push(box({ name: 'div', strip: 2 }));
    stack.push(box({ name: 'p', strip: 1 }));
    stack.popTo('ul', 10);
    expect(stack.stripped()).toBe(3);
    stack.popTo('div', 10);
    expect([stack.isEmpty(), stack.isOpen('div'), stack.isOpen('p')]).toEqual([true, false, false]);
  });

  test('corrects the depth at a line that is indented less', () => {
    const stack = openStack(100);
    stack.push(box({ name: 'div' }));
    stack.settle(4, false);
    stack.settle(2, false);
    expect(stack.stripped()).toBe(2);
  });

  test('lets the label of a box that never ends name what is right below it', () => {
    const stack = openStack(100);
    stack.push(box({ name: ':::', label: stack.name({ start: 4, end: 9 }) }));
    stack.end();
    expect(stack.labels).toEqual([{ start: 4, end: 9, until: 9 }]);
  });
});
