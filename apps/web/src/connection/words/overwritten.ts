import type { MineNote } from '@siroop/board'

type Written = { readonly notes: readonly MineNote[] }

/** What the newest message of the server put in the place of own words: per note the note as it was. */
export function overwritten(before: Written, after: Written): ReadonlyMap<string, MineNote> {
  const now = new Map(after.notes.map((note) => [note.id, note]))
  return new Map(
    before.notes.flatMap((was): [string, MineNote][] => {
      const note = now.get(was.id)
      if (note === undefined || note === was) return []
      return differs(was, note) ? [[was.id, was]] : []
    }),
  )
}

const differs = (was: MineNote, now: MineNote): boolean =>
  was.text !== now.text || Object.keys(was.fields).some((field) => was.fields[field] !== now.fields[field])
