/** What does a message say without the signs of Discord's Markdown? */

/**
 * Placeholders for text whose signs must be kept while others are removed. They are private to this file, and a message
 * that contains one keeps it.
 */
const KEPT = '\u{F0000}';
const ADDRESS = '\u{F0001}';
/** Placeholder for an address whose link text is shown instead. */
const GONE = '\u{F0002}';
const STAND_INS = `${KEPT}${ADDRESS}${GONE}`;

/** Fenced code with the name of its language; inline code; an escaped sign. */
const FENCE = '```(?:[\\w+#.-]+(?=\\n))?(?<fenced>[^]+?)```';
const CODE = '(?<!`)(?:``(?!`)(?<twice>(?:[^`]|`(?!`))+)``|`(?<once>[^`]+)`)(?!`)';
const ESCAPED = '\\\\(?<escaped>[^\\p{L}\\p{N}\\s])';
const EMOJI = '<a?(?<emoji>:\\w{1,40}:)\\d{1,25}>';
/** An address in angle brackets, or a bare one, whose own brackets must be balanced. */
const BRACKETED = '<(?<bracketed>(?:https?://|mailto:)[^\\s<>]+)>';
const BARE = '(?<bare>https?://(?:[^\\s<>()]|\\([^\\s<>()]*\\))+(?:(?<![*_|])|(?=\\))))';
const LEFT = new RegExp(
  `${FENCE}|${CODE}|${ESCAPED}|${EMOJI}|${BRACKETED}|${BARE}|(?<own>[${STAND_INS}])`,
  'gu',
);

const LINK = new RegExp(`\\[([^[\\]\\n]+)\\]\\(${ADDRESS}(?:[ \\t]+"[^"\\n${STAND_INS}]*")?\\)`, 'gu');
/** Signs that directly enclose words. This excludes signs in arithmetic, in lists, or in names such as `my__own`. */
const PAIRS: readonly RegExp[] = [
  /\|\|(?=\s*[^\s|])((?:[^|]|\|(?!\|))+)\|\|/gu,
  /(?<![\p{N}\p{Script=Latin}*])\*{3}(?=[^\s*])([^*]+)(?<=\S)\*{3}(?![\p{N}*])/gu,
  /(?<![\p{N}\p{Script=Latin}*])\*\*(?=\S)((?:[^*]|\*(?!\*)|\*(?=\*\*(?!\*)))+)(?<=\S)\*\*(?![\p{N}*])/gu,
  /(?<![\p{N}\p{Script=Latin}*])\*(?=[^\s*])((?:[^*\n]|\n(?!\n))+)(?<=\S)\*(?![\p{N}*])/gu,
  /(?<![\p{L}\p{N}_])__(?=\S)((?:[^_]|_(?!_))+)(?<=\S)__(?![\p{L}\p{N}_])/gu,
  /(?<![\p{L}\p{N}_])_(?=[^\s_])((?:[^_\n]|\n(?!\n))+)(?<=\S)_(?![\p{L}\p{N}_])/gu,
];
const LINE_START = /^(?:#{1,3}|-#|>{1,3}) /gmu;

/**
 * The words of a message without formatting signs; signs in code, in addresses and after a backslash are kept.
 * Struck-out words stay, as people still see them; a link is replaced by its words.
 */
export function plain(written: string): string {
  const left: string[] = [];
  const marked = written.replace(LEFT, (whole: string, ...match) => {
    const groups: Readonly<Record<string, string | undefined>> = match.at(-1);
    const { fenced, bracketed, bare } = groups;
    const own = Object.values(groups).find((group) => group !== undefined) ?? '';
    left.push(fenced === undefined ? own : onLines(fenced, written, match.at(-3), whole.length));
    return bracketed === undefined && bare === undefined ? KEPT : ADDRESS;
  });
  let words = marked.replace(LINK, `$1${GONE}`);
  for (const pair of PAIRS) words = words.replace(pair, '$1');
  let next = 0;
  return words
    .replace(LINE_START, '')
    .replace(new RegExp(`[${STAND_INS}]`, 'gu'), (one) => {
      const own = left[next++] ?? '';
      return one === GONE ? '' : own;
    })
    .trim();
}

/** The fenced code at an offset, on lines of its own. */
function onLines(code: string, written: string, at: number, length: number): string {
  const before = at === 0 || written[at - 1] === '\n' ? '' : '\n';
  const behind = at + length === written.length || written[at + length] === '\n' ? '' : '\n';
  return `${before}${code.replace(/^\n+|\n+$/gu, '')}${behind}`;
}
