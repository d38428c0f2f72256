import './check.css'
import '../decide/decide.css'
import type { CheckNow, ParticipantView } from '@siroop/domain'
import { useRef, useState } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { workCopy } from '../../copy/work.js'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { usePick, useT } from '../../ui/language.js'
import { Bar, Minutes } from '../Bar.js'
import { ownOrganisation } from '../seat.js'
import { useArrival } from '../useArrival.js'
import { CheckForm } from './CheckForm.js'
import { type CheckPlace, firstOpen, nextOpen, openSubjects, stepFrom } from './checkPlace.js'
import { Pips } from './Pips.js'

/** One ambition on top, one principle at a time; the table gives one answer, and who changed it last is said. */
export function CheckScreen({ view, now }: { view: ParticipantView; now: CheckNow }) {
  const t = useT(workCopy).check
  const pick = usePick()
  const [place, setPlace] = useState<CheckPlace | null>(() => firstOpen(now, now.first))
  // who looks back sees everything; who goes on is asked only what nobody answered yet
  const [looksBack, setLooksBack] = useState(false)
  const page = useRef<HTMLElement>(null)
  useArrival(page, place === null ? 'done' : `${place.subject} ${place.principle}`)
  const subject = place && now.subjects[place.subject]
  const principle = place && now.principles[place.principle]
  if (!place || !subject || !principle) {
    const handleGo = (to: CheckPlace, back: boolean) => {
      setLooksBack(back)
      setPlace(to)
    }
    return <CheckDone view={view} now={now} onGo={handleGo} />
  }
  const { answers } = subject
  const shared = answers.find((one) => one.principle === principle.id) ?? null
  const earlier = subject.earlier.find((one) => one.principle === principle.id) ?? null
  const next = looksBack ? stepFrom(now, place, 1) : nextOpen(now, place)
  const before = stepFrom(now, place, -1)
  const states = now.principles.map(({ id }) => {
    if (id === principle.id) return 'now'
    return answers.some((one) => one.principle === id) ? 'answered' : 'open'
  })
  const [nth, of] = [place.principle + 1, now.principles.length]
  return (
    <>
      <Bar where={pick(now.texts.title)} right={t.where(place.subject + 1, now.subjects.length)} />
      <main ref={page} className="body decide checks">
        <blockquote className="held sm" lang={view.workshop.locale} data-aloud>
          <p className="voice">{subject.text}</p>
        </blockquote>
        <Pips label={t.place(nth, of)} states={states} />
        <div>
          <p className="second rl">{t.rule(nth, of, pick(principle.label))}</p>
          <h1>{pick(principle.question)}</h1>
          {earlier && <p className="second">{t.earlier(t.answers[earlier.answer])}</p>}
        </div>
        <CheckForm
          key={`${subject.subject} ${principle.id}`}
          view={view}
          subject={subject.subject}
          principle={principle.id}
          shared={shared}
          organisation={now.mayAnswer ? (ownOrganisation(view)?.id ?? null) : null}
          mayAnswer={now.mayAnswer}
          onward={next === null ? t.finish : next.subject === place.subject ? t.nextRule : t.nextAmbition}
          onBack={before && (() => setPlace(before))}
          onNext={() => setPlace(next)}
        />
      </main>
    </>
  )
}

/** Past the last principle: what is still open can be opened again; the talk goes on in the room. */
interface CheckDoneProps {
  readonly view: ParticipantView
  readonly now: CheckNow
  readonly onGo: (place: CheckPlace, looksBack: boolean) => void
}
function CheckDone({ view, now, onGo }: CheckDoneProps) {
  const t = useT(workCopy).check
  const frame = useT(participantCopy)
  const pick = usePick()
  const open = now.mayAnswer ? openSubjects(now) : []
  const empty = now.subjects.length === 0
  return (
    <>
      <Bar where={pick(now.texts.title)} right={<Minutes clock={view.clock} />} />
      <main className="body">
        <h1>{empty ? frame.look.title : t.doneTitle}</h1>
        <p className="second">{empty ? t.none : t.doneText}</p>
        {open.length > 0 && (
          <>
            <h2 className="q">{t.openTitle}</h2>
            <div className="open-list">
              {open.map(({ text, place }) => (
                <button key={place.subject} type="button" onClick={() => onGo(place, false)}>
                  <span className="voice">{text}</span>
                  <Icon name="chevron-right" />
                </button>
              ))}
            </div>
          </>
        )}
        {!empty && (
          <Button
            wide
            className="at-end"
            onClick={() => onGo({ subject: now.first % now.subjects.length, principle: 0 }, true)}
          >
            {t.again}
          </Button>
        )}
      </main>
    </>
  )
}
