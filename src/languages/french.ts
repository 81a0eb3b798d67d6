/** French: Snowball stems. */

import { stemmer } from '@orama/stemmers/french';
import { stopwords } from '@orama/stopwords/french';
import { type Language, numerals, phrases, wordList } from './language.ts';

/** Question words, and common words, that the stop-word list lacks. */
const ASKING =
  'où quand comment pourquoi combien quoi lequel laquelle lesquels lesquelles auquel duquel desquels dont qui quelle est-ce si ni car donc or mais comme plus moins très aussi ainsi alors après avant pendant depuis vers chez contre entre sous selon lors tout toute tous toutes autre autres cela ça ceux celle celles celui être avoir fait peut peuvent doit était ont sont puis encore déjà même y a-t-il';

const LIGHT =
  'marche marchent fonctionne fonctionnent fonctionner besoin faut type types sorte sortes genre forme formes façon manière chose choses nom noms titre événement événements personne personnes gens homme femme lieu lieux endroit place pays an ans année années date jour jours mois temps période époque siècle nombre quantité total raison raisons but cause partie appelle appelé appelée appelés appelait nomme nommé nommée désigne connu connue signifie veut dire dit dits disent décrit explique mentionne considère considéré fait faire faite font donne donné donner eu lieu passe passé produit produite arrive arrivé devient devenu commence commencé commença prend pris utilise utilisé utilisée utilisent sait pense croit environ actuellement initialement';

const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)'(?=\p{L})/u;

/** Verbs of asking and telling, fillers, and words about the document itself. */
const TALK =
  'disent expliquer expliquez décrire décrivent mentionner indique indiquent précise précisent parle parlent stipule énonce prévoit raconte svp actuellement maintenant vraiment simplement franchement peut-être chapitre chapitres paragraphe paragraphes texte textes document documents article articles page pages section sections passage passages';

/** Phrases around a question that do not ask anything. */
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

/** Question words; a typo of one is read as the word itself. */
const ASKED_BY = 'qui quoi quand comment pourquoi combien quel quelle quels quelles lequel laquelle';

/** What people write to greet, and to thank or approve. */
const GREETINGS =
  'bonjour, bjr, rebonjour, re bonjour, bonjour tous, bonjour les gens, bonjour le groupe, bonjour bot, bonsoir, bonsoir les gens, bonsoir le groupe, bon matin, salut, slt, salut toi, salut les gens, salut les gars, salut les amis, salut la team, salut la compagnie, salut bot, hello les gens, hello la team, coucou, coucou toi, coucou les gens, coucou les amis, kikou, wesh, allô, à tous, à toutes, à tous et à toutes, à toutes et à tous, à tous et toutes, à toutes et tous, à vous, à vous tous, tout le monde, à tout le monde, ça va, ça va bien, comment ça va, comment vas-tu, comment vas tu, comment tu vas, comment allez-vous, comment allez vous, tu vas bien, vous allez bien, ça roule, et toi, et vous';

