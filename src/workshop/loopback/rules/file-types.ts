/** Which files may be uploaded if only some types are accepted? */

import type { Problem } from '../errors.ts';
import { listOf } from '../json.ts';
import { countProblems, type Path, problem } from './problems.ts';

const GROUPS: Readonly<Record<string, RegExp>> = {
  audio: /\.(?:aac|flac|m4a|mp3|oga|ogg|opus|wav)$/iu,
  image: /\.(?:avif|gif|jpe?g|png|webp)$/iu,
  video: /\.(?:mov|mp4|webm)$/iu,
};

/** Source: developers/reference, "File Type Filtering", since 2026-08-05: groups and ends of names. */
export function fileTypesProblems(types: unknown, path: Path): Problem[] {
  const all = listOf(types);
  return [
    ...countProblems(path, all, 1, 10),
    ...all.flatMap((type, index) =>
      typeof type === 'string' && (type in GROUPS || /^\.[\w.-]+$/u.test(type))
        ? []
        : [
            problem(
              [...path, index],
              'FILE_TYPE_INVALID',
              'Must be audio, image, video or an extension such as .pdf',
            ),
          ],
    ),
  ];
}

/** Whether a client lets someone choose a file, by its name alone; any file if no types are given. */
export function isOfType(name: string, types: unknown): boolean {
  const all = listOf(types).map(String);
  return (
    all.length === 0 ||
    all.some((type) => GROUPS[type]?.test(name) ?? name.toLowerCase().endsWith(type.toLowerCase()))
  );
}
