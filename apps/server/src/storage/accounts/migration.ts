import { type Kysely, sql } from 'kysely'
import { addedColumns } from './accountTables.js'

/**
 * Gives every facilitator of before a Space of their own, with its id, as the one who looks after it; and their workshops
 * belong to it.
 */
export async function addAccounts(
  db: Kysely<Record<string, Record<string, unknown>>>,
  types: Readonly<Record<'text' | 'integer', string>>,
): Promise<void> {
  for (const [table, column, type] of addedColumns)
    await db.schema.alterTable(table).addColumn(column, sql.raw(types[type])).execute()
  await db.schema.createIndex('facilitator_email').unique().on('facilitator').column('email').execute()
  for (const [table, column] of [
    ['seat', 'space'],
    ['member', 'account'],
    ['colleague', 'space'],
    ['colleague', 'email'],
    ['follower', 'workshop'],
    ['passkey', 'account'],
    ['sign_on', 'account'],
  ] as const)
    await db.schema.createIndex(`${table}_by_${column}`).on(table).column(column).execute()
  await sql`insert into space (id, name, created_at_ms) select id, '', created_at_ms from facilitator`.execute(db)
  await sql`insert into member (space, account, role, since_ms) select id, id, 'administrator', created_at_ms from facilitator`.execute(
    db,
  )
  await sql`update seat set space = facilitator`.execute(db)
}
