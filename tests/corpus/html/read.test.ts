import { describe, expect, test } from 'vitest';
import { html } from '../../../src/corpus/formats/html.ts';
import { saidIn } from '../../support/blocks.ts';

const LONG = 'The harbour is open every day from six in the morning until ten at night.';
const page = (body: string, head = '') =>
  html.parse({
    file: 'a.html',
    text: `<!doctype html><html lang="de"><head>${head}</head><body>${body}</body></html>`,
  });
const textOf = (body: string) => page(`<main>${body}</main>`).text;

describe('html', () => {
  test('has the main content without what stands around it', () => {
    const { text } = page(
      `<header><h1>Site</h1></header><nav><a href="/">Home</a></nav><div class="sidebar">Related</div><article><h2>Harbour</h2><p>${LONG}</p><script>x()</script><p hidden>no</p><div class="share-links">Share</div></article><footer>© us</footer>`,
    );
    expect(text).toBe(`Site\n\nHarbour\n\n${LONG}`);
  });

  test('has the text of a page that does not mark its main content', () => {
    const cell = `<td><p>${LONG}</p><p>${LONG}</p><br><br>${LONG}<br><br>Second.</td>`;
    const document = page(
      `<table><tr><td><a href="a.html">One</a> <a href="b.html">Two</a></td>${cell}</tr></table>`,
    );
    expect(saidIn(document)).toEqual([LONG, LONG, LONG, 'Second.']);
  });

  test('has title, author, day, language and address', () => {
    const document = page(
      `<main><h1>Bees</h1><p>${LONG}</p><time datetime="2024-01-02">then</time></main>`,
      '<title>Bees – The Site</title><meta name="author" content="Ann Lee"><meta property="article:published_time" content="2025-03-04T10:30:00+02:00"><meta property="og:site_name" content="The Site"><link rel="canonical" href="https://example.org/bees">',
    );
    expect([document.title, document.language, document.source]).toEqual([
      'Bees',
      'de',
      {
        publisher: 'The Site',
        author: 'Ann Lee',
        published: '2025-03-04T10:30',
        url: 'https://example.org/bees',
      },
    ]);
    expect(document.sections).toEqual([]);
  });

  test('has lists with their numbers, definitions, details and quotations', () => {
    expect(
      textOf(
        '<ol start="3" type="a"><li>one<ul><li>in it</li></ul></li><li><p>two</p><p>more</p></li></ol><dl><dt>Berth</dt><dd>A place.</dd></dl><details><summary>When?</summary><p>Now.</p></details><blockquote><p>Said.</p></blockquote>',
      ),
    ).toBe('c. one\n  - in it\nd. two\n  more\n\n- Berth\n  A place.\n\nWhen?\n\nNow.\n\nSaid.');
  });

  test('has tables with spans, captions and headers', () => {
    const document = page(
      '<main><table><caption>Times</caption><tr><th>Day<th colspan=2>At</tr><tr><td rowspan=2>Mon<td>7<td>8</tr><tr><td>9<td>a|b</tr></table></main>',
    );
    expect(document.text).toBe('Times\n| Day | At |  |\n| Mon | 7 | 8 |\n| Mon | 9 | a\\|b |');
    expect(document.paragraphs[0]).toMatchObject({ kind: 'table', lead: { start: 0, end: 21 } });
  });

  test('has code with its lines, and prose that was typed as such', () => {
    expect(textOf('<pre><code>if a:\n    b\n</code></pre>')).toBe('if a:\n    b');
    const prose = `${LONG}\n${LONG}`;
    const { paragraphs } = page(`<main><pre>${prose}\n\n${prose}</pre></main>`);
    expect(paragraphs.map(({ kind }) => kind)).toEqual([undefined, undefined]);
  });

  test('has notes behind the text, tied to the sentence that calls them', () => {
    const { text, paragraphs } = page(
      '<main><p>First. It is so.<sup><a href="#fn1" id="r1">1</a></sup></p><section><ol><li id="fn1"><p>See Ann. <a href="#r1">↩</a></p></li></ol></section></main>',
    );
    expect(text).toBe('First. It is so.\n\n[1] See Ann.');
    const lead = paragraphs[1]?.lead;
    expect(text.slice(lead?.start, lead?.end)).toBe('It is so.');
  });

  test('has the words of a heading that lead to the contents, without the sign beside them', () => {
    expect(
      textOf(
        '<h2><a class="toc-backref" href="#toc">Bees</a><a class="headerlink" href="#bees">¶</a></h2><p>Fly.</p>',
      ),
    ).toBe('Bees\n\nFly.');
  });

  test('reads short pages with hand-set lines whole, and the numbers that Word writes', () => {
    const lines =
      '<TD><FONT>Bees live in hives.<P>They make honey in summer,<BR>and rest in winter.<P><B>Feeding</B><BR>Give sugar.</FONT></TD>';
    expect(page(`<TABLE><TR><TD><A HREF=a.htm>Home</A></TD>${lines}</TR></TABLE>`).text).toContain(
      'Feeding\nGive sugar.',
    );
    expect(textOf("<p><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span>First</p>")).toBe(
      '1. First',
    );
  });

  test('has addresses that are relative to the base of the page', () => {
    const { links } = page(
      '<main><p>See <a href="../form.html">the form</a> and <a href="#x">here</a>, please.</p></main>',
      '<base href="https://example.org/a/b/">',
    );
    expect(links?.map(({ url }) => url)).toEqual(['https://example.org/a/form.html']);
  });

  test.each([
    [
      'a script alone',
      '<div id="root"></div><script src="a.js"></script>',
      /^is a page that a script fills in/u,
    ],
    ['nothing', '<div> </div>', /^is a page without text/u],
    ['elements without end', '<div>'.repeat(2_000), /^nests more than 600 elements/u],
  ])('tells of a page of %s in one sentence', (_, body, sentence) => {
    const { problems } = page(body);
    expect(problems).toMatchObject([{ severity: 'error', message: expect.stringMatching(sentence) }]);
  });
});
