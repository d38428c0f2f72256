import type { SubjectId } from '@siroop/domain'
import { lineCopy } from '../../copy/line.js'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'
import type { ChoiceProps } from '../choice.js'
import { useRegie } from '../regie.js'
import { useLine } from './Backcast.js'

/** What is not linked yet: ambitions without milestone, milestones without ambition. A press picks it on the board. */
export function BackcastStand({ onChoose }: ChoiceProps) {
  const { view, run } = useRegie()
  const t = useT(lineCopy)
  const line = useLine()
  const anyRevealed = view.lanes.some(({ state }) => state === 'revealed')
  if (line === null || !anyRevealed) return <Tip />
  const list = (title: string, entries: readonly { readonly subject: SubjectId; readonly text: string }[]) =>
    entries.length > 0 && (
      <li>
        <b className="nums">{title}</b>
        {entries.map(({ subject, text }) => (
          <button key={subject} type="button" className="voice" onClick={() => onChoose({ asked: { subject } })}>
            {text}
          </button>
        ))}
      </li>
    )
  const milestones = line.milestonesWithout.map(({ id, text }) => ({ subject: id, text }))
  return (
    <section className="can-part">
      <h2>{t.standTitle}</h2>
      <ul className="ln-hint">
        {list(t.ambitionsWithout(line.ambitionsWithout.length), line.ambitionsWithout)}
        {list(t.milestonesWithout(milestones.length), milestones)}
      </ul>
      {line.ambitionsWithout.length + milestones.length === 0 && (
        <p className="closed">
          <Icon name="check" size={16} />
          <span>{t.allConnected}</span>
        </p>
      )}
      {view.wallScene !== 'step' && (
        <Button wide className="lft" onClick={() => void run({ type: 'showOnWall', scene: 'step' })}>
          <Icon name="projector" />
          {t.showRoom}
        </Button>
      )}
      <Tip />
    </section>
  )
}

function Tip() {
  const t = useT(lineCopy)
  return (
    <p className="closed">
      <Icon name="info" size={16} />
      <span>
        {t.tip[0]}
        <b>{t.tip[1]}</b>
      </span>
    </p>
  )
}
