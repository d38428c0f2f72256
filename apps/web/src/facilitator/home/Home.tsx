import type { WorkshopId } from '@siroop/domain'
import { timeInWords } from '@siroop/manifest'
import { type ReactNode, useState } from 'react'
import { agreementsCopy } from '../../copy/agreements.js'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { supportCopy } from '../../copy/support.js'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { useLanguage, usePick, useT } from '../../ui/language.js'
import { weekdayAtStart } from '../../ui/words/weekdayAtStart.js'
import type { WorkshopRow } from '../api.js'
import { CoLinkDialog } from '../cockpit/CoFacilitatorDialog.js'
import { KeepButton } from '../keep/KeepButton.js'
import { PutBack } from '../keep/PutBack.js'
import { Qr } from '../Qr.js'
import { RehearseButton, WipeButton } from '../rehearsal/RehearseButton.js'
import { pathOf } from '../routes.js'
import { PairWallDialog } from './PairWall.js'
import { isForPhones, plainAddress } from './phoneAddress.js'
import { daysUntil, meetingOf, nextFirst, todoOfRow } from './todo.js'
import './home.css'
import './rows.css'

export interface HomeProps {
  readonly workshops: readonly WorkshopRow[]
  /** YYYY-MM-DD, here. */
  readonly today: string
  readonly onWiped: (rehearsal: WorkshopId) => void
  /** Workshops of colleagues. */
  readonly others?: ReactNode
}

/** Uw bijeenkomsten: what comes next first, with what is left to do and its links; the others in rows. */
export function Home({ workshops, today, onWiped, others: ofColleagues }: HomeProps) {
  const t = useT(facilitatorCopy)
  const support = useT(supportCopy)
  const agreements = useT(agreementsCopy)
  const { next, others } = nextFirst(workshops, today)
  const rehearsal = workshops.find(({ rehearses }) => rehearses !== null && rehearses === next?.id)
  return (
    <main className="hm">
      <div className="hhead">
        <h1>{t.home.title}</h1>
        <span className="hacts">
          <search>
            <form className="hfind" action={pathOf({ page: 'find' })}>
              <input
                className="input"
                type="search"
                name="woorden"
                maxLength={400}
                aria-label={t.findPage.label}
                placeholder={t.findPage.title}
              />
              <Button type="submit" aria-label={t.findPage.button}>
                <Icon name="search" />
              </Button>
            </form>
          </search>
          <a className="btn" href={pathOf({ page: 'shelf' })}>
            {t.shelfPage.title}
          </a>
          <a className="btn" href={pathOf({ page: 'templates' })}>
            <Icon name="pencil" />
            {t.templates.own}
          </a>
          <a className="btn btn-main" href={pathOf({ page: 'new' })}>
            <Icon name="plus" />
            {t.home.newWorkshop}
          </a>
        </span>
      </div>
      {next === null && (
        <div className="card empty">
          <h2 className="voice">{t.home.none}</h2>
          <p className="second">{t.home.noneHint}</p>
        </div>
      )}
      {next && <Next row={next} today={today} rehearsal={rehearsal?.id ?? null} />}
      {others.length > 0 && (
        <>
          <h2 className="oth">{t.home.others}</h2>
          <ul className="wl">
            {others.map((row) => (
              <Other key={row.id} row={row} today={today} onWiped={() => onWiped(row.id)} />
            ))}
          </ul>
        </>
      )}
      {ofColleagues}
      <p className="hmore">
        <a href={pathOf({ page: 'support' })}>{support.title}</a> <span className="second">{support.intro}</span>
      </p>
      <p className="hmore">
        <a href={pathOf({ page: 'agreements' })}>{agreements.title}</a>{' '}
        <span className="second">{agreements.intro}</span>
      </p>
      <PutBack />
    </main>
  )
}

function useWhen(): (row: WorkshopRow, today: string) => string {
  const t = useT(facilitatorCopy)
  return (row, today) => {
    const meeting = meetingOf(row)
    if (meeting?.status === 'open') return t.home.openNow
    if (meeting?.status === 'closed') return t.home.past
    const days = daysUntil(row, today)
    if (days === null) return t.home.notPlanned
    if (days === 0) return t.home.today
    if (days === 1) return t.home.tomorrow
    return days > 0 ? t.home.inDays(days) : t.home.daysAgo(-days)
  }
}

function useWhenText(): (row: WorkshopRow) => string {
  const t = useT(facilitatorCopy)
  const [locale] = useLanguage()
  return (row) => {
    const meeting = meetingOf(row)
    const date = meeting?.date ? weekdayAtStart(meeting.date, locale) : ''
    const start = meeting?.start ? t.general.hour(timeInWords(meeting.start, locale)) : ''
    return [date, start, meeting?.place ?? ''].filter((part) => part !== '').join(', ')
  }
}

interface NextProps {
  readonly row: WorkshopRow
  readonly today: string
  /** The rehearsal of this workshop that there is now. */
  readonly rehearsal: WorkshopId | null
}

