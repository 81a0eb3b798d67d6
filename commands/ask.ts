/** Which passage answers a question? */

import { MOST_CHOICES, onlyDocument, slash } from '../src/command.ts';
import { LONGEST_QUESTION } from '../src/library/library.ts';
import { replyToQuestion } from '../src/replies/compose/answer.ts';
import { documentNamed, noSuchDocument } from '../src/replies/compose/corpus.ts';

export default slash({
  name: 'ask',
  nameLocalised: { ru: 'спросить', 'zh-TW': '提問', 'zh-CN': '提问' },
  description: 'Quotes the passage that answers a question, with its citation',
  descriptionLocalised: {
    ru: 'Приводит дословно фрагмент, отвечающий на вопрос, со ссылкой на источник',
    'zh-TW': '逐字引用能回答問題的段落，並註明出處',
    'zh-CN': '逐字引用能回答问题的段落，并注明出处',
  },
  options: [
    {
      kind: 'text',
      name: 'question',
      nameLocalised: { ru: 'вопрос', 'zh-TW': '問題', 'zh-CN': '问题' },
      description: 'One question, in plain words',
      descriptionLocalised: {
        ru: 'Один вопрос, обычными словами',
        'zh-TW': '一個問題，用日常用語即可',
        'zh-CN': '一个问题，用日常用语即可',
      },
      required: true,
      maxLength: LONGEST_QUESTION,
      suggest: (typed, { library }) => library.suggestQuestions(typed, MOST_CHOICES),
    },
    onlyDocument,
    {
      kind: 'choice',
      name: 'visibility',
      nameLocalised: { ru: 'видимость', 'zh-TW': '可見範圍', 'zh-CN': '可见范围' },
      description: 'Who sees the answer; what does not answer is shown to you alone',
      descriptionLocalised: {
        ru: 'Кто видит ответ; если ответа нет, это видите только вы',
        'zh-TW': '誰能看到回答；沒有答案時只有你看得到',
        'zh-CN': '谁能看到回答；没有答案时只有你看得到',
      },
      required: false,
      choices: [
        {
          name: 'everybody',
          nameLocalised: { ru: 'все', 'zh-TW': '所有人', 'zh-CN': '所有人' },
          value: 'public',
        },
        {
          name: 'only me',
          nameLocalised: { ru: 'только я', 'zh-TW': '只有我', 'zh-CN': '只有我' },
          value: 'private',
        },
      ],
    },
  ],
  run({ question, document, visibility }, { library, answers }, asker) {
    const seenBy = visibility === 'public' || visibility === 'private' ? visibility : answers;
    if (document === undefined)
      return replyToQuestion(question, library, { asker: asker.id, visibility: seenBy });
    const only = documentNamed(document, library);
    if (only === undefined) return noSuchDocument(document);
    return replyToQuestion(question, library, { asker: asker.id, visibility: seenBy, document: only.id });
  },
});
