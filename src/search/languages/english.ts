/** English: Porter2 stems. */

import { stemmer } from '@orama/stemmers/english';
import { stopwords } from '@orama/stopwords/english';
import { type Language, numerals } from './language.ts';

/** Words that ask rather than tell, and are missing from the list; contractions also without apostrophe. */
const ASKING =
  'whose whether much many also please tell ok okay hey hi yes just still would could dont doesnt didnt isnt arent wasnt werent wont cant whats whos wheres whens hows thats theres im ive got get';

export const english: Language = {
  code: 'en',
  script: 'Latin',
  // "us" asks for the United States more often than it stands for "we" in a question to study material.
  stopWords: new Set([...stopwords, ...ASKING.split(' ')].filter((word) => word !== 'us')),
  stem: stemmer,
  numerals: new Map(
    numerals('two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen', 2),
  ),
  asks: [
    {
      type: 'number',
      pattern:
        /\bhow (many|much|long|old|far|large|big|often)\b|\bnumber of\b|\bwhat (percentage|share|amount)\b/u,
    },
    {
      type: 'date',
      pattern: /\bwhen\b|\b(what|which) (year|date|day|month|decade|century)\b|\bsince when\b/u,
    },
    { type: 'person', pattern: /\bwho(m|se|'s|s)?\b/u },
    {
      type: 'place',
      pattern: /\bwhere\b|\b(what|which) (place|city|town|location|region|state|island|strait|channel)\b/u,
    },
    { type: 'reason', pattern: /\bwhy\b|\bhow come\b|\breasons?\b|\bcauses?\b/u },
  ],
};
