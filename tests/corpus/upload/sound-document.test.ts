import { expect, test } from 'vitest';
import type { Document } from '../../../src/corpus/document.ts';
import { reading } from '../../../src/corpus/read-document.ts';
import { checkDocument } from '../../../src/corpus/upload/sound-document.ts';
import { toEnd } from '../../../src/slices.ts';

const { document } = toEnd(
  reading('bees.txt', '= Bees =\n\nInfobox\n- Kind: insect\n\nThey fly.\n\n== Food ==\n\nThey make honey.\n'),
);
const bees = document as Document;
const [box, first, last] = bees.paragraphs as [
  Document['paragraphs'][0],
  Document['paragraphs'][0],
  Document['paragraphs'][0],
];

test('checkDocument() accepts what was read', () => {
  expect(box.number).toBe(0);
  expect(() => toEnd(checkDocument(bees))).not.toThrow();
});

test.each([
  ['a paragraph lies elsewhere', { paragraphs: [box, first, { ...first, number: 2 }, last] }],
  ['a section lies elsewhere', { text: bees.text.slice(0, -8) }],
  [
    'a paragraph lies elsewhere',
    { paragraphs: [box, first, { ...last, span: { start: last.span.start, end: 9_999 } }] },
  ],
  ['a paragraph has another number', { paragraphs: [box, last] }],
  ['a paragraph has another number', { paragraphs: [box, first, { ...last, section: ['Drink'] }] }],
  ['a labelled paragraph has no section', { sections: bees.sections.slice(1) }],
  ['a labelled section is another', { paragraphs: [{ ...box, section: ['Other'] }, first, last] }],
  ['a section has no heading', { sections: [{ path: [], span: { start: 0, end: 1 } }, ...bees.sections] }],
  ['a section lies elsewhere', { sections: [...bees.sections].reverse() }],
  [
    'a lead lies elsewhere',
    { paragraphs: [box, first, { ...last, lead: { start: last.span.end - 1, end: last.span.end } }] },
  ],
  [
    'a place lies elsewhere',
    { paragraphs: [box, first, { ...last, place: { kind: 'page', label: '1', turn: 9_999 } }] },
  ],
  ['a link lies elsewhere', { links: [{ span: { start: 5, end: 5 }, url: 'https://example.org' }] }],
  ['a doubt names no section', { doubts: [{ section: 'Drink', note: 'Which?' }] }],
  ['"soon" is not a date', { source: { published: 'soon' } }],
] as readonly (readonly [string, Partial<Document>])[])('checkDocument() throws that %s', (what, wrong) => {
  expect(() => toEnd(checkDocument({ ...bees, ...wrong }))).toThrow(`Cannot read a kept document: ${what}`);
});
