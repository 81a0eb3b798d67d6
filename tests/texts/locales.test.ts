import { expect, test } from 'vitest';
import { COMMAND_LOCALES, LOCALES, localeFor } from '../../src/texts/locales.ts';

test.each([
  ['en-US', 'en'],
  ['en-GB', 'en'],
  ['ru', 'ru'],
  ['ru_RU.UTF-8', 'ru'],
  ['zh-TW', 'zh-TW'],
  ['zh-HK', 'zh-TW'],
  ['zh-Hant', 'zh-TW'],
  ['zh_TW.UTF-8', 'zh-TW'],
  ['zh-CN', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['zh-SG', 'zh-CN'],
  ['zh-Hans-HK', 'zh-CN'],
  ['de', 'de'],
  ['de_AT@euro', 'de'],
  ['es-ES', 'es'],
  ['es-419', 'es'],
  ['fr', undefined],
  ['C', undefined],
  ['C.UTF-8', undefined],
  ['POSIX', undefined],
  ['', undefined],
  [undefined, undefined],
  ['../etc', undefined],
  ['en-', undefined],
  ['x'.repeat(1_000), undefined],
])('localeFor() takes %j for %j', (tag, locale) => {
  expect(localeFor(tag)).toBe(locale);
});

test('COMMAND_LOCALES names commands in each language but English, which their names are in', () => {
  expect(new Set(Object.values(COMMAND_LOCALES))).toEqual(
    new Set(LOCALES.filter((locale) => locale !== 'en')),
  );
  for (const [tag, locale] of Object.entries(COMMAND_LOCALES)) expect(localeFor(tag)).toBe(locale);
});
