import type { Locale } from '@siroop/domain'
import { inviteCopy } from '../../copy/invite/invite.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'
import { CopyLink } from '../CopyLink.js'
import { HandMails } from '../publicPage/HandMails.js'
import { PageEnd } from '../publicPage/PageEnd.js'
import { InviteMail } from './InviteMail.js'
import type { InviteActs, InviteState } from './inviteApi.js'
import { Registrations } from './Registrations.js'

interface InviteOneProps {
  readonly page: InviteState
  readonly acts: InviteActs
  readonly origin: string
  readonly locale: Locale
  readonly problem: string | null
  readonly onChange: () => void
}

/** One invitation: where it stands, its address, its tables, who comes, and what they are told. */
export function InviteOne({ page, acts, origin, problem, onChange }: InviteOneProps) {
  const t = useT(inviteCopy)
  const { stage, content, tables, registrations } = page
  const isDraft = stage === 'draft'
  const path = `/uitnodiging/${page.id}`
  const placed = registrations.filter(({ choices }) => choices.some(({ state }) => state === 'placed')).length
  const offered = tables.filter(({ seats }) => seats > 0)
  return (
    <>
      <p>
        <Button className="btn-plain sm" onClick={() => void acts.show(null)}>
          <Icon name="arrow-left" />
          {t.toAll}
        </Button>
      </p>
      <div className="hhead">
        <h1 className="voice" lang={content.locale}>
          {content.title}
        </h1>
        {stage !== 'open' && (
          <Button main={isDraft} onClick={() => void acts.act(page, 'open')}>
            {isDraft ? t.open : t.openAgain}
          </Button>
        )}
      </div>
      <p className="second" lang={content.locale}>
        {content.audience}
      </p>
      <p>
        <b>{t.stages[stage]}</b> {isDraft && <span className="second">{t.openHint}</span>}
      </p>
      <ErrorLine text={problem} />
      {!isDraft && (
        <>
          <section className="sp-part">
            <h2>{t.address}</h2>
            <CopyLink link={origin + path} what={t.address} />
            <a href={path} target="_blank" rel="noreferrer">
              {t.look}
            </a>
          </section>
          <section className="sp-part">
            <h2 className="nums">
              {t.people(placed)}
              {registrations.length > placed && <>, {t.waiting(registrations.length - placed)}</>}
            </h2>
            {page.asked > 0 && <p className="second">{t.asked(page.asked)}</p>}
            <table className="in-table">
              <caption className="vh">{t.tables}</caption>
              <thead>
                <tr>
                  <th scope="col">{t.table.name}</th>
                  <th scope="col">{t.table.taken}</th>
                  <th scope="col">{t.table.left}</th>
                  <th scope="col">{t.table.waiting}</th>
                </tr>
              </thead>
              <tbody>
                {offered.map(({ table, title, seats, taken, left, waiting }) => (
                  <tr key={table}>
                    <th scope="row">{title}</th>
                    <td className="nums" data-label={t.table.taken}>{`${taken} / ${seats}`}</td>
                    <td className="nums" data-label={t.table.left}>
                      {left}
                    </td>
                    <td className="nums" data-label={t.table.waiting}>
                      {waiting}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <Registrations page={page} acts={acts} />
          {page.hand !== null && (
            <HandMails mails={page.hand} words={t.hand} onDone={(id) => void acts.passedOn(page, id)} />
          )}
          <InviteMail page={page} send={(mail) => acts.mail(page, mail)} />
        </>
      )}
      <PageEnd
        isOpen={stage === 'open'}
        words={t}
        onChange={onChange}
        onClose={() => void acts.act(page, 'close')}
        onRemove={() => void acts.act(page, 'remove')}
      />
    </>
  )
}
