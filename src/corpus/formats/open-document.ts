/** The OpenDocument format, as LibreOffice writes it. */

import type { PackedFormat } from './format.ts';

export const openDocument: PackedFormat = {
  name: 'open-document',
  extensions: ['.odt'],
  reader: () => import('../open-document/read.ts'),
};
