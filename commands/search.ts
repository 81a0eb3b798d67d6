/** Which passages have some words? */

import { onlyDocument, slash } from '../src/command.ts';
import { documentNamed, noSuchDocument } from '../src/replies/compose/corpus.ts';
import { LONGEST_TERMS, termSearchReply } from '../src/replies/compose/search.ts';

export default slash({
  name: 'search',
  nameLocalised: { ru: 'поиск', 'zh-TW': '搜尋', 'zh-CN': '搜索' },
  description: 'Lists every passage with the words; "phrase", +required, -excluded',
  descriptionLocalised: {
    ru: 'Все фрагменты с этими словами; "фраза", +обязательно, -исключить',
    'zh-TW': '列出含有這些詞的所有段落；"片語"、+必含、-排除',
    'zh-CN': '列出含有这些词的所有段落；"短语"、+必含、-排除',
  },
  options: [
    {
      kind: 'text',
      name: 'terms',
      nameLocalised: { ru: 'слова', 'zh-TW': '詞語', 'zh-CN': '词语' },
      description: 'Words to look for; "phrase", +required, -excluded',
      descriptionLocalised: {
        ru: 'Что искать; "фраза", +обязательно, -исключить',
        'zh-TW': '要找的詞；"片語"、+必含、-排除',
        'zh-CN': '要找的词；"短语"、+必含、-排除',
      },
      required: true,
      maxLength: LONGEST_TERMS,
    },
    onlyDocument,
  ],
  run({ terms, document }, { library }) {
    if (document === undefined) return termSearchReply(terms, library);
    const only = documentNamed(document, library);
    if (only === undefined) return noSuchDocument(document);
    return termSearchReply(terms, library, { document: only.id });
  },
});
