import { describe, expect, test } from 'vitest';
import { hanForm } from '../../../src/search/pins/han-form.ts';
import { PassageIndex } from '../../../src/index/passage-index.ts';
import { corpusOf, glossaryOf } from '../../support/sample-corpus.ts';

const index = new PassageIndex(corpusOf({ 'a.md': '图书馆九点开门。' }).passages);
const glossary = glossaryOf('- term: Russia\n  zh-Hans: [俄罗斯, 俄国]\n');
const form = (question: string) => hanForm(question, index, glossary);

describe('hanForm()', () => {
  test.each([
    ['please', '请问图书馆什么时候开门？', '图书馆什么时候开门'],
    ['words that ask the same', '图书馆何时开门', '图书馆什么时候开门'],
    ['a particle at the end', '图书馆什么时候开门呢？', '图书馆什么时候开门'],
    ['names of one entry', '俄国立场是什么', '俄罗斯立场是什么'],
  ])('is the same with or without %s', (_, one, other) => {
    expect(form(one)).toBe(form(other));
  });

  test.each([
    ['a negation', '图书馆什么时候不开门', '图书馆什么时候开门'],
    ['who is asked about', '俄罗斯支持中国吗', '中国支持俄罗斯吗'],
    ['what a phrase of saying asks', '谁说了什么', '谁'],
    ['when something is done', '谁买的书', '谁买书'],
  ])('keeps %s', (_, one, other) => {
    expect(form(one)).not.toBe(form(other));
  });
});
