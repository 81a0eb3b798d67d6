import { expect, test } from 'vitest';
import { wikiLinkAt } from '../../../src/corpus/markdown/wiki-links.ts';

const read = (text: string) => {
  const link = wikiLinkAt(text, 0);
  return link && [link.words && text.slice(link.words.start, link.words.end), link.shown, link.end];
};

test.each<[string, unknown]>([
  ['[[Bees]] fly', ['Bees', undefined, 8]],
  ['[[Bees|the bees]]', ['the bees', undefined, 17]],
  ['[[Bees\\|the bees]]', ['the bees', undefined, 18]],
  ['[[Bees#Honey]]', ['Bees#Honey', 'Bees > Honey', 14]],
  ['[[#Honey]]', ['#Honey', 'Honey', 10]],
  ['![[bees.png]]', [undefined, undefined, 13]],
  ['[[Bees', undefined],
  ['[[Bees]](a.md)', undefined],
])('wikiLinkAt(%j)', (text, found) => {
  expect(read(text)).toEqual(found);
});
