/** What does a message say without the signs of Discord's Markdown? */

/** Stand for what no sign is taken from while the others are; private to this file, and kept if a message has them. */
const KEPT = '\u{F0000}';
const ADDRESS = '\u{F0001}';
/** Stands for an address whose words are shown instead. */
const GONE = '\u{F0002}';
const STAND_INS = `${KEPT}${ADDRESS}${GONE}`;

/** Code in its fence, with the name of its language; code within a line; then what a backslash escapes. */
const FENCE = '```(?:[\\w+#.-]+(?=\\n))?(?<fenced>[^]+?)```';
const CODE = '(?<!`)(?:``(?!`)(?<twice>(?:[^`]|`(?!`))+)``|`(?<once>[^`]+)`)(?!`)';
const ESCAPED = '\\\\(?<escaped>[^\\p{L}\\p{N}\\s])';
const EMOJI = '<a?(?<emoji>:\\w{1,40}:)\\d{1,25}>';
/** An address in brackets or bare, whose own brackets are in pairs. */
const BRACKETED = '<(?<bracketed>(?:https?://|mailto:)[^\\s<>]+)>';
const BARE = '(?<bare>https?://(?:[^\\s<>()]|\\([^\\s<>()]*\\))+(?:(?<![*_|])|(?=\\))))';
const LEFT = new RegExp(
  `${FENCE}|${CODE}|${ESCAPED}|${EMOJI}|${BRACKETED}|${BARE}|(?<own>[${STAND_INS}])`,
  'gu',
);

const LINK = new RegExp(`\\[([^[\\]\\n]+)\\]\\(${ADDRESS}(?:[ \\t]+"[^"\\n${STAND_INS}]*")?\\)`, 'gu');
/** Signs that are right around words: none is one of a sum, of a list, or of a name such as `my__own`. */
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
 * Words without the signs that set them: those of code, of an address and behind a backslash are its own. What is
 * struck out stays, as people see it; a link is its words.
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

/** The code of a fence at an offset, on lines of its own. */
function onLines(code: string, written: string, at: number, length: number): string {
  const before = at === 0 || written[at - 1] === '\n' ? '' : '\n';
  const behind = at + length === written.length || written[at + length] === '\n' ? '' : '\n';
  return `${before}${code.replace(/^\n+|\n+$/gu, '')}${behind}`;
}
