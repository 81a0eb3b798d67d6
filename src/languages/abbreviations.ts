/** After which words does a full stop not end the sentence? Without the last stop. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** In lower case. What follows belongs to them: titles before names, words that announce an explanation. */
export const NEVER_LAST = words(`
  mr mrs ms mx dr prof st ste gen lt col sgt capt cmdr cdr maj adm gov sen rep rev hon pres messrs mt ft
  vs viz cf e.g i.e approx esp incl resp z.b d.h u.a bzw ca evtl ggf inkl sog vgl hr hrn frl dipl ing
  sra srta dña mme mlle mgr т.е т.к т.н им ул гл тов проф акад ген напр
`);

/** In lower case. Joined to a number behind them ("No. 5", "Sept. 11"); last words otherwise. */
export const BEFORE_NUMBERS = words(`
  no nos nr nrn p pp vol vols fig figs ch chap sec sect art arts op bd abb kap s v c стр рис ст п № núm tel
  jan feb mar apr jun jul aug sep sept oct nov dec okt dez янв фев авг сент окт нояб дек
`);

/** In lower case. May be the last word or not; what comes next decides. Single letters and U.S.-like words join them. */
export const MAY_BE_LAST = words(`
  inc ltd co corp bros jr sr esq dept univ assn chr n.chr v.chr ee uu г гг в вв р руб млн млрд тыс al
`);

/** Words that, with a capital, begin a sentence far more often than they go on with a name. */
export const STARTERS = words(`
  The A An In On At By For From With As If It Its He She They We You I His Her Their Our This That These
  Those There Then But And Or So Yet However When While Where After Before Since Although Though Because
  Not No What Who How Why Both Each Some Many Most Other According Under During Despite
  Der Die Das Den Dem Ein Eine Einen Im Am Er Sie Es Wir Ich Und Aber Doch Nach Vor Mit Bei Auf Für
  Le La Les Un Une Il Elle Ils Elles Mais Et Dans En El Los Las Una Pero Y Este Esta
  В На По Это Он Она Они Мы Я Но И А С К Из После При Однако Как Что Так Его Если Для За
`);

/** Words, with their capital, before which a German numeral is an ordinal: "am 3. Oktober", "im 19. Jahrhundert". */
export const AFTER_ORDINALS = words(`
  Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember
  Jahrhundert Jahrhunderts Jahrtausend Jahrtausends Weltkrieg Weltkriegs Weltkrieges Auflage Tag Platz Mal
`);
