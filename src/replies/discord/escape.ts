/** How is anyone's text escaped so that Discord shows it as it is, with nothing live in it? */

import { clean } from '../../text/unseen.ts';

/** Signs that begin or end markup anywhere. Unicode considers U+1FEF equal to a backtick. */
const ALWAYS = '\\*_~`|>#[]<@\u1fef';

/**
 * Signs that do so only beside certain neighbours: at the start of a line, an address, a shortcode or a link's target.
 * The start and the end of the text count as the worst neighbour, so that texts that are escaped separately stay inert
 * side by side.
 */
const SOMETIMES = '-+:.)(/';

const PLAIN = 0;
const SOMETIMES_LIVE = 1;
/** What each UTF-16 unit is. */
const KINDS = new Uint8Array(0x10000);
for (const sign of SOMETIMES) KINDS[sign.charCodeAt(0)] = SOMETIMES_LIVE;
for (const sign of ALWAYS) KINDS[sign.charCodeAt(0)] = 2;

/**
 * What could ping everyone after an @: the words, a beginning of them that the next text may complete, or a sign that
 * Discord may drop.
 * Source: github.com/discord/discord-api-docs/issues/1241
 */
const CALLED = /^(?:everyone|here|[\p{M}\p{Cf}]|(?:e|ev|eve|ever|every|everyo|everyon|h|he|her)?$)/iu;
const LONGEST_CALLED = 'everyone'.length;

/**
 * Goes between @ and such a word, where a backslash does not help: Discord looks for the words before it reads markup.
 * Unlike combining marks, it is not dropped. It is used nowhere else, because it is copied along with the text and a
 * backslash is not; a backslash is enough within addresses and all other mentions.
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

/** The same for text that is already clean, such as a part of a clean text. */
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
 * What could ping someone from within code, although nothing is shown as a mention there: Discord looks for @everyone and
 * @here before it reads markup, and does not document when it looks for people and roles. Channels, commands and times
 * ping nobody.
 */
const CALLS = /@(?!\u200b)(?=[\p{M}\p{Cf}]*(?:everyone|here))|(?<=<)@(?=[!&]?\d)/giu;

/** How many backticks may be in a row in a span and in a block, and one more after them. */
const FENCE_ENDS = {
  span: /[`\u1fef](?=[`\u1fef])/gu,
  block: /[`\u1fef]{2}(?=[`\u1fef])/gu,
};

/**
 * The same for code, in which a backslash would be shown: inert between two backticks, or three for a block. Code is
 * meant to be copied, so the invisible sign is added only if the text would otherwise ping someone or end the code, and
 * everything else stays as it is. At most twice as long. Linear.
 */
export function escapeCode(text: string, within: keyof typeof FENCE_ENDS): string {
  return clean(text).replace(CALLS, `@${BREAK}`).replace(FENCE_ENDS[within], `$&${BREAK}`);
}

/** Whether a sign of `SOMETIMES` is markup beside its neighbours. */
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

/** The reverse: `clean(text)` from `escapeText(text)`, also for several such texts in a row. */
export function unescapeText(escaped: string): string {
  return escaped.replace(ESCAPED, '$1');
}

/**
 * Escaped and bold, line by line, with white space outside the asterisks. Neither its own words nor escaped text around it
 * can break it. Two that touch must be joined (`strong(a + b)`), because Discord does not read four asterisks as bold.
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
