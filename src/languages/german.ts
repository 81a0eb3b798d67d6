/** German: Snowball stems. */

import { stemmer } from '@orama/stemmers/german';
import { stopwords } from '@orama/stopwords/german';
import { withoutAccents } from '../text/accents.ts';
import { type Language, numerals, phrases, wordList } from './language.ts';

/** Words that ask, and common ones that the list lacks. */
const ASKING =
  'wer wem wen wessen wann wo woher wohin warum weshalb wieso wozu womit wodurch woran worin worauf wovon wofür wogegen wonach welch wieviel wieviele wurde wurden worden sei seien wäre wären hätte hätten habt hast müssen darf dürfen sowie bzw etwa bereits dabei dafür dazu dagegen daher darin daran darauf davon dessen deren denen laut gemäß bitte mal ja nein außer seit bevor nachdem dass';

const LIGHT =
  'art arten form formen typ typen sorte weise sache sachen ding dinge name namen titel ereignis ereignisse person personen mensch menschen mann frau leute ort orte platz stelle land jahr jahre jahren jahres jahrhundert datum tag tage tages monat zeit zeitraum zeitpunkt anzahl zahl menge grund gründe zweck teil bedeutung bezeichnung nennt nennen genannt heißt heißen hieß bezeichnet bedeutet bedeuten sagt sagen sagte gesagt erklärt beschreibt beschrieben erwähnt gibt geben gab gegeben macht gemacht tun tat getan geschah geschehen passiert passierte ereignete stattfand stattgefunden fand statt kam kommt kommen ging geht gehen begann beginnt beginnen angefangen nutzt verwendet benutzt bekannt weiß denkt glaubt meint viele vielen eigentlich genau ungefähr ursprünglich';

/** Verbs of asking and telling, fillers, and words about the document itself. */
const TALK =
  'steht stehen stand lautet lauten besagt besagen erkläre erklären erläutert erläutern beschreiben schreibt schreiben berichtet berichten regelt regeln bestimmt nennt erwähnen bitte momentan derzeit aktuell gerade jetzt eigentlich einfach überhaupt grundsätzlich tatsächlich wirklich vielleicht übrigens kapitel kapiteln absatz absätze absätzen abschnitt abschnitte abschnitten text texte texten dokument dokumente dokumenten artikel artikeln seite seiten';

/** What is said around a question and asks nothing. */
const FILLERS = [
  'im (?:moment|augenblick)',
  'zur ?zeit',
  'ich (?:wollte|möchte|würde gerne?) (?:gerne? )?(?:mal )?(?:fragen|wissen)',
  'ich frage mich',
  '(?:kannst|könntest) du mir (?:bitte )?(?:sagen|erklären)',
  '(?:können|könnten) sie mir (?:bitte )?(?:sagen|erklären)',
  'sag(?:en sie|t|e)? (?:mir|uns)(?: bitte)?',
  'weiß jemand',
];

/** Words that ask, of which a slip is taken for them. */
const ASKED_BY =
  'wer wem wen wessen wann woher wohin warum weshalb wieso was wie welche welcher welches wieviel wieviele viele';

