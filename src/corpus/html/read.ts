/** Which blocks are in a page of HTML, and what does it say of itself? */

import { isBlank } from '../../text/unseen.ts';
import { type BlockReading, UnreadableFile } from '../build/block.ts';
import { blocksIn } from './blocks.ts';
import { isTextless } from './left-out.ts';
import { mainOf } from './main.ts';
import { metadataOf } from './metadata.ts';
import { elementsIn, type HtmlDocument, type HtmlElement, parsingHtml, plainText, rawText } from './tree.ts';

/** The blocks of the main content of a page. @throws UnreadableFile where it says nothing */
export function* readingHtml(text: string): BlockReading {
  const document = yield* parsingHtml(text);
  const found = yield* mainOf(document);
  const main = found?.element;
  const { told, base } = metadataOf(document, main);
  yield undefined;
  if (found === undefined || main === undefined || isBlank(rawText(main)))
    throw new UnreadableFile(whyEmpty(document));
  const title = titleOutside(document, main);
  if (title !== undefined) yield { kind: 'heading', level: 1, text: title };
  let isSaid = false;
  for (const block of blocksIn(found, base === undefined ? {} : { base })) {
    isSaid ||= block !== undefined && block.kind !== 'rule';
    yield block;
  }
  if (!isSaid) throw new UnreadableFile(whyEmpty(document));
  return told;
}

/** The heading of the page if it is the only one and does not stand in the main content. */
function titleOutside(document: HtmlDocument, main: HtmlElement): string | undefined {
  const isTitle = ({ tagName }: HtmlElement): boolean => tagName === 'h1';
  for (const element of elementsIn(main)) if (isTitle(element)) return undefined;
  const [title, second] = [...elementsIn(document, isTextless)].filter(isTitle);
  return title === undefined || second !== undefined ? undefined : plainText(title) || undefined;
}

function whyEmpty(document: HtmlDocument): string {
  for (const { tagName } of elementsIn(document))
    if (tagName === 'script')
      return 'is a page that a script fills in, and holds no text itself; open it in a browser and save what it shows';
  return 'is a page without text; write some or delete it';
}
