/** What is loaded, what is wrong with it, and how is it read anew? For who manages the server. */

import {
  type Asker,
  type Command,
  FOR_MANAGERS,
  type Footnote,
  type Reloaded,
  type Runnable,
  subcommand,
} from '../src/command.ts';
import { checkReply, readingReply, reloadReply, statusReply } from '../src/replies/compose/reload.ts';
import { notice, type Reply } from '../src/reply.ts';

const status = subcommand({
  name: 'status',
  nameLocalised: { ru: 'состояние', 'zh-TW': '狀態', 'zh-CN': '状态' },
  description: 'Tells which documents are loaded',
  descriptionLocalised: {
    ru: 'Показывает, какие документы загружены',
    'zh-TW': '顯示已載入的文件',
    'zh-CN': '显示已载入的文档',
  },
  options: [],
  run: (_, { library }, asker) => forManagers(asker, () => statusReply(library)),
});

const check = subcommand({
  name: 'check',
  nameLocalised: { ru: 'проверка', 'zh-TW': '檢查', 'zh-CN': '检查' },
  description: 'Lists what is wrong in the files, with file and line',
  descriptionLocalised: {
    ru: 'Перечисляет ошибки в файлах с указанием файла и строки',
    'zh-TW': '列出檔案中的問題，附檔名與行號',
    'zh-CN': '列出文件中的问题，附文件名与行号',
  },
  options: [],
  run: (_, { library }, asker) => forManagers(asker, () => checkReply(library)),
});

const reload = subcommand({
  name: 'reload',
  nameLocalised: { ru: 'обновить', 'zh-TW': '重新載入', 'zh-CN': '重新载入' },
  description: 'Reads the files anew; if they cannot be used, the corpus stays as it is',
  descriptionLocalised: {
    ru: 'Заново читает файлы; если они негодны, корпус остаётся прежним',
    'zh-TW': '重新讀取檔案；若檔案有誤，語料維持原狀',
    'zh-CN': '重新读取文件；若文件有误，语料保持原状',
  },
  options: [],
  run: (_, footnote, asker) =>
    forManagers(asker, async () => {
      const running = footnote.reload();
      const reloaded = await Promise.race([running, pause(ANSWERED_WITHIN)]);
      if (reloaded !== undefined) return reloadReply(reloaded, footnote.library);
      const reading = readingReply(footnote.reading ?? 0, footnote.library);
      return { ...reading, later: progress(running, footnote) };
    }),
});

/** Discord waits three seconds for a reply; one that says how far it is comes before that. In ms. */
const ANSWERED_WITHIN = 2_000;
/** How often a reply is changed, in ms, and how often at most: a reply can be changed for 15 minutes. Source: Discord, interactions. */
const TOLD_EVERY = 3_000;
const MOST_TOLD = 280;

async function* progress(running: Promise<Reloaded>, footnote: Footnote): AsyncGenerator<Reply> {
  for (let told = 0; told < MOST_TOLD; told++) {
    const reloaded = await Promise.race([running, pause(TOLD_EVERY)]);
    if (reloaded !== undefined) {
      yield reloadReply(reloaded, footnote.library);
      return;
    }
    yield readingReply(footnote.reading ?? 0, footnote.library);
  }
}

function pause(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms).unref());
}

const corpus: Command = {
  kind: 'group',
  name: 'corpus',
  nameLocalised: { ru: 'корпус', 'zh-TW': '語料', 'zh-CN': '语料' },
  description: 'For who manages the server: what is loaded, what is wrong with it, reading it anew',
  descriptionLocalised: {
    ru: 'Для управляющих сервером: что загружено, что в нём не так, обновление',
    'zh-TW': '供伺服器管理者使用：已載入的內容、其中的問題、重新載入',
    'zh-CN': '供服务器管理者使用：已载入的内容、其中的问题、重新载入',
  },
  managersOnly: true,
  commands: [status, check, reload] satisfies readonly Runnable[],
};

export default corpus;

/** Discord hides the command from others, but a server can show it to anybody. */
function forManagers(asker: Asker, reply: () => Reply | Promise<Reply>): Reply | Promise<Reply> {
  if (asker.managesServer) return reply();
  return notice(FOR_MANAGERS);
}
