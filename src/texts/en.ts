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
  'corpus-described': 'For moderators: the documents of this server and any problems in them',
  'corpus-add-name': 'add',
  'corpus-add-described': 'Reads a file and shows a preview; nothing changes until you accept it',
  'corpus-add-file-name': 'file',
  'corpus-add-file-described': 'The document; leave this out to choose it in a form',
  'corpus-list-name': 'list',
  'corpus-list-described': 'Lists the documents of this server, to replace, edit or remove them',
  'corpus-history-name': 'history',
  'corpus-history-described': 'Shows who changed what and when; changes can be undone for a week',
  'corpus-export-name': 'export',
  'corpus-export-described': 'Gives you all documents of this server in one archive',
  'corpus-status-name': 'status',
  'corpus-status-described': 'Shows which documents are loaded',
  'corpus-check-name': 'check',
  'corpus-check-described': 'Lists the problems in the files, with file and line',
  'corpus-reload-name': 'reload',
  'corpus-reload-described': 'Reads the files again; if they cannot be used, nothing changes',
  'help-name': 'help',
  'help-described': 'Shows what Footnote can do, with commands to click',
  'privacy-name': 'privacy',
  'privacy-described': 'Shows and erases what is stored about you',
  'find-passages-name': 'Find passages',
  'check-quote-name': 'Check quote',
  'settings-name': 'settings',
  'settings-described':
    'For people who manage this server: who sees answers, language, documents, moderators, features',
  'alias-name': 'alias',
  'alias-described':
    'For moderators: other names for words and names, so that questions in other words find them',
  'alias-add-name': 'add',
  'alias-add-described': 'Adds another name for a word or a name in the documents',
  'alias-term-name': 'term',
  'alias-term-described': 'The word or name as it is in the documents',
  'alias-also-name': 'also',
  'alias-also-described': 'What people call it in questions',
  'alias-list-name': 'list',
  'alias-list-described': 'Lists the other names and lets you remove them',
  'privacy-show-name': 'show',
  'privacy-show-described': 'Shows what is stored about you',
  'privacy-erase-name': 'erase',
  'privacy-erase-described': 'Erases what is stored about you',
  'pins-name': 'pins',
  'pins-described': 'For moderators: lists questions with pinned answers and lets you remove pins',
  'not-the-answer-name': 'Not the answer',
  'use-this-passage-name': 'Use this passage',

  // An answer.
  unsure: 'Closest match. It may not answer the question.',
  'by-meaning': 'Found by meaning: few or none of your words are in it, so it may not answer the question.',
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
  'answer-brief': 'There is an answer to “{ $question }”. Use { $command } to see it; only you will see it.',
  pinned: 'Pinned by the moderators',
  'asked-some': `{ $shown ->
      [one] Only 1 of { $count } documents was
     *[other] Only { $shown } of { $count } documents were
    } searched.`,
  'ask-all': 'Search all documents',
  'search-all': 'Search all documents',
  'searched-some': 'Searched: { $titles } ({ $shown } of { $count } documents)',
  'kept-private': 'In this channel, only you see the answer.',
  'posting-off': 'Posting is turned off on this server.',
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

  // What moderators decide: answers, other names, settings.
  mend: 'Choose the answer…',
  'mend-choose': 'Which passage answers this question?',
  'mend-none': 'No passage has the words of this question. Type the citation of the one that answers it.',
  'mend-menu': 'Pin one of these passages',
  'mend-type': 'Type a citation…',
  'mend-form': 'The passage that answers',
  'mend-field': 'Citation or ID',
  'mend-field-described': 'A copied citation, an ID, or a document and a number, such as “{ $example }”',
  'mend-several': 'That refers to several passages. Choose one.',
  'pin-used': 'Pinned: this passage now answers the question.',
  'pin-refused': 'Noted: this passage is no longer shown first for this question.',
  'pin-stored': 'The text of the question is now stored. Readers do not see who made this decision.',
  'pin-undone': 'Undone. The question is answered as before.',
  'pin-no-question': 'This message does not answer a question. Use this command on one of the bot’s answers.',
  'pin-question-cut':
    'The message does not show the whole question, so no answer can be pinned to it. Ask it again in at most { $most } characters.',
  'pins-off':
    'Pinned answers are turned off on this server. People who manage it can turn them on with { $command }.',
  pins: 'Pinned answers',
  'pins-none':
    'No answers are pinned. In the menu of one of the bot’s answers, under Apps, choose “{ $use }” or “{ $refuse }”. An answer that only you see has the button “{ $mend }”.',
  'pin-not': 'not: { $passage }',
  'pin-gone': 'a passage that is no longer here',
  'pins-remove': 'Remove one',
  'alias-added': 'Questions about “{ $also }” now also find “{ $term }”.',
  'alias-removed': '“{ $also }” is no longer another name for “{ $term }”.',
  aliases: 'Other names',
  'aliases-none': 'There are no other names yet. Add one with { $command }.',
  'aliases-remove': 'Remove one',
  settings: 'Settings',
  'settings-option': '{ $setting }: { $value }',
  'settings-channels': 'Public answers',
  'settings-channels-all': 'in all channels',
  'settings-channels-some': `{ $count ->
      [one] only in 1 channel
     *[other] only in { $count } channels
    }`,
  'settings-visibility': 'Who sees answers',
  'settings-everyone': 'everyone',
  'settings-asker': 'only the person who asked',
  'settings-operator': 'as the bot is set up',
  'settings-language': 'Public language',
  'settings-language-own': 'the server’s own, or the bot’s',
  'settings-documents': 'Documents searched by default',
  'settings-documents-all': 'all',
  'settings-documents-some': '{ $shown } of { $count }',
  'settings-documents-most': 'At most { $most } documents can be chosen, so nothing was changed.',
  'settings-moderators': 'Moderators',
  'settings-moderators-none': 'only server managers',
  'settings-moderators-some': `server managers and { $count ->
      [one] 1 role
     *[other] { $count } roles
    }`,
  'settings-features': 'Features',
  'settings-features-none': 'none',
  'feature-mentions': 'answers to mentions',
  'feature-pins': 'pinned answers',
  'feature-posting': '“Post here” buttons',
  'settings-saved': 'Saved: { $setting }',
  'settings-integrations':
    'Who can use which command is set in Server Settings › Integrations. If moderator roles cannot manage messages, allow them there.',

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
  'privacy-none': 'Nothing about you is stored.',
  'privacy-id': 'Your Discord ID is stored with { $records }.',
  'privacy-changes': `{ $count ->
      [one] 1 change to a server
     *[other] { $count } changes to servers
    }`,
  'privacy-previews': `{ $count ->
      [one] 1 preview of a file
     *[other] { $count } previews of files
    }`,
  'privacy-versions': `{ $count ->
      [one] 1 version of a document
     *[other] { $count } versions of documents
    }`,
  'privacy-pins': `{ $count ->
      [one] 1 pinned answer
     *[other] { $count } pinned answers
    }`,
  'privacy-aliases': `{ $count ->
      [one] 1 other name for a word
     *[other] { $count } other names for words
    }`,
  'privacy-to-erase': '{ $command } removes your ID from them.',
  'privacy-questions':
    'Questions and messages are not stored, with one exception: if moderators pin an answer, the text of that question is stored, but not who asked it.',
  'privacy-sure':
    'Remove your Discord ID from { $records }? What you changed stays, without your ID; your previews are deleted. This cannot be undone.',
  'privacy-erase': 'Erase',
  'privacy-erased':
    'Erased: your Discord ID is no longer stored. Backups that the person who runs this bot has made may still contain it.',

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

  // The documents that moderators keep.
  'no-keeping': 'This bot cannot store anything for servers. The person who runs it can change that.',
  'file-reading': 'Reading “{ $name }”…',
  working: 'Working on it…',
  'preview-of': 'Preview: { $title }',
  'preview-not-yet': 'Nothing is quoted from it until you accept it.',
  'preview-replaces': 'It will replace “{ $title }”.',
  'preview-begins': 'Its first passages, word for word:',
  'preview-problems': 'Worth checking:',
  'preview-alike': 'It says nearly the same as “{ $title }” ({ $percent }%).',
  'preview-nothing': 'It has no passages that can be quoted.',
  'preview-discarded': 'The preview of “{ $title }” was discarded.',
  'sections-counted': `{ $count ->
      [one] 1 section
     *[other] { $count } sections
    }`,
  megabytes: '{ $count } MB',
  'room-left': 'Room left: { $room }',
  accept: 'Accept',
  edit: 'Edit…',
  'rights-button': 'Rights…',
  discard: 'Discard',
  'replace-button': 'Replace…',
  'replace-one': 'Replace “{ $title }”',
  'replace-which': 'Which document does “{ $title }” replace?',
  'replace-none': 'None: it is a new document',
  back: 'Back',
  remove: 'Remove',
  undo: 'Undo',
  'review-button': 'Review by…',
  'original-button': 'Download original',
  'history-button': 'History',
  'add-form': 'Add a document',
  'field-file': 'File',
  'edit-form': 'Edit the details',
  'field-title': 'Title',
  'field-published': 'Date',
  'field-published-described': 'Such as 2026, 2026-05 or 2026-05-01',
  'field-language': 'Language',
  'field-language-described': 'As a tag, such as en, de or zh-TW',
  'field-publisher': 'Publisher',
  'field-url': 'Address',
  'field-emptied': 'Leave it empty to use what the file says',
  'rights-form': 'Rights and standpoint',
  'field-rights': 'Why may it be quoted here?',
  'rights-own': 'We wrote it',
  'rights-author': 'Its author allows it',
  'rights-free': 'It has a free licence (name it below)',
  'rights-public': 'It is a public document, such as a law',
  'rights-other': 'For another reason (give it below)',
  'field-details': 'Licence, author or other reason',
  'field-details-described': 'Readers see this with the source',
  'rights-own-kept': 'written by this server and quoted with its permission',
  'rights-author-kept': 'quoted with the permission of its author',
  'rights-public-kept': 'public document',
  'rights-with-details': '{ $rights }: { $details }',
  'field-author': 'Author',
  'field-standpoint': 'Whose view is it?',
  'field-standpoint-described':
    'Such as “the moderators” or “a court”; leave it empty if it takes no side. Readers see this.',
  'rights-needed': 'First, give the reason why it may be quoted here and say whose view it is.',
  'rights-unnamed': 'Give the licence or the reason in the second field.',
  'field-too-long': '{ $field }: at most { $most } characters. You typed: { $given }',
  'field-not-a-date': '{ $field }: “{ $given }” is not a date. Write it as 2026, 2026-05 or 2026-05-01.',
  'field-not-a-language': '{ $field }: “{ $given }” is not a language tag. Use one such as en, de or zh-TW.',
  'field-not-an-address': '{ $field }: “{ $given }” is not a web address. It must begin with https://.',
  'review-not-a-date': '“{ $given }” is not a date. Write it as 2027-05-01.',
  'you-typed': 'You typed:',
  'document-added': '“{ $title }” was added',
  'document-replaced': '“{ $title }” was replaced',
  'document-edited': '“{ $title }” was edited',
  'document-removed': '“{ $title }” was removed',
  'change-undone': 'A change to “{ $title }” was undone',
  'passages-changed': 'Passages: { $added } added, { $changed } changed, { $removed } removed.',
  'undo-until': 'You can undo this for a week, here or with { $command }.',
  'own-documents': 'Documents of this server',
  'own-none': 'This server has no documents of its own. Add one with { $command }.',
  'own-seen': 'Everyone in this server can ask about these; no one elsewhere can.',
  'operator-documents': `{ $count ->
      [one] 1 more document comes from the person who runs this bot.
     *[other] { $count } more documents come from the person who runs this bot.
    }`,
  'choose-document': 'Open a document',
  'previews-waiting': `{ $count ->
      [one] 1 preview is waiting: open it
     *[other] { $count } previews are waiting: open one
    }`,
  'review-since': 'Review due since { $date }',
  'review-until': 'Review by { $date }',
  'newest-versions': 'Versions:',
  'remove-sure': 'Remove “{ $title }”?',
  'remove-means': `{ $count ->
      [one] Its 1 passage will no longer be quoted.
     *[other] Its { $count } passages will no longer be quoted.
    } You can undo this for a week.`,
  'review-form': 'Review by',
  'field-review-described': 'Such as 2027-05-01; leave it empty for no date',
  'history-title': 'Changes on this server',
  'history-of': 'Changes to “{ $title }”',
  'history-none': 'Nothing has been changed yet.',
  'undo-choose': 'Undo a change',
  'undo-sure': 'Undo this change?',
  newer: 'Newer',
  older: 'Older',
  someone: 'Someone',
  'change-add': '{ $person } added “{ $subject }”',
  'change-replace': '{ $person } replaced “{ $subject }”',
  'change-remove': '{ $person } removed “{ $subject }”',
  'change-undo': '{ $person } undid a change to “{ $subject }”',
  'change-fields': '{ $person } edited the details of “{ $subject }”',
  'change-review': '{ $person } changed the review date of “{ $subject }”',
  'change-setting': '{ $person } changed the setting “{ $subject }”',
  'change-pin': '{ $person } pinned an answer to “{ $subject }”',
  'change-unpin': '{ $person } unpinned the answer to “{ $subject }”',
  'change-block': '{ $person } ruled out a passage for “{ $subject }”',
  'change-unblock': '{ $person } allowed a passage for “{ $subject }” again',
  'change-alias': '{ $person } added another name for “{ $subject }”',
  'change-unalias': '{ $person } removed another name for “{ $subject }”',
  'reviews-due': 'Documents due for review:',
  'review-line': '“{ $title }”, due since { $date }',
  'export-done': 'All documents of this server',
  'gone-title': 'No longer in these documents',
  'gone-changed':
    'This passage was in these documents until { $date }. Its document has been changed since. It said:',
  'gone-removed':
    'This passage was in these documents until { $date }. Its document has been removed. It said:',

  // Why a moderator's change was not made.
  'trouble-no-longer-there': 'This has been changed or removed in the meantime.',
  'trouble-too-many-documents':
    'This server already has { $most } documents, as many as it may have. Remove one first.',
  'trouble-too-many-passages':
    'With this, the server would have more than { $most } passages. Remove a document first.',
  'trouble-too-many-megabytes':
    'With this, the server would keep more than { $most } MB of files. Remove a document first.',
  'trouble-too-many-previews': 'There are already { $most } previews. Accept or discard one first.',
  'trouble-too-many-pins': 'There are already { $most } pinned answers. Unpin one first.',
  'trouble-too-many-aliases': 'There are already { $most } other names. Remove one first.',
  'trouble-unreadable': 'This file cannot be read.',
  'trouble-file-too-large': 'This file is larger than { $most } MB.',
  'trouble-not-from-discord': 'Only files uploaded to Discord are read. Upload it here.',
  'trouble-file-gone': 'Discord no longer has this file. Upload it again.',
  'trouble-file-slow': 'Discord took too long to send the file. Try again.',
  'trouble-file-failed': 'Discord did not send the file. Try again.',
  'trouble-wrong-field': 'One of the details is not valid.',
  'trouble-wrong-alias': 'This cannot be used as another name.',
  'trouble-too-late': 'This can no longer be undone: a week has passed, or the document was changed again.',
  'trouble-too-large-to-send':
    'This is larger than the { $most } MB that a bot may send. The person who runs this bot can give it to you.',
  'trouble-not-kept': 'This could not be saved, so nothing was changed. Tell the person who runs this bot.',

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
