/** The packed formats. The process that reads them imports no others. */

import { epub } from '../formats/epub.ts';
import type { PackedFormat } from '../formats/format.ts';
import { openDocument } from '../formats/open-document.ts';
import { pdf } from '../formats/pdf.ts';
import { word } from '../formats/word.ts';

export const packedFormats: readonly PackedFormat[] = [word, openDocument, pdf, epub];
