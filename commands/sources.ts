/** Which documents does Footnote quote? */

import { slash } from '../src/command.ts';
import { sourcesReply } from '../src/replies/compose/corpus.ts';

export default slash({
  name: 'sources',
  nameLocalised: { ru: 'источники', 'zh-TW': '來源', 'zh-CN': '来源' },
  description: 'Lists the documents with their dates, publishers, standpoints and rights',
  descriptionLocalised: {
    ru: 'Перечисляет документы: дата, издатель, точка зрения, права',
    'zh-TW': '列出各份文件及其日期、出版者、立場與權利說明',
    'zh-CN': '列出各份文档及其日期、出版者、立场与权利说明',
  },
  options: [],
  run: (_, { library }) => sourcesReply(library),
});
