import type { Template, TemplateMeeting } from '@siroop/domain'
import { moveEntry } from '@siroop/protocol'
import { Icon } from '../../../ui/Icon.js'
import { useDrag } from '../../board/useDrag.js'
import { useEditing } from '../form/editing.js'
import { hashOf, type Part, partOf } from '../places.js'

/** The parts of the template, and below them its steps under their meetings, in order. A step is dragged to another place. */
export function Outline({ part }: { readonly part: Part }) {
  const { draft, t, say, act } = useEditing()
  const indexOf = (id: string) => draft.steps.findIndex((step) => step.id === id)
  const { drag, press } = useDrag<string>((id, place) => {
    const [from, to] = [indexOf(id), indexOf(place)]
    if (from !== to) act(moveEntry(draft, ['steps'], { from, to }), t.moved(say(draft.steps[from]?.title)))
  })
  const parts = (['about', 'meetings', 'types', 'themes', 'principles'] as const).filter((kind) => isIn(draft, kind))
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
        </div>
      ))}
    </nav>
  )
}

function Way({ part, open }: { readonly part: Part; readonly open: Part }) {
  const editing = useEditing()
  const { draft, problems, t, say } = editing
  const step = part.kind === 'step' ? draft.steps.find(({ id }) => id === part.id) : undefined
  const own = problems.filter((one) => !one.warns && hashOf(partOf(draft, one.at)) === hashOf(part)).length
  const minutes = step?.segments.reduce((sum, segment) => sum + segment.minutes, 0)
  return (
    <button
      type="button"
      aria-current={hashOf(part) === hashOf(open) ? 'true' : undefined}
      onClick={() => editing.open(part)}
    >
      <span>{part.kind === 'step' ? say(step?.title) : t.parts[part.kind]}</span>
      {own > 0 && <span className="faults nums">{t.faults(own)}</span>}
      {minutes !== undefined && <span className="second nums">{t.min(minutes)}</span>}
    </button>
  )
}

const isIn = (draft: Template, kind: Exclude<Part['kind'], 'step'>): boolean =>
  kind === 'themes' || kind === 'principles' ? (draft[kind] ?? []).length > 0 : true

const minutesIn = (draft: Template, meeting: TemplateMeeting): number =>
  draft.steps
    .filter((step) => step.session === meeting.id)
    .flatMap((step) => step.segments)
    .reduce((sum, { minutes }) => sum + minutes, 0)