export const german: Language = {
  code: 'de',
  script: 'Latin',
  provisions: {
    article: 'artikeln? art',
    section: 'paragraph(?:en)?',
    rule: 'regeln?',
    clause: 'ziffern? ziff klauseln?',
    paragraph: 'abs(?:atz|ätze|ätzen)?',
    chapter: 'kapitel kap abschnitt anhang anlage akt szene lektion hauptstück',
    part: 'teil buch band titel',
    paragraphCited: 'Abs.',
    first: '',
  },
  labels: {
    page: 'seite s',
    published: 'veröffentlicht aktualisiert',
    byline: 'von',
    question: 'f frage',
    answer: 'a antwort',
  },
  stopWords: wordList(stopwords, ASKING),
  lightWords: wordList(LIGHT, TALK),
  fillers: phrases(FILLERS),
  askedBy: wordList(ASKED_BY),
  stem: stemmer,
  fold: (word) => withoutAccents(word).replaceAll('ß', 'ss'),
  nounsHaveCapitals: true,
  compoundLinks: ['s', 'es', 'n', 'en', 'er', 'e'],
  numerals: new Map(numerals('zwei drei vier fünf sechs sieben acht neun zehn elf zwölf', 2)),
  dates: {
    months: 'januar februar märz mai juni juli okt(?:ober)? dez(?:ember)?',
    monthLocales: ['de'],
    beforeMonth: '',
    beforeYear: '',
    ordinalEndings: '',
    decadeEndings: 'er',
    beforeTime: 'um',
    labels: '',
    byline: '',
    weekdays: '',
    afterTime: 'Uhr',
    forms: [],
    leadingForms: [],
  },
  numbers: {
    words: 'zwei drei vier fünf sechs sieben acht neun zehn',
    units: 'prozent millionen',
    within: '',
  },
  sentences: {
    neverLast: 'z.b d.h u.a bzw ca evtl ggf inkl sog vgl hr hrn frl dipl ing',
    beforeNumbers: 'nr nrn bd abb kap s okt dez',
    mayBeLast: 'chr n.chr v.chr',
    starters:
      'Der Die Das Den Dem Ein Eine Einen Im Am Er Sie Es Wir Ich Und Aber Doch Nach Vor Mit Bei Auf Für',
    beforeOrdinals: 'vom zum im der den dem des das beim seit',
    afterOrdinals:
      'Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Jahrhundert Jahrhunderts Jahrtausend Jahrtausends Weltkrieg Weltkriegs Weltkrieges Auflage Tag Platz Mal',
  },
  reasons: /weil|denn|wegen/giu,
  places: { before: 'in im bei nach aus', articles: 'der den dem', behind: '' },
  nameParticles: 'von der',
  checks: undefined,
  parts: {
    begins:
      /(?<!(?<!\p{L})(?:zwischen|sowohl)(?!\p{L})(?:(?!(?<!\p{L})und(?!\p{L})).)*),?\s+und\s+(?:(?:auch|dann)\s+)?(?=(?:(?:ab|an|auf|aus|bei|bis|für|in|mit|nach|seit|um|von|vor|zu)\s+)?(?:wer|wem|wen|wessen|wann|wo|woher|wohin|warum|weshalb|wieso|wozu|womit|wodurch|was|wie|wieviele?|welche[mnrs]?)(?!\p{L})|(?:ist|sind|war|waren|kann|können|darf|dürfen|muss|müssen|soll|sollen|hat|haben|gibt|wird|werden)\s+(?:ich|man|wir|sie|er|es|du|der|die|das|den|dem|eine?[nmrs]?|jeder?|jemand)(?!\p{L}))/giu,
    pointsBack:
      /(?<!\p{L})(?:er|sie|es|ihn|ihm|ihr|ihre[mnrs]?|ihnen|seine?[mnrs]?|dort|da(?:bei|für|mit|von|zu|rin|rauf|gegen)|diese[mnrs]?)(?!\p{L})/iu,
  },
  asks: [
    {
      type: 'number',
      pattern:
        /(?<!\p{L})(wie ?viele?n?|wie (lange|weit|hoch|groß|alt|oft|schnell|schwer|tief)|anzahl|prozentsatz|wie viel prozent)(?!\p{L})/u,
    },
    {
      type: 'date',
      pattern:
        /(?<!\p{L})(wann|seit wann|(welche[mnrs]?|welches) (jahr|datum|tag|monat|jahrzehnt|jahrhundert)(e?s)?)(?!\p{L})/u,
    },
    { type: 'person', pattern: /(?<!\p{L})(wer|wem|wen|wessen)(?!\p{L})/u },
    {
      type: 'place',
      pattern:
        /(?<!\p{L})(wo|woher|wohin|welche[mnrs]? (stadt|land|ort|gegend|region|staat|bundesland|insel))(?!\p{L})/u,
    },
    { type: 'reason', pattern: /(?<!\p{L})(warum|weshalb|wieso|wozu|gr[uü]nde?|ursachen?)(?!\p{L})/u },
  ],
};
