import type { Translated } from '@siroop/domain'
import type { ShelfRow } from '@siroop/protocol'
import { useCallback, useEffect, useState } from 'react'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { saveFile } from '../../ui/device.js'
import { useLanguage, usePick, useT } from '../../ui/language.js'
import { fetchWorkshops, type WorkshopRow } from '../api.js'
import { type ShelfActs, ShelfView } from './ShelfView.js'
import {
  changeOnShelf,
  fetchOffers,
  fetchShelf,
  fetchShelfItem,
  hideExamples,
  type Looked,
  putBackOnShelf,
  putOnShelf,
  removeFromShelf,
  type ShelfPart,
  shelfAsFile,
  takeShelfFile,
  withdrawFromShelf,
} from './shelfApi.js'

/** The shelf, from the server and back to it. What is typed in the search field is looked for as it is typed. */
export function ShelfPage() {
  const t = useT(facilitatorCopy)
  const say = usePick()
  const [locale] = useLanguage()
  const [looked, setLooked] = useState<Looked>({ words: '', kind: 'all', whose: 'all' })
  const [part, setPart] = useState<ShelfPart | null>(null)
  const [workshops, setWorkshops] = useState<readonly WorkshopRow[]>([])
  const [failed, setFailed] = useState<Translated | null>(null)
  const [first, setFirst] = useState<ShelfRow | null>(null)
  useEffect(() => {
    const asked = new URLSearchParams(location.search).get('ding')
    if (asked !== null) void fetchShelfItem(asked, locale).then((found) => found.ok && setFirst(found.value))
  }, [locale])
  const look = useCallback(async () => {
    const found = await fetchShelf(looked, { locale, offset: 0 })
    return () => {
      setFailed(found.ok ? null : found.error.message)
      if (found.ok) setPart(found.value)
    }
  }, [looked, locale])
  useEffect(() => {
    let isNewest = true
    // an answer to what was typed before says nothing about what is typed now
    void look().then((show) => isNewest && show())
    return () => {
      isNewest = false
    }
  }, [look])
  useEffect(() => {
    void fetchWorkshops().then((answer) => {
      if (answer.ok) setWorkshops(answer.value.filter(({ kind }) => kind !== 'rehearsal'))
    })
  }, [])
  const again = async () => (await look())()

  const then = async (answer: { readonly ok: boolean; readonly error?: { readonly message: Translated } }) => {
    if (answer.ok) await again()
    else setFailed(answer.error?.message ?? null)
    return answer.ok
  }
  const acts: ShelfActs = {
    more: async () => {
      const found = await fetchShelf(looked, { locale, offset: part?.items.length ?? 0 })
      if (!found.ok) return setFailed(found.error.message)
      setPart({ ...found.value, items: [...(part?.items ?? []), ...found.value.items] })
    },
    keep: async (content, { row, source }) => {
      const done =
        row === null ? await putOnShelf(content, source) : await changeOnShelf(row.id, { rev: row.rev, content })
      if (done.ok) await again()
      return done
    },
    withdraw: async (row: ShelfRow) => then(await withdrawFromShelf(row.id)),
    putBack: async (row: ShelfRow) => then(await putBackOnShelf(row.id)),
    remove: async (row: ShelfRow) => then(await removeFromShelf(row.id)),
    hideExamples: async (hidden) => {
      await then(await hideExamples(hidden))
    },
    offers: fetchOffers,
    download: async () => {
      const file = await shelfAsFile()
      if (file.ok) saveFile(file.value, 'siroop-plank.json')
      else setFailed(file.error.message)
    },
    take: async (file) => {
      const taken = await takeShelfFile(file)
      if (taken.ok) await again()
      return taken
    },
  }
  const problem = failed && (say(failed) || t.general.failed)
  return part === null ? (
    <main className="hm">
      <p role="status">{problem ?? t.general.loading}</p>
    </main>
  ) : (
    <ShelfView {...{ looked, part, workshops, acts, problem, first }} onLook={setLooked} />
  )
}
