import { type Kysely, type Migration, Migrator, sql } from 'kysely'
import { accountColumns } from './accounts/accountTables.js'
import { addAccounts } from './accounts/migration.js'
import { agreementColumns } from './agreements/agreementTables.js'
import { connectionColumns, connectionIndexes } from './connections/connectionTables.js'
import { addFindable } from './finding/migration.js'
import { inviteColumns } from './invites/inviteTables.js'
import { addFeet } from './printed/feet.js'
import { storyColumns } from './stories/storyTables.js'
import { supportColumns } from './support/supportTables.js'
import { type DatabaseKind, primaryKeys, type TableName } from './tables.js'

type AnyDatabase = Kysely<Record<string, Record<string, unknown>>>

type LaterTable =
  | 'mail'
  | 'findable'
  | 'support_page'
  | 'supporter'
  | 'invite_page'
  | 'registration'
  | 'agreement'
  | keyof typeof storyColumns
  | keyof typeof accountColumns
  | keyof typeof connectionColumns
/** Columns of the first version, frozen: a later change of `tables.ts` comes with a migration of its own. */
const first: { readonly [T in Exclude<TableName, LaterTable>]: string } = {
  workshop:
    'id text, kind text, title text, region text, locale text, template_id text, template_title text, join_code text?, ' +
    'manifest_id text?, epoch integer, created_at_ms integer, changed_at_ms integer',
  event: 'workshop text, seq integer, type text, json text, at_ms integer, actor text?, command_id text?',
  command: 'workshop text, command_id text, answer_json text, at_ms integer',
  room: 'name text, head integer',
  room_update: 'room text, seq integer, bytes blob',
  room_snapshot: 'room text, seq integer, name text, bytes blob',
  person: 'workshop text, participant text, name text?, blanked integer, locale text',
  token:
    'hash text, kind text, workshop text, participant text, created_at_ms integer, expires_at_ms integer?, ' +
    'revoked_at_ms integer?',
  secret:
    'hash text, purpose text, handle text?, workshop text?, payload_json text, created_at_ms integer, ' +
    'expires_at_ms integer?, used_at_ms integer?',
  word_code: 'workshop text, hash text, participant text, expires_at_ms integer, used_at_ms integer?',
  facilitator: 'id text, name text?, locale text, created_at_ms integer',
  seat: 'facilitator text, workshop text, participant text',
  login: 'hash text, facilitator text, created_at_ms integer, expires_at_ms integer',
  note_origin: 'workshop text, note text, step text, participant text?, organisation text?',
  register: 'workshop text, seq integer, edition integer, json text, previous_hash text, hash text, at_ms integer',
  register_person: 'workshop text, entry integer, field text, salt blob, value text?',
  edition_pdf: 'workshop text, edition integer, register_head text, locale text, bytes blob, made_at_ms integer',
  manifest: 'id text, workshop text',
  setting: 'key text, value text',
}

const firstUnique = [
  ['workshop', 'join_code'],
  ['workshop', 'manifest_id'],
  ['secret', 'handle'],
] as const
const firstIndexes: readonly (readonly [TableName, readonly string[]])[] = [
  ['token', ['workshop', 'participant']],
  ['seat', ['workshop']],
  ['login', ['facilitator']],
  ['secret', ['workshop', 'purpose']],
  ['manifest', ['workshop']],
]

/** The second version: mail, and whom it goes to. */
const mail =
  'id text, workshop text, participant text, subject text, text text, state text, tries integer, next_at_ms integer, ' +
  'made_at_ms integer, ended_at_ms integer?, problem text?'

/** Types by the names that the columns above use. Text is compared by its bytes, as SQLite does, whatever the locale. */
const typesOf = {
  sqlite: { text: 'text', integer: 'integer', blob: 'blob' },
  postgres: { text: 'text collate "C"', integer: 'bigint', blob: 'bytea' },
} as const satisfies Record<DatabaseKind, object>

/**
 * What a server database has besides: per storage that is open the number of its last transaction, so that it can find
 * out what became of a commit whose answer it never got (`postgresWriter.ts`).
 */
const onlyPostgres = { write_mark: 'writer text, number integer, at_ms integer' } as const

interface NewTable {
  readonly table: string
  readonly columns: string
  readonly keys: readonly string[]
}
function createTable(db: AnyDatabase, kind: DatabaseKind, { table, columns, keys }: NewTable): Promise<void> {
  let query = db.schema.createTable(table)
  for (const column of columns.split(', ')) {
    const [name = '', type = ''] = column.split(' ')
    const nullable = type.endsWith('?')
    const known = typesOf[kind][type.replace('?', '') as keyof (typeof typesOf)['sqlite']]
    query = query.addColumn(name, sql.raw(known), (c) => (nullable ? c : c.notNull()))
  }
  return query.addPrimaryKeyConstraint(`${table}_key`, [...keys] as never[]).execute()
}

