/** German: the texts that people read. */

import type { en } from './en.ts';

export const de: Readonly<Record<keyof typeof en, string>> = {
  // Commands as Discord's menus show them: names in lower case, at most 32 characters, descriptions at most 100.
  'ask-name': 'fragen',
  'ask-described': 'Beantwortet eine Frage mit Zitaten aus den Dokumenten',
  'ask-question-name': 'frage',
  'ask-question-described': 'Frag mit deinen eigenen Worten, in jeder Sprache',
  'ask-visibility-name': 'sichtbarkeit',
  'ask-visibility-described': 'Wer die Antwort sieht; gibt es keine, siehst nur du das',
  'ask-visibility-public': 'alle',
  'ask-visibility-private': 'nur ich',
  'document-name': 'dokument',
  'document-described': 'Nur in diesem Dokument suchen',
  'search-name': 'suchen',
  'search-described':
    'Listet alle Passagen mit diesen Wörtern auf; "Wortfolge", +muss vorkommen, -darf nicht',
  'search-terms-name': 'suchwörter',
  'search-terms-described': 'Wonach gesucht wird; "Wortfolge", +muss vorkommen, -darf nicht',
  'cite-name': 'nachschlagen',
  'cite-described': 'Zeigt eine ganze Passage anhand ihrer Nummer, Quellenangabe oder ID',
  'cite-passage-name': 'passage',
  'cite-passage-described':
    'Wähle aus der Liste oder gib Nummern wie „rules 4-6“, eine Quellenangabe oder eine ID ein',
  'quote-name': 'zitat-prüfen',
  'quote-described': 'Prüft, ob ein Zitat wörtlich, fast wörtlich oder gar nicht in den Dokumenten steht',
  'quote-words-name': 'zitat',
  'quote-words-described': 'Das Zitat, mit oder ohne Anführungszeichen',
  'outline-name': 'gliederung',
  'outline-described': 'Listet die Überschriften eines Dokuments auf; jede lässt sich öffnen',
  'outline-document-name': 'dokument',
  'outline-document-described': 'Wähle aus der Liste oder gib einen Titel oder eine ID ein',
  'sources-name': 'quellen',
  'sources-described': 'Listet die Dokumente auf, mit Datum, Herausgeber, Standpunkt und Rechten',
  'corpus-name': 'korpus',
  'corpus-described': 'Für Moderatoren: die Dokumente dieses Servers und ihre Probleme',
  'corpus-add-name': 'hinzufügen',
  'corpus-add-described':
    'Liest eine Datei und zeigt eine Vorschau; erst wenn du sie annimmst, ändert sich etwas',
  'corpus-add-file-name': 'datei',
  'corpus-add-file-described': 'Das Dokument; ohne Angabe wählst du es in einem Formular aus',
  'corpus-list-name': 'liste',
  'corpus-list-described': 'Listet die Dokumente dieses Servers auf, zum Ersetzen, Bearbeiten oder Entfernen',
  'corpus-history-name': 'verlauf',
  'corpus-history-described':
    'Zeigt, wer wann was geändert hat; eine Woche lang lässt es sich rückgängig machen',
  'corpus-export-name': 'exportieren',
  'corpus-export-described': 'Schickt dir alle Dokumente dieses Servers als Archiv',
  'corpus-status-name': 'status',
  'corpus-status-described': 'Zeigt, welche Dokumente geladen sind',
  'corpus-check-name': 'prüfen',
  'corpus-check-described': 'Listet die Probleme in den Dateien auf, mit Datei und Zeile',
  'corpus-reload-name': 'neu-laden',
  'corpus-reload-described': 'Liest die Dateien neu ein; wenn sie unbrauchbar sind, ändert sich nichts',
  'help-name': 'hilfe',
  'help-described': 'Zeigt, was Footnote kann, mit Befehlen zum Anklicken',
  'privacy-name': 'datenschutz',
  'privacy-described': 'Zeigt und löscht, was über dich gespeichert ist',
  'find-passages-name': 'Passagen finden',
  'check-quote-name': 'Zitat prüfen',
  'settings-name': 'einstellungen',
  'settings-described':
    'Für alle, die den Server verwalten: wer Antworten sieht, Sprache, Dokumente, Moderation, Funktionen',
  'alias-name': 'synonyme',
  'alias-described':
    'Für Moderatoren: Synonyme für Wörter und Namen, damit auch anders formulierte Fragen sie finden',
  'alias-add-name': 'hinzufügen',
  'alias-add-described': 'Fügt ein Synonym für ein Wort oder einen Namen aus den Dokumenten hinzu',
  'alias-term-name': 'wort',
  'alias-term-described': 'So, wie das Wort oder der Name in den Dokumenten steht',
  'alias-also-name': 'auch',
  'alias-also-described': 'Wie es in Fragen genannt wird',
  'alias-list-name': 'liste',
  'alias-list-described': 'Listet die Synonyme auf; du kannst sie dort auch entfernen',
  'privacy-show-name': 'anzeigen',
  'privacy-show-described': 'Zeigt, was über dich gespeichert ist',
  'privacy-erase-name': 'löschen',
  'privacy-erase-described': 'Löscht, was über dich gespeichert ist',
  'pins-name': 'angepinnt',
  'pins-described':
    'Für Moderatoren: zeigt die Fragen mit angepinnten Antworten; du kannst sie dort auch entfernen',
  'not-the-answer-name': 'Nicht die Antwort',
  'use-this-passage-name': 'Diese Passage verwenden',

  // An answer.
  unsure: 'Das passt am besten, beantwortet die Frage aber vielleicht nicht.',
  'by-meaning':
    'Sinngemäß gefunden: Kaum eines deiner Wörter kommt darin vor. Vielleicht beantwortet es die Frage nicht.',
  related: 'Keine Passage beantwortet das direkt. Am nächsten kommt:',
  miss: 'Dazu steht nichts in diesen Dokumenten.',
  'miss-question': 'Dazu steht nichts in diesen Dokumenten: „{ $question }“',
  'more-passages': `{ $count ->
      [one] 1 weitere Passage
     *[other] { $count } weitere Passagen
    }`,
  'nearest-headings': 'Vielleicht steht es hier',
  'searched-for': 'Gesucht nach: { $words }',
  'read-as': '{ $word } → { $as }',
  'read-as-correction': '{ $word } → { $as } (Schreibweise)',
  'read-as-transliteration': '{ $word } → { $as } (klingt gleich)',
  'read-as-alias': '{ $word } → { $as } (Glossar)',
  'read-as-derived': '{ $word } → { $as }… (gleicher Anfang)',
  'read-as-compound': '{ $word } → { $as } (Zusammensetzung)',
  'unknown-words': 'Kommt in diesen Dokumenten nicht vor: { $words }',
  // In brackets, as the list before it has its own "und". A word and a document are both neuter.
  'between-items': '{ ", " }',
  'and-more': `{ $items } (und { $count ->
      [one] 1 weiteres
     *[other] { $count } weitere
    })`,
  searched: 'Durchsucht: { $titles }',
  'searched-only': 'Nur „{ $title }“ wurde durchsucht.',
  'searched-only-others': `Nur „{ $title }“ wurde durchsucht. Lass „dokument“ weg, um auch { $count ->
      [one] das andere Dokument
     *[other] die anderen { $count } Dokumente
    } zu durchsuchen.`,
  'files-left-out': `{ $count ->
      [one] 1 Datei konnte
     *[other] { $count } Dateien konnten
    } nicht gelesen werden. Wer diesen Server verwalten darf, sieht mit { $command }, warum.`,
  doubt: 'In der Quelle unklar: { $note }',
  titled: '„{ $title }“',
  quoted: '„{ $words }“',
  'id-line': '{ $id } · { $version }',
  version: 'Version { $version }',
  'post-unsure': 'Diese Passage beantwortet die Frage vielleicht nicht.',
  'posts-unsure': 'Diese Passagen beantworten die Frage vielleicht nicht.',
  'related-brief':
    'Keine Passage beantwortet „{ $question }“ direkt. { $command } zeigt dir, was am nächsten kommt. Das siehst dann nur du.',
  'answer-brief':
    'Auf „{ $question }“ gibt es eine Antwort. { $command } zeigt sie dir. Das siehst dann nur du.',
  pinned: 'Von den Moderatoren angepinnt',
  'asked-some': `{ $shown ->
      [one] Nur 1 von { $count } Dokumenten wurde
     *[other] Nur { $shown } von { $count } Dokumenten wurden
    } durchsucht.`,
  'ask-all': 'Alle Dokumente durchsuchen',
  'search-all': 'Alle Dokumente durchsuchen',
  'searched-some': 'Durchsucht: { $titles } ({ $shown } von { $count } Dokumenten)',
  'kept-private': 'In diesem Kanal siehst nur du die Antwort.',
  'posting-off': 'Auf diesem Server ist das Posten abgeschaltet.',
  'asked-by': 'Frage von { $person }',
  'posted-by': 'Gepostet von { $person }',
  gone: 'Diese Passage ist nicht mehr verfügbar.',

  // Below a reply.
  'copy-citation': 'Quelle kopieren',
  'post-here': 'Hier posten',
  posted: 'Gepostet',
  'post-several': 'Mehrere davon posten …',
  'post-several-title': 'Passagen hier posten',
  'post-several-question': 'Überschrift über den Passagen',
  'post-several-passages': 'Passagen',
  'post-several-none':
    'Du hast keine Passage ausgewählt, deshalb wurde nichts gepostet. Wähle mindestens eine aus.',
  'already-posted': 'Das wurde hier schon gepostet.',
  'not-postable': 'Das lässt sich nicht mehr posten. Frag noch einmal.',
  delete: 'Löschen',
  'full-passage': 'Ganze Passage',
  'not-yours-to-delete':
    'Das kann nur löschen, wer die Frage gestellt hat oder hier Nachrichten verwalten darf.',

  // Where words come from.
  // A year alone, too, so no "am".
  retrieved: 'abgerufen: { $date }',
  published: 'veröffentlicht: { $date }',
  author: 'von { $name }',
  'said-in': '{ $name } in { $title }',
  'between-facts': '{ ", " }',
  'kind-news-report': 'Nachrichtenbericht',
  'kind-encyclopedia-article': 'Lexikonartikel',
  'kind-wiki-article': 'Wiki-Artikel',
  'kind-subtitles': 'Untertitel',
  'kind-chat': 'Chat',

  // A passage for its own sake.
  'passage-of': 'Passage { $number } von { $count } in „{ $title }“',
  'passages-of': 'Passagen { $from }–{ $to } von { $count } in „{ $title }“',
  'passages-in': `{ $shown ->
      [one] 1 Passage
     *[other] { $shown } Passagen
    } in „{ $title }“`,
  'passages-counted': `{ $count ->
      [one] 1 Passage
     *[other] { $count } Passagen
    }`,
  'first-of-range': `{ $shown ->
      [one] Nur 1 von { $count } Passagen passt
     *[other] Nur { $shown } von { $count } Passagen passen
    } in eine Nachricht. Mit ▶ geht es weiter.`,
  'open-one': 'Eine dieser Passagen öffnen',
  'no-such-passage':
    'Es gibt keine Passage namens „{ $typed }“. Wähle eine aus der Liste, die sich beim Tippen öffnet, oder gib eins davon ein: die ID eines Dokuments mit einer Nummer (etwa „{ $example }“), die ID einer Passage oder eine vollständige Quellenangabe.',
  'no-such-passage-typed':
    'Es gibt keine Passage namens „{ $typed }“. Gib eins davon ein: die ID eines Dokuments mit einer Nummer (etwa „{ $example }“), die ID einer Passage oder eine vollständige Quellenangabe.',
  'did-you-mean': 'Meintest du eine von diesen?',
  'passage-gone': 'Diese Passage gibt es in diesen Dokumenten nicht mehr (Version { $version }).',
  'document-gone': 'Dieses Dokument gibt es hier nicht mehr (Version { $version }).',

  // A citation to copy.
  'citation-title': 'Quellenangabe zum Kopieren',
  'choose-style': 'Anderer Zitierstil',
  'style-plain': 'Einfach',
  'style-too-long':
    'In diesem Stil ist die Quellenangabe zu lang für eine Nachricht. Wähle einen anderen Stil.',

  // Lists of documents and headings.
  sources: 'Quellen',
  'source-line': 'Quelle: { $facts }',
  'standpoint-line': 'Standpunkt: { $text }',
  'rights-line': 'Rechte: { $text }',
  'more-documents': `{ $count ->
      [one] 1 weiteres Dokument; mit { $command } siehst du es.
     *[other] { $count } weitere Dokumente; mit { $command } siehst du jedes einzeln.
    }`,
  'documents-counted': `{ $count ->
      [one] 1 Dokument
     *[other] { $count } Dokumente
    }`,
  'headings-of-document': 'Überschriften eines Dokuments',
  'no-such-document':
    'Es gibt kein Dokument namens „{ $typed }“. Wähle eins aus der Liste, die sich beim Tippen öffnet, oder sieh mit { $command } nach.',
  'no-such-document-typed': 'Es gibt kein Dokument namens „{ $typed }“. Sieh mit { $command } nach.',
  'no-documents': 'Hier gibt es noch keine Dokumente.',
  'no-documents-add': 'Hier gibt es noch keine Dokumente. Füge das erste mit { $command } hinzu.',
  'headings-of': 'Überschriften in „{ $title }“',
  'headings-shown': 'Überschriften { $from }–{ $to } von { $count }',
  'no-passages': 'Dieses Dokument hat keine Passagen.',
  'read-section': 'Abschnitt lesen',

  // A search.
  'passages-with': 'Passagen mit „{ $terms }“',
  'no-passage-with': 'Keine Passage mit „{ $terms }“',
  'hits-shown': 'Passagen { $from }–{ $to } von { $count }',
  'one-hit-shown': 'Passage { $number } von { $count }',
  'open-passage': 'Passage öffnen',
  'search-unreadable': 'Diese Suche lässt sich nicht mehr lesen. Suche mit { $command } noch einmal.',

  // Why nothing was looked for.
  'question-empty': 'Die Frage ist leer. Gib eine ein, etwa „{ $example }“.',
  'question-too-long':
    'Die Frage hat { $length } Zeichen, höchstens { $most } sind möglich. Kürze sie auf eine einzige Frage.',
  'question-no-word':
    'In der Frage steht kein Wort, nach dem sich suchen lässt, nur Sonderzeichen. Frag nach einem Namen, einem Ort, einem Datum oder einer Sache.',
  'question-too-common':
    'Alle Wörter der Frage sind zu häufig, um danach zu suchen. Ergänze einen Namen, einen Ort, ein Datum oder eine Sache.',
  'message-no-words':
    'In dieser Nachricht stehen keine Wörter, nach denen sich suchen lässt. Stell deine Frage mit { $command }.',
  'search-empty': 'Die Suche ist leer. Gib Wörter ein oder eine genaue Wortfolge in Anführungszeichen.',
  'search-too-long': 'Die Suche hat { $length } Zeichen, höchstens { $most } sind möglich. Kürze sie.',
  'search-too-many-words':
    'Die Suche hat { $count } Wörter, höchstens { $most } sind möglich. Lass welche weg oder setze eine genaue Wortfolge in Anführungszeichen.',
  'search-too-many-phrases':
    'Die Suche hat { $count } Wortfolgen, höchstens { $most } sind möglich. Lass welche weg.',
  'search-no-word':
    'In der Suche steht kein Wort, nur Sonderzeichen. Gib einen Namen, einen Ort, ein Datum oder eine Sache ein.',
  'search-only-excluded':
    'Die Suche sagt nur, was nicht vorkommen soll. Ergänze, wonach gesucht werden soll: ein Wort oder eine Wortfolge.',
  'search-too-common':
    'Alle Wörter der Suche sind zu häufig, um danach zu suchen. Ergänze einen Namen oder eine Sache, oder setze eine genaue Wortfolge in Anführungszeichen.',
  'quotation-empty': 'Im Zitat stehen keine Wörter. Füge den Wortlaut ein, nach dem gesucht werden soll.',
  'quotation-too-long':
    'Das Zitat hat { $length } Zeichen, höchstens { $most } lassen sich prüfen. Kürze es.',

  // The check of a quotation.
  'quote-verbatim': 'Steht wörtlich in diesen Dokumenten',
  'quote-elided': 'Steht in diesen Dokumenten, mit Auslassungen im Zitat',
  'quote-case': 'Steht in diesen Dokumenten, mit anderer Groß- und Kleinschreibung',
  'quote-punctuation': 'Steht in diesen Dokumenten, mit anderer Zeichensetzung',
  'quote-near': 'Steht in diesen Dokumenten, aber nicht wörtlich',
  'quote-absent': 'Steht nicht in diesen Dokumenten',
  'quotes-checked': 'Geprüfte Zitate',
  'quotes-unchecked': `{ $count ->
      [one] 1 weiteres Zitat wurde
     *[other] { $count } weitere Zitate wurden
    } nicht geprüft.`,
  'quote-looked-at': 'Geprüft: „{ $words }“',
  'quote-omission-warning': 'Was das Zitat auslässt, kann den Sinn verändern. Lies die ganze Passage.',
  'quote-continues': 'Es geht in den folgenden Passagen weiter.',
  'quote-places': `Das Zitat steht an { $count ->
      [one] 1 Stelle
     *[other] { $count } Stellen
    }.`,
  'quote-more-places': `und an { $count ->
      [one] 1 weiteren Stelle
     *[other] { $count } weiteren Stellen
    }`,
  'quote-differs': `Das Zitat weicht an { $count ->
      [one] einer Stelle
     *[other] { $count } Stellen
    } ab:`,
  'quote-theirs': 'Dokument:{ " " }',
  // Everyone reads it once the check is posted, so not "yours".
  'quote-yours': 'Zitat:{ " " }',
  'quote-nothing': 'nichts',
  'quote-no-wording': 'Keine Passage hat diesen oder einen ähnlichen Wortlaut.',
  'quote-nearest': 'Keine Passage hat diesen Wortlaut. Am nächsten kommt diese:',
  'quote-notes': 'Notizen geben nicht alles wieder. In der Quelle kann es trotzdem stehen: { $source }',
  'quote-their-words':
    'Dieser Wortlaut stammt aus „{ $title }“. In der Quelle kann es anders formuliert sein: { $source }',
  'quote-source-kind': '„{ $title }“ ({ $kind })',

  // What moderators decide: answers, other names, settings.
  mend: 'Antwort festlegen …',
  'mend-choose': 'Welche Passage beantwortet diese Frage?',
  'mend-none':
    'Keine Passage enthält die Wörter dieser Frage. Gib die Quellenangabe der Passage ein, die sie beantwortet.',
  'mend-menu': 'Eine dieser Passagen anpinnen',
  'mend-type': 'Quellenangabe eingeben …',
  'mend-form': 'Passage mit der Antwort',
  'mend-field': 'Quellenangabe oder ID',
  'mend-field-described': 'Kopierte Quellenangabe, ID oder Dokument mit Nummer, etwa „{ $example }“',
  'mend-several': 'Damit sind mehrere Passagen gemeint. Wähle eine.',
  'pin-used': 'Angepinnt: Diese Passage beantwortet jetzt die Frage.',
  'pin-refused': 'Vermerkt: Bei dieser Frage steht diese Passage nicht mehr an erster Stelle.',
  'pin-stored': 'Der Text der Frage ist jetzt gespeichert. Wer das entschieden hat, sehen Leser nicht.',
  'pin-undone': 'Rückgängig gemacht. Die Frage wird wie vorher beantwortet.',
  'pin-no-question':
    'Diese Nachricht beantwortet keine Frage. Verwende diesen Befehl bei einer Antwort des Bots.',
  'pin-question-cut':
    'Die Nachricht zeigt nicht die ganze Frage, deshalb lässt sich keine Antwort anpinnen. Stell sie noch einmal mit höchstens { $most } Zeichen.',
  'pins-off':
    'Angepinnte Antworten sind auf diesem Server abgeschaltet. Wer ihn verwalten darf, kann sie mit { $command } einschalten.',
  pins: 'Angepinnte Antworten',
  'pins-none':
    'Es sind keine Antworten angepinnt. Öffne das Menü einer Antwort des Bots und wähle unter „Apps“ „{ $use }“ oder „{ $refuse }“. Unter Antworten, die nur du siehst, steht der Button „{ $mend }“.',
  'pin-not': 'nicht: { $passage }',
  'pin-gone': 'eine Passage, die es hier nicht mehr gibt',
  'pins-remove': 'Eine davon entfernen',
  'alias-added': 'Fragen nach „{ $also }“ finden jetzt auch „{ $term }“.',
  'alias-removed': '„{ $also }“ ist kein Synonym mehr für „{ $term }“.',
  aliases: 'Synonyme',
  'aliases-none': 'Es gibt noch keine Synonyme. Füge das erste mit { $command } hinzu.',
  'aliases-remove': 'Eins entfernen',
  settings: 'Einstellungen',
  'settings-option': '{ $setting }: { $value }',
  'settings-channels': 'Öffentliche Antworten',
  'settings-channels-all': 'in allen Kanälen',
  'settings-channels-some': `{ $count ->
      [one] nur in 1 Kanal
     *[other] nur in { $count } Kanälen
    }`,
  'settings-visibility': 'Wer Antworten sieht',
  'settings-everyone': 'alle',
  'settings-asker': 'nur, wer gefragt hat',
  'settings-operator': 'wie im Bot voreingestellt',
  'settings-language': 'Öffentliche Sprache',
  'settings-language-own': 'die des Servers oder des Bots',
  'settings-documents': 'Standarddokumente',
  'settings-documents-all': 'alle',
  'settings-documents-some': '{ $shown } von { $count }',
  'settings-documents-most':
    'Höchstens { $most } Dokumente lassen sich auswählen, deshalb wurde nichts geändert.',
  'settings-moderators': 'Moderatoren',
  'settings-moderators-none': 'nur, wer den Server verwaltet',
  'settings-moderators-some': `wer den Server verwaltet, und { $count ->
      [one] 1 Rolle
     *[other] { $count } Rollen
    }`,
  'settings-features': 'Funktionen',
  'settings-features-none': 'keine',
  'feature-mentions': 'Antworten auf Erwähnungen',
  'feature-pins': 'angepinnte Antworten',
  'feature-posting': '„Hier posten“-Buttons',
  'settings-saved': 'Gespeichert: { $setting }',
  'settings-integrations':
    'Wer welchen Befehl verwenden darf, legst du unter Servereinstellungen › Integrationen fest. Moderatorenrollen, die keine Nachrichten verwalten dürfen, musst du dort freigeben.',

  // Help and privacy.
  'help-about':
    'Footnote beantwortet Fragen mit wörtlichen Zitaten aus dieser Sammlung: { $documents }. Eigene Antworten schreibt der Bot nicht. Wenn keine Passage die Frage beantwortet, sagt er das.',
  'help-try': 'Probiere mit { $command } eine dieser Fragen aus:',
  'help-menu': 'Du kannst auch das Menü einer Nachricht öffnen und „Apps“ wählen: { $commands }.',
  'help-public': 'Antworten sehen alle. Alles andere siehst nur du, bis du auf „Hier posten“ drückst.',
  'help-private': 'Was Footnote sagt, siehst nur du, bis du auf „Hier posten“ drückst.',
  'help-caution': 'Ein Zitat zeigt, was in einem Dokument steht, aber nicht, ob es stimmt.',
  'help-commands': 'Befehle',
  hello: 'Hallo! Stell mir eine Frage zu diesen Dokumenten, oder sieh dir { $command } an.',
  thanks: 'Gern geschehen! Mehr findest du unter { $command }.',
  privacy: 'Datenschutz',
  'privacy-stored':
    'Es wird nichts über dich oder andere gespeichert: keine Fragen, keine Nachrichten, keine Namen, keine Account-IDs.',
  'privacy-memory':
    'Eine Frage oder Nachricht bleibt im Arbeitsspeicher, bis sie beantwortet ist, und wird an keinen anderen Dienst gesendet. Wie ein einzelnes Wort gelesen wurde, kann dort unabhängig von der Frage erhalten bleiben, bis der Bot beendet wird.',
  'privacy-logs':
    'In den Logs steht, dass ein Befehl ausgeführt wurde und wie lange das gedauert hat, aber nichts von dem, was eingegeben wurde.',
  'privacy-posts':
    'Was der Bot postet, bleibt in Discord wie jede andere Nachricht. Wenn in einer Nachricht steht, wer gefragt hat, enthalten sie und der Button „Löschen“ darunter die Discord-ID dieser Person. Beides verschwindet mit der Nachricht.',
  'privacy-none': 'Über dich ist nichts gespeichert.',
  'privacy-id': 'Deine Discord-ID ist gespeichert bei: { $records }.',
  'privacy-changes': `{ $count ->
      [one] 1 Änderung an Servern
     *[other] { $count } Änderungen an Servern
    }`,
  'privacy-previews': `{ $count ->
      [one] 1 Vorschau einer Datei
     *[other] { $count } Vorschauen von Dateien
    }`,
  'privacy-versions': `{ $count ->
      [one] 1 Version eines Dokuments
     *[other] { $count } Versionen von Dokumenten
    }`,
  'privacy-pins': `{ $count ->
      [one] 1 angepinnte Antwort
     *[other] { $count } angepinnte Antworten
    }`,
  'privacy-aliases': `{ $count ->
      [one] 1 Synonym
     *[other] { $count } Synonyme
    }`,
  'privacy-to-erase': '{ $command } entfernt deine ID daraus.',
  'privacy-questions':
    'Fragen und Nachrichten werden nicht gespeichert, mit einer Ausnahme: Wenn Moderatoren eine Antwort anpinnen, wird der Text der Frage gespeichert, aber nicht, wer sie gestellt hat.',
  'privacy-sure':
    'Deine Discord-ID überall entfernen ({ $records })? Was du geändert hast, bleibt, aber ohne deine ID; deine Vorschauen werden gelöscht. Das lässt sich nicht rückgängig machen.',
  'privacy-erase': 'Löschen',
  'privacy-erased':
    'Gelöscht: Deine Discord-ID ist nicht mehr gespeichert. In Sicherungen der Person, die diesen Bot betreibt, kann sie noch stehen.',

  // For people who manage the server.
  'status-title': 'Geladene Dokumente',
  'status-counts': `{ $documents }, { $passages }, { $entries ->
      [one] 1 Glossareintrag
     *[other] { $entries } Glossareinträge
    }, Version { $version }.`,
  'status-file': '{ $file } ({ $format }, ID { $id }): { $passages }',
  'no-problems': 'Mit den Dateien ist alles in Ordnung.',
  'problems-line': '{ $problems }; Einzelheiten zeigt { $command }.',
  'errors-counted': '{ $count } Fehler',
  'warnings-counted': `{ $count ->
      [one] 1 Warnung
     *[other] { $count } Warnungen
    }`,
  error: 'Fehler',
  warning: 'Warnung',
  'errors-left-out': 'Eine Datei mit einem Fehler wird ausgelassen, eine mit einer Warnung nicht.',
  'more-like-these': `und { $count ->
      [one] 1 weiteres Problem
     *[other] { $count } weitere Probleme
    } dieser Art`,
  'more-lines': 'und { $count } weitere',
  'check-version': 'Stand der Dateien: Version { $version }',
  'reload-kept': 'Die Dokumente wurden nicht neu geladen',
  'reload-problem': 'Version { $version } wird weiter verwendet. Problem:',
  'reload-reading': 'Dokumente werden gelesen: { $percent } %',
  'reload-meanwhile': 'Bis die neue Version bereit ist, wird Version { $version } weiter verwendet.',
  'reload-done': 'Die Dokumente wurden neu geladen',
  'reload-same': 'Die Dokumente wurden neu geladen und sind unverändert',
  'reload-counts':
    'Vorher: { $before }. Jetzt: { $after }. Passagen: { $added } hinzugefügt, { $changed } geändert, { $removed } entfernt.',
  'reload-failed':
    'Dateien, die sich inzwischen geändert haben, konnten nicht geladen werden. Version { $version } wird weiter verwendet. Problem:',
  'passage-added': 'hinzugefügt: { $passage }',
  'passage-changed': 'geändert: { $passage }',
  'passage-removed': 'entfernt: { $passage }',
  'versions-line': 'Version { $before } → { $after } · { $ms } ms',
  'version-line': 'Version { $version } · { $ms } ms',
  'managers-only': 'Diesen Befehl kann nur verwenden, wer diesen Server verwalten darf.',
  'moderators-only': 'Diesen Befehl können nur die Moderatoren dieses Servers verwenden.',

  // The documents that moderators keep.
  'no-keeping': 'Dieser Bot kann für Server nichts speichern. Ändern kann das die Person, die ihn betreibt.',
  'file-reading': '„{ $name }“ wird gelesen …',
  working: 'Einen Moment …',
  'preview-of': 'Vorschau: { $title }',
  'preview-not-yet': 'Aus diesem Dokument wird erst zitiert, wenn du es annimmst.',
  'preview-replaces': 'Es ersetzt dann „{ $title }“.',
  'preview-begins': 'Die ersten Passagen, wörtlich:',
  'preview-problems': 'Bitte prüfen:',
  'preview-alike': 'Es sagt fast dasselbe wie „{ $title }“ ({ $percent } %).',
  'preview-nothing': 'Es enthält keine Passage, die sich zitieren ließe.',
  'preview-discarded': 'Die Vorschau von „{ $title }“ wurde verworfen.',
  'sections-counted': `{ $count ->
      [one] 1 Abschnitt
     *[other] { $count } Abschnitte
    }`,
  megabytes: '{ $count } MB',
  'room-left': 'Noch Platz für: { $room }',
  accept: 'Annehmen',
  edit: 'Bearbeiten …',
  'rights-button': 'Rechte …',
  discard: 'Verwerfen',
  'replace-button': 'Ersetzen …',
  'replace-one': '„{ $title }“ ersetzen',
  'replace-which': 'Welches Dokument wird durch „{ $title }“ ersetzt?',
  'replace-none': 'Keins: Es ist ein neues Dokument',
  back: 'Zurück',
  remove: 'Entfernen',
  undo: 'Rückgängig machen',
  'review-button': 'Prüfen bis …',
  'original-button': 'Original herunterladen',
  'history-button': 'Verlauf',
  'add-form': 'Dokument hinzufügen',
  'field-file': 'Datei',
  'edit-form': 'Angaben bearbeiten',
  'field-title': 'Titel',
  'field-published': 'Datum',
  'field-published-described': 'Zum Beispiel 2026, 2026-05 oder 2026-05-01',
  'field-language': 'Sprache',
  'field-language-described': 'Als Kürzel, zum Beispiel en, de oder zh-TW',
  'field-publisher': 'Herausgeber',
  'field-url': 'Adresse',
  'field-emptied': 'Ohne Eintrag gilt, was in der Datei steht',
  'rights-form': 'Rechte und Standpunkt',
  'field-rights': 'Warum darf hier daraus zitiert werden?',
  'rights-own': 'Wir haben es selbst geschrieben',
  'rights-author': 'Der Autor erlaubt es',
  'rights-free': 'Es steht unter einer freien Lizenz (unten angeben)',
  'rights-public': 'Es ist ein amtliches Dokument, etwa ein Gesetz',
  'rights-other': 'Aus einem anderen Grund (unten angeben)',
  'field-details': 'Lizenz, Autor oder anderer Grund',
  'field-details-described': 'Das sehen alle bei der Quelle',
  'rights-own-kept': 'von diesem Server verfasst und mit seiner Erlaubnis zitiert',
  'rights-author-kept': 'mit Erlaubnis des Autors zitiert',
  'rights-public-kept': 'amtliches Dokument',
  'rights-with-details': '{ $rights }: { $details }',
  'field-author': 'Autor',
  'field-standpoint': 'Wessen Sicht gibt es wieder?',
  'field-standpoint-described':
    'Etwa „die Moderatoren“ oder „ein Gericht“; leer lassen, wenn es neutral ist. Das sehen alle.',
  'rights-needed': 'Gib zuerst an, warum daraus zitiert werden darf und wessen Sicht es wiedergibt.',
  'rights-unnamed': 'Gib im zweiten Feld die Lizenz oder den Grund an.',
  'field-too-long': '{ $field }: höchstens { $most } Zeichen. Deine Eingabe: { $given }',
  'field-not-a-date':
    '{ $field }: „{ $given }“ ist kein Datum. Schreib es so: 2026, 2026-05 oder 2026-05-01.',
  'field-not-a-language':
    '{ $field }: „{ $given }“ ist kein Sprachkürzel. Gib eins wie en, de oder zh-TW ein.',
  'field-not-an-address': '{ $field }: „{ $given }“ ist keine Webadresse. Sie muss mit https:// beginnen.',
  'review-not-a-date': '„{ $given }“ ist kein Datum. Schreib es so: 2027-05-01.',
  'you-typed': 'Deine Eingaben:',
  'document-added': '„{ $title }“ wurde hinzugefügt',
  'document-replaced': '„{ $title }“ wurde ersetzt',
  'document-edited': '„{ $title }“ wurde bearbeitet',
  'document-removed': '„{ $title }“ wurde entfernt',
  'change-undone': 'Eine Änderung an „{ $title }“ wurde rückgängig gemacht',
  'passages-changed': 'Passagen: { $added } hinzugefügt, { $changed } geändert, { $removed } entfernt.',
  'undo-until': 'Eine Woche lang kannst du das rückgängig machen, hier oder mit { $command }.',
  'own-documents': 'Dokumente dieses Servers',
  'own-none': 'Dieser Server hat noch keine eigenen Dokumente. Mit { $command } kannst du eins hinzufügen.',
  'own-seen': 'Alle auf diesem Server können Fragen dazu stellen, sonst niemand.',
  'operator-documents': `{ $count ->
      [one] 1 weiteres Dokument
     *[other] { $count } weitere Dokumente
    } stellt die Person bereit, die diesen Bot betreibt.`,
  'choose-document': 'Dokument öffnen',
  'previews-waiting': `{ $count ->
      [one] 1 Vorschau wartet: öffnen
     *[other] { $count } Vorschauen warten: eine öffnen
    }`,
  'review-since': 'Prüfung fällig seit: { $date }',
  'review-until': 'Zu prüfen bis: { $date }',
  'newest-versions': 'Versionen:',
  'remove-sure': '„{ $title }“ entfernen?',
  'remove-means': `{ $count ->
      [one] Seine einzige Passage wird
     *[other] Seine { $count } Passagen werden
    } dann nicht mehr zitiert. Eine Woche lang kannst du das rückgängig machen.`,
  'review-form': 'Prüfen bis',
  'field-review-described': 'Zum Beispiel 2027-05-01; leer lassen, wenn es kein Datum geben soll',
  'history-title': 'Änderungen auf diesem Server',
  'history-of': 'Änderungen an „{ $title }“',
  'history-none': 'Bisher wurde nichts geändert.',
  'undo-choose': 'Änderung rückgängig machen',
  'undo-sure': 'Diese Änderung rückgängig machen?',
  newer: 'Neuere',
  older: 'Ältere',
  someone: 'Jemand',
  'change-add': '{ $person } hat „{ $subject }“ hinzugefügt',
  'change-replace': '{ $person } hat „{ $subject }“ ersetzt',
  'change-remove': '{ $person } hat „{ $subject }“ entfernt',
  'change-undo': '{ $person } hat eine Änderung an „{ $subject }“ rückgängig gemacht',
  'change-fields': '{ $person } hat die Angaben zu „{ $subject }“ bearbeitet',
  'change-review': '{ $person } hat das Prüfdatum von „{ $subject }“ geändert',
  'change-setting': '{ $person } hat die Einstellung „{ $subject }“ geändert',
  'change-pin': '{ $person } hat eine Antwort auf „{ $subject }“ angepinnt',
  'change-unpin': '{ $person } hat die angepinnte Antwort auf „{ $subject }“ entfernt',
  'change-block': '{ $person } hat eine Passage für „{ $subject }“ ausgeschlossen',
  'change-unblock': '{ $person } hat eine Passage für „{ $subject }“ wieder zugelassen',
  'change-alias': '{ $person } hat ein Synonym für „{ $subject }“ hinzugefügt',
  'change-unalias': '{ $person } hat ein Synonym für „{ $subject }“ entfernt',
  'reviews-due': 'Zu prüfende Dokumente:',
  'review-line': '„{ $title }“, fällig seit: { $date }',
  'export-done': 'Alle Dokumente dieses Servers',
  'gone-title': 'Nicht mehr in diesen Dokumenten',
  // The date has a time behind it, so it is set apart.
  'gone-changed':
    'Diese Passage stand in diesen Dokumenten (bis: { $date }). Inzwischen wurde ihr Dokument geändert. Sie lautete:',
  'gone-removed':
    'Diese Passage stand in diesen Dokumenten (bis: { $date }). Inzwischen wurde ihr Dokument entfernt. Sie lautete:',

  // Why a moderator's change was not made.
  'trouble-no-longer-there': 'Das wurde inzwischen geändert oder entfernt.',
  'trouble-too-many-documents':
    'Dieser Server hat schon { $most } Dokumente, mehr sind nicht möglich. Entferne zuerst eins.',
  'trouble-too-many-passages':
    'Damit hätte der Server mehr als { $most } Passagen. Entferne zuerst ein Dokument.',
  'trouble-too-many-megabytes':
    'Damit wären für diesen Server mehr als { $most } MB an Dateien gespeichert. Entferne zuerst ein Dokument.',
  'trouble-too-many-previews': 'Es gibt schon { $most } Vorschauen. Nimm zuerst eine an oder verwirf eine.',
  'trouble-too-many-pins': 'Es sind schon { $most } Antworten angepinnt. Entferne zuerst eine.',
  'trouble-too-many-aliases': 'Es gibt schon { $most } Synonyme. Entferne zuerst eins.',
  'trouble-unreadable': 'Diese Datei lässt sich nicht lesen.',
  'trouble-file-too-large': 'Diese Datei ist größer als { $most } MB.',
  'trouble-not-from-discord':
    'Gelesen werden nur Dateien, die auf Discord hochgeladen wurden. Lade sie hier hoch.',
  'trouble-file-gone': 'Discord hat diese Datei nicht mehr. Lade sie noch einmal hoch.',
  'trouble-file-slow': 'Discord hat zu lange gebraucht, um die Datei zu senden. Versuche es noch einmal.',
  'trouble-file-failed': 'Discord hat die Datei nicht gesendet. Versuche es noch einmal.',
  'trouble-wrong-field': 'Eine der Angaben stimmt nicht.',
  'trouble-wrong-alias': 'Das kann kein Synonym sein.',
  'trouble-too-late':
    'Das lässt sich nicht mehr rückgängig machen: Es ist über eine Woche her, oder das Dokument wurde noch einmal geändert.',
  'trouble-too-large-to-send':
    'Das ist größer als die { $most } MB, die ein Bot senden darf. Du bekommst es von der Person, die diesen Bot betreibt.',
  'trouble-not-kept':
    'Das ließ sich nicht speichern, deshalb wurde nichts geändert. Sag der Person Bescheid, die diesen Bot betreibt.',

  // When nothing could be done.
  'too-fast': `Du fragst zu schnell. Versuche es in { $seconds ->
      [one] 1 Sekunde
     *[other] { $seconds } Sekunden
    } noch einmal.`,
  'server-too-fast': `Auf diesem Server wird gerade sehr viel gefragt. Versuche es in { $seconds ->
      [one] 1 Sekunde
     *[other] { $seconds } Sekunden
    } noch einmal.`,
  'all-too-fast': `Gerade stellen viele Leute Fragen. Versuche es in { $seconds ->
      [one] 1 Sekunde
     *[other] { $seconds } Sekunden
    } noch einmal.`,
  'unknown-command': 'Diesen Befehl gibt es nicht mehr. Lade Discord neu, um die aktuellen Befehle zu sehen.',
  'unknown-control':
    'Dieser Button oder dieses Menü stammt aus einer anderen Version von Footnote. Frag mit { $command } noch einmal.',
  'unknown-kind': 'Footnote kennt diese Art von Befehl oder Bedienelement nicht. Frag mit { $command }.',
  unreadable: 'Footnote konnte nicht lesen, was Discord gesendet hat. Versuche es noch einmal.',
  failed:
    'Da ist etwas schiefgegangen. Es wurde nichts geändert. Versuche es noch einmal. Wenn es immer wieder passiert, sag der Person Bescheid, die diesen Bot betreibt.',
};
