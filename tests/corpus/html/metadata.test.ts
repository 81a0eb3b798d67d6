import { describe, expect, test } from 'vitest';
import { metadataOf } from '../../../src/corpus/html/metadata.ts';
import { firstIn, parsed } from './page.ts';

const told = (head: string, body = '<main><p>x</p></main>') => {
  const page = parsed(`<html><head>${head}</head><body>${body}</body></html>`);
  return metadataOf(page, firstIn(page, 'main'));
};

describe('metadataOf()', () => {
  test('has what JSON-LD says', () => {
    const data = {
      '@graph': [
        {
          '@type': 'Article',
          datePublished: '2024-05-06T07:08:09Z',
          author: [{ name: 'Ann' }, { name: 'Ben' }],
          publisher: { name: 'Press' },
        },
      ],
    };
    expect(told(`<script type="application/ld+json">${JSON.stringify(data)}</script>`).told.source).toEqual({
      publisher: 'Press',
      author: 'Ann, Ben',
      published: '2024-05-06T07:08',
    });
  });

  test.each([
    ['<title>Bees | Site</title><meta property="og:site_name" content="Site">', '', 'Bees'],
    ['<title>Bees | Site</title>', '', 'Bees | Site'],
    ['<title>Bees | Site</title>', '<h1>Bees</h1>', 'Bees'],
    ['<title>Bees</title><meta property="og:title" content="All bees">', '', 'All bees'],
    ['<title>All of the site</title>', '<h1>Bees</h1>', 'Bees'],
    ['', '<h1>Bees</h1><h1>Wasps</h1>', undefined],
  ])('has the title of %s %s', (head, body, title) =>
    expect(told(head, `<main>${body}</main>`).told.title).toBe(title),
  );

  test('does not take an address for an author, words for a date, or anything else for a language tag', () => {
    expect(
      told(
        '<meta name="author" content="https://example.org/ann"><meta name="date" content="yesterday"><meta http-equiv="content-language" content="???"><script type="application/ld+json">{</script>',
      ).told,
    ).toEqual({ source: {} });
  });

  test('has the time that is marked, and the author that is linked', () => {
    const body =
      '<main><a rel="author" href="/ann">Ann Lee</a><time datetime="2020-01-01"></time><time pubdate datetime="2021-02-03"></time></main>';
    expect(told('', body).told.source).toEqual({ author: 'Ann Lee', published: '2021-02-03' });
  });
});
