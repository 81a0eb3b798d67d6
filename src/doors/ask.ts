/** What does one call of `npm run ask` do? */

import { createInterface } from 'node:readline/promises';
import type { Readable } from 'node:stream';
import { commands } from '../../commands/index.ts';
import { type Call, type CommandCall, commandIn, lackOf, readCall, USAGE } from './call.ts';
import type { Asker, Footnote } from '../command.ts';
import { readConfig } from '../config.ts';
import { checkReport, faultSentence, noSuchDocument } from './corpus-report.ts';
import { Library } from '../library/library.ts';
import { progressBar } from './progress-bar.ts';
import { noTable, shippedTable } from '../meaning/shipped-table.ts';
import { answerToJson, type JsonAnswer } from '../replies/json.ts';
import { whyUnasked } from '../replies/compose/unsearched.ts';
import { answerReply } from '../replies/compose/answer.ts';
import { replyToText, type TextStyle } from '../replies/text.ts';
import type { Voice } from '../texts/voice.ts';
import { voicesOf } from '../texts/voices.ts';
import type { SearchOptions } from '../search/search.ts';
import { complain, drawnOver, print, printJson, printStyled } from '../print.ts';

/** Standard input, or what stands for it. */
type Input = NodeJS.ReadStream | Readable;

/** Exit statuses; USAGE says when each is given. */
export const EXIT = { answered: 0, unanswered: 1, fault: 2 } as const;

/**
 * Prints what a call asks for, and returns the exit status.
 * @param args the arguments after the program's name
 * @param input what is typed or piped in; read only for `--batch` and at the prompt
 * @throws Error if the call or the corpus cannot be used; its message is one sentence with the reason
 */
export async function answerCall(args: string[], input: Input): Promise<number> {
  const call = readCall(args);
  if (call.help) {
    print(USAGE);
    return EXIT.answered;
  }
  const { corpusDir, byMeaning, unread, terminalLanguage } = readConfig();
  for (const sentence of unread) complain(sentence);
  const bar = progressBar(drawnOver);
  const library = await Library.open(corpusDir, {
    onProgress: bar.show,
    onUnwritten: complain,
    table: byMeaning ? shippedTable(complain) : noTable,
  });
  bar.clear();
  if (call.check) return check(library);
  const options = searchOptions(call, library);
  const room = roomOf(library, call.language ?? terminalLanguage);
  if (call.batch) return batch(room, options, input);
  const fault = faultSentence(library.corpus);
  if (fault !== undefined) complain(fault);
  if (call.command !== undefined) return runCommand(call.command, room);
  if (call.question === undefined) return converse(room, options, call.json, input);
  return answer(room, call.question, options, call.json);
}

/** What the commands need to answer someone at a terminal. */
interface Room {
  readonly library: Library;
  readonly footnote: Footnote;
  readonly asker: Asker;
  readonly voice: Voice;
}

function roomOf(library: Library, language: string | undefined): Room {
  const asker: Asker = {
    id: '0',
    roles: [],
    ...(language === undefined ? {} : { locale: language }),
    place: { kind: 'direct', channel: '0', byOwnAccount: false },
    managesServer: true,
  };
  const footnote: Footnote = {
    library,
    answers: 'private',
    reload: () => Promise.resolve({ kind: 'kept', error: 'Run the command again to read the files again' }),
    hasLists: false,
    commands,
    commandNames: [],
  };
  return { library, footnote, asker, voice: voicesOf(asker).own };
}

async function runCommand({ name, given }: CommandCall, room: Room): Promise<number> {
  const command = commands.find((one) => one.kind === 'slash' && one.name === name);
  if (command?.kind !== 'slash') return EXIT.fault;
  const reply = await command.run(given, room.footnote, room.asker);
  printStyled(replyToText(reply, style()));
  const isFound = reply.blocks.some(({ kind }) => kind === 'quote' || kind === 'hit' || kind === 'list');
  if (name !== 'quote') return isFound ? EXIT.answered : EXIT.unanswered;
  const { kind } = room.library.checkQuote(given.words ?? '');
  return kind === 'verbatim' || kind === 'near' ? EXIT.answered : EXIT.unanswered;
}

