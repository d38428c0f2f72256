import { checkText, err, limits, ok, type Reader, type Result, storyLimits } from '@siroop/domain'
import { letters, newId, sha256 } from '../chance.js'
import type { Storage } from '../storage/storage.js'
import type { StoryReaderRow } from '../storage/stories/storyTables.js'

/** Where somebody who is known stands. */
export interface NewReader {
  readonly name: string
  readonly circle: 'meeting' | 'partners'
  readonly table: string | null
}
/** Somebody who reads; `id` null: anybody. */
export interface KnownReader {
  readonly id: string | null
  readonly name: string
  readonly reader: Reader
}
const anybody: KnownReader = { id: null, name: '', reader: { kind: 'anybody' } }

/** Letters and digits that nobody takes for one another; twelve of them are 59 bits. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
const codeLength = 12
const hashOf = (workshop: string, code: string): string =>
  sha256(`${workshop} ${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`)

/** People who are known beside one document, each by the code of a personal link. Rule: SPEC BRT-11. */
export function createReaders({ storage, nowMs }: { readonly storage: Storage; readonly nowMs: () => number }) {
  return {
    list: (workshop: string): Promise<StoryReaderRow[]> => storage.list('story_reader', { workshop }),
    /** The code is told once, and kept nowhere. `own`: the seat of who asks for it; a code that it had ends. */
    async add(
      workshop: string,
      { name: typed, circle, table }: NewReader,
      own: string | null = null,
    ): Promise<Result<{ code: string }, 'text-empty' | 'text-too-long' | 'too-many-readers' | 'not-saved'>> {
      const name = checkText(typed, limits.name)
      if (!name.ok) return name
      const had = own === null ? null : await storage.get('story_reader', { id: own })
      if (had === null && (await storage.count('story_reader', { workshop })) >= storyLimits.readers)
        return err('too-many-readers')
      const code = letters(alphabet, codeLength)
      const row: StoryReaderRow = {
        ...{ id: own ?? newId(), workshop, name: name.value, circle, theme_table: circle === 'meeting' ? table : null },
        ...{ hash: hashOf(workshop, code), made_at_ms: nowMs() },
      }
      const done = await storage.transact([{ kind: 'put', table: 'story_reader', row }])
      return done.ok ? ok({ code }) : err('not-saved')
    },
    /** Takes a link in: who held it is nobody here any more, and what they said goes. */
    async remove(workshop: string, id: string): Promise<Result<null, 'not-saved'>> {
      const done = await storage.transact([
        { kind: 'remove', table: 'story_reader', where: { workshop, id } },
        { kind: 'remove', table: 'story_comment', where: { reader: id } },
      ])
      return done.ok ? ok(null) : err('not-saved')
    },
    /** Who holds this code; anybody when nobody does. */
    async find(workshop: string, code: string): Promise<KnownReader> {
      if (code === '') return anybody
      const row = await storage.get('story_reader', { workshop, hash: hashOf(workshop, code) })
      if (row === null) return anybody
      const { id, name, circle, theme_table: table } = row
      return { id, name, reader: { kind: 'known', circle, table } }
    },
  }
}
export type Readers = ReturnType<typeof createReaders>
