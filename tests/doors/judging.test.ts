/** Does the bot as it is started use models, do without them while they are gone, and end their process with itself? */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listedVersions } from '../../src/models/runtime.ts';
import { unescapeText } from '../../src/replies/discord/escape.ts';
import type { Person } from '../../src/workshop/loopback/discord.ts';
import { startEnding } from '../support/start-ending.ts';
import { until } from '../support/bot.ts';
import { fakeModel, fakeRuntime } from '../support/fake-runtime.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const start = startEnding();

const QUESTION = 'What does the keeper of the lighthouse at Orford polish?';
const ANSWER = 'The keeper of the lighthouse at Orford polishes brass.';
const DOUBT = 'It may not answer the question.';

let dir: string;
beforeAll(async () => {
  dir = await temporaryFolder();
  await writeFiles(dir, {
    'documents/light.md': `# Light\n\n${ANSWER}\n\nGulls nest.\n`,
    'models/doubter/.keep': '',
  });
  await fakeRuntime(join(dir, 'models', 'runtime'), await listedVersions());
  const { weights, tokenizer, output } = await fakeModel(join(dir, 'models', 'doubter'));
  const listed = ({ bytes, sha256 }: typeof weights) => ({ bytes, sha256 });
  const entry = {
    name: 'doubter',
    kind: 'reader',
    repository: 'someone/doubter',
    commit: '0'.repeat(40),
    files: [
      { path: 'model.onnx', role: 'weights', ...listed(weights) },
      { path: 'tokenizer.json', role: 'tokenizer', ...listed(tokenizer) },
    ],
    licence: 'MIT',
    languages: ['en'],
    longestInput: 384,
    output,
    // It doubts whatever it reads.
    calibration: { scale: 1, offset: -1_000 },
  };
  await writeFiles(dir, { 'models/models.json': JSON.stringify({ models: [entry] }) });
});
afterAll(() => removeFolder(dir));

const settings = () => ({
  CORPUS_DIR: join(dir, 'documents'),
  MODEL_DIR: join(dir, 'models'),
  MODELS: 'doubter',
});

async function asked(person: Person, channel: string): Promise<string> {
  const { message, ephemeral } = await person.slash('ask', { question: QUESTION }, { channel });
  const text = unescapeText(message?.text ?? '').replaceAll('**', '');
  expect(text).toContain(ANSWER);
  expect(ephemeral).toBe(false);
  return text;
}

/** The process of the models that a bot has started. */
function judgeOf(bot: number | undefined): number {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const own = lines.flatMap((line) => {
    const [pid = '', parent, ...program] = line.trim().split(/\s+/u);
    return Number(parent) === bot && program.join(' ').endsWith('judge-child.ts') ? [Number(pid)] : [];
  });
  expect(own).toHaveLength(1);
  return own[0] ?? 0;
}

// Windows has neither ps nor a signal that stops a process.
test.skipIf(process.platform === 'win32')(
  'npm start remarks what a reader doubts, answers without it while it is gone, and ends its process',
  async () => {
    const bot = await start({ settings: settings() });
    const { discord } = bot;
    const member = discord.person(discord.users.member.id);
    const ask = () => asked(member, discord.channels.text.id);
    const loaded = (times: number) =>
      until(
        () => bot.output().split('"models loaded"').length > times,
        () => `the models are not loaded:\n${bot.output()}`,
      );
    await loaded(1);
    // On a busy machine, some questions are not judged in time.
    await expect.poll(ask, { timeout: 20_000 }).toContain(DOUBT);

    const first = judgeOf(bot.process.pid);
    process.kill(first, 'SIGSTOP');
    expect(await ask()).not.toContain(DOUBT);
    process.kill(first, 'SIGKILL');
    await loaded(2);
    await expect.poll(ask, { timeout: 20_000 }).toContain(DOUBT);

    const second = judgeOf(bot.process.pid);
    expect(await bot.stop()).toBe(0);
    expect(() => process.kill(second, 0)).toThrow(/ESRCH/u);
    expect(discord.violations).toEqual([]);
    const warnings = bot
      .output()
      .split('\n')
      .filter((line) => line.includes('"level":40'));
    expect(warnings).toEqual([expect.stringContaining('until then, questions are answered without models')]);
    expect(bot.output()).not.toMatch(/keeper|lighthouse|Orford|brass/iu);
  },
);
