import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Command, CommandOption, Runnable } from '../../src/command.ts';
import { Library } from '../../src/library/library.ts';
import { LOCALES } from '../../src/texts/locales.ts';
import { type PlainKey, voiceIn } from '../../src/texts/voice.ts';
import { ada, expectSound, footnoteOf, keeper, libraryIn, SHIPPED, SMALL } from './footnote.ts';

const folder = new URL('../../commands/', import.meta.url);
const files = readdirSync(folder).filter((file) => file !== 'index.ts');
const loaded = await Promise.all(
  files.map(async (file) => {
    const { default: command } = (await import(new URL(file, folder).href)) as { default: Command };
    return { file, command };
  }),
);

const shipped = footnoteOf(await Library.open(SHIPPED));
const small = footnoteOf(await libraryIn(SMALL));
const long = footnoteOf(await libraryIn(longHeadings()));

/** Discord's own rule for names of slash commands and options, which lower case cannot change. */
const SLASH_NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;

interface Told {
  readonly where: string;
  readonly name: string;
  readonly named: PlainKey;
  readonly described: PlainKey;
}

const runnables = commands.flatMap((command): { where: string; runnable: Runnable }[] => {
  if (command.kind === 'message') return [];
  if (command.kind === 'slash') return [{ where: command.name, runnable: command }];
  return command.commands.map((one) => ({ where: `${command.name} ${one.name}`, runnable: one }));
});
const options = runnables.flatMap(({ where, runnable }) =>
  runnable.options.map((option) => ({ where: `${where} ${option.name}`, option })),
);
const told: Told[] = [
  ...commands.flatMap((command): Told[] =>
    command.kind === 'message' ? [] : [{ where: command.name, ...command }],
  ),
  ...runnables.map(({ where, runnable }): Told => ({ where, ...runnable })),
  ...options.map(({ where, option }): Told => ({ where, ...option })),
];

describe('commands/index.ts', () => {
  test('lists exactly the commands of the folder, each by the name of its file', () => {
    expect(new Set(commands)).toEqual(new Set(loaded.map(({ command }) => command)));
    expect(commands).toHaveLength(files.length);
    for (const { file, command } of loaded) {
      expect(file).toBe(`${command.name.toLowerCase().replaceAll(' ', '-')}.ts`);
    }
  });

  test.each(files)('%s imports contracts, the library and replies, nothing of Discord', (file) => {
    const source = readFileSync(new URL(file, folder), 'utf8');
    const imported = [...source.matchAll(/from '([^']+)'/gu)].map(([, from]) => from);
    expect(imported).toContain('../src/command.ts');
    for (const from of imported) {
      expect(from).toMatch(
        /^\.\.\/src\/(?:command|reply|library\/library|text\/characters|texts\/voices?|replies\/compose\/[a-z-]+)\.ts$/u,
      );
    }
  });

  test('gives no two commands of a kind the same name in any language', () => {
    for (const kind of [['slash', 'group'], ['message']]) {
      const own = commands.filter((command) => kind.includes(command.kind));
      expectDistinct(own);
    }
    for (const { runnable } of runnables) expectDistinct(runnable.options);
    for (const command of commands) if (command.kind === 'group') expectDistinct(command.commands);
  });
});

describe('every command', () => {
  test.each(told)('$where is named and described in all languages, within what Discord takes', (one) => {
    expect(voiceIn('en').say(one.named)).toBe(one.name);
    for (const locale of LOCALES) {
      const name = voiceIn(locale).say(one.named);
      expect(name).toMatch(SLASH_NAME);
      expect(name).toBe(name.toLowerCase());
      const text = voiceIn(locale).say(one.described);
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(100);
    }
  });

  test.each(commands.filter(({ kind }) => kind === 'message'))(
    '$name has a name of 1 to 32 characters in every language',
    ({ name, named }) => {
      expect(voiceIn('en').say(named)).toBe(name);
      for (const locale of LOCALES) {
        const text = voiceIn(locale).say(named);
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(32);
      }
    },
  );

  test.each(options)('$where has choices and lengths that Discord takes', ({ option }) => {
    const choices = option.kind === 'choice' ? option.choices : [];
    expect(choices.length > 0).toBe(option.kind === 'choice');
    expect(choices.length).toBeLessThanOrEqual(25);
    for (const { name, named, value } of choices) {
      expect(voiceIn('en').say(named)).toBe(name);
      for (const text of [value, ...LOCALES.map((locale) => voiceIn(locale).say(named))]) {
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(100);
      }
    }
    const longest = option.kind === 'text' ? (option.maxLength ?? 1) : 1;
    expect(longest).toBeGreaterThan(0);
    expect(longest).toBeLessThanOrEqual(6_000);
  });

  test('puts what is required before what is not', () => {
    for (const { runnable } of runnables) {
      const required = runnable.options.map((option) => option.required);
      expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
    }
  });

  test.each(runnables)('$where answers whatever it is given', async ({ runnable }) => {
    for (const footnote of [shipped, small, long]) {
      for (const text of ODD) {
        const given = Object.fromEntries(runnable.options.map(({ name }) => [name, text]));
        for (const asker of [ada, keeper]) {
          expectSound(await runnable.run(given, footnote, asker), footnote.library);
        }
      }
    }
  });

  test.each(commands.filter((command) => command.kind === 'message'))(
    '$name answers whatever a message says, privately',
    async (command) => {
      if (command.kind !== 'message') return;
      for (const footnote of [shipped, small]) {
        for (const content of [...ODD, 'word '.repeat(800), '台'.repeat(4_000)]) {
          const reply = await command.run({ content }, footnote, ada);
          expectSound(reply, footnote.library);
          expect(reply.visibility).toBe('private');
        }
      }
    },
  );
});

