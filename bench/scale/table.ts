/** How do the engines compare, as Markdown? Ratios are to MiniSearch's defaults at the same size. */

import type { Row } from './run-engine.ts';

const BASE = 'MiniSearch defaults';

const HEAD = [
  'passages',
  'engine',
  'build s',
  'snapshot MB',
  'written s',
  'loaded s',
  'heap MB',
  'buffers MB',
  'median ms',
  'p99 ms',
  'questions/s',
  'times faster (median)',
  'p99 / their median',
  'Success@1',
  'asked',
];

export function table(rows: readonly Row[]): string {
  const body = rows.map((row) => {
    const base = rows.find(({ engine, size }) => engine === BASE && size === row.size);
    return [
      row.size.toLocaleString('en'),
      row.engine,
      figure(row.buildSeconds),
      figure(row.snapshot),
      figure(row.saveSeconds),
      figure(row.loadSeconds),
      row.heap.toFixed(0),
      row.buffers.toFixed(0),
      figure(row.median),
      figure(row.p99),
      figure(row.perSecond),
      figure(base === undefined ? null : base.median / row.median),
      base === undefined ? '' : (row.p99 / base.median).toFixed(3),
      row.success.toFixed(3),
      String(row.questions),
    ];
  });
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(HEAD), line(HEAD.map((_, at) => (at === 1 ? '---' : '---:'))), ...body.map(line)].join('\n');
}

/** Three significant digits. */
function figure(value: number | null): string {
  if (value === null || Number.isNaN(value)) return '';
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
