/** English: Porter2 stems. */

import { stopwords } from '@orama/stopwords/english';
import { stem as porter2 } from 'porter2';
import { withoutAccents } from '../text/accents.ts';
import { irregular } from './english-irregular.ts';
import { type Language, numerals, phrases, wordList } from './language.ts';
import { spokenEnglish, timesSpoken } from './spoken-english.ts';

/** Question words that the stop-word list lacks; contractions also without their apostrophe. */
const ASKING =
  'a whose whether much many also please tell ok okay hey hi yes just still would could dont doesnt didnt isnt arent wasnt werent wont cant whats whos wheres whens hows thats theres im ive got get';

const LIGHT =
  'kind kinds sort sorts type types form forms way ways manner thing things stuff piece bit part name names named title event events happen happens happened happening occur occurred take took taken place person people anyone someone somebody man men woman guy guys date dates day days weekday month months year years time times era period nationality number amount total count quantity reason reasons reasoning purpose result describe describes described call calls called mean means meant say says said saying tell tells told state states stated claim claims claimed explain explained mention mentions mentioned discuss think thinks thought know known believe give gives given gave get gets make makes made making do done put puts keep keeps kept go goes going went gone come comes came become becomes became use uses used using want wants wanted try tried start started begin began start actually really exactly usually generally basically apparently currently originally eventually ever ago work works working worked need needs needed';

/** From thirty on. */
const TENS = 'thirty forty fifty sixty seventy eighty ninety';

/** Verbs of asking and telling, fillers, and words about the document itself. */
const TALK =
  'ask asks asked explains describing clarify clarifies clarified specify specifies specified define defines defined summarise summarises summarize summarizes elaborate please kindly basically currently presently now nowadays actually really honestly simply generally maybe perhaps anyway chapter chapters paragraph paragraphs text texts document documents article articles page pages section sections passage passages';

/** Phrases around a question that do not ask anything. */
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

/** Question words; a typo of one is read as the word itself. */
const ASKED_BY = 'how who whom whose what which when where why many much long does did';