describe('what is offered while somebody types', () => {
  const offering = options.flatMap(({ where, option }) =>
    option.kind !== 'text' || option.suggest === undefined
      ? []
      : [{ where, option, suggest: option.suggest }],
  );

  test('is there for questions, documents and passages', () => {
    expect(offering.map(({ where }) => where)).toEqual([
      'ask question',
      'ask document',
      'search document',
      'cite passage',
      'outline document',
    ]);
  });

  test.each(offering)('$where: at most 25, each of 1 to 100 characters', ({ suggest }) => {
    for (const footnote of [shipped, small, long]) {
      expect(suggest('', footnote).length).toBeGreaterThan(0);
      for (const typed of ['', 'a', 'lavrov', 'section', 'HONEY', ...ODD]) {
        const offered = suggest(typed, footnote);
        expect(offered.length).toBeLessThanOrEqual(25);
        expect(new Set(offered.map(({ value }) => value)).size).toBe(offered.length);
        for (const text of offered.flatMap(({ name, value }) => [name, value])) {
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(100);
        }
      }
    }
  });

  test('reaches 25 where there is as much', () => {
    expect(offering.find(({ where }) => where === 'cite passage')?.suggest('', shipped)).toHaveLength(25);
  });

  test.each(offering)('$where: what is offered is understood', async ({ where, option, suggest }) => {
    const { runnable } = runnables.find((one) => where.startsWith(one.where)) ?? { runnable: undefined };
    for (const footnote of [shipped, small, long]) {
      for (const { value } of suggest('', footnote)) {
        const reply = await runnable?.run(
          { ...filled(runnable.options), [option.name]: value },
          footnote,
          ada,
        );
        expect(reply?.blocks[0]?.kind).toBe('title');
      }
    }
  });
});

function filled(options: readonly CommandOption[]): Record<string, string> {
  return Object.fromEntries(
    options.filter(({ required }) => required).map(({ name }) => [name, 'Honey bees']),
  );
}

function expectDistinct(all: readonly { readonly named: PlainKey }[]): void {
  for (const locale of LOCALES) {
    const names = all.map(({ named }) => voiceIn(locale).say(named));
    expect(new Set(names).size).toBe(names.length);
  }
}

/** Thirty documents whose titles, headings and first words are longer than what may be offered. */
function longHeadings(): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: 30 }, (_, n) => {
      const heading = `Section ${n} on ${'a very long matter of bees and honey '.repeat(8)}`;
      const unspaced = `台灣${'很長的標題沒有空格'.repeat(30)}${n}`;
      return [
        `document-${n}.md`,
        `---\nid: document-${n}\ntitle: "Title ${n} ${'of great length '.repeat(12)}"\n---\n\n## ${heading}\n\nParagraph ${n} says ${'something about honey bees '.repeat(10)}${n}.\n\n## ${unspaced}\n\n第${n}段說${'蜜蜂與蜂蜜'.repeat(30)}。\n`,
      ];
    }),
  );
}

const ODD = [
  '',
  ' ',
  '?',
  '\0',
  '\ud800',
  'the of and',
  '@everyone <@1> <#2>',
  '"',
  '-',
  '+ - ""',
  '"never closed',
  '-honey',
  'bees 0',
  'bees 9-1',
  'bees ¶ 1–999999999',
  '999999999999999999999',
  '__proto__',
  'https://example.org/?q=honey',
  '> honey',
  '台灣',
  'мёд',
  'x'.repeat(6_000),
];
