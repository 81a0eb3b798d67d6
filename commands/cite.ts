/** What does a passage say that somebody can name? */

import { MOST_CHOICES, slash } from '../src/command.ts';
import { noSuchPassage, passageReply } from '../src/replies/compose/passage.ts';

export default slash({
  name: 'cite',
  nameLocalised: { ru: 'цитата', 'zh-TW': '引用', 'zh-CN': '引用' },
  description: 'Shows a passage in full by its id, its citation or its number',
  descriptionLocalised: {
    ru: 'Показывает фрагмент целиком по его коду, ссылке или номеру',
    'zh-TW': '依代碼、出處或編號顯示整段原文',
    'zh-CN': '按代码、出处或编号显示整段原文',
  },
  options: [
    {
      kind: 'text',
      name: 'passage',
      nameLocalised: { ru: 'фрагмент', 'zh-TW': '段落', 'zh-CN': '段落' },
      description: 'Choose from the list, or type an id, a citation, or numbers such as "notes 4-6"',
      descriptionLocalised: {
        ru: 'Выберите из списка или введите код, ссылку или номера, например "notes 4-6"',
        'zh-TW': '從清單選擇，或輸入代碼、出處或編號，例如「notes 4-6」',
        'zh-CN': '从列表选择，或输入代码、出处或编号，例如“notes 4-6”',
      },
      required: true,
      maxLength: 600,
      suggest: (typed, { library }) => library.suggestPassages(typed, MOST_CHOICES),
    },
  ],
  run({ passage }, { library }) {
    const found = library.resolveRange(passage);
    return found.length === 0 ? noSuchPassage(passage, library) : passageReply(found, library);
  },
});