const migrationsOf = (kind: DatabaseKind): Record<string, Migration> => ({
  '0001-first': {
    async up(db: AnyDatabase) {
      const create = (table: string, columns: string, keys: readonly string[]) =>
        createTable(db, kind, { table, columns, keys })
      for (const table of Object.keys(first) as (keyof typeof first)[]) {
        await create(table, first[table], primaryKeys[table])
      }
      for (const [table, column] of firstUnique)
        await db.schema.createIndex(`${table}_${column}`).unique().on(table).column(column).execute()
      for (const [table, columns] of firstIndexes) {
        const name = `${table}_by_${columns.join('_')}`
        await db.schema
          .createIndex(name)
          .on(table)
          .columns([...columns])
          .execute()
      }
      if (kind === 'postgres') await create('write_mark', onlyPostgres.write_mark, ['writer'])
    },
  },
  '0002-mail': {
    async up(db: AnyDatabase) {
      await createTable(db, kind, { table: 'mail', columns: mail, keys: ['id'] })
      for (const columns of [['state'], ['workshop']])
        await db.schema.createIndex(`mail_by_${columns}`).on('mail').columns(columns).execute()
      for (const column of ['email', 'function'])
        await db.schema.alterTable('person').addColumn(column, sql.raw(typesOf[kind].text)).execute()
    },
  },
  '0003-findable': { up: (db: AnyDatabase) => addFindable(db, kind) },
  '0004-support': {
    async up(db: AnyDatabase) {
      for (const table of ['support_page', 'supporter'] as const)
        await createTable(db, kind, { table, columns: supportColumns[table], keys: primaryKeys[table] })
      await db.schema.createIndex('support_page_by_owner').on('support_page').column('owner').execute()
      const listed = ['page', 'state', 'listed', 'confirmed_at_ms']
      await db.schema.createIndex('supporter_by_list').on('supporter').columns(listed).execute()
      const informed = ['page', 'state', 'informed', 'mailed']
      await db.schema.createIndex('supporter_by_mailed').on('supporter').columns(informed).execute()
    },
  },
  '0005-invitation': {
    async up(db: AnyDatabase) {
      for (const table of ['invite_page', 'registration'] as const)
        await createTable(db, kind, { table, columns: inviteColumns[table], keys: primaryKeys[table] })
      await db.schema.createIndex('invite_page_by_workshop').on('invite_page').column('workshop').execute()
      await db.schema.createIndex('registration_by_workshop').on('registration').column('workshop').execute()
      await db.schema.alterTable('mail').addColumn('calendar', sql.raw(typesOf[kind].text)).execute()
    },
  },
  '0006-agreements': {
    async up(db: AnyDatabase) {
      await createTable(db, kind, { table: 'agreement', columns: agreementColumns, keys: primaryKeys.agreement })
      for (const columns of [['owner'], ['published', 'changed_at_ms'], ['adopted_from']])
        await db.schema.createIndex(`agreement_by_${columns[0]}`).on('agreement').columns(columns).execute()
    },
  },
  '0007-stories': {
    async up(db: AnyDatabase) {
      for (const table of ['story', 'story_reader', 'story_comment', 'story_part'] as const)
        await createTable(db, kind, { table, columns: storyColumns[table], keys: primaryKeys[table] })
      for (const table of ['story', 'story_reader'])
        await db.schema.createIndex(`${table}_by_workshop`).on(table).column('workshop').execute()
      for (const column of ['story', 'reader'])
        await db.schema.createIndex(`story_comment_by_${column}`).on('story_comment').column(column).execute()
    },
  },
  '0008-accounts': {
    async up(db: AnyDatabase) {
      for (const table of Object.keys(accountColumns) as (keyof typeof accountColumns)[])
        await createTable(db, kind, { table, columns: accountColumns[table], keys: primaryKeys[table] })
      await addAccounts(db, typesOf[kind])
    },
  },
  '0009-feet': { up: (db: AnyDatabase) => addFeet(db, typesOf[kind].text) },
  '0010-read-by-workshop': {
    async up(db: AnyDatabase) {
      await sql
        .raw(`alter table story_comment add column workshop ${typesOf[kind].text} not null default ''`)
        .execute(db)
      await sql
        .raw(
          "update story_comment set workshop = coalesce((select workshop from story where story.id = story_comment.story), '')",
        )
        .execute(db)
      for (const table of ['story_comment', 'agreement'])
        await db.schema.createIndex(`${table}_by_workshop`).on(table).column('workshop').execute()
    },
  },
  '0011-theme-of-space': {
    up: (db: AnyDatabase) =>
      sql
        .raw(`alter table space add column theme ${typesOf[kind].text}`)
        .execute(db)
        .then(() => undefined),
  },
  '0012-connections': {
    async up(db: AnyDatabase) {
      for (const table of Object.keys(connectionColumns) as (keyof typeof connectionColumns)[])
        await createTable(db, kind, { table, columns: connectionColumns[table], keys: primaryKeys[table] })
      await db.schema.createIndex('api_token_hash').unique().on('api_token').column('hash').execute()
      for (const [table, columns] of connectionIndexes)
        await db.schema
          .createIndex(`${table}_by_${columns.join('_')}`)
          .on(table)
          .columns([...columns])
          .execute()
    },
  },
})

/**
 * Brings a database to the version of this code, or, an empty one, to an older version by the name of its last change.
 * Refuses one that a newer version has written (`newer`): an older server would not know its rules. Throws when a
 * migration fails; nothing of it is kept then.
 */
export async function migrate(db: AnyDatabase, kind: DatabaseKind, upTo?: string): Promise<'ready' | 'newer'> {
  const migrations = migrationsOf(kind)
  if (!isKnownLevel(await levelOf(db))) return 'newer'
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo))
  if (error !== undefined) throw error
  return 'ready'
}

/** Names of all changes of tables that this code knows, in order. */
export const latestLevel: readonly string[] = Object.keys(migrationsOf('sqlite'))

/** False when a newer Siroop changed tables in a way that this one does not know. */
export const isKnownLevel = (level: readonly string[]): boolean => level.every((name) => latestLevel.includes(name))

async function levelOf(db: AnyDatabase): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === 'kysely_migration')) return []
  const done = await db.selectFrom('kysely_migration').select('name').execute()
  return done.map((row) => String(row.name))
}
