import { symlink } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  readConfig,
  readDiscordConfig,
  readModelConfig,
  readPlaygroundConfig,
  readStateDir,
  WrongSettings,
} from '../src/config.ts';
import { removeFolder, temporaryFolder, writeFiles } from './support/temporary-folder.ts';

let dir = '';
beforeAll(async () => {
  dir = await temporaryFolder();
  await writeFiles(dir, {
    'set/.env': 'CORPUS_DIR=other notes\n',
    'set/other notes/keep': '',
    'set/notes/keep': '',
    'unset/corpus/keep': '',
    'unset/my notes/keep': '',
    'unset/notes/keep': '',
    'misspelt/corpus/keep': '',
    'misspelt/notes/keep': '',
    'elsewhere/keep': '',
    'near/corpus/keep': '',
    'models/corpus/keep': '',
    'models/.env': 'DISCORD_TOKEN=a.b.c\nDISCORD-TOKEN=d.e.f\nMODEL_DIR=my models\nHTTPS_PROXY=http://p:1\n',
    'misspelt/.env': 'CORPUSDIR=notes\nCORPUS_WATCH=on\nTZ=UTC\nNODE_ENV=x\nDISCORD-TOKEN=secret\n',
  });
});
afterAll(() => removeFolder(dir));
/** What comes of it where a folder, whose `.env` is read, is the working folder. */
function inFolder<Result>(folder: string, act: () => Result): Result {
  const cwd = vi.spyOn(process, 'cwd').mockReturnValue(`${dir}/${folder}`);
  try {
    return act();
  } finally {
    cwd.mockRestore();
  }
}
const readIn = (folder: string, environment: NodeJS.ProcessEnv): string =>
  inFolder(folder, () => readConfig(environment).corpusDir);

describe('readConfig()', () => {
  test.each([
    ['the notes that come with the code', 'unset', {}, 'corpus'],
    ['the environment', 'unset', { CORPUS_DIR: 'my notes' }, 'my notes'],
    ['the environment without outer blanks', 'unset', { CORPUS_DIR: ' notes ' }, 'notes'],
    ['the file .env', 'set', {}, 'other notes'],
    ['the environment rather than the file .env', 'set', { CORPUS_DIR: 'notes' }, 'notes'],
  ])('takes %s', (_, folder, environment, expected) => {
    expect(readIn(folder, environment)).toBe(expected);
  });

  test('takes a setting left empty for one that is not set', () => {
    expect(readIn('unset', { CORPUS_DIR: '' })).toBe('corpus');
  });

  test('refuses a setting of blanks and names it', () => {
    expect(() => readIn('unset', { CORPUS_DIR: '   ' })).toThrow(
      /^Cannot start with these settings:\n {2}CORPUS_DIR is empty; .*$/u,
    );
  });

  test.each([
    ['none', 'does not exist; create it, or set CORPUS_DIR to the folder with your documents'],
    ['keep', 'is not a folder; set CORPUS_DIR to the folder with your documents'],
    ['keep/notes', 'is not a folder; set CORPUS_DIR to the folder with your documents'],
  ])('refuses CORPUS_DIR=%s and says where that is and what to do', (CORPUS_DIR, why) => {
    expect(() => readIn('elsewhere', { CORPUS_DIR })).toThrow(
      `Cannot start with these settings:\n  CORPUS_DIR is ${dir}/elsewhere/${CORPUS_DIR}, which ${why}`,
    );
  });

  test.runIf(process.platform !== 'win32')('refuses a CORPUS_DIR that leads back to itself', async () => {
    await symlink('round', `${dir}/elsewhere/round`);
    expect(() => readIn('elsewhere', { CORPUS_DIR: 'round' })).toThrow(
      `CORPUS_DIR is ${dir}/elsewhere/round, which may not be opened (ELOOP); give the bot permission to read it`,
    );
  });

  test('refuses the default folder if it is not in the working folder', () => {
    expect(() => readIn('elsewhere', {})).toThrow(
      `CORPUS_DIR is ${dir}/elsewhere/corpus, which does not exist`,
    );
  });

  test('prints nothing', () => {
    const writes = [
      vi.spyOn(process.stdout, 'write'),
      vi.spyOn(process.stderr, 'write'),
      ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name)),
    ];
    readIn('set', {});
    const calls = writes.flatMap(({ mock }) => mock.calls);
    for (const write of writes) write.mockRestore();
    expect(calls).toEqual([]);
  });
});

