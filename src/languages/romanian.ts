/** Romanian: Snowball stems. */

import { stemmer } from '@orama/stemmers/romanian';
import { stopwords } from '@orama/stopwords/romanian';
import { type Language, numerals, phrases, wordList } from './language.ts';

/** Question words, and common words, that the stop-word list lacks. */
const ASKING =
  'care cine cui cărui cărei căror pe când unde cum câți câte cât câtă de ce din dintre a fost era erau fi au avut are aveau este sunt fiind și sau iar dar deci ca că să nu mai cu în într într-o într-un într-o la prin printr pentru conform potrivit despre ori al ale ai lui ei lor o un unei unui unor l i s m t n ul';

const LIGHT =
  'tip tipul tipuri fel felul forma formă mod modul lucru lucruri nume numele titlu titlul eveniment evenimentul persoană persoana persoane oameni om bărbat femeie loc locul țară țara an anul ani anii anului dată data zi ziua lună luna perioadă perioada secol secolul număr numărul cantitate cantitatea motiv motivul motive cauză cauza scop scopul parte partea numește numesc numit numită numiți denumit denumită cunoscut cunoscută înseamnă semnifică spune spus spun zis descrie descris menționat consideră considerat făcut face fac da dat oferă întâmplat întâmplă avut loc petrecut început începe folosit folosește folosesc utilizat utilizează aproximativ inițial';

/** Verbs of asking and telling, fillers, and words about the document itself. */
const TALK =
  'spun explică explicați explica descriu menționează precizează prevede arată scrie vorbește povestește acum momentan practic efectiv chiar poate capitol capitolul capitole paragraf paragraful text textul texte document documentul documente articol articolul articole pagină pagina pagini secțiune secțiunea';

/** Phrases around a question that do not ask anything. */
const FILLERS = [
  '(?:v[ăa]|te) rog',
  '[îi]n (?:acest moment|prezent)',
  'm[ăa] [îi]ntreb(?:am)?',
  'a[șs] (?:vrea|dori) s[ăa] ([șs]tiu|aflu|[îi]ntreb)',
  '(?:[îi]mi )?(?:pute[țt]i|po[țt]i) (?:s[ăa] )?(?:[îi]mi )?(?:spune|spui|explica)',
  'spune(?:[țt]i)?-?mi',
  'de fapt',
];

/** Question words; a typo of one is read as the word itself. */
const ASKED_BY = 'cine cui ce care când unde cum cât câți câte câtă';

/** What people write to greet, and to thank or approve. */
const GREETINGS =
  'salut, salutare, salutări, salut băieți, salut fetelor, salut prieteni, salut botule, bună, bună ziua, bună dimineața, bună seara, bună bot, neața, neatza, servus, hei, ceau, ciao, alo, sărut mâna, sărutmâna, bine v-am găsit, bine v am găsit, tuturor, la toți, la toată lumea, oameni buni, dragilor, din nou, ce mai faci, ce mai faceți, ce faci, ce faceți, cum ești, cum îți merge, cum vă merge, cum merge treaba, cum o mai duci, toate bune';

