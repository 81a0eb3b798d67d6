/** Spanish: Snowball stems. */

import { stemmer } from '@orama/stemmers/spanish';
import { stopwords } from '@orama/stopwords/spanish';
import { type Language, numerals, phrases, wordList } from './language.ts';

/** Question words, and common words, that the stop-word list lacks. */
const ASKING =
  'qué quién quiénes quien quienes cuál cuáles cuándo cuánto cuánta cuántos cuántas cómo dónde adónde por porqué a ante bajo con contra desde hacia hasta según sin sobre tras e y o u ni que ser fue sido siendo era haya hubiera fueran fuese';

/** Words of the stop-word list that may be the subject of a question. */
const TELLING = wordList(
  'acuerdo estado estados ejemplo general horas intento país países paìs trabajo trabajar trabaja uso valor verdad día días dia dias',
);

const LIGHT =
  'funciona funcionan funcionar necesita necesito necesitan hace falta tipo tipos clase clases forma formas manera modo cosa cosas nombre nombres título evento eventos suceso persona personas gente hombre mujer lugar lugares sitio año años día días dia dias mes fecha época período periodo siglo número cantidad total razón razones motivo causa propósito parte llama llaman llamó llamaba llamado llamada llamados denomina denominó denominado conoce conocido conocida significa significado refiere dice dijo describe describió explica menciona considera considerado hizo hace hacer hicieron dio da dar tuvo tiene tienen tener ocurrió ocurre ocurrir sucedió sucede pasó pasa tomó llegó empezó empieza comenzó comienza usa usan usó utiliza utilizan utilizado sabe cree piensa aproximadamente actualmente originalmente';

/** Verbs of asking and telling, fillers, and words about the document itself. */
const TALK =
  'dicen explicar explican explicas describir describen mencionar mencionan indica indican señala establece habla hablan cuenta decir actualmente ahora realmente básicamente simplemente quizás quizá capítulo capítulos párrafo párrafos texto textos documento documentos artículo artículos página páginas sección secciones apartado';

/** Phrases around a question that do not ask anything. */
const FILLERS = [
  'por favor',
  'en este momento',
  'ahora mismo',
  'me preguntaba',
  'me pregunto',
  '(?:me gustaría|quisiera|quiero) (?:saber|preguntar)',
  '(?:puedes|puede|podrías|podría) (?:decirme|explicarme|decir|explicar)',
  '(?:dime|dígame|digame)',
  'en realidad',
  'de hecho',
];

/** Question words; a typo of one is read as the word itself. */
const ASKED_BY = 'quién quiénes qué cuál cuáles cuándo cuánto cuánta cuántos cuántas cómo dónde';

/** What people write to greet, and to thank or approve. */
const GREETINGS =
  'hola, holaa, holis, hola todos, hola todas, hola gente, hola chicos, hola chicas, hola amigos, hola amigas, hola bot, hola buenas, hola muy buenas, épale, buenas, buenas a todos, buenas gente, muy buenas, wenas, buenos días, buenos días gente, buen día, buen día gente, buenas tardes, buenas tardes gente, buenas noches, buenas noches gente, saludos, un saludo, a todos, a todas, a todos y todas, a todas y todos, a todos y a todas, a todas y a todos, a todes, a tods, a todo el mundo, de nuevo, qué tal, qué tal estás, qué tal están, qué tal estáis, qué tal todo, qué tal va, qué tal va todo, cómo estás, cómo están, cómo están todos, cómo estáis, cómo andas, cómo te va, cómo les va, cómo va, cómo va todo, cómo vas, qué onda, quiubo, todo bien';

