/** Thai: no inflections; the words of the running text are cut by Intl.Segmenter. */

import { type Language, numerals, phrases, wordList } from './language.ts';

/** Particles, pronouns, helping verbs and question words, as the segmenter cuts them. */
const STOP =
  'ที่ ซึ่ง อัน ของ และ หรือ แต่ ใน บน ใต้ จาก ถึง กับ แก่ แด่ ต่อ โดย ด้วย เพื่อ เพราะ เนื่องจาก ตาม ตั้งแต่ จน จนถึง ระหว่าง เมื่อ ขณะ ก่อน หลัง หลังจาก ภายใน ภายใต้ เป็น คือ อยู่ มี ได้ ให้ ไม่ ไม่ได้ จะ กำลัง แล้ว เคย ต้อง ควร อาจ สามารถ ถูก ก็ นี้ นั้น โน้น เหล่า เหล่านี้ เหล่านั้น เขา เธอ มัน พวก พวกเขา ฉัน เรา ท่าน คุณ ว่า ไว้ ไป มา ขึ้น ลง ออก เข้า กัน เอง ทั้ง ทั้งหมด ทุก บาง หลาย มาก น้อย กว่า ที่สุด อีก เพียง แค่ เท่านั้น การ ความ ผู้ อะไร ใคร ไหน ใด ใดๆ เมื่อไร เมื่อไหร่ เมื่อใด ไหร่ ไร อย่างไร ยังไง ทำไม เท่าไร เท่าไหร่ เท่าใด กี่ หรือไม่ บ้าง ไหม มั้ย หรือเปล่า นะ ครับ ค่ะ คะ ละ เลย เช่น ดังกล่าว ดัง สำหรับ รวม รวมถึง ยัง ซึ่งกัน แห่ง ณ ๆ ฯ ไง ผู้ใด สิ่งใด อย่าง เพราะเหตุใด เหตุใด ทำให้';

const LIGHT =
  'ชนิด ประเภท แบบ รูปแบบ วิธี สิ่ง สิ่งของ ชื่อ นาม เหตุการณ์ บุคคล คน ชาย หญิง สถานที่ ประเทศ ปี วันที่ วัน เดือน เวลา ช่วง ยุค สมัย ศตวรรษ จำนวน ปริมาณ เหตุผล สาเหตุ วัตถุประสงค์ ส่วน เรียก เรียกว่า หมายถึง หมายความ กล่าว กล่าวถึง บอก ระบุ อธิบาย เกิด เกิดขึ้น ทำ ใช้ เริ่ม เริ่มต้น ประมาณ เชื่อ คิด รู้จัก ถือ พบ';

/** Verbs of asking and telling, fillers, and words about the document itself. */
const TALK = 'พูด พูดถึง เขียน เล่า ตอนนี้ ปัจจุบัน จริงๆ บท ย่อหน้า ข้อความ เอกสาร บทความ หน้า';

/** What is said around a question and asks nothing. */
const FILLERS = [
  'กรุณา',
  '(?:ช่วย|โปรด)(?:บอก|อธิบาย)(?:ฉัน|ผม|เรา)?(?:หน่อย)?',
  'ขอถามว่า|ขอถาม',
  'อยากทราบว่า|อยากรู้ว่า',
  'ในขณะนี้',
  'ครับ|ค่ะ',
];

export const thai: Language = {
  code: 'th',
  script: 'Thai',
  provisions: {
    article: 'มาตรา',
    section: 'ข้อ',
    rule: 'กฎข้อที่ กฎ',
    clause: 'อนุมาตรา',
    paragraph: 'วรรค',
    chapter: 'บทที่ หมวด ภาคผนวก',
    part: 'ภาค ลักษณะ เล่ม',
    paragraphCited: 'วรรค',
    first: '',
  },
  labels: {
    page: 'หน้า',
    published: 'เผยแพร่ อัปเดต',
    byline: 'โดย',
    question: 'ถาม คำถาม',
    answer: 'ตอบ คำตอบ',
  },
  stopWords: wordList(STOP),
  lightWords: wordList(LIGHT, TALK),
  fillers: phrases(FILLERS, 'written together'),
  askedBy: new Set(),
  stem: (word) => word,
  numerals: new Map(numerals('สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ', 2)),
  dates: {
    months: 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม',
    monthLocales: ['th'],
    beforeMonth: '',
    beforeYear: 'พ\\.ศ\\.\\s* ค\\.ศ\\.\\s*',
    ordinalEndings: '',
    decadeEndings: '',
    beforeTime: 'เวลา',
    labels: '',
    byline: '',
    weekdays: '',
    afterTime: '',
    forms: [String.raw`25\d{2}(?<=พ\.ศ\.\s*\d{4})`],
    leadingForms: [],
    // From the Buddha; 2400 is 1857.
    calendar: { yearsAhead: 543, from: 2400 },
  },
  numbers: { words: '', units: 'ล้าน พัน หมื่น แสน', within: '' },
  sentences: {
    neverLast: '',
    beforeNumbers: '',
    mayBeLast: '',
    starters: '',
    beforeOrdinals: '',
    afterOrdinals: '',
  },
  reasons: /เพราะ|เนื่องจาก|เพื่อ|สาเหตุ|เหตุผล/giu,
  places: { before: 'ใน ที่ จาก ถึง ไป ณ ใกล้', articles: '', behind: '' },
  nameParticles: '',
  checks: undefined,
  parts: undefined,
  asks: [
    {
      type: 'date',
      pattern:
        /เมื่อ(?:ไร|ไหร่|ใด)|(?:ปี|วัน|วันที่|เดือน|ศตวรรษ|ทศวรรษ|พ\.ศ\.|ค\.ศ\.)\s*(?:ใด|ไหน|อะไร|เท่าไร|เท่าไหร่|เท่าใด)/u,
    },
    { type: 'number', pattern: /กี่|เท่า(?:ไร|ไหร่|ใด)|จำนวน|ร้อยละ|นานแค่ไหน/u },
    {
      type: 'place',
      pattern: /ที่ไหน|ที่ใด|แห่งใด|(?:เมือง|ประเทศ|รัฐ|จังหวัด|ภูมิภาค|เกาะ|สถานที่)\s*(?:ใด|ไหน|อะไร)/u,
    },
    { type: 'person', pattern: /ใคร|ผู้ใด|บุคคลใด|คนไหน/u },
    { type: 'reason', pattern: /ทำไม|เพราะเหตุใด|เหตุใด|เพราะอะไร|สาเหตุ|เหตุผล/u },
  ],
};
