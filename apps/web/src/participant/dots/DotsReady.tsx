import type { DotsNow, ParticipantView } from '@siroop/domain'
import { participantCopy } from '../../copy/participant.js'
import { workCopy } from '../../copy/work.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { usePick, useT } from '../../ui/language.js'
import { Listener } from '../decide/Listener.js'
import { WordButton } from '../decide/WordButton.js'
import { ownOrganisation } from '../seat.js'
import { Dots } from './Dots.js'
import type { Sheet } from './sheet.js'

export interface DotsReadyProps {
  readonly view: ParticipantView
  readonly now: DotsNow
  readonly sheet: Sheet
  readonly problem: string | null
  readonly onChange: () => void
}

/** Done, or not to vote: where the own dots lie, or those of the organisation, until all of it is shown. */
export function DotsReady({ view, now, sheet, problem, onChange }: DotsReadyProps) {
  const { dots: t, change } = useT(workCopy)
  const frame = useT(participantCopy)
  const pick = usePick()
  const { items, mayVote } = now
  const placed = items.filter(({ subject }) => (sheet.get(subject) ?? 0) > 0)
  const name = mayVote ? null : (ownOrganisation(view)?.name ?? null)
  const title = items.length === 0 ? frame.look.title : mayVote ? t.readyTitle : pick(now.texts.question)
  return (
    <>
      <h1>{title}</h1>
      {items.length === 0 && <p className="second">{t.none}</p>}
      {items.length > 0 && mayVote && <p className="second under">{t.readyText}</p>}
      {items.length > 0 && !mayVote && <Listener view={view} answered={null} />}
      {placed.length === 0 && mayVote && items.length > 0 && <p>{t.noneYours}</p>}
      {placed.length > 0 && (
        <section>
          <h2 className="q">{name === null ? t.yours : t.yoursOf(name)}</h2>
          <ul className="dot-items">
            {placed.map(({ subject, text }) => (
              <li key={subject} className="dot-item">
                <p className="voice" lang={view.workshop.locale}>
                  {text}
                </p>
                <p className="dot-given">
                  <Dots filled={sheet.get(subject) ?? 0} />
                  <span>{t.on(sheet.get(subject) ?? 0)}</span>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ErrorLine text={problem} />
      {mayVote && items.length > 0 && (
        <Button wide className="at-end" onClick={onChange}>
          <Icon name="pencil" />
          {change}
        </Button>
      )}
      {!mayVote && now.unit === 'organisation' && <WordButton me={view.me} />}
    </>
  )
}
