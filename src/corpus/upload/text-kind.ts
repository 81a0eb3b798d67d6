/** Which kind of text is a file, if its name does not say or says something else? */

import { isExport } from '../chat/export.ts';
import { extensionOf } from '../files.ts';
import { chat } from '../formats/chat.ts';
import { html } from '../formats/html.ts';
import { subtitles } from '../formats/subtitles.ts';
import { isPackedFile, knownExtensions } from '../read-document.ts';
import type { Kind } from './signatures.ts';

/** In UTF-16 units: how much of the beginning is examined. */
const EXAMINED = 8_000;

/** Above the first element of a page there may be blanks, comments and the declarations of XML and HTML. */
const PAGE = /^(?:\s|<\?[^>]*>|<!--(?:[^-]|-(?!->)){0,4000}-->)*<(?:!doctype\s+html|html|head|body)[\s>]/iu;

const XML = /^\s*<\?xml\s/u;
const SVG = /^(?:\s|<[?!][^>]*>)*<svg[\s>]/iu;

/** `#` alone also begins the comments of scripts, so it counts only at the top. */
const TITLE = /^\s*#[ \t]+\S/u;
const HEADING = /^#{2,6}[ \t]+\S/mu;
const FRONT_MATTER = /^---[ \t]*\r?\n[a-z][\w-]*:/iu;

/**
 * The kind of a text. Its name decides unless the text contradicts it.
 * @param file as it was uploaded
 */
export function textKind(text: string, file: string): Kind {
  const extension = extensionOf(file);
  const head = text.slice(0, EXAMINED);
  const either = (what: string, extensions: readonly string[]): Kind => ({
    what,
    extension: extensions.includes(extension) ? extension : (extensions[0] ?? ''),
  });
  if (PAGE.test(head)) return either('a web page', html.extensions);
  if (SVG.test(head)) return { what: 'an SVG picture', advice: 'upload its words as text' };
  if (isExport(text)) return either('a chat export', chat.extensions);
  if (/^WEBVTT\b/u.test(head)) return either('a file of subtitles', subtitles.extensions);
  if (XML.test(head) && !html.extensions.includes(extension))
    return { what: 'XML that is not a web page', advice: 'save it as a web page or as PDF' };
  if (chat.extensions.includes(extension))
    return {
      what: 'JSON but not a chat export',
      advice: 'export the channel with DiscordChatExporter, or upload a document',
    };
  if (knownExtensions.includes(extension) && !isPackedFile(file)) return { what: 'a text', extension };
  return [FRONT_MATTER, TITLE, HEADING].some((sign) => sign.test(head))
    ? { what: 'a Markdown text', extension: '.md' }
    : { what: 'a plain text', extension: '.txt' };
}
