import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/corpus/document.ts';
import { languages } from '../../../src/languages/index.ts';
import { readsAsPlace } from '../../../src/search/answer/place-names.ts';
import { documentOf } from '../../corpus/sample.ts';

/** By language sentences in which the name in [ ] is where something is, and others in which it is not. */
const NAMED: Readonly<
  Record<string, { readonly place: readonly string[]; readonly other: readonly string[] }>
> = {
  en: { place: ['He lived in [Fresno].', 'They sailed to the [Azores].'], other: ['Then [Fresno] won.'] },
  ru: { place: ['Он жил в [Фресно].', 'Она приехала из [Москвы].'], other: ['Потом [Иван] ушёл.'] },
  zh: { place: ['他住在[台北]。', '他從[上海]出發。'], other: ['然後[王明]離開了。'] },
  de: { place: ['Er lebte in [Fresno].', 'Sie zog nach [Bremen].'], other: ['Dann ging [Anna] fort.'] },
  es: { place: ['Vivía en [Fresno].', 'Viajó hasta la [Pampa].'], other: ['Luego [Juan] se fue.'] },
  fr: { place: ['Il vivait à [Fresno].', 'Elle partit vers la [Loire].'], other: ['Puis [Anne] partit.'] },
  tr: { place: ["Yıllarca [Fresno'da] yaşadı.", "Sonra [Ankara]'ya gitti."], other: ['Sonra [Ayşe] gitti.'] },
  ro: { place: ['Locuia în [Fresno].', 'A plecat spre [Iași].'], other: ['Apoi [Ana] a plecat.'] },
  vi: { place: ['Ông sống ở [Fresno].', 'Bà đến [Huế].'], other: ['Sau đó [Lan] đã đi.'] },
  el: { place: ['Ζούσε στο [Φρέσνο].', 'Έφυγε από την [Αθήνα].'], other: ['Μετά [Άννα] έφυγε.'] },
  ar: { place: ['عاش في [فرزنو].', 'سافر إلى [القاهرة].'], other: ['ثم غادر [أحمد].'] },
  hi: { place: ['वह [दिल्ली] में रहता था।', 'वह [मुंबई] से आया।'], other: ['फिर [राम] चला गया।'] },
  th: { place: ['เขาอาศัยอยู่ใน[กรุงเทพ]', 'เขาเดินทางจาก[เชียงใหม่]'], other: ['แล้ว[สมชาย]ก็กลับ'] },
};

function read(code: string, sentence: string): boolean {
  const start = sentence.indexOf('[');
  const end = sentence.indexOf(']') - 1;
  const text = sentence.replace(/[[\]]/gu, '');
  const document: Document = { ...documentOf('Text.'), text, language: code };
  return readsAsPlace(document, { start, end });
}

describe('readsAsPlace()', () => {
  test('has examples for every language', () => {
    expect(languages.map(({ code }) => code).filter((code) => NAMED[code] === undefined)).toEqual([]);
  });

  test.each(Object.entries(NAMED))('tells places from others in %s', (code, { place, other }) => {
    for (const sentence of place) expect(read(code, sentence), sentence).toBe(true);
    for (const sentence of other) expect(read(code, sentence), sentence).toBe(false);
  });
});
