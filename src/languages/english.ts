/** English: Porter2 stems. */

import { stopwords } from '@orama/stopwords/english';
import { stem as porter2 } from 'porter2';
import { toEnd } from '../slices.ts';
import { withoutAccents } from '../text/accents.ts';
import { irregular } from './english-irregular.ts';
import { type Language, numerals, phrases, wordList } from './language.ts';
import { spokenEnglish } from './spoken-english.ts';

/** Words that ask rather than tell, and are missing from the list; contractions also without apostrophe. */
const ASKING =
  'a whose whether much many also please tell ok okay hey hi yes just still would could dont doesnt didnt isnt arent wasnt werent wont cant whats whos wheres whens hows thats theres im ive got get';

const LIGHT =
  'kind kinds sort sorts type types form forms way ways manner thing things stuff piece bit part name names named title event events happen happens happened happening occur occurred take took taken place person people anyone someone somebody man men woman guy guys date dates day days weekday month months year years time times era period nationality number amount total count quantity reason reasons reasoning purpose result describe describes described call calls called mean means meant say says said saying tell tells told state states stated claim claims claimed explain explained mention mentions mentioned discuss think thinks thought know known believe give gives given gave get gets make makes made making do done put puts keep keeps kept go goes going went gone come comes came become becomes became use uses used using want wants wanted try tried start started begin began start actually really exactly usually generally basically apparently currently originally eventually ever ago';

/** From 30 on. */
const TENS = 'thirty forty fifty sixty seventy eighty ninety';

/** Verbs of asking and telling, fillers, and words about the document itself. */
const TALK =
  'ask asks asked explains describing clarify clarifies clarified specify specifies specified define defines defined summarise summarises summarize summarizes elaborate please kindly basically currently presently now nowadays actually really honestly simply generally maybe perhaps anyway chapter chapters paragraph paragraphs text texts document documents article articles page pages section sections passage passages';

/** What is said around a question and asks nothing. */
const FILLERS = [
  'at the (?:moment|minute)',
  'right now',
  'just now',
  'as of now',
  'by the way',
  'to be honest',
  'in fact',
  "i (?:was|am|'m|’m) (?:just )?(?:wondering|curious)",
  'i wonder',
  "i(?:'d| would|’d) (?:like|love|want) to (?:know|ask)",
  'i (?:just )?want(?:ed)? to (?:know|ask)',
  '(?:can|could|would|will) (?:you|someone|anyone|somebody|anybody) (?:please |kindly )?(?:tell|explain|show|help)(?: (?:me|us))?',
  '(?:please )?tell me',
  'do you know',
  'does any(?:one|body) know',
];

/** Words that ask, of which a slip is taken for them. */
const ASKED_BY = 'how who whom whose what which when where why many much long does did';

/** Seen once in a million words of the list; a rarer one may be a slip of what is seen ten thousand times as often. */
const COMMON = 51;

