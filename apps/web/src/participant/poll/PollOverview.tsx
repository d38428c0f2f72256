import '../../ui/look/wordButton.css'
import './poll.css'
import type { ParticipantView, PollNow } from '@siroop/domain'
import { participantCopy } from '../../copy/participant.js'
import { workCopy } from '../../copy/work.js'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { usePick, useT } from '../../ui/language.js'
import { BackBar, type BackProps, Bar, Minutes } from '../Bar.js'
import { Listener } from '../decide/Listener.js'
import { WordButton } from '../decide/WordButton.js'
import { OwnAnswers } from './OwnAnswers.js'
import { PollResultView } from './PollResultView.js'
import { isAskable, nextOpen, type PollPlace } from './pollPlace.js'

export interface PollOverviewProps {
  readonly view: ParticipantView
  readonly now: PollNow
  readonly onGo: (place: PollPlace) => void
  readonly back: BackProps | null
}

/** Nothing to answer now: what lies on the table on top, then every item with the own answer, to change until it is shown. */
export function PollOverview({ view, now, onGo, back }: PollOverviewProps) {
  const t = useT(workCopy)
  const frame = useT(participantCopy)
  const pick = usePick()
  const { items, mayAnswer } = now
  const shown = items.filter(({ status }) => status === 'shown')
  const decided = items.filter(({ status }) => status === 'decided')
  const closed = items.filter(isAskable)
  const left = mayAnswer ? nextOpen(now, null) : null
  const indexOf = (item: PollNow['items'][number]) => items.indexOf(item)
  const title =
    items.length === 0
      ? frame.look.title
      : shown.length > 0
        ? t.poll.shownTitle
        : !mayAnswer
          ? pick(now.texts.question)
          : left === null
            ? t.poll.doneTitle
            : t.poll.openText
  return (
    <>
      {back === null ? (
        <Bar where={pick(now.texts.title)} right={<Minutes clock={view.clock} />} />
      ) : (
        <BackBar {...back} />
      )}
      <main className="body decide">
        <h1>{title}</h1>
        {items.length === 0 && <p className="second">{t.poll.none}</p>}
        {shown.map((item) => (
          <PollResultView key={item.subject} view={view} now={now} item={item} />
        ))}
        {!mayAnswer && items.length > 0 && shown.length === 0 && <Listener view={view} answered={null} />}
        {mayAnswer && closed.length > 0 && left === null && shown.length === 0 && (
          <p className="second under">{t.poll.doneText}</p>
        )}
        {closed.length > 0 && (
          <section>
            {shown.length > 0 && <h2 className="q">{t.poll.yourAnswers}</h2>}
            <ul className="poll-list">
              {closed.map((item) => (
                <li key={item.subject}>
                  <p className="voice">{item.text}</p>
                  <OwnAnswers view={view} now={now} item={item} />
                  {mayAnswer && item.own.length > 0 && (
                    <button
                      type="button"
                      className="wordbutton"
                      onClick={() => onGo({ item: indexOf(item), question: 0 })}
                    >
                      <Icon name="pencil" size={16} />
                      {t.change}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
        {decided.map((item) => (
          <PollResultView key={item.subject} view={view} now={now} item={item} />
        ))}
        {left !== null && (
          <Button main wide className="at-end" onClick={() => onGo(left)}>
            {t.poll.continue}
          </Button>
        )}
        {!mayAnswer && now.unit === 'organisation' && <WordButton me={view.me} />}
      </main>
    </>
  )
}
