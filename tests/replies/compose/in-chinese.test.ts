import { describe, expect, test } from 'vitest';
import { citedLine } from '../../../src/replies/compose/cited.ts';
import { sourcesReply } from '../../../src/replies/compose/corpus.ts';
import { quoteCheckReply } from '../../../src/replies/compose/quote-check.ts';
import { reloadReply } from '../../../src/replies/compose/reload.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import { said } from '../../commands/footnote.ts';
import { libraryOf } from '../../support/sample-corpus.ts';

const voice = voiceIn('zh-TW');

const FACTS = [
  '---',
  'title: Russia–Taiwan relations',
  'publisher: O’Brien & Co.',
  'published: 2025-12-29T02:05',
  'retrieved: 2026-11-22',
  'url: https://example.org/a',
  '---',
  '',
  '# The first consul',
  '',
  'Paul Shabert was a native German.',
].join('\n');

test('citedLine() separates what is said of a source by the comma of the language', () => {
  const [passage] = libraryOf({ 'a.md': FACTS }).corpus.passages;
  if (passage === undefined) throw new Error('There is no passage');
  expect(citedLine(passage, voice)).toMatch(/^Russia–Taiwan relations，O’Brien & Co\.，2025年12月29日 · /u);
  expect(citedLine(passage, voiceIn('en'))).toMatch(
    /^Russia–Taiwan relations, O’Brien & Co\., 29 Dec 2025 · /u,
  );
});

test('sourcesReply() separates what is said of a source by the comma of the language', () => {
  expect(said(sourcesReply(libraryOf({ 'a.md': FACTS }), voice))).toContain(
    '來源：O’Brien & Co.，發布於 2025年12月29日 02:05，擷取於 2026年11月22日\n',
  );
});

test('reloadReply() puts no English full stop behind counts in Chinese', () => {
  const library = libraryOf({ 'a.md': FACTS });
  const swapped = { kind: 'swapped', before: library.corpus, after: library.corpus, ms: 5 } as const;
  expect(said(reloadReply(swapped, library, voice)).split('\n')[0]).toBe('1 份文件、1 個段落');
});

describe('quoteCheckReply() compares words of a script without spaces', () => {
  const library = libraryOf({
    'a.md':
      '# 領事館\n\n第一位俄羅斯駐福爾摩沙領事是保羅·沙伯特，他是德國人。\n\n截至二〇二五年，臺灣是俄羅斯石腦油的最大進口國。\n',
    'b.md': `# 長\n\n${'天地玄黃宇宙洪荒日月盈昃辰宿列張寒來暑往秋收冬藏閏餘成歲律呂調陽雲騰致雨露結為霜金生麗水玉出崑岡劍號巨闕珠稱夜光果珍李柰菜重芥薑海鹹河淡鱗潛羽翔龍師火帝鳥官人皇始制文字乃服衣裳推位讓國有虞陶唐弔民伐罪周發殷湯坐朝問道垂拱平章愛育黎首臣伏戎羌遐邇壹體率賓歸王鳴鳳在樹白駒食場化被草木賴及萬方蓋此身髮四大五常恭惟鞠養豈敢毀傷女慕貞絜男效才良知過必改得能莫忘'}。\n`,
  });
  const linesOf = (quotation: string) =>
    said(quoteCheckReply([quotation], library, voice))
      .replaceAll('*', '')
      .split('\n');

  test('without spaces that are not in them', () => {
    const lines = linesOf('第一位俄羅斯駐臺灣領事是保羅·沙伯特，他是法國人');
    expect(lines).toContain('文件：第一位俄羅斯駐福爾摩沙領事是保羅·沙伯特，他是德國人');
    expect(lines).toContain('引文：第一位俄羅斯駐臺灣領事是保羅·沙伯特，他是法國人');
  });

  test('with long stretches that agree shortened', () => {
    const text = library.corpus.documents[1]?.text ?? '';
    const words = text.slice(text.indexOf('天')).trim().replace('得能', '不能');
    const lines = linesOf(words);
    expect(lines).toContain('文件：… 男效才良知過必改得能莫忘');
    expect(lines).toContain('引文：… 男效才良知過必改不能莫忘');
  });
});
