import type { PollItemForRegie, SubjectId } from '@siroop/domain'
import { Icon } from '../../ui/Icon.js'
import type { ChoiceProps } from '../choice.js'
import { ClosedUntilShown } from '../consent/ClosedUntilShown.js'
import { PollOnPaper } from '../paperAnswers/PollOnPaper.js'
import { useRegie } from '../regie.js'
import { ToState } from '../route/ToState.js'
import { type ItemState, isTalkedThrough, openItem, stateOfItem } from './polled.js'

/** The row of subjects with how each stands; a press shows it here and to the room. What is off the route stays in sight. */
export function PollStand({ choice, onChoose }: ChoiceProps) {
  const { view, t, run } = useRegie()
  const words = t.chapters.poll
  const { poll, route } = view
  if (poll === null) return null
  const item = openItem(view, choice.subject)
  const voting = view.now?.mode === 'vote'
  const step = view.now?.texts.kind
  const kind = step === 'assess' || step === 'checkin' ? step : 'vote'
  const handleOpen = (subject: SubjectId) => {
    onChoose({ subject })
    if (!voting) void run({ type: 'pointAt', subject })
  }
  // a look back decides nothing: what was shown was talked through
  const isDone = kind === 'checkin' ? ({ status }: PollItemForRegie) => status !== 'open' : isTalkedThrough
  const done = poll.items.filter(isDone).length
  return (
    <>
      {!voting && item?.status === 'open' && <ClosedUntilShown />}
      <PollOnPaper subject={item?.subject ?? null} />
      <section className="can-part">
        <h2>{item?.finding ? t.writing.obstacles : words.items[kind]}</h2>
        <p className="meta nums" role="status">
          {words.progress(done, poll.items.length)}
        </p>
        <ol className="vals pl-items">
          {poll.items.map((one) => {
            const state = kind === 'checkin' && one.record !== null ? 'recorded' : stateOfItem(one)
            const current = !voting && one.subject === item?.subject
            return (
              <li key={one.subject} className={current ? 'cur' : ''} aria-current={current}>
                <Mark state={state} />
                <button type="button" className="lk" onClick={() => handleOpen(one.subject)}>
                  {one.index} {one.text}
                  <span className="vh">, {words.states[state]}</span>
                </button>
              </li>
            )
          })}
        </ol>
      </section>
      {item?.finding && <ToState />}
      {kind === 'assess' && route && route.offRoute.length > 0 && (
        <section className="can-part">
          <h2>{words.offRoute}</h2>
          <ul className="pl-off">
            {route.offRoute.map(({ subject, text, why }) => (
              <li key={subject}>
                <span>{text}</span>
                <span className="meta">{words.offWhy[why]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Mark({ state }: { state: ItemState }) {
  if (state === 'decided') return <span className="agreed" />
  if (state === 'chosen') return <Icon name="check" size={16} />
  if (state === 'off') return <Icon name="minus" size={16} />
  if (state === 'shown' || state === 'recorded') return <Icon name="mail-open" size={16} />
  return <span className="dot" />
}
