/** Door 2, the terminal: `npm run ask`. */

import { createInterface } from 'node:readline/promises';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { readConfig } from './config.ts';
import { formatProblem } from './corpus/document.ts';
import { Library } from './library.ts';
import { progressBar } from './progress-bar.ts';
import { answerToJson, type JsonAnswer } from './replies/to-json.ts';
import { answerToText, type TextStyle } from './replies/to-text.ts';
import type { SearchOptions } from './search/search.ts';

const USAGE = `Ask the corpus; the answer is quoted, with its citation.

  npm run ask -- "Who was the first Russian consul on Formosa?"
  npm run ask                      a prompt; an empty line or Ctrl+D ends it

  --document ID   only this document
  --limit N       at most N excerpts, 1 to 10 (default 3)
  --json          one JSON object instead of text
  --batch         a question a line from standard input, as text or {"id","question"};
                  one JSON line each, in order
  --check         validate the corpus: every problem as file:line: what is wrong
  --help          this text

In the text, words of the question stand as «word» and the likely answer as ««word»»;
with colours they are bold, and bold and underlined.

CORPUS_DIR names another folder of documents. Exit status: 0 answered (or nothing wrong),
1 not answered (or problems found), 2 the call or the corpus is at fault. Of --batch:
0 every line was read, whether it was answered or refused, 2 a line could not be read.`;

const SEE_HELP = 'npm run ask -- --help lists them.';

const EXIT = { answered: 0, unanswered: 1, fault: 2 } as const;

const DEFAULT_LIMIT = 3;
const HIGHEST_LIMIT = 10;

interface Call {
  readonly question: string | undefined;
  readonly search: SearchOptions & { readonly limit: number };
  readonly documentId: string | undefined;
  readonly json: boolean;
  readonly batch: boolean;
  readonly check: boolean;
  readonly help: boolean;
}

async function main(): Promise<number> {
  const call = readCall(process.argv.slice(2));
  if (call.help) return say(`${USAGE}\n`, EXIT.answered);
  const bar = progressBar(process.stderr);
  const library = await Library.open(readConfig().corpusDir, {
    onProgress: bar.show,
    onUnwritten: (sentence) => process.stderr.write(`${sentence}\n`),
  });
  bar.clear();
  if (call.check) return check(library);
  const options = searchOptions(call, library);
  if (call.batch) return batch(library, options);
  tellFaults(library);
  if (call.question === undefined) return converse(library, options, call.json);
  return answer(library, call.question, options, call.json);
}

function readCall(args: string[]): Call {
  const { values, positionals } = parsed({
    args,
    allowPositionals: true,
    options: {
      document: { type: 'string' },
      limit: { type: 'string' },
      json: { type: 'boolean', default: false },
      batch: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const limit = values.limit === undefined ? DEFAULT_LIMIT : Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > HIGHEST_LIMIT) {
    throw new TypeError(
      `Cannot read --limit: "${values.limit}" is not a whole number from 1 to ${HIGHEST_LIMIT}`,
    );
  }
  const { document, ...flags } = values;
  // Words that the shell split belong to one question.
  const question = positionals.length === 0 ? undefined : positionals.join(' ');
  if (!values.help) expectAgreement(values, question);
  return { ...flags, question, search: { limit }, documentId: document };
}

/** What node says of a wrong option has several sentences, and a remedy that is none here. */
function parsed<const Options extends ParseArgsConfig>(options: Options) {
  try {
    return parseArgs(options);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const option = /'(?:-\w, )?(?<option>-[^' ]*)/u.exec(message)?.groups?.option;
    if (option === undefined) throw error;
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
      throw new TypeError(`Unknown option ${option}; ${SEE_HELP}`);
    const wrong = message.includes('does not take') ? 'takes no value' : 'needs a value';
    throw new TypeError(`Option ${option} ${wrong}; npm run ask -- --help shows how it is written.`);
  }
}

/** @throws TypeError for what would be left undone in silence */
function expectAgreement(
  given: { readonly [option: string]: string | boolean | undefined },
  question: string | undefined,
): void {
  if (given.check === true) {
    const other = ['batch', 'json', 'limit', 'document'].find(
      (option) => given[option] !== undefined && given[option] !== false,
    );
    if (other !== undefined)
      throw new TypeError(`Cannot use --check with --${other}; leave one of them out.`);
  }
  if (question === undefined) return;
  if (given.check === true)
    throw new TypeError(`Cannot use --check with a question (got "${question}"); leave one of them out.`);
  if (given.batch === true)
    throw new TypeError(
      `Cannot use --batch with a question (got "${question}"); it reads questions from standard input.`,
    );
}

/** In one line: whoever asks wants the answer, and sees what is left out of it. */
function tellFaults({ corpus }: Library): void {
  const [first, ...more] = corpus.problems.filter(({ severity }) => severity === 'error');
  if (first === undefined) return;
  const files = new Set([first, ...more].map(({ file }) => file)).size;
  process.stderr.write(
    more.length === 0
      ? `${formatProblem(first)}\n`
      : `${files} ${files === 1 ? 'file' : 'files'} cannot be read; npm run ask -- --check lists what is wrong\n`,
  );
}

