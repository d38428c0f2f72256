import type { Template } from '@siroop/domain'
import { moveStep } from '@siroop/protocol'
import { Icon } from '../../../ui/Icon.js'
import { useDrag } from '../../board/useDrag.js'
import { useEditing } from '../form/editing.js'
import { hashOf, type ListPart, type Part, partOf } from '../places.js'
import { minutesIn } from './minutes.js'

/** The parts of the template, and below them its steps under their meetings, in order. A step is dragged to another place. */
export function Outline({ part }: { readonly part: Part }) {
  const { draft, t, words, say, act } = useEditing()
  const indexOf = (id: string) => draft.steps.findIndex((step) => step.id === id)
  const { drag, press } = useDrag<string>((id, place) => {
    const [from, to] = [indexOf(id), indexOf(place)]
    if (from !== to) act(moveStep(draft, { from, to }), t.moved(say(draft.steps[from]?.title)))
  })
  const parts = (['about', 'meetings', 'document', 'types', 'themes', 'horizons', 'principles'] as const).filter(
    (kind) => isIn(draft, kind),
  )
  /** Where a line shows the new place: above what it goes before, below what it goes behind. */
  const lineOf = (id: string) => {
    if (drag === null || drag.over !== id || drag.note === id) return ''
    return indexOf(drag.note) < indexOf(id) ? 'below' : 'above'
  }
  return (
    <nav className="tparts" aria-label={t.outline}>
      <ul>
        {parts.map((kind) => (
          <li key={kind}>
            <Way part={{ kind }} open={part} />
          </li>
        ))}
      </ul>
      {draft.sessions.map((meeting) => (
        <div key={meeting.id}>
          <h2>
            {say(meeting.title)}{' '}
            <span className="second nums">{t.minutesOf(minutesIn(draft, meeting), meeting.minutes)}</span>
          </h2>
          <ol className={drag === null ? '' : 'dragging'}>
            {draft.steps
              .filter((step) => step.session === meeting.id)
              .map((step) => (
                <li
                  key={step.id}
                  data-drop={step.id}
                  className={[lineOf(step.id), drag?.note === step.id ? 'held' : ''].join(' ').trim()}
                  onPointerDown={(event) => press(step.id, event)}
                >
                  <span className="grip" title={t.drag} aria-hidden="true">
                    <Icon name="grip-vertical" />
                  </span>
                  <Way part={{ kind: 'step', id: step.id }} open={part} />
                </li>
              ))}
          </ol>
          <p className="add-step">
            <Way part={{ kind: 'new', id: meeting.id }} open={part} words={words.newStep.addIn(say(meeting.title))} />
          </p>
        </div>
      ))}
    </nav>
  )
}

interface WayProps {
  readonly part: Part
  readonly open: Part
  /** Read out in place of the few words that are to be seen. */
  readonly words?: string
}
function Way({ part, open, words }: WayProps) {
  const editing = useEditing()
  const { draft, problems, t, say } = editing
  const step = part.kind === 'step' ? draft.steps.find(({ id }) => id === part.id) : undefined
  const own = problems.filter((one) => !one.warns && hashOf(partOf(draft, one.at)) === hashOf(part)).length
  const minutes = step?.segments.reduce((sum, segment) => sum + segment.minutes, 0)
  return (
    <button
      type="button"
      aria-current={hashOf(part) === hashOf(open) ? 'true' : undefined}
      aria-label={words}
      onClick={() => editing.open(part)}
    >
      {part.kind === 'new' && <Icon name="plus" />}
      <span>{part.kind === 'step' ? say(step?.title) : t.parts[part.kind]}</span>
      {own > 0 && <span className="faults nums">{t.faults(own)}</span>}
      {minutes !== undefined && <span className="second nums">{t.min(minutes)}</span>}
    </button>
  )
}

/** Principles belong to a method: a template has them or it has not. */
const isIn = (draft: Template, kind: ListPart): boolean => kind !== 'principles' || (draft.principles ?? []).length > 0
