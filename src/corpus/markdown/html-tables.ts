/** How is an HTML table written as rows of Markdown? */

/** In UTF-16 units; the end of a longer table is not searched for. */
const LONGEST_TABLE = 2_000_000;

const ROW = /<tr\b[^>]*>/iu;
const CELL = /<(t[dh])\b[^>]*>/giu;
const BREAKS =
  /<\/?(?:p|div|li|ul|ol|br|hr|h[1-6]|center|section|dl|dt|dd|tbody|thead|tfoot|tr|table|caption|colgroup|col)\b[^>]*>/giu;

export interface HtmlTable {
  /** After `</table>`. */
  readonly end: number;
  /** As many lines as the table had, beginning with its rows: `| a | b |`. */
  readonly text: string;
  /**
   * Length of the leading rows that contain only `<th>`; 0 if there are none; undefined if rows do not have lines of
   * their own.
   */
  readonly header?: number;
}

/** The table whose `<table …>` ends at `from`; undefined if it never ends or contains another. */
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
  // If there are fewer lines than rows, the rows are put on one line.
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
