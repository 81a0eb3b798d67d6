/** Which numbers does a model read for a question and a passage? */

import { slimTokenizer } from './slim-tokenizer.ts';
import { windowsOf } from './windows.ts';
import { type Tokenizer, type TokenizerClass, UnusableModels } from './load-runtime.ts';

/** What a model reads at once. */
export interface Pair {
  readonly ids: readonly number[];
  /** 0 for tokens of the question, 1 for those of the passage, if the model tells them apart. */
  readonly types: readonly number[];
  /** Where the passage is among them, half-open. */
  readonly passage: { readonly start: number; readonly end: number };
}

export interface PairEncoder {
  /**
   * A function that gives the pairs of this question and a passage, one for each window of the passage; none if the
   * passage has no token. Undefined if the question has no token, or would leave too little room for a passage.
   */
  asking(question: string): ((passage: string) => readonly Pair[]) | undefined;
}

/** A word that every vocabulary has, at least as an unknown one. */
const PROBE = 'a';

/** Share of what fits that a question may take: a passage needs the rest, and most of its words are not the answer's. */
const QUESTION_SHARE = 1 / 2;

export interface EncoderFiles {
  /** `tokenizer.json` */
  readonly tokenizer: unknown;
  /** `tokenizer_config.json`; default: no options */
  readonly config?: unknown;
}

/**
 * @param longest tokens that fit, with the special ones
 * @throws UnusableModels if the files are not those of a tokenizer that encodes pairs
 */
export function pairEncoder(
  Tokenizers: TokenizerClass,
  { tokenizer: json, config = {} }: EncoderFiles,
  longest: number,
): PairEncoder {
  const tokenizer = made(() => new Tokenizers(objectOf(json), objectOf(config)));
  const harmless = withoutSpecials(json);
  const own = (text: string): readonly number[] =>
    checked(tokenizer.encode(harmless(text), { add_special_tokens: false }).ids);
  slimTokenizer(tokenizer, objectOf(json));
  const { before, between, after } = made(() => templateOf(tokenizer));
  const room = longest - before.ids.length - between.ids.length - after.ids.length;
  return {
    asking(question) {
      const asked = own(question);
      if (asked.length === 0 || asked.length > room * QUESTION_SHARE) return undefined;
      return (passage) => {
        const tokens = own(passage);
        if (tokens.length === 0) return [];
        return windowsOf(tokens.length, room - asked.length).map(({ start, end }) => {
          const window = tokens.slice(start, end);
          const at = before.ids.length + asked.length + between.ids.length;
          return {
            ids: [...before.ids, ...asked, ...between.ids, ...window, ...after.ids],
            types: [
              ...before.types,
              ...asked.map(() => between.first),
              ...between.types,
              ...window.map(() => after.second),
              ...after.types,
            ],
            passage: { start: at, end: at + window.length },
          };
        });
      };
    },
  };
}

interface Specials {
  readonly ids: readonly number[];
  readonly types: readonly number[];
}

/** Which special tokens are around a pair, and the types of the two texts. */
interface Template {
  readonly before: Specials;
  readonly between: Specials & { readonly first: number };
  readonly after: Specials & { readonly second: number };
}

/** Read off a pair of two equal words. */
function templateOf(tokenizer: Tokenizer): Template {
  const encoded = tokenizer.encode(PROBE, { text_pair: PROBE, return_token_type_ids: true });
  const ids = checked(encoded.ids);
  const word = checked(tokenizer.encode(PROBE, { add_special_tokens: false }).ids);
  const types = encoded.token_type_ids ?? ids.map(() => 0);
  const places = ids.flatMap((_, at) => (word.every((id, n) => ids[at + n] === id) ? [at] : []));
  const first = places[0];
  const second = places.at(-1);
  if (word.length === 0 || first === undefined || second === undefined || second < first + word.length)
    throw new Error('it does not encode pairs of texts');
  const between = (start: number, end?: number): Specials => ({
    ids: ids.slice(start, end),
    types: types.slice(start, end),
  });
  return {
    before: between(0, first),
    between: { ...between(first + word.length, second), first: types[first] ?? 0 },
    after: { ...between(second + word.length), second: types[second] ?? 0 },
  };
}

/** @throws Error if there is something that is not a number of a token, as for words that the vocabulary lacks */
function checked(ids: readonly number[]): readonly number[] {
  if (!ids.every((id) => Number.isInteger(id) && id >= 0))
    throw new Error('it has no token for unknown words');
  return ids;
}

/**
 * Separates the characters of special tokens that occur in a text, such as "[SEP]", because the tokenizer would take
 * them for its own.
 */
function withoutSpecials(json: unknown): (text: string) => string {
  const { added_tokens: added } = objectOf(json) as { readonly added_tokens?: unknown };
  const specials = (Array.isArray(added) ? added : []).flatMap(
    (token: { special?: unknown; content?: unknown }) =>
      token?.special === true && typeof token.content === 'string' && token.content !== ''
        ? [token.content]
        : [],
  );
  if (specials.length === 0) return (text) => text;
  const escaped = specials.map((special) => special.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'));
  const pattern = new RegExp(escaped.join('|'), 'gu');
  return (text) => text.replace(pattern, (special) => [...special].join(' '));
}

function objectOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

/** @throws UnusableModels instead of whatever the library throws about files that are not a tokenizer's */
function made<Made>(make: () => Made): Made {
  try {
    return make();
  } catch {
    throw new UnusableModels('its tokenizer.json is not that of a tokenizer for pairs of texts');
  }
}
