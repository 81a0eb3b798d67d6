/** How is `npm run ask` called, and what is wrong with a call? */

import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { SearchOptions } from '../search/search.ts';
import { printable } from '../text/printable.ts';
import { LOCALES, localeFor } from '../texts/locales.ts';

export const USAGE = `Ask the documents; the answer is quoted, with its citation.

  npm run ask -- "Who was the first Russian consul on Formosa?"
  npm run ask                      a prompt; an empty line or Ctrl+D ends it

  npm run ask -- cite "notes 4-6"  the commands of Discord: cite, search, quote, outline, sources
                                   (at the prompt: /cite notes 4-6)

  --document ID   only this document
  --limit N       at most N passages, 1 to 10 (default 3)
  --language TAG  the language of everything except quotations: en, ru, zh-TW, zh-CN, de, es
                  (default: that of LC_ALL, LC_MESSAGES or LANG, or English)
  --json          one JSON object instead of text, for a question
  --batch         reads one question per line from standard input, as text or {"id","question"};
                  prints one JSON line for each, in order
  --check         validates the documents: every problem as file:line: what is wrong
  --help          this text

In the text, words of the question are marked «word» and the likely answer ««word»»; these
marks are added and belong to no quotation. With colours they are bold, and bold and underlined.

CORPUS_DIR names another folder of documents. Exit status: 0 answered (or nothing wrong),
1 not answered (or problems found), 2 the call or the documents are at fault. For --batch:
0 every line was read, whether it was answered or refused, 2 a line could not be read.`;

const SEE_HELP = 'npm run ask -- --help lists them.';

const DEFAULT_LIMIT = 3;
const HIGHEST_LIMIT = 10;

/** The commands that a terminal has, each with the option that its words fill in, if it has any. */
const COMMANDS = new Map([
  ['cite', { option: 'passage', needs: 'a passage', example: 'notes 4-6' }],
  ['search', { option: 'terms', needs: 'words to find', example: 'first consul' }],
  ['quote', { option: 'words', needs: 'a quotation to check', example: 'the words as quoted' }],
  ['outline', { option: 'document', needs: 'a document', example: 'notes' }],
  ['sources', undefined],
]);

/** A command with its arguments by name, as Discord would pass them. */
export interface CommandCall {
  readonly name: string;
  readonly given: Readonly<Record<string, string | undefined>>;
}

export interface Call {
  readonly question: string | undefined;
  readonly command: CommandCall | undefined;
  /** Tag of a language with texts; undefined if the call names none. */
  readonly language: string | undefined;
  readonly search: SearchOptions & { readonly limit: number };
  readonly documentId: string | undefined;
  readonly json: boolean;
  readonly batch: boolean;
  readonly check: boolean;
  readonly help: boolean;
}

/**
 * What the arguments after the program's name ask for.
 * @throws TypeError with one sentence, for an option that cannot be read or would be ignored without notice
 */
export function readCall(args: string[]): Call {
  const { values, positionals } = parsed({
    args: withExclusions(args),
    allowPositionals: true,
    options: {
      document: { type: 'string' },
      limit: { type: 'string' },
      language: { type: 'string' },
      json: { type: 'boolean', default: false },
      batch: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const limit = values.limit === undefined ? DEFAULT_LIMIT : Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > HIGHEST_LIMIT) {
    throw new TypeError(
      `Cannot read --limit: "${printable(values.limit ?? '')}" is not a whole number from 1 to ${HIGHEST_LIMIT}`,
    );
  }
  const { document, language, json, batch, check, help } = values;
  if (language !== undefined && localeFor(language) === undefined) {
    throw new TypeError(
      `Cannot read --language: "${printable(language)}" is not a language that Footnote speaks; use one of ${LOCALES.join(', ')}`,
    );
  }
  const command = commandIn(positionals, document);
  // The shell splits a question that is not in quotes.
  const question = positionals.length === 0 || command !== undefined ? undefined : positionals.join(' ');
  if (!help) expectAgreement(values, question ?? command?.name);
  if (command !== undefined && !help) {
    expectUse(values, command.name);
    const lack = lackOf(command);
    if (lack !== undefined) throw new TypeError(lack);
  }
  return { json, batch, check, help, language, command, question, search: { limit }, documentId: document };
}

/** The arguments with "-Taiwan" of `search tea -Taiwan` behind "--": there it is a word to leave out, no option. */
function withExclusions(args: readonly string[]): string[] {
  const at = args.indexOf('search');
  const isWord = (argument: string, n: number) => n > at && /^-[^-]/u.test(argument) && argument !== '-h';
  if (at < 0 || args.includes('--') || !args.some(isWord)) return [...args];
  return [...args.filter((argument, n) => !isWord(argument, n)), '--', ...args.filter(isWord)];
}

/**
 * The command that the words begin with, if its name is a word of its own: "search term" as one argument is a question.
 * So is "sources of the Nile", because a command without an option takes no more words.
 */
export function commandIn(words: readonly string[], document?: string): CommandCall | undefined {
  const [name = '', ...others] = words;
  if (!COMMANDS.has(name)) return undefined;
  const option = COMMANDS.get(name)?.option;
  if (option === undefined && others.length > 0) return undefined;
  const only = document === undefined || name !== 'search' ? {} : { document };
  return { name, given: { ...(option === undefined ? {} : { [option]: others.join(' ') }), ...only } };
}

/**
 * The sentence that says how a command is written, if its words are missing.
 * @param before what a command is typed after: "/" at the prompt
 */
export function lackOf({ name, given }: CommandCall, before = 'npm run ask -- '): string | undefined {
  const words = COMMANDS.get(name);
  if (words === undefined || given[words.option]?.trim() !== '') return undefined;
  return `${name} needs ${words.needs}; write ${before}${name} ${words.example}`;
}

/** Reports a wrong option in one sentence: Node's message has several, and advice that does not apply here. */
function parsed<const Options extends ParseArgsConfig>(options: Options) {
  try {
    return parseArgs(options);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const option = /'(?:-\w, )?(?<option>-[^' ]*)/u.exec(message)?.groups?.option;
    if (option === undefined) throw error;
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
      throw new TypeError(`Unknown option ${printable(option)}; ${SEE_HELP}`);
    const wrong = message.includes('does not take') ? 'takes no value' : 'needs a value';
    throw new TypeError(
      `Option ${printable(option)} ${wrong}; npm run ask -- --help shows how it is written.`,
    );
  }
}

/** @throws TypeError for an option that the command would ignore */
function expectUse(given: { readonly [option: string]: string | boolean | undefined }, name: string): void {
  const unused = ['json', 'limit', ...(name === 'search' ? [] : ['document'])];
  const other = unused.find((option) => given[option] !== undefined && given[option] !== false);
  if (other !== undefined) throw new TypeError(`Cannot use --${other} with ${name}; it is for questions.`);
}

/** @throws TypeError for options that do not go together */
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
    throw new TypeError(
      `Cannot use --check with a question (got "${printable(question)}"); leave one of them out.`,
    );
  if (given.batch === true)
    throw new TypeError(
      `Cannot use --batch with a question (got "${printable(question)}"); it reads questions from standard input.`,
    );
}
