/** Which headings does a document have? */

import { MOST_CHOICES, slash } from '../src/command.ts';
import { documentNamed, noSuchDocument } from '../src/replies/compose/corpus.ts';
import { outlineReply } from '../src/replies/compose/outline.ts';

export default slash({
  name: 'outline',
  nameLocalised: { ru: 'оглавление', 'zh-TW': '大綱', 'zh-CN': '大纲' },
  description: 'Lists the headings of a document; each can be opened',
  descriptionLocalised: {
    ru: 'Перечисляет заголовки документа; каждый можно открыть',
    'zh-TW': '列出文件的標題，每個都能打開',
    'zh-CN': '列出文档的标题，每个都能打开',
  },
  options: [
    {
      kind: 'text',
      name: 'document',
      nameLocalised: { ru: 'документ', 'zh-TW': '文件', 'zh-CN': '文档' },
      description: 'The document: choose from the list, or type its id or title',
      descriptionLocalised: {
        ru: 'Документ: выберите из списка или введите его код или название',
        'zh-TW': '文件：從清單選擇，或輸入代碼或標題',
        'zh-CN': '文档：从列表选择，或输入代码或标题',
      },
      required: true,
      maxLength: 200,
      suggest: (typed, { library }) => library.suggestDocuments(typed, MOST_CHOICES),
    },
  ],
  run({ document }, { library }) {
    const found = documentNamed(document, library);
    return found === undefined ? noSuchDocument(document) : outlineReply(found, library);
  },
});
