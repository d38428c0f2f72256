import { Icon } from '../../ui/Icon.js'
import { useRegie } from '../regie.js'
import { routeStand } from './routeState.js'
import { ToState } from './ToState.js'

/** What the step still waits for, in words. */
export function AssignStand() {
  const { view, t } = useRegie()
  const words = t.chapters.route
  if (view.route === null) return null
  const { open, unanswered, late } = routeStand(view.route)
  const lines = [
    open > 0 ? words.gateOpen(open) : '',
    unanswered > 0 ? words.gateAsked(unanswered) : '',
    late > 0 ? words.gateLate(late) : '',
  ].filter((line) => line !== '')
  return (
    <>
      <section className="can-part">
        <h2>{t.chapters.check.gate}</h2>
        <div role="status">
          {lines.map((line) => (
            <p key={line} className="closed">
              <Icon name="clock" size={16} />
              <span>{line}</span>
            </p>
          ))}
          {lines.length === 0 && (
            <p className="closed">
              <Icon name="check" size={16} />
              <span>{words.gateDone}</span>
            </p>
          )}
        </div>
      </section>
      {view.toState.length + view.toCouncil.length > 0 && <ToState />}
    </>
  )
}
