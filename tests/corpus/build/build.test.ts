import { expect, test } from 'vitest';
import { UnreadableFile } from '../../../src/corpus/build/block.ts';
import { building } from '../../../src/corpus/build/build.ts';
import { toEnd } from '../../../src/slices.ts';
import { builtOf, saidIn } from '../../support/blocks.ts';

test('building() joins a sentence to the list that it leads in, and a header to its rows', () => {
  const document = builtOf([
    { kind: 'paragraph', text: 'You need:' },
    { kind: 'list', items: [{ depth: 0, label: '-', text: 'a rope' }] },
    { kind: 'table', headers: 1, rows: [[{ text: 'Berth' }], [{ text: 'B27' }]] },
  ]);
  const [list, table] = document.paragraphs;
  expect(saidIn(document)[0]).toBe('You need:\n\n- a rope');
  expect([list?.kind, list?.lead]).toEqual(['list', { start: 0, end: 9 }]);
  expect(document.text.slice(table?.lead?.start, table?.lead?.end)).toBe('| Berth |');
});

test('building() ties a note to the sentence that calls it', () => {
  const { text, paragraphs } = builtOf([
    { kind: 'paragraph', text: 'First one. Second one.', calls: [[22, '1']] },
    { kind: 'note', label: '1', text: 'Said Ann.' },
  ]);
  const lead = paragraphs[1]?.lead;
  expect(text.slice(lead?.start, lead?.end)).toBe('Second one.');
});

test('building() has title, sections, counts, places and links', () => {
  const { title, sections, read, left, links, paragraphs, isBuilt } = builtOf(
    [
      { kind: 'heading', level: 1, text: 'Bees' },
      { kind: 'heading', level: 2, text: 'Honey', place: { kind: 'provision', label: 'p. 2' } },
      { kind: 'paragraph', text: 'It is sweet, see the form that is used.', links: [[17, 25, 'form.html']] },
    ],
    { read: { page: 2 }, left: { comment: 1 } },
  );
  expect([title, isBuilt, read, left]).toEqual(['Bees', true, { page: 2, heading: 2 }, { comment: 1 }]);
  expect(sections.map(({ path }) => path)).toEqual([['Honey']]);
  expect(links?.map(({ url }) => url)).toEqual(['form.html']);
  expect(paragraphs[0]?.place?.label).toBe('p. 2');
});

test('building() makes no section of a title that stands below a line', () => {
  const { title, sections } = builtOf([
    { kind: 'paragraph', text: '3 May 2024, in the news' },
    { kind: 'heading', level: 1, text: 'Bees' },
    { kind: 'paragraph', text: 'They fly.' },
  ]);
  expect([title, sections]).toEqual(['Bees', []]);
});

test('building() makes an error of a file that cannot be read', () => {
  const { problems, paragraphs } = toEnd(
    building(
      // biome-ignore lint/correctness/useYield: it fails before it reads anything
      (function* () {
        throw new UnreadableFile('is broken; save it anew');
      })(),
      'a.docx',
    ),
  );
  expect(problems).toEqual([
    { file: 'a.docx', line: 0, message: 'is broken; save it anew', severity: 'error' },
  ]);
  expect(paragraphs).toEqual([]);
});
