/** Does a quotation stand in the corpus? */

import { slash } from '../src/command.ts';
import { quoteCheckReply } from '../src/replies/compose/quote-check.ts';

export default slash({
  name: 'quote',
  nameLocalised: { ru: 'сверить', 'zh-TW': '核對', 'zh-CN': '核对' },
  description: 'Tells whether a quotation stands in the corpus word for word, nearly, or not',
  descriptionLocalised: {
    ru: 'Проверяет, есть ли цитата в корпусе: дословно, почти или нет',
    'zh-TW': '核對引文是否見於語料：逐字相符、近似或不存在',
    'zh-CN': '核对引文是否见于语料：逐字相符、近似或不存在',
  },
  options: [
    {
      kind: 'text',
      name: 'words',
      nameLocalised: { ru: 'слова', 'zh-TW': '引文', 'zh-CN': '引文' },
      description: 'The quotation, with or without quotation marks',
      descriptionLocalised: {
        ru: 'Цитата, в кавычках или без них',
        'zh-TW': '引文，加不加引號都可以',
        'zh-CN': '引文，加不加引号都可以',
      },
      required: true,
      maxLength: 2_000,
    },
  ],
  run: ({ words }, { library }) => quoteCheckReply(library.checkQuote(words), library),
});
