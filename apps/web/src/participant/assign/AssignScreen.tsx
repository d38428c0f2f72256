import './assign.css'
import '../decide/decide.css'
import type { AssignNow, ParticipantView, SubjectId } from '@siroop/domain'
import { useRef, useState } from 'react'
import { workCopy } from '../../copy/work.js'
import { usePick, useT } from '../../ui/language.js'
import { BackBar, Bar, Minutes } from '../Bar.js'
import { useArrival } from '../useArrival.js'
import { AcceptForm } from './AcceptForm.js'
import { AskForm } from './AskForm.js'
import { Standing } from './Standing.js'

/** What the own organisation is asked to take on, one step at a time; else what it took, and the route in words. */
export function AssignScreen({ view, now }: { view: ParticipantView; now: AssignNow }) {
  const t = useT(workCopy)
  const pick = usePick()
  const page = useRef<HTMLDivElement>(null)
  /** Asked and said "later": answered again only when one wants to. */
  const [again, setAgain] = useState<SubjectId | null>(null)
  const [accepting, setAccepting] = useState<SubjectId | null>(null)
  const waiting = now.asked.filter(({ status }) => status === 'asked')
  const asked = now.asked.find(({ subject }) => subject === again) ?? waiting[0]
  const accepts = asked !== undefined && accepting === asked.subject && now.mayAnswer
  useArrival(page, `${asked?.subject ?? ''} ${accepts}`)
  const handleDone = () => {
    setAgain(null)
    setAccepting(null)
  }
  return (
    <div ref={page} className="contents">
      {accepts ? (
        <BackBar label={t.back} onBack={() => setAccepting(null)} />
      ) : (
        <Bar where={pick(now.texts.title)} right={<Minutes clock={view.clock} />} />
      )}
      {asked === undefined ? (
        <Standing view={view} now={now} onAnswer={setAgain} />
      ) : accepts ? (
        <AcceptForm key={asked.subject} view={view} asked={asked} onDone={handleDone} />
      ) : (
        <AskForm
          key={asked.subject}
          view={view}
          asked={asked}
          mayAnswer={now.mayAnswer}
          more={waiting.filter(({ subject }) => subject !== asked.subject).length}
          onAccept={() => setAccepting(asked.subject)}
          onDone={handleDone}
        />
      )}
    </div>
  )
}
