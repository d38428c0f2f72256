import type { FacilitatorView, InviteContent, Locale } from '@siroop/domain'
import { weekdayInWords } from '@siroop/manifest'
import { useState } from 'react'
import { inviteCopy } from '../../copy/invite/invite.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'
import { InviteForm } from './InviteForm.js'
import { InviteOne } from './InviteOne.js'
import type { InviteActs, InviteList, InviteState } from './inviteApi.js'
import '../home/rows.css'
import '../support/support.css'
import './invite.css'

export interface InvitesViewProps {
  readonly list: InviteList
  readonly page: InviteState | null
  readonly acts: InviteActs
  readonly problem: string | null
  readonly locale: Locale
  readonly types: FacilitatorView['organisationTypes']
  /** What stands before the path of a page. */
  readonly origin: string
}

const empty = ({ list, locale, types }: InvitesViewProps): InviteContent | null => {
  const [evening] = list.evenings
  if (evening === undefined) return null
  return {
    locale,
    audience: '',
    title: '',
    salutation: '',
    letter: '',
    questions: [],
    withWhom: '',
    sender: '',
    meeting: evening.meeting,
    organisationType: types[0]?.id ?? '',
    asksGroup: true,
    seats: evening.tables.map(({ table }) => ({ table, seats: 12 })),
    closesOn: null,
  }
}

/** All invitations, or one of them, or the form. */
export function InvitesView(props: InvitesViewProps) {
  const { list, page, acts, problem, locale, types, origin } = props
  const t = useT(inviteCopy)
  const [writing, setWriting] = useState<'new' | 'change' | null>(null)
  const first = writing === 'change' && page !== null ? page.content : empty(props)
  if (writing !== null && first !== null) {
    const isNew = writing === 'new' || page === null
    return (
      <main className="hm">
        <InviteForm
          {...{ first, isNew, types, locale }}
          evenings={list.evenings}
          keep={(content) => (isNew ? acts.make(content) : acts.change(page, content))}
          onDone={() => setWriting(null)}
        />
      </main>
    )
  }
  if (page !== null)
    return (
      <main className="hm">
        <InviteOne {...{ page, acts, origin, locale, problem }} onChange={() => setWriting('change')} />
      </main>
    )
  const isPlanned = list.evenings.some(({ date }) => date !== null)
  return (
    <main className="hm">
      <div className="hhead">
        <h1>{t.title}</h1>
        {list.evenings.length > 0 && (
          <Button main onClick={() => setWriting('new')}>
            <Icon name="plus" />
            {t.make}
          </Button>
        )}
      </div>
      <p className="second sp-intro">{t.intro}</p>
      {list.evenings.map(({ meeting, date }) => date !== null && <p key={meeting}>{weekdayInWords(date, locale)}</p>)}
      {!isPlanned && <p className="in-note">{t.noDate}</p>}
      <ErrorLine text={problem} />
      {list.made.length === 0 ? (
        <p>{t.empty}</p>
      ) : (
        <ul className="sp-list">
          {list.made.map(({ id, title, audience, stage, placed, waiting }) => (
            <li key={id}>
              <span>
                <button type="button" className="sp-title voice" onClick={() => void acts.show(id)}>
                  {title}
                </button>
                <span className="second in-audience">{audience}</span>
              </span>
              <span>{t.stages[stage]}</span>
              <span className="second nums">
                {t.people(placed)}
                {waiting > 0 && <>, {t.waiting(waiting)}</>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </main>
  )
}
