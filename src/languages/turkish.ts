/** Turkish: Snowball stems, and the letters i and ı. */

import { stemmer } from '@orama/stemmers/turkish';
import { stopwords } from '@orama/stopwords/turkish';
import { type Language, numerals, phrases, wordList } from './language.ts';

/** Question words, and common words, that the stop-word list lacks. */
const ASKING =
  'kim kimi kime kimin kimler kimlerin kimdir ne neyi neye nedir nedeni neler hangi hangisi hangileri nerede nereden nereye neresi nasıl nasıldır kaç kaçta kaçı ne zaman zaman mıdır midir mudur müdür mı mi mu mü mıydı miydi de da ile için gibi kadar sonra önce göre dolayı ve veya idi ise dır dir dur dür oldu olur olarak vardır yoktur ın in un ün nın nin nun nün ı i u ü yı yi yu yü a e ya ye ta te dan den tan ten';

const LIGHT =
  'tür türü türleri tip tipi çeşit şekil şekilde şey isim ismi adı ad adlı adında kişi kişiler insan insanlar yer yeri yerde ülke yıl yılı yılda yılında yıllar tarih tarihi tarihte gün ay dönem dönemde yüzyıl yüzyılda sayı sayısı miktar miktarı neden sebep sebebi amaç amacı parça olay olaylar denir denilir denen adlandırılır adlandırılan bilinir bilinen anlamına gelir geldi diyor dedi söyledi belirtilir yaptı yapar yapılır yapıldı etti eder edilir edildi verdi verir verilir verildi aldı alır gerçekleşti gerçekleşir meydana başladı başlar kullanılır kullandı kullanır kullanılan yaklaşık bulunur bulunan';

/**
 * The most letters of a stem that are kept: endings pile up, and the stemmer leaves some of them. Long words are
 * distinguished by their beginnings anyway.
 */
const STEM_LENGTH = 7;

/** The plural ending, with all endings that may follow it. */
const PLURAL = /(?<=^\p{L}{3,})l[ae]r.*$/u;

/**
 * A short noun in -im (takım, bilim, bölüm), whose ending the stemmer takes for "my", which is rare in study material.
 */
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

/** Phrases around a question that do not ask anything. */
const FILLERS = [
  'lütfen',
  'şu an(?:da)?',
  'merak (?:ediyorum|ettim|ediyordum)',
  '(?:bana )?(?:söyler|anlatır|açıklar) mıs[ıi]n(?:[ıi]z)?|(?:bana )?söyler misin(?:iz)?',
  'bilmek istiyorum|öğrenmek istiyorum|sormak istiyorum',
];

/** Question words; a typo of one is read as the word itself. */
const ASKED_BY = 'kim kime kimin hangi hangisi nerede nereden nereye nasıl kaç neden niçin niye zaman';

const GREETINGS =
  'merhaba, merhabalar, meraba, mrb, mrhb, merhaba herkese, herkese merhaba, merhabalar herkese, herkese merhabalar, merhaba arkadaşlar, merhaba millet, merhaba beyler, merhaba hocam, merhaba bot, merhaba dostlar, selam, selamlar, slm, slmlar, selam herkese, herkese selam, herkese selamlar, selamlar herkese, selam arkadaşlar, selamlar arkadaşlar, selam millet, selam beyler, selam gençler, selam dostlar, selam bot, selam hocam, selam kanka, selam kardeşim, selamün aleyküm, selamun aleyküm, selamın aleyküm, selamünaleyküm, selamunaleykum, esselamu aleyküm, es selamu aleyküm, sa, sa beyler, sa millet, sa gençler, sa arkadaşlar, aleyküm selam, aleykümselam, ve aleyküm selam, günaydın, günaydınlar, günaydın herkese, herkese günaydın, günaydın arkadaşlar, günaydın millet, tünaydın, iyi günler, iyi günler herkese, herkese iyi günler, iyi sabahlar, iyi akşamlar, iyi akşamlar herkese, herkese iyi akşamlar, iyi geceler, herkese iyi geceler, iyi haftalar, iyi çalışmalar, iyi pazarlar, hayırlı sabahlar, hayırlı günler, hayırlı akşamlar, hayırlı geceler, hayırlı cumalar, kolay gelsin, herkese kolay gelsin, esenlikler, nasılsın, nasılsınız, nasıl gidiyor, nasılsın bot, naber, naber bot, naber kanka, naber millet, nabersiniz, nbr, ne haber, ne var ne yok, ne yapıyorsun, napıyorsun, napıyosun, iyi misin, hoş bulduk, hoşbulduk, hoş geldin, hoş geldiniz, hoşgeldin, hoşgeldiniz, bayramınız kutlu olsun, iyi bayramlar, mutlu yıllar, alo, heyo';

