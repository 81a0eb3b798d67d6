import { expect, test } from 'vitest';
import { conditioned } from '../../../src/corpus/asciidoc/conditions.ts';
import { asciidoc } from '../../../src/corpus/formats/asciidoc.ts';

const textOf = (text: string) => asciidoc.parse({ file: 'f.adoc', text }).text;
const HEAD = '= T\n:set:\n:n: 3\n:os: linux\n:!unset:\n\n';

test.each([
  ['ifdef of what is unset', 'ifdef::unset[]\nB.\nendif::[]', 'A.\nC.'],
  ['ifndef of what is set', 'ifndef::set[]\nB.\nendif::set[]', 'A.\nC.'],
  ['ifdef of all, one of them unset', 'ifdef::set+unset[]\nB.\nendif::[]', 'A.\nC.'],
  ['ifndef of any, one of them set', 'ifndef::set,other[]\nB.\nendif::[]', 'A.\nC.'],
  ['ifeval of another value', 'ifeval::["{os}" == "mac"]\nB.\nendif::[]', 'A.\nC.'],
  ['ifeval of a number', 'ifeval::[{n} > 3]\nB.\nendif::[]', 'A.\nC.'],
  ['a block in a false one', 'ifdef::unset[]\nifdef::set[]\nB.\nendif::[]\nD.\nendif::[]', 'A.\nC.'],
  ['a line of what is unset', 'ifdef::unset[B.]', 'A.\nC.'],
  ['a line of what is not known', 'ifdef::other[B.]', 'A.\nC.'],
  ['a line of what is set', 'ifdef::set[B.]', 'A.\nB.\nC.'],
  ['a line that ifndef keeps', 'ifndef::unset[B.]', 'A.\nB.\nC.'],
  ['ifdef of what is set', 'ifdef::set[]\nB.\nendif::[]', 'A.\nB.\nC.'],
  ['ifeval that holds', 'ifeval::["{os}" == "linux"]\nB.\nendif::[]', 'A.\nB.\nC.'],
])('conditioned() of %s', (_, block, expected) => {
  expect(textOf(`${HEAD}A.\n${block}\nC.\n`)).toBe(`T\n\n${expected.replaceAll('\n', ' ')}`);
});

test.each([
  ['what no line sets', 'ifdef::other[]\nB.\nendif::[]'],
  ['any of what is unset and not known', 'ifdef::unset,other[]\nB.\nendif::[]'],
  ['a value that is not known', 'ifeval::["{other}" == "a"]\nB.\nendif::[]'],
  ['a line that ifndef may keep', 'ifndef::other[B.]'],
])('conditioned() keeps the text of %s, as its own paragraph', (_, block) => {
  expect(textOf(`${HEAD}A.\n${block}\nC.\n`)).toBe('T\n\nA.\n\nB.\n\nC.');
});

test('conditioned() keeps the text of a condition on an attribute that a later line may set', () => {
  expect(textOf(`${HEAD}A.\n\n:unset:\n\nifdef::unset[]\nB.\nendif::[]\n`)).toBe('T\n\nA.\n\nB.');
});

test('conditioned() keeps the text behind a condition that never ends', () => {
  expect(textOf(`${HEAD}A.\n\nifdef::unset[]\nB.\n`)).toBe('T\n\nA.\n\nB.');
});

test('readingAsciiDoc() continues the numbers of a list after an undecided condition', () => {
  expect(textOf('. a\nifdef::x[]\n. b\nendif::[]\n. c\n')).toBe('1. a\n2. b\n3. c');
});

test('readingAsciiDoc() keeps conditions out of a definition', () => {
  expect(textOf('term::\nifdef::x[]\nMore.\nendif::[]\nother:: Less.\n')).toBe(
    '- term\n  More.\n- other\n  Less.',
  );
});

test('conditioned() yields where the work may pause', () => {
  const steps = [...conditioned(Array<string>(5_000).fill('a'), [], new Map())];
  expect(steps.length).toBeGreaterThan(1);
});
