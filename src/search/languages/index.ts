import { chinese } from './chinese.ts';
import { english } from './english.ts';
import type { Language } from './language.ts';
import { russian } from './russian.ts';

/** In order of trial: the first language of a script is the one assumed where nothing says otherwise. */
export const languages: readonly Language[] = [english, russian, chinese];
