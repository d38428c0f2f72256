import { err, type Locale, ok, type Result, workshopId } from '@siroop/domain'
import type { Answer } from '@siroop/protocol'
import type * as Y from 'yjs'
import type { WorkshopRoom } from '../../workshop/workshopRoom.js'
import { type EraseParts, type EraseRefusal, erasePerson } from './erasePerson.js'
import { type FoundPerson, findPeople, isInScope, type PersonKey, scopeOf } from './findPeople.js'
import { type Gathered, gatherPerson } from './gatherPerson.js'
import { type NamedPlaces, namedPlaces } from './namedPlaces.js'
import { overviewPage } from './overview.js'
import { forLeaders } from './withheld.js'
import { closedPlaces, writtenTexts } from './writtenTexts.js'

/** So many are shown; who finds more says more of the name. */
const mostFound = 50
/** Of texts: an officer reads each of them. */
const mostWritten = 30

/** Who asks for somebody: an account, which may look into its own workshops and pages only; null is who runs the server. */
type Asker = string | null
export interface PeopleDesk {
  /** Who it can be, and, for an account, texts of its own in which the name was typed. */
  find(asker: Asker, who: string): Promise<Answer<'people'>>
  /** For who runs the server: everywhere that the name was typed, without the texts. */
  places(who: string): Promise<NamedPlaces>
  /** All that is kept under these keys; for an account without what who leads may not read. */
  gather(asker: Asker, keys: readonly PersonKey[]): Promise<Result<readonly Gathered[], 'unknown-person'>>
  /** The same as a page for the person, or as data. */
  file(
    asker: Asker,
    asked: { readonly keys: readonly PersonKey[]; readonly form: 'page' | 'data'; readonly locale: Locale },
  ): Promise<Result<{ readonly name: string; readonly text: string }, 'unknown-person'>>
  erase(asker: Asker, keys: readonly PersonKey[]): Promise<Result<null, EraseRefusal | 'unknown-person'>>
}
interface PeopleDeskParts extends EraseParts {
  readonly nowMs: () => number
  readonly open: (workshop: string) => Promise<WorkshopRoom | null>
  readonly readDocument: <T>(room: string, reader: (doc: Y.Doc) => T) => Promise<T>
}

/** Somebody asks for their data, or to be erased: for who leads, over their own workshops and pages. */
export function createPeopleDesk(parts: PeopleDeskParts): PeopleDesk {
  const { storage, nowMs } = parts
  const allowed = async (asker: Asker, keys: readonly PersonKey[]) => {
    const scope = await scopeOf(storage, asker)
    const each = await Promise.all(keys.map((key) => isInScope(storage, scope, key)))
    return each.every(Boolean)
  }
  const seatOf = async ({ within, id }: PersonKey) => {
    const state = (await parts.open(within))?.state()
    const seat = [...(state?.participants.values() ?? [])].find((one) => one.id === id)
    const organisation = state?.organisations.find((one) => one.id === seat?.organisation)?.name ?? null
    return { role: seat?.role ?? null, organisation }
  }
  const withOrganisation = async (found: FoundPerson): Promise<FoundPerson> => {
    if (found.key.kind !== 'person') return found
    return { ...found, organisation: (await seatOf(found.key)).organisation }
  }
  const gather: PeopleDesk['gather'] = async (asker, keys) => {
    if (!(await allowed(asker, keys))) return err('unknown-person')
    const one = async (key: PersonKey): Promise<Gathered> => {
      const all = await gatherPerson(parts, key)
      if (key.kind !== 'person') return all
      const { role, organisation } = await seatOf(key)
      const person = all.rows.person?.map((row) => ({ ...row, role, on_behalf_of: organisation })) ?? []
      return { ...all, rows: { ...all.rows, person } }
    }
    const all = await Promise.all(keys.map(one))
    return ok(asker === null ? all : all.map(forLeaders))
  }
  return {
    find: async (asker, who) => {
      const found = await findPeople(storage, { scope: await scopeOf(storage, asker), who })
      const people = await Promise.all(found.slice(0, mostFound).map(withOrganisation))
      // Who runs the server has no pages to change a text on.
      const texts = asker === null ? [] : await writtenTexts(parts, asker, who)
      return {
        people,
        more: found.length > mostFound,
        written: texts.slice(0, mostWritten),
        moreWritten: texts.length > mostWritten,
        closed: asker === null ? [] : await closedPlaces(storage, asker),
      }
    },
    places: (who) => namedPlaces(parts, who),
    gather,
    file: async (asker, { keys, form, locale }) => {
      const gathered = await gather(asker, keys)
      if (!gathered.ok) return gathered
      const name = locale === 'nl' ? 'siroop-uw-gegevens' : 'siroop-your-data'
      if (form === 'page')
        return ok({ name: `${name}.html`, text: overviewPage(gathered.value, { locale, nowMs: nowMs() }) })
      const data = { madeAtMs: nowMs(), kept: gathered.value }
      return ok({ name: `${name}.json`, text: `${JSON.stringify(data, null, 2)}\n` })
    },
    erase: async (asker, keys) => {
      if (!(await allowed(asker, keys))) return err('unknown-person')
      for (const key of keys) {
        const done = await erasePerson({ ...parts, rowsChanged: (id) => parts.rowsChanged(workshopId(id)) }, key)
        if (!done.ok) return done
      }
      return ok(null)
    },
  }
}
