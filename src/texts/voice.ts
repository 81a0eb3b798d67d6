/** How is a text said in one language, with its placeables filled in? */

import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Inline } from '../reply.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { Locale } from './locales.ts';
import { ru } from './ru.ts';
import { zhCN } from './zh-cn.ts';
import { zhTW } from './zh-tw.ts';

type Texts = typeof en;

export type Key = keyof Texts;

/** Names of the placeables of a text. */
type NamesIn<Text extends string> = Text extends `${string}$${infer Name} ${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** The values that a text's placeables need, if it has any. */
type Filling<K extends Key, Value> = [NamesIn<Texts[K]>] extends [never]
  ? readonly []
  : readonly [filling: Readonly<Record<NamesIn<Texts[K]>, Value>>];

/** The texts that need nothing filled in. */
export type PlainKey = { [K in Key]: [NamesIn<Texts[K]>] extends [never] ? K : never }[Key];

const TEXTS: Readonly<Record<Locale, Readonly<Record<Key, string>>>> = {
  en,
  ru,
  'zh-TW': zhTW,
  'zh-CN': zhCN,
  de,
  es,
};

/** Day before month in English too: "22 Nov 2026". */
const DATES_AS: Readonly<Partial<Record<Locale, string>>> = { en: 'en-GB' };

/** Characters that stand for parts other than plain text while a sentence is put together. Source: Unicode, noncharacters */
const FIRST_STAND_IN = 0xfdd0;
const STAND_IN = /([\ufdd0-\ufdef])/u;

/** The texts of one language; `voiceIn()` keeps one per language. */
export class Voice {
  readonly locale: Locale;
  readonly #bundle: FluentBundle;
  readonly #texts: Readonly<Record<Key, string>>;

  constructor(locale: Locale) {
    this.locale = locale;
    this.#texts = TEXTS[locale];
    // Isolating marks around each placeable would be copied along with it.
    this.#bundle = new FluentBundle(locale, { useIsolating: false });
  }

  /** A text as a plain string. Numbers are written as the language writes them. */
  say<K extends Key>(key: K, ...[filling]: Filling<K, string | number>): string {
    return this.#format(key, filling);
  }

  /** A text with parts other than plain text in it, such as a command to click. */
  parts<K extends Key>(key: K, ...[filling]: Filling<K, Inline | number>): Inline[] {
    const parts: Inline[] = [];
    const plain = Object.entries<Inline | number>(filling ?? {}).map(([name, value]) => {
      if (typeof value === 'number') return [name, value];
      if (typeof value === 'string') return [name, value.replace(new RegExp(STAND_IN, 'gu'), '')];
      return [name, String.fromCodePoint(FIRST_STAND_IN + parts.push(value) - 1)];
    });
    return this.#format(key, Object.fromEntries(plain))
      .split(STAND_IN)
      .flatMap((piece) => {
        const part = STAND_IN.test(piece) ? parts[(piece.codePointAt(0) ?? 0) - FIRST_STAND_IN] : piece;
        return part === undefined || part === '' ? [] : [part];
      });
  }

  /** "tea, milk, sugar": items in a list, not in a sentence. */
  list(items: readonly string[]): string {
    return items.join(this.say('between-items'));
  }

  /** "Tea, encyclopedia article, 1998": facts about one thing. */
  facts(facts: readonly string[]): string {
    return facts.join(this.say('between-facts'));
  }

  /** A date as documents give it, see `Source.published`: "22 Nov 2026", or as much of it as is known. */
  date(iso: string): string {
    const [day = '', time] = iso.split('T');
    const [year, month, date] = day.split('-').map(Number);
    if (year === undefined || Number.isNaN(year)) return iso;
    const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
    if (month !== undefined) options.month = 'short';
    if (date !== undefined) options.day = 'numeric';
    const [hour, minute] = (time ?? '').split(':').map(Number);
    if (time !== undefined) Object.assign(options, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    // `Date.UTC()` reads the years 0 to 99 as 1900 to 1999.
    const moment = new Date(Date.UTC(2000, 0, 1, hour || 0, minute || 0));
    const at = moment.setUTCFullYear(year, (month ?? 1) - 1, date ?? 1);
    return new Intl.DateTimeFormat(DATES_AS[this.locale] ?? this.locale, options).format(at);
  }

  /** A moment in milliseconds since 1970, to the minute: "22 Nov 2026, 09:15 UTC". */
  moment(at: number): string {
    return `${this.date(new Date(at).toISOString().slice(0, 'YYYY-MM-DDThh:mm'.length))} UTC`;
  }

  /** The name of a language by its tag: "German"; the tag itself if it is none. */
  language(tag: string): string {
    try {
      return new Intl.DisplayNames([this.locale], { type: 'language' }).of(tag) ?? tag;
    } catch {
      return tag;
    }
  }

  #format(key: Key, filling: Readonly<Record<string, string | number>> | undefined): string {
    let message = this.#bundle.getMessage(key);
    if (message === undefined) {
      // Each is parsed when it is first said: a reply needs only a few of them.
      this.#bundle.addResource(new FluentResource(`${key} = ${this.#texts[key]}\n`));
      message = this.#bundle.getMessage(key);
    }
    if (message?.value == null) return this.#texts[key];
    return this.#bundle.formatPattern(message.value, { ...filling }, []);
  }
}

const voices = new Map<Locale, Voice>();

/** The one voice of a language. */
export function voiceIn(locale: Locale): Voice {
  const known = voices.get(locale);
  if (known !== undefined) return known;
  const made = new Voice(locale);
  voices.set(locale, made);
  return made;
}
