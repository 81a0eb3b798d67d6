/** Where are the original texts, which do not come with the code? */

import { complain } from '../../src/print.ts';

export const originals: string | undefined = process.env.MATERIAL_DIR || undefined;

if (originals === undefined) complain('MATERIAL_DIR is not set: the original texts are not tested');
