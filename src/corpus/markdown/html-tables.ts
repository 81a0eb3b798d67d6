/** How does a table of HTML read as rows of Markdown? */

/** A longer table, in UTF-16 units, is not looked to the end for. */
const LONGEST_TABLE = 2_000_000;

const ROW = /<tr\b[^>]*>/iu;
const CELL = /<(t[dh])\b[^>]*>/giu;
const BREAKS =
  /<\/?(?:p|div|li|ul|ol|br|hr|h[1-6]|center|section|dl|dt|dd|tbody|thead|tfoot|tr|table|caption|colgroup|col)\b[^>]*>/giu;

export interface HtmlTable {
  /** Behind `</table>`. */
  readonly end: number;
  /** As many lines as the table had, its rows first: `| a | b |`. */
  readonly text: string;
  /** Length of the rows above the others that have `<th>` alone; 0 for none; undefined where rows are no lines. */
  readonly header?: number;
}

/** The table whose `<table …>` ends at `from`; undefined where it never ends or holds another. */
export function htmlTable(text: string, from: number): HtmlTable | undefined {
  const closing = /<\/table\s*>/iu.exec(text.slice(from, from + LONGEST_TABLE));
  if (closing === null) return undefined;
  const inside = text.slice(from, from + closing.index);
  if (/<table\b|```|~~~/iu.test(inside)) return undefined;
  const [before = '', ...rows] = inside.split(new RegExp(ROW.source, 'giu'));
  const caption = wordsOf(before);
  const written: string[] = caption === '' ? [] : [caption];
  let header = 0;
  let inHeader = true;
  for (const row of rows) {
    const cells = Array.from(row.matchAll(CELL), ({ index, 0: tag, 1: name }, at) => {
      const next = row.slice(index + tag.length).search(/<t[dh]\b/iu);
      const words = next < 0 ? row.slice(index + tag.length) : row.slice(index + tag.length).slice(0, next);
      return { words: wordsOf(words), isHeader: name?.toLowerCase() === 'th', at };
    });
    if (cells.every(({ words }) => words === '')) continue;
    written.push(`| ${cells.map(({ words }) => words).join(' | ')} |`);
    inHeader &&= cells.every(({ isHeader }) => isHeader);
    if (inHeader) header = written.join('\n').length;
  }
  const lines = inside.split('\n').length;
  if (written.length === 0) return undefined;
  if (written.length === 1) header = 0;
  const end = from + closing.index + closing[0].length;
  // Rows that have no lines of their own stand behind one another.
  if (written.length > lines) return { end, text: written.join(' ') + '\n'.repeat(lines - 1) };
  return { end, text: written.join('\n') + '\n'.repeat(lines - written.length), header };
}

function wordsOf(cell: string): string {
  return cell
    .replace(/<\/t[dh]\s*>/giu, ' ')
    .replace(BREAKS, ' ')
    .replace(/\|/gu, '\\|')
    .replace(/\s+/gu, ' ')
    .trim();
}
