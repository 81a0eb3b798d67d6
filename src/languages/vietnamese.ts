/** Vietnamese: no inflections; tones distinguish words and are kept. */

import { type Language, phrases, wordList } from './language.ts';

/** Particles, pronouns, helping verbs and question words, without syllables that are also part of many nouns. */
const STOP =
  'là và của các những một trong cho với được bị có không này đó kia ấy khi thì mà ở tại từ đến về như để do bởi vì nên nhưng hay hoặc cũng đã đang sẽ rất hơn nhất nào gì ai đâu sao bao nhiêu mấy giờ nếu vào ra lên xuống trên dưới sau trước theo qua cùng giữa đều chỉ vẫn còn lại nữa rồi mọi mỗi từng việc sự cái con chiếc người ta họ nó tôi chúng bạn ông bà anh chị em hãy xin ạ à nhỉ phải cần bằng ngoài cả đây điều rằng';

const LIGHT =
  'loại kiểu dạng cách thứ tên gọi kiện nơi chỗ nước năm ngày tháng thời gian kỷ số lượng mục đích nghĩa nói biết mô tả nhắc cập coi làm đưa xảy diễn bắt dùng sử dụng khoảng';

/** Tone marks of Vietnamese, which follow their letter in decomposed form. */
const TONE = '[\\u0300\\u0301\\u0303\\u0309\\u0323]';
const LATE_TONE = new RegExp(`(?<=[ou])([aey])(${TONE})$`, 'u');

/** Verbs of asking and telling, fillers, and words about the document itself. */
const TALK = 'viết kể giờ chương trang mục đoạn';

/** Phrases around a question that do not ask anything. */
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

/** Marks are left out where these are compared: cám ơn is here too. */
const GREETINGS = [
  ...each('chào', [
    '',
    'bạn',
    'các bạn',
    'mọi người',
    'cả nhà',
    'anh',
    'chị',
    'em',
    'anh em',
    'anh chị em',
    'ad',
    'bot',
    'bạn nhé',
    'mọi người ạ',
    'cả nhà ạ',
    'buổi sáng',
    'buổi trưa',
    'buổi chiều',
    'buổi tối',
    'buổi sáng cả nhà',
    'buổi sáng mọi người',
    'buổi tối cả nhà',
    'buổi tối mọi người',
    'ngày mới',
  ]),
  ...each('xin chào', ['', 'bạn', 'các bạn', 'mọi người', 'cả nhà', 'anh chị em', 'ạ']),
  ...['hi', 'hello', 'hế lô'].flatMap((word) =>
    each(word, ['bạn', 'các bạn', 'mọi người', 'cả nhà', 'anh em']),
  ),
  'hế lô',
  'hế nhô',
  'helu',
  'alo',
  'a lô',
  'dạ chào',
  'em chào mọi người',
  'mình chào mọi người',
  'buổi sáng tốt lành',
  'chúc buổi sáng tốt lành',
  'chúc mọi người buổi sáng tốt lành',
  'chúc mọi người ngày mới tốt lành',
  'chúc mừng năm mới',
  'chúc ngủ ngon',
  'khỏe không',
  'bạn khỏe không',
  'bạn có khỏe không',
];

/** Who is thanked, how much, and a particle; each may be missing. */
const THANKED = [
  '',
  'bạn',
  'các bạn',
  'mọi người',
  'cả nhà',
  'anh',
  'chị',
  'em',
  'anh chị',
  'ad',
  'bot',
  'nhiều',
  'rất nhiều',
  'nhìu',
  'lắm',
  'bạn nhiều',
  'bạn rất nhiều',
  'mọi người nhiều',
  'anh nhiều',
  'chị nhiều',
].flatMap((whom) => each(whom, ['', 'ạ', 'nhé', 'nha', 'nhá', 'nghen']));

