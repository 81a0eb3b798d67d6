/** Greek: Snowball stems, evened out, without accents. */

import { stemmer } from '@orama/stemmers/greek';
import { stopwords } from '@orama/stopwords/greek';
import { withoutAccents } from '../text/accents.ts';
import { type Language, numerals, phrases, wordList } from './language.ts';

/** Words that ask, and common ones that the list lacks; without accents, as they are compared. */
const ASKING =
  'τι ποιος ποια ποιο ποιον ποιους ποιων ποτε που πως γιατι ποσο ποσος ποση ποσα ποσοι ποσες ποσων απο ως εως μεχρι πριν ωστοσο οταν οπου οποιος οποια οποιο οποιοι οποιες οποιων οποιου οποιας οποιον αλλα αν και δεν μη ηταν ειναι ειχε ειχαν εχει εχουν εχω θα να μας σας τους της του των τη την τις στις στους στον στην στα σε με για υπο υπερ κατα μετα μεταξυ επισης ακομα ακομη πολυ πιο καθε μια μιας ενα ενας ενος εναν αυτο αυτη αυτος αυτα αυτες αυτους αυτης αυτου αυτων οι ο η το τα εγινε γινεται γινει κι ουτε ειτε ή ομως διοτι επειδη λοιπον συμφωνα';

const LIGHT =
  'ειδος ειδη τυπος τυποι μορφη μορφες τροπος τροπο τροπους πραγμα πραγματα ονομα ονοματα τιτλος τιτλο γεγονος γεγονοτα ατομο ατομα ανθρωπος ανθρωποι ανθρωπους ανδρας γυναικα τοπος μερος χωρα ετος ετους ετη χρονος χρονια χρονο χρονολογια ημερομηνια ημερα μερα μηνας μηνα περιοδος περιοδο αιωνας αιωνα αριθμος αριθμο ποσοτητα λογος λογο λογοι λογους αιτια σκοπος λεγεται λεγονται ονομαζεται ονομαζονται ονομαστηκε ονομαζοταν αποκαλειται γνωστος γνωστη γνωστο σημαινει λεει ειπε περιγραφει αναφερει αναφερεται θεωρειται θεωρουνται κανει εκανε εδωσε δινει συνεβη συνεβαινε λαμβανει χωρα ελαβε αρχισε ξεκινησε χρησιμοποιει χρησιμοποιειται χρησιμοποιουνται χρησιμοποιησε περιπου συνολικα';

/** Letters that are left at least when the end of an adjective falls. */
const SHORTEST = 4;

/** ελληνικά loses more than ελληνικός, πανεπιστήμιο less than πανεπιστημίου: what they differ in falls as well. */
function stem(word: string): string {
  const stem = stemmer(fold(word));
  const shorter = stem.replace(/ι?κ?$/u, '');
  return shorter.length >= SHORTEST && /(?:ι|ικ)$/u.test(stem) ? shorter : stem;
}

function fold(word: string): string {
  return withoutAccents(word).replaceAll('ς', 'σ');
}

/** Verbs of asking and telling, fillers, and words about the document itself. */
const TALK =
  'λενε λεγεται γραφει γραφουν αναφερουν εξηγησε εξηγηστε εξηγει οριζει προβλεπει περιγραψε πες πειτε τωρα σημερα πραγματικα απλως βασικα ισως κεφαλαιο κεφαλαια παραγραφος παραγραφο κειμενο κειμενα εγγραφο εγγραφα αρθρο αρθρα σελιδα σελιδες ενοτητα';

/** What is said around a question and asks nothing. */
const FILLERS = [
  'παρακαλ[ωώ]',
  'αυτ[ηή] τη στιγμ[ηή]',
  '(?:πες|πε[ιί]τε) (?:μου|μας)',
  'θα [ηή]θελα να (?:μ[αά]θω|ξ[εέ]ρω|ρωτ[ηή]σω)',
  'αναρωτι[εέ]μαι|αναρωτι[οό]μουν',
  'στην πραγματικ[οό]τητα',
  'μπορε[ιί](?:ς|τε) να μου πε(?:ις|[ιί]τε)',
];

/** Words that ask, of which a slip is taken for them. */
const ASKED_BY = 'ποιος ποια ποιο ποιοι ποτε που πως γιατι ποσο ποσοι ποσες ποσα';

