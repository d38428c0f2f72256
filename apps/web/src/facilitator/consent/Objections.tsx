import type { ObjectionState, ObjectionView } from '@siroop/domain'
import { Icon } from '../../ui/Icon.js'
import { useRegie } from '../regie.js'
import { Segmented } from '../Segmented.js'

type Treated = Exclude<ObjectionState, 'raised'>
const states: readonly Treated[] = ['in-treatment', 'worked-in', 'withdrawn', 'reservation']

/** Objections stay in sight with their state. An objection is not an error: ink, a hand and its words. */
export function Objections({ objections, about = false }: { objections: readonly ObjectionView[]; about?: boolean }) {
  const { view, t, organisation, run } = useRegie()
  if (objections.length === 0) return null
  // one of several texts is worked in by changing it: then it is asked again
  const offered = view.texts === null ? states : states.filter((state) => state !== 'worked-in')
  const options = offered.map((id) => ({ id, label: t.consent.objectionStates[id] }))
  return (
    <section className="objs">
      {view.texts !== null && objections.some(({ state }) => state !== 'worked-in') && (
        <p className="second small">{t.texts.workIn}</p>
      )}
      {objections.map((one) => {
        const name = organisation(one.organisation)?.name ?? ''
        return (
          <article key={one.id}>
            <h2>
              <Icon name="hand" />
              {about ? t.consent.objection : t.consent.objectionOf(name)}
              {about && <span className="second">{t.consent.objectionAbout(name, one.aboutText)}</span>}
            </h2>
            <p className="voice q">{one.reason}</p>
            <Segmented
              label={t.consent.objectionState}
              options={options}
              value={one.state === 'raised' ? null : one.state}
              onChange={(state) => void run({ type: 'treatObjection', objection: one.id, state })}
            />
          </article>
        )
      })}
    </section>
  )
}
