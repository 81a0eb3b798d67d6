/** Which marked content of a page do the document's tags declare to be headings? */

interface Tagged {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Tagged[];
}

const DEEPEST = 50;

/** Levels of headings, keyed by the id of their marked content. */
export function headingMarks(tree: unknown): Map<string, number> {
  const found = new Map<string, number>();
  const read = (tagged: Tagged, level: number | undefined, depth: number): void => {
    if (tagged.id !== undefined && level !== undefined) found.set(tagged.id, level);
    if (depth > DEEPEST) return;
    for (const child of tagged.children ?? []) read(child, levelOf(child.role) ?? level, depth + 1);
  };
  if (typeof tree === 'object' && tree !== null) read(tree as Tagged, undefined, 0);
  return found;
}

function levelOf(role: string | undefined): number | undefined {
  if (role === 'Title' || role === 'H') return 1;
  const [, level] = /^H([1-6])$/u.exec(role ?? '') ?? [];
  return level === undefined ? undefined : Number(level);
}
