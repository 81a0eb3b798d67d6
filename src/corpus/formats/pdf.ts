/** The PDF format. */

import type { PackedFormat } from './format.ts';

export const pdf: PackedFormat = {
  name: 'pdf',
  extensions: ['.pdf'],
  reader: () => import('../pdf/read.ts'),
};
