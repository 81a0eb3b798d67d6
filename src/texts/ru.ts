/** Russian: the texts that people read. A number and the word it counts stay on one line, hence `\u00a0`. */

import type { en } from './en.ts';

export const ru: Readonly<Record<keyof typeof en, string>> = {
  // Commands as Discord's menus show them: names in lower case, at most 32 characters, descriptions at most 100.
  'ask-name': 'спросить',
  'ask-described': 'Отвечает на вопрос цитатами из документов',
  'ask-question-name': 'вопрос',
  'ask-question-described': 'Спросите своими словами, на любом языке',
  'ask-visibility-name': 'видимость',
  'ask-visibility-described': 'Кто увидит ответ; если ответа нет, об этом узнаете только вы',
  'ask-visibility-public': 'все',
  'ask-visibility-private': 'только я',
  'document-name': 'документ',
  'document-described': 'Искать только в этом документе',
  'search-name': 'поиск',
  'search-described': 'Показывает все фрагменты с этими словами; "фраза", +обязательно, -исключить',
  'search-terms-name': 'слова',
  'search-terms-described': 'Что искать; "фраза", +обязательно, -исключить',
  'cite-name': 'цитата',
  'cite-described': 'Показывает фрагмент целиком по номеру, сноске или ID',
  'cite-passage-name': 'фрагмент',
  'cite-passage-described': 'Выберите из списка или введите номера, например «rules 4-6», сноску или ID',
  'quote-name': 'сверить',
  'quote-described': 'Сверяет цитату с документами: совпала дословно, почти дословно или её там нет',
  'quote-words-name': 'слова',
  'quote-words-described': 'Цитата, в кавычках или без них',
  'outline-name': 'оглавление',
  'outline-described': 'Показывает заголовки документа; любой раздел можно открыть',
  'outline-document-name': 'документ',
  'outline-document-described': 'Выберите из списка или введите название или ID',
  'sources-name': 'источники',
  'sources-described': 'Показывает документы, их даты, издателей, точки зрения и права',
  'corpus-name': 'документы',
  'corpus-described': 'Для тех, кто управляет сервером: загруженные документы, проблемы в них, обновление',
  'corpus-status-name': 'состояние',
  'corpus-status-described': 'Показывает, какие документы загружены',
  'corpus-check-name': 'проверка',
  'corpus-check-described': 'Показывает проблемы в файлах с указанием файла и строки',
  'corpus-reload-name': 'обновить',
  'corpus-reload-described': 'Перечитывает файлы; если использовать их нельзя, всё остаётся как было',
  'help-name': 'помощь',
  'help-described': 'Показывает, что умеет Footnote; на команды можно нажимать',
  'privacy-name': 'конфиденциальность',
  'privacy-described': 'Показывает, что бот хранит о людях: ничего',
  'find-passages-name': 'Найти фрагменты',
  'check-quote-name': 'Сверить цитату',

  // An answer.
  unsure: 'Самое близкое, что нашлось. Возможно, это не ответ на вопрос.',
  related: 'Прямого ответа нет ни в одном фрагменте. Самое близкое:',
  miss: 'В этих документах ответа нет.',
  'miss-question': 'В этих документах нет ответа на вопрос «{ $question }».',
  'more-passages': `{ $count ->
      [one] Ещё { $count }\u00a0фрагмент
      [few] Ещё { $count }\u00a0фрагмента
      [many] Ещё { $count }\u00a0фрагментов
     *[other] Ещё { $count }\u00a0фрагмента
    }`,
  'nearest-headings': 'Возможно, ответ в разделе…',
  'searched-for': 'Искали так: { $words }',
  'read-as': '{ $word } → { $as }',
  'read-as-correction': '{ $word } → { $as } (опечатка)',
  'read-as-transliteration': '{ $word } → { $as } (по звучанию)',
  'read-as-alias': '{ $word } → { $as } (по глоссарию)',
  'read-as-derived': '{ $word } → { $as }… (по началу слова)',
  'read-as-compound': '{ $word } → { $as } (сложное слово)',
  'unknown-words': 'Нет в этих документах: { $words }',
  'between-items': '{ ", " }',
  'and-more': '{ $items } и ещё { $count }',
  searched: 'Где искали: { $titles }',
  'searched-only': 'Искали только в документе «{ $title }».',
  'searched-only-others': `Искали только в документе «{ $title }». Чтобы искать { $count ->
      [1] и в другом документе
      [one] ещё в { $count }\u00a0документе
      [few] ещё в { $count }\u00a0документах
      [many] ещё в { $count }\u00a0документах
     *[other] ещё в { $count }\u00a0документа
    }, не заполняйте поле «документ».`,
  'files-left-out': `Не удалось прочитать { $count ->
      [one] { $count }\u00a0файл
      [few] { $count }\u00a0файла
      [many] { $count }\u00a0файлов
     *[other] { $count }\u00a0файла
    }. Тем, кто управляет сервером, причину покажет { $command }.`,
  doubt: 'В источнике неясно: { $note }',
  titled: '«{ $title }»',
  quoted: '«{ $words }»',
  'id-line': '{ $id } · { $version }',
  version: 'версия { $version }',
  'post-unsure': 'Возможно, этот фрагмент не отвечает на вопрос.',
  'posts-unsure': 'Возможно, эти фрагменты не отвечают на вопрос.',
  'related-brief':
    'Прямого ответа на вопрос «{ $question }» нет ни в одном фрагменте. { $command } покажет самое близкое, но только вам.',
  'asked-by': 'Вопрос от { $person }',
  'posted-by': 'Опубликовано участником { $person }',
  gone: 'Этот фрагмент больше недоступен.',

  // Below a reply.
  'copy-citation': 'Копировать сноску',
  'post-here': 'Опубликовать здесь',
  posted: 'Опубликовано',
  'post-several': 'Опубликовать несколько…',
  'post-several-title': 'Опубликовать фрагменты здесь',
  'post-several-question': 'Заголовок над фрагментами',
  'post-several-passages': 'Фрагменты',
  'post-several-none': 'Ни один фрагмент не выбран, поэтому ничего не опубликовано. Выберите хотя бы один.',
  'already-posted': 'Это здесь уже опубликовано.',
  'not-postable': 'Опубликовать это уже нельзя. Задайте вопрос заново.',
  delete: 'Удалить',
  'full-passage': 'Фрагмент целиком',
  'not-yours-to-delete':
    'Удалить это могут только тот, кто спрашивал, и те, кто может управлять здесь сообщениями.',

  // Where words come from.
  retrieved: 'дата обращения: { $date }',
  published: 'дата публикации: { $date }',
  author: 'автор { $name }',
  'said-in': '{ $name } в «{ $title }»',
  'between-facts': '{ ", " }',
  'kind-news-report': 'новостная статья',
  'kind-encyclopedia-article': 'энциклопедическая статья',
  'kind-wiki-article': 'вики-статья',
  'kind-subtitles': 'субтитры',
  'kind-chat': 'чат',

  // A passage for its own sake.
  'passage-of': 'Фрагмент { $number } из { $count } в документе «{ $title }»',
  'passages-of': 'Фрагменты { $from }–{ $to } из { $count } в документе «{ $title }»',
  'passages-in': `{ $shown ->
      [one] { $shown }\u00a0фрагмент
      [few] { $shown }\u00a0фрагмента
      [many] { $shown }\u00a0фрагментов
     *[other] { $shown }\u00a0фрагмента
    } из документа «{ $title }»`,
  'passages-counted': `{ $count ->
      [one] { $count }\u00a0фрагмент
      [few] { $count }\u00a0фрагмента
      [many] { $count }\u00a0фрагментов
     *[other] { $count }\u00a0фрагмента
    }`,
  'first-of-range':
    'Поместилось не всё. Показано фрагментов: { $shown } из { $count }. Дальше — по кнопке ▶.',
  'open-one': 'Открыть один из них',
  'no-such-passage':
    'Фрагмента «{ $typed }» нет. Введите ID документа и номер, например «{ $example }», либо ID фрагмента или сноску целиком. Можно и выбрать из списка, который появляется при вводе.',
  'no-such-passage-typed':
    'Фрагмента «{ $typed }» нет. Введите ID документа и номер, например «{ $example }», либо ID фрагмента или сноску целиком.',
  'did-you-mean': 'Возможно, вы имели в виду…',
  'passage-gone': 'Этого фрагмента больше нет в документах (версия { $version }).',
  'document-gone': 'Этого документа здесь больше нет (версия { $version }).',

  // A citation to copy.
  'citation-title': 'Сноска для копирования',
  'choose-style': 'Другой стиль',
  'style-plain': 'Обычный текст',
  'style-too-long': 'В этом стиле сноска не помещается в одно сообщение. Выберите другой стиль.',

  // Lists of documents and headings.
  sources: 'Источники',
  'source-line': 'Источник: { $facts }',
  'standpoint-line': 'Точка зрения: { $text }',
  'rights-line': 'Права: { $text }',
  'more-documents': `Ещё { $count ->
      [one] { $count }\u00a0документ
      [few] { $count }\u00a0документа
      [many] { $count }\u00a0документов
     *[other] { $count }\u00a0документа
    }. Посмотреть любой: { $command }.`,
  'documents-counted': `{ $count ->
      [one] { $count }\u00a0документ
      [few] { $count }\u00a0документа
      [many] { $count }\u00a0документов
     *[other] { $count }\u00a0документа
    }`,
  'headings-of-document': 'Оглавление документа',
  'no-such-document':
    'Документа «{ $typed }» нет. Выберите из списка, который появляется при вводе, или посмотрите { $command }.',
  'no-such-document-typed': 'Документа «{ $typed }» нет. Посмотрите { $command }.',
  'no-documents': 'Здесь пока нет документов.',
  'no-documents-add': 'Здесь пока нет документов. Первый можно добавить командой { $command }.',
  'headings-of': 'Оглавление документа «{ $title }»',
  'headings-shown': 'Заголовки { $from }–{ $to } из { $count }',
  'no-passages': 'В этом документе нет фрагментов.',
  'read-section': 'Читать раздел',

  // A search.
  'passages-with': 'Фрагменты по запросу «{ $terms }»',
  'no-passage-with': 'По запросу «{ $terms }» ничего не найдено',
  'hits-shown': 'Фрагменты { $from }–{ $to } из { $count }',
  'one-hit-shown': 'Фрагмент { $number } из { $count }',
  'open-passage': 'Открыть фрагмент',
  'search-unreadable': 'Продолжить этот поиск уже нельзя. Начните новый: { $command }.',

  // Why nothing was looked for.
  'question-empty': 'Вы не ввели вопрос. Можно спросить, например: «{ $example }»',
  'question-too-long': `Вопрос слишком длинный: { $length ->
      [one] { $length }\u00a0символ
      [few] { $length }\u00a0символа
      [many] { $length }\u00a0символов
     *[other] { $length }\u00a0символа
    }, а можно не больше { $most }. Сократите текст до одного вопроса.`,
  'question-no-word': 'В вопросе нет ни одного слова, только знаки. Добавьте имя, место, дату или предмет.',
  'question-too-common':
    'В вопросе только самые обычные слова, по ним ничего не найти. Добавьте имя, место, дату или предмет.',
  'message-no-words':
    'В этом сообщении нет слов, по которым можно искать. Напишите вопрос сами: { $command }.',
  'search-empty': 'Запрос пустой. Введите слова или точную фразу в кавычках.',
  'search-too-long': `Запрос слишком длинный: { $length ->
      [one] { $length }\u00a0символ
      [few] { $length }\u00a0символа
      [many] { $length }\u00a0символов
     *[other] { $length }\u00a0символа
    }, а можно не больше { $most }. Сократите его.`,
  'search-too-many-words': `В запросе слишком много слов: { $count }, а можно не больше { $most }. Уберите лишние или возьмите точную фразу в кавычки.`,
  'search-too-many-phrases': `В запросе слишком много фраз: { $count }, а можно не больше { $most }. Уберите лишние.`,
  'search-no-word': 'В запросе нет ни одного слова, только знаки. Введите имя, место, дату или предмет.',
  'search-only-excluded':
    'В запросе сказано только, что исключить. Добавьте слово или фразу, которую нужно найти.',
  'search-too-common':
    'В запросе только самые обычные слова, по ним ничего не найти. Добавьте имя или предмет либо возьмите точную фразу в кавычки.',
  'quotation-empty': 'В цитате нет слов. Вставьте текст, который нужно проверить.',
  'quotation-too-long': `Цитата слишком длинная: { $length ->
      [one] { $length }\u00a0символ
      [few] { $length }\u00a0символа
      [many] { $length }\u00a0символов
     *[other] { $length }\u00a0символа
    }, а можно не больше { $most }. Сократите её.`,

  // The check of a quotation.
  'quote-verbatim': 'Есть в этих документах дословно',
  'quote-elided': 'Есть в этих документах, но в цитате пропущены слова',
  'quote-case': 'Есть в этих документах, но с другими заглавными буквами',
  'quote-punctuation': 'Есть в этих документах, но с другой пунктуацией',
  'quote-near': 'Есть в этих документах, но не дословно',
  'quote-absent': 'Нет в этих документах',
  'quotes-checked': 'Проверка цитат',
  'quotes-unchecked': `{ $count ->
      [one] Ещё { $count } цитата не проверена.
      [few] Ещё { $count } цитаты не проверены.
      [many] Ещё { $count } цитат не проверены.
     *[other] Ещё { $count } цитаты не проверены.
    }`,
  'quote-looked-at': 'Проверено: «{ $words }»',
  'quote-omission-warning': 'Пропущенное в цитате может менять её смысл. Прочитайте фрагмент целиком.',
  'quote-continues': 'Цитата продолжается в следующих фрагментах.',
  'quote-places': `Встречается в { $count ->
      [one] { $count }\u00a0месте
      [few] { $count }\u00a0местах
      [many] { $count }\u00a0местах
     *[other] { $count }\u00a0места
    }.`,
  'quote-more-places': `и ещё { $count ->
      [one] { $count }\u00a0место
      [few] { $count }\u00a0места
      [many] { $count }\u00a0мест
     *[other] { $count }\u00a0места
    }`,
  'quote-differs': `{ $count ->
      [1] Одно расхождение:
      [one] { $count }\u00a0расхождение:
      [few] { $count }\u00a0расхождения:
      [many] { $count }\u00a0расхождений:
     *[other] { $count }\u00a0расхождения:
    }`,
  'quote-theirs': 'В документе:{ " " }',
  'quote-yours': 'В цитате:{ " " }',
  'quote-nothing': 'ничего',
  'quote-no-wording': 'Ни такой, ни похожей формулировки нет ни в одном фрагменте.',
  'quote-nearest': 'Такой формулировки нет ни в одном фрагменте. Самый близкий:',
  'quote-notes': 'В конспект попадает не всё. Возможно, это есть в источнике: { $source }',
  'quote-their-words':
    'Это слова из документа «{ $title }». В его источнике ({ $source }) может быть сказано иначе.',
  'quote-source-kind': '{ $kind } «{ $title }»',

  // Help and privacy.
  'help-about':
    'Footnote отвечает на вопросы дословными цитатами из загруженных документов ({ $documents }). От себя он ничего не пишет. Если ответа нет ни в одном фрагменте, он так и скажет.',
  'help-try': 'Примеры вопросов для { $command }:',
  'help-menu': 'Ещё есть команды в меню любого сообщения, в разделе «Приложения»: { $commands }.',
  'help-public': 'Ответы видны всем. Остальное видно только вам, пока вы не нажмёте «Опубликовать здесь».',
  'help-private': 'Всё, что пишет Footnote, видно только вам, пока вы не нажмёте «Опубликовать здесь».',
  'help-caution': 'Цитата показывает, что сказано в документе, но не доказывает, что это правда.',
  'help-commands': 'Команды',
  hello: 'Привет! Спросите меня о чём-нибудь из этих документов или посмотрите { $command }.',
  thanks: 'Пожалуйста! Что ещё я умею: { $command }.',
  privacy: 'Конфиденциальность',
  'privacy-stored': 'Бот ничего ни о ком не хранит: ни вопросов, ни сообщений, ни имён, ни ID аккаунтов.',
  'privacy-memory':
    'Вопрос или сообщение остаётся в памяти, пока не готов ответ, и не передаётся другим сервисам. То, как понято отдельное слово, может храниться до остановки бота, но отдельно от вопроса.',
  'privacy-logs':
    'В логах видно, что команду выполнили и сколько времени это заняло. Того, что вы написали, там нет.',
  'privacy-posts':
    'То, что бот публикует, остаётся в Discord, как любое сообщение. Если в публикации указано, кто спрашивал, то и в ней, и в кнопке «Удалить» под ней есть Discord ID этого человека; всё это исчезает вместе с сообщением.',

  // For people who manage the server.
  'status-title': 'Загруженные документы',
  'status-counts': `{ $documents }, { $passages }, { $entries ->
      [one] { $entries }\u00a0запись глоссария
      [few] { $entries }\u00a0записи глоссария
      [many] { $entries }\u00a0записей глоссария
     *[other] { $entries }\u00a0записи глоссария
    }, версия { $version }.`,
  'status-file': '{ $file } ({ $format }, ID { $id }): { $passages }',
  'no-problems': 'С файлами всё в порядке.',
  'problems-line': '{ $problems }. Весь список: { $command }.',
  'errors-counted': `{ $count ->
      [one] { $count }\u00a0ошибка
      [few] { $count }\u00a0ошибки
      [many] { $count }\u00a0ошибок
     *[other] { $count }\u00a0ошибки
    }`,
  'warnings-counted': `{ $count ->
      [one] { $count }\u00a0предупреждение
      [few] { $count }\u00a0предупреждения
      [many] { $count }\u00a0предупреждений
     *[other] { $count }\u00a0предупреждения
    }`,
  error: 'ошибка',
  warning: 'предупреждение',
  'errors-left-out': 'Файл с ошибкой не загружается, файл с предупреждением загружается.',
  'more-like-these': 'и ещё { $count } в том же роде',
  'more-lines': 'и ещё { $count }',
  'check-version': 'файлы, прочитанные для версии { $version }',
  'reload-kept': 'Документы не обновлены',
  'reload-problem': 'По-прежнему используется версия { $version }. Проблема:',
  'reload-reading': 'Чтение документов: { $percent } %',
  'reload-meanwhile': 'Пока новая версия не готова, используется версия { $version }.',
  'reload-done': 'Документы обновлены',
  'reload-same': 'Документы перечитаны, изменений нет',
  'reload-counts':
    'Было: { $before }; стало: { $after }. Фрагментов добавлено: { $added }, изменено: { $changed }, удалено: { $removed }.',
  'reload-failed':
    'Файлы, изменившиеся за это время, загрузить не удалось; по-прежнему используется версия { $version }. Проблема:',
  'passage-added': 'добавлено: { $passage }',
  'passage-changed': 'изменено: { $passage }',
  'passage-removed': 'удалено: { $passage }',
  'versions-line': 'версия { $before } → { $after } · { $ms } мс',
  'version-line': 'версия { $version } · { $ms } мс',
  'managers-only': 'Эта команда доступна только участникам, которые могут управлять сервером.',
  'moderators-only': 'Эта команда доступна только модераторам этого сервера.',

  // When nothing could be done.
  'too-fast': `Вы спрашиваете слишком часто. Попробуйте снова через { $seconds ->
      [one] { $seconds }\u00a0секунду
      [few] { $seconds }\u00a0секунды
      [many] { $seconds }\u00a0секунд
     *[other] { $seconds }\u00a0секунды
    }.`,
  'server-too-fast': `С этого сервера сейчас слишком много вопросов. Попробуйте снова через { $seconds ->
      [one] { $seconds }\u00a0секунду
      [few] { $seconds }\u00a0секунды
      [many] { $seconds }\u00a0секунд
     *[other] { $seconds }\u00a0секунды
    }.`,
  'all-too-fast': `Сейчас спрашивает слишком много людей. Попробуйте снова через { $seconds ->
      [one] { $seconds }\u00a0секунду
      [few] { $seconds }\u00a0секунды
      [many] { $seconds }\u00a0секунд
     *[other] { $seconds }\u00a0секунды
    }.`,
  'unknown-command': 'Такой команды больше нет. Перезагрузите Discord, чтобы обновить список команд.',
  'unknown-control': 'Эта кнопка или это меню — из другой версии Footnote. Спросите заново: { $command }.',
  'unknown-kind': 'Footnote не знает таких команд, кнопок и меню. Задайте вопрос с помощью { $command }.',
  unreadable: 'Footnote не смог прочитать то, что прислал Discord. Попробуйте ещё раз.',
  failed:
    'Что-то пошло не так, но ничего не изменилось. Попробуйте ещё раз, а если это повторяется, напишите тому, кто запустил этого бота.',
};
