/** Which tables and columns does the database have, as the newest migration leaves them? */

import type { ChangeKind } from './record.ts';

/**
 * Columns marked "JSON" hold free text or values as JSON: SQLite would cut a text
 * off at U+0000 and change half a surrogate pair, and JSON escapes both.
 */
export interface Tables {
  readonly counters: CountersTable;
  readonly servers: ServersTable;
  readonly previews: PreviewsTable;
  readonly versions: VersionsTable;
  readonly gone: GoneTable;
  readonly changes: ChangesTable;
  readonly settings: SettingsTable;
  readonly pins: PinsTable;
  readonly aliases: AliasesTable;
}

/** `key`: the last key that was given to a row; `vacuum`: 1 while erased rows may still be in unused bytes. */
interface CountersTable {
  readonly name: 'key' | 'vacuum';
  readonly value: number;
}

interface ServersTable {
  readonly server: string;
  /** When the bot left it; null while it is there. */
  readonly left_at: number | null;
}

interface KeptFileColumns {
  /** JSON. */
  readonly name: string;
  readonly original: string;
  readonly text: string;
  readonly size: number;
  readonly passages: number;
  /** JSON. */
  readonly fields: string;
}

interface By {
  readonly by: string | null;
  readonly at: number;
}

interface PreviewsTable extends KeptFileColumns, By {
  readonly key: number;
  readonly server: string;
  readonly replaces: string | null;
}

interface VersionsTable extends KeptFileColumns, By {
  readonly key: number;
  readonly server: string;
  readonly document: string;
  readonly number: number;
  /** Key of the document's first version: documents are listed in this order. */
  readonly first: number;
  /** 1 for the version that is served, of which a document has one or none; else 0. */
  readonly live: number;
  readonly review_by: string | null;
}

interface GoneTable {
  /** Empty for the folder of the operator. */
  readonly server: string;
  readonly id: string;
  readonly document: string;
  /** JSON. */
  readonly text: string;
  /** JSON. */
  readonly citation: string;
  readonly at: number;
  /** 0 or 1. */
  readonly is_changed: number;
}

interface ChangesTable extends By {
  readonly key: number;
  readonly server: string;
  readonly kind: ChangeKind;
  /** JSON. */
  readonly subject: string;
  /** JSON. */
  readonly detail: string | null;
  readonly undo_until: number | null;
  /** Which document was changed, if one was. */
  readonly document: string | null;
  /** Key of the version that was live before. */
  readonly before: number | null;
  /** Key of the version that was live afterwards. */
  readonly after: number | null;
}

interface SettingsTable {
  readonly server: string;
  readonly name: string;
  /** JSON. */
  readonly value: string;
}

interface PinsTable extends By {
  readonly key: number;
  readonly server: string;
  /** JSON. */
  readonly question: string;
  readonly passage: string;
  readonly verdict: 'use' | 'not';
}

interface AliasesTable extends By {
  readonly key: number;
  readonly server: string;
  /** JSON. */
  readonly term: string;
  /** JSON. */
  readonly also: string;
}
