/** Chinese, either script: no stems; the analyzer cuts Han text into pairs of characters. */

import type { Language } from './language.ts';

/** Particles, pronouns and question words, as dictionary words and as the pairs they fall into. */
const STOP =
  '的 了 是 在 和 与 與 及 或 被 把 对 對 于 於 为 為 以 其 这 這 那 哪 谁 誰 什么 什麼 甚麼 怎么 怎麼 怎样 怎樣 如何 为何 為何 为什么 為什麼 哪里 哪裡 哪个 哪個 哪些 哪国 哪國 哪一 多少 几 幾 吗 嗎 呢 吧 有 也 都 就 而 由 从 從 到 之 所 他 她 它 我 你 们 們 会 會 能 要 不 没有 沒有 请问 請問 何时 何時 什么时候 什麼時候 哪年 哪一年 根据 根據 据 據 是谁 是誰 是什 什么 么时 麼時 时候 時候 哪一 一年 是否 关于 關於 个 個 位 名 誰是 谁是 幾名 几名 不要 為了 为了 之前 之后 之後 哪位 叫什 叫什么';

export const chinese: Language = {
  code: 'zh',
  script: 'Han',
  stopWords: new Set(STOP.split(' ')),
  lightWords: new Set(
    '年份 日期 时间 時間 地方 人物 名字 名称 名稱 原因 种类 種類 类型 類型 情况 情況 事情 发生 發生 进行 進行 提到 表示 认为 認為 什么样 什麼樣'.split(
      ' ',
    ),
  ),
  stem: (word) => word,
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
