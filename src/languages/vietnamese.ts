/** Vietnamese: no inflections; tones tell words apart and stay. */

import { type Language, phrases, wordList } from './language.ts';

/** Particles, pronouns, helping verbs and question words; a syllable that is also part of many nouns is not among them. */
const STOP =
  'là và của các những một trong cho với được bị có không này đó kia ấy khi thì mà ở tại từ đến về như để do bởi vì nên nhưng hay hoặc cũng đã đang sẽ rất hơn nhất nào gì ai đâu sao bao nhiêu mấy giờ nếu vào ra lên xuống trên dưới sau trước theo qua cùng giữa đều chỉ vẫn còn lại nữa rồi mọi mỗi từng việc sự cái con chiếc người ta họ nó tôi chúng bạn ông bà anh chị em hãy xin ạ à nhỉ phải cần bằng ngoài cả đây điều rằng';

const LIGHT =
  'loại kiểu dạng cách thứ tên gọi kiện nơi chỗ nước năm ngày tháng thời gian kỷ số lượng mục đích nghĩa nói biết mô tả nhắc cập coi làm đưa xảy diễn bắt dùng sử dụng khoảng';

/** Tone marks of Vietnamese, as they stand behind their letter in decomposed form. */
const TONE = '[\\u0300\\u0301\\u0303\\u0309\\u0323]';
const LATE_TONE = new RegExp(`(?<=[ou])([aey])(${TONE})$`, 'u');

/** Verbs of asking and telling, fillers, and words about the document itself. */
const TALK = 'viết kể giờ chương trang mục đoạn';

/** What is said around a question and asks nothing. */
const FILLERS = [
  'làm ơn',
  'vui lòng',
  '(?:hãy )?cho (?:tôi|mình|em|anh|chị) (?:biết|hỏi)',
  'xin hỏi',
  'tôi muốn (?:biết|hỏi)',
  '(?:hãy )?giải thích',
  'hiện (?:tại|nay|giờ)',
  'bây giờ',
  'thực ra',
];

export const vietnamese: Language = {
  code: 'vi',
  script: 'Latin',
  provisions: {
    article: 'điều',
    section: 'mục',
    rule: 'quy_tắc',
    clause: 'điểm',
    paragraph: 'khoản',
    chapter: 'chương phụ_lục bài hồi',
    part: 'phần quyển tập',
    paragraphCited: 'khoản',
    first: '',
  },
  labels: {
    page: 'trang',
    published: 'đăng_ngày cập_nhật',
    byline: 'tác_giả',
    question: 'hỏi câu_hỏi',
    answer: 'đáp trả_lời',
  },
  stopWords: wordList(STOP),
  lightWords: wordList(LIGHT, TALK),
  fillers: phrases(FILLERS),
  askedBy: new Set(),
  // Two schools of spelling set the tone of oa, oe and uy on either letter: hoà and hòa.
  fold: (word) => word.normalize('NFD').replace(LATE_TONE, '$2$1').normalize('NFC'),
  stem: (word) => word,
  numerals: new Map(),
  dates: {
    months: '',
    monthLocales: [],
    beforeMonth: '',
    beforeYear: '',
    ordinalEndings: '',
    decadeEndings: '',
    beforeTime: 'lúc',
    labels: '',
    byline: '',
    weekdays: '',
    afterTime: '',
    forms: [String.raw`(?:ngày\s+\d{1,2}\s+)?tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?`],
    leadingForms: [
      /^(?:ngày\s+)?(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})(?:,|\s+năm)?\s+(?<year>\d{4})(?!\d)/iu,
    ],
  },
  numbers: { words: 'hai ba bốn sáu bảy tám chín mười mươi trăm nghìn triệu', units: 'triệu', within: '' },
  sentences: {
    neverLast: 'tp ths',
    beforeNumbers: '',
    mayBeLast: 'tr.cn scn',
    starters: 'Các Những Tuy Nhưng Khi Trước Đây',
    beforeOrdinals: '',
    afterOrdinals: '',
  },
  reasons: /(?<![\p{L}\p{M}])(?:bởi vì|bởi|vì|do|nhờ|để|nên|nguyên nhân|nhằm)(?![\p{L}\p{M}])/giu,
  places: { before: 'ở tại từ đến tới về qua trong gần', articles: '', behind: '' },
  nameParticles: '',
  checks: undefined,
  parts: undefined,
  asks: [
    {
      type: 'date',
      pattern:
        /(?<!\p{L})(khi nào|bao giờ|lúc nào|(năm|ngày|tháng|thế kỷ|thập kỷ|thập niên|thời gian|thời điểm) (nào|bao nhiêu|mấy))(?!\p{L})/u,
    },
    { type: 'number', pattern: /(?<!\p{L})(bao nhiêu|mấy|bao lâu|bao xa|số lượng|tỷ lệ|tỉ lệ)(?!\p{L})/u },
    {
      type: 'place',
      pattern:
        /(?<!\p{L})(ở đâu|nơi nào|đâu|(thành phố|quốc gia|nước|vùng|tỉnh|bang|đảo|tiểu bang|khu vực|địa điểm) nào)(?!\p{L})/u,
    },
    { type: 'person', pattern: /(?<!\p{L})(ai|người nào|những ai)(?!\p{L})/u },
    { type: 'reason', pattern: /(?<!\p{L})(tại sao|vì sao|sao lại|lý do|nguyên nhân)(?!\p{L})/u },
  ],
};