export const greek: Language = {
  code: 'el',
  script: 'Greek',
  provisions: {
    article: 'άρθρο(?:υ)? αρθρο αρθρ',
    section: 'τμήμα',
    rule: 'κανόνας',
    clause: 'όρος',
    paragraph: 'παρ(?:άγραφος|αγράφου)?',
    chapter: 'κεφάλαιο κεφαλαιο παράρτημα πράξη σκηνή μάθημα',
    part: 'μέρος βιβλίο τόμος τίτλος',
    paragraphCited: 'παρ.',
    first: 'πρώτο',
  },
  labels: {
    page: 'σελίδα σελ',
    published: 'δημοσιεύθηκε ενημερώθηκε',
    byline: 'του',
    question: 'ερ ερώτηση',
    answer: 'απ απάντηση',
  },
  stopWords: wordList(stopwords, ASKING),
  lightWords: wordList(LIGHT, TALK),
  fillers: phrases(FILLERS),
  askedBy: wordList(ASKED_BY),
  fold,
  stem,
  numerals: new Map([
    ...numerals('δυο τρεις τεσσερις πεντε εξι επτα οκτω εννεα δεκα', 2),
    ...numerals('δύο τρία τέσσερα πέντε έξι εφτά οχτώ εννιά δέκα', 2),
  ]),
  dates: {
    months:
      'ιανου\\p{L}* φεβρου\\p{L}* μ[αά]ρτ\\p{L}* απρ[ιί]λ\\p{L}* μα[ΐίϊ]ο\\p{L}* ιο[υύ]ν\\p{L}* ιο[υύ]λ\\p{L}* α[υύ]γο\\p{L}* σεπτ[εέ]μ\\p{L}* οκτ[ωώ]β\\p{L}* νο[εέ]μ\\p{L}* δεκ[εέ]μ\\p{L}*',
    monthLocales: ['el'],
    beforeMonth: '',
    beforeYear: '',
    ordinalEndings: '',
    decadeEndings: '',
    beforeTime: 'στις',
    labels: '',
    byline: '',
    weekdays: '',
    afterTime: '',
    forms: [],
    leadingForms: [],
  },
  numbers: {
    words:
      'δύο τρεις τρία τέσσερ\\p{L}* πέντε έξι επτά εφτά οκτώ οχτώ εννέα εννιά δέκα είκοσι τριάντα σαράντα πενήντα εξήντα εβδομήντα ογδόντα ενενήντα εκατό χιλιάδ\\p{L}* εκατομμύρ\\p{L}*',
    units: 'εκατομμύρια χιλιάδες',
    within: 'και',
  },
  sentences: {
    neverLast: 'δηλ βλ κα κος π.χ δρ καθ',
    beforeNumbers: 'αρ σελ',
    mayBeLast: 'κ.λπ κλπ μ.χ χλμ',
    starters: 'Ο Η Το Οι Τα Στην Στο Στη Από Με Και Όμως Ωστόσο Αυτό Αυτή Μετά',
    beforeOrdinals: '',
    afterOrdinals: '',
  },
  reasons:
    /(?<![\p{L}\p{M}])(?:επειδή|διότι|γιατί|λόγω|εξαιτίας|προκειμένου|ώστε|για να|χάρη στ\p{L}+|καθώς)(?![\p{L}\p{M}])/giu,
  places: {
    before: 'σε στο στη στην στον στα στις στους από προς κοντά μέσω',
    articles: 'το τη την τον τα τις τους',
    behind: '',
  },
  nameParticles: '',
  checks: undefined,
  parts: undefined,
  asks: [
    {
      type: 'number',
      pattern: /(?<!\p{L})(π[οό]σ(οι|ες|α|ων|ους|ο|η|ος)|αριθμ[οό]ς?|ποσοστ[οό])(?!\p{L})/u,
    },
    {
      type: 'date',
      pattern:
        /(?<!\p{L})(π[οό]τε|(ποι[οαά]ς?|ποιον|τι) (έτος|ετος|χρονιά|χρονια|ημερομηνία|ημερομηνια|μήνα|μηνα|ημέρα|αιώνα|δεκαετία))(?!\p{L})/u,
    },
    {
      type: 'reason',
      pattern: /(?<!\p{L})(γιατ[ιί]|για ποιο(ν)? λ[οό]γο|λ[οό]γος|λ[οό]γοι|αιτία)(?!\p{L})/u,
    },
    {
      type: 'place',
      pattern:
        /^(από |σε )?που(?!\p{L})|(?<!\p{L})(πού|(ποια|ποιο|ποιες|ποιαν?) (πόλη|πολη|χώρα|χωρα|περιοχή|μέρος|νησί|πολιτεία|τοποθεσία))(?!\p{L})/u,
    },
    { type: 'person', pattern: /(?<!\p{L})(ποιος|ποιοι|ποιον|ποιου|ποιους|ποιανού)(?!\p{L})/u },
  ],
};
