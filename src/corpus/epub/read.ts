/** Which blocks are in an EPUB, in reading order, and what does it say about itself? */

import { isBlank } from '../../text/unseen.ts';
import { type Block, type Told, UnreadableFile } from '../build/block.ts';
import type { PackedFile } from '../formats/format.ts';
import { blocksIn } from '../html/blocks.ts';
import {
  elementsIn,
  type HtmlDocument,
  type HtmlElement,
  plainText,
  rawText,
  tokensOf,
} from '../html/tree.ts';
import { openArchive } from '../packed/archive.ts';
import { type EpubContents, contentsOf } from './contents.ts';
import { isApartPart, isCoverPart, takenApart } from './apart.ts';
import { addCalled, type CalledNotes, notesOfPart } from './notes.ts';
import { NO_TEXT, type Package, packageOf } from './package.ts';
import { named, type Parts, partsOf, typesOf } from './parts.ts';
import { setTitles } from './titles.ts';

/** The blocks of a book. @throws UnreadableFile */
export async function* read({ bytes }: PackedFile): AsyncGenerator<Block | undefined, Told> {
  const archive = await openArchive(bytes, { kind: 'an EPUB (.epub)' });
  const parts = partsOf(archive);
  const book = await packageOf(archive, parts);
  const contents = await contentsOf(parts, book);
  const numbers = new Map(book.spine.map((name, at) => [name, at]));
  const number = (name: string): number => numbers.get(name) ?? -1;
  const called = await calledNotes(book, parts);
  let [chapters, pictures, shift, said] = [0, 0, 0, false];
  for (const name of book.spine) {
    const tree = await parts.tree(name);
    const body = tree && bodyOf(tree);
    if (body === undefined) continue;
    yield undefined;
    pictures += picturesIn(body);
    const kind = kindOf(name, body, book, contents);
    if (name === book.navigation || isCoverPart(kind, body) || isBlank(rawText(body))) continue;
    const entries = contents.entries.get(name) ?? [];
    shift = setTitles(body, entries, shift);
    if (entries.length > 0) chapters++;
    const isWhole = isApartPart(kind, body, number(name), book.spine.length);
    if (entries.length > 0 || isWhole) yield { kind: 'rule' };
    for (const { element, isApart } of takenApart(body)) {
      const notes = notesOfPart(element, name, called, { parts, number });
      const lengths = new Map<HtmlElement, number>();
      for (const block of blocksIn({ element, lengths }, { notes, isLeft: isPageNumber })) {
        said ||= block !== undefined && block.kind !== 'rule';
        yield block !== undefined && (isApart || isWhole) ? { ...block, isApart: true } : block;
      }
    }
    if (isWhole) yield { kind: 'rule' };
  }
  if (!said) throw new UnreadableFile(NO_TEXT);
  const { missing, told } = book;
  return {
    ...told,
    read: { chapter: chapters > 0 ? chapters : book.spine.length },
    ...(pictures > 0 && { left: { 'picture without text': pictures } }),
    ...(missing.length > 0 && {
      warnings: [
        `lacks ${missing.length} of the ${missing.length + book.spine.length} parts that it lists, such as ${missing[0]}; copy or save it again`,
      ],
    }),
  };
}

async function calledNotes({ spine }: Package, parts: Parts): Promise<CalledNotes> {
  const called: CalledNotes = new Map();
  for (const [at, name] of spine.entries()) {
    const tree = await parts.tree(name);
    if (tree !== undefined) addCalled(called, tree, name, at, parts);
  }
  return called;
}

function bodyOf(tree: HtmlDocument): HtmlElement | undefined {
  return named(tree, 'body').next().value || undefined;
}

function picturesIn(body: HtmlElement): number {
  let count = 0;
  for (const { tagName } of elementsIn(body)) if (/^(?:img|image)$/u.test(tagName)) count++;
  return count;
}

/** The most elements that may surround the whole content of a part. */
const MOST_AROUND = 6;

/** The kind of a part according to itself, to the elements around its whole content, or to the book. */
function kindOf(
  name: string,
  body: HtmlElement,
  { kinds }: Package,
  contents: EpubContents,
): readonly string[] {
  const own = typesOf(body);
  const whole = plainText(body).length;
  let looked = 0;
  for (const element of elementsIn(body)) {
    if (++looked > MOST_AROUND || plainText(element).length < whole) break;
    own.push(...typesOf(element));
  }
  return [...own, kinds.get(name) ?? '', contents.kinds.get(name) ?? ''];
}

/** Whether an element is a page number of the printed book, which stands in the middle of sentences. */
function isPageNumber(element: HtmlElement): boolean {
  return (
    typesOf(element).includes('pagebreak') ||
    tokensOf(element, 'class').some((name) =>
      /^(?:pagenum|pageno|x-ebookmaker-pageno|pagebreak)$/u.test(name),
    )
  );
}
