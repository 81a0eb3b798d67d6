import { describe, expect, test } from 'vitest';
import { quoteCheckReply } from '../../../src/replies/compose/quote-check.ts';
import { quotations, said, words } from '../../commands/footnote.ts';
import { libraryOf } from '../../support/sample-corpus.ts';

const library = libraryOf({ 'a.md': '# Bees\n\nIn winter bees eat the honey they made in summer.\n' });
const reply = (quotation: string) => quoteCheckReply(library.checkQuote(quotation), library);

describe('quoteCheckReply()', () => {
  test('shows where a quotation stands', () => {
    const found = reply('bees eat the honey they made');
    expect(quotations(found).map(words).join()).toContain('bees eat the honey they made');
  });

  test('shows what the text says instead', () => {
    const text = said(reply('in winter bees drink the honey they made in summer'));
    expect(text).toContain('drink');
    expect(text).toContain('eat');
  });

  test('quotes nothing for words that stand nowhere', () => {
    expect(quotations(reply('zanzibar bagpipes lanterns wander'))).toEqual([]);
  });
});
