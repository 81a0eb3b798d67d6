/** German: Snowball stems. */

import { stemmer } from '@orama/stemmers/german';
import { stopwords } from '@orama/stopwords/german';
import { withoutAccents } from '../text/accents.ts';
import { type Language, numerals, phrases, wordList } from './language.ts';

/** Question words, and common words, that the stop-word list lacks. */
const ASKING =
  'wer wem wen wessen wann wo woher wohin warum weshalb wieso wozu womit wodurch woran worin worauf wovon wofür wogegen wonach welch wieviel wieviele wurde wurden worden sei seien wäre wären hätte hätten habt hast müssen darf dürfen sowie bzw etwa bereits dabei dafür dazu dagegen daher darin daran darauf davon dessen deren denen laut gemäß bitte mal ja nein außer seit bevor nachdem dass';

const LIGHT =
  'art arten form formen typ typen sorte weise sache sachen ding dinge name namen titel ereignis ereignisse person personen mensch menschen mann frau leute ort orte platz stelle land jahr jahre jahren jahres jahrhundert datum tag tage tages monat zeit zeitraum zeitpunkt anzahl zahl menge grund gründe zweck teil bedeutung bezeichnung nennt nennen genannt heißt heißen hieß bezeichnet bedeutet bedeuten sagt sagen sagte gesagt erklärt beschreibt beschrieben erwähnt gibt geben gab gegeben macht gemacht tun tat getan geschah geschehen passiert passierte ereignete stattfand stattgefunden fand statt kam kommt kommen ging geht gehen begann beginnt beginnen angefangen nutzt verwendet benutzt funktioniert funktionieren brauche brauchst braucht brauchen bekannt weiß denkt glaubt meint viele vielen eigentlich genau ungefähr ursprünglich';

/** Verbs of asking and telling, fillers, and words about the document itself. */
const TALK =
  'steht stehen stand lautet lauten besagt besagen erkläre erklären erläutert erläutern beschreiben schreibt schreiben berichtet berichten regelt regeln bestimmt nennt erwähnen bitte momentan derzeit aktuell gerade jetzt eigentlich einfach überhaupt grundsätzlich tatsächlich wirklich vielleicht übrigens kapitel kapiteln absatz absätze absätzen abschnitt abschnitte abschnitten text texte texten dokument dokumente dokumenten artikel artikeln seite seiten';

/** Phrases around a question that do not ask anything. */
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

/** Question words; a typo of one is read as the word itself. */
const ASKED_BY =
  'wer wem wen wessen wann woher wohin warum weshalb wieso was wie welche welcher welches wieviel wieviele viele';

/** What people write to greet, and to thank or approve. */
const GREETINGS =
  'hallo, hallo zusammen, hallo leute, hallo alle, hallo ihr, hallo du, hallo bot, hallöchen, hallöchen zusammen, halli hallo, hi zusammen, hi leute, hi alle, hi ihr, hi du, hi bot, hey zusammen, hey leute, hey alle, hey ihr, hey du, hey bot, na du, na ihr, huhu, moin, moin zusammen, moin leute, moinsen, servus, servus zusammen, servus leute, grüezi, grüezi mitenand, grüß gott, grüß dich, grüß euch, gruess gott, gruess dich, gruess euch, tach, tach zusammen, guten morgen, guten morgen zusammen, guten morgen leute, guten tag, guten tag zusammen, guten abend, guten abend zusammen, guten abend leute, schönen guten morgen, schönen guten tag, schönen guten abend, einen schönen guten morgen, einen schönen guten tag, einen schönen guten abend, an alle, allerseits, ihr lieben, liebe leute, in die runde, liebe grüße, viele grüße, wie gehts, wie gehts dir, wie gehts euch, wie gehts so, wie geht es dir, wie geht es euch, wie läufts, na wie gehts, was geht, was geht ab, na alles klar, hallo alles klar, hi alles klar, hey alles klar, moin alles klar, servus alles klar, alles klar bei dir, alles klar bei euch, alles gut bei dir, alles gut bei euch';

