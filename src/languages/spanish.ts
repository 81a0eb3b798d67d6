/** Spanish: Snowball stems. */

import { stemmer } from '@orama/stemmers/spanish';
import { stopwords } from '@orama/stopwords/spanish';
import { type Language, numerals, phrases, wordList } from './language.ts';

/** Words that ask, and common ones that the list lacks. */
const ASKING =
  'qué quién quiénes quien quienes cuál cuáles cuándo cuánto cuánta cuántos cuántas cómo dónde adónde por porqué a ante bajo con contra desde hacia hasta según sin sobre tras e y o u ni que ser fue sido siendo era haya hubiera fueran fuese';

/** Words of the list that name what a question may be about. */
const TELLING = wordList(
  'acuerdo estado estados ejemplo general horas intento país países paìs trabajo trabajar trabaja uso valor verdad día días dia dias',
);

const LIGHT =
  'tipo tipos clase clases forma formas manera modo cosa cosas nombre nombres título evento eventos suceso persona personas gente hombre mujer lugar lugares sitio año años día días dia dias mes fecha época período periodo siglo número cantidad total razón razones motivo causa propósito parte llama llaman llamó llamaba llamado llamada llamados denomina denominó denominado conoce conocido conocida significa significado refiere dice dijo describe describió explica menciona considera considerado hizo hace hacer hicieron dio da dar tuvo tiene tienen tener ocurrió ocurre ocurrir sucedió sucede pasó pasa tomó llegó empezó empieza comenzó comienza usa usan usó utiliza utilizan utilizado sabe cree piensa aproximadamente actualmente originalmente';

/** Verbs of asking and telling, fillers, and words about the document itself. */
const TALK =
  'dicen explicar explican explicas describir describen mencionar mencionan indica indican señala establece habla hablan cuenta decir actualmente ahora realmente básicamente simplemente quizás quizá capítulo capítulos párrafo párrafos texto textos documento documentos artículo artículos página páginas sección secciones apartado';

/** What is said around a question and asks nothing. */
const FILLERS = [
  'por favor',
  'en este momento',
  'ahora mismo',
  'me preguntaba',
  'me pregunto',
  '(?:me gustaría|quisiera|quiero) (?:saber|preguntar)',
  '(?:puedes|puede|podrías|podría) (?:decirme|explicarme|decir|explicar)',
  '(?:dime|dígame|digame)',
  'en realidad',
  'de hecho',
];

/** Words that ask, of which a slip is taken for them. */
const ASKED_BY = 'quién quiénes qué cuál cuáles cuándo cuánto cuánta cuántos cuántas cómo dónde';

export const spanish: Language = {
  code: 'es',
  script: 'Latin',
  provisions: {
    article: 'artículos? articulos? arts?',
    section: 'sección seccion',
    rule: 'reglas? norma',
    clause: 'cláusulas? clausulas?',
    paragraph: 'apartado inciso párrafo',
    chapter: 'capítulo capitulo cap anexo lección acto escena',
    part: 'título titulo libro parte tomo',
    paragraphCited: '',
    first: 'primero 1º',
  },
  labels: {
    page: 'página pág',
    published: 'publicado actualizado',
    byline: 'por',
    question: 'p pregunta',
    answer: 'r respuesta',
  },
  stopWords: wordList([...wordList(stopwords, ASKING)].filter((word) => !TELLING.has(word))),
  lightWords: wordList(LIGHT, TALK),
  fillers: phrases(FILLERS),
  askedBy: wordList(ASKED_BY),
  // The plural falls first: the stemmer takes the end of gobiernos for that of a verb. The accent of -ción is put
  // back, without which the stemmer does not know the ending.
  stem: (word) => stemmer(word.replace(/(?<=\p{L}{2}o)s$/u, '').replace(/(?<=\p{L}[cs])ion$/u, 'ión')),
  numerals: new Map(numerals('dos tres cuatro cinco seis siete ocho nueve diez once doce', 2)),
  dates: {
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    monthLocales: ['es'],
    beforeMonth: 'de\\s+',
    beforeYear: 'de\\s+',
    ordinalEndings: '',
    decadeEndings: '',
    beforeTime: 'a\\s+las',
    labels: '',
    byline: '',
    weekdays: '',
    afterTime: '',
    forms: [],
    leadingForms: [],
  },
  numbers: {
    words:
      'dos tres cuatro cinco seis siete ocho nueve diez veinti\\p{L}+ veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien(?:to)? mil',
    units: 'por\\s+ciento millones',
    within: 'y',
  },
  sentences: {
    neverLast: 'sra srta dña',
    beforeNumbers: 'núm tel',
    mayBeLast: 'ee uu',
    starters: 'El La Los Las Un Una Pero Y En Este Esta',
    beforeOrdinals: '',
    afterOrdinals: '',
  },
  reasons:
    /(?<![\p{L}\p{M}])(?:porque|debido a|ya que|puesto que|a causa de|gracias a|para que|con el fin de|a fin de)(?![\p{L}\p{M}])/giu,
  places: { before: 'en a desde hacia hasta cerca\\s+de', articles: 'el la los las', behind: '' },
  nameParticles: 'de del la',
  checks: undefined,
  parts: {
    begins:
      /(?<!(?<!\p{L})entre(?!\p{L})(?:(?!(?<!\p{L})[ye](?!\p{L})).)*),?\s+[ye]\s+¿?(?=(?:(?:a|de|desde|en|con|por|para|hasta)\s+)?(?:qu[eé]|qui[eé]n(?:es)?|cu[aá]ndo|a?d[oó]nde|cu[aá]nt[oa]s?|cu[aá]l(?:es)?|c[oó]mo)(?!\p{L}))/giu,
    pointsBack:
      /(?<!\p{L})(?:él|ell[ao]s?|allí|ahí|est[eoa]s|es[eoa]s|(?:qu[eé]|qui[eé]n|cu[aá]ndo|d[oó]nde|c[oó]mo)\s+l[aoe]s?\s\p{L}+)(?!\p{L})/iu,
  },
  asks: [
    {
      type: 'number',
      pattern:
        /(?<!\p{L})(cu[aá]nt[oa]s?|n[uú]mero de|(qu[eé]|cu[aá]l es el) (porcentaje|cantidad|n[uú]mero))(?!\p{L})/u,
    },
    {
      type: 'date',
      pattern: /(?<!\p{L})(cu[aá]ndo|(qu[eé]|cu[aá]l) (año|fecha|d[ií]a|mes|siglo|d[eé]cada))(?!\p{L})/u,
    },
    { type: 'person', pattern: /(?<!\p{L})qui[eé]n(es)?(?!\p{L})/u },
    {
      type: 'place',
      pattern:
        /(?<!\p{L})(a?d[oó]nde|qu[eé] (ciudad|pa[ií]s|lugar|regi[oó]n|estado|isla|provincia))(?!\p{L})/u,
    },
    { type: 'reason', pattern: /(?<!\p{L})(por qu[eé]|raz[oó]n|razones|motivos?|causas?)(?!\p{L})/u },
  ],
};