const THANKS =
  'merci, merci beaucoup, merci bien, merci bcp, merci infiniment, merci encore, merci mille fois, merci quand même, d’avance, merci à toi, merci bot, merci le bot, mille mercis, mille merci, un grand merci, grand merci, je te remercie, je vous remercie, pour l’aide, pour ton aide, pour votre aide, de ton aide, de votre aide, pour la réponse, pour ta réponse, pour votre réponse, pour les réponses, de ta réponse, de votre réponse, pour l’info, pour les infos, pour les informations, pour la précision, pour les précisions, pour tout, parfait merci, parfait merci beaucoup, nickel merci, top merci, cool merci, entendu merci, ok, okay, d’accord, génial, super, excellent, impeccable, très bien, trop bien, très utile, c’est gentil, c’est très gentil, c’est sympa, trop gentil, bravo, bon bot, bien joué, beau travail';

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
  courtesies: { greetings: GREETINGS.split(', '), thanks: THANKS.split(', ') },
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
    own: '(?:un_)?tiers onze douze treize quatorze quinze seize six cent cents douzaine dizaine quinzaine vingtaine quatre-vingts?',
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
  answers: {
    numbers: 'une? demie? quart plusieurs quelques',
    time: 'secondes? minutes? min heures? h jours? journées? nuits? semaines? mois ans? années? décennies? siècles? matinées? soirées? demi-heures? demi-journées?',
    length: 'mm cm km m (?:kilo|centi|milli)?mètres? lieues? milles? pieds? pouces? pas arrêts?',
    measures:
      'degrés? ° % kg grammes? kilos? kilogrammes? livres? tonnes? litres? euros? centimes? dollars? francs? couronnes? watts? pages mots',
    clock:
      "(?:(?:à|vers|dès|avant|après|jusqu[’']à|de)_)?#_?(?:heures?|h)(?:_?(?:#|et_(?:quart|demie)|moins_(?:le_quart|#)|du_(?:matin|soir)))? \\d{1,2}[:h]\\d{2} (?:à_)?(?:midi|minuit) (?:(?:le|les|chaque|tous_les|jusqu[’']au|dès|avant|après)_)?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?(?:_(?:matin|soir|après-midi))?",
    times:
      "(?:au_printemps|en_été|en_automne|en_hiver|l[’']été|l[’']hiver) (?:le|chaque|tous_les)_(?:matins?|soirs?|après-midi|jours?) (?:la|de)_nuit (?:chaque|toutes_les|tous_les)_@ quotidiennement aujourd[’']hui demain toujours jamais aussitôt (?:avant|après|pendant|durant|dès|depuis)_(?:la|le|les|une?|chaque|son|sa)_@ (?:avant|après|pendant|dès)_l[’']@ (?:au_début|à_la_fin|au_cours|lors)_(?:du|de) à_l[’'](?:aube|automne|ouverture|arrivée)",
    conditions:
      "quand lorsqu[e’']~ dès_qu[e’'] si s[’']il tant_qu[e’']~ jusqu[’']à avant après pendant une_fois pourvu_qu[e’'] en_cas_de à_condition uniquement_(?:si|pour)",
    often:
      "(?:une|#|plusieurs)_fois_(?:par|tous_les|toutes_les|l[’']an|la|le)(?:_@)? (?:chaque|tous_les|toutes_les)_(?:#_)?(?:deuxièmes?_)?(?:minutes?|heures?|jours?|nuits?|semaines?|mois|ans?|années?|matins?|soirs?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|printemps|étés?|automnes?|hivers?) un_(?:jour|mois|an)_sur_# une_(?:semaine|nuit|fois)_sur_# quotidien(?:ne)?(?:ment)? hebdomadaire(?:ment)? mensuel(?:le)?(?:ment)? trimestriel(?:le)? annuel(?:le)?(?:ment)? toujours jamais rarement souvent",
    lasting:
      "jusqu[’'](?:à|au|en)_(?:la_|le_)?@ toute_la_(?:journée|nuit|semaine|année) tout_(?:le_|l[’'])(?:jour|mois|été|hiver|temps|année) une_demi-(?:heure|journée) pour_toujours indéfiniment (?:de|depuis)_#_@",
    far: 'à_#_(?:minutes|heures|jours)(?:_(?:à_pied|en_voiture|de_marche|de_route))? à_deux_pas à_côté à_une_demi-heure',
    priced: 'gratuit(?:e|s|es|ement)? rien sans_(?:frais|supplément) ne_coûte la_moitié offert',
    places:
      "(?:dans|sur|sous|derrière|devant|à|chez|contre|entre|vers|par|parmi|depuis|au-dessus_de|au-dessous_de|à_côté_de|près_de|en_face_de|au_fond_de|autour_de|hors_de|le_long_de)_(?:la|le|les|une?|son|sa|ses|leurs?|notre|nos|votre|chaque|ce|cette)_%@ (?:dans|sur|sous|derrière|devant|à|vers|près_de|à_côté_de|en_face_de)_l[’']%@ (?:aux?|(?:près|à_côté|en_face|au-dessus|au_fond|au_bord|autour|le_long)_(?:du|des))_%@ (?:sous|derrière|devant|en)_%@ ici là là-bas dehors dedans en_haut en_bas à_l[’']étage partout nulle_part",
    noPlaces:
      'la le les une? son sa ses ce cette chaque leurs? matin soir jour jours journée nuit semaine mois année années an ans siècle printemps été automne hiver moment cas fin début cours lieu effet général particulier fait outre raison plus moins revanche partie tant que janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche suite #',
    roles:
      'propriétaires? membres? (?:sous-)?direct(?:eurs?|rices?) chef(?:fe)?s? responsables? gardien(?:ne)?s? maîtres? maîtresses? secrétaires? trésori(?:ers?|ères?) président(?:e)?s? capitaines? équipage conduct(?:eurs?|rices?) professeur(?:e)?s? élèves? étudiant(?:e)?s? invité(?:e)?s? hôtes? visiteu(?:rs?|ses?) parents enfants? résident(?:e)?s? locataires? voisin(?:e)?s? bénévoles? personnel équipe comité conseil bureau police médecins? infirmi(?:ers?|ères?) cuisini(?:ers?|ères?) concierge bibliothécaires? archivistes? modérat(?:eurs?|rices?) administrat(?:eurs?|rices?) utilisat(?:eurs?|rices?) client(?:e)?s? joueu(?:rs?|ses?) arbitres? juges? fonctionnaires? inspect(?:eurs?|rices?) maires? ministres? gouverneu(?:rs?|ses?) curé prêtres? abbé évêques? moines? roi reine époux épouse mari frères? sœurs? père mère fils fille tous chacun tout_le_monde quiconque personne jardini(?:ers?|ères?) forgeron charpentiers? pêcheurs? auteur(?:e)?s? édit(?:eurs?|rices?) employé(?:e)?s? salarié(?:e)?s? adultes?',
    allowed:
      "peut peuvent pouvez doit doivent autorisé(?:e)?s? permis(?:e)?s? interdit(?:e)?s? défendu(?:e)?s? est_possible n[’']est_pas_(?:permis|autorisé) uniquement_(?:si|avec)",
  },
  definitions: {
    asks: /^(?:et\s)?(?:qu['’]\s?est-ce\s+que?\s?(?:c['’]\s?est\s+que?\s?)?|c['’]est\s+quoi|que\s+(?:signifie|désigne|veut\s+dire)|qu['’]appelle-t-on|qui\s+est)\s*['’]?\s*(?:une?\s+|le\s+|la\s+|les\s+|l['’]\s?)?(?<term>[^?]+?)\s*\??$/du,
    before: 'une? le la les',
    behind: 'est_(?:une?|le|la|un) sont signifie désigne veut_dire se_dit correspond_à',
  },
  sought: [
    /(?<!\p{L})quel(?:le)?s?\s+(?:(?:est|sont|était|étaient)\s+(?:la\s+|le\s+|les\s+|l['’]))(?!(?:différence|sens|but|signification|rôle)(?!\p{L}))(?<thing>\p{L}{2,40})(?=\s+(?:de|du|des|pour|dans|par)(?!\p{L})|\s+d['’]|\s*[?]|$)/du,
    /(?<!\p{L})quel(?:le)?s?\s+(?:(?:type|sorte|genre)s?\s+d(?:e\s+|['’]))?(?!(?:est|sont|était|étaient)(?!\p{L}))(?<thing>\p{L}{2,40})/du,
    /(?<!\p{L})combien\s+(?:de\s+|d['’])(?!(?:temps|fois|personnes)(?!\p{L}))(?<thing>\p{L}{2,40})/du,
    /(?<!\p{L})à\s+qui\s+(?:est|sont|appartien\p{L}+)\s+(?:la\s+|le\s+|les\s+|l['’])(?<thing>\p{L}{2,40})/du,
  ],
  nameParticles: 'de la',
  ordinals: [
    'derni(?:er|ère)',
    'premi(?:er|ère)s?|1(?:er|re|ère)',
    'deuxièmes?|seconde?s?|2e',
    'troisièmes?|3e',
    'quatrièmes?|4e',
    'cinquièmes?|5e',
  ],
  checks: undefined,
  parts: {
    begins:
      /(?<!(?<!\p{L})entre(?!\p{L})(?:(?!(?<!\p{L})et(?!\p{L})).)*),?\s+et\s+(?=(?:(?:à|de|depuis|en|avec|par|pour|jusqu['’]à)\s+)?(?:qui|quand|où|combien|comment|pourquoi|quel(?:le)?s?|est-ce)(?!\p{L})|(?:à|de) quoi(?!\p{L})|qu['’]est-ce(?!\p{L}))/giu,
    pointsBack:
      /(?<!\p{L})(?:ils?|elles?|lui|leurs?|eux|cela|ça|celui|celle|celles|ceux|l[ae]s?\s+\p{L}+(?:er|ir|re|oir))(?!\p{L})/iu,
  },
  rewording: {
    idle: 'exactement précisément stp svp donc',
    openers: 'et alors mais',
    embeds: 'si',
    articles: 'un une le la les l',
    alike: '',
    plurals: '/s /x al/aux',
    order: 'free',
    hasCases: false,
  },
  asks: [
    {
      type: 'case',
      pattern:
        /(?<!\p{L}|à )quand\s+(?:faut-il|doit-on|peut-on|(?:est-ce\s+qu['’]on\s+)?(?:utilise|emploie|écrit|met)|dois-je)(?!\p{L})|(?<!\p{L})dans quels? cas(?!\p{L})/u,
    },
    {
      type: 'frequency',
      pattern:
        /(?<!\p{L})(?:combien de fois|à quelle fréquence|tous les combien|quelle est la fréquence)(?!\p{L})/u,
    },
    {
      type: 'duration',
      pattern:
        /(?<!\p{L})(?:combien de temps|combien (?:d['’]heures|de jours|de minutes|de semaines|de mois)|combien dure(?:nt)?|jusqu['’]à quand|quelle (?:est la )?(?:durée|longueur))(?!\p{L})/u,
    },
    {
      type: 'distance',
      pattern:
        /(?<!\p{L})(?:à quelle distance|à combien de (?:kilomètres|mètres|minutes)|quelle est la distance|combien de (?:kilomètres|mètres))(?!\p{L})/u,
    },
    { type: 'age', pattern: /(?<!\p{L})(?:quel(?: est l['’])?\s?âge|à quel âge|quel est son âge)(?!\p{L})/u },
    {
      type: 'amount',
      pattern:
        /(?<!\p{L})(?:combien (?:coûte(?:nt)?|coûtait|vaut|valent|paie|paye|faut-il payer|doit-on)|à quel prix|quel est le (?:prix|tarif|coût|montant)|c['’]est combien)(?!\p{L})/u,
    },
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
    {
      type: 'permission',
      pattern:
        /^(?:et\s+)?(?:(?:est-ce\s+qu['’](?:on|il|elle)?\s*(?:peut|doit)?|puis-je|peut-on|peuvent-ils|dois-je|doit-on|est-il\s+(?:permis|possible|interdit|autorisé))|on\s+peut)|(?<!\p{L})(?:est|sont)-(?:il|elle|ils|elles)s? (?:permis|autorisé|interdit)/u,
    },
  ],
};
