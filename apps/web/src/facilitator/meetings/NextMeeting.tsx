import { weekdayInWords } from '@siroop/manifest'
import { useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import { When } from '../prepare/Details.js'
import { Qr } from '../Qr.js'
import { LeftForLater } from '../reading/LeftForLater.js'
import { useRegie } from '../regie.js'
import { TrialsStand } from '../trials/TrialsStand.js'
import { PartnersDialog } from './PartnersDialog.js'
import './meetings.css'

/** Before a meeting opens: its day and place, the code, and per organisation who is here and who was there last time. */
export function NextMeeting() {
  const { view, t, say, locale } = useRegie()
  const [adding, setAdding] = useState(false)
  const words = t.chapters.meeting
  const at = view.meetings.findIndex(({ status }) => status === 'planned')
  const meeting = view.meetings[at]
  if (!meeting) return null
  const before = view.meetings[at - 1]
  const ends = view.route?.trials?.ends ?? null
  const early = ends !== null && meeting.date !== null && meeting.date < ends
  const day = (date: string) => weekdayInWords(date, locale)
  return (
    <>
      <div className="cap">
        <h1>
          {words.next(at + 1, view.meetings.length)}: {say(meeting.title)}
        </h1>
      </div>
      <div className="mt-cols">
        <div className="part">
          <When key={meeting.id} meeting={meeting} several={false} />
          {ends !== null && (
            <p className="closed tr-plan" role="status">
              <Icon name="clock" size={16} />
              <span>{early ? t.trials.tooEarly(day(ends)) : t.trials.planAfter(day(ends))}</span>
            </p>
          )}
        </div>
        {view.joinCode && (
          <section className="part">
            <h2>{words.code}</h2>
            <p>
              <b className="nums code">{view.joinCode}</b>
              <span className="nums second">
                {view.address.replace(/^https?:\/\//, '')}/{view.joinCode}
              </span>
            </p>
            <Qr text={`${view.address}/${view.joinCode}`} label={t.general.qrOf(t.home.joinAddress)} size={120} />
          </section>
        )}
      </div>
      <section className="part">
        <div className="mt-head">
          <h2>{words.who}</h2>
          <Button className="sm" onClick={() => setAdding(true)}>
            <Icon name="plus" />
            {words.partners}
          </Button>
        </div>
        <ul className="mt-who">
          {view.organisations.map((organisation) => {
            const here = view.roster.filter((one) => one.organisation === organisation.id && one.connected).length
            const wasThere = before === undefined || before.attended.includes(organisation.id)
            return (
              <li key={organisation.id}>
                <OrganisationMark
                  shape={organisation.shape}
                  letters={organisation.letters}
                  size={24}
                  open={here === 0}
                />
                <b>{organisation.name}</b>
                <span className={here === 0 ? 'second nums' : 'nums'}>
                  {here === 0 ? words.nobody : words.here(here)}
                </span>
                <span className="meta">{wasThere ? '' : words.notAttended}</span>
              </li>
            )
          })}
        </ul>
      </section>
      {view.route?.trials && <TrialsStand trials={view.route.trials} />}
      <LeftForLater />
      {adding && <PartnersDialog onClose={() => setAdding(false)} />}
    </>
  )
}
