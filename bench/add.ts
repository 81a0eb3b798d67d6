/** How soon is a document found that a server adds, and what does its library take? `npm run bench:add`. */

import { parseArgs } from 'node:util';
import { passages as passagesIn } from '../src/corpus/chunk.ts';
import type { Document } from '../src/corpus/document.ts';
import { versionOf } from '../src/corpus/load.ts';
import { reading } from '../src/corpus/read-document.ts';
import { buildIndex } from '../src/index/build-index.ts';
import { PassageIndex } from '../src/index/passage-index.ts';
import { Library } from '../src/library/library.ts';
import { LiveLibrary } from '../src/library/live-library.ts';
import { ServerLibraries } from '../src/library/server-libraries.ts';
import { print } from '../src/print.ts';
import { inSlices, toEnd } from '../src/slices.ts';
import { passagesOfSize, readPassages } from './scale/data.ts';
import { type Pauses, watched } from './scale/pauses.ts';

const USAGE = `Add documents to a server's library around a large folder.

  npm run bench:add -- [--size N] [--added N] [--passages FILE]...

  --size N          passages of the folder; default 20000
  --added N         passages that are added; default 100
  --passages FILE   one {"id","title","text"} per line; more are made from their sentences.
                    Default: the project's corpus

"build" is an index of the folder from scratch, in slices, and "of the build" compares processor time. The other lines are ServerLibraries.prepare() and swap():
everything between documents that have been read and a library that finds them. "ahead" is what is prepared after that
for the first questions. A pause is the longest time for which the event loop did not turn, by the clock and in
processor time of the thread. Memory is what stays. The goal: 100 passages more are found within 2 s at 20,000.`;

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '20000' },
    added: { type: 'string', default: '100' },
    passages: { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  print(USAGE);
  process.exit(0);
}

/** Passages per generated document: as many as a long article has. */
const IN_A_DOCUMENT = 50;
/** Each server adds the same; the first one waits for code to be compiled. */
const SERVERS = 3;

const size = Number(values.size);
const count = Number(values.added);
const given = await readPassages({ ...values, questions: [] });
const texts = passagesOfSize(given, size + 3 * count).map(({ document }) => document.text.trim());
const folder = documentsOf('folder', texts.slice(0, size));
const [first, second, third] = [0, 1, 2].map((n) =>
  documentsOf(`own-${n}`, texts.slice(size + n * count, size + (n + 1) * count)),
) as [Document[], Document[], Document[]];

const passages = folder.flatMap(passagesIn);
print('| work | passages | s | of the build | cpu s | pause ms | cpu ms | heap MB | arrays MB |');
print('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
let whole = 0;
const data = await measured('build', passages.length, () => inSlices(buildIndex(passages)));
const version = toEnd(versionOf(folder, []));
const base = new Library(
  { dir: 'folder', documents: folder, passages, glossary: [], problems: [], version },
  new PassageIndex(passages, data),
);
await base.readAhead();
const servers = new ServerLibraries(new LiveLibrary(base));
const change = (server: string, documents: readonly Document[], also?: string) => async () => {
  const aliases = also === undefined ? [] : [{ term: 'harbour', also }];
  const { library } = await servers.prepare(server, documents, aliases);
  servers.swap(server, library);
  return library;
};
for (let number = 1; number <= SERVERS; number++) {
  const server = String(number);
  const added = await measured(`add ${values.added}`, count, change(server, first));
  await measured('ahead', 0, () => added.readAhead());
  await settled(await measured(`add ${count} more`, count, change(server, [...first, ...second])));
  await settled(await measured(`replace ${count}`, count, change(server, [...first, ...third])));
  await settled(await measured('an alias', 0, change(server, [...first, ...third], 'port')));
  await settled(await measured(`remove ${count}`, count, change(server, first, 'port')));
}

/** What is read ahead after a change is not to be measured with the next one. */
async function settled(library: Library): Promise<void> {
  await library.readAhead();
}

function documentsOf(name: string, all: readonly string[]): Document[] {
  const documents: Document[] = [];
  for (let from = 0; from < all.length; from += IN_A_DOCUMENT) {
    const file = `${name}-${from / IN_A_DOCUMENT + 1}.md`;
    const text = `# ${file}\n\n${all.slice(from, from + IN_A_DOCUMENT).join('\n\n')}\n`;
    const { document } = toEnd(reading(file, text));
    if (document !== undefined) documents.push(document);
  }
  return documents;
}

async function measured<Made>(work: string, changed: number, make: () => Promise<Made>): Promise<Made> {
  const before = memory();
  const stop = watched();
  const cpu = process.cpuUsage();
  const started = performance.now();
  const made = await make();
  const seconds = (performance.now() - started) / 1000;
  const used = process.cpuUsage(cpu);
  const cpuSeconds = (used.user + used.system) / 1e6;
  const pauses: Pauses = await stop();
  const after = memory();
  if (work === 'build') whole = cpuSeconds;
  const told = [
    work,
    changed,
    seconds.toFixed(2),
    (cpuSeconds / whole).toFixed(2),
    cpuSeconds.toFixed(2),
    pauses.longest.toFixed(0),
    pauses.worked.toFixed(0),
    (after.heap - before.heap).toFixed(1),
    (after.arrays - before.arrays).toFixed(1),
  ];
  print(`| ${told.join(' | ')} |`);
  return made;
}

function memory(): { heap: number; arrays: number } {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { heap: heapUsed / 1e6, arrays: arrayBuffers / 1e6 };
}
