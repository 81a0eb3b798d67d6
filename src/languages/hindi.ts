/** Hindi: endings fall off; dots and nasal signs that are often left out do not count. */

import { stemmer } from '@orama/stemmers/indian';
import { stopwords } from '@orama/stopwords/indian';
import { type Language, numerals, phrases, wordList } from './language.ts';

/** Words that ask, and common ones that the list lacks. */
const ASKING =
  'क्या कौन कौनसा कौनसी कौनसे किसने किसको किसका किसकी किसके किससे किन किनके किस कब कहाँ कहां कैसे कैसा कैसी क्यों क्यूं कितना कितनी कितने में से पर को का की के ने है हैं हूँ हूं था थी थे थीं हो होता होती होते हुआ हुई हुए गया गई गए जाता जाती जाते जाना जा और या एवं तथा कि जो यह वह ये वे इस उस इन उन इसके इसकी इसका उसके उसकी उसका इनके उनके अपने अपनी अपना लिए साथ द्वारा बाद पहले तक भी ही तो नहीं ना न एक कोई कुछ सभी अनुसार लेकिन परंतु जब तब जिस जिसे जिसने जिसके जिसका जिसमें किया करते करता करती करने कर रहा रही रहे सकता सकते सकती चुका थीं बारे दौरान बीच अब यहाँ वहाँ';

const LIGHT =
  'प्रकार तरह रूप तरीका तरीके चीज चीज़ चीजें नाम शीर्षक घटना घटनाएँ व्यक्ति लोग लोगों आदमी औरत महिला स्थान जगह देश वर्ष साल वर्षों सालों तारीख तिथि दिन महीना महीने समय काल अवधि शताब्दी सदी संख्या मात्रा कुल कारण कारणों उद्देश्य भाग कहा कहते कहलाता कहलाती जाना जाता मतलब अर्थ बताया बताता बताते वर्णन उल्लेख माना मानते दिया दी देता देते लिया बनाया बना घटी घटित शुरू प्रारंभ इस्तेमाल उपयोग प्रयोग लगभग आमतौर';

function fold(word: string): string {
  return word.normalize('NFD').replaceAll('\u093c', '').replaceAll('ँ', 'ं').normalize('NFC');
}

/** Verbs of asking and telling, fillers, and words about the document itself. */
const TALK =
  'बोलता बोलते लिखा लिखते बताओ बताइए बताइये बताएं समझाओ समझाइए समझाएं कहता कहती अभी वास्तव असल शायद अध्याय अनुच्छेद पाठ दस्तावेज़ दस्तावेज लेख पृष्ठ खंड धारा';

/** What is said around a question and asks nothing. */
const FILLERS = [
  'कृपया',
  'इस समय',
  'फिलहाल',
  'मुझे बता(?:ओ|इए|इये|एं)',
  'मैं जानना चाहता हूँ|मैं जानना चाहती हूँ',
  'क्या आप (?:मुझे )?बता सकते हैं',
];

/** Words that ask, of which a slip is taken for them. */
const ASKED_BY = 'कब कहाँ कौन कैसे क्यों कितना कितने कितनी';

export const hindi: Language = {
  code: 'hi',
  script: 'Devanagari',
  provisions: {
    article: 'अनुच्छेद',
    section: 'धारा',
    rule: 'नियम',
    clause: 'खंड खण्ड',
    paragraph: 'उपधारा',
    chapter: 'अध्याय परिशिष्ट पाठ अनुसूची',
    part: 'भाग',
    paragraphCited: '',
    first: '',
  },
  labels: {
    page: 'पृष्ठ',
    published: 'प्रकाशित अपडेट',
    byline: 'लेखक',
    question: 'प्र प्रश्न',
    answer: 'उ उत्तर',
  },
  stopWords: wordList(
    stopwords.filter((word) => !/^(?:घर|वर्ग|दो)$/u.test(word)),
    ASKING,
  ),
  lightWords: wordList(LIGHT, TALK),
  fillers: phrases(FILLERS),
  askedBy: wordList(ASKED_BY),
  fold,
  stem: (word) => stemmer(fold(word)),
  numerals: new Map([...numerals('दो तीन चार पांच छह सात आठ नौ दस', 2), ...numerals('पाँच छः', 5)]),
  dates: {
    months: 'जनवरी फ़रवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर सितम्बर अक्टूबर नवंबर नवम्बर दिसंबर दिसम्बर',
    monthLocales: ['hi'],
    beforeMonth: '',
    beforeYear: '',
    ordinalEndings: '',
    decadeEndings: '',
    beforeTime: 'को',
    labels: '',
    byline: '',
    weekdays: '',
    afterTime: '',
    forms: [],
    leadingForms: [],
  },
  numbers: {
    words: 'दो तीन चार पांच पाँच छह सात आठ नौ दस हजार हज़ार लाख करोड़',
    units: 'प्रतिशत हजार हज़ार लाख करोड़',
    within: '',
  },
  sentences: {
    neverLast: 'डॉ श्री श्रीमती प्रो',
    beforeNumbers: '',
    mayBeLast: '',
    starters: '',
    beforeOrdinals: '',
    afterOrdinals: '',
  },
  reasons: /(?<![\p{L}\p{M}])(?:क्योंकि|कारण|वजह|इसलिए|ताकि|चूँकि|चूंकि|बदौलत)(?![\p{L}\p{M}])/giu,
  places: { before: '', articles: '', behind: '\\s+(?:में|से|पर|तक|की\\s+ओर)(?![\\p{L}\\p{M}])' },
  nameParticles: '',
  checks: undefined,
  parts: undefined,
  asks: [
    {
      type: 'number',
      pattern: /(?<![\p{L}\p{M}])(कितन[ाीे]|संख्या|प्रतिशत)(?![\p{L}\p{M}])/u,
    },
    {
      type: 'date',
      pattern:
        /(?<![\p{L}\p{M}])(कब|(किस|कौन ?(सा|से|सी)) (वर्ष|साल|सन|तारीख|तिथि|दिन|महीने|शताब्दी|सदी|दशक))(?![\p{L}\p{M}])/u,
    },
    { type: 'reason', pattern: /(?<![\p{L}\p{M}])(क्यों|क्यूँ|कारणों?|वजह)(?![\p{L}\p{M}])/u },
    {
      type: 'place',
      pattern:
        /(?<![\p{L}\p{M}])(कहाँ|कहां|कहा(ँ|ं)|(किस|कौन ?(सा|से|सी)) (शहर|देश|स्थान|जगह|राज्य|क्षेत्र|द्वीप))(?![\p{L}\p{M}])/u,
    },
    { type: 'person', pattern: /(?<![\p{L}\p{M}])(कौन(?! ?(सा|से|सी))|किसने|किसको|किन्होंने)(?![\p{L}\p{M}])/u },
  ],
};
