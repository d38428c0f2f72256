import { type Kysely, sql } from 'kysely'
import type { DatabaseKind } from '../tables.js'

type AnyDatabase = Kysely<Record<string, Record<string, unknown>>>

const columns = (text: string, number: string) => `
  workshop ${text} not null, place ${text} not null, part ${text} not null, owner ${text}, title ${text} not null,
  text ${text} not null, about ${text} not null, path ${text} not null, title_words ${text} not null,
  text_words ${text} not null, at_ms ${number} not null, seq ${number} not null`

/**
 * The table of what can be found, with the full text of the database over it. It begins empty: what was there before is
 * put in when somebody first looks for something. In SQLite triggers keep the full text the same as the table, under a
 * number of its own that no VACUUM changes; words that go are gone from the file too.
 */
export async function addFindable(db: AnyDatabase, kind: DatabaseKind): Promise<void> {
  for (const statement of kind === 'sqlite' ? inSqlite : inPostgres) await sql.raw(statement).execute(db)
}

const put = `insert into findable_words (rowid, title_words, text_words)
  values (new.number, new.title_words, new.text_words);`
const take = `insert into findable_words (findable_words, rowid, title_words, text_words)
  values ('delete', old.number, old.title_words, old.text_words);`
const inSqlite = [
  `create table findable (number integer primary key, ${columns('text', 'integer')}, unique (workshop, place))`,
  `create virtual table findable_words using fts5 (
    title_words, text_words, content = 'findable', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 0')`,
  `insert into findable_words (findable_words, rank) values ('secure-delete', 1)`,
  `create trigger findable_added after insert on findable begin ${put} end`,
  `create trigger findable_gone after delete on findable begin ${take} end`,
  `create trigger findable_changed after update on findable begin ${take} ${put} end`,
]

const inPostgres = [
  `create table findable (${columns('text collate "C"', 'bigint')},
    words tsvector not null generated always as (
      array_to_tsvector(array_remove(string_to_array(title_words || ' ' || text_words, ' '), ''))) stored,
    constraint findable_key primary key (workshop, place))`,
  'create index findable_by_words on findable using gin (words)',
]