function searchOptions(call: Call, library: Library): SearchOptions {
  const { documentId } = call;
  if (documentId === undefined) return call.search;
  if (!library.hasDocument(documentId)) throw new TypeError(noSuchDocument(documentId, library.corpus));
  return { ...call.search, document: documentId };
}

function check({ corpus, passageCount }: Library): number {
  for (const line of checkReport(corpus, passageCount)) print(line);
  return corpus.problems.length === 0 ? EXIT.answered : EXIT.unanswered;
}

function answer(room: Room, question: string, options: SearchOptions, json: boolean): number {
  const { library, asker, voice } = room;
  const { found, ms } = timed(library, question, options);
  if (found.kind !== 'answer') {
    const refused = whyUnasked(found, library, voice);
    if (json) printJson(refusedJson(library, question, refused));
    complain(refused);
    return EXIT.fault;
  }
  if (json) printJson(answerToJson(found, (hit) => library.cite(hit.passage), ms));
  else {
    const voices = { own: voice, channel: voice };
    const reply = answerReply(found, library, { asker: asker.id, visibility: 'private', voices, ...options });
    printStyled(replyToText(reply, style()));
  }
  return found.level === 'answer' ? EXIT.answered : EXIT.unanswered;
}

async function converse(room: Room, options: SearchOptions, json: boolean, input: Input): Promise<number> {
  // If no person types, or the answers go to a file, a prompt would be in the way.
  const typed = 'isTTY' in input && input.isTTY && process.stdout.isTTY;
  const prompt = createInterface({
    input,
    ...(typed ? { output: process.stdout } : {}),
    prompt: 'ask> ',
  });
  prompt.prompt();
  for await (const line of prompt) {
    if (line.trim() === '') break;
    const words = line.slice(1).trim().split(/\s+/u);
    // Commands reply in text, which a program that reads JSON could not read.
    const command = line.startsWith('/') && !json ? commandIn(words, options.document) : undefined;
    const lack = command === undefined ? undefined : lackOf(command, '/');
    if (command === undefined) answer(room, line, options, json);
    else if (lack === undefined) await runCommand(command, room);
    else complain(lack);
    prompt.prompt();
  }
  prompt.close();
  return EXIT.answered;
}

async function batch(room: Room, options: SearchOptions, input: Input): Promise<number> {
  let status: number = EXIT.answered;
  for await (const line of createInterface({ input })) {
    if (line.trim() === '') continue;
    const { id, question, error } = readBatchLine(line);
    if (error !== undefined) status = EXIT.fault;
    const found =
      error === undefined ? askJson(room, question, options) : refusedJson(room.library, question, error);
    printJson(id === undefined ? found : { id, ...found });
  }
  return status;
}

function askJson({ library, voice }: Room, question: string, options: SearchOptions): JsonAnswer {
  const { found, ms } = timed(library, question, options);
  if (found.kind !== 'answer') return refusedJson(library, question, whyUnasked(found, library, voice));
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

/** A line of a batch: a question as plain text, or a JSON object that contains one. */
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
      error: 'The line begins like JSON but is not valid; write {"id": "…", "question": "…"} or plain text.',
    };
  }
}

function timed(library: Library, question: string, options: SearchOptions) {
  const started = performance.now();
  const found = library.ask(question, options);
  return { found, ms: performance.now() - started };
}

function style(): TextStyle {
  const { stdout } = process;
  // hasColors() knows NO_COLOR, FORCE_COLOR and what the terminal can show.
  return {
    color: stdout.isTTY === true && stdout.hasColors(),
    width: Math.min(100, Math.max(40, stdout.columns ?? 100)),
    typed: (command) =>
      command === 'ask'
        ? 'npm run ask'
        : `npm run ask -- ${command === 'corpus check' ? '--check' : command}`,
  };
}
