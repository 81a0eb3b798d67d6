/** Arabic: one form of each letter, no vowel signs, and light stems without the article and the common endings. */

import { stopwords } from '@orama/stopwords/arabic';
import { type Language, numerals, phrases, wordList } from './language.ts';

/** Words that ask, and common ones that the list lacks. */
const ASKING =
  'من ما ماذا متى أين اين كيف لماذا كم أي أية هل لم لن قد كان كانت يكون تكون هو هي هم هذا هذه ذلك تلك الذي التي الذين في على إلى عن مع بين خلال أو ثم أن إن لا إلا أما منذ حتى بعد قبل عند حول ضد كل بعض غير بها به فيها فيه منها منه عليها عليه لها له لهم عنه عنها بأن بأنه لأن لدى تم يتم وفقا بواسطة أيضا حيث إذا عندما بينما أحد إحدى يوجد توجد ليس ليست';

/** Words of the list that name what a question may be about. */
const TELLING = wordList(
  'قوة زيارة مايو ايار صفر صباح مساء رجع اعادة اعلنت ثلاثة اربعة عشرة عشر تموز حزيران شباط نيسان آب آض',
);

const LIGHT =
  'نوع أنواع النوع شكل أشكال طريقة طرق شيء أشياء اسم أسماء الاسم عنوان حدث أحداث شخص أشخاص الشخص الناس رجل امرأة مكان المكان أماكن بلد عام العام سنة السنة أعوام سنوات تاريخ التاريخ يوم اليوم شهر فترة الفترة وقت زمن قرن القرن عدد العدد كمية مقدار سبب السبب أسباب هدف جزء يسمى تسمى سمي سميت يطلق أطلق يعرف تعرف المعروف يعني تعني قال قالت ذكر يذكر وصف يصف يعتبر تعتبر جعل فعل يفعل أعطى حدث حدثت يحدث وقع وقعت بدأ بدأت يبدأ استخدم يستخدم تستخدم تقريبا حوالي';

/** Vowel signs, the sign of a long a, and the stroke that stretches a word. */
const SIGNS = /[\u064b-\u0652\u0670\u0640]/gu;

function fold(word: string): string {
  return word
    .replace(SIGNS, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replace(/[کك]/gu, 'ك')
    .replaceAll('ی', 'ي');
}

/** Letters that are left at least before and behind which something falls. */
const SHORTEST = { behindAnd: 3, behindArticle: 2, beforeEnding: 2 };
const ENDINGS = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];

/** Source: Larkey, Ballesteros and Connell, Light Stemming for Arabic Information Retrieval, the variant light10. */
function stem(word: string): string {
  let stem = fold(word);
  if (stem.startsWith('و') && stem.length > SHORTEST.behindAnd) stem = stem.slice(1);
  const article = /^(?:[بكف]?ال|لل)/u.exec(stem)?.[0] ?? '';
  if (stem.length - article.length >= SHORTEST.behindArticle) stem = stem.slice(article.length);
  for (const ending of ENDINGS) {
    if (stem.endsWith(ending) && stem.length - ending.length >= SHORTEST.beforeEnding)
      stem = stem.slice(0, -ending.length);
  }
  return stem;
}

const common = [...wordList(stopwords, ASKING)].filter((word) => !TELLING.has(word));

/** Verbs of asking and telling, fillers, and words about the document itself. */
const TALK =
  'يقول تقول تنص ينص تذكر يوضح توضح يشرح اشرح وضح صف حاليا الآن فعلا حقا ربما فصل الفصل فقرة الفقرة نص النص وثيقة الوثيقة مقال المقال مقالة المقالة مادة المادة صفحة الصفحة قسم القسم';

/** What is said around a question and asks nothing. */
const FILLERS = [
  'من فضلك',
  'لو سمحت(?:م)?',
  'رجاء[ًا]*',
  'في الوقت (?:الحالي|الحاضر|الراهن)',
  'كنت أتساءل',
  '(?:أود|أريد) أن (?:أعرف|أسأل)',
  'هل (?:يمكنك|تستطيع) (?:أن تخبرني|إخباري|أن تشرح)',
  '[أا]خبرني|قل لي',
];

