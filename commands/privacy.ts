/** What is stored about anybody? */

import { slash } from '../src/command.ts';
import { privacyReply } from '../src/replies/compose/help.ts';

export default slash({
  name: 'privacy',
  nameLocalised: { ru: 'конфиденциальность', 'zh-TW': '隱私', 'zh-CN': '隐私' },
  description: 'Tells what is stored: nothing about anybody',
  descriptionLocalised: {
    ru: 'Что хранится: ничего ни о ком',
    'zh-TW': '說明儲存了什麼：不儲存任何人的資料',
    'zh-CN': '说明储存了什么：不储存任何人的数据',
  },
  options: [],
  run: () => privacyReply(),
});
