import { readdirSync, readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, test } from 'vitest';
import type { Inline } from '../../src/reply.ts';
import { en } from '../../src/texts/en.ts';
import { LOCALES } from '../../src/texts/locales.ts';
import { type Key, Voice, voiceIn } from '../../src/texts/voice.ts';

const keys = Object.keys(en) as Key[];
const root = new URL('../../', import.meta.url);

/** The patterns of a language as they are written. */
async function textsOf(locale: string): Promise<Readonly<Record<string, string>>> {
  const module = (await import(new URL(`src/texts/${locale.toLowerCase()}.ts`, root).href)) as Record<
    string,
    Readonly<Record<string, string>>
  >;
  return Object.values(module)[0] ?? {};
}

function namesIn(pattern: string): string[] {
  return [...new Set([...pattern.matchAll(/\$([\w-]+)/gu)].map(([, name = '']) => name))].sort();
}

const filled = (pattern: string, count: number) =>
  Object.fromEntries(namesIn(pattern).map((name) => [name, isNumber(name) ? count : `<${name}>`]));

/** Every number is filled in under one of these names. */
function isNumber(name: string): boolean {
  return /^(?:count|shown|from|to|number|length|most|entries|seconds|percent|ms|added|changed|removed)$/u.test(
    name,
  );
}

describe('src/texts/', () => {
  test('has a file for each language and no other', () => {
    const files = readdirSync(new URL('src/texts/', root)).map((file) => file.replace(/\.ts$/u, ''));
    const parts = ['locales', 'titles', 'voice', 'voices'];
    expect(files.filter((file) => !parts.includes(file)).sort()).toEqual(
      LOCALES.map((locale) => locale.toLowerCase()).sort(),
    );
  });

  test('has no text that nothing says', () => {
    const sources = ['src', 'commands']
      .flatMap((folder) =>
        readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' }).map(
          (file) => `${folder}/${file.replaceAll('\\', '/')}`,
        ),
      )
      .filter(
        (file) => file.endsWith('.ts') && (!file.startsWith('src/texts/') || file.endsWith('/voice.ts')),
      )
      .map((file) => readFileSync(new URL(file, root), 'utf8'))
      .join('\n');
    const unsaid = keys.filter((key) => {
      // Some keys are put together: "read-as-" and the kind of a word, "quote-" and what differs.
      const ending = key.replace(/^(?:read-as|quote)-/u, '');
      return !sources.includes(`'${key}'`) && !(ending !== key && sources.includes(`'${ending}'`));
    });
    expect(unsaid).toEqual([]);
  });

  test.each(keys)('en: %s names its placeables so that their type is known', (key) => {
    for (const [, after] of en[key].matchAll(/\$[\w-]+(.)/gsu)) expect(after).toBe(' ');
  });
});

