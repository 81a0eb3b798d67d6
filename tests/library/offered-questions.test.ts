import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Passage } from '../../src/corpus/document.ts';
import { Library } from '../../src/library/library.ts';
import { libraryOf } from '../support/sample-corpus.ts';

const EN = `# Camp

Welcome to the camp.

## Can I bring my dog?

Yes, on a lead, and not into the kitchen.

## Why

We like the woods.

## Empty

## Meals

### Breakfast

Breakfast is at eight in the barn.

### Supper

Supper is at six by the lake.

## Notes

See the board.

## Payment in instalments for families, clubs and all the others who come with more than ten people to us every year

Ask the treasurer for a plan with four dates.
`;
const DE = `# Hausordnung

Diese Regeln gelten für alle.

## Darf ich meinen Hund mitbringen?

Ja, an der Leine.

## Über

Das Haus steht seit 1900.

## Zimmer

### Schlüssel

Den Schlüssel gibt die Wirtin aus.
`;
const RU = `# Правила лагеря

Эти правила для всех.

## Можно ли взять собаку?

Да, на поводке.

## Как

Поездом до станции.

## Еда

### Завтрак

Завтрак подают в восемь часов.
`;
const ZH = `# 营地规则

这些规则适用于所有人。

## 可以带狗吗？

可以，但要用绳子。

## 关于

营地建于一九〇〇年。

## 餐食

### 早餐

早餐八点在谷仓。
`;
const RULES = `# Rule book

## Wrestling

The attacker rolls strength against the strength of the other.

## Conditions

### Dazzled

The creature cannot see.

### Winded

The creature moves at half its speed until it rests.

## Bog witch

Hit points 31 (7d8)

Condition immunities dazzled, winded

### Actions

Claw. The witch deals 2d6 damage.

## Marsh troll

Hit points 84 (8d10)

### Actions

Club. The troll deals 3d6 damage.
`;
const HANDBOOK = `# Handbook

How we work.

## Holidays

Everybody has thirty days.

## Overview

| Team | Lead |
|---|---|
| Tea | Ann |

## Setting up your computer

1. Open the box.
2. Ask Ann for a password.

## Links

- [The shop](https://example.org)

## \`deploy --now\`

Deploys at once, without asking.

## FAQ

### Who signs the contracts?

Ann signs all contracts.

### How much may I spend?

Up to 500 euros a year without asking.
`;

const folders: [string, () => Promise<Library>][] = [
  ['the notes that ship', () => Library.open(fileURLToPath(new URL('../../corpus', import.meta.url)))],
  ...Object.entries({
    'a list of questions': { 'faq.md': EN },
    'a German house': { 'haus.md': `---\nlanguage: de\n---\n${DE}` },
    'a Russian camp': { 'lager.md': `---\nlanguage: ru\n---\n${RU}` },
    'a Chinese camp': { 'ying.md': `---\nlanguage: zh\n---\n${ZH}` },
    'a rule book': { 'rules.md': RULES },
    'a handbook': { 'handbook.md': HANDBOOK },
    'all of these together': {
      'faq.md': EN,
      'haus.md': DE,
      'lager.md': RU,
      'ying.md': ZH,
      'rules.md': RULES,
      'handbook.md': HANDBOOK,
    },
  }).map(([name, files]): [string, () => Promise<Library>] => [name, async () => libraryOf(files)]),
];

/** Whether a passage stands below a heading that is the offered words, or in a document that lists them. */
function comesFrom({ document, section }: Passage, offered: string): boolean {
  const begins = (text: string) => text.startsWith(offered.replace(/…$/u, ''));
  return section.some(begins) || document.questions?.some(begins) === true;
}

describe('Library.suggestQuestions()', () => {
  test.each(folders)('offers of %s only what is answered by what it comes from', async (_, open) => {
    const library = await open();
    const typed = [
      '',
      'c',
      'can i',
      'wh',
      'how',
      'd',
      'а',
      'как',
      'мо',
      '可',
      '关',
      'über',
      'darf',
      'a',
      'e',
      'o',
    ];
    const offered = new Set(
      typed.flatMap((words) => library.suggestQuestions(words, 25).map(({ value }) => value)),
    );
    expect(offered.size).toBeGreaterThan(2);
    const broken = [...offered].filter((value) => {
      const found = library.ask(value);
      const [first] = found.kind === 'answer' && found.level === 'answer' ? found.hits : [];
      return first === undefined || !comesFrom(first.passage, value);
    });
    expect(broken).toEqual([]);
  });

  test('offers questions, names and values that stand as headings, in all languages', () => {
    const offered = (text: string) =>
      libraryOf({ 'a.md': text })
        .suggestQuestions('', 25)
        .map(({ value }) => value);
    expect(offered(EN)).toEqual(
      expect.arrayContaining(['Can I bring my dog?', 'Breakfast', 'Supper', 'Meals']),
    );
    expect(offered(RULES)).toEqual(expect.arrayContaining(['Wrestling', 'Dazzled', 'Winded', 'Bog witch']));
    expect(offered(HANDBOOK)).toEqual(expect.arrayContaining(['Holidays', 'Who signs the contracts?']));
    expect(offered(DE)).toEqual(expect.arrayContaining(['Darf ich meinen Hund mitbringen?', 'Schlüssel']));
    expect(offered(RU)).toEqual(expect.arrayContaining(['Можно ли взять собаку?', 'Завтрак']));
    expect(offered(ZH)).toEqual(expect.arrayContaining(['可以带狗吗？', '早餐']));
  });

  test('offers no heading without text or of common words', () => {
    const library = libraryOf({
      'a.md':
        '# Notes\n\nNotes.\n\n## Why\n\nWe like it.\n\n## Empty\n\n## Harbour fee\n\nThe harbour fee is five pounds.\n',
    });
    const texts = library.suggestQuestions('', 25).map(({ value }) => value);
    expect(texts).toContain('Harbour fee');
    expect(texts).not.toContain('Why');
    expect(texts).not.toContain('Empty');
    expect(library.suggestQuestions('why', 25)).toEqual([]);
  });
});

test('Library.listedQuestions() gives what may be offered, answered or not', () => {
  const library = libraryOf({ 'a.md': '# Notes\n\n## Why\n\nWe like it.\n\n## Harbour\n\nFive pounds.\n' });
  expect(library.listedQuestions(5)).toContain('Why');
  expect(library.listedQuestions(1)).toHaveLength(1);
});
