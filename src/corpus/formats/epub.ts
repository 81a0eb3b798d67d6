/** The EPUB format. */

import type { PackedFormat } from './format.ts';

export const epub: PackedFormat = {
  name: 'epub',
  extensions: ['.epub'],
  reader: () => import('../epub/read.ts'),
};
