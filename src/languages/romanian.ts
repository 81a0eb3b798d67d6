/** Romanian: Snowball stems. */

import { stemmer } from '@orama/stemmers/romanian';
import { stopwords } from '@orama/stopwords/romanian';
import { type Language, numerals, phrases, wordList } from './language.ts';

/** Words that ask, and common ones that the list lacks. */
const ASKING =
  'care cine cui cărui cărei căror pe când unde cum câți câte cât câtă de ce din dintre a fost era erau fi au avut are aveau este sunt fiind și sau iar dar deci ca că să nu mai cu în într într-o într-un într-o la prin printr pentru conform potrivit despre ori al ale ai lui ei lor o un unei unui unor l i s m t n ul';

const LIGHT =
  'tip tipul tipuri fel felul forma formă mod modul lucru lucruri nume numele titlu titlul eveniment evenimentul persoană persoana persoane oameni om bărbat femeie loc locul țară țara an anul ani anii anului dată data zi ziua lună luna perioadă perioada secol secolul număr numărul cantitate cantitatea motiv motivul motive cauză cauza scop scopul parte partea numește numesc numit numită numiți denumit denumită cunoscut cunoscută înseamnă semnifică spune spus spun zis descrie descris menționat consideră considerat făcut face fac da dat oferă întâmplat întâmplă avut loc petrecut început începe folosit folosește folosesc utilizat utilizează aproximativ inițial';

/** Verbs of asking and telling, fillers, and words about the document itself. */
const TALK =
  'spun explică explicați explica descriu menționează precizează prevede arată scrie vorbește povestește acum momentan practic efectiv chiar poate capitol capitolul capitole paragraf paragraful text textul texte document documentul documente articol articolul articole pagină pagina pagini secțiune secțiunea';

/** What is said around a question and asks nothing. */
const FILLERS = [
  '(?:v[ăa]|te) rog',
  '[îi]n (?:acest moment|prezent)',
  'm[ăa] [îi]ntreb(?:am)?',
  'a[șs] (?:vrea|dori) s[ăa] ([șs]tiu|aflu|[îi]ntreb)',
  '(?:[îi]mi )?(?:pute[țt]i|po[țt]i) (?:s[ăa] )?(?:[îi]mi )?(?:spune|spui|explica)',
  'spune(?:[țt]i)?-?mi',
  'de fapt',
];

/** Words that ask, of which a slip is taken for them. */
const ASKED_BY = 'cine cui ce care când unde cum cât câți câte câtă';

export const romanian: Language = {
  code: 'ro',
  script: 'Latin',
  provisions: {
    article: 'articol(?:ul|ului|e|ele)? art',
    section: 'secțiunea secţiunea',
    rule: 'regula',
    clause: 'clauza',
    paragraph: 'alin(?:eatul)?',
    chapter: 'capitolul cap anexa lecția actul scena',
    part: 'titlul cartea partea volumul',
    paragraphCited: 'alin.',
    first: '',
  },
  labels: {
    page: 'pagina pag',
    published: 'publicat actualizat',
    byline: 'de',
    question: 'î întrebare',
    answer: 'r răspuns',
  },
  stopWords: wordList(stopwords, ASKING),
  lightWords: wordList(LIGHT, TALK),
  fillers: phrases(FILLERS),
  askedBy: wordList(ASKED_BY),
  // The stemmer knows the letters that older keyboards wrote, with a cedilla; the standard has a comma below.
  // An i that it leaves behind the article of some words, it takes from them without: războiul, război.
  stem: (word) => stemmer(word.replaceAll('ș', 'ş').replaceAll('ț', 'ţ')).replace(/(?<=\p{L}{4})i$/u, ''),
  numerals: new Map([
    ...numerals('doi trei patru cinci șase șapte opt nouă zece', 2),
    ...numerals('două', 2),
  ]),
  dates: {
    months: 'ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie',
    monthLocales: ['ro'],
    beforeMonth: '',
    beforeYear: '',
    ordinalEndings: '',
    decadeEndings: '',
    beforeTime: 'la ora',
    labels: '',
    byline: '',
    weekdays: '',
    afterTime: '',
    forms: [],
    leadingForms: [],
  },
  numbers: {
    words: 'doi două trei patru cinci șase șapte opt nouă zece \\p{L}+zeci sute mii',
    units: 'milioane',
    within: 'și',
  },
  sentences: {
    neverLast: 'dvs',
    beforeNumbers: '',
    mayBeLast: 'î.hr d.hr',
    starters: 'În După Iar Acest Această Aceste Acestea',
    beforeOrdinals: '',
    afterOrdinals: '',
  },
  reasons:
    /(?<![\p{L}\p{M}])(?:pentru că|deoarece|fiindcă|întrucât|din cauz[aă]|datorită|din motiv|ca să|pentru a|ca urmare)(?![\p{L}\p{M}])/giu,
  places: { before: 'în la din spre lângă prin pe către', articles: '', behind: '' },
  nameParticles: 'de la',
  checks: undefined,
  parts: undefined,
  asks: [
    {
      type: 'number',
      pattern:
        /(?<!\p{L})(c[âa][țţt][ie]|c[âa]te|c[âa]t[ăa]?|num[ăa]rul|ce (procent|num[ăa]r|cantitate))(?!\p{L})/u,
    },
    {
      type: 'date',
      pattern:
        /(?<!\p{L})(c[âa]nd|(ce|care) (an|dat[ăa]|zi|lun[ăa]|secol|deceniu)|(care|ce) (este|a fost) data)(?!\p{L})/u,
    },
    { type: 'reason', pattern: /(?<!\p{L})(de ce|motiv(ul|ele)?|cauz[ăae](le)?)(?!\p{L})/u },
    {
      type: 'place',
      pattern:
        /(?<!\p{L})(unde|(ce|care) (oraș|oraş|oras|țar[ăa]|ţar[ăa]|tar[ăa]|loc|regiune|stat|insul[ăa]|provincie))(?!\p{L})/u,
    },
    { type: 'person', pattern: /(?<!\p{L})(cine|cui)(?!\p{L})/u },
  ],
};
