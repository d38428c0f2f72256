import '../decide/decide.css'
import './mirror.css'
import type { ParticipantView } from '@siroop/domain'
import { type MirrorAbout, type MirrorLevel, type MirrorNow, mirrorAbout, mirrorLevels } from '@siroop/domain'
import { useRef, useState } from 'react'
import { workCopy } from '../../copy/work.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'
import { Bar } from '../Bar.js'
import { Choices } from '../decide/Choices.js'
import { ownOrganisation } from '../seat.js'
import { useArrival } from '../useArrival.js'
import { useCommand } from '../useCommand.js'
import { MirrorResult } from './MirrorResult.js'

interface Question {
  readonly value: MirrorNow['values'][number]
  readonly about: MirrorAbout
}
interface MirrorProps {
  readonly view: ParticipantView
  readonly now: MirrorNow
}

/** The mirror: one question at a time, first about the own house; then the own result, that nobody else sees. */
export function MirrorScreen({ view, now }: MirrorProps) {
  const t = useT(workCopy).mirror
  const page = useRef<HTMLElement>(null)
  const questions = now.values.flatMap((value) => mirrorAbout.map((about): Question => ({ value, about })))
  const firstOpen = questions.findIndex((question) => said(now, question) === null)
  const [place, setPlace] = useState(firstOpen)
  const question = now.mayAnswer ? questions[place] : undefined
  useArrival(page, question ? String(place) : `result ${now.averages !== null}`)
  return (
    <>
      <Bar where={t.title} right={question && t.place(place + 1, questions.length)} />
      <main ref={page} className="body decide mirror">
        {question ? (
          <MirrorQuestion
            key={place}
            view={view}
            now={now}
            question={question}
            onBack={place === 0 ? null : () => setPlace(place - 1)}
            onNext={() => setPlace(place + 1 < questions.length ? place + 1 : -1)}
          />
        ) : (
          <MirrorResult view={view} now={now} isWhole={firstOpen === -1} onAgain={setPlace} />
        )}
      </main>
    </>
  )
}

const said = ({ own }: MirrorNow, { value, about }: Question): MirrorLevel | null =>
  own.find((one) => one.subject === value.subject && one.about === about)?.level ?? null

interface QuestionProps extends MirrorProps {
  readonly question: Question
  readonly onBack: (() => void) | null
  readonly onNext: () => void
}
function MirrorQuestion({ view, now, question, onBack, onNext }: QuestionProps) {
  const words = useT(workCopy)
  const t = words.mirror
  const command = useCommand()
  const before = said(now, question)
  const [chosen, setChosen] = useState(before)
  const { value, about } = question
  const handleNext = async () => {
    if (chosen === null) return
    const look = { type: 'lookInMirror', subject: value.subject, about, level: chosen } as const
    if (chosen === before || (await command.run(look))) onNext()
  }
  return (
    <>
      <blockquote className="held sm" lang={view.workshop.locale} data-aloud>
        <h1 className="voice">{value.text}</h1>
      </blockquote>
      <Choices
        legend={about === 'own' ? t.own(ownOrganisation(view)?.name ?? '') : t.together}
        rows={mirrorLevels.map((level) => ({ answer: level, label: t.levels[level] }))}
        chosen={chosen}
        onChoose={setChosen}
      />
      <p className="priv">
        <Icon name="lock" size={16} />
        <span>{t.closed}</span>
      </p>
      <div className="stack at-end">
        <ErrorLine text={command.problem} />
        <div className={onBack === null ? undefined : 'two back'}>
          {onBack !== null && (
            <Button onClick={onBack}>
              <Icon name="arrow-left" label={words.back} />
            </Button>
          )}
          <Button main wide disabled={chosen === null || command.busy} onClick={() => void handleNext()}>
            {words.next}
          </Button>
        </div>
      </div>
    </>
  )
}
