import { isWordFound } from '@siroop/manifest'
import type { Tables } from '../tables.js'
import type { Found, SearchFor } from './search.js'

type Row = Readonly<Record<string, unknown>>

/** What a database finds, by the rule itself: for the storage that keeps everything in memory. */
export function foundAmong(findable: readonly Row[], seats: readonly Row[], asked: SearchFor): Found {
  const { account, words, part, offset, limit } = asked
  const mine = new Set(seats.filter(({ facilitator }) => facilitator === account).map(({ workshop }) => workshop))
  const holds = (text: string) => {
    const forms = text.split(' ').filter((form) => form !== '')
    return words.every((word) => forms.some((form) => isWordFound(word, form)))
  }
  const inTitle = (row: Tables['findable']) => (holds(row.title_words) ? 1 : 0)
  const rows = (findable as unknown as readonly Tables['findable'][])
    .filter((row) => words.length > 0 && row.part === part && holds(`${row.title_words} ${row.text_words}`))
    .filter(({ owner, workshop }) => owner === account || (owner === null && workshop === '') || mine.has(workshop))
    .toSorted(
      (one, other) =>
        inTitle(other) - inTitle(one) ||
        other.at_ms - one.at_ms ||
        (one.workshop + one.place < other.workshop + other.place ? -1 : 1),
    )
  return {
    total: rows.length,
    rows: rows.slice(offset, offset + limit).map(({ workshop, place, title, text, about, path, at_ms }) => ({
      workshop,
      place,
      title,
      text,
      about,
      path,
      at_ms,
    })),
  }
}
