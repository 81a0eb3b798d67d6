import { expect, test } from 'vitest';
import type { Footnote } from '../../../src/command.ts';
import type { DocumentId } from '../../../src/corpus/document.ts';
import { askingIn, defaultDocuments } from '../../../src/replies/compose/asking.ts';
import {
  ada,
  buttons,
  footnoteOf,
  keeper,
  quotedPlaces,
  run,
  runOnMessage,
  said,
} from '../../commands/footnote.ts';
import { libraryOf } from '../../support/sample-corpus.ts';
import { moderated, pressed, serverSide } from '../../support/server-side.ts';

const library = libraryOf({
  'bees.md': '# Bees\n\nHoney is made by bees.\n\nBees build combs.',
  'ants.md': '# Ants\n\nAnts build hills.',
});
const ids = (...names: string[]) => names as DocumentId[];
const plain = footnoteOf(library);

test.each([
  ['none are set', undefined, undefined],
  ['some are set', ids('ants'), ['ants']],
  ['some of them are gone', ids('moths', 'ants'), ['ants']],
  ['all of them are gone', ids('moths'), undefined],
  ['they are all', ids('ants', 'bees'), undefined],
])('defaultDocuments() are right if %s', (_, documents, expected) => {
  expect(defaultDocuments({ ...plain, ...(documents === undefined ? {} : { documents }) })).toEqual(expected);
});

test('askingIn() gives pins unless they are turned off, and lets moderators choose answers', () => {
  const side = serverSide();
  side.pins = [{ key: 1, question: 'Why?', passage: 'bees:01234567' as never, verdict: 'use', at: 1 }];
  const here = () => moderated(library, side).at?.(keeper.place) as Footnote;
  expect(askingIn(here(), keeper)).toMatchObject({ pins: side.pins, canMend: true });
  expect(askingIn(here(), ada).canMend).toBe(false);
  side.settings = { ...side.settings, off: ['pins'] };
  expect(askingIn(here(), keeper)).not.toHaveProperty('pins');
  expect(askingIn(here(), keeper).canMend).toBe(false);
  // Nothing can be kept here.
  expect(askingIn(plain, keeper).canMend).toBe(false);
});

test('/ask and Find passages ask the default documents, and then all of them if someone wants that', async () => {
  const footnote = { ...plain, documents: ids('ants') };
  const answer = await run('ask', { question: 'What do bees build?' }, footnote);
  expect(quotedPlaces(answer)).not.toContain('bees 2');
  const all = await pressed(answer, 'Search all documents', footnote, ada);
  expect(quotedPlaces(all)).toEqual(['bees 2']);
  expect(all).toMatchObject({ visibility: 'private', inPlace: true });
  expect(said(all)).not.toContain('documents were asked');
  const found = await runOnMessage('Find passages', 'What do bees build?', footnote);
  expect(buttons(found)).toContain('Search all documents');
});

test('/search lists the default documents alone, and pages keep to what was searched', async () => {
  const footnote = { ...plain, documents: ids('ants') };
  const some = await run('search', { terms: 'build' }, footnote);
  expect(quotedPlaces(some)).toEqual(['ants 1']);
  expect(said(some)).toContain('Searched: “Ants” (1 of 2 documents)');
  expect(buttons(some)).toContain('Search all documents');
  const only = await run('search', { terms: 'build', document: 'bees' }, footnote);
  expect(quotedPlaces(only)).toEqual(['bees 2']);
});

test('/quote looks in all documents, as one that is not asked may have the words', async () => {
  const checked = await run(
    'quote',
    { words: 'Honey is made by bees.' },
    { ...plain, documents: ids('ants') },
  );
  expect(JSON.stringify(checked.blocks)).toContain('word for word');
});

test('/ask keeps an answer private in a channel without public answers, and says so if it was to be public', async () => {
  const footnote: Footnote = { ...plain, answers: 'private', keepsPrivate: true };
  const question = 'Who makes honey?';
  const asked = await run('ask', { question, visibility: 'public' }, footnote);
  expect(asked.visibility).toBe('private');
  expect(said(asked)).toBe('In this channel, only you see the answer.');
  expect(said(await run('ask', { question }, footnote))).toBe('');
});
