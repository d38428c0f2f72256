import type { SupportContent, Translated } from '@siroop/domain'
import { useCallback, useEffect, useState } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { saveFile } from '../../ui/device.js'
import { useLanguage, usePick, useT } from '../../ui/language.js'
import { SupportView } from './SupportView.js'
import type { SupportActs } from './supportActs.js'
import {
  actOnSupport,
  changeSupport,
  fetchList,
  fetchSupport,
  fetchSupports,
  mailSupporters,
  makeSupport,
  passedOn,
  type SupportCard,
  type SupportState,
} from './supportApi.js'

/** Support pages of who is signed in, from the server and back to it. */
export function SupportPage() {
  const t = useT(facilitatorCopy)
  const say = usePick()
  const [locale] = useLanguage()
  const [cards, setCards] = useState<readonly SupportCard[] | null>(null)
  const [page, setPage] = useState<SupportState | null>(null)
  const [failed, setFailed] = useState<Translated | null>(null)
  const list = useCallback(async () => {
    const found = await fetchSupports()
    setFailed(found.ok ? null : found.error.message)
    if (found.ok) setCards(found.value)
  }, [])
  useEffect(() => void list(), [list])

  const show = async (id: string | null) => {
    if (id === null) {
      setPage(null)
      return list()
    }
    const found = await fetchSupport(id)
    setFailed(found.ok ? null : found.error.message)
    if (found.ok) setPage(found.value)
  }
  /** Does something, and shows what became of the page. */
  const then = async (id: string, done: RequestAnswer<unknown>) => {
    if (done.ok) await show(id)
    else setFailed(done.error.message)
    return done
  }
  const acts: SupportActs = {
    show,
    make: async (content: SupportContent) => {
      const done = await makeSupport(content)
      if (done.ok) await show(done.value.id)
      return done
    },
    change: async ({ id, rev }, content) => then(id, await changeSupport(id, { rev, content })),
    open: async ({ id }) => then(id, await actOnSupport(id, 'open')),
    close: async ({ id }) => then(id, await actOnSupport(id, 'close')),
    remove: async ({ id }) => {
      const done = await actOnSupport(id, 'remove')
      if (done.ok) await show(null)
      else setFailed(done.error.message)
    },
    mail: async ({ id }, mail) => then(id, await mailSupporters(id, mail)),
    saveList: async ({ id }, name) => {
      const made = await fetchList(id)
      setFailed(made.ok ? null : made.error.message)
      if (made.ok) saveFile(made.value, name)
    },
    passedOn: async ({ id }, mail) => then(id, await passedOn(id, mail)),
  }
  const problem = failed && (say(failed) || t.general.failed)
  return cards === null ? (
    <main className="hm">
      <p role="status">{problem ?? t.general.loading}</p>
    </main>
  ) : (
    <SupportView {...{ cards, page, acts, problem, locale }} origin={location.origin} />
  )
}
