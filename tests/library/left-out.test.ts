import { afterAll, beforeAll, expect, test } from 'vitest';
import { Library } from '../../src/library/library.ts';
import { replyToQuestion } from '../../src/replies/compose/answer.ts';
import { sourcesReply } from '../../src/replies/compose/corpus.ts';
import { checkReply } from '../../src/replies/compose/reload.ts';
import { termSearchReply } from '../../src/replies/compose/search.ts';
import { voicesOf } from '../../src/texts/voices.ts';
import { answered } from '../support/searched.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const SPELLS = ['Amber', 'Basil', 'Coral', 'Dusk'].map(
  (name) => `## ${name}\n\nCasting time: 1 action\n\nThe ${name} charm works on one door.\n\n`,
);
const voices = voicesOf({ locale: 'en-US' });
let dir: string;
let library: Library;

beforeAll(async () => {
  dir = await temporaryFolder();
  await writeFiles(dir, { 'a.md': SPELLS.join(''), 'b.md': 'x\0', 'c.txt': '\0', 'd.png': 'x' });
  library = await Library.open(dir);
});
afterAll(() => removeFolder(dir));

test('replies say that files could not be read, to anyone who finds nothing and in the list of sources', () => {
  const line = {
    kind: 'text',
    parts: [
      '2 files could not be read. People who manage this server can see why with ',
      { kind: 'command', name: 'corpus check' },
      '.',
    ],
    small: true,
  };
  const missed = replyToQuestion('Who was the last mayor of Riga?', library, {
    asker: '1',
    visibility: 'public',
    voices,
  });
  for (const reply of [
    missed,
    termSearchReply('zeppelin', library, voices.own),
    sourcesReply(library, voices.own),
  ])
    expect(reply.blocks).toContainEqual(line);
  const found = replyToQuestion('On what does the Basil charm work?', library, {
    asker: '1',
    visibility: 'public',
    voices,
  });
  expect(found.blocks).not.toContainEqual(line);
});

test('checkReply() tells errors first, and what is passed over in a line', () => {
  const list = checkReply(library, voices.own).blocks.find(({ kind }) => kind === 'list');
  const lines = list?.kind === 'list' ? list.items.map(([first]) => first) : [];
  expect(lines).toEqual(['error ', 'error ', 'warning ', 'warning ']);
});

test('Library finds equal passages once', () => {
  const texts = (
    hits: readonly {
      readonly passage: {
        readonly document: { text: string };
        readonly span: { start: number; end: number };
      };
    }[],
  ) => hits.map(({ passage: { document, span } }) => document.text.slice(span.start, span.end));
  const asked = texts(answered(library.ask('What is the casting time of a charm?', { limit: 5 })).hits);
  expect(asked.filter((text) => text.includes('Casting time'))).toHaveLength(1);
  const searched = library.searchTerms('casting');
  expect(searched.kind === 'found' && [searched.total, searched.hits.length]).toEqual([1, 1]);
});