describe('readDiscordConfig() with a misspelt name in .env', () => {
  const read = (environment: NodeJS.ProcessEnv) => inFolder('misspelt', () => readDiscordConfig(environment));
  const misspelt = (name: string): string =>
    `.env sets ${name}, which is not a setting of Footnote; .env.example lists all settings`;

  test('tells of it, and of nothing that others read', () => {
    expect(read({ DISCORD_TOKEN: 'a.b.c', HOME: '/' }).unread).toEqual([
      misspelt('CORPUSDIR'),
      misspelt('DISCORD-TOKEN'),
    ]);
  });

  test('tells the terminal of it too', () => {
    const { unread } = inFolder('misspelt', () => readConfig({}));
    expect(unread).toEqual([misspelt('CORPUSDIR'), misspelt('DISCORD-TOKEN')]);
  });

  test('does not print what may be a token', async () => {
    const token = 'MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCnjyAfJ8J7pyjmNkjuUg';
    await writeFiles(dir, { 'swapped/.env': `${token}=DISCORD_TOKEN\n` });
    const swapped = () => inFolder('swapped', () => readDiscordConfig({}));
    expect(swapped).toThrow(/DISCORD_TOKEN is missing[\s\S]*\.env sets something, which/u);
    expect(swapped).not.toThrow(/MTk4/u);
  });

  test('tells of it beside the setting that is missing, without its value', () => {
    expect(() => read({})).toThrow(
      new RegExp(`DISCORD_TOKEN is missing.*\\n.*\\n {2}${misspelt('DISCORD-TOKEN')}$`, 'u'),
    );
    expect(() => read({})).not.toThrow(/secret/u);
  });
});

