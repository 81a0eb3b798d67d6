/** What does a message to the bot get: a quotation, one line, or a sign? */

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { unescapeText } from '../../src/replies/discord/escape.ts';
import { voiceIn } from '../../src/texts/voice.ts';
import type { LoopbackDiscord, Person, SeenMessage } from '../../src/workshop/loopback/discord.ts';
import { libraryOf } from '../support/sample-corpus.ts';
import { type SmallBot, type SmallBotOptions, startSmallBot } from '../support/small-bot.ts';

const library = libraryOf({
  'bees.md': [
    '---\nid: bees\ntitle: Bees\nlanguage: en\nsource:\n  title: The Hive\n  published: 2019-05-04\n---',
    '## Honey',
    'Honey is made by bees from nectar. It keeps for many years.',
    '## Winter',
    'In winter the bees form a cluster around their queen.',
  ].join('\n\n'),
});
const ANSWERED = 'what is honey made from?';
const MISSED = 'what is the capital of Zanzibar?';

let bot: SmallBot;
let discord: LoopbackDiscord;
let member: Person;
let channel: string;

async function start(options: SmallBotOptions = {}): Promise<void> {
  bot = await startSmallBot({ library, ...options });
  ({ discord } = bot);
  member = discord.person(discord.users.member.id);
  channel = discord.channels.text.id;
}

beforeEach(() => start());

afterEach(async () => {
  expect(discord.violations).toEqual([]);
  const sent = discord.history.filter((entry) => entry.kind === 'rest');
  expect(sent.flatMap(({ pings = [] }) => pings)).toEqual([]);
  expect(bot.lines.join('')).not.toContain('failed to answer');
  await bot.stop();
});

const answers = (to: SeenMessage): SeenMessage[] =>
  discord.messages(channel).filter(({ raw }) => raw.message_reference?.message_id === to.id);

/** What a message gets. */
async function answerTo(words: string): Promise<SeenMessage> {
  const said = await member.say(channel, words);
  return discord.until(() => answers(said)[0]);
}

const shown = (message: SeenMessage): string => unescapeText(message.text);
const quoted = (message: SeenMessage): string => shown(message).replace(/[*_]/gu, '');
const NECTAR = '> Honey is made by bees from nectar.';
const buttonsOn = ({ raw }: SeenMessage): string[] =>
  [...JSON.stringify(raw.components).matchAll(/"label":"([^"]*)"/gu)].map(([, label = '']) => label);

