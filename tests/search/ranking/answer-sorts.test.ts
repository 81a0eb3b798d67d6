/** Is what answers a question of each sort seen in every language? */

import { describe, expect, test } from 'vitest';
import { languages } from '../../../src/languages/index.ts';
import type { AnswerType } from '../../../src/languages/language.ts';
import { answersOf } from '../../../src/search/ranking/answer-sorts.ts';
import { documentOf } from '../../corpus/sample.ts';

/** Questions, a sentence that answers with the words that do, and one that does not. */
type Example = readonly [questions: readonly string[], says: string, answer: string, saysNot: string];

const EXAMPLES: Readonly<Record<string, Partial<Record<AnswerType, Example>>>> = {
  en: {
    date: [
      ['When does the shop open?', 'Since when is it open?'],
      'The shop opens at nine.',
      'at nine',
      'The shop is small.',
    ],
    case: [
      ['When should I use a comma?', 'In which cases is it used?'],
      'It is needed when two clauses meet.',
      'when',
      'The comma is small.',
    ],
    place: [
      ['Where are the blankets?', 'Where does he sleep?'],
      'Blankets are kept behind the stove.',
      'behind the stove',
      'Blankets are warm.',
    ],
    person: [
      ['Who decides?', 'Whose key is it?'],
      'The harbour master decides.',
      'master',
      'The decision is final.',
    ],
    frequency: [
      ['How often is it swept?', 'How many times a day do they ring?'],
      'It is swept twice a year.',
      'twice a year',
      'It is swept by 3 men.',
    ],
    duration: [
      ['How long does it take?', 'Until when may we stay?'],
      'It takes two and a half hours.',
      'two and a half hours',
      'It takes 3 men.',
    ],
    distance: [
      ['How far is the lake?', 'How far off is it?'],
      'The lake is four miles off.',
      'four miles',
      'The lake is deep.',
    ],
    amount: [
      ['How much is the fee?', 'What does a bed cost?'],
      'A bed is free of charge.',
      'free of charge',
      'A bed is warm.',
    ],
    age: [
      ['How old is the hut?', 'At what age do they start?'],
      'The hut is forty years old.',
      'forty years',
      'The hut is small.',
    ],
    permission: [
      ['May I bring a dog?', 'Is smoking allowed?'],
      'Dogs are not allowed upstairs.',
      'allowed',
      'Dogs bark.',
    ],
  },
  de: {
    date: [
      ['Wann öffnet der Laden?', 'Seit wann gibt es ihn?'],
      'Der Laden öffnet um neun Uhr.',
      'um neun Uhr',
      'Der Laden ist klein.',
    ],
    case: [
      ['Wann soll man ein Komma setzen?', 'In welchen Fällen gilt das?'],
      'Es steht, wenn zwei Sätze folgen.',
      'wenn',
      'Das Komma klein.',
    ],
    place: [
      ['Wo sind die Decken?', 'Wo schläft er?'],
      'Die Decken liegen hinter der Hütte.',
      'hinter der Hütte',
      'sie wärmen.',
    ],
    person: [
      ['Wer entscheidet?', 'Wessen Schlüssel ist das?'],
      'Darüber entscheidet der Hafenmeister.',
      'Hafenmeister',
      'es wurde entschieden.',
    ],
    frequency: [
      ['Wie oft wird gekehrt?', 'Wie häufig läuten sie?'],
      'Er wird zweimal im Jahr gekehrt.',
      'zweimal im Jahr',
      'Er wird von 3 Männern gekehrt.',
    ],
    duration: [
      ['Wie lange dauert es?', 'Bis wann dürfen wir bleiben?'],
      'Es dauert anderthalb Stunden.',
      'anderthalb Stunden',
      'Es dauert 3 Männer.',
    ],
    distance: [
      ['Wie weit ist der See?', 'Wie weit weg liegt er?'],
      'Der See liegt vier Kilometer entfernt.',
      'vier Kilometer',
      'Der See ist tief.',
    ],
    amount: [
      ['Was kostet ein Bett?', 'Wie teuer ist es?'],
      'Ein Bett ist kostenlos.',
      'kostenlos',
      'Ein Bett ist warm.',
    ],
    age: [
      ['Wie alt ist die Hütte?', 'In welchem Alter beginnen sie?'],
      'Die Hütte ist vierzig Jahre alt.',
      'vierzig Jahre',
      'Die Hütte ist klein.',
    ],
    permission: [
      ['Darf ich einen Hund mitbringen?', 'Ist Rauchen erlaubt?'],
      'Hunde sind oben nicht erlaubt.',
      'nicht erlaubt',
      'Hunde bellen.',
    ],
  },
  ru: {
    date: [
      ['Когда открывается лавка?', 'С какого года она стоит?'],
      'Лавка открывается в девять часов.',
      'в девять часов',
      'Лавка мала.',
    ],
    case: [
      ['Когда следует ставить запятую?', 'В каких случаях её ставят?'],
      'Она нужна, когда встречаются два предложения.',
      'когда',
      'Запятая мала.',
    ],
    place: [['Где одеяла?', 'Куда положить ключ?'], 'Одеяла лежат в сундуке.', 'в сундуке', 'Одеяла тёплые.'],
    person: [['Кто решает?', 'Кому платят?'], 'Решает начальник гавани.', 'начальник', 'Это решено.'],
    frequency: [
      ['Как часто чистят печь?', 'Сколько раз в день звонят?'],
      'Печь чистят раз в неделю.',
      'раз в неделю',
      'Печь чистят трое.',
    ],
    duration: [
      ['Как долго идти?', 'Сколько времени это длится?'],
      'Дорога занимает два часа.',
      'два часа',
      'Дорога пуста.',
    ],
    distance: [
      ['Как далеко озеро?', 'На каком расстоянии оно?'],
      'Озеро в четырёх километрах.',
      'четырёх километрах',
      'Озеро глубокое.',
    ],
    amount: [
      ['Сколько стоит кровать?', 'Какова плата?'],
      'Кровать бесплатная.',
      'бесплатная',
      'Кровать тёплая.',
    ],
    age: [
      ['Сколько лет хижине?', 'В каком возрасте начинают?'],
      'Хижине сорок лет.',
      'сорок лет',
      'Хижина мала.',
    ],
    permission: [
      ['Можно ли привести собаку?', 'Могу ли я курить?'],
      'Курить наверху нельзя.',
      'нельзя',
      'Собаки лают.',
    ],
  },
  zh: {
    date: [['商店什么时候开门？', '商店几点开门？'], '商店上午九点开门。', '上午九点', '商店很小。'],
    case: [['什么时候用逗号？', '什么情况下用逗号？'], '两个分句相连时，应该用逗号。', '应该', '逗号很小。'],
    place: [['毯子在哪里？', '他住哪儿？'], '毯子放在箱子里。', '放在箱子里', '毯子很暖。'],
    person: [['谁来决定？', '哪位负责？'], '由港口主任决定。', '主任', '已经决定了。'],
    frequency: [
      ['炉子多久清扫一次？', '每天敲几次钟？'],
      '炉子每周清扫两次，每周两次敲钟。',
      '每周两次',
      '炉子很大。',
    ],
    duration: [['这段路要多久？', '需要几天？'], '这段路要走两个小时。', '两个小时', '这段路很窄。'],
    distance: [['湖有多远？', '离这里几公里？'], '湖在四公里外。', '四公里', '湖很深。'],
    amount: [['床位多少钱？', '费用是多少？'], '床位免费。', '免费', '床位很暖。'],
    age: [['房子有几岁？', '他多大年纪？'], '房子有四十年了。', '四十年', '房子很小。'],
    permission: [['可以带狗吗？', '能不能抽烟？'], '楼上禁止抽烟。', '禁止', '狗在叫。'],
  },
  es: {
    date: [
      ['¿Cuándo abre la tienda?', '¿Desde cuándo existe?'],
      'La tienda abre a las nueve.',
      'a las nueve',
      'La tienda es pequeña.',
    ],
    case: [
      ['¿Cuándo se usa la coma?', '¿En qué casos se pone?'],
      'Se pone cuando se juntan dos frases.',
      'cuando',
      'La coma es pequeña.',
    ],
    place: [
      ['¿Dónde están las mantas?', '¿Dónde duerme?'],
      'Las mantas están detrás de la estufa.',
      'detrás de la estufa',
      'Las mantas abrigan.',
    ],
    person: [
      ['¿Quién decide?', '¿Quiénes pagan?'],
      'Decide el director del puerto.',
      'director',
      'Ya está decidido.',
    ],
    frequency: [
      ['¿Con qué frecuencia se limpia?', '¿Cuántas veces al día suena?'],
      'Se limpia dos veces al año.',
      'dos veces al año',
      'Se limpia con agua.',
    ],
    duration: [
      ['¿Cuánto tiempo dura?', '¿Hasta cuándo podemos quedarnos?'],
      'El camino dura tres horas.',
      'tres horas',
      'El camino es largo.',
    ],
    distance: [
      ['¿A qué distancia está el lago?', '¿Cuántos kilómetros hay?'],
      'El lago está a cuatro kilómetros.',
      'cuatro kilómetros',
      'El lago es hondo.',
    ],
    amount: [
      ['¿Cuánto cuesta una cama?', '¿Cuál es la tarifa?'],
      'La cama es gratis.',
      'gratis',
      'La cama es blanda.',
    ],
    age: [
      ['¿Qué edad tiene?', '¿Cuántos años tiene la cabaña?'],
      'La cabaña tiene cuarenta años.',
      'cuarenta años',
      'La cabaña es pequeña.',
    ],
    permission: [
      ['¿Puedo llevar un perro?', '¿Está permitido fumar?'],
      'No se permite fumar arriba.',
      'se permite',
      'El perro ladra.',
    ],
  },
  fr: {
    date: [
      ['Quand ouvre le magasin ?', 'Depuis quand existe-t-il ?'],
      'Le magasin ouvre à neuf heures.',
      'à neuf heures',
      'Le magasin est petit.',
    ],
    case: [
      ['Quand faut-il mettre une virgule ?', 'Dans quels cas la met-on ?'],
      'On la met quand deux phrases se suivent.',
      'quand',
      'La virgule est petite.',
    ],
    place: [
      ['Où sont les couvertures ?', 'Où dort-il ?'],
      'Les couvertures sont derrière le poêle.',
      'derrière le poêle',
      'Les couvertures sont chaudes.',
    ],
    person: [
      ['Qui décide ?', 'À qui est la clé ?'],
      'Le directeur du port décide.',
      'directeur',
      'La décision est prise.',
    ],
    frequency: [
      ['Combien de fois le nettoie-t-on ?', 'À quelle fréquence sonne-t-elle ?'],
      'On le nettoie deux fois par an.',
      'deux fois par an',
      'On le nettoie avec soin.',
    ],
    duration: [
      ['Combien de temps cela dure-t-il ?', "Jusqu'à quand peut-on rester ?"],
      'Le chemin prend trois heures.',
      'trois heures',
      'Le chemin est long.',
    ],
    distance: [
      ['À quelle distance est le lac ?', 'Combien de kilomètres y a-t-il ?'],
      'Le lac est à quatre kilomètres.',
      'quatre kilomètres',
      'Le lac est profond.',
    ],
    amount: [
      ['Combien coûte un lit ?', 'Quel est le tarif ?'],
      'Le lit est gratuit.',
      'gratuit',
      'Le lit est mou.',
    ],
    age: [
      ['Quel âge a-t-il ?', 'À quel âge commencent-ils ?'],
      'La cabane a quarante ans.',
      'quarante ans',
      'La cabane est petite.',
    ],
    permission: [
      ['Puis-je amener un chien ?', 'Peut-on fumer ?'],
      'Il est interdit de fumer.',
      'interdit',
      'Le chien aboie.',
    ],
  },
  tr: {
    date: [
      ['Dükkân ne zaman açılıyor?', 'Ne zamandan beri açık?'],
      'Dükkân saat dokuzda açılıyor.',
      'saat dokuzda',
      'Dükkân küçük.',
    ],
    case: [
      ['Virgül ne zaman kullanılır?', 'Hangi durumlarda gerekir?'],
      'İki cümle birleştiğinde konur.',
      'birleştiğinde',
      'Virgül küçük.',
    ],
    place: [
      ['Battaniyeler nerede?', 'Anahtar nereye konur?'],
      'Battaniyeler sandığın içinde duruyor.',
      'sandığın içinde',
      'Battaniyeler sıcak.',
    ],
    person: [
      ['Kim karar verir?', 'Anahtar kimin?'],
      'Kararı liman müdürü verir.',
      'müdürü',
      'Karar verildi.',
    ],
    frequency: [
      ['Soba ne sıklıkla temizlenir?', 'Günde kaç kez çalar?'],
      'Soba haftada iki kez temizlenir.',
      'haftada iki kez',
      'Soba büyük.',
    ],
    duration: [
      ['Yol ne kadar sürer?', 'Ne zamana kadar kalabiliriz?'],
      'Yol üç saat sürer.',
      'üç saat',
      'Yol dar.',
    ],
    distance: [
      ['Göl ne kadar uzakta?', 'Kaç kilometre var?'],
      'Göl dört kilometre ötede.',
      'dört kilometre',
      'Göl derin.',
    ],
    amount: [['Yatak kaç lira?', 'Ücreti ne kadar?'], 'Yatak ücretsizdir.', 'ücretsizdir', 'Yatak sıcak.'],
    age: [
      ['Kulübe kaç yaşında?', 'Hangi yaşta başlarlar?'],
      'Kulübe kırk yıllık.',
      'kırk yıllık',
      'Kulübe küçük.',
    ],
    permission: [
      ['Köpek getirebilir miyim?', 'Sigara serbest mi?'],
      'Yukarıda sigara yasaktır.',
      'yasaktır',
      'Köpek havlar.',
    ],
  },
  ro: {
    date: [
      ['Când se deschide magazinul?', 'De când există?'],
      'Magazinul se deschide la ora nouă.',
      'la ora nouă',
      'Magazinul este mic.',
    ],
    case: [
      ['Când se folosește virgula?', 'În ce cazuri se pune?'],
      'Se pune când se întâlnesc două propoziții.',
      'când',
      'Virgula este mică.',
    ],
    place: [
      ['Unde sunt păturile?', 'Unde doarme?'],
      'Păturile stau sub pat.',
      'sub pat',
      'Păturile țin cald.',
    ],
    person: [['Cine decide?', 'Cui îi plătim?'], 'Decide directorul portului.', 'directorul', 'S-a decis.'],
    frequency: [
      ['Cât de des se curăță?', 'De câte ori pe zi sună?'],
      'Se curăță de două ori pe an.',
      'de două ori pe an',
      'Se curăță bine.',
    ],
    duration: [
      ['Cât timp durează?', 'Până când putem sta?'],
      'Drumul durează trei ore.',
      'trei ore',
      'Drumul este lung.',
    ],
    distance: [
      ['Cât de departe este lacul?', 'La ce distanță este?'],
      'Lacul este la patru kilometri.',
      'patru kilometri',
      'Lacul este adânc.',
    ],
    amount: [['Cât costă un pat?', 'Ce preț are?'], 'Patul este gratuit.', 'gratuit', 'Patul este moale.'],
    age: [
      ['Câți ani are cabana?', 'La ce vârstă încep?'],
      'Cabana are patruzeci de ani.',
      'patruzeci de ani',
      'Cabana este mică.',
    ],
    permission: [
      ['Pot aduce un câine?', 'Este permis fumatul?'],
      'Fumatul este interzis sus.',
      'interzis',
      'Câinele latră.',
    ],
  },
  vi: {
    date: [
      ['Cửa hàng mở cửa khi nào?', 'Lễ hội vào ngày nào?'],
      'Cửa hàng mở cửa lúc chín giờ.',
      'lúc chín giờ',
      'Cửa hàng nhỏ.',
    ],
    case: [
      ['Khi nào dùng dấu phẩy?', 'Trong trường hợp nào?'],
      'Dấu phẩy đặt khi hai câu gặp nhau.',
      'khi',
      'Dấu phẩy nhỏ.',
    ],
    place: [['Chăn ở đâu?', 'Ông ngủ nơi nào?'], 'Chăn để dưới giường.', 'dưới giường', 'Chăn ấm.'],
    person: [
      ['Ai quyết định?', 'Người nào trả tiền?'],
      'Giám đốc cảng quyết định.',
      'Giám đốc',
      'Việc đã xong.',
    ],
    frequency: [
      ['Bao lâu dọn một lần?', 'Chuông reo mấy lần?'],
      'Lò được dọn hai lần một năm.',
      'hai lần một năm',
      'Lò rất to.',
    ],
    duration: [
      ['Đường đi mất bao lâu?', 'Chúng ta ở đến khi nào?'],
      'Đường đi mất ba giờ.',
      'ba giờ',
      'Đường hẹp.',
    ],
    distance: [['Hồ cách bao xa?', 'Còn mấy cây số?'], 'Hồ cách bốn cây số.', 'bốn cây số', 'Hồ sâu.'],
    amount: [
      ['Giường giá bao nhiêu?', 'Phải trả bao nhiêu tiền?'],
      'Giường miễn phí.',
      'miễn phí',
      'Giường êm.',
    ],
    age: [
      ['Ông bao nhiêu tuổi?', 'Bé mấy tuổi?'],
      'Căn nhà đã bốn mươi năm.',
      'bốn mươi năm',
      'Căn nhà nhỏ.',
    ],
    permission: [
      ['Tôi có được mang chó không?', 'Tôi hút thuốc được không?'],
      'Nghiêm cấm hút thuốc.',
      'Nghiêm cấm',
      'Chó sủa.',
    ],
  },
  el: {
    date: [
      ['Πότε ανοίγει το μαγαζί;', 'Από πότε υπάρχει;'],
      'Το μαγαζί ανοίγει στις εννέα.',
      'στις εννέα',
      'Το μαγαζί μικρό.',
    ],
    case: [
      ['Πότε χρησιμοποιείται το κόμμα;', 'Σε ποιες περιπτώσεις μπαίνει;'],
      'Μπαίνει όταν ενώνονται δύο προτάσεις.',
      'όταν',
      'Το κόμμα μικρό.',
    ],
    place: [
      ['Πού είναι οι κουβέρτες;', 'Πού κοιμάται;'],
      'Οι κουβέρτες είναι κάτω από το κρεβάτι.',
      'κάτω από το κρεβάτι',
      'Οι κουβέρτες ζεσταίνουν.',
    ],
    person: [
      ['Ποιος αποφασίζει;', 'Ποιοι πληρώνουν;'],
      'Αποφασίζει ο διευθυντής του λιμανιού.',
      'διευθυντής',
      'Αποφασίστηκε.',
    ],
    frequency: [
      ['Πόσο συχνά καθαρίζεται;', 'Πόσες φορές χτυπάει;'],
      'Καθαρίζεται δύο φορές τον χρόνο.',
      'δύο φορές τον χρόνο',
      'Καθαρίζεται καλά.',
    ],
    duration: [
      ['Πόση ώρα κρατάει;', 'Μέχρι πότε μένουμε;'],
      'Ο δρόμος κρατάει τρεις ώρες.',
      'τρεις ώρες',
      'Ο δρόμος στενός.',
    ],
    distance: [
      ['Πόσο μακριά είναι η λίμνη;', 'Σε ποια απόσταση είναι;'],
      'Η λίμνη απέχει τέσσερα χιλιόμετρα.',
      'τέσσερα χιλιόμετρα',
      'Η λίμνη βαθιά.',
    ],
    amount: [
      ['Πόσο κοστίζει το κρεβάτι;', 'Ποια είναι η τιμή;'],
      'Το κρεβάτι δίνεται δωρεάν.',
      'δωρεάν',
      'Το κρεβάτι μαλακό.',
    ],
    age: [
      ['Πόσων χρονών είναι;', 'Σε ποια ηλικία αρχίζουν;'],
      'Η καλύβα είναι σαράντα ετών.',
      'σαράντα ετών',
      'Η καλύβα μικρή.',
    ],
    permission: [
      ['Μπορώ να φέρω σκύλο;', 'Επιτρέπεται το κάπνισμα;'],
      'Το κάπνισμα απαγορεύεται.',
      'απαγορεύεται',
      'Ο σκύλος γαβγίζει.',
    ],
  },
  ar: {
    date: [
      ['متى يفتح المتجر؟', 'في أي يوم يفتح؟'],
      'يفتح المتجر الساعة التاسعة.',
      'الساعة التاسعة',
      'المتجر صغير.',
    ],
    case: [
      ['متى نستخدم الفاصلة؟', 'في أي حالة نكتبها؟'],
      'توضع عندما تلتقي جملتان.',
      'عندما',
      'الفاصلة صغيرة.',
    ],
    place: [
      ['أين البطانيات؟', 'في أي مكان ينام؟'],
      'البطانيات تحت السرير.',
      'تحت السرير',
      'البطانيات دافئة.',
    ],
    person: [['من يقرر؟', 'لمن المفتاح؟'], 'يقرر مدير الميناء.', 'مدير', 'تقرر الأمر.'],
    frequency: [
      ['كم مرة ينظف الموقد؟', 'كل كم ينظف؟'],
      'ينظف الموقد مرتين في السنة.',
      'مرتين في السنة',
      'الموقد كبير.',
    ],
    duration: [
      ['كم يستغرق الطريق؟', 'إلى متى نبقى؟'],
      'يستغرق الطريق ثلاث ساعات.',
      'ثلاث ساعات',
      'الطريق ضيق.',
    ],
    distance: [
      ['كم تبعد البحيرة؟', 'ما المسافة؟'],
      'تبعد البحيرة أربعة كيلومترات.',
      'أربعة كيلومترات',
      'البحيرة عميقة.',
    ],
    amount: [['بكم السرير؟', 'ما سعر السرير؟'], 'السرير مجانا.', 'مجانا', 'السرير دافئ.'],
    age: [['كم عمر الكوخ؟', 'في أي سن يبدأون؟'], 'عمر الكوخ أربعون سنة.', 'أربعون سنة', 'الكوخ صغير.'],
    permission: [['هل يجوز التدخين؟', 'هل يمكنني إحضار كلب؟'], 'التدخين ممنوع.', 'ممنوع', 'الكلب ينبح.'],
  },
  hi: {
    date: [['दुकान कब खुलती है?', 'मेला किस दिन है?'], 'दुकान सुबह नौ बजे खुलती है।', 'सुबह नौ बजे', 'दुकान छोटी है।'],
    case: [
      ['अल्पविराम का प्रयोग कब होता है?', 'किस स्थिति में लगता है?'],
      'जब दो वाक्य मिलते हैं, लगता है।',
      'जब',
      'अल्पविराम छोटा है।',
    ],
    place: [['कंबल कहाँ हैं?', 'वह किस जगह सोता है?'], 'कंबल संदूक में रखे हैं।', 'संदूक में', 'कंबल गरम हैं।'],
    person: [['कौन तय करता है?', 'किसने तय किया?'], 'बंदरगाह का अधिकारी तय करता है।', 'अधिकारी', 'बात तय हुई।'],
    frequency: [
      ['चूल्हा कितनी बार साफ होता है?', 'घंटी कितनी बार बजती है?'],
      'चूल्हा साल में दो बार साफ होता है।',
      'साल में दो बार',
      'चूल्हा बड़ा है।',
    ],
    duration: [
      ['रास्ता कितना समय लेता है?', 'हम कब तक रह सकते हैं?'],
      'रास्ता तीन घंटे लेता है।',
      'तीन घंटे',
      'रास्ता लंबा है।',
    ],
    distance: [
      ['झील कितनी दूर है?', 'कितने किलोमीटर है?'],
      'झील चार किलोमीटर दूर है।',
      'चार किलोमीटर',
      'झील गहरी है।',
    ],
    amount: [['बिस्तर कितने का है?', 'शुल्क कितना है?'], 'बिस्तर निःशुल्क है।', 'निःशुल्क', 'बिस्तर नरम है।'],
    age: [
      ['उसकी उम्र क्या है?', 'वह किस उम्र में शुरू करता है?'],
      'झोपड़ी चालीस साल पुरानी है।',
      'चालीस साल',
      'झोपड़ी छोटी है।',
    ],
    permission: [
      ['क्या मैं कुत्ता ला सकता हूँ?', 'क्या धूम्रपान की अनुमति है?'],
      'ऊपर धूम्रपान वर्जित है।',
      'वर्जित',
      'कुत्ता भौंकता है।',
    ],
  },
  th: {
    date: [['ร้านเปิดเมื่อไร', 'ร้านเปิดวันใด'], 'ร้านเปิดเวลา 9.00 น.', 'เวลา 9.00 น.', 'ร้านเล็ก'],
    case: [['ใช้เครื่องหมายนี้เมื่อใด', 'ใช้ในกรณีใด'], 'ใส่เมื่อสองประโยคมาพบกัน', 'เมื่อ', 'เครื่องหมายเล็ก'],
    place: [['ผ้าห่มอยู่ที่ไหน', 'เขานอนที่ใด'], 'ผ้าห่มเก็บในหีบ', 'เก็บในหีบ', 'ผ้าห่มอุ่น'],
    person: [['ใครตัดสินใจ', 'ผู้ใดจ่าย'], 'หัวหน้าท่าเรือตัดสินใจ', 'หัวหน้า', 'เรื่องจบแล้ว'],
    frequency: [['ทำความสะอาดบ่อยแค่ไหน', 'ตีระฆังกี่ครั้ง'], 'ทำความสะอาดปีละสองครั้ง', 'ปีละสองครั้ง', 'เตาใหญ่'],
    duration: [['ใช้เวลานานเท่าไร', 'ต้องเดินกี่ชั่วโมง'], 'ทางนี้ใช้เวลาสามชั่วโมง', 'สามชั่วโมง', 'ทางแคบ'],
    distance: [['ทะเลสาบไกลแค่ไหน', 'อีกกี่กิโลเมตร'], 'ทะเลสาบห่างไปสี่กิโลเมตร', 'สี่กิโลเมตร', 'ทะเลสาบลึก'],
    amount: [['เตียงราคาเท่าไร', 'ต้องจ่ายกี่บาท'], 'เตียงให้ใช้ฟรี', 'ฟรี', 'เตียงนุ่ม'],
    age: [['กระท่อมอายุเท่าไร', 'เขาอายุกี่ปี'], 'กระท่อมมีอายุสี่สิบปี', 'สี่สิบปี', 'กระท่อมเล็ก'],
    permission: [['พาสุนัขมาได้ไหม', 'สูบบุหรี่ได้หรือไม่'], 'ห้ามสูบบุหรี่', 'ห้าม', 'สุนัขเห่า'],
  },
};

