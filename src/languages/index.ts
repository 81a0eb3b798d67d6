import { arabic } from './arabic.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { greek } from './greek.ts';
import { hindi } from './hindi.ts';
import type { Language } from './language.ts';
import { romanian } from './romanian.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';
import { thai } from './thai.ts';
import { turkish } from './turkish.ts';
import { vietnamese } from './vietnamese.ts';

/** In order of trial: the first language of a script is assumed unless something says otherwise. */
export const languages: readonly Language[] = [
  english,
  russian,
  chinese,
  german,
  spanish,
  french,
  turkish,
  romanian,
  vietnamese,
  greek,
  arabic,
  hindi,
  thai,
];
