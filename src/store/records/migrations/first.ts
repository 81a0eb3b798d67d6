/** Migration 1: all tables. */

import {
  type ColumnDefinitionBuilder,
  type CreateTableBuilder,
  type Kysely,
  type SqlBool,
  sql,
} from 'kysely';

const required = (column: ColumnDefinitionBuilder) => column.notNull();
const key = (column: ColumnDefinitionBuilder) => column.primaryKey().notNull();

/** Columns by name: `!` after the type if they are never null. */
type Columns = Readonly<Record<string, 'text' | 'text!' | 'integer' | 'integer!' | 'bigint' | 'bigint!'>>;

const FILE: Columns = {
  name: 'text!',
  original: 'text!',
  text: 'text!',
  size: 'bigint!',
  passages: 'integer!',
  fields: 'text!',
};
const WHO: Columns = { by: 'text', at: 'bigint!' };

/** Rows with a key, which no other row ever gets, not even after they are deleted: buttons on Discord name it. */
const KEYED: Readonly<Record<string, Columns>> = {
  previews: { server: 'text!', ...FILE, replaces: 'text', ...WHO },
  versions: {
    server: 'text!',
    document: 'text!',
    number: 'integer!',
    first: 'bigint!',
    live: 'integer!',
    ...FILE,
    review_by: 'text',
    ...WHO,
  },
  changes: {
    server: 'text!',
    kind: 'text!',
    subject: 'text!',
    detail: 'text',
    undo_until: 'bigint',
    document: 'text',
    before: 'bigint',
    after: 'bigint',
    ...WHO,
  },
  pins: { server: 'text!', question: 'text!', passage: 'text!', verdict: 'text!', ...WHO },
  aliases: { server: 'text!', term: 'text!', also: 'text!', ...WHO },
};

export const first = {
  async up(db: Kysely<never>): Promise<void> {
    const { schema } = db;
    await schema
      .createTable('counters')
      .addColumn('name', 'text', key)
      .addColumn('value', 'bigint', required)
      .execute();
    await (db as Kysely<{ counters: { name: string; value: number } }>)
      .insertInto('counters')
      .values([
        { name: 'key', value: 0 },
        { name: 'vacuum', value: 0 },
      ])
      .execute();
    await schema
      .createTable('servers')
      .addColumn('server', 'text', key)
      .addColumn('left_at', 'bigint')
      .execute();
    for (const [table, columns] of Object.entries(KEYED))
      await ofServer(
        withColumns(schema.createTable(table).addColumn('key', 'bigint', key), columns),
      ).execute();
    await ofServer(
      withColumns(schema.createTable('settings'), { server: 'text!', name: 'text!', value: 'text!' }),
    )
      .addPrimaryKeyConstraint('settings_of_server', ['server', 'name'])
      .execute();
    // Passages of the operator's folder belong to no server.
    await withColumns(schema.createTable('gone'), {
      server: 'text!',
      id: 'text!',
      document: 'text!',
      text: 'text!',
      citation: 'text!',
      at: 'bigint!',
      is_changed: 'integer!',
    })
      .addPrimaryKeyConstraint('gone_of_server', ['server', 'id'])
      .execute();
    const unique = (table: string, columns: string[]) =>
      schema.createIndex(`one_of_${table}`).on(table).unique().columns(columns);
    await unique('versions', ['server', 'document', 'number']).execute();
    await unique('pins', ['server', 'question', 'passage']).execute();
    await unique('aliases', ['server', 'term', 'also']).execute();
    await schema
      .createIndex('one_live_version')
      .on('versions')
      .unique()
      .columns(['server', 'document'])
      .where(sql<SqlBool>`${sql.ref('live')} = 1`)
      .execute();
  },
};

function withColumns<Name extends string>(
  table: CreateTableBuilder<Name, string>,
  columns: Columns,
): CreateTableBuilder<Name, string> {
  return Object.entries(columns).reduce((made, [name, type]) => {
    const isRequired = type.endsWith('!');
    const kind = type.replace('!', '') as 'text' | 'integer' | 'bigint';
    return isRequired ? made.addColumn(name, kind, required) : made.addColumn(name, kind);
  }, table);
}

function ofServer<Name extends string>(
  table: CreateTableBuilder<Name, string>,
): CreateTableBuilder<Name, string> {
  return table.addForeignKeyConstraint('of_server', ['server'], 'servers', ['server']);
}
