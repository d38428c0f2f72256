import type { Translated } from '@siroop/domain'
import type { AgreementRow } from '@siroop/protocol'
import { useCallback, useEffect, useState } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { saveFile } from '../../ui/device.js'
import { useLanguage, usePick, useT } from '../../ui/language.js'
import { AgreementsView } from './AgreementsView.js'
import type { AgreementActs } from './agreementActs.js'
import {
  type AgreementList,
  type AgreementOffers,
  adoptAgreement,
  agreementsAsFile,
  bringAgreement,
  changeAgreementText,
  fetchAgreements,
  fetchShared,
  fetchZone,
  makeAgreement,
  removeAgreement,
  takeAgreements,
} from './agreementApi.js'

/** What stands in the address: one that is shown, or one that somebody shared and who is here wants to take over. */
const asked = (name: string): string | null => new URLSearchParams(location.search).get(name)

/** Agreements of who is signed in, from the server and back to it. */
export function AgreementsPage() {
  const t = useT(facilitatorCopy)
  const say = usePick()
  const [locale] = useLanguage()
  const [list, setList] = useState<AgreementList | null>(null)
  const [shown, setShown] = useState(() => asked('afspraak'))
  const [wanted, setWanted] = useState<{ readonly id: string; readonly title: string } | null>(null)
  const [zone, setZone] = useState<{ chosen: string; found: AgreementOffers | null }>({ chosen: '', found: null })
  const [failed, setFailed] = useState<Translated | null>(null)
  const load = useCallback(async () => {
    const found = await fetchAgreements()
    setFailed(found.ok ? null : found.error.message)
    if (found.ok) setList(found.value)
  }, [])
  useEffect(() => void load(), [load])
  useEffect(() => {
    const id = asked('neem')
    if (id === null) return
    void fetchShared(id).then((found) => {
      const [one] = found.ok ? found.value.agreements : []
      if (one !== undefined) setWanted({ id, title: one.title })
      else setFailed({ nl: 'Deze afspraak is er niet (meer).', en: 'This agreement is not there (any more).' })
    })
  }, [])
  const show = (id: string | null) => {
    history.replaceState(null, '', location.pathname + (id === null ? '' : `?afspraak=${id}`))
    setFailed(null)
    setShown(id)
  }
  /** Does something, and shows what became of it. */
  const then = async (done: RequestAnswer<AgreementRow>) => {
    if (done.ok) {
      await load()
      show(done.value.id)
    } else setFailed(done.error.message)
    return done
  }
  const chooseZone = async (chosen: string) => {
    setZone({ chosen, found: null })
    if (chosen === '') return
    const found = await fetchZone(chosen)
    setFailed(found.ok ? null : found.error.message)
    if (found.ok) setZone({ chosen, found: found.value })
  }
  const acts: AgreementActs = {
    show,
    chooseZone,
    make: async (content, workshop) => then(await makeAgreement(content, null, workshop)),
    change: async ({ id, rev }, content, workshop) => then(await changeAgreementText(id, { rev, content, workshop })),
    move: async ({ id, rev }, to) => void (await then(await bringAgreement(id, { rev, to }))),
    remove: async ({ id }) => {
      const done = await removeAgreement(id)
      if (!done.ok) return setFailed(done.error.message)
      show(null)
      await load()
    },
    adopt: async (into) => {
      const id = wanted?.id
      setWanted(null)
      if (into === false || id === undefined) show(null)
      else await then(await adoptAgreement(id, into))
    },
    put: async ({ subject, content }) => {
      const workshop = list?.workshops.find(({ id }) => id === zone.chosen)?.id
      if (workshop !== undefined) await then(await makeAgreement(content, { workshop, subject }))
    },
    download: async () => {
      const file = await agreementsAsFile()
      if (file.ok) saveFile(file.value, 'siroop-afspraken.json')
      else setFailed(file.error.message)
    },
    take: async (file) => {
      const done = await takeAgreements(file)
      if (done.ok) await load()
      return done
    },
  }
  const problem = failed && (say(failed) || t.general.failed)
  if (list === null)
    return (
      <main className="hm">
        <p role="status">{problem ?? t.general.loading}</p>
      </main>
    )
  const row = list.agreements.find(({ id }) => id === shown) ?? null
  return (
    <AgreementsView
      {...{ list, row, zone, acts, problem, locale }}
      wanted={wanted?.title ?? null}
      origin={location.origin}
    />
  )
}
