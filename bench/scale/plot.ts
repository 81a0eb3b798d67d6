/** How does the time per question grow with the corpus? An SVG, both axes logarithmic. */

import type { Row } from './run-engine.ts';

const [WIDTH, HEIGHT, MARGIN, KEY] = [760, 420, 56, 170];
const COLOURS = ['#d62728', '#1f77b4', '#6baed6', '#2ca02c', '#9467bd', '#8c564b', '#7f7f7f', '#e377c2'];

export function plot(rows: readonly Row[]): string {
  const sizes = [...new Set(rows.map(({ size }) => size))].sort((a, b) => a - b);
  const times = rows.map(({ median }) => median);
  const x = scale(sizes[0] ?? 1, sizes.at(-1) ?? 10, MARGIN, WIDTH - KEY);
  const [low, high] = [10 ** Math.floor(Math.log10(Math.min(...times))), Math.max(...times)];
  const y = scale(low, 10 ** Math.ceil(Math.log10(high)), HEIGHT - MARGIN, MARGIN / 2);
  const parts = [
    ...sizes.map((size) => label(x(size), HEIGHT - MARGIN + 20, size.toLocaleString('en'), 'middle')),
    label((MARGIN + WIDTH - KEY) / 2, HEIGHT - 12, 'passages', 'middle'),
    label(8, 16, 'median per question, ms', 'start'),
    ...decades(low, high).flatMap((ms) => [
      `<line x1="${MARGIN}" x2="${WIDTH - KEY}" y1="${y(ms)}" y2="${y(ms)}" stroke="#ddd"/>`,
      label(MARGIN - 6, y(ms) + 4, String(ms), 'end'),
    ]),
    ...curves(rows, x, y),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    '<title>Median time per question against the number of passages</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

function curves(rows: readonly Row[], x: (size: number) => number, y: (ms: number) => number): string[] {
  const names = [...new Set(rows.map(({ engine }) => engine))];
  const ends = names.map((name) => rows.filter(({ engine }) => engine === name).at(-1)?.median ?? 1);
  const order = names.map((_, at) => at).sort((a, b) => (ends[b] ?? 0) - (ends[a] ?? 0));
  return order.flatMap((at, row) => {
    const name = names[at] ?? '';
    const colour = COLOURS[at % COLOURS.length];
    const points = rows
      .filter(({ engine }) => engine === name)
      .map(({ size, median }) => `${x(size).toFixed(1)},${y(median).toFixed(1)}`);
    const key = 40 + row * 20;
    return [
      `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="${at === 0 ? 3 : 1.5}"/>`,
      ...points.map((point) => {
        const [cx, cy] = point.split(',');
        return `<circle cx="${cx}" cy="${cy}" r="3" fill="${colour}"/>`;
      }),
      `<rect x="${WIDTH - KEY + 14}" y="${key - 9}" width="10" height="10" fill="${colour}"/>`,
      label(WIDTH - KEY + 30, key, name, 'start'),
    ];
  });
}

function scale(from: number, to: number, start: number, end: number): (value: number) => number {
  const span = Math.log10(to / from) || 1;
  return (value) => start + (Math.log10(value / from) / span) * (end - start);
}

function decades(low: number, high: number): number[] {
  const found: number[] = [];
  for (let exponent = Math.round(Math.log10(low)); exponent <= Math.ceil(Math.log10(high)); exponent++)
    found.push(Number(`1e${exponent}`));
  return found;
}

function label(x: number, y: number, text: string, anchor: string): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">${text}</text>`;
}