const THANKS =
  'teşekkürler, teşekkürler bot, teşekkürler hocam, teşekkürler herkese, herkese teşekkürler, teşekkürler arkadaşlar, teşekkürler kanka, teşekkür, teşekkür ederim, teşekkür ederiz, teşekkür ederim hocam, teşekkür ediyorum, teşekkürlerimi sunarım, çok teşekkürler, çok teşekkür ederim, çok teşekkür ederiz, çok teşekkür ederim hocam, çok çok teşekkürler, çok çok teşekkür ederim, binlerce teşekkür, sonsuz teşekkürler, şimdiden teşekkürler, şimdiden teşekkür ederim, yardım için teşekkürler, yardımın için teşekkürler, yardımınız için teşekkürler, yardımın için teşekkür ederim, yardımınız için teşekkür ederim, yardımlarınız için teşekkürler, cevap için teşekkürler, cevabın için teşekkürler, cevabınız için teşekkürler, bilgi için teşekkürler, bilgilendirme için teşekkürler, tşk, tşkler, tşkkr, tşkkrler, tskkr, tskrlr, teşekkurler, teşkkürler, tşk ederim, sağ ol, sağ ol bot, sağ ol kardeşim, sağ ol hocam, sağ ol kanka, sağol, sağol bot, sağol kardeşim, sağol hocam, sağol kanka, saol, saol kanka, sağ olun, sağ olun hocam, sağolun, sağolun hocam, saolun, sağ olasın, sağolasın, çok sağ ol, çok sağol, çok saol, çok sağ olun, çok sağolun, sağ ol var ol, sağol varol, var ol, varol, var olun, varolun, eyvallah, eyvallah kardeşim, eyvallah kanka, eyvallah hocam, eyvallah reis, eyw, eyv, ey vallah, minnettarım, çok minnettarım, eline sağlık, ellerine sağlık, elinize sağlık, ellerinize sağlık, emeğine sağlık, emeğinize sağlık, emeklerine sağlık, allah razı olsun, allah senden razı olsun, allah sizden razı olsun, tamam teşekkürler, tamam teşekkür ederim, tamamdır teşekkürler, tamam sağ ol, tamam sağol, tmm saol, ok teşekkürler, okey teşekkürler, anladım teşekkürler, anladım sağ ol, anladım sağol, yok teşekkürler, hayır teşekkürler, süper, süpersin, harika, harikasın, mükemmel, muhteşem, çok iyi, helal olsun, helal sana, aferin, aferin sana, bravo, adamsın, adamsın bot, kralsın, iyi bot, güzel bot, akıllı bot, mersi, kardeşim sağ ol, kanka sağ ol, hocam teşekkürler, hocam çok teşekkürler, hocam teşekkür ederim, hocam sağ olun, çok teşekkürler hocam, çok teşekkürler herkese';

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
  courtesies: { greetings: GREETINGS.split(', '), thanks: THANKS.split(', ') },
  fillers: phrases(FILLERS),
  askedBy: wordList(ASKED_BY),
  lowerCase: (word) => word.toLocaleLowerCase('tr'),
  // An apostrophe separates a name from its endings.
  bare: (word) => /^(\p{L}{2,})'\p{L}+$/u.exec(word)?.[1] ?? word,
  // People without a Turkish keyboard type i for ı.
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
    own: 'on yüz bin birer üçte_bir düzine',
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
  answers: {
    numbers: 'bir yarım buçuk çeyrek birkaç',
    time: 'saniye~ dakika~ dk saat~ gün~ gece~ hafta~ ay(?:da|dan|lık|lığına|a|ı)? yıl~ sene~ yüzyıl~ asır~',
    length: 'mm cm km m metre~ kilometre~ santimetre~ milimetre~ mil adım~ durak~ fersah~ karış~',
    measures:
      'derece~ ° % kg gram~ kilo~ kilogram~ ton~ litre~ lira~ kuruş~ avro~ euro~ dolar~ kron~ frank~ sayfa~ kelime~ watt',
    clock:
      'saat(?:ler)?_#~ saat_@(?:da|de|ta|te) \\d{1,2}[:.]\\d{2}~ öğle(?:n|nde|yin|den)?~ gece_yarısı~ (?:her_)?(?:pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar)(?:_gün~|leri|ları|ye|ya)? sabah_#~ akşam_#~',
    times:
      '(?:ilkbahar|bahar|yaz|sonbahar|güz|kış)(?:da|de|ın|ları|leri|aylarında)? sabah(?:ları|leyin)? akşam(?:ları|leyin)? geceleri? gündüz(?:leri)? öğleden_(?:önce|sonra) (?:her|hergün)_@ bugün yarın her_zaman asla hemen @(?:dan|den|tan|ten)_(?:önce|sonra|itibaren) @_(?:sırasında|boyunca|süresince|sonunda|başında)',
    conditions:
      '@(?:ınca|ince|unca|ünce|dığında|diğinde|duğunda|düğünde|tığında|tiğinde|arken|erken|ırken|irken|yken) eğer ne_zaman_ki olursa takdirde halinde iken @(?:arsa|erse|ırsa|irse|ursa|ürse)',
    often:
      '(?:@_)?#_(?:kere|kez|defa) (?:günde|haftada|ayda|yılda|saatte)_#(?:_(?:kere|kez|defa))? her_(?:#_)?(?:gün|gece|sabah|akşam|hafta|ay|yıl|mevsim|saat|dakika|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|bahar|yaz|kış)~ gün_aşırı günlük haftalık aylık yıllık sık_sık nadiren asla her_zaman #_(?:günde|haftada|ayda|yılda|saatte)_bir',
    lasting:
      '@(?:a|e|ya|ye)_(?:kadar|dek) bütün_(?:gün|gece|yıl|kış|yaz) tüm_(?:gün|gece|yıl) yarım_(?:saat|gün|yıl)~ sonsuza_@ süresiz gece_boyunca',
    far: '#_(?:dakikalık|saatlik|günlük|adımlık)_(?:yürüyüş|yol|mesafe)~ yürüme_mesafesi~ hemen_yanında',
    priced: 'ücretsiz~ bedava~ parasız~ hiçbir_şey karşılıksız yarısı~',
    places:
      '@(?:nın|nin|nun|nün|ın|in|un|ün)_(?:içinde|altında|üstünde|üzerinde|arkasında|önünde|yanında|dışında|karşısında|ortasında|yakınında|kenarında|arasında|içine|altına|üstüne|arkasına|yanına|dibinde|köşesinde)(?:d[ıiuü]r)? @(?:da|de|ta|te)(?:dır|dir|tır|tir)? @(?:dan|den|tan|ten) yukarıda aşağıda dışarıda içeride burada orada evde her_yerde',
    noPlaces: '',
    roles:
      '~(?:cı|ci|cu|cü|çı|çi|çu|çü)(?:sı|si|su|sü|lar|ler)?~ müdür~ başkan~ sahi(?:p|b)~ üye~ yönetici~ bekçi~ usta~ sekreter~ sayman~ kaptan~ mürettebat~ şoför~ sürücü~ öğretmen~ öğrenci~ misafir~ konuk~ ziyaretçi~ ebeveyn~ çocuk~ sakin~ kiracı~ komşu~ gönüllü~ personel~ ekip~ komite~ kurul~ polis~ doktor~ hemşire~ aşçı~ temizlikçi~ kapıcı~ kütüphaneci~ arşivci~ moderatör~ kullanıcı~ müşteri~ oyuncu~ hakem~ hâkim~ yargıç~ memur~ müfettiş~ bakan~ vali~ imam~ rahip~ kral~ kraliçe~ padişah~ eş(?:i|leri) kardeş~ baba~ anne~ oğl~ kız~ herkes~ kimse~ bahçıvan~ demirci~ balıkçı~ yazar~ editör~ çalışan~ yetişkin~ muhtar~',
    allowed:
      '@(?:abilir|ebilir)~ @(?:amaz|emez)~ serbest~ yasak~ izin~ izinli~ gerekir~ zorunlu~ @(?:malı|meli)~ mümkün~',
  },
  definitions: {
    asks: /^(?<term>[^?]+?)\s+(?:ne(?:dir|\s+demek(?:tir)?|\s+anlama\s+gelir)|kimdir)\s*\??$/du,
    before: 'bir',
    behind: 'demektir anlamına_gelir denir bir_@ @_demektir',
  },
  sought: [],
  nameParticles: '',
  ordinals: [
    'sonuncu(?:su)?',
    'ilk|birinci(?:si)?',
    'ikinci(?:si)?',
    'üçüncü(?:sü)?',
    'dördüncü(?:sü)?',
    'beşinci(?:si)?',
  ],
  checks: undefined,
  parts: undefined,
  rewording: {
    idle: 'lütfen acaba',
    openers: 've peki ama',
    embeds: '',
    articles: 'bir',
    alike: 'neden niçin niye',
    plurals: '/lar /ler',
    order: 'free',
    hasCases: true,
  },
  asks: [
    { type: 'case', pattern: /(?<!\p{L})ne zaman (?:kullan|yaz)\p{L}+|(?<!\p{L})hangi (?:durum|hal)\p{L}*/u },
    {
      type: 'frequency',
      pattern:
        /(?<!\p{L})(?:ne s[ıi]kl[ıi]kla|ne kadar s[ıi]k|kaç (?:kere|kez|defa)|kaç (?:günde|haftada|ayda|yılda) bir)(?!\p{L})/u,
    },
    {
      type: 'duration',
      pattern:
        /(?<!\p{L})(?:ne kadar (?:sür\p{L}*|zaman|süre)|kaç (?:saat|gün|dakika|hafta|ay) (?:sür\p{L}*|kal\p{L}*|boyunca)|ne zamana kadar|saat kaça kadar|(?:ne kadar|kaç metre) uzun\p{L}*)(?!\p{L})/u,
    },
    {
      type: 'distance',
      pattern: /(?<!\p{L})(?:ne kadar uza\p{L}*|kaç (?:kilometre|metre)|mesafe\p{L}* ne kadar|hangi mesafe)/u,
    },
    {
      type: 'age',
      pattern: /(?<!\p{L})(?:kaç yaş\p{L}*|ne kadar eski\p{L}*|hangi yaşta|kaç yıllık)(?!\p{L})/u,
    },
    {
      type: 'amount',
      pattern:
        /(?<!\p{L})(?:kaç (?:para|lira|kuruş|avro|euro|dolar)|ücreti? ne kadar|fiyatı? ne(?: kadar)?|ne kadar (?:ödenir|öden\p{L}+|tutar|eder|para|ücret))(?!\p{L})/u,
    },
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
    {
      type: 'permission',
      pattern:
        /(?:abilir|ebilir)\s?m[iı]\p{L}*|(?<!\p{L})(?:serbest|yasak|izin var) m[ıi]\p{L}*|(?:malı|meli)\s?m[ıi]y\p{L}*/u,
    },
  ],
};
