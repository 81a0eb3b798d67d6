/** How are months and numbers written as words? Beginnings of words, as declined forms share them. */

/** Months, lower case, in the languages that write them as words. */
const MONTHS = {
  en: 'jan(?:uary)? feb(?:ruary)? mar(?:ch)? apr(?:il)? may june? july? aug(?:ust)? sept?(?:ember)? oct(?:ober)? nov(?:ember)? dec(?:ember)?',
  de: 'januar februar märz mai juni juli okt(?:ober)? dez(?:ember)?',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  ro: 'ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie',
  tr: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  ru: 'январ\\p{L}* феврал\\p{L}* март\\p{L}* апрел\\p{L}* ма[йяе] июн\\p{L}* июл\\p{L}* август\\p{L}* сентябр\\p{L}* октябр\\p{L}* ноябр\\p{L}* декабр\\p{L}*',
  el: 'ιανου\\p{L}* φεβρου\\p{L}* μ[αά]ρτ\\p{L}* απρ[ιί]λ\\p{L}* μα[ΐίϊ]ο\\p{L}* ιο[υύ]ν\\p{L}* ιο[υύ]λ\\p{L}* α[υύ]γο\\p{L}* σεπτ[εέ]μ\\p{L}* οκτ[ωώ]β\\p{L}* νο[εέ]μ\\p{L}* δεκ[εέ]μ\\p{L}*',
  ar: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
  hi: 'जनवरी फ़रवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर सितम्बर अक्टूबर नवंबर नवम्बर दिसंबर दिसम्बर',
  th: 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม',
};

/** Numbers, lower case; from two on where one is an article too. */
const NUMBERS = {
  en: 'one two three four five six seven eight nine ten eleven twelve (?:thir|four|fif|six|seven|eigh|nine)teen twenty thirty forty fifty sixty seventy eighty ninety dozens? hundreds? thousands? millions? billions? half',
  de: 'zwei drei vier fünf sechs sieben acht neun zehn',
  fr: 'deux trois quatre cinq sept huit neuf dix vingt trente quarante cinquante soixante cent mille',
  es: 'dos tres cuatro cinco seis siete ocho nueve diez veinti\\p{L}+ veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien(?:to)? mil',
  ro: 'doi două trei patru cinci șase șapte opt nouă zece \\p{L}+zeci sute mii',
  tr: 'iki üç dört beş altı yedi sekiz dokuz yirmi otuz kırk elli altmış yetmiş seksen doksan yüz bin milyon milyar',
  vi: 'hai ba bốn sáu bảy tám chín mười mươi trăm nghìn triệu',
  ru: 'дв[аеу]\\p{L}* тр[иеё]\\p{L}* четыр\\p{L}* пят[ьи]\\p{L}* шест[ьи]\\p{L}* сем[ьи](?:десят\\p{L}*|сот)? восем[ьи]?(?:десят\\p{L}*|сот)? девят\\p{L}* девяност\\p{L}* десят\\p{L}* сорок\\p{L}? сто тысяч\\p{L}* миллион\\p{L}* миллиард\\p{L}*',
  el: 'δύο τρεις τρία τέσσερ\\p{L}* πέντε έξι επτά εφτά οκτώ οχτώ εννέα εννιά δέκα είκοσι τριάντα σαράντα πενήντα εξήντα εβδομήντα ογδόντα ενενήντα εκατό χιλιάδ\\p{L}* εκατομμύρ\\p{L}*',
  ar: 'ثلاثة ثلاث أربعة أربع خمسة خمس ستة سبعة سبع ثمانية تسعة تسع عشرة ألف آلاف مليون',
  hi: 'दो तीन चार पांच पाँच छह सात आठ नौ दस हजार हज़ार लाख करोड़',
};

/** What may stand behind the digits of a number and belongs to it. */
const UNITS =
  'percent|million|billion|thousand|prozent|millionen|millones|millions|milioane|milyon|triệu|млн|тысяч\\p{L}*';

const alternatives = (lists: Readonly<Record<string, string>>): string =>
  Object.values(lists)
    .flatMap((list) => list.split(' '))
    .join('|');

/** No digit, and no letter of a script that parts its words, stands before: a number may lean on Thai or Han. */
const EDGE = '(?<![\\p{N}\\p{sc=Latn}\\p{sc=Cyrl}\\p{sc=Grek}\\p{sc=Arab}\\p{sc=Deva}])';
const END = '(?![\\p{N}\\p{M}\\p{sc=Latn}\\p{sc=Cyrl}\\p{sc=Grek}\\p{sc=Arab}\\p{sc=Deva}])';

const MONTH = `(?:${alternatives(MONTHS)})`;

/** Day, month and year in words and digits, in the orders they are written in, within word edges. */
const DATES_IN_WORDS = [
  `\\d{1,2}(?:st|nd|rd|th)?\\.?\\s+(?:of\\s+|de\\s+)?${MONTH}\\.?(?:,?\\s+(?:de\\s+|พ\\.ศ\\.\\s*|ค\\.ศ\\.\\s*)?\\d{4})?`,
  `${MONTH}\\.?\\s+(?:(?:\\d{1,2}(?:st|nd|rd|th)?(?:,\\s*|\\s+)?)?\\d{4}|\\d{1,2}(?:st|nd|rd|th)?)`,
  `(?:ngày\\s+\\d{1,2}\\s+)?tháng\\s+\\d{1,2}(?:\\s+năm\\s+\\d{4})?`,
  `\\d{4}-\\d{2}-\\d{2}`,
  `(?:1\\d{3}|20\\d{2}|25\\d{2}(?<=พ\\.ศ\\.\\s*\\d{4}))(?:s|er|[-–]х|-е)?`,
].join('|');

/** Dates from a year to a day in text in lower case; global. Ignoring case itself, it takes ten times as long to compile. */
export const DATES = new RegExp(
  `\\d{4}\\s*年(?:\\d{1,2}\\s*月(?:\\d{1,2}\\s*日)?)?|${EDGE}(?:${DATES_IN_WORDS})${END}`,
  'gu',
);

/** Numbers in digits with their units, or words of numbers one by one, in text in lower case; global. */
export const NUMBERS_WRITTEN = new RegExp(
  `[$€£¥]?\\p{Nd}+(?:[.,]\\p{Nd}+)*(?:\\s?%|\\s(?:${UNITS}))?|${EDGE}(?:${alternatives(NUMBERS)})${END}|[一二三四五六七八九十百千万亿兩两]+(?=[个個名位次年月日人种種])`,
  'gu',
);

/** What stands between the words of one number. */
export const WITHIN_NUMBER = /^(?:-|\s+(?:(?:and|et|y|și|και)\s+)?)$/u;
