import type { AskedWord } from '@siroop/manifest'
import { type Kysely, sql } from 'kysely'
import { type AnyTables, rowsOf, type Steps } from '../statements.js'
import type { DatabaseKind } from '../tables.js'
import type { FindablePart, FindableRow } from './findableTable.js'

/** What is looked for, by whom, and which of it is wanted. No words find nothing. */
export interface SearchFor {
  readonly account: string
  readonly words: readonly AskedWord[]
  readonly part: FindablePart
  readonly offset: number
  readonly limit: number
}
/** What says it in its title comes first, then the newest. */
export interface Found {
  /** How many there are in all. */
  readonly total: number
  readonly rows: readonly FoundRow[]
}
export type FoundRow = Pick<FindableRow, 'workshop' | 'place' | 'title' | 'text' | 'about' | 'path' | 'at_ms'>

type Row = FoundRow & { readonly total: number; readonly in_title: unknown }

/** Asks the full text of the database: FTS5 in SQLite, `tsvector` in PostgreSQL; both were given the same words. */
export function* readFound(db: Kysely<AnyTables>, kind: DatabaseKind, asked: SearchFor): Steps<Found> {
  const { account, words, part, offset, limit } = asked
  if (words.length === 0) return { total: 0, rows: [] }
  const { hits, hitsTitle } = kind === 'sqlite' ? inFts5(words) : inTsvector(words)
  const found = yield* rowsOf<Row>({
    compile: () =>
      sql`
        select f.workshop, f.place, f.title, f.text, f.about, f.path, f.at_ms,
          count(*) over () as total, ${hitsTitle} as in_title
        from findable as f
        where ${hits} and f.part = ${part} and (
          f.owner = ${account}
          or (f.owner is null and f.workshop = '')
          or exists (select 1 from seat where seat.facilitator = ${account} and seat.workshop = f.workshop)
        )
        order by in_title desc, f.at_ms desc, f.workshop, f.place
        limit ${limit} offset ${offset}`.compile(db),
  })
  return {
    total: found[0]?.total ?? 0,
    rows: found.map(({ total: _, in_title: __, ...row }) => row),
  }
}

/** Words hold letters and digits only: between quotes nothing in them is an operator. */
function inFts5(words: readonly AskedWord[]) {
  const all = words
    .map(({ word, begins, stems }) => `(${[`"${word}"${begins ? '*' : ''}`, ...stems.map(quoted('"'))].join(' OR ')})`)
    .join(' AND ')
  const among = (query: string) =>
    sql`f.number in (select rowid from findable_words where findable_words match ${query})`
  return { hits: among(all), hitsTitle: among(`{title_words} : (${all})`) }
}

function inTsvector(words: readonly AskedWord[]) {
  const all = words
    .map(({ word, begins, stems }) => `(${[`'${word}'${begins ? ':*' : ''}`, ...stems.map(quoted("'"))].join(' | ')})`)
    .join(' & ')
  return {
    hits: sql`f.words @@ cast(${all} as tsquery)`,
    hitsTitle: sql`array_to_tsvector(array_remove(string_to_array(f.title_words, ' '), '')) @@ cast(${all} as tsquery)`,
  }
}

const quoted = (quote: string) => (word: string) => `${quote}${word}${quote}`