const THANKS =
  'gracias, muchas gracias, muchísimas gracias, mil gracias, un millón de gracias, infinitas gracias, gracias mil, gracias bot, muchas gracias bot, gracias de verdad, de antemano, gracias igualmente, gracias crack, te lo agradezco, te lo agradezco mucho, te agradezco, te agradezco mucho, se agradece, muy agradecido, muy agradecida, muy amable, por la ayuda, por tu ayuda, por su ayuda, por la respuesta, por tu respuesta, por las respuestas, por responder, por contestar, por la info, por la información, por la aclaración, por todo, vale gracias, vale muchas gracias, bueno gracias, listo gracias, perfecto gracias, perfecto muchas gracias, entendido gracias, ok, okay, okey, de acuerdo, genial, súper, excelente, estupendo, buenísimo, muy bien, qué bien, muy útil, me sirve, me sirvió, me ayudó mucho, me sirvió mucho, buen bot, buen trabajo, bien hecho';

export const spanish: Language = {
  code: 'es',
  script: 'Latin',
  provisions: {
    article: 'artículos? articulos? arts?',
    section: 'sección seccion',
    rule: 'reglas? norma',
    clause: 'cláusulas? clausulas?',
    paragraph: 'apartado inciso párrafo',
    chapter: 'capítulo capitulo cap anexo lección acto escena',
    part: 'título titulo libro parte tomo',
    paragraphCited: '',
    first: 'primero 1º',
  },
  labels: {
    page: 'página pág',
    published: 'publicado actualizado',
    byline: 'por',
    question: 'p pregunta',
    answer: 'r respuesta',
  },
  stopWords: wordList([...wordList(stopwords, ASKING)].filter((word) => !TELLING.has(word))),
  lightWords: wordList(LIGHT, TALK),
  courtesies: { greetings: GREETINGS.split(', '), thanks: THANKS.split(', ') },
  fillers: phrases(FILLERS),
  askedBy: wordList(ASKED_BY),
  // The plural ending is removed first, because the stemmer takes the end of gobiernos for that of a verb. The accent
  // of -ción is restored, as the stemmer does not recognise the ending without it.
  stem: (word) => stemmer(word.replace(/(?<=\p{L}{2}o)s$/u, '').replace(/(?<=\p{L}[cs])ion$/u, 'ión')),
  numerals: new Map(numerals('dos tres cuatro cinco seis siete ocho nueve diez once doce', 2)),
  dates: {
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    monthLocales: ['es'],
    beforeMonth: 'de\\s+',
    beforeYear: 'de\\s+',
    ordinalEndings: '',
    decadeEndings: '',
    beforeTime: 'a\\s+las',
    labels: '',
    byline: '',
    weekdays: '',
    afterTime: '',
    forms: [],
    leadingForms: [],
  },
  numbers: {
    words:
      'dos tres cuatro cinco seis siete ocho nueve diez veinti\\p{L}+ veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien(?:to)? mil',
    units: 'por\\s+ciento millones',
    own: '(?:un_)?tercio cien ciento once doce trece catorce quince diecis[eé]is diecisiete dieciocho diecinueve doscient[oa]s docena algun[oa]s pocos pocas',
    within: 'y',
  },
  sentences: {
    neverLast: 'sra srta dña',
    beforeNumbers: 'núm tel',
    mayBeLast: 'ee uu',
    starters: 'El La Los Las Un Una Pero Y En Este Esta',
    beforeOrdinals: '',
    afterOrdinals: '',
  },
  reasons:
    /(?<![\p{L}\p{M}])(?:porque|debido a|ya que|puesto que|a causa de|gracias a|para que|con el fin de|a fin de)(?![\p{L}\p{M}])/giu,
  places: { before: 'en a desde hacia hasta cerca\\s+de', articles: 'el la los las', behind: '' },
  answers: {
    numbers: 'una? uno medi[oa] varios varias',
    time: 'segundos? minutos? min horas? días? noches? semanas? quincenas? mes(?:es)? años? décadas? siglos? tardes? mañanas? media_hora',
    length:
      'mm cm km m (?:kil[oó]|cent[ií]|mil[ií])?metros? leguas? millas? pies? pulgadas? pasos? cuadras? manzanas? paradas?',
    measures:
      'grados? ° % kg gramos? kilos? (?:kilo)?gramos? toneladas? litros? euros? dólares? céntimos? pesos? pesetas? coronas? francos? vatios? páginas palabras',
    clock:
      '(?:a_|hasta_|desde_|antes_de_|después_de_)?las?_#(?:_(?:y|menos)_(?:media|cuarto|#))?(?:_(?:de_la_(?:mañana|tarde|noche)|en_punto)) (?:a_las?_)?\\d{1,2}[:.]\\d{2} (?:al?_)?mediod[ií]a (?:a_)?medianoche (?:(?:el|los|cada|hasta_el|desde_el|próximo)_)?(?:lunes|martes|miércoles|jueves|viernes|sábados?|domingos?)',
    times:
      '(?:a|hasta|desde|antes_de|después_de|hacia|sobre)_las?_# en_(?:primavera|verano|otoño|invierno) (?:por|en|de)_la_(?:mañana|tarde|noche) (?:todos_los|todas_las|cada)_@ diariamente semanalmente mensualmente anualmente hoy mañana siempre nunca (?:antes|después)_(?:de_la|del|de_los|de_las|de)_@ durante_(?:el|la|los|las)_@ al_(?:amanecer|anochecer|alba|final|principio|comienzo) a_(?:principios|finales|mediados)_de',
    conditions:
      'cuando en_cuanto tan_pronto_como si hasta_que antes_de después_de mientras durante una_vez_que siempre_que solo_(?:si|cuando) en_caso_de',
    often:
      '(?:una_vez|#_veces|varias_veces|dos_veces)_(?:al?|por|cada|a_la)_@ (?:cada|todos_los|todas_las)_(?:#_)?(?:minutos?|horas?|días?|noches?|semanas?|mes(?:es)?|años?|lunes|martes|miércoles|jueves|viernes|sábados?|domingos?|mañanas?|tardes?|primaveras?|veranos?|otoños?|inviernos?) a_diario diari(?:o|a|amente) semanal(?:mente)? quincenal(?:mente)? mensual(?:mente)? trimestral(?:mente)? anual(?:mente)? un_día_sí_y_otro_no nunca siempre rara_vez a_menudo',
    lasting:
      'hasta_(?:el_|la_)?@ tod[oa]_(?:el|la)_(?:día|noche|año|semana|mes|verano|invierno) medi[oa]_(?:día|hora|jornada|año) para_siempre indefinidamente desde_(?:las?|el)_@',
    far: 'a_#_(?:minutos|horas|días)(?:_(?:a_pie|en_coche|de_camino))? a_un_(?:paso|tiro_de_piedra) al_lado medi[oa]_(?:hora|día)_(?:a_pie|de_camino)',
    priced:
      'gratis gratuit(?:o|a|os|as|amente) nada sin_(?:coste|costo|cargo) no_(?:cuesta|se_paga) la_mitad',
    places:
      '(?:en|a|ante|bajo|detrás_de|debajo_de|encima_de|sobre|junto_a|al_lado_de|cerca_de|dentro_de|fuera_de|delante_de|frente_a|entre|desde|hacia|hasta|por|tras)_(?:el|la|los|las|un|una|su|sus|cada|este|esta)_%@ (?:al|(?:detrás|debajo|encima|cerca|dentro|fuera|delante|al_lado)_del)_%@ (?:en|bajo|tras)_%@ arriba abajo afuera fuera dentro aquí ahí allí en_casa',
    noPlaces:
      'el la un una su sus cada este mañana tarde noche día días semana mes año años siglo primavera verano otoño invierno momento caso casos fin final general particular cambio cuanto lugar realidad efecto cuenta parte vez hora horas las los que cual este esta enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo principio comienzo #',
    roles:
      'dueñ[oa]s? propietari[oa]s? miembros? soci[oa]s? (?:sub)?director(?:a|es|as)? jef[ea]s? encargad[oa]s? guardas? guardia(?:n|na|nes)? guardián maestr[oa]s? secretari[oa]s? tesorer[oa]s? president[ea]s? capit[aá]n(?:a|es)? tripulación conductor(?:a|es)? profesor(?:a|es)? alumn[oa]s? estudiantes? huésped(?:es)? visitantes? padres madres? niñ[oa]s? residentes? inquilin[oa]s? vecin[oa]s? voluntari[oa]s? personal equipo comité consejo junta policía médic[oa]s? enfermer[oa]s? cociner[oa]s? conserje bibliotecari[oa]s? archiver[oa]s? moderador(?:a|es)? administrador(?:a|es)? usuari[oa]s? clientes? jugador(?:a|es)? árbitros? juez(?:a)? jueces funcionari[oa]s? inspector(?:a|es)? alcalde(?:sa)? ministr[oa]s? gobernador(?:a|es)? párroco sacerdotes? abad obispos? monjes? rey reina reyes esposa marido herman[oa]s? padre hij[oa]s? todos todo_el_mundo cualquiera nadie jardiner[oa]s? herrero carpinter[oa]s? pescador(?:es|a)? autor(?:a|es)? editor(?:a|es)? emplead[oa]s? trabajador(?:a|es)? adultos?',
    allowed:
      'puede[ns]? podrá[ns]? debe[ns]? permitid[oa]s? se_permite[n]? prohibid[oa]s? se_prohíbe[n]? autorizad[oa]s? solo_(?:si|con) obligatorio',
  },
  definitions: {
    asks: /^¿?(?:y\s)?(?:qu[eé]\s+(?:es|son|significan?|quiere\s+decir)|a\s+qu[eé]\s+se\s+llama|qui[eé]n\s+es)\s+(?:una?\s+|el\s+|la\s+|los\s+|las\s+)?(?<term>[^?]+?)\s*\??$/du,
    before: 'una? el la los las',
    behind: 'es_(?:una?|el|la|todo) son significa se_refiere_a se_llama designa quiere_decir',
  },
  sought: [
    /(?<!\p{L})(?:qu[eé]|cu[aá]nt[oa]s?)\s+(?:tipo\s+de\s+)?(?!(?:es|son|era|eran|fue|hay|se|le|les|lo|la|el|los|las|pasa|ocurre|significa|tiene|tienen|hace|hacen|debe|puede|dice)(?!\p{L}))(?<thing>\p{L}{2,40})(?=\s+(?:es|son|era|eran|fue|fueron|hay|se|tienen?|tenía|deben?|pueden?|de|del|para|lleva|llevan|usan?|necesita\p{L}*|pagan?|quem\p{L}+)(?!\p{L})|\s*[?]|$)/du,
    /(?<!\p{L})cu[aá]l(?:es)?\s+(?:es|son|era|fue)\s+(?:el|la|los|las)\s+(?!(?:diferencia|significado|propósito|objetivo|fin|mejor)(?!\p{L}))(?<thing>\p{L}{2,40})(?=\s+(?:de|del|para|en|por)(?!\p{L})|\s*[?]|$)/du,
    /(?<!\p{L})de\s+qui[eé]n(?:es)?\s+(?:es|son|era|eran)\s+(?:el|la|los|las)\s+(?<thing>\p{L}{2,40})/du,
  ],
  nameParticles: 'de del la',
  ordinals: [
    'últim(?:o|a)',
    'primer(?:o|a|os|as)?',
    'segund(?:o|a|os|as)',
    'tercer(?:o|a|os|as)?',
    'cuart(?:o|a|os|as)',
    'quint(?:o|a|os|as)',
  ],
  checks: undefined,
  parts: {
    begins:
      /(?<!(?<!\p{L})entre(?!\p{L})(?:(?!(?<!\p{L})[ye](?!\p{L})).)*),?\s+[ye]\s+¿?(?=(?:(?:a|de|desde|en|con|por|para|hasta)\s+)?(?:qu[eé]|qui[eé]n(?:es)?|cu[aá]ndo|a?d[oó]nde|cu[aá]nt[oa]s?|cu[aá]l(?:es)?|c[oó]mo)(?!\p{L}))/giu,
    pointsBack:
      /(?<!\p{L})(?:él|ell[ao]s?|allí|ahí|est[eoa]s|es[eoa]s|(?:qu[eé]|qui[eé]n|cu[aá]ndo|d[oó]nde|c[oó]mo)\s+l[aoe]s?\s\p{L}+)(?!\p{L})/iu,
  },
  rewording: {
    idle: 'exactamente precisamente',
    openers: 'y pero entonces',
    embeds: 'si',
    articles: 'un una unos unas el la los las',
    alike: '',
    plurals: '/s /es z/ces',
    order: 'free',
    hasCases: false,
  },
  asks: [
    {
      type: 'case',
      pattern:
        /(?<!\p{L})cu[aá]ndo\s+(?:se\s+(?:usa|utiliza|escribe|emplea|debe|puede)|(?:debo|debemos|hay\s+que|puedo)\s+(?:usar|utilizar|escribir|poner))|(?<!\p{L})en qu[eé] casos?(?!\p{L})/u,
    },
    {
      type: 'frequency',
      pattern: /(?<!\p{L})(?:con qu[eé] frecuencia|cu[aá]ntas veces|cada cu[aá]nto)(?!\p{L})/u,
    },
    {
      type: 'duration',
      pattern:
        /(?<!\p{L})(?:cu[aá]nto (?:tiempo|dura|duran|duró|tarda|tardan|mide)|hasta cu[aá]ndo|cu[aá]nt[oa]s (?:horas|días|semanas|meses|minutos)|qu[eé] (?:duración|longitud))(?!\p{L})/u,
    },
    {
      type: 'distance',
      pattern:
        /(?<!\p{L})(?:a qu[eé] distancia|qu[eé] tan lejos|cu[aá]n lejos|cu[aá]ntos (?:kil[oó]metros|metros))(?!\p{L})/u,
    },
    {
      type: 'age',
      pattern: /(?<!\p{L})(?:qu[eé] edad|cu[aá]ntos años (?:tiene|tienen|tenía)|a qu[eé] edad)(?!\p{L})/u,
    },
    {
      type: 'amount',
      pattern:
        /(?<!\p{L})(?:cu[aá]nto (?:cuesta|cuestan|vale|valen|costó|se paga|pagan?|hay que pagar|es)|cu[aá]nt[oa] (?:dinero|leña|agua|sal)|qu[eé] precio|cu[aá]l es (?:el precio|la tarifa|la cuota))(?!\p{L})/u,
    },
    {
      type: 'number',
      pattern:
        /(?<!\p{L})(cu[aá]nt[oa]s?|n[uú]mero de|(qu[eé]|cu[aá]l es el) (porcentaje|cantidad|n[uú]mero))(?!\p{L})/u,
    },
    {
      type: 'date',
      pattern: /(?<!\p{L})(cu[aá]ndo|(qu[eé]|cu[aá]l) (año|fecha|d[ií]a|mes|siglo|d[eé]cada))(?!\p{L})/u,
    },
    { type: 'person', pattern: /(?<!\p{L})qui[eé]n(es)?(?!\p{L})/u },
    {
      type: 'place',
      pattern:
        /(?<!\p{L})(a?d[oó]nde|qu[eé] (ciudad|pa[ií]s|lugar|regi[oó]n|estado|isla|provincia))(?!\p{L})/u,
    },
    { type: 'reason', pattern: /(?<!\p{L})(por qu[eé]|raz[oó]n|razones|motivos?|causas?)(?!\p{L})/u },
    {
      type: 'permission',
      pattern:
        /^¿?(?:y\s+)?(?:puedo|podemos|se puede[n]?|pueden|puede|debo|debemos)(?!\p{L})|(?<!\p{L})(?:est[aá]n? (?:permitid|prohibid|autorizad)[oa]s?|se permite[n]?|se proh[ií]be[n]?)(?!\p{L})/u,
    },
  ],
};
