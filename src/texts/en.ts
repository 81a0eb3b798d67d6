/**
 * English: the texts that people read. All other languages are translated from it.
 *
 * Each text is a pattern of Project Fluent. Write placeables with spaces inside the braces, `{ $name }`: types read
 * their names from the pattern. Source: https://projectfluent.org/fluent/guide/
 */
export const en = {
  // Commands as Discord's menus show them: names in lower case, at most 32 characters, descriptions at most 100.
  'ask-name': 'ask',
  'ask-described': 'Answers a question by quoting the documents',
  'ask-question-name': 'question',
  'ask-question-described': 'Ask in your own words, in any language',
  'ask-visibility-name': 'visibility',
  'ask-visibility-described': 'Who sees the answer; if there is none, only you are told',
  'ask-visibility-public': 'everyone',
  'ask-visibility-private': 'only me',
  'document-name': 'document',
  'document-described': 'Search only this document',
  'search-name': 'search',
  'search-described': 'Lists every passage with these words; "phrase", +required, -excluded',
  'search-terms-name': 'terms',
  'search-terms-described': 'Words to look for; "phrase", +required, -excluded',
  'cite-name': 'cite',
  'cite-described': 'Shows a passage in full by its number, its citation or its ID',
  'cite-passage-name': 'passage',
  'cite-passage-described': 'Choose from the list, or type numbers such as "rules 4-6", a citation or an ID',
  'quote-name': 'quote',
  'quote-described': 'Checks whether a quotation is in the documents word for word, nearly, or not at all',
  'quote-words-name': 'words',
  'quote-words-described': 'The quotation, with or without quotation marks',
  'outline-name': 'outline',
  'outline-described': 'Lists the headings of a document; each can be opened',
  'outline-document-name': 'document',
  'outline-document-described': 'Choose from the list, or type a title or an ID',
  'sources-name': 'sources',
  'sources-described': 'Lists the documents with their dates, publishers, standpoints and rights',
  'corpus-name': 'corpus',
  'corpus-described': 'For people who manage this server: what is loaded, what is wrong with it, reloading',
  'corpus-status-name': 'status',
  'corpus-status-described': 'Shows which documents are loaded',
  'corpus-check-name': 'check',
  'corpus-check-described': 'Lists the problems in the files, with file and line',
  'corpus-reload-name': 'reload',
  'corpus-reload-described': 'Reads the files again; if they cannot be used, nothing changes',
  'help-name': 'help',
  'help-described': 'Shows what Footnote can do, with commands to click',
  'privacy-name': 'privacy',
  'privacy-described': 'Shows what is stored: nothing about you or anyone else',
  'find-passages-name': 'Find passages',
  'check-quote-name': 'Check quote',

  // An answer.
  unsure: 'Closest match. It may not answer the question.',
  related: 'No passage answers this directly. Closest match:',
  miss: 'These documents do not say.',
  'miss-question': 'These documents do not answer “{ $question }”',
  'more-passages': `{ $count ->
      [one] 1 more passage
     *[other] { $count } more passages
    }`,
  'nearest-headings': 'It may be under one of these',
  'searched-for': 'Searched for: { $words }',
  'read-as': '{ $word } → { $as }',
  'read-as-correction': '{ $word } → { $as } (spelling)',
  'read-as-transliteration': '{ $word } → { $as } (same sound)',
  'read-as-alias': '{ $word } → { $as } (glossary)',
  'read-as-derived': '{ $word } → { $as }… (same beginning)',
  'read-as-compound': '{ $word } → { $as } (compound)',
  'unknown-words': 'Not in these documents: { $words }',
  // Between the items of a list that is not a sentence. Fluent drops a space at the end unless it is written like this.
  'between-items': '{ ", " }',
  'and-more': '{ $items } and { $count } more',
  searched: 'Searched: { $titles }',
  'searched-only': 'Searched only “{ $title }”.',
  'searched-only-others': `Searched only “{ $title }”. Leave “document” out to search { $count ->
      [one] the other document
     *[other] the other { $count } documents
    } too.`,
  'files-left-out': `{ $count ->
      [one] 1 file
     *[other] { $count } files
    } could not be read. People who manage this server can see why with { $command }.`,
  doubt: 'Unclear in the source: { $note }',
  titled: '“{ $title }”',
  quoted: '“{ $words }”',
  'id-line': '{ $id } · { $version }',
  version: 'version { $version }',
  'post-unsure': 'This passage may not answer the question.',
  'posts-unsure': 'These passages may not answer the question.',
  'related-brief':
    'No passage answers “{ $question }” directly. Use { $command } to see the closest match; only you will see it.',
  'asked-by': 'Asked by { $person }',
  'posted-by': 'Posted by { $person }',
  gone: 'This passage is no longer available.',

  // Below a reply.
  'copy-citation': 'Copy citation',
  'post-here': 'Post here',
  posted: 'Posted',
  'post-several': 'Post several of these…',
  'post-several-title': 'Post passages here',
  'post-several-question': 'Heading above the passages',
  'post-several-passages': 'Passages',
  'post-several-none': 'No passage was chosen, so nothing was posted. Choose at least one.',
  'already-posted': 'This has already been posted here.',
  'not-postable': 'This can no longer be posted; ask again.',
  delete: 'Delete',
  'full-passage': 'Full passage',
  'not-yours-to-delete':
    'Only the person who asked, or someone who can manage messages here, can delete this.',

  // The source of a quotation.
  retrieved: 'retrieved { $date }',
  published: 'published { $date }',
  author: 'by { $name }',
  'said-in': '{ $name } in { $title }',
  // Between facts about a source: its title, its author, its kind, its date.
  'between-facts': '{ ", " }',
  'kind-news-report': 'news report',
  'kind-encyclopedia-article': 'encyclopedia article',
  'kind-wiki-article': 'wiki article',
  'kind-subtitles': 'subtitles',
  'kind-chat': 'chat',

  // A passage shown on its own.
  'passage-of': 'Passage { $number } of { $count } in “{ $title }”',
  'passages-of': 'Passages { $from }–{ $to } of { $count } in “{ $title }”',
  'passages-in': `{ $shown ->
      [one] 1 passage
     *[other] { $shown } passages
    } in “{ $title }”`,
  'passages-counted': `{ $count ->
      [one] 1 passage
     *[other] { $count } passages
    }`,
  'first-of-range': `Only { $shown ->
      [one] 1 of { $count } passages fits
     *[other] { $shown } of { $count } passages fit
    } in one message. ▶ continues.`,
  'open-one': 'Open one of these passages',
  'no-such-passage':
    'No passage is called “{ $typed }”. Choose one from the list that opens while you type, or type a document’s ID and a number (such as “{ $example }”), a passage’s ID, or a full citation.',
  'no-such-passage-typed':
    'No passage is called “{ $typed }”. Type a document’s ID and a number (such as “{ $example }”), a passage’s ID, or a full citation.',
  'did-you-mean': 'Did you mean one of these?',
  'passage-gone': 'This passage is no longer in these documents (version { $version }).',
  'document-gone': 'This document is no longer here (version { $version }).',

  // A citation to copy.
  'citation-title': 'Citation to copy',
  'choose-style': 'Another style',
  'style-plain': 'Plain',
  'style-too-long': 'This citation is too long for one message in this style. Choose another style.',

  // Lists of documents and headings.
  sources: 'Sources',
  'source-line': 'Source: { $facts }',
  'standpoint-line': 'Standpoint: { $text }',
  'rights-line': 'Rights: { $text }',
  'more-documents': `{ $count ->
      [one] 1 more document; { $command } shows it.
     *[other] { $count } more documents; { $command } shows each.
    }`,
  'documents-counted': `{ $count ->
      [one] 1 document
     *[other] { $count } documents
    }`,
  'headings-of-document': 'Headings of a document',
  'no-such-document':
    'There is no document called “{ $typed }”. Choose one from the list that opens while you type, or see { $command }.',
  'no-such-document-typed': 'There is no document called “{ $typed }”. See { $command }.',
  'no-documents': 'There are no documents here yet.',
  'no-documents-add': 'There are no documents here yet. Add the first one with { $command }.',
  'headings-of': 'Headings of “{ $title }”',
  'headings-shown': 'Headings { $from }–{ $to } of { $count }',
  'no-passages': 'This document has no passages.',
  'read-section': 'Read a section',

  // A search.
  'passages-with': 'Passages with “{ $terms }”',
  'no-passage-with': 'No passage with “{ $terms }”',
  'hits-shown': 'Passages { $from }–{ $to } of { $count }',
  'one-hit-shown': 'Passage { $number } of { $count }',
  'open-passage': 'Open a passage',
  'search-unreadable': 'This search can no longer be read; search again with { $command }.',

  // Why nothing was searched for.
  'question-empty': 'The question is empty. Type one, such as “{ $example }”.',
  'question-too-long': `The question has { $length } characters; at most { $most } can be searched. Shorten it to one question.`,
  'question-no-word':
    'The question has no words to search for, only symbols. Add a name, a place, a date or a thing.',
  'question-too-common':
    'Every word of the question is too common to search for. Add a name, a place, a date or a thing.',
  'message-no-words': 'This message has no words to search for. Type a question with { $command }.',
  'search-empty': 'The search is empty. Type words, or an exact phrase in quotation marks.',
  'search-too-long': 'The search has { $length } characters; at most { $most } can be searched. Shorten it.',
  'search-too-many-words':
    'The search has { $count } words; at most { $most } can be searched. Leave some out, or put an exact phrase in quotation marks.',
  'search-too-many-phrases':
    'The search has { $count } phrases; at most { $most } can be searched. Leave some out.',
  'search-no-word': 'The search has no words, only symbols. Type a name, a place, a date or a thing.',
  'search-only-excluded': 'The search only says what to leave out. Add a word or a phrase to look for.',
  'search-too-common':
    'Every word of the search is too common to search for. Add a name or a thing, or put an exact phrase in quotation marks.',
  'quotation-empty': 'The quotation has no words. Paste the words to look for.',
  'quotation-too-long':
    'The quotation has { $length } characters; at most { $most } can be checked. Shorten it.',

  // The check of a quotation.
  'quote-verbatim': 'In these documents, word for word',
  'quote-elided': 'In these documents, with words left out',
  'quote-case': 'In these documents, with different capitals',
  'quote-punctuation': 'In these documents, with different punctuation',
  'quote-near': 'In these documents, but not word for word',
  'quote-absent': 'Not in these documents',
  'quotes-checked': 'Quotations checked',
  'quotes-unchecked': `{ $count ->
      [one] 1 more quotation was
     *[other] { $count } more quotations were
    } not checked.`,
  'quote-looked-at': 'Checked: “{ $words }”',
  'quote-omission-warning': 'What the quotation leaves out may change its meaning. Read the whole passage.',
  'quote-continues': 'It continues in later passages.',
  'quote-places': `It is in { $count ->
      [one] 1 place
     *[other] { $count } places
    }.`,
  'quote-more-places': `and { $count ->
      [one] 1 more place
     *[other] { $count } more places
    }`,
  'quote-differs': `{ $count ->
      [one] It differs in one place:
     *[other] It differs in { $count } places:
    }`,
  'quote-theirs': 'Document:{ " " }',
  'quote-yours': 'Quotation:{ " " }',
  'quote-nothing': 'nothing',
  'quote-no-wording': 'No passage has this wording or a similar one.',
  'quote-nearest': 'No passage has this wording. The nearest one:',
  'quote-notes': 'Notes can leave things out; the source may still have it: { $source }',
  'quote-their-words': 'These words are from “{ $title }”. Its source may put it differently: { $source }',
  'quote-source-kind': '“{ $title }” ({ $kind })',

  // Help and privacy.
  'help-about':
    'Footnote answers questions by quoting these documents word for word ({ $documents }). It writes nothing of its own. If no passage answers, it says so.',
  'help-try': 'Try one of these with { $command }:',
  'help-menu': 'You can also use a message’s menu, under Apps: { $commands }.',
  'help-public': 'Everyone sees answers. Only you see the rest until you press “Post here”.',
  'help-private': 'Only you see what Footnote says until you press “Post here”.',
  'help-caution': 'A quotation shows what a document says, not whether it is true.',
  'help-commands': 'Commands',
  hello: 'Hello! Ask me about these documents, or see { $command }.',
  thanks: 'You’re welcome! See { $command } for more.',
  privacy: 'Privacy',
  'privacy-stored': 'Nothing about anyone is stored: no questions, no messages, no names, no account IDs.',
  'privacy-memory':
    'A question or message is kept in memory until it is answered, and is not sent to any other service. How a single word was read may be kept until the bot stops, but not the question it was in.',
  'privacy-logs': 'Logs show that a command ran and how long it took, but nothing that was typed into it.',
  'privacy-posts':
    'What the bot posts stays in Discord like any message. A post that names the person who asked, and the “Delete” button below it, contain that person’s Discord ID; both disappear with the message.',

  // For people who manage the server.
  'status-title': 'Loaded documents',
  'status-counts': `{ $documents }, { $passages }, { $entries ->
      [one] 1 glossary entry
     *[other] { $entries } glossary entries
    }, version { $version }.`,
  'status-file': '{ $file } ({ $format }, ID { $id }): { $passages }',
  'no-problems': 'Nothing is wrong with the files.',
  'problems-line': '{ $problems }; { $command } lists them.',
  'errors-counted': `{ $count ->
      [one] 1 error
     *[other] { $count } errors
    }`,
  'warnings-counted': `{ $count ->
      [one] 1 warning
     *[other] { $count } warnings
    }`,
  error: 'error',
  warning: 'warning',
  'errors-left-out': 'A file with an error is left out; one with a warning is not.',
  'more-like-these': 'and { $count } more like these',
  'more-lines': 'and { $count } more',
  'check-version': 'the files as read for version { $version }',
  'reload-kept': 'The documents were not reloaded',
  'reload-problem': 'Version { $version } is still being served. Problem:',
  'reload-reading': 'Reading the documents: { $percent }%',
  'reload-meanwhile': 'Version { $version } is still being served until the new one is ready.',
  'reload-done': 'The documents were reloaded',
  'reload-same': 'The documents were reloaded; nothing has changed',
  'reload-counts':
    '{ $before } before; { $after } now. Passages: { $added } added, { $changed } changed, { $removed } removed.',
  'reload-failed':
    'Files that changed in the meantime could not be loaded; version { $version } is still being served. Problem:',
  'passage-added': 'added: { $passage }',
  'passage-changed': 'changed: { $passage }',
  'passage-removed': 'removed: { $passage }',
  'versions-line': 'version { $before } → { $after } · { $ms } ms',
  'version-line': 'version { $version } · { $ms } ms',
  'managers-only': 'Only members who can manage this server can use this command.',
  'moderators-only': 'Only the moderators of this server can use this command.',

  // When nothing could be done.
  'too-fast': `You’re asking too fast. Try again in { $seconds ->
      [one] 1 second
     *[other] { $seconds } seconds
    }.`,
  'server-too-fast': `This server is asking a lot right now. Try again in { $seconds ->
      [one] 1 second
     *[other] { $seconds } seconds
    }.`,
  'all-too-fast': `Many people are asking right now. Try again in { $seconds ->
      [one] 1 second
     *[other] { $seconds } seconds
    }.`,
  'unknown-command': 'This command no longer exists. Reload Discord to see the current commands.',
  'unknown-control': 'This button or menu is from another version of Footnote. Ask again with { $command }.',
  'unknown-kind': 'Footnote does not know this kind of command or control. Ask with { $command }.',
  unreadable: 'Footnote could not read what Discord sent. Try again.',
  failed:
    'Something went wrong, and nothing was changed. Try again; if it keeps happening, tell the person who runs this bot.',
} as const;
