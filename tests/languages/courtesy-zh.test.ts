import { describe, expect, test } from 'vitest';
import { courtesyOf } from '../../src/languages/courtesy.ts';

/** Chinese, Vietnamese and Thai. */
const GREETINGS = [
  '你好',
  '您好！',
  '大家好～',
  '嗨',
  '嗨嗨',
  '哈囉，大家早安',
  '哈喽哈喽',
  '早',
  '早上好！',
  '安安 👋',
  '各位晚安',
  '你好，在吗？',
  '機器人你好',
  'hello 大家好',
  'hi大家好',
  '大家，新年快乐！',
  'Xin chào!',
  'Chào mọi người ạ',
  'chào buổi sáng cả nhà',
  'alo alo',
  'hi bạn, bạn khoẻ không?',
  'chao ban',
  'สวัสดีครับ',
  'สวัสดีค่าทุกคน',
  'สวัสดี ครับ',
  'หวัดดีจ้า 😊',
  'ดีค่ะ',
  'อรุณสวัสดิ์',
  'สวัสดีตอนเช้าค่ะ',
];

const THANKS = [
  '謝謝',
  '谢谢！！',
  '謝謝你，辛苦了',
  '谢谢大家 🙏',
  '谢啦~',
  '多謝晒',
  '非常感謝',
  '太感谢了，太厉害了',
  '好的，谢谢',
  '了解，謝謝',
  '早安，謝謝你',
  '感謝解答！',
  '讚',
  '3Q',
  'thx谢谢',
  'OK，谢谢',
  'Cảm ơn',
  'cám ơn bạn nhiều nhé',
  'dạ em cảm ơn ạ',
  'Xin cảm ơn mọi người!',
  'cam on ban rat nhieu',
  'thanks bạn nha',
  'tks',
  'tuyệt vời, cảm ơn bot',
  'ขอบคุณครับ',
  'สวัสดีขอบคุณนะคะ',
  'ขอบคุณมากๆเก่งมาก',
  'ขอบคุณมากๆ ค่ะ',
  'ขอบคุณมาก ๆ นะคะ',
  'สวัสดีครับ ขอบคุณครับ',
  'ขอบใจจ้า',
  'ขอบคุณสำหรับคำตอบค่ะ',
  'ขอบคุณค่าาาา',
  'ขอบพระคุณค่ะ',
  'แต๊งกิ้ว',
];

const NEITHER = [
  '你好，請問燈塔在哪裡？',
  '谢谢，这条规则是谁写的？',
  '谢灵运',
  '感恩',
  '感恩節是哪一天',
  '感謝信要怎麼寫',
  '早稻田',
  '早餐',
  '晚安曲',
  '你好世界',
  '讚美詩',
  '大家',
  '辛苦了一年',
  '早上好像下雨了',
  'chao mè',
  'chào cờ là gì',
  'lời cảm ơn ở trang nào',
  'xin chào, ai xây ngọn hải đăng?',
  'lễ tạ ơn',
  'bạn',
  'tuyết rơi ở đâu',
  'cảm ơn ai đã viết điều 5',
  'ขอบคุณครับ ใครเขียนกฎข้อนี้',
  'สวัสดีค่ะ ประภาคารอยู่ที่ไหน',
  'ดีบุก',
  'ครับ',
  'คำขอบคุณอยู่หน้าไหน',
  'วันสวัสดีปีใหม่',
];

describe('courtesyOf() in Chinese, Vietnamese and Thai', () => {
  test.each(GREETINGS)('finds a greeting in "%s"', (words) => {
    expect(courtesyOf(words)).toBe('greeting');
  });

  test.each(THANKS)('finds thanks in "%s"', (words) => {
    expect(courtesyOf(words)).toBe('thanks');
  });

  test.each(NEITHER)('finds neither in "%s"', (words) => {
    expect(courtesyOf(words)).toBeUndefined();
  });
});
