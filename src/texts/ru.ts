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
  'corpus-described': 'Для модераторов: документы этого сервера и проблемы в них',
  'corpus-add-name': 'добавить',
  'corpus-add-described':
    'Читает файл и показывает предпросмотр; пока вы его не примете, ничего не изменится',
  'corpus-add-file-name': 'файл',
  'corpus-add-file-described': 'Документ; если не указать, его можно выбрать в форме',
  'corpus-list-name': 'список',
  'corpus-list-described': 'Показывает документы этого сервера: их можно заменить, изменить или удалить',
  'corpus-history-name': 'история',
  'corpus-history-described': 'Показывает, кто, что и когда изменил; отменить можно в течение недели',
  'corpus-export-name': 'выгрузить',
  'corpus-export-described': 'Отдаёт все документы этого сервера одним архивом',
  'corpus-status-name': 'состояние',
  'corpus-status-described': 'Показывает, какие документы загружены',
  'corpus-check-name': 'проверка',
  'corpus-check-described': 'Показывает проблемы в файлах с указанием файла и строки',
  'corpus-reload-name': 'обновить',
  'corpus-reload-described': 'Перечитывает файлы; если использовать их нельзя, всё остаётся как было',
  'help-name': 'помощь',
  'help-described': 'Показывает, что умеет Footnote; на команды можно нажимать',
  'privacy-name': 'конфиденциальность',
  'privacy-described': 'Показывает и стирает то, что бот хранит о вас',
  'find-passages-name': 'Найти фрагменты',
  'check-quote-name': 'Сверить цитату',
  'settings-name': 'настройки',
  'settings-described':
    'Для тех, кто управляет сервером: кто видит ответы, язык, документы, модераторы, функции',
  'alias-name': 'синонимы',
  'alias-described': 'Для модераторов: синонимы, чтобы вопрос другими словами тоже находил ответ',
  'alias-add-name': 'добавить',
  'alias-add-described': 'Добавляет синоним к слову или названию из документов',
  'alias-term-name': 'слово',
  'alias-term-described': 'Слово, имя или название, как в документах',
  'alias-also-name': 'синоним',
  'alias-also-described': 'Как это называют в вопросах',
  'alias-list-name': 'список',
  'alias-list-described': 'Показывает синонимы; лишние можно удалить',
  'privacy-show-name': 'показать',
  'privacy-show-described': 'Показывает, что бот хранит о вас',
  'privacy-erase-name': 'стереть',
  'privacy-erase-described': 'Стирает то, что бот хранит о вас',
  'pins-name': 'закреплённые',
  'pins-described': 'Для модераторов: вопросы с закреплёнными ответами; их можно открепить',
  'not-the-answer-name': 'Это не ответ',
  'use-this-passage-name': 'Закрепить этот фрагмент',

  // An answer.
  unsure: 'Самое близкое, что нашлось. Возможно, это не ответ на вопрос.',
  'by-meaning': 'Найдено по смыслу: ваших слов здесь почти нет, так что это, возможно, не ответ на вопрос.',
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
  'read-as-alias': '{ $word } → { $as } (синоним)',
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
  'answer-brief': 'Ответ на вопрос «{ $question }» есть. { $command } покажет его, но только вам.',
  pinned: 'Закреплено модераторами',
  'asked-some': 'Искали не во всех документах: { $shown } из { $count }.',
  'ask-all': 'Искать во всех документах',
  'search-all': 'Искать во всех документах',
  'searched-some': 'Где искали: { $titles } (документов: { $shown } из { $count })',
  'kept-private': 'В этом канале ответ видите только вы.',
  'posting-off': 'На этом сервере публикация отключена.',
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

  // What moderators decide: answers, other names, settings.
  mend: 'Указать ответ…',
  'mend-choose': 'Какой фрагмент отвечает на этот вопрос?',
  'mend-none':
    'Ни в одном фрагменте нет слов этого вопроса. Введите сноску на фрагмент, который на него отвечает.',
  'mend-menu': 'Закрепить один из фрагментов',
  'mend-type': 'Ввести сноску…',
  'mend-form': 'Фрагмент с ответом',
  'mend-field': 'Сноска или ID',
  'mend-field-described': 'Скопированная сноска, ID или документ с номером, например «{ $example }»',
  'mend-several': 'Под это подходят несколько фрагментов. Выберите один.',
  'pin-used': 'Закреплено: теперь на вопрос отвечает этот фрагмент.',
  'pin-refused': 'Учтено: в ответе на этот вопрос фрагмент больше не показывается первым.',
  'pin-stored': 'Текст вопроса теперь хранится у бота. Кто принял решение, читателям не видно.',
  'pin-undone': 'Отменено. На этот вопрос бот отвечает как раньше.',
  'pin-no-question': 'Это сообщение не отвечает на вопрос. Примените эту команду к ответу бота.',
  'pin-question-cut':
    'Вопрос в сообщении показан не целиком, поэтому закрепить ответ нельзя. Задайте вопрос короче: не больше { $most } символов.',
  'pins-off':
    'Закреплённые ответы на этом сервере отключены. Те, кто управляет сервером, могут включить их: { $command }.',
  pins: 'Закреплённые ответы',
  'pins-none':
    'Закреплённых ответов нет. В меню любого ответа бота, в разделе «Приложения», выберите «{ $use }» или «{ $refuse }». Под ответом, который видите только вы, есть кнопка «{ $mend }».',
  'pin-not': 'не этот: { $passage }',
  'pin-gone': 'фрагмент, которого здесь больше нет',
  'pins-remove': 'Убрать из списка',
  'alias-added': 'Теперь вопросы про «{ $also }» находят и «{ $term }».',
  'alias-removed': '«{ $also }» больше не синоним для «{ $term }».',
  aliases: 'Синонимы',
  'aliases-none': 'Синонимов пока нет. Добавить: { $command }.',
  'aliases-remove': 'Удалить синоним',
  settings: 'Настройки',
  'settings-option': '{ $setting }: { $value }',
  'settings-channels': 'Ответы для всех',
  'settings-channels-all': 'во всех каналах',
  'settings-channels-some': `{ $count ->
      [one] только в { $count }\u00a0канале
      [few] только в { $count }\u00a0каналах
      [many] только в { $count }\u00a0каналах
     *[other] только в { $count }\u00a0канала
    }`,
  'settings-visibility': 'Кто видит ответы',
  'settings-everyone': 'все',
  'settings-asker': 'только тот, кто спросил',
  'settings-operator': 'как в настройках бота',
  'settings-language': 'Язык сообщений для всех',
  'settings-language-own': 'язык сервера или бота',
  'settings-documents': 'Документы по умолчанию',
  'settings-documents-all': 'все',
  'settings-documents-some': '{ $shown } из { $count }',
  'settings-documents-most': 'Можно выбрать не больше { $most } документов, поэтому ничего не изменилось.',
  'settings-moderators': 'Модераторы',
  'settings-moderators-none': 'только те, кто может управлять сервером',
  'settings-moderators-some': `те, кто может управлять сервером, и ещё { $count ->
      [one] { $count }\u00a0роль
      [few] { $count }\u00a0роли
      [many] { $count }\u00a0ролей
     *[other] { $count }\u00a0роли
    }`,
  'settings-features': 'Функции',
  'settings-features-none': 'нет',
  'feature-mentions': 'ответы на упоминания',
  'feature-pins': 'закреплённые ответы',
  'feature-posting': 'кнопки «Опубликовать здесь»',
  'settings-saved': 'Сохранено: { $setting }',
  'settings-integrations':
    'Кому какие команды доступны, задаётся в разделе «Настройки сервера › Интеграции». Там же дайте доступ ролям модераторов, у которых нет права управлять сообщениями.',

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
  'privacy-none': 'О вас ничего не хранится.',
  'privacy-id': 'Ваш Discord ID хранится в этих записях: { $records }.',
  'privacy-changes': `{ $count ->
      [one] { $count }\u00a0изменение на серверах
      [few] { $count }\u00a0изменения на серверах
      [many] { $count }\u00a0изменений на серверах
     *[other] { $count }\u00a0изменения на серверах
    }`,
  'privacy-previews': `{ $count ->
      [one] { $count }\u00a0непринятый файл
      [few] { $count }\u00a0непринятых файла
      [many] { $count }\u00a0непринятых файлов
     *[other] { $count }\u00a0непринятого файла
    }`,
  'privacy-versions': `{ $count ->
      [one] { $count }\u00a0версия документа
      [few] { $count }\u00a0версии документов
      [many] { $count }\u00a0версий документов
     *[other] { $count }\u00a0версии документов
    }`,
  'privacy-pins': `{ $count ->
      [one] { $count }\u00a0закреплённый ответ
      [few] { $count }\u00a0закреплённых ответа
      [many] { $count }\u00a0закреплённых ответов
     *[other] { $count }\u00a0закреплённого ответа
    }`,
  'privacy-aliases': `{ $count ->
      [one] { $count }\u00a0синоним
      [few] { $count }\u00a0синонима
      [many] { $count }\u00a0синонимов
     *[other] { $count }\u00a0синонима
    }`,
  'privacy-to-erase': 'Убрать ваш ID из них: { $command }.',
  'privacy-questions':
    'Вопросы и сообщения не хранятся. Исключение: если модераторы закрепили ответ, хранится текст этого вопроса, но не то, кто его задал.',
  'privacy-sure':
    'Убрать ваш Discord ID из этих записей: { $records }? Сделанные изменения останутся, но без вашего ID, а непринятые файлы удалятся. Отменить это нельзя.',
  'privacy-erase': 'Стереть',
  'privacy-erased':
    'Стёрто: ваш Discord ID больше не хранится. Он мог остаться в резервных копиях у того, кто запустил этого бота.',

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

  // The documents that moderators keep.
  'no-keeping': 'Этот бот ничего не может хранить для серверов. Изменить это может тот, кто его запустил.',
  'file-reading': 'Читаю «{ $name }»…',
  working: 'Выполняется…',
  'preview-of': 'Предпросмотр: { $title }',
  'preview-not-yet': 'Пока вы не примете этот документ, он не цитируется.',
  'preview-replaces': 'Он заменит документ «{ $title }».',
  'preview-begins': 'Первые фрагменты, дословно:',
  'preview-problems': 'Обратите внимание:',
  'preview-alike': 'Почти то же самое сказано в «{ $title }» (совпадение { $percent }\u00a0%).',
  'preview-nothing': 'В нём нет ни одного фрагмента, который можно процитировать.',
  'preview-discarded': 'Документ «{ $title }» отклонён.',
  'sections-counted': `{ $count ->
      [one] { $count }\u00a0раздел
      [few] { $count }\u00a0раздела
      [many] { $count }\u00a0разделов
     *[other] { $count }\u00a0раздела
    }`,
  megabytes: '{ $count }\u00a0МБ',
  'room-left': 'Ещё поместится: { $room }',
  accept: 'Принять',
  edit: 'Изменить…',
  'rights-button': 'Права…',
  discard: 'Отклонить',
  'replace-button': 'Заменить…',
  'replace-one': 'Заменить «{ $title }»',
  'replace-which': 'Какой документ заменить на «{ $title }»?',
  'replace-none': 'Никакой: это новый документ',
  back: 'Назад',
  remove: 'Удалить',
  undo: 'Отменить',
  'review-button': 'Срок проверки…',
  'original-button': 'Скачать оригинал',
  'history-button': 'История',
  'add-form': 'Добавить документ',
  'field-file': 'Файл',
  'edit-form': 'Изменить сведения',
  'field-title': 'Название',
  'field-published': 'Дата',
  'field-published-described': 'Например, 2026, 2026-05 или 2026-05-01',
  'field-language': 'Язык',
  'field-language-described': 'Код языка, например en, de или zh-TW',
  'field-publisher': 'Издатель',
  'field-url': 'Адрес',
  'field-emptied': 'Оставьте пустым, чтобы взять из файла',
  'rights-form': 'Права и точка зрения',
  'field-rights': 'Почему документ можно здесь цитировать?',
  'rights-own': 'Мы написали его сами',
  'rights-author': 'Автор разрешил',
  'rights-free': 'У него свободная лицензия (укажите её ниже)',
  'rights-public': 'Это официальный документ, например закон',
  'rights-other': 'По другой причине (укажите её ниже)',
  'field-details': 'Лицензия, автор или другая причина',
  'field-details-described': 'Это увидят все рядом с источником',
  'rights-own-kept': 'текст написан на этом сервере, цитировать его здесь разрешено',
  'rights-author-kept': 'цитируется с разрешения автора',
  'rights-public-kept': 'официальный документ',
  'rights-with-details': '{ $rights }: { $details }',
  'field-author': 'Автор',
  'field-standpoint': 'Чья это точка зрения?',
  'field-standpoint-described':
    'Оставьте пустым, если документ нейтрален; иначе, например, «модераторы» или «суд»; это увидят все',
  'rights-needed': 'Сначала укажите, почему документ можно цитировать и чья это точка зрения.',
  'rights-unnamed': 'Укажите лицензию или причину во втором поле.',
  'field-too-long': '{ $field }: не больше { $most } символов. Вы ввели: { $given }',
  'field-not-a-date': '{ $field }: «{ $given }» — не дата. Формат: 2026, 2026-05 или 2026-05-01.',
  'field-not-a-language': '{ $field }: «{ $given }» — не язык. Укажите код, например en, de или zh-TW.',
  'field-not-an-address': '{ $field }: «{ $given }» — не веб-адрес. Он должен начинаться с https://.',
  'review-not-a-date': '«{ $given }» — не дата. Формат: 2027-05-01.',
  'you-typed': 'Вы ввели:',
  'document-added': 'Документ «{ $title }» добавлен',
  'document-replaced': 'Документ «{ $title }» заменён',
  'document-edited': 'Документ «{ $title }» изменён',
  'document-removed': 'Документ «{ $title }» удалён',
  'change-undone': 'Изменение отменено: «{ $title }»',
  'passages-changed': 'Фрагментов добавлено: { $added }, изменено: { $changed }, удалено: { $removed }.',
  'undo-until': 'Это можно отменить в течение недели, в том числе командой { $command }.',
  'own-documents': 'Документы этого сервера',
  'own-none': 'У этого сервера пока нет своих документов. Добавить документ: { $command }.',
  'own-seen': 'Искать в них могут все участники этого сервера, и больше никто.',
  'operator-documents': `Ещё { $count ->
      [one] { $count }\u00a0документ предоставляет
      [few] { $count }\u00a0документа предоставляет
      [many] { $count }\u00a0документов предоставляет
     *[other] { $count }\u00a0документа предоставляет
    } тот, кто запустил этого бота.`,
  'choose-document': 'Открыть документ',
  'previews-waiting': `Ждут решения: { $count ->
      [one] { $count }\u00a0файл
      [few] { $count }\u00a0файла
      [many] { $count }\u00a0файлов
     *[other] { $count }\u00a0файла
    }`,
  'review-since': 'Пора проверить (срок: { $date })',
  'review-until': 'Проверить до { $date }',
  'newest-versions': 'Версии:',
  'remove-sure': 'Удалить документ «{ $title }»?',
  'remove-means': `{ $count ->
      [one] Больше не будет цитироваться { $count }\u00a0фрагмент.
      [few] Больше не будут цитироваться { $count }\u00a0фрагмента.
      [many] Больше не будут цитироваться { $count }\u00a0фрагментов.
     *[other] Больше не будут цитироваться { $count }\u00a0фрагмента.
    } Это можно отменить в течение недели.`,
  'review-form': 'Срок проверки',
  'field-review-described': 'Например, 2027-05-01; оставьте пустым, если срока нет',
  'history-title': 'Изменения на этом сервере',
  'history-of': 'Изменения документа «{ $title }»',
  'history-none': 'Пока ничего не меняли.',
  'undo-choose': 'Отменить изменение',
  'undo-sure': 'Отменить это изменение?',
  newer: 'Новее',
  older: 'Старее',
  // The person comes last, because a verb before a name would need their gender.
  someone: 'участник не указан',
  'change-add': 'Добавлен документ «{ $subject }» — { $person }',
  'change-replace': 'Заменён документ «{ $subject }» — { $person }',
  'change-remove': 'Удалён документ «{ $subject }» — { $person }',
  'change-undo': 'Отменено изменение документа «{ $subject }» — { $person }',
  'change-fields': 'Изменены сведения о документе «{ $subject }» — { $person }',
  'change-review': 'Изменён срок проверки документа «{ $subject }» — { $person }',
  'change-setting': 'Изменена настройка «{ $subject }» — { $person }',
  'change-pin': 'Закреплён ответ на вопрос «{ $subject }» — { $person }',
  'change-unpin': 'Откреплён ответ на вопрос «{ $subject }» — { $person }',
  'change-block': 'Исключён фрагмент для вопроса «{ $subject }» — { $person }',
  'change-unblock': 'Возвращён фрагмент для вопроса «{ $subject }» — { $person }',
  'change-alias': 'Добавлен синоним к «{ $subject }» — { $person }',
  'change-unalias': 'Удалён синоним к «{ $subject }» — { $person }',
  'reviews-due': 'Документы, которые пора проверить:',
  'review-line': '«{ $title }», срок: { $date }',
  'export-done': 'Все документы этого сервера',
  'gone-title': 'Этого больше нет в документах',
  'gone-changed': 'Этот фрагмент был в этих документах до { $date }, потом его изменили. Текст фрагмента:',
  'gone-removed':
    'Этот фрагмент был в этих документах до { $date }, потом его документ удалили. Текст фрагмента:',

  // Why a moderator's change was not made.
  'trouble-no-longer-there': 'За это время кто-то уже изменил или удалил это.',
  'trouble-too-many-documents':
    'Число документов на этом сервере уже достигло предела ({ $most }). Сначала удалите один.',
  'trouble-too-many-passages':
    'Вместе с этим на сервере будет больше фрагментов, чем можно ({ $most }). Сначала удалите какой-нибудь документ.',
  'trouble-too-many-megabytes':
    'Вместе с этим файлы сервера займут больше { $most }\u00a0МБ. Сначала удалите какой-нибудь документ.',
  'trouble-too-many-previews':
    'Непринятых файлов уже столько, сколько можно ({ $most }). Сначала примите или отклоните один.',
  'trouble-too-many-pins':
    'Закреплённых ответов уже столько, сколько можно ({ $most }). Сначала открепите один.',
  'trouble-too-many-aliases': 'Синонимов уже столько, сколько можно ({ $most }). Сначала удалите один.',
  'trouble-unreadable': 'Этот файл не удалось прочитать.',
  'trouble-file-too-large': 'Этот файл больше { $most }\u00a0МБ.',
  'trouble-not-from-discord': 'Читаются только файлы, загруженные в Discord. Загрузите его здесь.',
  'trouble-file-gone': 'В Discord этого файла больше нет. Загрузите его ещё раз.',
  'trouble-file-slow': 'Discord слишком долго отправлял файл. Попробуйте ещё раз.',
  'trouble-file-failed': 'Discord не отправил файл. Попробуйте ещё раз.',
  'trouble-wrong-field': 'Одно из полей заполнено неверно.',
  'trouble-wrong-alias': 'Это не может быть синонимом.',
  'trouble-too-late': 'Это уже нельзя отменить: прошла неделя или документ с тех пор снова изменили.',
  'trouble-too-large-to-send':
    'Это больше { $most }\u00a0МБ, а столько бот отправить не может. Получить файл можно у того, кто запустил этого бота.',
  'trouble-not-kept': 'Сохранить не удалось, и ничего не изменилось. Сообщите тому, кто запустил этого бота.',

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