describe('readDiscordConfig()', () => {
  const wrong = (environment: NodeJS.ProcessEnv): string[] => {
    try {
      inFolder('unset', () => readDiscordConfig(environment));
      return [];
    } catch (error) {
      expect(error).toBeInstanceOf(WrongSettings);
      return (error as Error).message.split('\n  ').slice(1);
    }
  };
  const WHERE =
    'copy .env.example to .env and put the bot token after DISCORD_TOKEN= there; it is on the Bot page of your application in the developer portal';
  const DISCORD_TOKEN = 'MTE3NjU0MzIxMDk4NzY1NDMyMQ.GaBcDe.planted-token_0123456789abcdef';

  test.each([DISCORD_TOKEN, ` ${DISCORD_TOKEN} `, 'loopback.token.of-the-bot'])(
    'takes the token %j',
    (token) => {
      expect(wrong({ DISCORD_TOKEN: token })).toEqual([]);
    },
  );

  test.each([
    'nonsense',
    'two.parts',
    'four.parts.of.it',
    'a..c',
    `Bot ${DISCORD_TOKEN}`,
    `"${DISCORD_TOKEN}`,
    'ключ.от.бота',
  ])('refuses the token %j without printing it', (token) => {
    expect(wrong({ DISCORD_TOKEN: token })).toEqual([
      `DISCORD_TOKEN is not a bot token, which has three parts with dots between; ${WHERE}`,
    ]);
  });

  test.each([
    ['missing', {}],
    ['missing', { DISCORD_TOKEN: '' }],
    ['empty', { DISCORD_TOKEN: '  ' }],
  ])('says where to put a token that is %s', (what, environment) => {
    expect(wrong(environment)).toEqual([`DISCORD_TOKEN is ${what}; ${WHERE}`]);
  });

  test.each(['nonsense', ''])(
    'never says to copy over an .env that is there, with DISCORD_TOKEN=%s',
    (token) => {
      const reading = () => inFolder('set', () => readDiscordConfig({ DISCORD_TOKEN: token }));
      expect(reading).toThrow(/; edit \.env and put the bot token after DISCORD_TOKEN= there; /u);
      expect(reading).not.toThrow(/\.env\.example/u);
    },
  );

  test('lists everything that is wrong with what was given, but for the token', () => {
    const given = {
      CORPUS_DIR: 'none',
      DISCORD_TOKEN: 'nonsense',
      DISCORD_API_URL: 'http://discord.example/api',
      ANSWERS: 'secret',
      ASK_BY_MENTION: 'yes',
      CORPUS_WATCH: 'true',
      QUESTIONS_PER_MINUTE: '-1',
      LOG_LEVEL: 'loud\n',
    };
    expect(wrong(given)).toEqual([
      `CORPUS_DIR is ${dir}/unset/none, which does not exist; create it, or set CORPUS_DIR to the folder with your documents`,
      expect.stringMatching(/^DISCORD_TOKEN is not a bot token(?!.*nonsense)/u),
      'DISCORD_API_URL is not on this machine (got "http://discord.example/api"); only a loopback address such as http://127.0.0.1:4000/api may take the token',
      'ANSWERS is neither public nor private (got "secret")',
      'ASK_BY_MENTION is neither on nor off (got "yes")',
      'CORPUS_WATCH is none of on, poll, off (got "true")',
      'QUESTIONS_PER_MINUTE is not a whole number from 0 to 9999 (got "-1"); 0 means no limit',
      'LOG_LEVEL is none of debug, info, warn, error, silent (got "loud\\n")',
    ]);
  });

  test.each([
    'http://127.0.0.1:4000/api',
    'https://127.0.0.1/api',
    'http://127.255.255.254',
    'http://127.0.0.1.',
    'http://127.1',
    'http://2130706433',
    'http://localhost:4000/api',
    'http://LOCALHOST/api',
    'HTTP://localhost',
    'http://[::1]:4000/api',
    'http://[0:0:0:0:0:0:0:1]',
    'http://localhost#@evil.example',
    'http://localhost\\.evil.example',
  ])('takes %s, which is this machine', (url) => {
    expect(wrong({ DISCORD_TOKEN, DISCORD_API_URL: url })).toEqual([]);
  });

  test.each([
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'http://127.0.0.1-evil.example',
    'http://localhost@evil.example',
    'http://localhost:80@evil.example/api',
    'http://127.0.0.1:80@evil',
    'http://[::1]@evil.example',
    'http://evil.example/127.0.0.1',
    'http://evil.example/?localhost',
    'http://evil.example#localhost',
    'http://evil.localhost',
    'http://evillocalhost',
    'http://localhost.',
    'http://localhost..',
    'http://localhost%2eevil.example',
    'http://127.0.0.1\t.evil.example',
    'http://l\u00f6calhost',
    'http://128.0.0.1',
    'http://12.7.0.1',
    'http://0.0.0.0',
    'http://10.0.0.1',
    'http://[::]',
    'http://[::2]',
    'http://[1::1]',
    'http://[::ffff:127.0.0.1]',
    'https://discord.com/api',
  ])('refuses %s, which is or may be another machine', (url) => {
    expect(wrong({ DISCORD_TOKEN, DISCORD_API_URL: url })).toEqual([
      expect.stringMatching(/^DISCORD_API_URL is not on this machine /u),
    ]);
  });

  test.each([
    'http://[::1].evil.example',
    'http://127.0.0.256',
    'http://1127.0.0.1',
    'http://evil-127.0.0.1',
    'http://[::1%25eth0]',
  ])('refuses %s, which is no address', (url) => {
    expect(wrong({ DISCORD_TOKEN, DISCORD_API_URL: url })).toEqual([
      expect.stringMatching(/^DISCORD_API_URL is not a web address /u),
    ]);
  });

  const ALL = {
    DISCORD_TOKEN,
    DISCORD_API_URL: 'http://127.0.0.1:4000/api',
    CORPUS_DIR: 'notes',
    MEANING: 'off',
    CORPUS_WATCH: 'on',
    ANSWERS: 'private',
    ASK_BY_MENTION: 'off',
    STATE_DIR: ' state ',
    HEALTH_FILE: ' health ',
    QUESTIONS_PER_MINUTE: '9999',
    SERVER_DOCUMENTS: '0',
    SERVER_PASSAGES: '7',
    SERVER_MEGABYTES: '999999',
    LINK_HOSTS: ' Example.org, docs.example.org ,',
    SERVERS: ' 123456789012345678, 12345678901234567890 ,',
    LOG_LEVEL: 'warn',
  };

  test('gives each setting its default', () => {
    expect(inFolder('unset', () => readDiscordConfig({ DISCORD_TOKEN }))).toEqual({
      token: DISCORD_TOKEN,
      corpusDir: 'corpus',
      byMeaning: true,
      corpusWatch: 'off',
      answers: 'public',
      askByMention: true,
      stateDir: '.footnote',
      questionsPerMinute: 30,
      serverLimits: { documents: 200, passages: 20_000, megabytes: 100 },
      linkHosts: [],
      models: [],
      servers: 'all',
      logLevel: 'info',
      unread: [],
    });
  });

  test('takes each setting as it is set', () => {
    expect(inFolder('unset', () => readDiscordConfig({ ...ALL }))).toEqual({
      token: DISCORD_TOKEN,
      apiUrl: 'http://127.0.0.1:4000/api',
      corpusDir: 'notes',
      byMeaning: false,
      corpusWatch: 'on',
      answers: 'private',
      askByMention: false,
      stateDir: 'state',
      healthFile: 'health',
      questionsPerMinute: 9_999,
      serverLimits: { documents: 0, passages: 7, megabytes: 999_999 },
      linkHosts: ['example.org', 'docs.example.org'],
      models: [],
      servers: new Set(['123456789012345678', '12345678901234567890']),
      logLevel: 'warn',
      unread: [],
    });
  });

  test.each([
    ...['debug', 'info', 'warn', 'error', 'silent'].map((value) => ['LOG_LEVEL', value]),
    ...['public', 'private'].map((value) => ['ANSWERS', value]),
    ...['on', 'off'].flatMap((value) => [
      ['ASK_BY_MENTION', value],
      ['CORPUS_WATCH', value],
    ]),
    ...['0', '7', '30', '9999'].map((value) => ['QUESTIONS_PER_MINUTE', value]),
  ])('takes %s=%s', (name = '', value = '') => {
    expect(wrong({ DISCORD_TOKEN, [name]: value })).toEqual([]);
  });

  test.each(['https://example.org', 'example.org/a', '*.example.org', 'a b'])(
    'refuses LINK_HOSTS=%j',
    (value) => {
      expect(wrong({ DISCORD_TOKEN, LINK_HOSTS: value })).toEqual([
        `LINK_HOSTS is not a list of hosts (got ${JSON.stringify(value)}); write them like example.org,docs.example.org`,
      ]);
    },
  );

  test.each(['1000000', '1.5', 'x1', ' 1', '-1', '1e3'])('refuses SERVER_DOCUMENTS=%j', (value) => {
    expect(wrong({ DISCORD_TOKEN, SERVER_DOCUMENTS: value })).toEqual([
      expect.stringMatching(/^SERVER_DOCUMENTS is not a whole number from 0 to 999999 .*; 0 means/u),
    ]);
  });

  test.each([
    'my server',
    '1234567890123456',
    '123456789012345678901',
    '123456789012345678 234567890123456789',
    '123456789012345678,x',
    '12345678901234567x',
    ' , ',
    'all',
  ])('refuses SERVERS=%j', (value) => {
    expect(wrong({ DISCORD_TOKEN, SERVERS: value })).toEqual([
      `SERVERS is not a list of server ids (got ${JSON.stringify(value)}); write numbers of 17 to 20 digits with commas between them, or leave the setting out for all servers`,
    ]);
  });

  test('takes SERVERS that is left blank for all servers', () => {
    expect(inFolder('unset', () => readDiscordConfig({ DISCORD_TOKEN, SERVERS: '' }).servers)).toBe('all');
  });

  test.each(['10000', '1.5', 'x1', '1x', ' 1', '-1', '1e3'])('refuses QUESTIONS_PER_MINUTE=%j', (value) => {
    expect(wrong({ DISCORD_TOKEN, QUESTIONS_PER_MINUTE: value })).toEqual([
      expect.stringMatching(
        /^QUESTIONS_PER_MINUTE is not a whole number from 0 to 9999 .*; 0 means no limit$/u,
      ),
    ]);
  });

  test.each([
    ['STATE_DIR', 'name a folder'],
    ['HEALTH_FILE', 'name a file'],
  ])('refuses %s of blanks', (name, what) => {
    expect(wrong({ DISCORD_TOKEN, [name]: '  ' })).toEqual([
      `${name} is empty; ${what} or leave the setting out`,
    ]);
  });

  test('tells of names in .env that are nearly what others read, and of no others', async () => {
    const theirs = [
      'NODE_ENV',
      'NPM_X',
      'COMPOSE_X',
      'DOCKER_X',
      'SSL_X',
      'TZ',
      'LANG',
      'LC_ALL',
      'NO_COLOR',
    ];
    const more = [
      'FORCE_COLOR',
      'DEBUG',
      'http_proxy',
      'HTTPS_PROXY',
      'no_proxy',
      'ALL_PROXY',
      'DISCORD_OPENAPI',
    ];
    const near = ['XNODE_ENV', 'TZX', 'LANGUAGE', 'NO_COLORS', 'DEBUGGER', 'HTTP_PROXY_X', 'XTZ'];
    const lines = [...theirs, ...more, ...near].map((name) => `${name}=x\n`);
    await writeFiles(dir, { 'near/.env': lines.join('') });
    const { unread } = inFolder('near', () => readConfig({}));
    expect(unread.map((sentence) => sentence.split(' ')[2])).toEqual(near.map((name) => `${name},`));
  });

  test.each(['nowhere', 'ftp://127.0.0.1/api', 'xhttp://127.0.0.1', 'httpsx://localhost'])(
    'says of %s once that it is no web address',
    (url) => {
      expect(wrong({ DISCORD_TOKEN, DISCORD_API_URL: url })).toEqual([
        `DISCORD_API_URL is not a web address (got "${url}"); write it like http://127.0.0.1:4000/api`,
      ]);
    },
  );
});

