import { describe, expect, test } from 'vitest';
import { toDiscord } from '../../../src/replies/discord/message.ts';
import { CONTEXT, say, texts } from './few-blocks.ts';
import { quotedOf } from './quoted-of.ts';
import { textsOf } from './shown.ts';

const TEXT =
  'See [the form](https://example.org/form), [write](mailto:a@example.org) or [read](../rules.md). Again [the form](https://example.org/form).';
/** The small lines between the words and the citation. */
const addresses = (content: string) => {
  const small = content.split('\n').filter((line) => line.startsWith('-# '));
  return small.slice(
    0,
    small.findIndex((line) => line.startsWith('-# — ')),
  );
};

describe('the addresses of a quotation', () => {
  test('stand below it, each once, and are no links', () => {
    const [content = ''] = texts({ kind: 'quote', quotation: quotedOf(TEXT) });
    expect(addresses(content)).toEqual([
      '-# the form: https\\://example\\.org/form',
      '-# write: a\\@example\\.org',
      '-# read: \\.\\./rules\\.md',
    ]);
  });

  test('are those of the quoted words alone', () => {
    const [content = ''] = texts({ kind: 'quote', quotation: quotedOf(TEXT, 'Again the form') });
    expect(addresses(content)).toHaveLength(1);
    expect(texts({ kind: 'quote', quotation: quotedOf(`${TEXT}\n\nEnd.`, 'End.') }).join()).not.toContain(
      'form',
    );
  });

  test('are at most five', () => {
    const many = Array.from({ length: 9 }, (_, n) => `Read [w${n}](https://example.org/${n}) well.`).join(
      ' ',
    );
    const [content = ''] = texts({ kind: 'quote', quotation: quotedOf(many) });
    expect(addresses(content)).toHaveLength(5);
  });

  const live = (text: string) => {
    const context = { ...CONTEXT, linkHosts: ['example.org'] };
    return textsOf(toDiscord(say({ kind: 'quote', quotation: quotedOf(text) }), context)).join('\n');
  };

  test('are links where the host is one of those that may be', () => {
    expect(live(TEXT)).toContain('-# the form: <https://example.org/form>');
  });

  test.each([
    'https://evil.example/form',
    'https://example.org.evil.example/form',
    'https://a:b@example.org/form',
    'https://example.org@evil.example/form',
    'javascript:example.org',
    'https://example.org/@everyone',
  ])('are no links otherwise: %s', (url) => {
    const shown = live(`See [the form](${url}).`);
    expect(shown).not.toContain('<');
    expect(shown).not.toMatch(/@everyone/u);
  });
});
