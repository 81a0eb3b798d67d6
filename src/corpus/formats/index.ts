/** The formats, in order of trial: the first that has the extension and detects the text reads the file. */

import { packedFormats } from '../packed/formats.ts';
import { asciidoc } from './asciidoc.ts';
import { chat } from './chat.ts';
import type { Format } from './format.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { news } from './news.ts';
import { org } from './org.ts';
import { plain } from './plain.ts';
import { restructuredText } from './restructured-text.ts';
import { subtitles } from './subtitles.ts';
import { wiki } from './wiki.ts';

export const formats: readonly Format[] = [
  markdown,
  html,
  restructuredText,
  asciidoc,
  org,
  chat,
  ...packedFormats,
  subtitles,
  wiki,
  news,
  plain,
];