describe('readPlaygroundConfig()', () => {
  test('never hands a real token on, nor an address other than that of this machine', () => {
    const real = {
      DISCORD_TOKEN: 'a real one',
      DISCORD_API_URL: 'http://127.0.0.1:1/api',
      ANSWERS: 'private',
    };
    const { botEnvironment } = readPlaygroundConfig(real);
    expect(botEnvironment('made up', 'http://127.0.0.1:2/api')).toMatchObject({
      DISCORD_TOKEN: 'made up',
      DISCORD_API_URL: 'http://127.0.0.1:2/api',
      ANSWERS: 'private',
    });
  });

  test.each([
    [{}, undefined],
    [{ DISCORD_OPENAPI: '' }, undefined],
    [{ DISCORD_OPENAPI: 'openapi.json' }, 'openapi.json'],
  ])('takes from %j the OpenAPI file %s', (environment, expected) => {
    expect(readPlaygroundConfig({ ...environment }).openApi).toBe(expected);
  });
});

describe('readDiscordConfig() with a STATE_DIR', () => {
  const at = (STATE_DIR: string, CORPUS_DIR = 'corpus') =>
    inFolder('unset', () => {
      const cwd = `${dir}/unset`;
      return readDiscordConfig({
        DISCORD_TOKEN: 'one.two.three',
        CORPUS_DIR: `${cwd}/${CORPUS_DIR}`,
        STATE_DIR: `${cwd}/${STATE_DIR}`,
      });
    });

  test.each(['corpus', 'corpus/state', 'corpus/not/yet/there', 'corpus/../corpus/state'])(
    'refuses %s, whose uploads everyone would be shown',
    (stateDir) => {
      expect(() => at(stateDir)).toThrow(WrongSettings);
      expect(() => at(stateDir)).toThrow(/STATE_DIR is in CORPUS_DIR/u);
    },
  );

  test.each(['state', 'corpus state', '..state', 'corpus/.state', 'corpus/.a/b'])('takes %s', (stateDir) => {
    expect(at(stateDir).stateDir).toMatch(/state$|b$/u);
  });

  test('refuses a link into the folder of the documents', async () => {
    await symlink(`${dir}/unset/corpus`, `${dir}/unset/linked`);
    expect(() => at('linked/state')).toThrow(/STATE_DIR is in CORPUS_DIR/u);
  });
});

