import './assign.css'
import '../sheets/sheets.css'
import '../decide/decide.css'
import type { AssignNow, ParticipantView, SubjectId } from '@siroop/domain'
import { useRef, useState } from 'react'
import { workCopy } from '../../copy/work.js'
import { Button } from '../../ui/Button.js'
import { usePick, useT } from '../../ui/language.js'
import { BackBar, Bar, Minutes } from '../Bar.js'
import { SheetLines } from '../sheets/SheetLines.js'
import { SheetList } from '../sheets/SheetList.js'
import { SheetPages } from '../sheets/SheetPages.js'
import { useArrival } from '../useArrival.js'
import { AcceptForm } from './AcceptForm.js'
import { AskForm } from './AskForm.js'
import { FromShelf } from './FromShelf.js'
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
  /** The sheet that lies open, and the field of it. */
  const [fills, setFills] = useState<{ readonly subject: SubjectId; readonly field: string | null } | null>(null)
  const { sheets, mayFill } = now
  const filled = sheets?.sheets.find(({ subject }) => subject === fills?.subject)
  const accepts = asked !== undefined && accepting === asked.subject && now.mayAnswer
  useArrival(page, `${asked?.subject ?? ''} ${accepts} ${fills !== null}`)
  const handleDone = () => {
    setAgain(null)
    setAccepting(null)
  }
  if (sheets && filled)
    return (
      <SheetPages
        key={filled.subject}
        view={view}
        texts={now.texts}
        sheets={sheets}
        sheet={filled}
        mayFill={mayFill}
        back={{ label: t.back, onBack: () => setFills(null) }}
        begin={fills?.field ?? null}
        after={
          <Button main wide onClick={() => setFills(null)}>
            {t.back}
          </Button>
        }
      />
    )
  const ownSheet = sheets?.sheets.find(({ subject }) => subject === asked?.subject)
  return (
    <div ref={page} className="contents">
      {accepts ? (
        <BackBar label={t.back} onBack={() => setAccepting(null)} />
      ) : (
        <Bar where={pick(now.texts.title)} right={<Minutes clock={view.clock} />} />
      )}
      {!accepts && now.shelf !== null && <FromShelf shown={now.shelf} />}
      {asked === undefined ? (
        <Standing
          view={view}
          now={now}
          onAnswer={setAgain}
          sheets={
            sheets !== null &&
            sheets.sheets.length > 0 && (
              <section>
                <h2>{t.sheets.all}</h2>
                <SheetList
                  view={view}
                  sheets={sheets}
                  pointed={null}
                  onOpen={(subject) => setFills({ subject, field: null })}
                />
              </section>
            )
          }
        />
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
          sheet={
            sheets !== null &&
            ownSheet && (
              <section>
                <h2>{t.sheets.beside}</h2>
                <SheetLines
                  view={view}
                  sheets={sheets}
                  sheet={ownSheet}
                  onOpen={mayFill ? (field) => setFills({ subject: ownSheet.subject, field }) : null}
                />
              </section>
            )
          }
        />
      )}
    </div>
  )
}