const THANKS = [
  ...['cảm ơn', 'xin cảm ơn', 'em cảm ơn', 'mình cảm ơn', 'dạ cảm ơn', 'dạ em cảm ơn', 'ok cảm ơn'].flatMap(
    (word) => each(word, THANKED),
  ),
  ...['thanks', 'thank', 'tks', 'thks', 'ths'].flatMap((word) =>
    each(
      word,
      THANKED.filter((whom) => whom !== ''),
    ),
  ),
  'tks',
  'thanks kiu',
  'đa tạ',
  'chân thành cảm ơn',
  'xin chân thành cảm ơn',
  'thành thật cảm ơn',
  'tuyệt',
  'tuyệt vời',
  'tuyệt quá',
  'hay quá',
  'tốt lắm',
  'giỏi quá',
  'giỏi lắm',
  'bot giỏi quá',
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
  courtesies: { greetings: GREETINGS, thanks: THANKS },
  fillers: phrases(FILLERS),
  askedBy: new Set(),
  // Two spelling conventions put the tone of oa, oe and uy on different letters: hoà and hòa.
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
  numbers: {
    words: 'hai ba bốn sáu bảy tám chín mười mươi trăm nghìn triệu',
    units: 'triệu',
    own: 'hai ba bốn năm(?=_(?:giờ|tiếng|phút|ngày|tuần|tháng|lần|người|cái|con|km|mét|đồng|đêm)) sáu bảy tám chín mười mươi mốt lăm trăm rưỡi tá',
    within: '',
  },
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
  answers: {
    numbers: 'một nửa vài mấy',
    time: 'giây phút giờ tiếng ngày đêm tuần tháng năm thập_kỷ thế_kỷ buổi',
    length: 'mét m km cm mm kilômét ki-lô-mét cây_số dặm thước bước trạm centimét',
    measures: 'độ ° % phần_trăm kg kí cân gam tấn lít đồng đô_la đô euro xu curon trang từ',
    clock:
      '(?:lúc_|đến_|trước_|sau_|từ_)?#_giờ(?:_(?:sáng|trưa|chiều|tối|đêm|rưỡi|#))?(?:_(?:sáng|chiều|tối))? \\d{1,2}[:h]\\d{2} giữa_trưa nửa_đêm (?:mỗi_|vào_|các_|đến_)?(?:thứ_(?:hai|ba|tư|năm|sáu|bảy)|chủ_nhật)',
    times:
      '(?:vào_)?mùa_(?:xuân|hè|hạ|thu|đông) (?:vào_)?buổi_(?:sáng|trưa|chiều|tối) ban_(?:ngày|đêm) (?:mỗi|hằng|hàng)_(?:ngày|đêm|sáng|chiều|tối|tuần|tháng|quý|năm|mùa) hôm_nay ngày_mai luôn ngay (?:trước|sau|trong|từ|đến|cho_đến)_(?:khi_)?@ cuối_@ đầu_@',
    conditions:
      'khi nếu ngay_khi cho_đến_khi trước_khi sau_khi trong_khi miễn_là trong_trường_hợp hễ lúc dùng_(?:để|cho) chỉ_(?:khi|nếu)',
    often:
      '#_lần_(?:một|mỗi|trong_một|trên|trong)_@ (?:mỗi|một)_(?:ngày|tuần|tháng|năm|quý|giờ)_#_lần (?:mỗi|hằng|hàng)_(?:#_)?(?:ngày|đêm|sáng|tối|tuần|tháng|quý|năm|giờ|phút|mùa|thứ_@) cách_(?:ngày|tuần|tháng|năm) thường_xuyên hiếm_khi không_bao_giờ luôn_luôn định_kỳ',
    lasting:
      '(?:cho_)?đến_@(?:_@)? (?:cả|suốt|nguyên)_(?:ngày|đêm|năm|tuần|mùa) nửa_(?:ngày|giờ|tiếng|năm) mãi_mãi vĩnh_viễn từ_#_giờ_đến_#',
    far: '#_(?:phút|giờ|tiếng|ngày)_(?:đi_bộ|đi_xe|đường) ngay_cạnh gần',
    priced: 'miễn_phí không_(?:mất|tốn|phải_trả)_@ không_thu_phí cho_không một_nửa',
    places:
      '(?:ở|tại|trong|ngoài|trên|dưới|sau|phía_sau|đằng_sau|trước|phía_trước|cạnh|bên_cạnh|bên|gần|giữa|đối_diện|quanh|từ|đến|tới|vào)_%@ ở_đây ở_đó ở_nhà tầng_(?:trên|dưới) bên_(?:ngoài|trong) khắp_nơi',
    noPlaces: 'khi năm ngày tháng tuần giờ mùa buổi lúc đó này trường_hợp quá thời việc khoảng #',
    roles:
      'chủ(?:_@)? (?:giám_đốc|quản_lý|thành_viên|hội_viên|chủ_tịch|thư_ký|thủ_quỹ|trưởng_@|hiệu_trưởng|thuyền_trưởng|thủy_thủ_đoàn|tài_xế|lái_xe|giáo_viên|thầy|cô_giáo|học_sinh|sinh_viên|khách|du_khách|phụ_huynh|cha_mẹ|trẻ_em|cư_dân|người_@|hàng_xóm|tình_nguyện_viên|nhân_viên|đội|ủy_ban|hội_đồng|ban_@|cảnh_sát|bác_sĩ|y_tá|đầu_bếp|bảo_vệ|thủ_thư|quản_trị_viên|quản_trị|khách_hàng|cầu_thủ|trọng_tài|thẩm_phán|công_chức|thanh_tra|thị_trưởng|bộ_trưởng|thống_đốc|linh_mục|trụ_trì|giám_mục|nhà_sư|vua|hoàng_hậu|chồng|vợ|anh_trai|chị_gái|em_trai|em_gái|mọi_người|bất_kỳ_ai|không_ai|thợ_@|ngư_dân|tác_giả|biên_tập_viên)',
    allowed: 'được không_được có_thể cấm phép cho_phép phải nghiêm_cấm bắt_buộc nên',
  },
  definitions: {
    asks: /^(?:(?<term>[^?]+?)\s+(?:là\s+(?:gì|ai)|nghĩa\s+là\s+gì|có\s+nghĩa\s+(?:là\s+)?gì)|thế\s+nào\s+là\s+(?<other>[^?]+?))\s*\??$/du,
    before: 'một',
    behind: 'là có_nghĩa nghĩa_là được_gọi chỉ',
  },
  sought: [],
  nameParticles: '',
  ordinals: ['cuối cùng', 'đầu tiên|thứ nhất', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm'],
  checks: undefined,
  parts: undefined,
  rewording: {
    idle: 'ạ',
    openers: 'và',
    embeds: '',
    articles: '',
    alike: '',
    plurals: '',
    order: 'phrases',
    hasCases: false,
  },
  asks: [
    {
      type: 'case',
      pattern:
        /(?<!\p{L})khi nào (?:\p{L}+ )?(?:dùng|sử dụng|viết|nên|cần|phải)(?!\p{L})|(?<!\p{L})trong trường hợp nào(?!\p{L})/u,
    },
    {
      type: 'frequency',
      pattern:
        /(?<!\p{L})(?:bao lâu (?:\p{L}+ ){0,3}một lần|(?:mấy|bao nhiêu) lần|thường xuyên (?:như thế nào|thế nào|ra sao))(?!\p{L})/u,
    },
    {
      type: 'duration',
      pattern:
        /(?<!\p{L})(?:bao lâu|mất bao nhiêu thời gian|(?:mấy|bao nhiêu) (?:giờ|tiếng|ngày|phút|tuần|tháng) (?:thì|để|mới|đi)|đến khi nào|đến bao giờ|dài bao nhiêu)(?!\p{L})/u,
    },
    {
      type: 'distance',
      pattern:
        /(?<!\p{L})(?:bao xa|cách (?:đây )?bao nhiêu|(?:mấy|bao nhiêu) (?:cây số|km|mét|kilômét))(?!\p{L})/u,
    },
    { type: 'age', pattern: /(?<!\p{L})(?:(?:mấy|bao nhiêu) tuổi)(?!\p{L})/u },
    {
      type: 'amount',
      pattern:
        /(?<!\p{L})(?:bao nhiêu tiền|giá bao nhiêu|giá (?:là )?bao nhiêu|(?:phí|lệ phí|tiền|giá) (?:\p{L}+ ){0,4}bao nhiêu)(?!\p{L})/u,
    },
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
    {
      type: 'permission',
      pattern:
        /(?<!\p{L})(?:có được|có thể|được phép|có bị cấm).{0,60}không(?!\p{L})|(?<!\p{L})được không(?!\p{L})/u,
    },
  ],
};

/** A word, or none, followed by each of several others, or by none. */
function each(word: string, others: readonly string[]): string[] {
  return others.map((other) => `${word} ${other}`.trim());
}