function Next({ row, today, rehearsal }: NextProps) {
  const t = useT(facilitatorCopy)
  const say = usePick()
  const when = useWhen()
  const whenText = useWhenText()
  const [open, setOpen] = useState<'wall' | 'co' | null>(null)
  const meeting = meetingOf(row)
  const todos = todoOfRow(row)
  const { address } = row
  return (
    <article className={row.kind === 'real' ? 'next' : 'next proef'}>
      <div>
        <p className="when">
          {when(row, today)}
          <KindLabel row={row} />
        </p>
        <h2 className="voice">{row.title}</h2>
        <p>
          {meeting && t.home.meetingOf(row.meetings.indexOf(meeting) + 1, row.meetings.length, say(meeting.title))}
          <br />
          {whenText(row)}
        </p>
        <div className="hb">
          <a className="btn" href={pathOf({ page: 'cockpit', workshop: row.id })}>
            <Icon name="door-open" />
            {t.home.openCockpit}
          </a>
          <a className="btn" href={pathOf({ page: 'prepare', workshop: row.id })}>
            <Icon name="calendar-days" />
            {t.home.programme}
          </a>
          <Button onClick={() => setOpen('wall')}>
            <Icon name="projector" />
            {t.home.pairWall}
          </Button>
          {row.kind === 'real' && rehearsal === null && <RehearseButton workshop={row.id} />}
          {rehearsal !== null && (
            <a className="btn" href={pathOf({ page: 'cockpit', workshop: rehearsal })}>
              <Icon name="play" />
              {t.rehearsal.toIt}
            </a>
          )}
        </div>
      </div>
      <div className="todo">
        {todos.length > 0 && (
          <>
            <h3>{t.home.todo}</h3>
            <ul>
              {todos.map(({ item, done }) => (
                <li key={item} className={done ? 'ok' : ''}>
                  {done ? <Icon name="check" /> : <span className="ring" aria-hidden="true" />}
                  {item === 'check' && !done ? (
                    <span>
                      <a href={`${pathOf({ page: 'prepare', workshop: row.id })}#room-check`}>
                        {t.home.todoItems.check.open}
                      </a>
                      <span className="second">{t.ready.checkTakes}</span>
                    </span>
                  ) : (
                    <span>{t.home.todoItems[item][done ? 'done' : 'open']}</span>
                  )}
                </li>
              ))}
            </ul>
            <p className="meta">{t.home.todoUnknown}</p>
          </>
        )}
      </div>
      <div className="links">
        <h3>{t.home.links}</h3>
        <ul>
          <li>
            <b>{t.home.roomCode}</b>
            <span className={row.joinCode ? 'nums code' : 'second'}>{row.joinCode ?? t.home.noCode}</span>
          </li>
          {row.joinCode && (
            <li>
              <b>{t.home.joinAddress}</b>
              <span className={isForPhones(address) ? 'nums' : 'second'}>
                {isForPhones(address) ? `${plainAddress(address)}/${row.joinCode}` : t.ready.noPhoneAddress}
              </span>
            </li>
          )}
          <li>
            <b>{t.home.coFacilitator}</b>
            <button type="button" className="lk" onClick={() => setOpen('co')}>
              {t.home.makeLink}
            </button>
          </li>
          {row.manifestPath && (
            <li>
              <b>{t.home.document}</b>
              <a className="lk" href={row.manifestPath}>
                {t.home.open}
              </a>
              <KeepButton workshop={row.id} title={row.title} />
            </li>
          )}
        </ul>
        {row.joinCode && isForPhones(address) && (
          <Qr text={`${address}/${row.joinCode}`} label={t.general.qrOf(t.home.joinAddress)} size={104} />
        )}
      </div>
      {open === 'co' && <CoLinkDialog workshop={row.id} address={address} onClose={() => setOpen(null)} />}
      {open === 'wall' && <PairWallDialog workshop={row.id} address={address} onClose={() => setOpen(null)} />}
    </article>
  )
}

function KindLabel({ row }: { row: WorkshopRow }) {
  const t = useT(facilitatorCopy)
  if (row.kind === 'real') return null
  return <b className="kind">{row.kind === 'demo' ? t.general.demo : t.general.rehearsal}</b>
}

function Other({ row, today, onWiped }: { row: WorkshopRow; today: string; onWiped: () => void }) {
  const t = useT(facilitatorCopy)
  const say = usePick()
  const when = useWhen()
  const whenText = useWhenText()
  return (
    <li className={row.kind === 'real' ? '' : 'proef'}>
      <div>
        <h3 className="voice">{row.title}</h3>
        <p className="meta">
          <KindLabel row={row} /> {row.kind === 'rehearsal' ? t.rehearsal.with : say(row.template.title)}
        </p>
      </div>
      <p>
        {row.kind === 'real' ? whenText(row) : row.kind === 'demo' ? t.home.demoNote : t.rehearsal.apart}
        <br />
        <span className="second">{t.home.peopleOf(row.participants, row.organisations)}</span>
      </p>
      {row.rehearses === null && (
        <p className="nums second">
          {row.edition
            ? `${t.home.edition(row.edition.number)} ${t.home.editionStatus[row.edition.status]}`
            : when(row, today)}
        </p>
      )}
      <div className={row.rehearses === null ? 'row-acts' : 'row-acts wide'}>
        {row.rehearses !== null && <RehearseButton workshop={row.rehearses} again />}
        <a
          className="btn sm"
          href={pathOf({ page: 'cockpit', workshop: row.id })}
          aria-label={`${t.home.open}: ${row.title}`}
        >
          {t.home.open}
        </a>
        {row.manifestPath && row.kind !== 'rehearsal' && <KeepButton workshop={row.id} title={row.title} />}
        {row.kind === 'rehearsal' && <WipeButton workshop={row.id} title={row.title} onWiped={onWiped} />}
      </div>
    </li>
  )
}
