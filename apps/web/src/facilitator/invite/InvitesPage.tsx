import type { FacilitatorView, InviteContent, Translated } from '@siroop/domain'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { inviteCopy } from '../../copy/invite/invite.js'
import { saveFile } from '../../ui/device.js'
import { useLanguage, usePick, useT } from '../../ui/language.js'
import { Preferences } from '../../ui/Preferences.js'
import { Wordmark } from '../../ui/Wordmark.js'
import { pathOf } from '../routes.js'
import { InvitesView } from './InvitesView.js'
import { type InviteActs, type InviteList, type InviteState, inviteApi } from './inviteApi.js'

/** The page `/regie/{workshop}/uitnodiging`: invitations of a workshop, from the server and back to it. */
export function InvitesPage({ view }: { view: FacilitatorView }) {
  const frame = useT(facilitatorCopy)
  const t = useT(inviteCopy)
  const say = usePick()
  const [locale] = useLanguage()
  const { workshop } = view
  const api = useMemo(() => inviteApi(workshop.id), [workshop.id])
  const [list, setList] = useState<InviteList | null>(null)
  const [page, setPage] = useState<InviteState | null>(null)
  const [failed, setFailed] = useState<Translated | null>(null)
  const read = useCallback(async () => {
    const found = await api.list()
    setFailed(found.ok ? null : found.error.message)
    if (found.ok) setList(found.value)
  }, [api])
  useEffect(() => void read(), [read])

  const show = async (id: string | null) => {
    if (id === null) {
      setPage(null)
      return read()
    }
    const found = await api.read(id)
    setFailed(found.ok ? null : found.error.message)
    if (found.ok) setPage(found.value)
  }
  /** Does something, and shows what became of the page. */
  const then = async (id: string, done: RequestAnswer<unknown>) => {
    if (done.ok) await show(id)
    else setFailed(done.error.message)
    return done
  }
  const acts: InviteActs = {
    show,
    make: async (content: InviteContent) => {
      const done = await api.make(content)
      if (done.ok) await show(done.value.id)
      return done
    },
    change: async ({ id, rev }, content) => then(id, await api.change(id, { rev, content })),
    act: async ({ id }, act) => {
      const done = await api.act(id, act)
      if (done.ok) await show(act === 'remove' ? null : id)
      else setFailed(done.error.message)
    },
    move: async ({ id }, moved) => void (await then(id, await api.move(id, moved))),
    end: async ({ id }, registration) => void (await then(id, await api.end(id, registration))),
    mail: async ({ id }, mail) => then(id, await api.mail(id, mail)),
    passedOn: async ({ id }, mail) => void (await then(id, await api.passedOn(id, mail))),
    save: async ({ id }, file, name) => {
      const made = await (file === 'csv' ? api.csv(id, locale) : api.placeCards(id))
      setFailed(made.ok ? null : made.error.message)
      if (made.ok) saveFile(made.value, name)
    },
  }
  const problem = failed && (say(failed) || frame.general.failed)
  return (
    <div className="home">
      <header className="htop">
        <Wordmark href={pathOf({ page: 'home' })} />
        <span className="second">{workshop.title}</span>
        <span className="end">
          <Preferences />
          <a className="btn sm" href={pathOf({ page: 'prepare', workshop: workshop.id })}>
            {t.toPrepare}
          </a>
        </span>
      </header>
      {list === null ? (
        <main className="hm">
          <p role="status">{problem ?? frame.general.loading}</p>
        </main>
      ) : (
        <InvitesView
          {...{ list, page, acts, problem, locale }}
          types={view.organisationTypes}
          origin={location.origin}
        />
      )}
    </div>
  )
}
