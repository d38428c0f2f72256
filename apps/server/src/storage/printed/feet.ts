import { footLength } from '@siroop/manifest'
import { type Kysely, sql } from 'kysely'

type AnyDatabase = Kysely<Record<string, Record<string, unknown>>>

/**
 * What stands at the foot of every page of the text that an entry of the register laid down; null for any other entry.
 * `json` as the entry holds it. It is a column of its own, so that a fingerprint from paper is found by an index.
 */
export function footOf(json: string): string | null {
  // an entry as `registerEntries` writes it: what it says openly comes first, and nobody types in it
  const [, fingerprint] = /^\{"seq":\d+,"type":"editionFrozen",.*?"fingerprint":"([0-9a-f]{64})"/.exec(json) ?? []
  return fingerprint?.slice(0, footLength) ?? null
}

/** The column with its index, filled for what was there before. */
export async function addFeet(db: AnyDatabase, text: string): Promise<void> {
  await db.schema.alterTable('register').addColumn('foot', sql.raw(text)).execute()
  const frozen = db.selectFrom('register').select(['workshop', 'seq', 'json'])
  for (const { workshop, seq, json } of await frozen.where('json', 'like', '%"editionFrozen"%').execute())
    await db
      .updateTable('register')
      .set({ foot: footOf(String(json)) })
      .where('workshop', '=', workshop)
      .where('seq', '=', seq)
      .execute()
  await db.schema.createIndex('register_by_foot').on('register').column('foot').execute()
}
