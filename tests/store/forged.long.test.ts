/** What becomes of a snapshot that somebody has changed who knows how to compute its checksum? */

import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Library } from '../../src/library/library.ts';
import { snapshotFile } from '../../src/store/snapshot-path.ts';
import { randomNumbers } from '../support/random.ts';
import { answered, searched } from '../support/searched.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const FILES = {
  'harbour.md':
    '---\ntitle: The harbour\nlanguage: en\nquestions:\n  - Who kept the lamp?\nsource:\n  publisher: Harbour office\n  published: 2019-05-04\n---\n\n# The harbour\n\nShips carry tea from *Keelung* to Odessa.\n\n## The lighthouse\n\nThe keeper was Paul Shabert, and he lit the lamp in 1896.\n\n### Oil & glass\n\nOil came by boat. **Glass** came from [Odessa](https://example.org).\n',
  'tea.txt':
    '= Tea =\n\nTea is grown behind Keelung.\n\n== Trade ==\n\nIn 1896 the consul bought forty chests of tea. Café owners paid in silver.\n',
  'report.txt':
    'Lamp lit again\n\n29 Dec, 2025 02:05\n\nThe keeper lit the lamp again after the storm.\n\nСмотритель зажёг лампу. 台湾的灯塔又亮了。\n',
  'plain.txt': `The storm took the roof.\n\n${'Nobody was hurt by the storm, the office said. '.repeat(40)}\n\nThe storm took the roof.\n`,
  'kinds.md': `# Kinds\n\nYou need a lamp and:\n\n${'- oil of the storm, filled and tried\n'.repeat(40)}\n| Berth | Owner |\n|---|---|\n${'| B27 | Ann |\n'.repeat(90)}\n## Article 1\n\nNone may bark at the storm, says [the form](https://example.org/form).\n`,
  'glossary.yaml': '- term: lighthouse\n  ru: [маяк]\n  near: [lamp]\n',
};

const QUESTIONS = [
  'Who was the keeper of the lighthouse?',
  'What did the consul buy in 1896?',
  'Where does glass come from?',
  'storm roof',
];

/** `FORGED=1000` is the long run. */
const MUTATIONS = Number(process.env.FORGED ?? 300);
const seed = Number(process.env.SEED ?? 20_261_122);

let root: string;
let dir: string;
beforeAll(async () => {
  root = await temporaryFolder();
  dir = join(root, 'corpus');
  await writeFiles(dir, FILES);
});
afterAll(() => removeFolder(root));

const open = () => Library.open(dir, { fewestKept: 1 });

/** By id what is cited and quoted; nothing where the passage is not given any more. */
function citations(library: Library): Record<string, string> {
  return Object.fromEntries(
    library.corpus.passages.flatMap(({ id }) => {
      const passage = library.passage(id);
      if (passage === undefined) return [];
      const { document, span } = passage;
      const { kind = '', lead = { start: 0, end: 0 } } = passage;
      const shown = [lead, span].map(({ start, end }) => document.text.slice(start, end));
      const addresses = (document.links ?? []).map(({ url }) => url);
      return [[id, `${library.cite(passage)} ${kind}: ${shown.join(' … ')} ${addresses}`]];
    }),
  );
}

/** All that people are shown of a library. */
function answers(library: Library): string {
  const hits = QUESTIONS.map((question) => {
    const { level, hits, readAs, suggestions } = answered(library.ask(question));
    return [level, hits.map(({ passage, ...hit }) => ({ ...hit, id: passage.id })), readAs, suggestions];
  });
  const lists = library.corpus.documents.map(({ id }) => library.outline(id).map(({ path }) => path));
  const typed = [
    library.suggestPassages('l', 25),
    library.suggestDocuments('', 25),
    library.suggestQuestions('', 25),
  ];
  const terms = searched(library.searchTerms('lamp storm')).hits.map(({ passage, span }) => [
    passage.id,
    span,
  ]);
  const quote = library.checkQuote('the keeper lit the lamp again');
  const { kind } = quote;
  return JSON.stringify([hits, lists, typed, terms, kind]);
}

/** One to three bytes that are others, or a stretch from elsewhere, and the checksum of what came of it. */
function mutated(before: Buffer, random: () => number): Buffer {
  const bytes = Buffer.from(before);
  const below = (limit: number) => Math.floor(random() * limit);
  if (random() < 0.2) {
    const from = below(bytes.length);
    before.copy(bytes, 24 + below(bytes.length - 24), from, from + 1 + below(32));
  } else
    for (let times = 1 + below(3); times > 0; times--) {
      const at = 24 + below(bytes.length - 24);
      bytes[at] = random() < 0.5 ? below(256) : (bytes[at] ?? 0) ^ (1 << below(8));
    }
  bytes.writeUInt32LE(crc32(bytes.subarray(24)), 20);
  return bytes;
}

test.each(['corpus', 'index'] as const)(
  `Library.open() cites as the files do, or reads them, whatever of the snapshot of the %s is another, with seed ${seed}`,
  async (kind) => {
    const right = await open();
    const [cited, answered] = [citations(right), answers(right)];
    expect(Object.keys(cited).length).toBe(right.corpus.passages.length);
    const file = snapshotFile(dir, kind);
    const before = await readFile(file);
    const random = randomNumbers(seed);
    const came: Record<string, number> = {};
    const wrongs: string[] = [];
    for (let n = 0; n < MUTATIONS / 2; n++) {
      const bytes = mutated(before, random);
      await writeFile(file, bytes);
      let outcome: string;
      try {
        const library = await open();
        const isRebuilt = !(await readFile(file)).equals(bytes);
        const found = citations(library);
        for (const [id, words] of Object.entries(found))
          if (cited[id] !== words) wrongs.push(`${n}: ${id} is cited as ${words}`);
        const isSame = answers(library) === answered && JSON.stringify(found) === JSON.stringify(cited);
        outcome = isRebuilt ? 'rebuilt' : isSame ? 'same' : 'other';
        if (isRebuilt && !isSame) wrongs.push(`${n}: rebuilt as another`);
      } catch (error) {
        wrongs.push(`${n}: ${error instanceof Error ? error.stack : error}`);
        outcome = 'thrown';
      }
      came[outcome] = (came[outcome] ?? 0) + 1;
    }
    await rm(file);
    expect(wrongs).toEqual([]);
    expect(came.rebuilt).toBeGreaterThan(MUTATIONS / 4);
    // A passage whose id is another is not given any more, and a word that the index spells otherwise is not found.
    expect(came.other ?? 0).toBeLessThanOrEqual(MUTATIONS / 50);
  },
  // 150 snapshots are opened, and questions asked of each.
  120_000,
);