function searchOptions(call: Call, library: Library): SearchOptions {
  const { documentId } = call;
  if (documentId === undefined) return call.search;
  if (!library.hasDocument(documentId)) {
    const known = library.corpus.documents.map(({ id }) => id).join(', ');
    throw new TypeError(
      `Cannot search document "${documentId}": there is none of that id; choose one of ${known}`,
    );
  }
  return { ...call.search, document: documentId };
}

function check({ corpus }: Library): number {
  for (const problem of corpus.problems) process.stdout.write(`${formatProblem(problem)}\n`);
  const counts = `${corpus.documents.length} documents, ${corpus.passages.length} passages, corpus ${corpus.version}`;
  const wrong = corpus.problems.length;
  const verdict = wrong === 0 ? 'no problems' : `${wrong} ${wrong === 1 ? 'problem' : 'problems'}`;
  return say(`${verdict}: ${counts}\n`, wrong === 0 ? EXIT.answered : EXIT.unanswered);
}

function answer(library: Library, question: string, options: SearchOptions, json: boolean): number {
  const refused = library.refuse(question);
  if (refused !== undefined) {
    if (json) process.stdout.write(`${JSON.stringify(refusedJson(library, question, refused))}\n`);
    process.stderr.write(`${refused}\n`);
    return EXIT.fault;
  }
  const { answer: found, ms } = timed(library, question, options);
  const cite = (hit: { readonly passage: Parameters<Library['cite']>[0] }) => library.cite(hit.passage);
  const text = json
    ? `${JSON.stringify(answerToJson(found, cite, ms))}\n`
    : answerToText(found, cite, style());
  return say(text, found.level === 'answer' ? EXIT.answered : EXIT.unanswered);
}

async function converse(library: Library, options: SearchOptions, json: boolean): Promise<number> {
  // Where no person types, or the answers go to a file, a prompt would stand among them.
  const typed = process.stdin.isTTY && process.stdout.isTTY;
  const prompt = createInterface({
    input: process.stdin,
    ...(typed ? { output: process.stdout } : {}),
    prompt: 'ask> ',
  });
  prompt.prompt();
  for await (const line of prompt) {
    if (line.trim() === '') break;
    answer(library, line, options, json);
    prompt.prompt();
  }
  prompt.close();
  return EXIT.answered;
}

async function batch(library: Library, options: SearchOptions): Promise<number> {
  let status: number = EXIT.answered;
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const { id, question, error } = readBatchLine(line);
    const refused = error ?? library.refuse(question);
    if (error !== undefined) status = EXIT.fault;
    const found =
      refused === undefined ? askJson(library, question, options) : refusedJson(library, question, refused);
    process.stdout.write(`${JSON.stringify(id === undefined ? found : { id, ...found })}\n`);
  }
  return status;
}

function askJson(library: Library, question: string, options: SearchOptions): JsonAnswer {
  const { answer: found, ms } = timed(library, question, options);
  return answerToJson(found, (hit) => library.cite(hit.passage), ms);
}

function refusedJson(library: Library, question: string, error: string): JsonAnswer {
  const nothing = { excerpts: [], related: [], suggestions: { headings: [], unknownWords: [] }, readAs: [] };
  return {
    question,
    answered: false,
    level: 'nothing',
    confidence: 0,
    sure: false,
    ...nothing,
    corpus: library.corpus.version,
    ms: 0,
    error,
  };
}

/** A line of a batch: a question as it stands, or an object that carries one. */
function readBatchLine(line: string): { id?: string | number; question: string; error?: string } {
  if (!line.trimStart().startsWith('{')) return { question: line };
  try {
    const { id, question }: { id?: unknown; question?: unknown } = JSON.parse(line.trim());
    const named = typeof id === 'string' || typeof id === 'number' ? { id } : {};
    if (typeof question === 'string') return { ...named, question };
    return {
      ...named,
      question: '',
      error: 'The line has no "question"; write {"id": "…", "question": "…"}.',
    };
  } catch {
    return {
      question: line,
      error: 'The line begins like JSON and is not; write {"id": "…", "question": "…"} or plain text.',
    };
  }
}

function timed(library: Library, question: string, options: SearchOptions) {
  const started = performance.now();
  const found = library.ask(question, options);
  return { answer: found, ms: performance.now() - started };
}

function style(): TextStyle {
  const { stdout } = process;
  // hasColors() knows NO_COLOR, FORCE_COLOR and what the terminal can show.
  return {
    color: stdout.isTTY === true && stdout.hasColors(),
    width: Math.min(100, Math.max(40, stdout.columns ?? 100)),
  };
}

function say(text: string, status: number): number {
  process.stdout.write(text);
  return status;
}

// Whoever reads may have read enough, as `head` does.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) =>
  process.exit(code === 'EPIPE' ? 0 : EXIT.fault),
);

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = EXIT.fault;
}
