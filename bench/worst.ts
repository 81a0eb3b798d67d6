/** How much more time and memory can any question take than an ordinary one? `npm run bench:worst`. */

import { parseArgs } from 'node:util';
import { buildIndex } from '../src/index/build-index.ts';
import { PassageIndex } from '../src/index/passage-index.ts';
import { Library, LONGEST_QUESTION } from '../src/library/library.ts';
import { print, printJson } from '../src/print.ts';
import { inSlices } from '../src/slices.ts';
import { quantile } from './measures.ts';
import { passagesOfSize, readPassages, readQuestions } from './scale/data.ts';

const USAGE = `Ask the questions that take longest, and compare them with ordinary ones.

  npm run bench:worst -- [--size N] [--passages FILE]... [--questions FILE]... [--cold] [--json]

  --size N          passages; default 20000
  --passages FILE   one {"id","title","text"} per line; more are made from their sentences.
                    Default: the project's corpus
  --questions FILE  ordinary questions, one {"question","answers"} per line
  --cold            skips the reading ahead that the bot does while it logs in
  --json            the figures as JSON

"first" is the first of its sort in this process, "again" the slowest of five more. "cpu" is processor time, which is
more reliable than ms if the machine is busy. "MB" is how much the heap grew while the question was answered, "kept"
what is left of that after garbage collection. The ratio is "first" to the median of an ordinary question.
The goal at 20,000 passages: a question takes at most 250 ms and 50 MB.`;

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '20000' },
    passages: { type: 'string', multiple: true, default: [] },
    questions: { type: 'string', multiple: true, default: [] },
    cold: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  print(USAGE);
  process.exit(0);
}

const ORDINARY = 200;
const AGAIN = 5;
const LONGEST_QUOTATION = 2_000;

const passages = passagesOfSize(await readPassages(values), Number(values.size));
const documents = passages.map(({ document }) => document);
const corpus = { dir: '', documents, passages, glossary: [], problems: [], version: 'bench' };
const library = new Library(corpus, new PassageIndex(passages, await inSlices(buildIndex(passages))));
if (!values.cold) await library.readAhead();

const texts = passages.slice(0, 50).map(({ document }) => document.text);
const text = texts.join(' ');
const long = text.slice(0, LONGEST_QUESTION);
const words = [...new Set(passages.flatMap(({ document }) => document.text.match(/\p{L}{5,}/gu) ?? []))];
const rare = words.slice(-1_000).join(' ').slice(0, LONGEST_QUESTION);
const quotation = text.slice(0, LONGEST_QUOTATION);
const limited = { limit: 10 };

/** The word repeated, spelled differently each time. */
function spellings(word: string, count: number): string {
  const letter = (n: number) => String.fromCharCode(97 + (n % 26));
  return Array.from({ length: count }, (_, n) => {
    const at = n % word.length;
    return word.slice(0, at) + letter(n * 7) + letter(Math.floor(n / 26)) + word.slice(at + 1);
  }).join(' ');
}

const asked: Readonly<Record<string, () => unknown>> = {
  'ask: 1,000 characters of text': () => library.ask(long),
  'ask: 26 single letters': () => library.ask([...'abcdefghijklmnopqrstuvwxyz'].join(' ')),
  'ask: 90 spellings of a word': () => library.ask(spellings('government', 90)),
  'ask: 1,000 characters of rare words': () => library.ask(rare),
  'ask: one word of 1,000 letters': () => library.ask('a'.repeat(LONGEST_QUESTION)),
  'search: words of a text': () => library.searchTerms(long.slice(0, 300), limited),
  'search: a phrase of common words': () => library.searchTerms('"of the"', limited),
  'search: the same, set otherwise': () => library.searchTerms('"of, the"', limited),
  'search: required words': () => library.searchTerms('+government +city -war', limited),
  'check: 2,000 characters from the corpus': () => library.checkQuote(quotation),
  'check: the same, every tenth word different': () =>
    library.checkQuote(quotation.replace(/((?:\S+\s){9})\S+/gu, '$1zanzibar')),
  'check: a common word': () => library.checkQuote('the'),
  'check: common words and omissions': () => library.checkQuote('the … of … and … in … the'),
  'check: as many parts as fit': () =>
    library.checkQuote(
      Array.from({ length: 660 }, () => 'a')
        .join(' … ')
        .slice(0, LONGEST_QUOTATION),
    ),
  'type: a letter': () => library.suggestPassages('a', 25),
  'type: words that are nowhere together': () => library.suggestPassages('the zanzibar', 25),
  'cite: an unknown place': () => library.resolveRange('no such title, ¶ 12'),
};

interface Cost {
  readonly ms: number;
  readonly cpu: number;
  readonly grown: number;
}

function costOf(ask: () => unknown): Cost {
  const heap = process.memoryUsage().heapUsed;
  const cpu = process.cpuUsage();
  const started = performance.now();
  ask();
  const ms = performance.now() - started;
  const used = process.cpuUsage(cpu);
  return { ms, cpu: (used.user + used.system) / 1000, grown: megabytes(heap) };
}

function megabytes(before: number): number {
  return (process.memoryUsage().heapUsed - before) / 1e6;
}

const rows = Object.entries(asked).map(([name, ask]) => {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const first = costOf(ask);
  globalThis.gc?.();
  const kept = megabytes(before);
  const again = Array.from({ length: AGAIN }, () => costOf(ask));
  return { name, first, kept, again: Math.max(...again.map(({ cpu }) => cpu)) };
});
const ordinary = readQuestions(values)
  .slice(0, ORDINARY)
  .map(({ question }) => costOf(() => library.ask(question)).cpu);
const median = quantile(ordinary, 0.5);

if (values.json) printJson({ median, rows });
else {
  print(
    `${passages.length} passages; median of ${ordinary.length} ordinary questions ${median.toFixed(1)} ms cpu\n`,
  );
  print('| asked | first ms | first cpu ms | again cpu ms | ratio | MB | kept MB |');
  print('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const { name, first, kept, again } of rows) {
    const told = [first.ms, first.cpu, again, first.cpu / median, first.grown, kept].map((n) => n.toFixed(1));
    print(`| ${name} | ${told.join(' | ')} |`);
  }
}
