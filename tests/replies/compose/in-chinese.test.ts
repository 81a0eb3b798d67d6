import { expect, test } from 'vitest';
import { citedLine } from '../../../src/replies/compose/cited.ts';
import { sourcesReply } from '../../../src/replies/compose/corpus.ts';
import { reloadReply } from '../../../src/replies/compose/reload.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import { said } from '../../commands/footnote.ts';
import { libraryOf } from '../../support/sample-corpus.ts';

const voice = voiceIn('zh-TW');

const FACTS = [
  '---',
  'title: Russia–Taiwan relations',
  'publisher: O’Brien & Co.',
  'published: 2025-12-29T02:05',
  'retrieved: 2026-11-22',
  'url: https://example.org/a',
  '---',
  '',
  '# The first consul',
  '',
  'Paul Shabert was a native German.',
].join('\n');

test('citedLine() separates what is said of a source by the comma of the language', () => {
  const [passage] = libraryOf({ 'a.md': FACTS }).corpus.passages;
  if (passage === undefined) throw new Error('There is no passage');
  expect(citedLine(passage, voice)).toMatch(/^Russia–Taiwan relations，O’Brien & Co\.，2025年12月29日 · /u);
  expect(citedLine(passage, voiceIn('en'))).toMatch(
    /^Russia–Taiwan relations, O’Brien & Co\., 29 Dec 2025 · /u,
  );
});

test('sourcesReply() separates what is said of a source by the comma of the language', () => {
  expect(said(sourcesReply(libraryOf({ 'a.md': FACTS }), voice))).toContain(
    '來源：O’Brien & Co.，發布於 2025年12月29日 02:05，擷取於 2026年11月22日\n',
  );
});

test('reloadReply() puts no English full stop behind counts in Chinese', () => {
  const library = libraryOf({ 'a.md': FACTS });
  const swapped = { kind: 'swapped', before: library.corpus, after: library.corpus, ms: 5 } as const;
  expect(said(reloadReply(swapped, library, voice)).split('\n')[0]).toBe('1 份文件、1 個段落');
});
