/** How does text of others become text that Discord shows as it stands, with nothing live in it? */

import { clean } from '../../text/unseen.ts';

/** Signs that begin or end markup wherever they stand. U+1FEF is in Unicode's eyes a backtick. */
const ALWAYS = '\\*_~`|>#[]<@\u1fef';

/**
 * Signs that do where a neighbour lets them: at the start of a line, of an address, of a shortcode, of a
 * link's target. The start and the end of the text count as the worst neighbour, so that texts escaped apart
 * stay inert side by side.
 */
const SOMETIMES = '-+:.)(/';

const PLAIN = 0;
const SOMETIMES_LIVE = 1;
/** What each UTF-16 unit is. */
const KINDS = new Uint8Array(0x10000);
for (const sign of SOMETIMES) KINDS[sign.charCodeAt(0)] = SOMETIMES_LIVE;
for (const sign of ALWAYS) KINDS[sign.charCodeAt(0)] = 2;

/**
 * What behind an @ could call everyone: the words, what may grow into them in the next text, or a sign that
 * Discord may drop.
 * Source: github.com/discord/discord-api-docs/issues/1241
 */
const CALLED = /^(?:everyone|here|[\p{M}\p{Cf}]|(?:e|ev|eve|ever|every|everyo|everyon|h|he|her)?$)/iu;
const LONGEST_CALLED = 'everyone'.length;

/**
 * Stands between @ and such a word, where a backslash is no defence: Discord looks for the words before it
 * reads markup. It is not dropped as combining marks are. It goes nowhere else, as it is copied along with
 * the text; a backslash is not: addresses and mentions of every other sort are no longer any with one inside.
 */
const BREAK = '\u200b';
const AT = 0x40;

const ESCAPED = /\\([^0-9A-Za-z\s])(?:(?<=@)\u200b)?/g;

/**
 * Inert in Discord, also next to other escaped text and inside `**`. Shown, it reads as `clean(text)`;
 * line ends stay. At most three times as long. Linear.
 */
export function escapeText(text: string): string {
  return escapeClean(clean(text));
}

/** The same for what is clean already, such as parts of a clean text. */
export function escapeClean(text: string): string {
  let escaped = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = KINDS[code];
    if (kind === PLAIN || (kind === SOMETIMES_LIVE && !isLive(text, at))) continue;
    escaped += `${text.slice(from, at)}\\`;
    from = at;
    if (code === AT && CALLED.test(text.slice(at + 1, at + 1 + LONGEST_CALLED))) {
      escaped += `@${BREAK}`;
      from = at + 1;
    }
  }
  return escaped + text.slice(from);
}

/**
 * What could call somebody from within code, where nothing is drawn as a mention: Discord looks for @everyone and
 * @here before it reads markup, and whether it looks for people and roles before or after is written nowhere. Channels,
 * commands and times call nobody.
 */
const CALLS = /@(?!\u200b)(?=[\p{M}\p{Cf}]*(?:everyone|here))|(?<=<)@(?=[!&]?\d)/giu;

/** As many backticks as may stand in a row in a span and in a block, with one more behind them. */
const FENCE_ENDS = {
  span: /[`\u1fef](?=[`\u1fef])/gu,
  block: /[`\u1fef]{2}(?=[`\u1fef])/gu,
};

/**
 * The same for code, where a backslash is shown: inert between two backticks, or three for a block. Code is there to
 * be copied, so the sign that is not shown goes in only where the text would call somebody or end the code, and
 * everything else stays as it is. At most twice as long. Linear.
 */
export function escapeCode(text: string, within: keyof typeof FENCE_ENDS): string {
  return clean(text).replace(CALLS, `@${BREAK}`).replace(FENCE_ENDS[within], `$&${BREAK}`);
}

/** Whether the neighbours let one of `SOMETIMES` be more than itself. */
function isLive(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  switch (text.charAt(at)) {
    case ':':
      return !isSpace(after);
    case '.':
      return !isSpace(after) || before === '' || isDigit(before);
    case ')':
      return before === '' || isDigit(before);
    case '(':
      return before === '' || before === ']';
    case '/':
      return before === '' || before === '<';
    default:
      return !/[0-9A-Za-z]/.test(before);
  }
}

function isSpace(sign: string): boolean {
  return sign === ' ' || sign === '\n';
}

function isDigit(sign: string): boolean {
  return sign >= '0' && sign <= '9';
}

/** Gives `clean(text)` for `escapeText(text)`, and the same for several such texts in a row. */
export function unescapeText(escaped: string): string {
  return escaped.replace(ESCAPED, '$1');
}

/**
 * Escaped and bold, line by line, white space outside. It holds against its own words and escaped text around it;
 * two that touch must be made one (`strong(a + b)`), as Discord reads four asterisks as none.
 */
export function strong(text: string): string {
  return emphasised(text, '**', '**');
}

/** The same, underlined too; it may touch a strong text on either side. */
export function stronger(text: string): string {
  return emphasised(text, '__**', '**__');
}

function emphasised(text: string, open: string, close: string): string {
  return clean(text)
    .split('\n')
    .map((line) => {
      const words = line.trim();
      if (words === '') return line;
      const before = line.length - line.trimStart().length;
      return `${line.slice(0, before)}${open}${escapeText(words)}${close}${line.slice(before + words.length)}`;
    })
    .join('\n');
}