describe.each(LOCALES)('%s', (locale) => {
  const voice = voiceIn(locale);
  const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;

  test('is a language of its own', async () => {
    const texts = await textsOf(locale);
    const same = keys.filter((key) => texts[key] === en[key]);
    expect(same.length / keys.length).toBeLessThan(locale === 'en' ? 2 : 0.1);
  });

  test.each(keys)('%s is a pattern that is read whole and filled in whole', async (key) => {
    const { [key]: pattern = '' } = await textsOf(locale);
    expect(namesIn(pattern)).toEqual(namesIn(en[key]));
    const bundle = new FluentBundle(locale, { useIsolating: false });
    expect(bundle.addResource(new FluentResource(`${key} = ${pattern}\n`))).toEqual([]);
    const value = bundle.getMessage(key)?.value;
    expect(value).not.toBeNull();
    if (value == null) return;
    for (const count of [0, 1, 2, 5, 11, 21, 101, 1_234, 2.5]) {
      const errors: Error[] = [];
      const said = bundle.formatPattern(value, filled(pattern, count), errors);
      expect(errors).toEqual([]);
      expect(said).not.toMatch(/[{}]|\?\?\?/u);
      for (const name of namesIn(pattern)) if (!isNumber(name)) expect(said).toContain(`<${name}>`);
    }
  });

  test('has a form for each number that its grammar tells apart', async () => {
    const texts = await textsOf(locale);
    for (const [key, pattern] of Object.entries(texts)) {
      for (const [, variants = ''] of pattern.matchAll(/->([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/gsu)) {
        const known = [...variants.matchAll(/\[(\w+)\]/gu)].map(([, category]) => category);
        // A default stands for "other", and for the numbers that only millions or fractions need.
        const wanted = categories.filter((one) => one !== 'other' && !(one === 'many' && locale === 'es'));
        for (const one of wanted) {
          const isDefault = new RegExp(`\\*\\[${one}\\]`, 'u').test(variants);
          expect(known.includes(one) || isDefault, `${key} has no [${one}]`).toBe(true);
        }
      }
    }
  });

  test('writes numbers and dates as it writes them', () => {
    const nine = voice.say('passages-counted', { count: 12_345 });
    expect(nine).toContain(new Intl.NumberFormat(locale).format(12_345));
    expect(voice.date('2026-11-22')).toContain('22');
    expect(voice.date('2026')).toContain('2026');
    expect(voice.date('2026')).not.toContain('22');
    expect(voice.date('2026-11-22T02:05')).toContain('02:05');
  });
});

describe('Voice.date()', () => {
  test.each([
    ['0079-08-24', '24 Aug 79'],
    ['0987', '987'],
    ['1898', '1898'],
    ['2025-12', 'Dec 2025'],
  ])('takes no year of the first century for one of the twentieth: %s', (iso, written) => {
    expect(new Voice('en').date(iso)).toBe(written);
  });
});

test.each([
  ['en', '29 Dec 2025, 02:05'],
  ['zh-TW', '2025年12月29日 02:05'],
  ['zh-CN', '2025年12月29日 02:05'],
  ['de', '29. Dez. 2025, 02:05'],
] as const)('Voice.date() puts in %s between day and time what the language does', (locale, written) => {
  expect(voiceIn(locale).date('2025-12-29T02:05')).toBe(written);
});

describe('Voice.parts()', () => {
  const voice = new Voice('en');

  test('puts parts that are no plain text where the sentence wants them', () => {
    const command: Inline = { kind: 'command', name: 'ask' };
    expect(voice.parts('help-try', { command })).toEqual(['Try one of these with ', command, ':']);
  });

  test('keeps several parts apart, and takes nothing in a text for one', () => {
    const command: Inline = { kind: 'command', name: 'sources' };
    expect(voice.parts('no-such-document', { typed: 'a\ufdd0b', command })).toEqual([
      'There is no document called “ab”. Choose one from the list that opens while you type, or see ',
      command,
      '.',
    ]);
  });

  test('says a number as the language does', () => {
    const command: Inline = { kind: 'command', name: 'corpus check' };
    expect(voice.parts('files-left-out', { count: 1_234, command })[0]).toBe(
      '1,234 files could not be read. People who manage this server can see why with ',
    );
  });
});

describe('Voice.say() of a sentence that a translation easily gets wrong', () => {
  test.each([
    ['en', '2025', 'retrieved 2025'],
    ['de', '2025', 'abgerufen: 2025'],
    ['de', '2025-12-29', 'abgerufen: 29. Dez. 2025'],
    ['es', '2025', 'consultado: 2025'],
    ['es', '2025-12-29', 'consultado: 29 dic 2025'],
  ] as const)('%s: a date that is %s', (locale, iso, retrieved) => {
    const voice = voiceIn(locale);
    expect(voice.say('retrieved', { date: voice.date(iso) })).toBe(retrieved);
  });

  test.each([
    ['en', 1, 'Only 1 of 21 passages fits in one message. ▶ continues.'],
    ['en', 2, 'Only 2 of 21 passages fit in one message. ▶ continues.'],
    ['de', 1, 'Nur 1 von 21 Passagen passt in eine Nachricht. Mit ▶ geht es weiter.'],
    ['de', 2, 'Nur 2 von 21 Passagen passen in eine Nachricht. Mit ▶ geht es weiter.'],
    ['es', 1, 'Solo cabe 1 de 21 pasajes en un mensaje. ▶ muestra lo que sigue.'],
    ['es', 2, 'Solo caben 2 de 21 pasajes en un mensaje. ▶ muestra lo que sigue.'],
  ] as const)('%s: %i of 21 passages', (locale, shown, said) => {
    expect(voiceIn(locale).say('first-of-range', { shown, count: 21 })).toBe(said);
  });
});

test('Voice.say() reads nothing in what is filled in', () => {
  expect(voiceIn('en').say('titled', { title: '{ $x } [one] \n = "\\u0041' })).toBe(
    '“{ $x } [one] \n = "\\u0041”',
  );
});

test('voiceIn() gives one voice for each language', () => {
  expect(voiceIn('ru')).toBe(voiceIn('ru'));
  expect(voiceIn('ru')).not.toBe(voiceIn('de'));
});

describe('Voice.moment()', () => {
  test.each([
    ['en', '26 Nov 2026, 09:15 UTC'],
    ['de', '26. Nov. 2026, 09:15 UTC'],
    ['zh-TW', '2026年11月26日 09:15 UTC'],
  ] as const)('is a date and time in %s, whatever zone the machine is in', (locale, written) => {
    expect(voiceIn(locale).moment(Date.UTC(2026, 10, 26, 9, 15, 59))).toBe(written);
  });
});

describe('Voice.language()', () => {
  test.each([
    ['en', 'de', 'German'],
    ['de', 'en', 'Englisch'],
    ['zh-TW', 'ru', '俄文'],
    // What is no tag is shown as it is.
    ['en', 'not a tag', 'not a tag'],
  ] as const)('is in %s for %j: %s', (locale, tag, name) => {
    expect(voiceIn(locale).language(tag)).toBe(name);
  });
});
