import type { WorkshopId } from '@siroop/domain'
import { useEffect, useState } from 'react'
import { facilitatorOf, rememberRegie } from '../../connection/identity.js'
import { useRegie } from '../regie.js'
import { pathOf } from '../routes.js'
import { RehearseButton, WipeButton } from './RehearseButton.js'
import './rehearsal.css'

/** When a server falls away another one calls its people within this time; where nobody comes, nobody will. */
const patienceMs = 60_000

/** The striped band over every screen of a rehearsal: that it is one, who takes part, and the way to wipe it. */
export function RehearsalBand() {
  const { view, t: words } = useRegie()
  const t = words.rehearsal
  const isRehearsal = view.workshop.kind === 'rehearsal'
  const here = view.roster.filter((one) => one.simulated && one.connected).length
  const over = view.meetings.every(({ status }) => status === 'closed')
  const stands = useLasts(isRehearsal && here === 0 && !over, patienceMs)
  if (!isRehearsal) return null
  const real = leadsToo(view.rehearses, view.me.role) ? view.rehearses : null
  const people = here > 0 ? t.here(here) : over ? t.home : stands ? t.stands : t.coming
  const toReal = real === null ? '/' : pathOf({ page: 'prepare', workshop: real })
  const handleWiped = () => {
    rememberRegie(view.workshop.id, null)
    location.assign(view.me.role === 'facilitator' ? pathOf({ page: 'home' }) : toReal)
  }
  return (
    <section className="reh-band proef" aria-label={t.mark}>
      <p>
        <b className="kind">{t.mark}</b> <span>{t.band}</span>{' '}
        <span className="nums" role="status">
          {people}
        </span>
      </p>
      <div className="reh-acts">
        {stands && real !== null && <RehearseButton workshop={real} again />}
        {real !== null && (
          <a className="lk" href={toReal}>
            {t.toReal}
          </a>
        )}
        <WipeButton workshop={view.workshop.id} title={view.workshop.title} onWiped={handleWiped} />
      </div>
    </section>
  )
}

/** Whether this device leads the real workshop as well: by the account, or by a place of its own there. */
const leadsToo = (real: WorkshopId | null, role: string): boolean =>
  real !== null && (role === 'facilitator' || facilitatorOf(real).token !== null)

/** True once something has been so for this long. */
function useLasts(is: boolean, ms: number): boolean {
  const [lasts, setLasts] = useState(false)
  useEffect(() => {
    if (!is) return
    const timer = setTimeout(() => setLasts(true), ms)
    return () => {
      clearTimeout(timer)
      setLasts(false)
    }
  }, [is, ms])
  return is && lasts
}
