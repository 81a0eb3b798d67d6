import { expect, test } from 'vitest';
import { LOCALES } from '../../src/texts/locales.ts';
import { questionInBrief, titleWith } from '../../src/texts/titles.ts';
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

test.each(LOCALES)(
  'questionInBrief() reads back the question of each line in place of an answer in %s',
  (locale) => {
    const voice = voiceIn(locale);
    for (const question of ['Who makes tea?', 'Is “tea” «чай» 「茶」?', 'a. Use b', 'x']) {
      for (const command of ['/ask', '</ask:123456789012345678>']) {
        expect(questionInBrief(voice.say('miss-question', { question }))).toBe(question);
        expect(questionInBrief(voice.say('related-brief', { question, command }))).toBe(question);
        expect(questionInBrief(voice.say('answer-brief', { question, command }))).toBe(question);
      }
    }
  },
);

test('questionInBrief() reads nothing in another line', () => {
  for (const line of ['', 'Who makes tea?', 'These documents do not say.', voiceIn('ru').say('miss')])
    expect(questionInBrief(line)).toBeUndefined();
});