describe('readStateDir()', () => {
  test('needs no token, and is the folder that the bot would take', () => {
    expect(inFolder('unset', () => readStateDir({}))).toBe('.footnote');
    expect(inFolder('unset', () => readStateDir({ STATE_DIR: ' my state ' }))).toBe('my state');
  });

  test('refuses a setting of blanks and names it', () => {
    expect(() => inFolder('unset', () => readStateDir({ STATE_DIR: ' ' }))).toThrow(
      /^Cannot start .*\n {2}STATE_DIR is empty/u,
    );
  });
});

describe('readModelConfig()', () => {
  const at = (environment: NodeJS.ProcessEnv, folder = 'unset') =>
    inFolder(folder, () => readModelConfig(environment));

  test('needs nothing: there is no folder, and the hub is the usual one', () => {
    expect(at({})).toMatchObject({ hub: 'https://huggingface.co' });
    expect(at({})).not.toHaveProperty('modelDir');
  });

  test.each([
    ['https://hub.example.org/', 'https://hub.example.org'],
    ['https://hub.example.org/api/models//', 'https://hub.example.org/api/models'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://localhost', 'http://localhost'],
  ])('takes the hub %s', (MODEL_HUB, hub) => {
    expect(at({ MODEL_HUB }).hub).toBe(hub);
  });

  test.each([
    ['hub.example.org', /MODEL_HUB is not a web address \(got "hub\.example\.org"\); write it like https/u],
    ['ftp://hub.example.org', /MODEL_HUB is not a web address/u],
    ['http://hub.example.org', /MODEL_HUB is not an https address \(got .*; only a hub on this machine/u],
    ['https://hub.example.org?x', /MODEL_HUB has a user name, a password, a query/u],
    ['https://hub.example.org/#x', /MODEL_HUB has a user name, a password, a query/u],
  ])('refuses the hub %s', (MODEL_HUB, sentence) => {
    expect(() => at({ MODEL_HUB })).toThrow(sentence);
  });

  test.each(['https', 'http'])('refuses an %s hub with a password, and does not repeat it', (protocol) => {
    const MODEL_HUB = `${protocol}://me:secret@hub.example.org`;
    expect(() => at({ MODEL_HUB })).toThrow(/MODEL_HUB has a user name/u);
    expect(() => at({ MODEL_HUB })).not.toThrow(/secret/u);
  });

  test('refuses a folder of blanks', () => {
    expect(() => at({ MODEL_DIR: ' ' })).toThrow(/MODEL_DIR is empty; name a folder or leave/u);
  });

  test("hands npm nothing of Footnote's, neither the token nor a misspelt one in .env", () => {
    const { modelDir, npm } = at({ PATH: '/bin', ANSWERS: 'private', npm_config_cache: '/c' }, 'models');
    expect(modelDir).toBe('my models');
    expect(npm).toEqual({
      command: 'npm',
      args: [],
      environment: { PATH: '/bin', npm_config_cache: '/c', HTTPS_PROXY: 'http://p:1' },
    });
  });

  test('starts the npm that runs the script, and no other package manager', () => {
    const npm_execpath = '/usr/lib/node_modules/npm/bin/npm-cli.js';
    expect(at({ npm_execpath }).npm).toMatchObject({ command: process.execPath, args: [npm_execpath] });
    expect(at({ npm_execpath: '/usr/lib/pnpm.cjs' }).npm).toMatchObject({ command: 'npm', args: [] });
  });
});

describe('readDiscordConfig() with settings that do not go together', () => {
  const wrong = (settings: Record<string, string>): string[] => {
    try {
      inFolder('unset', () => readDiscordConfig({ DISCORD_TOKEN: 'a.b.c', ...settings }));
      return [];
    } catch (error) {
      return (error as Error).message.split('\n  ').slice(1);
    }
  };
  const AMONG_DOCUMENTS = { CORPUS_DIR: 'corpus', STATE_DIR: 'corpus/state' };
  const STATE = expect.stringMatching(/^STATE_DIR is in CORPUS_DIR/u);
  const MODELS = expect.stringMatching(/^MODELS names models, but MODEL_DIR does not say/u);
  const ANSWERS = expect.stringMatching(/^ANSWERS is neither/u);

  test.each<readonly [Record<string, string>, readonly unknown[]]>([
    [{ ...AMONG_DOCUMENTS, MODELS: 'a-reader' }, [STATE, MODELS]],
    [{ ...AMONG_DOCUMENTS, MODELS: 'a-reader', ANSWERS: 'x' }, [ANSWERS, STATE, MODELS]],
    [{ MODELS: 'a-reader', ANSWERS: 'x' }, [ANSWERS, MODELS]],
    [
      { ...AMONG_DOCUMENTS, MODEL_DIR: 'corpus/models' },
      [STATE, expect.stringMatching(/^MODEL_DIR is in CORPUS_DIR/u)],
    ],
    [{ MODELS: 'A reader' }, [expect.stringMatching(/^MODELS is not a list of models/u)]],
    [{ CORPUS_DIR: 'none', STATE_DIR: 'none/state' }, [expect.stringMatching(/^CORPUS_DIR is .*not exist/u)]],
    [{ MODEL_DIR: ' ', MODELS: 'a-reader' }, [expect.stringMatching(/^MODEL_DIR is empty/u)]],
  ])('reports all that is wrong with %j at once', (settings, problems) => {
    expect(wrong(settings)).toEqual(problems);
  });
});

describe('readDiscordConfig() with MODELS', () => {
  const at = (settings: Record<string, string>) =>
    inFolder('unset', () => readDiscordConfig({ DISCORD_TOKEN: 'a.b.c', ...settings }));

  test('reads the names of the models', () => {
    expect(at({ MODEL_DIR: 'models', MODELS: ' a-reader, other2 ,' }).models).toEqual(['a-reader', 'other2']);
    expect(at({ MODEL_DIR: 'models', MODELS: 'a-reader,a-reader' }).models).toEqual(['a-reader']);
  });

  test('asks for MODEL_DIR, and for names as they are listed', () => {
    expect(() => at({ MODELS: 'a-reader' })).toThrow(
      /MODEL_DIR does not say in which folder they are; set it/u,
    );
    expect(() => at({ MODEL_DIR: 'models', MODELS: 'A reader' })).toThrow(/MODELS is not a list of models/u);
  });
});

describe('readDiscordConfig() with a MODEL_DIR', () => {
  const at = (MODEL_DIR?: string) =>
    inFolder('unset', () =>
      readDiscordConfig({
        DISCORD_TOKEN: 'one.two.three',
        CORPUS_DIR: `${dir}/unset/corpus`,
        STATE_DIR: `${dir}/unset/state`,
        ...(MODEL_DIR === undefined ? {} : { MODEL_DIR: `${dir}/unset/${MODEL_DIR}` }),
      }),
    );

  test('has no models by default', () => {
    expect(at()).not.toHaveProperty('modelDir');
    expect(at('models').modelDir).toMatch(/models$/u);
  });

  test('refuses one among the documents', () => {
    expect(() => at('corpus/models')).toThrow(/MODEL_DIR is in CORPUS_DIR, so its files would be read/u);
  });
});
