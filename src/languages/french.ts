/** French: Snowball stems. */

import { stemmer } from '@orama/stemmers/french';
import { stopwords } from '@orama/stopwords/french';
import { type Language, numerals, phrases, wordList } from './language.ts';

/** Words that ask, and common ones that the list lacks. */
const ASKING =
  'où quand comment pourquoi combien quoi lequel laquelle lesquels lesquelles auquel duquel desquels dont qui quelle est-ce si ni car donc or mais comme plus moins très aussi ainsi alors après avant pendant depuis vers chez contre entre sous selon lors tout toute tous toutes autre autres cela ça ceux celle celles celui être avoir fait peut peuvent doit était ont sont puis encore déjà même y a-t-il';

const LIGHT =
  'type types sorte sortes genre forme formes façon manière chose choses nom noms titre événement événements personne personnes gens homme femme lieu lieux endroit place pays an ans année années date jour jours mois temps période époque siècle nombre quantité total raison raisons but cause partie appelle appelé appelée appelés appelait nomme nommé nommée désigne connu connue signifie veut dire dit dits disent décrit explique mentionne considère considéré fait faire faite font donne donné donner eu lieu passe passé produit produite arrive arrivé devient devenu commence commencé commença prend pris utilise utilisé utilisée utilisent sait pense croit environ actuellement initialement';

const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)'(?=\p{L})/u;

/** Verbs of asking and telling, fillers, and words about the document itself. */
const TALK =
  'disent expliquer expliquez décrire décrivent mentionner indique indiquent précise précisent parle parlent stipule énonce prévoit raconte svp actuellement maintenant vraiment simplement franchement peut-être chapitre chapitres paragraphe paragraphes texte textes document documents article articles page pages section sections passage passages';

/** What is said around a question and asks nothing. */
const FILLERS = [
  "s['’]il (?:vous|te) pla[iî]t",
  'en ce moment',
  "à l['’]heure actuelle",
  'je me demand(?:e|ais)',
  "(?:je voudrais|j['’]aimerais|je veux) savoir",
  '(?:pouvez|pourriez)-?\\s?vous (?:me )?(?:dire|expliquer)',
  '(?:peux|pourrais)-?\\s?tu (?:me )?(?:dire|expliquer)',
  'di(?:s|tes)-?\\s?moi',
  'en fait',
  'au fait',
];

/** Words that ask, of which a slip is taken for them. */
const ASKED_BY = 'qui quoi quand comment pourquoi combien quel quelle quels quelles lequel laquelle';

export const french: Language = {
  code: 'fr',
  script: 'Latin',
  provisions: {
    article: 'articles? arts?',
    section: 'sections?',
    rule: 'règles? regle',
    clause: 'clauses?',
    paragraph: 'alinéas? al paragraphes?',
    chapter: 'chapitre chap annexe acte scène leçon',
    part: 'titre livre partie tome',
    paragraphCited: '',
    first: 'premier premi[eè]re 1er',
  },
  labels: {
    page: 'page',
    published: 'publié mis_à_jour',
    byline: 'par',
    question: 'q question',
    answer: 'r réponse',
  },
  stopWords: wordList(stopwords, ASKING),
  lightWords: wordList(LIGHT, TALK),
  fillers: phrases(FILLERS),
  askedBy: wordList(ASKED_BY),
  bare: (word) => word.replace(ELIDED, ''),
  stem: stemmer,
  numerals: new Map(numerals('deux trois quatre cinq six sept huit neuf dix onze douze', 2)),
  dates: {
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    monthLocales: ['fr'],
    beforeMonth: '',
    beforeYear: '',
    ordinalEndings: 'er',
    decadeEndings: '',
    beforeTime: 'à',
    labels: '',
    byline: '',
    weekdays: '',
    afterTime: '',
    forms: [],
    leadingForms: [],
  },
  numbers: {
    words: 'deux trois quatre cinq sept huit neuf dix vingt trente quarante cinquante soixante cent mille',
    units: 'pour\\s?cent millions milliards',
    within: 'et',
  },
  sentences: {
    neverLast: 'mme mlle mgr ste',
    beforeNumbers: '',
    mayBeLast: '',
    starters: 'Le La Les Un Une Il Elle Ils Elles Mais Et Dans En',
    beforeOrdinals: '',
    afterOrdinals: '',
  },
  reasons:
    /(?<![\p{L}\p{M}])(?:parce qu[e'’]|puisqu[e'’]|car|afin (?:de|que|d['’])|pour qu[e'’]|à cause d|en raison d|grâce à|du fait)/giu,
  places: { before: 'en à dans au aux vers depuis près\\s+de chez', articles: 'la le les', behind: '' },
  nameParticles: 'de la',
  checks: undefined,
  parts: {
    begins:
      /(?<!(?<!\p{L})entre(?!\p{L})(?:(?!(?<!\p{L})et(?!\p{L})).)*),?\s+et\s+(?=(?:(?:à|de|depuis|en|avec|par|pour|jusqu['’]à)\s+)?(?:qui|quand|où|combien|comment|pourquoi|quel(?:le)?s?|est-ce)(?!\p{L})|(?:à|de) quoi(?!\p{L})|qu['’]est-ce(?!\p{L}))/giu,
    pointsBack:
      /(?<!\p{L})(?:ils?|elles?|lui|leurs?|eux|cela|ça|celui|celle|celles|ceux|l[ae]s?\s+\p{L}+(?:er|ir|re|oir))(?!\p{L})/iu,
  },
  asks: [
    {
      type: 'number',
      pattern:
        /(?<!\p{L})(combien|nombre d|quel(le)? (est le |est la )?(nombre|pourcentage|quantité|proportion))/u,
    },
    {
      type: 'date',
      pattern:
        /(?<!\p{L})(quand|quel(le)?s? (est la )?(année|date|jour|mois|siècle|décennie|époque))(?!\p{L})/u,
    },
    {
      type: 'reason',
      pattern: /(?<!\p{L})(pourquoi|raisons?|causes?)(?!\p{L})/u,
    },
    {
      type: 'place',
      pattern: /(?<!\p{L})(où|quel(le)?s? (ville|pays|lieu|endroit|région|état|île|province))(?!\p{L})/u,
    },
    { type: 'person', pattern: /(?<!\p{L})qui(?!\p{L})/u },
  ],
};