export const english: Language = {
  code: 'en',
  script: 'Latin',
  provisions: {
    article: 'articles? arts?',
    section: 'sections? secs? sects?',
    rule: 'rules?',
    clause: 'clauses? cl',
    paragraph: 'paragraphs? paras? subsections?',
    chapter: 'chapters? chap ch canto act scene lesson lecture unit appendix annex schedule',
    part: 'parts? books? volumes? vol titles?',
    paragraphCited: '',
    first: 'first',
  },
  labels: {
    page: 'page p pg',
    published: 'published updated',
    byline: 'by',
    question: 'q question',
    answer: 'a answer',
  },
  // "us" asks for the United States more often than it stands for "we" in a question to study material.
  stopWords: new Set([...stopwords, ...ASKING.split(' ')].filter((word) => word !== 'us')),
  // The stem of "use" is "us", which is what people call the United States.
  stem: (word) => (word === 'us' ? 'usa' : porter2(irregular.get(word) ?? withoutAccents(word))),
  lightWords: wordList(LIGHT, TALK),
  fillers: phrases(FILLERS),
  askedBy: wordList(ASKED_BY),
  isWord: (word) => toEnd(spokenEnglish()).has(word),
  isCommonWord: (word) => (toEnd(spokenEnglish()).get(word) ?? 0) >= COMMON,
  *readAhead() {
    yield* spokenEnglish();
  },
  numerals: new Map([
    ...numerals('two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen', 2),
    ...numerals('sixteen seventeen eighteen nineteen twenty', 16),
    ...TENS.split(' ').map((word, n) => [word, String(10 * (n + 3))] as const),
  ]),
  dates: {
    months:
      'jan(?:uary)? feb(?:ruary)? mar(?:ch)? apr(?:il)? may june? july? aug(?:ust)? sept?(?:ember)? oct(?:ober)? nov(?:ember)? dec(?:ember)?',
    monthLocales: ['en-GB', 'en-US'],
    beforeMonth: 'of\\s+',
    beforeYear: '',
    ordinalEndings: 'st nd rd th',
    decadeEndings: 's',
    beforeTime: 'at',
    labels: '(?:first\\s|last\\s)?(?:published|posted|updated|modified|issued)(?:\\son)?',
    byline: 'by',
    weekdays: '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?',
    afterTime: '',
    forms: [],
    leadingForms: [],
  },
  numbers: {
    words:
      'one two three four five six seven eight nine ten eleven twelve (?:thir|four|fif|six|seven|eigh|nine)teen twenty thirty forty fifty sixty seventy eighty ninety dozens? hundreds? thousands? millions? billions? half',
    units: 'percent million billion thousand',
    within: 'and',
  },
  sentences: {
    neverLast:
      'mr mrs ms mx dr prof st gen lt col sgt capt cmdr cdr maj adm gov sen rep rev hon pres messrs mt ft vs viz cf e.g i.e approx esp incl resp',
    beforeNumbers:
      'no nos p pp vol vols fig figs ch chap sec sect art arts op v c jan feb mar apr jun jul aug sep sept oct nov dec',
    mayBeLast: 'inc ltd co corp bros jr sr esq dept univ assn al',
    starters:
      'The A An In On At By For From With As If It Its He She They We You I His Her Their Our This That These Those There Then But And Or So Yet However When While Where After Before Since Although Though Because Not No What Who How Why Both Each Some Many Most Other According Under During Despite',
    beforeOrdinals: '',
    afterOrdinals: '',
  },
  reasons:
    /\b(?:because|due to|since|as a result|owing to|so that|in order to|to (?:avoid|prevent|protect|help)|caused by|led to|reason)\b/giu,
  places: { before: 'in at near from to on off into across through around', articles: 'the', behind: '' },
  nameParticles: 'of the and de da del la van von der bin al',
  checks: {
    // "Non-" is part of names of things.
    not: /\b(?:not|never|nobody|nothing|none|neither|without|cannot|(?:is|was|are|were|do|does|did|wo|ca|could|has|have|had|would|should)n['’]?t)\b/iu,
    saidOtherwise: /\b(?:(?:no|nor|non|except|unlike)\b|fail|refus|reject|deni(?:ed|es|al)|deny|lack)/iu,
    howMany: /\b(?:how (?:many|much)|number of)\b/iu,
    none: /\b(?:no|none|zero|both)\b/giu,
  },
  parts: {
    begins:
      /(?<!\b(?:between|both)\b(?:(?!\band\b).)*),?\s+and\s+(?:(?:also|then)\s+)?(?=(?:(?:at|by|for|from|in|on|to|with|of|until|since)\s+)?(?:what|when|where|who|whom|whose|which|why|how)(?:['’]s)?\b|(?:do|does|did|is|are|was|were|can|could|may|must|should|will|would|has|have|had)\s+(?:i|you|we|they|he|she|it|there|the|an?|this|that|these|those|my|our|your|their|his|her|its|(?:any|some|every)(?:one|body|thing)?)\b)/giu,
    pointsBack: /\b(?:it|its|they|them|their|he|him|his|she|her|there|this|that|these|those|ones?)\b/iu,
  },
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