const THANKS =
  'mulțumesc, mulțumim, mulțumesc mult, mulțumesc foarte mult, mulțumesc tare mult, mulțumesc frumos, mulțumesc din suflet, mulțumesc anticipat, mulțumesc oricum, mulțumesc botule, îți mulțumesc, îți mulțumesc mult, vă mulțumesc, vă mulțumesc mult, îți mulțumim, mulțam, mulțam fain, mii de mulțumiri, o mie de mulțumiri, mersi, mersi mult, mersi fain, mersi frumos, mersi anticipat, mersi oricum, mersi botule, merci mult, merci frumos, merci fain, pentru ajutor, pentru ajutorul dat, pentru răspuns, pentru răspunsuri, pentru info, pentru informații, pentru informație, pentru tot, de ajutor, de răspuns, bine mersi, bine mulțumesc, perfect mersi, perfect mulțumesc, am înțeles mersi, am înțeles mulțumesc, ok, okay, super, genial, grozav, excelent, minunat, foarte bine, foarte util, ce bine, bravo, bun bot, bine lucrat';

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
  courtesies: { greetings: GREETINGS.split(', '), thanks: THANKS.split(', ') },
  fillers: phrases(FILLERS),
  askedBy: wordList(ASKED_BY),
  // The stemmer expects the letters with a cedilla that older keyboards wrote; the standard has a comma below. It
  // leaves an i before the article of some words but removes it from the words without article (războiul, război), so
  // it is removed here.
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
    own: 'treime unsprezece doisprezece douăsprezece treisprezece paisprezece cincisprezece șaisprezece șaptesprezece optsprezece nouăsprezece douăzeci treizeci patruzeci cincizeci sută duzină',
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
  answers: {
    numbers: 'un o una unu jumătate sfert câteva câțiva mai_multe',
    time: '(?:de_)?(?:secund[eăa]~ minut~ or[ăe] oră ore zi zile nopți noapte săptămân[ăi] lun[ăi] an ani deceni~ secole? secol)',
    length:
      '(?:de_)?(?:mm|cm|km|m|metr[iu]~|kilometr[iu]~|centimetr[iu]~|milimetr[iu]~|mile|leghe|picioare|pași|stații|străzi)',
    measures:
      'grade ° % kg grame kilograme tone litri lei euro dolari bani coroane franci wați pagini cuvinte',
    clock:
      '(?:la_|până_la_|după_|înainte_de_)?or(?:a|ele)_# \\d{1,2}[:.]\\d{2} (?:la_)?(?:prânz|amiază|miezul_nopții) (?:(?:în_fiecare|până|de|fiecare)_)?(?:luni|luni?ea|marți|marțea|miercuri|miercurea|joi|joia|vineri|vinerea|sâmbătă|sâmbăta|duminică|duminica)',
    times:
      'la_# (?:primăvara|vara|toamna|iarna) (?:dimineața|seara|noaptea|ziua) în_(?:primăvară|vară|toamnă|iarnă) (?:în_)?fiecare_@ zilnic azi astăzi mâine mereu niciodată imediat (?:după|înainte_de|înaintea|în_timpul|din|până_la)_@ la_(?:începutul|sfârșitul|apus|răsărit)',
    conditions:
      'când de_îndată_ce dacă atunci_când până înainte după cât_timp în_caz odată_ce numai_(?:dacă|când)',
    often:
      '(?:o_dată|de_#_ori|de_mai_multe_ori)_(?:pe|la|în)_(?:#_)?@ (?:în_)?fiecare_(?:a_doua_)?(?:zi|noapte|săptămână|lună|an|dimineață|seară|luni|marți|miercuri|joi|vineri|sâmbătă|duminică|primăvară|vară|toamnă|iarnă|oră) la_(?:fiecare_)?#_(?:ore|zile|săptămâni|luni|ani|minute) zilnic săptămânal lunar trimestrial anual din_două_în_două_@ niciodată mereu rar des',
    lasting:
      'până_(?:la_|în_)?@ toat[ăa]_(?:ziua|noaptea|săptămâna|vara|iarna) tot_(?:anul|timpul) jumătate_de_@ pentru_totdeauna nelimitat de_la_#_la_# din_@',
    far: 'la_#_(?:minute|ore|zile)(?:_de_@)? la_doi_pași alături aproape',
    priced: 'gratuit[ăei]? gratis nimic fără_(?:taxă|plată|costuri) degeaba jumătate',
    places:
      '(?:în|la|pe|sub|lângă|după|în_spatele|în_fața|deasupra|dedesubtul|între|din|spre|către|prin|de_la|în_interiorul|în_afara|peste|alături_de|aproape_de)_%@ sus jos afară înăuntru aici acolo acasă pretutindeni nicăieri',
    noPlaces:
      'care ce timpul timp cazul caz general special plus prezent anul an ani luna zi ziua zile ora ore dimineața seara noaptea urmă cele fiecare fel loc începutul sfârșitul final ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie luni marți miercuri joi vineri sâmbătă duminică primăvară vară toamnă iarnă fapt #',
    roles:
      'proprietar~ membr[iu]~ director~ directoare~ șef~ paznic~ maistr~ maestr~ secretar~ trezorier~ președint~ căpitan~ echipaj~ șofer~ profeso~ elev~ student~ oaspe~ oaspeți~ vizitator~ părinți~ copii~ locatar~ locuitor~ chiriaș~ vecin~ voluntar~ personal~ echip[aăe] comitet~ consili~ poliți~ medic~ asistent~ bucătar~ îngrijitor~ administrator~ bibliotecar~ arhivar~ moderator~ utilizator~ client~ jucător~ arbitr~ judecător~ funcționar~ inspector~ primar~ minist~ guvernator~ preot~ stareț~ episcop~ călugăr~ rege~ regin~ soț~ frate~ sor[ăa] tat[ăa]~ mam[ăa] fiu~ fiic~ toți toată_lumea oricine nimeni fiecare grădinar~ fierar~ pescar~ autor~ editor~ angajat~ adulți~ responsabil~',
    allowed:
      'poate pot puteți trebuie permis[ăei]? voie interzis[ăei]? se_poate nu_se_(?:poate|admite) autorizat~ numai_(?:dacă|cu)',
  },
  definitions: {
    asks: /^(?:și\s)?(?:ce\s+(?:este|e|sunt|înseamnă|reprezintă)|cine\s+(?:este|e))\s+(?:un\s+|o\s+)?(?<term>[^?]+?)\s*\??$/du,
    before: 'un o',
    behind: 'este sunt înseamnă reprezintă se_numește desemnează',
  },
  sought: [],
  nameParticles: 'de la',
  ordinals: [
    'ultim(?:ul|a|ului|ei)?',
    'prim(?:ul|a|ii|ele|ului|ei)|întâi',
    'al doilea|a doua',
    'al treilea|a treia',
    'al patrulea|a patra',
    'al cincilea|a cincea',
  ],
  checks: undefined,
  parts: undefined,
  rewording: {
    idle: 'exact oare',
    openers: 'și iar dar',
    embeds: 'dacă',
    articles: 'un o',
    alike: '',
    plurals: '/i /e',
    order: 'free',
    hasCases: true,
  },
  asks: [
    {
      type: 'case',
      pattern:
        /(?<!\p{L})c[âa]nd\s+(?:se\s+(?:folosește|foloseste|scrie|utilizează)|trebuie\s+s[ăa])(?!\p{L})|(?<!\p{L})[îi]n ce caz(?:uri)?(?!\p{L})/u,
    },
    {
      type: 'frequency',
      pattern: /(?<!\p{L})(?:c[âa]t de des|de c[âa]te ori|cu ce frecven[țţt][ăa])(?!\p{L})/u,
    },
    {
      type: 'duration',
      pattern:
        /(?<!\p{L})(?:c[âa]t timp|c[âa]t dureaz[ăa]|c[âa]t a durat|c[âa]te (?:ore|zile|minute|s[ăa]pt[ăa]m[âa]ni|luni)|p[âa]n[ăa] c[âa]nd|c[âa]t de lung[ăi]?)(?!\p{L})/u,
    },
    {
      type: 'distance',
      pattern:
        /(?<!\p{L})(?:c[âa]t de departe|la ce distan[țţt][ăa]|c[âa][țţt]i (?:kilometri|metri))(?!\p{L})/u,
    },
    {
      type: 'age',
      pattern:
        /(?<!\p{L})(?:c[âa][țţt]i ani (?:are|au|avea)|ce v[âa]rst[ăa]|la ce v[âa]rst[ăa]|c[âa]t de vech[ei]+)(?!\p{L})/u,
    },
    {
      type: 'amount',
      pattern:
        /(?<!\p{L})(?:c[âa]t (?:cost[ăa]|este|e taxa|se pl[ăa]te[șs]te)|ce pre[țţt]|care este (?:pre[țţt]ul|taxa)|c[âa][țţt]i (?:bani|lei))(?!\p{L})/u,
    },
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
    {
      type: 'permission',
      pattern:
        /^(?:și\s+)?(?:pot|putem|se poate|am voie|avem voie|este (?:permis|voie|interzis)|e (?:permis|voie|interzis)|trebuie s[ăa])(?!\p{L})|(?<!\p{L})(?:este|e|sunt) (?:permis|interzis)[ăei]?(?!\p{L})/u,
    },
  ],
};
