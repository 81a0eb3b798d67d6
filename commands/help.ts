/** What can Footnote do? */

import { slash } from '../src/command.ts';
import { helpReply } from '../src/replies/compose/help.ts';

export default slash({
  name: 'help',
  nameLocalised: { ru: 'помощь', 'zh-TW': '說明', 'zh-CN': '帮助' },
  description: 'Tells what Footnote can do, with every command to click',
  descriptionLocalised: {
    ru: 'Рассказывает, что умеет Footnote; команды можно нажать',
    'zh-TW': '介紹 Footnote 的功能，指令可直接點選',
    'zh-CN': '介绍 Footnote 的功能，命令可直接点击',
  },
  options: [],
  run: (_, footnote, { locale }) => helpReply(footnote, locale),
});
