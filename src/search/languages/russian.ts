/** Russian: Snowball stems. */

import { stemmer } from '@orama/stemmers/russian';
import { stopwords } from '@orama/stopwords/russian';
import { type Language, numerals } from './language.ts';

/** Question words and fillers that the list lacks. */
const ASKING =
  'какой какая какое какие каком какого каким какую каких кто кого кому кем ком чем чему чего сколько который которая которое которые которого которой которую котором согласно это этот эта эти является являются был была были было ли же именно скажи скажите расскажи';

export const russian: Language = {
  code: 'ru',
  script: 'Cyrillic',
  stopWords: new Set([...stopwords, ...ASKING.split(' ')]),
  stem: stemmer,
  numerals: new Map([
    ...numerals('два три четыре пять шесть семь восемь девять десять', 2),
    ...numerals('двух трех четырех пяти шести семи восьми девяти десяти', 2),
  ]),
  asks: [
    { type: 'number', pattern: /(?<!\p{L})(сколько|скольких|число|количество)(?!\p{L})/u },
    {
      type: 'date',
      pattern:
        /(?<!\p{L})(когда|в каком году|какого числа|какая дата|с какого года|в каком месяце)(?!\p{L})/u,
    },
    { type: 'person', pattern: /(?<!\p{L})(кто|кого|кому|кем|чьим?)(?!\p{L})/u },
    { type: 'place', pattern: /(?<!\p{L})(где|куда|откуда|в каком городе|в какой стране)(?!\p{L})/u },
    { type: 'reason', pattern: /(?<!\p{L})(почему|зачем|отчего|по какой причине|из-за чего)(?!\p{L})/u },
  ],
};
