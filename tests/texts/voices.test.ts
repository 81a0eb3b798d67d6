import { expect, test } from 'vitest';
import { voicesOf } from '../../src/texts/voices.ts';

test.each([
  ['the reader and the server', { locale: 'ru', guildLocale: 'de' }, undefined, 'ru', 'de'],
  ['the reader outside of a server', { locale: 'ru' }, undefined, 'ru', 'ru'],
  ['the server for somebody unknown, as in a mention', { guildLocale: 'es-ES' }, undefined, 'es', 'es'],
  ['what is set, before the server', { locale: 'ru', guildLocale: 'de' }, 'zh-TW', 'ru', 'zh-TW'],
  ['what is set, for somebody unknown', {}, 'de', 'de', 'de'],
  ['English for languages without texts', { locale: 'fr', guildLocale: 'ja' }, undefined, 'en', 'en'],
  [
    'English in an English server, whoever asks',
    { locale: 'zh-CN', guildLocale: 'en-US' },
    undefined,
    'zh-CN',
    'en',
  ],
  ['English for nobody nowhere', {}, undefined, 'en', 'en'],
])('voicesOf() follows %s', (_, speakers, set, own, channel) => {
  const voices = voicesOf(speakers, set);
  expect([voices.own.locale, voices.channel.locale]).toEqual([own, channel]);
});
