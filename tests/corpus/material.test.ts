import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { citation, resolveCitation } from '../../src/corpus/citation.ts';
import { type Document, quote } from '../../src/corpus/document.ts';
import { type Corpus, loadCorpus } from '../../src/corpus/load.ts';
import { sentences } from '../../src/languages/sentences.ts';
import { complain } from '../../src/print.ts';

const folder = process.env.MATERIAL_DIR;
if (folder === undefined) complain('MATERIAL_DIR is not set: the original texts are not tested');

describe.skipIf(folder === undefined)('loadCorpus() on the original texts', () => {
  let corpus: Corpus;
  const named = (format: string): Document => {
    const document = corpus.documents.find((candidate) => candidate.format === format);
    if (document === undefined) throw new Error(`no document in the format ${format}`);
    return document;
  };
  const paragraph = (document: Document, number: number): string => {
    const found = document.paragraphs.find((candidate) => candidate.number === number);
    return found === undefined ? '' : quote(document, found.span);
  };
  beforeAll(async () => {
    corpus = await loadCorpus(folder ?? '');
  });

  test('finds nothing wrong and keeps every text identical to its file', () => {
    expect(corpus.problems).toEqual([]);
    for (const { file, text } of corpus.documents)
      expect(text).toBe(readFileSync(join(folder ?? '', file), 'utf8'));
  });

  test('reads the news report', () => {
    const report = named('news');
    expect(report.title).toBe('Russia will support Beijing over Taiwan – Lavrov');
    expect(report.source).toEqual({
      title: report.title,
      kind: 'news report',
      published: '2025-12-29T02:05',
    });
    expect(report.paragraphs.map(({ number, section }) => [number, ...section])).toEqual([
      [0, 'Headline'],
      [1],
      [2],
      [3],
      [4],
      [5],
      [6],
      [7],
      [8],
    ]);
    expect(paragraph(report, 0)).toMatch(
      /^Russia will support .*\n\n29 Dec, 2025 .*\nMoscow deems .* has said$/u,
    );
    expect(paragraph(report, 1)).toMatch(/^Taiwan is an inalienable part of China, .* has said\.$/u);
    expect(paragraph(report, 8)).toMatch(/^Lavrov’s statement .* as “piracy\.”$/u);
  });

  test('reads the wiki page', () => {
    const page = named('wiki');
    expect(page.title).toBe('Russia–Taiwan relations');
    expect(page.sections.map(({ path }) => path)).toEqual([
      ['Infobox'],
      ['Historical relations'],
      ['Current relations'],
      ['Diplomatic missions'],
      ['See also'],
    ]);
    expect(page.paragraphs.map(({ number }) => number)).toEqual(page.paragraphs.map((_, at) => at));
    expect(page.paragraphs[0]?.section).toEqual(['Infobox']);
    expect(paragraph(page, 0)).toMatch(
      /^Infobox\n- Title: Taiwan–Russia relations\n[\s\S]*- Envoytitle2: Representative$/u,
    );
    expect(paragraph(page, 1)).toMatch(/^Russia and Taiwan do not currently have diplomatic relations, /u);
    expect(paragraph(page, 15)).toBe(
      '- Economy of Taiwan\n- Foreign relations of Taiwan\n- Cold War\n- Capture of Tanker Tuapse',
    );
  });

  test('cites every passage so that the citation finds it again', () => {
    for (const passage of corpus.passages) {
      expect(resolveCitation(citation(passage), corpus.passages)).toBe(passage);
      expect(resolveCitation(passage.id, corpus.passages)).toBe(passage);
    }
  });

  test('ends every sentence of running text at a full stop', () => {
    for (const { document, span, paragraph: number } of corpus.passages) {
      if (number === 0 || quote(document, span).startsWith('- ')) continue;
      for (const sentence of sentences(document.text, span))
        expect(quote(document, sentence)).toMatch(/[.!?]["”]?\.?$/u);
    }
  });
});