const THANKS =
  'danke, danke schön, danke schoen, dankeschön, dankeschoen, danke sehr, danke vielmals, danke dir, danke euch, danke ihnen, danke bot, danke nochmal, danke nochmals, danke trotzdem, im voraus, danke leute, ich danke dir, ich danke euch, hab dank, vielen dank, vielen lieben dank, vielen herzlichen dank, herzlichen dank, besten dank, lieben dank, schönen dank, tausend dank, 1000 dank, merci vielmals, für die hilfe, für deine hilfe, für eure hilfe, für die antwort, für deine antwort, für die schnelle antwort, für die schnelle hilfe, für die antworten, für die info, für die infos, für die auskunft, für die erklärung, für deine mühe, für alles, perfekt danke, passt danke, verstanden danke, cool danke, top danke, ok, okay, alles klar, super, prima, wunderbar, großartig, hervorragend, sehr gut, sehr hilfreich, das hilft, das hilft mir, das hilft mir sehr, das hilft mir weiter, das hat geholfen, das hat mir geholfen, guter bot, braver bot, gut gemacht';

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
  courtesies: { greetings: GREETINGS.split(', '), thanks: THANKS.split(', ') },
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
    own: '(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und)?(?:zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig) (?:drei|vier|fünf|sech|sieb|acht|neun)zehn (?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)?hundert tausend dutzend zwei drei vier fünf sechs sieben acht neun elf zwölf anderthalb eineinhalb (?:zwei|drei|vier)einhalb wenige[nr]?',
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
  answers: {
    numbers:
      'ein(?:e[mnrs]?)? halbe[mnrs]? ein(?:e|en)?_halbe[ns]? dreiviertel einige[nr]? mehrere[nr]? paar',
    time: 'sekunden? minuten? min stunden? std tage?[ns]? nächten? nacht wochen? wochenenden? monate?n? monats jahre?n? jahres jahrzehnte?n? jahrhunderte?n?',
    length:
      'mm cm km m (?:kilo|zenti|milli)?metern? meilen? fuß zoll schritte?n? haltestellen? blocks? seemeilen?',
    measures:
      'grad ° % prozent kg gramm kilo(?:gramm)? pfund tonnen? litern? euro cent kronen? franken dollar mark gulden taler rubel watt volt seiten wörter',
    clock:
      '(?:um_|ab_|bis_|gegen_|vor_|nach_)?#_uhr(?:_#)? (?:um_|ab_|bis_|gegen_)?\\d{1,2}[:.]\\d{2}(?:_uhr)? (?:um_)?(?:halb|viertel_(?:vor|nach)|dreiviertel)_# (?:mittags|mitternachts?|um_mitternacht) (?:(?:am|an|jeden|jedem|bis|ab|vor|nach|seit|nächsten|letzten)_)?(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)s?(?:morgens?|vormittags?|nachmittags?|abends?)?',
    times:
      '(?:um|ab|bis|gegen|vor|nach|von)_#(?=_?(?:[.,;:!?)]|$|und|oder|bis|morgens|abends|nachts|nachmittags)) (?:im|jeden|vor_dem|nach_dem|bis_zum|zum|ab_dem)_(?:frühjahr|frühling|sommer|herbst|winter) (?:am|jeden|bis_zum|vor_dem|nach_dem)_(?:frühen_|späten_)?(?:morgen|vormittag|mittag|nachmittag|abend|wochenende) morgens vormittags nachmittags abends nachts täglich wöchentlich monatlich jährlich heute morgen immer nie jederzeit sofort jede[nmrs]?_@ (?:vor|nach|während|seit|bis_zu[mr]?)_(?:de[mrs]|eine[mrs]|jede[mrs])_@ (?:zu|am|seit)_(?:beginn|anfang|ende)_ bei_(?:regen|schnee|sonnenaufgang|sonnenuntergang|tag|nacht|sturm|einbruch) (?:vor|nach|bei|zu)_@(?:ung|schluss|anbruch|ende|beginn|ankunft|abreise|regen|feier|ernte)',
    conditions: 'wenn sobald solange falls sofern bevor ehe nachdem während bis nur_(?:wenn|falls|bei)',
    often:
      '(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|mehr|viel|paar|#_?)mal(?:_(?:im|am|pro|in_der|je|die|jede[nrs]?|täglich|wöchentlich|monatlich|jährlich)(?:_@)?)? jede[nmrs]?_(?:zweiten?_|dritten?_|#\\.?_)?(?:minute|stunde|tag|nacht|morgen|mittag|abend|woche|wochenende|monat|quartal|jahr|frühjahr|frühling|sommer|herbst|winter|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag) alle_(?:#_)?(?:minuten|stunden|tage|wochen|monate|jahre) stündlich täglich wöchentlich vierzehntäglich monatlich vierteljährlich halbjährlich jährlich nie(?:mals)? immer selten oft manchmal (?:mon|diens|donners|frei|sams|sonn)tags mittwochs abends morgens',
    lasting:
      'bis_(?:zu[mr]_)?@ (?:den_)?ganzen_(?:tag|abend|monat|sommer|winter) (?:die_)?ganze_(?:nacht|woche) (?:das_)?ganze_jahr (?:ein(?:e|en)?_)?halbe[ns]?_@ über_nacht für_immer dauerhaft unbefristet rund_um_die_uhr lebenslang von_#_bis_# seit_@ ganztägig',
    far: '#_(?:geh|auto|fuß)(?:minuten|stunden) (?:eine_)?tagesreise (?:einen_)?(?:katzensprung|steinwurf) nebenan (?:eine_)?(?:halbe_)?stunde_(?:weg|fußweg|fahrt)',
    priced:
      'kostenlos kostenfrei gratis umsonst unentgeltlich gebührenfrei nichts keine_(?:gebühr|kosten|kaution) ohne_(?:gebühr|aufpreis|kosten) die_hälfte',
    places:
      '(?:in|an|auf|hinter|unter|über|neben|vor|zwischen|bei|aus|von|zu|nach|gegenüber|außerhalb|innerhalb|entlang|durch|um|oberhalb|unterhalb)_(?:de[mnrs]|die|das|eine[mnrs]?|ein|seine[mnrs]?|ihre[mnrs]?|unsere[mnrs]?|jede[mnrs]?|diese[mnrs]?|beiden?)_%@ (?:im|am|ins|ans|beim|vom|zum|zur|aufs|hinterm|unterm|überm|vorm)_%@ (?:hinter|unter|neben|über|auf|bei|zwischen|gegenüber|an|in|aus)_%@ oben unten draußen drinnen hier dort nebenan überall nirgends nirgendwo daheim zuhause zu_hause unterwegs',
    noPlaces:
      'den dem des ein(?:e[mnrs]?)? morgen vormittag mittag nachmittag abend nacht tage?n? woche wochenende monat jahre?s? jahrhundert frühjahr frühling sommer herbst winter zeit stunde minuten? sekunden? moment fall fällen ende anfang beginn rahmen sinne gegensatz vergleich allgemeinen besonderen einzelnen folge regel weise art form grund teil ersten zweiten letzten nächsten anderen bezug hinblick der die das dem den des januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag #',
    roles:
      '@(?<=(?:wart(?:e|in)?|wirt(?:in|e)?|meister(?:s|n|in|innen)?|leiter(?:s|n|in|innen)?|verwalter(?:s|n|in|innen)?|führer(?:s|n|in|innen)?|inhaber(?:s|n|in|innen)?|besitzer(?:s|n|in|innen)?|lehrer(?:s|n|in|innen)?|schüler(?:s|n|in|innen)?|mieter(?:s|n|in|innen)?|nehmer(?:s|n|in|innen)?|träger(?:s|n|in|innen)?|mitglied(?:er|ern|s)?|vorstand(?:s|e|n|en|es|er|in|innen)?|vorsitzende[rn]?|präsident(?:s|e|n|en|es|er|in|innen)?|direktor(?:s|e|n|en|es|er|in|innen)?|sekretär(?:s|e|n|en|es|er|in|innen)?|kassierer(?:s|e|n|en|es|er|in|innen)?|schatzmeister(?:s|e|n|en|es|er|in|innen)?|gast|gästen?|personal|team|ausschuss|rat|amt)) vorsitz besucher~ eltern kinder bewohner~ vermieter~ nachbar~ freiwillige[rn]? polizei arzt ärztin köch(?:in|e) koch putzkraft hausmeister~ pächter~ bibliothekar~ archivar~ moderator~ administrator~ nutzer~ kunden? spieler~ richter~ beamte[rn]? bürgermeister~ minister~ pfarrer~ abt mönche? königs? königin jede[rn] niemand alle jemand gärtner~ schreiner~ schmied fischer~ autor~ redaktion chef~ wächter~ förster~ mitarbeiter~ erwachsene[rn]? mutter vater bruder schwester brüdern? schwestern kapitän~ besatzung verein',
    allowed:
      'darf dürfen darfst kann können muss müssen erlaubt gestattet zulässig verboten untersagt nicht_(?:erlaubt|gestattet|zulässig) nur_(?:wenn|mit|bei) genehmigt',
  },
  definitions: {
    asks: /^(?:und\s)?(?:was\s+(?:ist|sind|bedeutet|bedeuten|heißt|versteht\s+man\s+unter|meint)|wer\s+(?:ist|sind))\s+(?:ein(?:e[nr]?)?\s+|de[rnm]\s+|die\s+|das\s+)?(?<term>[^?]+?)\s*\??$/du,
    before: 'ein(?:e[nr]?)? der die das unter_(?:einem|einer|dem|der)?',
    behind:
      'ist_(?:ein(?:e[nr]?)?|die|der|das|jede[rs]?) sind bedeutet heißt bezeichnet meint nennt_man versteht_man steht_für',
  },
  sought: [
    /(?<!\p{L})(?:welche[mnrs]?|was\s+für\s+(?:ein(?:e[mnrs]?)?\s+)?|wie\s?viel|wessen)\s+(?:[\p{L}\p{M}]{1,30}(?:en|er|es|em)\s+(?=[\p{L}\p{M}-]{2,40}\s+(?:ist|sind|war|hat|haben|wird|werden|darf|kann|muss)(?!\p{L})))?(?!(?:ist|sind|war|waren|hat|haben|wird|werden|darf|dürfen|kann|können|muss|müssen|der|die|das|den|dem)(?!\p{L}))(?<thing>[\p{L}\p{M}-]{2,40})/du,
    /(?<!\p{L})(?:wie|was)\s+(?:ist|hoch\s+ist|groß\s+ist)\s+(?:der|die|das)\s+(?<thing>farbe|größe|gebühr|preis|höhe|länge|telefonnummer|adresse|passwort|nummer)(?!\p{L})/du,
  ],
  nameParticles: 'von der',
  ordinals: [
    'letzt(?:e|em|er|es)',
    'erst(?:e|en|em|er|es|mals)',
    'zweit(?:e|en|em|er|es)',
    'dritt(?:e|en|em|er|es)',
    'viert(?:e|en|em|er|es)',
    'fünft(?:e|en|em|er|es)',
  ],
  checks: undefined,
  parts: {
    begins:
      /(?<!(?<!\p{L})(?:zwischen|sowohl)(?!\p{L})(?:(?!(?<!\p{L})und(?!\p{L})).)*),?\s+und\s+(?:(?:auch|dann)\s+)?(?=(?:(?:ab|an|auf|aus|bei|bis|für|in|mit|nach|seit|um|von|vor|zu)\s+)?(?:wer|wem|wen|wessen|wann|wo|woher|wohin|warum|weshalb|wieso|wozu|womit|wodurch|was|wie|wieviele?|welche[mnrs]?)(?!\p{L})|(?:ist|sind|war|waren|kann|können|darf|dürfen|muss|müssen|soll|sollen|hat|haben|gibt|wird|werden)\s+(?:ich|man|wir|sie|er|es|du|der|die|das|den|dem|eine?[nmrs]?|jeder?|jemand)(?!\p{L}))/giu,
    pointsBack:
      /(?<!\p{L})(?:er|sie|es|ihn|ihm|ihr|ihre[mnrs]?|ihnen|seine?[mnrs]?|dort|da(?:bei|für|mit|von|zu|rin|rauf|gegen)|diese[mnrs]?)(?!\p{L})/iu,
  },
  rewording: {
    idle: 'bitte eigentlich denn genau überhaupt',
    openers: 'und also aber',
    embeds: 'ob',
    articles: 'der/ein der/einer die/eine das/ein den/einen dem/einem des/eines',
    alike: 'warum weshalb wieso',
    plurals: '/e /en /n /er /s',
    order: 'free',
    hasCases: true,
  },
  asks: [
    {
      type: 'case',
      pattern:
        /(?<!\p{L})wann\s+(?:soll(?:te)?|muss|kann|darf|nimmt|benutzt|verwendet|schreibt|braucht)\s+(?:man|ich|wir)(?!\p{L})|(?<!\p{L})in welche[mn] f[aä]ll(?:en)?(?!\p{L})/u,
    },
    { type: 'frequency', pattern: /(?<!\p{L})wie (?:oft|häufig|viele? male?)(?!\p{L})/u },
    { type: 'duration', pattern: /(?<!\p{L})(?:wie lang(?:e)?|bis wann)(?!\p{L})/u },
    { type: 'distance', pattern: /(?<!\p{L})wie weit(?!\p{L})/u },
    { type: 'age', pattern: /(?<!\p{L})(?:wie alt|in welchem alter|seit wie vielen jahren)(?!\p{L})/u },
    {
      type: 'amount',
      pattern:
        /(?<!\p{L})(?:wie ?viel(?! prozent)|wie teuer|was kostet|was kosten|wie hoch (?:ist|sind|war) (?:der preis|die gebühr|die miete|die kosten|die kaution))(?!\p{L})/u,
    },
    {
      type: 'number',
      pattern:
        /(?<!\p{L})(wie ?viele?n?|wie (hoch|groß|schnell|schwer|tief|breit|dick|heiß|kalt|warm|stark|viele)|anzahl|prozentsatz|wie viel prozent)(?!\p{L})/u,
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
    {
      type: 'permission',
      pattern:
        /^(?:und\s+)?(?:darf|dürfen|kann|können|muss|müssen)\s+(?:ich|man|wir|gäste|mitglieder|kinder)(?!\p{L})|(?<!\p{L})ist (?:es|.{1,40}) (?:erlaubt|gestattet|verboten|zulässig|untersagt)(?!\p{L})/u,
    },
  ],
};
