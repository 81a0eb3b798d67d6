/** Would Discord take these embeds? */

import type { Problem } from '../errors.ts';
import { type Json, listOf, objectOf, textOf } from '../json.ts';
import { countProblems, lengthProblems, problem } from './problems.ts';

/** Source: developers/resources/message, "Create Message". */
const MAX_EMBEDS = 10;
/**
 * Source: developers/resources/message, "Embed Limits": over title, description, fields, footer and author.
 */
const MAX_EMBED_TOTAL = 6000;
/** Source: developers/resources/message, "Embed Limits". */
export function embedProblems(embeds: unknown): Problem[] {
  const list = listOf(embeds).map(objectOf);
  const sizes = list.map(embedSize);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return [
    ...countProblems(['embeds'], list, 0, MAX_EMBEDS),
    ...list.flatMap((embed, index) => {
      const path = ['embeds', index];
      const fields = listOf(embed.fields).map(objectOf);
      return [
        ...lengthProblems([...path, 'title'], embed.title, 0, 256),
        ...lengthProblems([...path, 'description'], embed.description, 0, 4096),
        ...lengthProblems([...path, 'footer', 'text'], objectOf(embed.footer).text, 0, 2048),
        ...lengthProblems([...path, 'author', 'name'], objectOf(embed.author).name, 0, 256),
        ...countProblems([...path, 'fields'], fields, 0, 25),
        ...fields.flatMap(({ name, value }, at) => [
          ...lengthProblems([...path, 'fields', at, 'name'], name, 1, 256),
          ...lengthProblems([...path, 'fields', at, 'value'], value, 1, 1024),
        ]),
        ...(sizes[index] === 0 && !['image', 'thumbnail', 'video'].some((key) => key in embed)
          ? [problem([...path, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required')]
          : []),
      ];
    }),
    ...(total > MAX_EMBED_TOTAL
      ? [
          problem(
            ['embeds'],
            'MAX_EMBED_SIZE_EXCEEDED',
            `Embed size exceeds maximum size of ${MAX_EMBED_TOTAL}`,
          ),
        ]
      : []),
  ];
}

function embedSize(embed: Json): number {
  const fields = listOf(embed.fields)
    .map(objectOf)
    .flatMap(({ name, value }) => [name, value]);
  const texts = [
    embed.title,
    embed.description,
    objectOf(embed.footer).text,
    objectOf(embed.author).name,
    ...fields,
  ];
  return texts.reduce<number>((sum, text) => sum + textOf(text).length, 0);
}
