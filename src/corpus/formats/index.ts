/** Which formats are there? In order of trial: the first that takes the extension and detects the text. */

import type { Format } from './format.ts';
import { markdown } from './markdown.ts';
import { news } from './news.ts';
import { plain } from './plain.ts';
import { subtitles } from './subtitles.ts';
import { wiki } from './wiki.ts';

export const formats: readonly Format[] = [markdown, subtitles, wiki, news, plain];
