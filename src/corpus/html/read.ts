/** Which blocks are in an HTML page, and what does it say about itself? */

import { type BlockReading, UnreadableFile } from '../build/block.ts';
import { blocksIn } from './blocks.ts';
import { isTextless } from './left-out.ts';
import { mainOf } from './main.ts';
import { metadataOf } from './metadata.ts';
import { elementsIn, type HtmlDocument, type HtmlElement, parsingHtml, plainText } from './tree.ts';

/**
 * The blocks of the main content of a page.
 * @throws UnreadableFile if it has no text
 */
export function* readingHtml(text: string): BlockReading {
  const document = yield* parsingHtml(text);
  const found = yield* mainOf(document);
  const main = found?.element;
  const { told, base } = metadataOf(document, main);
  yield undefined;
  if (found === undefined || main === undefined || (found.lengths.get(main) ?? 0) === 0)
    throw new UnreadableFile(whyEmpty(document));
  const title = yield* titleOutside(document, main);
  if (title !== undefined) yield { kind: 'heading', level: 1, text: title };
  let isSaid = false;
  for (const block of blocksIn(found, base === undefined ? {} : { base })) {
    isSaid ||= block !== undefined && block.kind !== 'rule';
    yield block;
  }
  if (!isSaid) throw new UnreadableFile(whyEmpty(document));
  return told;
}

/** The heading of the page if it is the only one and lies outside the main content. */
function* titleOutside(document: HtmlDocument, main: HtmlElement): Generator<undefined, string | undefined> {
  let looked = 0;
  let title: HtmlElement | undefined;
  for (const parent of [main, document])
    for (const element of elementsIn(parent, isTextless)) {
      if (++looked % LOOKED_TOGETHER === 0) yield undefined;
      if (element.tagName !== 'h1') continue;
      if (parent === main || title !== undefined) return undefined;
      title = element;
    }
  return title && (plainText(title) || undefined);
}

/** Elements examined between two points where the work may pause. */
const LOOKED_TOGETHER = 500;

function whyEmpty(document: HtmlDocument): string {
  for (const { tagName } of elementsIn(document))
    if (tagName === 'script')
      return 'is a page that a script fills in, without text of its own; open it in a browser and save what it shows';
  return 'is a page without text; add some or delete it';
}
