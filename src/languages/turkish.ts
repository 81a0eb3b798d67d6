/** Turkish: Snowball stems, and the letters i and ı. */

import { stemmer } from '@orama/stemmers/turkish';
import { stopwords } from '@orama/stopwords/turkish';
import { type Language, numerals, phrases, wordList } from './language.ts';

/** Words that ask, and common ones that the list lacks. */
const ASKING =
  'kim kimi kime kimin kimler kimlerin kimdir ne neyi neye nedir nedeni neler hangi hangisi hangileri nerede nereden nereye neresi nasıl nasıldır kaç kaçta kaçı ne zaman zaman mıdır midir mudur müdür mı mi mu mü mıydı miydi de da ile için gibi kadar sonra önce göre dolayı ve veya idi ise dır dir dur dür oldu olur olarak vardır yoktur ın in un ün nın nin nun nün ı i u ü yı yi yu yü a e ya ye ta te dan den tan ten';

const LIGHT =
  'tür türü türleri tip tipi çeşit şekil şekilde şey isim ismi adı ad adlı adında kişi kişiler insan insanlar yer yeri yerde ülke yıl yılı yılda yılında yıllar tarih tarihi tarihte gün ay dönem dönemde yüzyıl yüzyılda sayı sayısı miktar miktarı neden sebep sebebi amaç amacı parça olay olaylar denir denilir denen adlandırılır adlandırılan bilinir bilinen anlamına gelir geldi diyor dedi söyledi belirtilir yaptı yapar yapılır yapıldı etti eder edilir edildi verdi verir verilir verildi aldı alır gerçekleşti gerçekleşir meydana başladı başlar kullanılır kullandı kullanır kullanılan yaklaşık bulunur bulunan';

/**
 * Letters of a stem that are kept: endings stand one after the other, and the stemmer leaves some of them on. Long
 * words are told apart by their beginnings alone.
 */
const STEM_LENGTH = 7;

/** The sign of the plural, with all the endings that may follow it. */
const PLURAL = /(?<=^\p{L}{3,})l[ae]r.*$/u;

/** A short noun in -im (takım, bilim, bölüm), whose end the stemmer takes for "my", rare in what is studied. */
const NOUN_IN_IM = /^\p{L}{2,3}[ıiuü]m/u;

function stem(word: string): string {
  const singular = word.replace(PLURAL, '');
  const noun = NOUN_IN_IM.exec(singular)?.[0] ?? '';
  const stem = stemmer(singular);
  return (stem.length < noun.length ? noun : stem).slice(0, STEM_LENGTH);
}

/** Verbs of asking and telling, fillers, and words about the document itself. */
const TALK =
  'söyle söyler söylüyor söylenir anlat anlatır anlatıyor açıkla açıklar açıklıyor yazar yazıyor yazıyor belirtir belirtiyor bahseder bahsediyor şimdi aslında acaba gerçekten sadece belki bölüm bölümde bölümü paragraf paragrafta metin metinde metni belge belgede belgeler makale makalede madde maddede maddesi sayfa sayfada';

/** What is said around a question and asks nothing. */
const FILLERS = [
  'lütfen',
  'şu an(?:da)?',
  'merak (?:ediyorum|ettim|ediyordum)',
  '(?:bana )?(?:söyler|anlatır|açıklar) mıs[ıi]n(?:[ıi]z)?|(?:bana )?söyler misin(?:iz)?',
  'bilmek istiyorum|öğrenmek istiyorum|sormak istiyorum',
];

/** Words that ask, of which a slip is taken for them. */
const ASKED_BY = 'kim kime kimin hangi hangisi nerede nereden nereye nasıl kaç neden niçin niye zaman';

export const turkish: Language = {
  code: 'tr',
  script: 'Latin',
  provisions: {
    article: 'madde(?:si|sinde|nin|de)? mad md',
    section: 'bent',
    rule: 'kural',
    clause: 'fıkra',
    paragraph: 'fıkra(?:sı)?',
    chapter: 'bölüm ek ders perde sahne',
    part: 'kısım kitap cilt',
    paragraphCited: '',
    first: '',
  },
  labels: {
    page: 'sayfa s',
    published: 'yayınlanma_tarihi yayınlandı güncellendi güncelleme',
    byline: 'yazan',
    question: 's soru',
    answer: 'c cevap',
  },
  stopWords: wordList(stopwords, ASKING),
  lightWords: wordList(LIGHT, TALK),
  fillers: phrases(FILLERS),
  askedBy: wordList(ASKED_BY),
  lowerCase: (word) => word.toLocaleLowerCase('tr'),
  // An apostrophe parts a name from its endings.
  bare: (word) => /^(\p{L}{2,})'\p{L}+$/u.exec(word)?.[1] ?? word,
  // Who types without a Turkish keyboard writes i for ı.
  fold: (word) => word.replaceAll('ı', 'i').normalize('NFD').replace(/\p{M}/gu, ''),
  stem,
  numerals: new Map(numerals('iki üç dört beş altı yedi sekiz dokuz', 2)),
  dates: {
    months: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
    monthLocales: ['tr'],
    beforeMonth: '',
    beforeYear: '',
    ordinalEndings: '',
    decadeEndings: '',
    beforeTime: 'saat',
    labels: '',
    byline: '',
    weekdays: '',
    afterTime: '',
    forms: [],
    leadingForms: [],
  },
  numbers: {
    words:
      'iki üç dört beş altı yedi sekiz dokuz yirmi otuz kırk elli altmış yetmiş seksen doksan yüz bin milyon milyar',
    units: 'milyon',
    within: '',
  },
  sentences: {
    neverLast: 'örn bkz',
    beforeNumbers: '',
    mayBeLast: 'm.ö m.s',
    starters: 'Bu Bir Ancak Fakat Ayrıca Daha Onun Ve',
    beforeOrdinals: '',
    afterOrdinals: '',
  },
  reasons:
    /(?<![\p{L}\p{M}])(?:çünkü|nedeniyle|sebebiyle|yüzünden|dolayı|için|sonucunda|zira)(?![\p{L}\p{M}])/giu,
  places: {
    before: '',
    articles: '',
    behind: "['’](?:n?[dt][ae](?:n|ki|dır|dir|ydı|ydi)?|n?y?[ae])(?!\\p{L})",
  },
  nameParticles: '',
  checks: undefined,
  parts: undefined,
  asks: [
    { type: 'number', pattern: /(?<!\p{L})(kaç|kaçı|ne kadar|say[ıi]s[ıi]|yüzde kaç[ıi]?)(?!\p{L})/u },
    {
      type: 'date',
      pattern:
        /(?<!\p{L})(ne zaman(dan)?|(hangi|kaç) (yıl|tarih|gün|ay|yüzyıl|dönem)(\p{L}*)|hangi tarih\p{L}*)(?!\p{L})/u,
    },
    { type: 'reason', pattern: /(?<!\p{L})(neden|nedeni|niçin|niye|sebebi|nedenleri)(?!\p{L})/u },
    {
      type: 'place',
      pattern:
        /(?<!\p{L})(nere(de|den|ye|si|sinde|dedir)|hangi (şehir|ülke|yer|bölge|eyalet|kent|ada)\p{L}*)(?!\p{L})/u,
    },
    { type: 'person', pattern: /(?<!\p{L})(kim|kimi|kime|kimin|kimdi|kimdir|kimler|kimlerdi)(?!\p{L})/u },
  ],
};
