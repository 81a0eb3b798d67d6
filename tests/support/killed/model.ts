/** What do changes of records come to? A second, simple account of it, to compare the records with. */

/** A change as the program announces it. Contents and documents are named so that no two are the same. */
export type Change =
  | { readonly kind: 'upload'; readonly content: string; readonly replaces?: string }
  | { readonly kind: 'drop'; readonly content: string }
  | { readonly kind: 'add' | 'replace'; readonly content: string; readonly document: string }
  | { readonly kind: 'remove' | 'undo' | 'fields'; readonly document: string }
  | { readonly kind: 'migrate' | 'backup' | 'erase' };

interface ModelDocument {
  /** Contents of all versions, from number 1. */
  readonly contents: readonly string[];
  /** Number of the live version; 0 if there is none. */
  readonly live: number;
  /** Numbers of the versions before and after each change that could be undone, the last one last. */
  readonly changes: readonly { readonly before: number; readonly after: number }[];
}

export interface Model {
  readonly documents: Readonly<Record<string, ModelDocument>>;
  /** Contents, in order. */
  readonly previews: readonly string[];
  /** The audit, the latest last. */
  readonly audit: readonly string[];
  readonly gone: readonly string[];
}

export const NOTHING: Model = { documents: {}, previews: [], audit: [], gone: [] };

/** The id of the one passage of a version. */
export function passageOf(document: string, number: number): string {
  return `${document}#${number}`;
}

export function changed(model: Model, change: Change): Model {
  const { documents, previews } = model;
  switch (change.kind) {
    case 'upload':
      return { ...model, previews: [...previews, change.content] };
    case 'drop':
      return { ...model, previews: previews.filter((content) => content !== change.content) };
    case 'add':
    case 'replace': {
      const { contents = [] } = documents[change.document] ?? {};
      const left = { ...model, previews: previews.filter((content) => content !== change.content) };
      return moved(left, change.kind, change.document, [...contents, change.content], contents.length + 1);
    }
    case 'fields': {
      const { contents = [], live = 0 } = documents[change.document] ?? {};
      const again = [...contents, contents[live - 1] ?? ''];
      return moved(model, change.kind, change.document, again, again.length);
    }
    case 'remove':
      return moved(model, change.kind, change.document, documents[change.document]?.contents ?? [], 0);
    case 'undo': {
      const { contents = [], changes = [] } = documents[change.document] ?? {};
      return moved(model, change.kind, change.document, contents, changes.at(-1)?.before ?? 0);
    }
    default:
      return model;
  }
}

/** Makes another version of a document live. */
function moved(
  { documents, previews, audit, gone }: Model,
  kind: Change['kind'],
  document: string,
  contents: readonly string[],
  live: number,
): Model {
  const { live: before = 0, changes = [] } = documents[document] ?? {};
  const isUndoable = kind === 'add' || kind === 'replace' || kind === 'remove';
  const back = kind === 'undo' ? passageOf(document, live) : '';
  const away = before === 0 ? [] : [passageOf(document, before)];
  return {
    documents: {
      ...documents,
      [document]: { contents, live, changes: isUndoable ? [...changes, { before, after: live }] : changes },
    },
    previews,
    audit: [...audit, `${kind} ${document}`],
    gone: [...new Set([...gone.filter((id) => id !== back), ...away])].sort(),
  };
}

/** Contents of the files that must be there, and no others: what is live, waits, or can still be made live by an undo. */
export function filesOf({ documents, previews }: Model): string[] {
  const needed = Object.values(documents).flatMap(({ contents, live, changes }) =>
    [live, ...changes.map(({ before }) => before)].flatMap((number) => contents[number - 1] ?? []),
  );
  return [...new Set([...needed, ...previews])].sort();
}