/** A number as a word above what all have, and a dozen or the like. */
const COUNTED: Readonly<Record<string, readonly [says: string, number: string][]>> = {
  en: [
    ['There are forty beds.', 'forty'],
    ['Two dozen came.', 'Two dozen'],
  ],
  de: [
    ['Es gibt vierzig Betten.', 'vierzig'],
    ['Es gibt einundzwanzig Betten.', 'einundzwanzig'],
  ],
  ru: [
    ['Там сорок кроватей.', 'сорок'],
    ['Пришло двенадцать гостей.', 'двенадцать'],
  ],
  zh: [
    ['有四十张床。', '四十'],
    ['来了两个客人。', '两'],
  ],
  es: [
    ['Hay cuarenta camas.', 'cuarenta'],
    ['Son doscientas camas.', 'doscientas'],
  ],
  fr: [
    ['Il y a quarante lits.', 'quarante'],
    ['Il y a onze lits.', 'onze'],
  ],
  tr: [
    ['Kırk yatak var.', 'Kırk'],
    ['Bir düzine yatak var.', 'düzine'],
  ],
  ro: [
    ['Sunt patruzeci de paturi.', 'patruzeci'],
    ['Sunt douăsprezece paturi.', 'douăsprezece'],
  ],
  vi: [
    ['Có bốn mươi giường.', 'bốn mươi'],
    ['Có năm người.', 'năm'],
  ],
  el: [
    ['Υπάρχουν σαράντα κρεβάτια.', 'σαράντα'],
    ['Υπάρχουν δώδεκα κρεβάτια.', 'δώδεκα'],
  ],
  ar: [
    ['هناك أربعون سريرا.', 'أربعون'],
    ['هناك مئة سرير.', 'مئة'],
  ],
  hi: [
    ['चालीस बिस्तर हैं।', 'चालीस'],
    ['एक दर्जन बिस्तर हैं।', 'दर्जन'],
  ],
  th: [['มีเตียง 40 เตียง', '40']],
};