describe('a message that asks', () => {
  test('is answered with a quotation, which can be deleted and not posted again', async () => {
    const answer = await answerTo(`@bot ${ANSWERED}`);
    expect(quoted(answer)).toContain(NECTAR);
    expect(answer.text).toContain(ANSWERED);
    expect(buttonsOn(answer)).toContain('Copy citation');
    expect(buttonsOn(answer)).toContain('Delete');
    expect(buttonsOn(answer)).not.toContain('Post here');
  });

  test('that the documents do not answer is told so in one line', async () => {
    const answer = await answerTo(`@bot ${MISSED}`);
    expect(shown(answer)).toBe(`These documents do not answer “${MISSED}”`);
    expect(buttonsOn(answer)).toEqual(['Delete']);
    expect(answer.text).not.toContain('Searched');
  });

  test('that the documents nearly answer is told in one line where to see more', async () => {
    const answer = await answerTo('@bot what is the price of honey in London?');
    expect(shown(answer)).toBe(
      'No passage answers “what is the price of honey in London?” directly. Use /ask to see the closest match; only you will see it.',
    );
    expect(buttonsOn(answer)).toEqual(['Delete']);
    expect(answer.text).not.toContain('nectar');
  });

  test.each([
    ['signs alone', '@bot ???', 'The question has no words to search for, only symbols.'],
    ['words that are too common', '@bot what is the', 'Every word of the question is too common'],
    ['too many words', `@bot ${'honey '.repeat(200)}`, 'The question has 1,199 characters; at most 1,000'],
  ])('with %s is told why in one line', async (_, words, why) => {
    const answer = await answerTo(words);
    expect(shown(answer)).toContain(why);
    expect(shown(answer)).not.toContain('\n');
    expect(buttonsOn(answer)).toEqual(['Delete']);
  });

  test('that is not answered brings nothing to life that it says', async () => {
    const answer = await answerTo('@bot what is **zanzibar** of @everyone <#1> [x](y) || `z`?');
    expect(shown(answer)).toBe(
      'These documents do not answer “what is **zanzibar** of @everyone [x](y) || `z`?”',
    );
    expect(answer.text).not.toMatch(/(?<!\\)[*[|`]|@(?!\u200b)/u);
  });

  test('has an answer that its asker can delete, and nobody else', async () => {
    const { id } = await answerTo(`@bot ${MISSED}`);
    const refused = await discord.newcomer('reader').press(id, 'Delete');
    expect(refused).toMatchObject({ kind: 'message', ephemeral: true });
    expect(discord.message(id)?.deleted).toBe(false);
    await member.press(id, 'Delete');
    await discord.until(() => discord.message(id)?.deleted === true);
  });
});

test('the first direct message that a bot ever sees is answered, without a mention', async () => {
  const { id } = discord.channels.direct;
  await member.say(id, ANSWERED);
  await discord.until(() => member.sees(id).length >= 2);
  const [answer] = member.sees(id).slice(-1);
  expect(answer && quoted(answer)).toContain(NECTAR);
});

describe('what a message hides as a spoiler', () => {
  test('is neither asked nor repeated', async () => {
    const answer = await answerTo(`@bot ${ANSWERED} ||the butler did it||`);
    expect(quoted(answer)).toContain(NECTAR);
    expect(shown(answer)).not.toContain('butler');
    expect(shown(await answerTo('@bot ||hello there||'))).toContain('/help');
  });
});

describe('a message that asks nothing', () => {
  test.each([
    ['greets', '@bot Hello!', 'Hello! Ask me about these documents, or see /help.'],
    ['is empty', '@bot', 'Hello! Ask me about these documents, or see /help.'],
    ['is of spaces', '  @bot   @bot ', 'Hello! Ask me about these documents, or see /help.'],
    ['thanks', '@bot thank you so much 🙏', 'You’re welcome! See /help for more.'],
    ['greets and thanks', '@bot hi, thanks', 'You’re welcome! See /help for more.'],
  ])('and %s gets one line and nothing to press', async (_, words, line) => {
    const answer = await answerTo(words);
    expect(shown(answer)).toBe(line);
    expect(buttonsOn(answer)).toEqual([]);
  });

  test('is a question all the same if it says more than that', async () => {
    expect(quoted(await answerTo(`@bot hello, ${ANSWERED}`))).toContain(NECTAR);
  });
});

describe('a message of somebody who asks too much', () => {
  const BURST = 10;

  async function tooMuch(): Promise<SeenMessage> {
    await bot.stop();
    await start({ questionsPerMinute: 1 });
    for (let n = 0; n < BURST; n += 1) await answerTo('@bot hi');
    return member.say(channel, `@bot ${ANSWERED}`);
  }
  /** Somebody else is answered all the same; what was said before is done with afterwards. */
  async function answerAnother(): Promise<void> {
    const asked = await discord.newcomer('another').say(channel, `@bot ${ANSWERED}`);
    expect(quoted(await discord.until(() => answers(asked)[0]))).toContain(NECTAR);
    await bot.inFlight.drain(5_000);
  }
  const reactionsTo = ({ id }: SeenMessage) =>
    discord.message(id)?.raw.reactions?.map(({ emoji, count }) => [emoji.name, count]);

  test('is not answered, and has a sign that it was seen', async () => {
    const said = await tooMuch();
    await discord.until(() => reactionsTo(said) !== undefined);
    expect(reactionsTo(said)).toEqual([['⏳', 1]]);
    expect(answers(said)).toEqual([]);
  });

  test('has a sign thrice at most at once, lest a flood of messages becomes a flood of signs', async () => {
    const said = [await tooMuch()];
    for (let n = 0; n < 20; n += 1) said.push(await member.say(channel, '@bot hi'));
    await answerAnother();
    expect(said.map((one) => reactionsTo(one)?.length ?? 0)).toEqual([1, 1, 1, ...Array(18).fill(0)]);
  });

  test('has no sign where the bot may not react, which is no failure', async () => {
    const first = await tooMuch();
    await discord.until(() => reactionsTo(first));
    discord.faults.fail({ route: 'reactions', status: 403 });
    const said = await member.say(channel, '@bot hi');
    await answerAnother();
    expect(discord.history).toContainEqual(expect.objectContaining({ method: 'PUT', status: 403 }));
    expect(reactionsTo(said)).toBeUndefined();
    expect(answers(said)).toEqual([]);
  });
});

describe('the language of an answer', () => {
  const inRussian = ({ guilds }: LoopbackDiscord) => Object.assign(guilds.group, { locale: 'ru' });
  const answerIn = async (options: SmallBotOptions, words: string): Promise<string> => {
    await bot.stop();
    await start(options);
    return shown(await answerTo(words));
  };
  const DATE = '2019-05-04';
  const TOO_LONG = `@bot ${'honey '.repeat(200)}`;
  const tooLong = { length: 1_199, most: 1_000 };

  test('is that of the server', async () => {
    const answer = await answerIn({ before: inRussian }, `@bot ${ANSWERED}`);
    expect(answer).toContain(voiceIn('ru').date(DATE));
  });

  test('is the one that is set, whatever the server’s', async () => {
    const options = { before: inRussian, language: 'zh-TW' };
    expect(await answerIn(options, `@bot ${ANSWERED}`)).toContain(voiceIn('zh-TW').date(DATE));
  });

  test.each<[string, SmallBotOptions, 'ru' | 'en']>([
    ['the server’s', { before: inRussian }, 'ru'],
    ['set', { language: 'ru' }, 'ru'],
    ['set, and not the server’s', { before: inRussian, language: 'en' }, 'en'],
  ])('of one line is the one that is %s', async (_, options, locale) => {
    const voice = voiceIn(locale);
    expect(await answerIn(options, TOO_LONG)).toBe(voice.say('question-too-long', tooLong));
    expect(shown(await answerTo(`@bot ${MISSED}`))).toBe(voice.say('miss-question', { question: MISSED }));
    expect(shown(await answerTo('@bot hi'))).toBe(voice.parts('hello', { command: '/help' }).join(''));
  });
});
