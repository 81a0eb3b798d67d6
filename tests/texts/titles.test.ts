import { expect, test } from 'vitest';
import { LOCALES } from '../../src/texts/locales.ts';
import { titleWith } from '../../src/texts/titles.ts';
import { voiceIn } from '../../src/texts/voice.ts';

test.each(LOCALES)('titleWith() reads back what was filled in in %s', (locale) => {
  const voice = voiceIn(locale);
  for (const words of ['tea', '“tea” and «чай»', '', 'a: b', '「茶」']) {
    expect(titleWith('passages-with', 'terms', voice.say('passages-with', { terms: words }))).toBe(words);
    expect(titleWith('headings-of', 'title', voice.say('headings-of', { title: words }))).toBe(words);
    expect(titleWith('quote-looked-at', 'words', voice.say('quote-looked-at', { words }))).toBe(words);
  }
});

test('titleWith() reads nothing in another title', () => {
  for (const title of ['', 'tea', 'Passages', voiceIn('en').say('sources')])
    expect(titleWith('passages-with', 'terms', title)).toBeUndefined();
});
