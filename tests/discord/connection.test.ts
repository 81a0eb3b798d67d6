import { execFile } from 'node:child_process';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createClient, failureOf, fatalClose, logIn } from '../../src/discord/connection.ts';

test('a message that forgets to say so pings nobody either', async () => {
  const client = createClient({ askByMention: true });
  expect(client.options.allowedMentions).toEqual({ parse: [], repliedUser: false });
  await client.destroy();
});

test('every close code after which Discord will not have the bot back has one sentence that says what to do', () => {
  const fatal = [4004, 4010, 4011, 4012, 4013, 4014];
  for (let code = 1000; code < 5000; code += 1) {
    const sentence = fatalClose(code);
    if (fatal.includes(code))
      expect(sentence).toMatch(/^Discord [^\n]+; (?:press|run|update|set) [^\n]+\.$/u);
    else expect(sentence).toBeUndefined();
  }
});

test.each([
  [{ code: 'ENOTFOUND', hostname: 'discord.com' }, 'discord.com: ENOTFOUND'],
  [{ code: 'EAI_AGAIN', hostname: 'discord.com' }, 'discord.com: EAI_AGAIN'],
  [{ code: 'ECONNREFUSED', address: '162.159.128.233' }, 'discord.com: ECONNREFUSED'],
  [{ code: 'ETIMEDOUT' }, 'discord.com: ETIMEDOUT'],
  [{ code: 'UND_ERR_CONNECT_TIMEOUT' }, 'discord.com: UND_ERR_CONNECT_TIMEOUT'],
  [{ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }, 'discord.com: UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  [{ code: 'SELF_SIGNED_CERT_IN_CHAIN' }, 'discord.com: SELF_SIGNED_CERT_IN_CHAIN'],
  [{ code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, 'discord.com: ERR_TLS_CERT_ALTNAME_INVALID'],
  [{ name: 'AbortError', code: 20 }, 'discord.com: no answer'],
])('failureOf() says of %j that Discord cannot be reached, and what to do', (fields, place) => {
  expect(failureOf(Object.assign(new Error('x'), fields))).toBe(
    `Discord cannot be reached (${place}); check the network connection, DNS, proxy and firewall of this machine, and try again.`,
  );
});

test.each([
  [new Error('Cannot read --guild: "1" is not a server id'), 'Cannot read --guild: "1" is not a server id'],
  [Object.assign(new Error('no such file'), { code: 'ENOENT' }), 'no such file'],
  ['a sentence', 'a sentence'],
  [new Error('Used disallowed intents'), expect.stringContaining('ASK_BY_MENTION=off')],
])('failureOf() leaves %s what it is', (error, sentence) => {
  expect(failureOf(error)).toEqual(sentence);
});

test.each([
  ['invite', []],
  ['register', ['--dry-run']],
])('npm run %s says in one sentence that Discord cannot be reached', async (script, args) => {
  // Nothing listens at the lowest port.
  const env = { PATH: process.env.PATH, DISCORD_TOKEN: 'a.b.c', DISCORD_API_URL: 'http://127.0.0.1:1/api' };
  const call = await new Promise((resolve) =>
    execFile(
      process.execPath,
      ['--import', 'tsx', `src/doors/${script}.ts`, ...args],
      { env },
      (error, stdout, stderr) => resolve({ status: error?.code, stdout, stderr }),
    ),
  );
  expect(call).toEqual({
    status: 1,
    stdout: '',
    stderr:
      'Discord cannot be reached (127.0.0.1:1: ECONNREFUSED); check the network connection, DNS, proxy and firewall of this machine, and try again.\n',
  });
});

/** What the bot logs until its first wait, with an API or with an error that every login ends with. */
async function warnedBy(apiUrl: string | undefined, error?: Error): Promise<string[]> {
  const over = new AbortController();
  const lines: string[] = [];
  const client = createClient({ askByMention: false, ...(apiUrl === undefined ? {} : { apiUrl }) });
  if (error !== undefined) client.login = () => Promise.reject(error);
  const write = (line: string) => {
    lines.push(JSON.parse(line).msg);
    // Once it waits.
    setImmediate(() => over.abort());
  };
  const log = pino({ base: {} }, { write });
  await logIn(client, 'a.b.c', log, over.signal);
  await client.destroy();
  return lines;
}

const whatToDo =
  'check the network connection, DNS, proxy and firewall of this machine. The bot is trying again.';

// Nothing listens at the lowest port.
test('logIn() names the host that it cannot reach, and says what to check', async () => {
  expect(await warnedBy('http://127.0.0.1:1/api')).toEqual([
    `Discord cannot be reached (127.0.0.1:1: ECONNREFUSED); ${whatToDo}`,
  ]);
});

test.each([
  [{ code: 'ENOTFOUND', hostname: 'discord.com' }, 'discord.com: ENOTFOUND'],
  [{ code: 'ECONNREFUSED', errors: [] }, 'discord.com: ECONNREFUSED'],
  [{ name: 'AbortError', code: 20 }, 'discord.com: no answer'],
  [{ name: 'HTTPError', status: 503 }, 'discord.com: HTTP 503'],
  [{ code: 'what a page said' }, 'discord.com: failed'],
])('logIn() says after %j which host of Discord it was', async (fields, place) => {
  const error = Object.assign(new Error('x'), fields);
  expect(await warnedBy(undefined, error)).toEqual([`Discord cannot be reached (${place}); ${whatToDo}`]);
});
