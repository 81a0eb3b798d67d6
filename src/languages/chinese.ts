/** Chinese, either script: no stems; the analyzer cuts Han text into pairs of characters. */

import { type Language, phrases, wordList } from './language.ts';

/** Words that ask, the longer before those that they begin with. */
const ASKING =
  '什么时候 什麼時候 甚麼時候 为什么 為什麼 什么样 什麼樣 什么 什麼 甚麼 怎么样 怎么 怎麼 怎样 怎樣 多少 多久 多长 多長 如何 为何 為何 何时 何時 哪一个 哪一個 哪一 哪里 哪裡 哪儿 哪兒 哪个 哪個 哪些 哪种 哪種 哪位 哪年 哪 谁 誰 几个 幾個 吗 嗎 呢';

/** Particles and pronouns, alone and as the pairs that they fall into. */
const STOP =
  '的 了 是 在 和 与 與 及 或 被 把 对 對 于 於 为 為 以 其 这 這 那 几 幾 吧 有 也 都 就 而 由 从 從 到 之 所 他 她 它 我 你 们 們 会 會 能 要 不 没有 沒有 请问 請問 根据 根據 据 據 一年 是否 关于 關於 个 個 位 名 幾名 几名 不要 為了 为了 之前 之后 之後';

/** Characters that mostly stand between words: a pair with one of them tells little. */
const PARTICLES = '的了是在和与與为為有个個一';

/** Characters that hold a sentence together; a word that is little more than these is not looked for. */
const BINDING =
  '了着過过的地得在去来來上下中里裡到從从向往被把将將给給让讓使叫做作为為是有没沒不别別要會会能可以也都又再还還就才个個些几幾多少年月日什么麼谁誰哪怎这這那其之与與和跟及或';

const ONE_ASKING = ASKING.replaceAll(' ', '|');
/** Verbs of asking and telling, fillers, and words about the document itself. */
const TALK =
  '说明 說明 说到 說到 讲到 講到 写道 寫道 介绍 介紹 解释 解釋 目前 现在 現在 当前 當前 其实 其實 文章 文中 文档 文檔 章节 章節 段落';

/** What is said around a question and asks nothing. */
const FILLERS = [
  '请问|請問',
  '(?:请|請)?(?:告诉我|告訴我|解释一下|解釋一下|说明一下|說明一下|介绍一下|介紹一下)',
  '我想(?:知道|了解|问一下|問一下|问|問)',
  '(?:麻烦|麻煩)(?:你|您)?',
  '(?:是)?(?:怎么|怎麼|怎样|怎樣|如何)(?:说|說|讲|講|写|寫)的?',
  '(?:说|說|讲|講|写|寫)了?(?:什么|什麼|些什么|些什麼)',
  '其实|其實',
];

export const chinese: Language = {
  code: 'zh',
  script: 'Han',
  provisions: {
    article: '条 條',
    section: '节 節',
    rule: '规则 規則',
    clause: '项 項',
    paragraph: '款',
    chapter: '章 回 课 課',
    part: '编 編 部 卷 篇',
    paragraphCited: '款',
    first: '',
  },
  labels: {
    page: '页 頁',
    published: '发布时间 發布時間 发布于 發布於 更新时间 更新時間 更新于 更新於',
    byline: '记者 記者 作者',
    question: '问 問',
    answer: '答',
  },
  stopWords: wordList(STOP, ASKING),
  lightWords: wordList(
    TALK,
    '年份 日期 时间 時間 地方 人物 名字 名称 名稱 原因 种类 種類 类型 類型 情况 情況 事情 发生 發生 进行 進行 提到 表示 认为 認為',
  ),
  fillers: phrases(FILLERS, 'written together'),
  askedBy: new Set(),
  han: {
    asking: new RegExp(ONE_ASKING, 'gu'),
    particle: new RegExp(`[${PARTICLES}]`, 'u'),
    binding: new RegExp(`[${BINDING}]`, 'gu'),
  },
  stem: (word) => word,
  numerals: new Map(),
  dates: {
    months: '',
    monthLocales: [],
    beforeMonth: '',
    beforeYear: '',
    ordinalEndings: '',
    decadeEndings: '',
    beforeTime: '',
    labels: '',
    byline: '',
    weekdays: '',
    afterTime: '',
    forms: [String.raw`\d{4}\s*年(?:\d{1,2}\s*月(?:\d{1,2}\s*日)?)?`],
    leadingForms: [/^(?<year>\d{4})\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日/u],
  },
  numbers: {
    words: '[一二三四五六七八九十百千万亿兩两]+(?=[个個名位次年月日人种種])',
    units: '',
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
  reasons: /因为|因為|由于|由於|为了|為了/giu,
  places: { before: '在 于 於 到 从 從 往 离 離 位于 位於', articles: '', behind: '' },
  nameParticles: '',
  checks: undefined,
  parts: {
    begins: new RegExp(
      String.raw`(?<=(?:${ONE_ASKING})[^？?]*)(?:[，,；;、]\s*(?:并且|並且|而且|还有|還有|以及|同时|同時|又|那么|那麼|那)?|并且|並且|还有|還有|以及)(?=[^，,；;？?]*(?:${ONE_ASKING}))`,
      'gu',
    ),
    // What was asked about is left out more often than it is named again.
    pointsBack: /\p{Script=Han}/u,
  },
  asks: [
    {
      type: 'date',
      pattern:
        /何时|何時|什么时候|什麼時候|甚麼時候|哪年|哪一年|哪一天|哪天|几月|幾月|哪个月|哪個月|什么日期|什麼日期/u,
    },
    { type: 'number', pattern: /多少|几|幾|数量|數量|多久|多长|多長/u },
    { type: 'person', pattern: /谁|誰|哪位|何人/u },
    {
      type: 'place',
      pattern: /哪里|哪裡|哪儿|哪兒|何处|何處|什么地方|什麼地方|哪座城市|哪个城市|哪個城市|何地/u,
    },
    { type: 'reason', pattern: /为什么|為什麼|为何|為何|原因/u },
  ],
};