const rows = Object.entries(EXAMPLES).flatMap(([code, kinds]) =>
  Object.entries(kinds).map(([kind, example]) => ({ code, kind: kind as AnswerType, example })),
);

function found(code: string, kind: AnswerType, sentence: string): string[] {
  const document = documentOf(`---\nlanguage: ${code}\n---\n\n# -\n\n${sentence}\n`);
  const start = document.text.indexOf(sentence);
  const span = { start, end: start + sentence.length };
  return answersOf(document, span, kind).map((one) => sentence.slice(one.start, one.end));
}

describe('answersOf()', () => {
  test('has an example of every sort but numbers and reasons for every language', () => {
    const sorts = Object.keys(EXAMPLES.en ?? {}).sort();
    expect(sorts).toHaveLength(10);
    for (const { code } of languages) expect(Object.keys(EXAMPLES[code] ?? {}).sort(), code).toEqual(sorts);
  });

  test.each(rows)('finds what answers, and only that: $code, $kind', ({ code, kind, example }) => {
    const [, says, answer, saysNot] = example;
    expect(found(code, kind, says), says).toContain(answer);
    expect(found(code, kind, saysNot), saysNot).toEqual([]);
  });

  test.each(languages)('finds number words: $code', ({ code }) => {
    const examples = COUNTED[code] ?? [];
    expect(examples).not.toEqual([]);
    for (const [says, number] of examples) expect(found(code, 'number', says), says).toContain(number);
  });
});

describe('asks', () => {
  test.each(rows)('tells the sort of answer: $code, $kind', ({ code, kind, example: [questions] }) => {
    const language = languages.find((one) => one.code === code);
    for (const question of questions) {
      const first = language?.asks.find(({ pattern }) => pattern.test(question.toLowerCase()));
      expect(first?.type, question).toBe(kind);
    }
  });
});