/** Words that ask, of which a slip is taken for them. */
const ASKED_BY = 'متى أين كيف لماذا ماذا';

export const arabic: Language = {
  code: 'ar',
  script: 'Arabic',
  provisions: {
    article: '(?:ال)?مادة',
    section: '(?:ال)?بند',
    rule: '(?:ال)?قاعدة',
    clause: '(?:ال)?شرط',
    paragraph: '(?:ال)?فقرة',
    chapter: '(?:ال)?فصل ملحق (?:ال)?درس',
    part: '(?:ال)?باب (?:ال)?جزء (?:ال)?كتاب (?:ال)?قسم',
    paragraphCited: '',
    first: 'الأولى',
  },
  labels: {
    page: 'صفحة',
    published: 'نشر_في تحديث',
    byline: 'بقلم',
    question: 'س سؤال',
    answer: 'ج جواب',
  },
  // "And" is written onto the word that follows it.
  stopWords: wordList(
    common,
    common.map((word) => `و${word}`),
  ),
  lightWords: wordList(LIGHT, TALK),
  fillers: phrases(FILLERS),
  askedBy: wordList(ASKED_BY),
  fold,
  stem,
  numerals: new Map([
    ...numerals('ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة', 3),
    ...numerals('ثلاث أربع خمس ست سبع ثماني تسع عشر', 3),
  ]),
  dates: {
    months: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
    monthLocales: ['ar'],
    beforeMonth: '',
    beforeYear: '',
    ordinalEndings: '',
    decadeEndings: '',
    beforeTime: 'الساعة',
    labels: '',
    byline: '',
    weekdays: '',
    afterTime: '',
    forms: [],
    leadingForms: [],
  },
  numbers: {
    words: 'ثلاثة ثلاث أربعة أربع خمسة خمس ستة سبعة سبع ثمانية تسعة تسع عشرة ألف آلاف مليون',
    units: 'ألف مليون مليار',
    within: '',
  },
  sentences: {
    neverLast: '',
    beforeNumbers: '',
    mayBeLast: '',
    starters: '',
    beforeOrdinals: '',
    afterOrdinals: '',
  },
  reasons:
    /(?<![\p{L}\p{M}])(?:[وف]?لأن\p{L}*|بسبب|نتيجة|من أجل|لكي|كي|نظر[اً]+ ل\p{L}+|بفضل|بغية)(?![\p{L}\p{M}])/giu,
  places: { before: 'في من إلى عند قرب عبر نحو لدى', articles: '', behind: '' },
  nameParticles: '',
  checks: undefined,
  parts: undefined,
  asks: [
    { type: 'number', pattern: /(?<!\p{L})و?(كم|بكم|عدد|نسبة|مقدار)(?!\p{L})/u },
    {
      type: 'date',
      pattern:
        /(?<!\p{L})و?(متى|(أي|اي|أية) (عام|سنة|تاريخ|يوم|شهر|قرن|عقد)|ما (هو )?(تاريخ|العام|التاريخ))(?!\p{L})/u,
    },
    { type: 'reason', pattern: /(?<!\p{L})(لماذا|لمَ|(ال)?سبب|(ال)?أسباب)(?!\p{L})/u },
    {
      type: 'place',
      pattern:
        /(?<!\p{L})(أين|اين|(أي|اي|أية) (مدينة|بلد|دولة|مكان|منطقة|ولاية|جزيرة)|ما هي (المدينة|الدولة|المنطقة|الولاية))(?!\p{L})/u,
    },
    {
      type: 'person',
      pattern:
        /^(?:و|ف)?من(?= )(?! (?:أين|اين|أي|اي|خلال|بين))|(?<!\p{L})(لمن|من (هو|هي|هم|الذي|كان|قام)|مَن)(?!\p{L})/u,
    },
  ],
};
