import { useRegie } from '../regie.js'
import { pathOf } from '../routes.js'
import { WipeButton } from './RehearseButton.js'
import './rehearsal.css'

/** The striped band over every screen of a rehearsal: that it is one, who takes part, and the way to wipe it. */
export function RehearsalBand() {
  const { view, t: words } = useRegie()
  const t = words.rehearsal
  if (view.workshop.kind !== 'rehearsal') return null
  const made = view.roster.filter((one) => one.simulated)
  const here = made.filter((one) => one.connected).length
  const over = view.meetings.every(({ status }) => status === 'closed')
  const people = here > 0 ? t.here(here) : over ? t.home : t.coming
  return (
    <section className="reh-band proef" aria-label={t.mark}>
      <p>
        <b className="kind">{t.mark}</b> <span>{t.band}</span>{' '}
        <span className="nums" role="status">
          {people}
        </span>
      </p>
      <div className="reh-acts">
        {view.rehearses && (
          <a className="lk" href={pathOf({ page: 'prepare', workshop: view.rehearses })}>
            {t.toReal}
          </a>
        )}
        <WipeButton
          workshop={view.workshop.id}
          title={view.workshop.title}
          onWiped={() => location.assign(pathOf({ page: 'home' }))}
        />
      </div>
    </section>
  )
}
