/** The Word format. */

import type { PackedFormat } from './format.ts';

export const word: PackedFormat = {
  name: 'word',
  extensions: ['.docx'],
  reader: () => import('../word/read.ts'),
};
