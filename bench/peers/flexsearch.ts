/**
 * FlexSearch with its defaults, any word of the question. Its export is spread over many keys of a store, and is not
 * timed.
 */

import type { Engine } from './peer.ts';

interface Index {
  add(id: number, text: string): void;
  search(question: string, options: object): number[];
}

export const flexSearch: Engine = {
  build: async (passages) => {
    const { Index } = (await import('flexsearch' as string)) as { Index: new (options?: object) => Index };
    const index = new Index();
    for (const [place, { document }] of passages.entries())
      index.add(place, `${document.title} ${document.text}`);
    return {
      name: 'FlexSearch',
      search: (question) =>
        index
          .search(question, { limit: 10, suggest: true })
          .map((place) => String(passages[place]?.id ?? '')),
    };
  },
};
