import { dayInWords, type ManifestView, type SubjectId } from '@siroop/domain'
import { useRef, useState } from 'react'
import { manifestCopy } from '../../copy/manifest.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { useLanguage, usePick, useT } from '../../ui/language.js'
import type { Teller } from '../afterwards/useTeller.js'

export interface ToCheckinProps {
  readonly subject: SubjectId
  /** Language of the text. */
  readonly locale: string
  readonly list: ManifestView['toCheckin']
  /** It says less than before: the words of then can be proposed. */
  readonly thinner: boolean
  /** Null: who reads only reads what is on the list. */
  readonly take: Teller['take'] | null
}

/** Whether a sentence is on the list of the next check-in, for everybody; with buttons for the route team and who leads. */
export function ToCheckin({ subject, locale, list, thinner, take }: ToCheckinProps) {
  const words = useT(manifestCopy).story.toCheckin
  const [language] = useLanguage()
  const say = usePick()
  const [problem, setProblem] = useState<string | null>(null)
  const first = useRef<HTMLButtonElement>(null)
  const waits = list.find((one) => one.subject === subject)
  if (waits === undefined && take === null) return null
  const handleTake = async (how: Parameters<Teller['take']>[0]['how']) => {
    const answer = await take?.({ subject, how })
    setProblem(answer === undefined || answer.ok ? null : say(answer.error.message))
    // the button that was pressed may be gone by now
    first.current?.focus()
  }
  return (
    <div className="story-part">
      <p role="status">{waits === undefined ? '' : words[waits.how]}</p>
      {waits?.restore ? (
        <p className="voice" lang={locale} dir="auto">
          {waits.restore}
        </p>
      ) : null}
      {waits === undefined ? null : (
        <p className="second small nums">{words.by[waits.from](dayInWords(waits.on, language))}</p>
      )}
      {take === null ? null : (
        <div className="story-acts">
          <Button
            ref={first}
            main={waits === undefined}
            onClick={() => void handleTake(waits === undefined ? 'talk' : null)}
          >
            {waits === undefined ? words.take : words.back}
          </Button>
          {thinner && waits?.how !== 'restore' ? (
            <Button onClick={() => void handleTake('restore')}>{words.putBack}</Button>
          ) : null}
        </div>
      )}
      {take !== null && thinner && waits?.how !== 'restore' ? <p className="second small">{words.hint}</p> : null}
      <ErrorLine text={problem} />
    </div>
  )
}
