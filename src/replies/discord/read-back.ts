/** What does the bot's own message say that Discord sends along with a press? */

import type { PassageId } from '../../corpus/document.ts';
import type { ShownMessage } from '../../reply.ts';
import { questionInBrief } from '../../texts/titles.ts';
import { isCutLookedAt, wordsLookedAt } from '../compose/looked-at.ts';
import { decodeAction } from './custom-id.ts';
import { unescapeText } from './escape.ts';
import { questionLine, titleLine } from './markdown.ts';

const SMALL = '-# ';

interface Component {
  readonly content?: unknown;
  readonly components?: unknown;
  readonly custom_id?: unknown;
  readonly options?: unknown;
}

/** Reads a message's components. Passages in it may be gone, and words in it may be anyone's. */
export function readBack(components: readonly unknown[]): ShownMessage {
  const all = flat(components);
  const texts = all.flatMap(({ content }) => (typeof content === 'string' ? [content] : []));
  const first = texts[0];
  const title = first === undefined ? undefined : titleLine(first);
  const question = first === undefined ? undefined : questionIn(first);
  const small = texts.flatMap(smallLines);
  const [quoted] = all.flatMap(quotedOf);
  const [asker] = all.flatMap(askerOf);
  return {
    ...(title === undefined ? {} : { title: unescapeText(title) }),
    ...(question === undefined ? {} : { question }),
    ...(asker === undefined ? {} : { asker }),
    ...(quoted === undefined ? {} : { quoted }),
    offered: all.flatMap(passagesOf),
    // All of them or none: a check of some would look like a check of all.
    lookedAt: small.some(isCutLookedAt) ? [] : small.flatMap((line) => wordsLookedAt(line) ?? []),
  };
}

/** The question above an answer, or in the line that everyone sees in place of a private one. */
function questionIn(first: string): string | undefined {
  const question = questionLine(first);
  if (question !== undefined) return unescapeText(question);
  return questionInBrief(unescapeText(first.split('\n', 1)[0] ?? ''));
}

/** Code of a document, whose lines are written as they are. */
const CODE = /^```[\s\S]*?^```$/gmu;
/** How the line below a quotation begins; small lines above that one are addresses, whose words are the document's. */
const CITATION = `${SMALL}— `;

/** The small lines that are no words of a document, in plain words. */
function smallLines(text: string): string[] {
  const lines = text.replace(CODE, '```').split('\n');
  const isAddress = (n: number): boolean => {
    const next = lines[n + 1];
    return next !== undefined && (next.startsWith(CITATION) || (next.startsWith(SMALL) && isAddress(n + 1)));
  };
  return lines.flatMap((line, n) =>
    line.startsWith(SMALL) && !isAddress(n) ? [unescapeText(line.slice(SMALL.length))] : [],
  );
}

function flat(components: readonly unknown[]): Component[] {
  return components.flatMap((component) => {
    if (typeof component !== 'object' || component === null) return [];
    const { components: inner } = component as Component;
    return [component as Component, ...(Array.isArray(inner) ? flat(inner) : [])];
  });
}

/** The passage whose citation a button copies. */
function quotedOf({ custom_id: id }: Component): PassageId[] {
  const action = typeof id === 'string' ? decodeAction(id) : undefined;
  return action?.kind === 'copy' ? [action.passage] : [];
}

/** The person for whom a button deletes. */
function askerOf({ custom_id: id }: Component): string[] {
  const action = typeof id === 'string' ? decodeAction(id) : undefined;
  return action?.kind === 'delete' ? [action.asker] : [];
}

/** The passages that a menu opens. */
function passagesOf({ custom_id: id, options }: Component): PassageId[] {
  if (typeof id !== 'string' || !Array.isArray(options)) return [];
  return options.flatMap((option: { readonly value?: unknown } | null) => {
    if (typeof option?.value !== 'string') return [];
    const action = decodeAction(id, option.value);
    return action?.kind === 'open' ? [action.passage] : [];
  });
}
