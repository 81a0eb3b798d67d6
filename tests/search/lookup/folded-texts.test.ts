import { expect, test } from 'vitest';
import { fold, Texts } from '../../../src/search/lookup/folded-texts.ts';

const texts = new Texts(3);
for (const entry of [['Der Ärmel', 'one'], ['Крепость Ü'], ['ärmel-los']]) texts.push(entry);
texts.close();

test('fold() takes case, accents and signs away', () => {
  expect(fold('  Där—Ärmel!  (2) ')).toBe('dar armel 2');
});

test('Texts.holding() gives each entry once, in order, whatever the bytes of its letters', () => {
  expect([...texts.holding(' armel')]).toEqual([0, 2]);
  expect([...texts.holding('\n armel')]).toEqual([2]);
  expect([...texts.holding(' u\n')]).toEqual([1]);
  expect([...texts.holding(' zork')]).toEqual([]);
});

test('Texts.of() gives the folded texts of an entry', () => {
  expect(texts.of(0)).toBe('\n der armel\n\n one\n');
  expect(texts.of(1)).toBe('\n крепость u\n');
});
