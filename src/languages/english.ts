/** English: Porter2 stems. */

import { stemmer } from '@orama/stemmers/english';
import { stopwords } from '@orama/stopwords/english';
import { toEnd } from '../slices.ts';
import { spokenEnglish } from './spoken-english.ts';
import { irregular } from './english-irregular.ts';
import { type Language, numerals } from './language.ts';

/** Words that ask rather than tell, and are missing from the list; contractions also without apostrophe. */
const ASKING =
  'a whose whether much many also please tell ok okay hey hi yes just still would could dont doesnt didnt isnt arent wasnt werent wont cant whats whos wheres whens hows thats theres im ive got get';

const LIGHT =
  'kind kinds sort sorts type types form forms way ways manner thing things stuff piece bit part name names named title event events happen happens happened happening occur occurred take took taken place person people anyone someone somebody man men woman guy guys date dates day days weekday month months year years time times era period nationality number amount total count quantity reason reasons reasoning purpose result describe describes described call calls called mean means meant say says said saying tell tells told state states stated claim claims claimed explain explained mention mentions mentioned discuss think thinks thought know known believe give gives given gave get gets make makes made making do done put puts keep keeps kept go goes going went gone come comes came become becomes became use uses used using want wants wanted try tried start started begin began start actually really exactly usually generally basically apparently currently originally eventually ever ago';

/** From 30 on. */
const TENS = 'thirty forty fifty sixty seventy eighty ninety';

export const english: Language = {
  code: 'en',
  script: 'Latin',
  // "us" asks for the United States more often than it stands for "we" in a question to study material.
  stopWords: new Set([...stopwords, ...ASKING.split(' ')].filter((word) => word !== 'us')),
  // The stem of "use" is "us", which is what people call the United States.
  stem: (word) => (word === 'us' ? 'usa' : stemmer(irregular.get(word) ?? word)),
  lightWords: new Set(LIGHT.split(' ')),
  isWord: (word) => toEnd(spokenEnglish()).has(word),
  *readAhead() {
    yield* spokenEnglish();
  },
  numerals: new Map([
    ...numerals('two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen', 2),
    ...numerals('sixteen seventeen eighteen nineteen twenty', 16),
    ...TENS.split(' ').map((word, n) => [word, String(10 * (n + 3))] as const),
  ]),
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
      pattern: /\bwhere\b|\b(what|which) (place|city|town|location|region|state|island)\b/u,
    },
    { type: 'reason', pattern: /\bwhy\b|\bhow come\b|\breasons?\b|\bcauses?\b/u },
  ],
};
