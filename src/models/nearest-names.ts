/** Which model did an operator probably mean? */

import SearchableMap from 'minisearch/SearchableMap';

const MOST_NAMES = 3;

/**
 * Up to three names, the most similar first: those that contain the text or are in it, then those in which at most
 * half of its characters differ.
 */
export function nearestNames(text: string, names: readonly string[]): string[] {
  const given = text.toLowerCase();
  if (given === '') return [];
  const near = names.filter((name) => name.includes(given) || given.includes(name));
  const differing = [
    ...SearchableMap.from(names.map((name) => [name, name])).fuzzyGet(given, Math.floor(given.length / 2)),
  ];
  const similar = differing.toSorted(([, [, a]], [, [, b]]) => a - b).map(([name]) => name);
  return [...new Set([...near, ...similar])].slice(0, MOST_NAMES);
}
