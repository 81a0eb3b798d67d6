/** Which form of a heading does a line of plain text have? */

import { languages } from '../../languages/index.ts';
import { type ProvisionWords, patternOf } from '../../languages/language.ts';
import { labelAt } from '../../languages/provision-label.ts';

/** The ways to recognise a heading, from the outermost kind of heading to the innermost. */
export type Form =
  | 'underlined'
  | 'part'
  | 'chapter'
  | 'roman'
  | 'capitals'
  | 'provision'
  | 'decimal'
  | 'short';

export interface HeadingLine {
  readonly form: Form;
  /** 1 is the outermost; within one form, deeper numbers have deeper levels. */
  readonly level: number;
}

/** In UTF-16 units; longer lines are sentences. */
const LONGEST = 100;
/** In UTF-16 units, for a line that only its shortness marks as a heading. */
const LONGEST_SHORT = 60;
/** The least number of letters in a line in capitals. */
const FEWEST_CAPITALS = 3;

const LEVELS: Readonly<Record<Form, number>> = {
  underlined: 1,
  part: 11,
  chapter: 12,
  roman: 13,
  capitals: 14,
  provision: 15,
  decimal: 20,
  short: 40,
};

const words = (name: keyof ProvisionWords): string =>
  patternOf(languages.map(({ provisions }) => provisions[name]));
const NUMBER = String.raw`(?:\p{Nd}{1,4}|[ivxlc]{1,9})[a-z]?`;
/** After the word and its number: nothing, or a title that begins with a sign or a capital. */
const TITLE = String.raw`(?:\s*$|\s*[.:)–—-]\s*|\s+(?=[\p{Lu}\p{Lo}“"«(]))`;
const division = (name: 'part' | 'chapter'): readonly RegExp[] => [
  new RegExp(String.raw`^(?:${words(name)})\.?\s+${NUMBER}(?![\p{L}\p{M}\p{Nd}])${TITLE}`, 'iu'),
  // "CHAPTER TWO", "ГЛАВА ВТОРАЯ", "PART THE FIRST"
  new RegExp(String.raw`^(?:${words(name)})\s+\p{L}[\p{L}\p{M}]*(?:[\s-]\p{L}[\p{L}\p{M}]*)?\s*[.:]?$`, 'iu'),
  // "第三章 总则"
  new RegExp(
    String.raw`^第\s?[\p{Nd}〇零一二三四五六七八九十百千]{1,9}\s?(?:${words(name)})(?:[\s\u3000:：]|$)`,
    'u',
  ),
  // "Erster Abschnitt", "2. Kapitel"
  new RegExp(String.raw`^(?:\p{Nd}{1,3}\.|\p{L}{3,14})\s+(?:${words(name)})(?:\s*$|\s*[.:–—-]\s)`, 'iu'),
];
const DIVISIONS = { part: division('part'), chapter: division('chapter') };
const ROMAN =
  /^(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\s?[a-z]?(?:\s*$|\s*[.)]\s*(?:[-–—]\s*)?(?=[\p{Lu}\p{Lo}“"«(]|$)|\s+[-–—]\s+)/u;
const DECIMAL = /^(\d{1,4}(?:\.\d{1,4})*)(?:\.?[a-z])?[.)]?\s+(?=[\p{Lu}\p{Lo}“"«(¿¡])/u;
const ENDS_SENTENCE = /[.!?…。！？।؟۔;；,，、:：]["”’»)]*$/u;

/** The form of a line that could be a heading; undefined for running text, list items and blank lines. */
export function headingLine(line: string): HeadingLine | undefined {
  if (line === '' || line.length > LONGEST) return undefined;
  for (const form of ['part', 'chapter'] as const) {
    if (DIVISIONS[form].some((pattern) => pattern.test(line))) return { form, level: LEVELS[form] };
  }
  if (ROMAN.test(line)) return { form: 'roman', level: LEVELS.roman };
  const ended = ENDS_SENTENCE.test(line);
  const label = labelAt(line, 0);
  if (label !== undefined && label.unit !== 'decimal' && label.unit !== 'verse') {
    const behind = line.slice(label.length);
    const title = /^(?:\s*[.:：)–—-]*\s*$|\s*[.:：–—-]?\s*\(?[\p{Lu}\p{Lo}\d“"«])/u.test(behind);
    return title && (!ended || /^[\s.:：]*$/u.test(behind))
      ? { form: 'provision', level: LEVELS.provision }
      : undefined;
  }
  if (ended) return undefined;
  const [, number] = DECIMAL.exec(line) ?? [];
  if (number !== undefined) return { form: 'decimal', level: LEVELS.decimal + number.split('.').length };
  // Formulas and code have capitals and short lines too.
  return /[=|*[\]<>{}\\^~_]/u.test(line) ? undefined : (inCapitals(line) ?? short(line));
}

function inCapitals(line: string): HeadingLine | undefined {
  const letters = line.match(/\p{L}/gu) ?? [];
  if (letters.length < FEWEST_CAPITALS || /\p{Ll}|\p{Lo}/u.test(line)) return undefined;
  return { form: 'capitals', level: LEVELS.capitals };
}

function short(line: string): HeadingLine | undefined {
  if (line.length > LONGEST_SHORT || !/^[\p{Lu}\p{Lt}\p{Lo}¿¡]/u.test(line) || /[:：]\s|\t| {3}/u.test(line))
    return undefined;
  return { form: 'short', level: LEVELS.short };
}

/** The level of a title that this line underlines; undefined if the line is not an underline. */
export function underline(line: string): number | undefined {
  const [, sign] = /^([=\-~^*#"'+_])\1{2,}$/u.exec(line) ?? [];
  if (sign === undefined) return undefined;
  const rank = '=-~^'.indexOf(sign);
  return LEVELS.underlined + (rank < 0 ? 4 : rank);
}