/**
 * Occurrences in the word list, about one in a million words. A rarer word may be a typo of one that occurs ten
 * thousand times as often.
 */
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
  // In questions about study material, "us" means the United States more often than "we".
  stopWords: new Set([...stopwords, ...ASKING.split(' ')].filter((word) => word !== 'us')),
  // The stem of "use" is "us", which is what people call the United States.
  stem: (word) => (word === 'us' ? 'usa' : porter2(irregular.get(word) ?? withoutAccents(word))),
  lightWords: wordList(LIGHT, TALK),
  courtesies: {
    greetings: [
      'hi',
      'hi there',
      'hi all',
      'hello',
      'hello there',
      'hey',
      'hey there',
      'good morning',
      'good afternoon',
      'good evening',
      'morning',
      'greetings',
      'how are you',
      'what’s up',
      'whats up',
      'sup',
      'yo',
    ],
    thanks: [
      'thanks',
      'thanks a lot',
      'thanks so much',
      'thank you',
      'thank you very much',
      'thank you so much',
      'many thanks',
      'thx',
      'ty',
      'tysm',
      'cheers',
      'much appreciated',
      'great',
      'good bot',
    ],
  },
  fillers: phrases(FILLERS),
  askedBy: wordList(ASKED_BY),
  isWord: (word) => timesSpoken(word) > 0,
  isCommonWord: (word) => timesSpoken(word) >= COMMON,
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
    own: 'dozen hundred twice',
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
  answers: {
    numbers: 'an? one half quarter third several few couple_of',
    time: 'seconds? minutes? mins? hours? hrs? days? nights? mornings? evenings? weeks? weekends? fortnights? months? terms? years? decades? centur(?:y|ies)',
    length:
      'mm cm km k?m (?:kilo|centi|milli)?met(?:re|er)s? miles? foot feet ft inch(?:es)? yards? fathoms? leagues?',
    measures:
      'degrees? ° %  percent kg grams? kilos? (?:kilo)?grams? pounds? ounces? tons? tonnes? lit(?:re|er)s? gallons? watts? volts? euros? dollars? cents? pence kron(?:e|er|or)? crowns? francs? yen pesos? rou?bles? rupees? calories words pages years hours days minutes',
    clock:
      "(?:at_)?#_o[’']clock(?:_in_the_@)? (?:at_)?\\d{1,2}[:.]\\d{2}(?:_?[ap]\\.?m)? (?:at_)?#_?[ap]\\.?m (?:at_)?(?:noon|midday|midnight) (?:at_)?(?:half|(?:a_)?quarter)_(?:past|to)_# (?:(?:on|every|each|next|last|by|until|before|after|from)_)?(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?:_(?:morning|afternoon|evening|night)s?)?",
    times:
      '(?:at|before|after|by|until|till|from|around|about|past)_#(?:_in_the_@|(?=_?(?:[.,;:!?)]|$|and|or|on|every|each|until|to|sharp))) (?:in|during|before|after|by|until)_(?:the_)?(?:early_|late_)?(?:spring|summer|autumn|winter|mornings?|afternoons?|evenings?|nights?|weekends?) (?:at|before|after|by|until)_(?:dawn|dusk|night|sunrise|sunset|dark|lunch(?:time)?|dinner|supper|breakfast|bedtime) (?:every|each)_(?:#_)?@ (?:daily|weekly|monthly|yearly|annually|nightly|today|tomorrow|tonight|always|never|immediately) at_the_(?:end|start|beginning)_of (?:before|after|during|since|until|till)_(?:the|a|an|each|every|its|his|her|their|our)_@ (?:#|some)_(?:minutes|hours|days|weeks|months|years)_(?:before|after|later|ago)',
    conditions:
      'when(?:ever)? as_soon_as as_long_as once if unless until till before after while during provided in_case',
    often:
      '(?:once|twice|thrice|#_times?|several_times|many_times|#)_(?:an?|per|every|each|in_an?|in)_(?:#_)?@ (?:every|each)_(?:other_|second_|third_|single_|few_|#_)?(?:minute|hour|day|night|morning|afternoon|evening|week|weekend|fortnight|month|term|season|quarter|year|spring|summer|autumn|winter|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?s? hourly daily nightly weekly fortnightly monthly quarterly yearly annually biweekly bimonthly rarely seldom never always once',
    lasting:
      '(?:until|till)_@(?:_@)? all_(?:day|night|week|year|summer|winter)(?:_long)? half_an?_@ for_(?:ever|life|good) overnight forever indefinitely permanently (?:the_)?whole_(?:day|night|week|month|year) from_#_(?:to|until|till)_# since_@',
    far: "#_(?:steps|paces|blocks|stops|doors) (?:an?|half_an?|#)_(?:minute|hour|day)s?[’']s?_(?:walk|drive|ride|sail|journey)s? (?:a_)?stone[’']s_throw next_door as_far_as_the",
    priced:
      'free(?:_of_charge)? for_(?:free|nothing) at_no_(?:cost|charge|extra_cost) no_(?:fee|charge|cost|money|deposit|extra) costs?_nothing nothing gratis half_the half_of',
    places:
      '(?:in|inside|into|on|onto|upon|at|behind|under|underneath|beneath|below|above|over|beside|by|near|next_to|opposite|outside|between|among|around|across|along|beyond|through|off|from|to|towards|in_front_of|on_top_of|against|within)_(?:the|an?|its|his|her|their|our|your|my|each|every|this|that|these|those|all|both)_%@ (?:behind|under|underneath|beneath|below|above|beside|near|inside|outside|next_to|opposite|between|in_front_of)_%@ (?:in|on|at)_%@ upstairs downstairs indoors outdoors inside outside overhead underground ashore aboard here there everywhere nowhere nearby abroad at_home',
    noPlaces:
      'the an? its his her their our your my these those each every both all some mornings? afternoons? evenings? nights? days? weeks? weekends? months? years? springs? summers? autumns? winters? seasons? times? moments? first last next same other end beginning start case cases way ways form fact order addition general particular part contrast response return charge favou?r common all least most once which whom whose who what that this it them him her us me about any general accordance view spite terms average behalf account basis use search advance detail full vain short long turn #',
    roles:
      'owners? members? managers? keepers? @keepers? wardens? @masters? masters? secretar(?:y|ies) treasurers? chairs? chair(?:man|men|woman|person) presidents? directors? captains? crew drivers? pilots? teachers? pupils? students? guests? visitors? parents? children residents? tenants? landlords? neighbou?rs? volunteers? staff teams? committees? councils? boards? police doctors? nurses? cooks? cleaners? caretakers? librarians? archivists? curators? moderators? admins? administrators? users? customers? clients? players? referees? judges? clerks? officers? inspectors? mayors? ministers? governors? priests? abbots? bishops? monks? kings? queens? husband wife brothers? sisters? father mother sons? daughters? everyone everybody anyone anybody nobody no_one hosts? gardeners? carpenters? smiths? fisher(?:man|men|woman|women) maintainers? contributors? reviewers? authors? editors? organi[sz]ers? leaders? heads? chiefs? assistants? porters? guards? rangers? employees? workers? applicants? adults? people men women boys girls',
    allowed:
      "may can cannot must mustn[’']t can[’']t allowed permitted forbidden prohibited banned need_not only_(?:if|with|when) welcome free_to required",
  },
  definitions: {
    asks: /^(?:and\s|so\s|please\s)?(?:what(?:['’]s|\s+is|\s+are|\s+does)|define|who(?:['’]s|\s+is|\s+are))\s+(?:meant\s+by\s+)?(?:an?\s+|the\s+)?(?<term>[^?]+?)(?:\s+mean)?\s*\??$/du,
    before: 'an? the',
    behind:
      'is_(?:an?|the|any|one) are_(?:the|an?|all)? are means? refers_to is_called stands_for denotes describes consists_of',
  },
  sought: [
    /\b(?:what|which|whose|how\s+much)\s+(?:(?:kind|sort|type)s?\s+of\s+)?(?!(?:is|are|was|were|do|does|did|has|have|had|can|could|may|might|must|shall|should|will|would)\s)(?<thing>(?:[\p{L}\p{M}\p{N}'’-]{1,40}\s+){0,2}?[\p{L}\p{M}\p{N}'’-]{1,40})\s+(?:is|are|was|were|do|does|did|has|have|had|can|could|may|might|must|shall|should|will|would)\b/du,
    /\b(?:what|which|whose|how\s+much)\s+(?:(?:kind|sort|type)s?\s+of\s+)?(?!(?:is|are|was|were|do|does|did|has|have|had|can|could|may|might|must|shall|should|will|would)\s)(?<thing>[\p{L}\p{M}\p{N}'’-]{1,40})(?:\s*(?:\?|$)|\s+(?:for|of|in|on|at|to|with|from)\s|\s+[\p{L}\p{M}'’-]{1,40}(?:\s*(?:\?|$)|\s+(?:the|an?|his|her|its|our|their|your|my|on|in|at|to|from|with|for|by)\s))/du,
    /\bwhat(?:['’]s|\s+is|\s+are|\s+was|\s+were)\s+(?:the|our|your|my|their|his|her|its)\s+(?!(?:meaning|definition|purpose|difference|point|use|role|best)\s)(?<thing>(?:[\p{L}\p{M}\p{N}'’-]{1,40}\s+){0,2}?[\p{L}\p{M}\p{N}'’-]{1,40})\s+(?:of|for|in|on|at|to|per|from|during|with)\s/du,
  ],
  nameParticles: 'of the and de da del la van von der bin al',
  ordinals: [
    '(?:the|its|his|her|their|very) last(?! (?:name|time|few|(?:\\w+ )?(?:minute|hour|day|week|month|year|decade)s)\\b)',
    'first(?! (?:name|\\w+(?:ed|wn|en))\\b)|1st|earliest|inaugural',
    'second|2nd',
    'third|3rd',
    'fourth|4th',
    'fifth|5th',
  ],
  checks: {
    // "Non-" is part of the names of things.
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
  rewording: {
    idle: 'please kindly exactly precisely actually',
    openers: 'and so but hi hey hello ok okay',
    embeds: 'if whether',
    articles: 'a an the',
    alike: 'which what',
    plurals: '/s /es y/ies',
    order: 'phrases',
    hasCases: false,
    auxiliaries: {
      idle: 'do does did',
      be: 'is are am was were',
      other: 'can could may might must shall should will would has have had cannot',
      past: 'did was were',
      isPastForm: (word) => /\p{L}{2}ed$/u.test(word) || (irregular.has(word) && !word.endsWith('s')),
    },
  },
  asks: [
    {
      type: 'case',
      pattern:
        /\bwhen\s+(?:should|do|must|can|may|to)\s+(?:(?:i|we|you|one|people)\s+)?(?:use|write|apply|put|choose|need)\b|\bin (?:which|what) cases?\b|\bwhen (?:is|are) .{1,60} (?:used|needed|required|allowed)\b/u,
    },
    { type: 'frequency', pattern: /\bhow (?:often|frequently|many times)\b/u },
    { type: 'duration', pattern: /\bhow long\b|\b(?:for|till|until) (?:how long|when)\b/u },
    { type: 'distance', pattern: /\bhow far\b/u },
    { type: 'age', pattern: /\bhow old\b|\bwhat age\b/u },
    {
      type: 'amount',
      pattern:
        /\bhow much\b|\bwhat (?:does|do|did) .{1,60} (?<by>cost)\b|\bwhat (?:price|fee)\b|\bwhat (?:is|are|was) the (?:price|fee|cost)\b/du,
    },
    {
      type: 'number',
      pattern:
        /\bhow (many|large|big|small|high|tall|deep|wide|thick|heavy|fast|hot|cold|strong|close|near)\b|\bnumber of\b|\bwhat (percentage|share|amount)\b/u,
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
    {
      type: 'permission',
      pattern:
        /^(?:(?:and|so|please|but)\s+)?(?:may|can|could|must)\s+(?:i|we|you|one|people|guests|members|visitors|children)\b|\b(?:is|are) (?:it|they|we|you|i|.{1,40}) (?:allowed|permitted|forbidden|prohibited|ok|okay)\b|\bam i allowed\b/u,
    },
  ],
};
