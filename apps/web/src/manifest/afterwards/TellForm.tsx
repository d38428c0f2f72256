import { type RouteStand, routeStands, type WayRowView } from '@siroop/domain'
import { type FormEvent, useState } from 'react'
import { manifestCopy } from '../../copy/manifest.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Choice, Field } from '../../ui/Field.js'
import { usePick, useT } from '../../ui/language.js'
import type { Teller } from './useTeller.js'

export interface TellFormProps {
  readonly row: WayRowView
  /** The entry that is put right; null for a new one. */
  readonly corrects: WayRowView['told'][number] | null
  /** YYYY-MM-DD. */
  readonly today: string
  readonly tell: Teller['tell']
  readonly onEnd: (told: boolean) => void
}

/** One entry about a step: how it stands, since when, what happened, what a resident notices. It is added, never changed. */
export function TellForm({ row, corrects, today, tell, onEnd }: TellFormProps) {
  const { tell: words, standLabels } = useT(manifestCopy).way
  const say = usePick()
  const [stand, setStand] = useState<RouteStand | null>(corrects?.stand ?? null)
  const [on, setOn] = useState(corrects?.on ?? today)
  const [text, setText] = useState(corrects?.words ?? '')
  const [noticed, setNoticed] = useState(corrects?.noticed ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  const handleKeep = async (event: FormEvent) => {
    event.preventDefault()
    if (stand === null || text.trim() === '') return setProblem(words.needed)
    const { subject } = row
    const answer = await tell({
      ...{ subject, stand, on, words: text },
      ...{ noticed: noticed.trim() === '' ? null : noticed, corrects: corrects?.id ?? null },
    })
    if (answer.ok) onEnd(true)
    else setProblem(say(answer.error.message))
  }
  return (
    <form className="way-tell" onSubmit={handleKeep} noValidate>
      <p className="second">{corrects === null ? words.stays : words.correcting}</p>
      <fieldset>
        <legend className="legend">{words.stand}</legend>
        {routeStands.map((one) => (
          <Choice key={one} name={`stand-${row.subject}`} checked={stand === one} onChange={() => setStand(one)}>
            {standLabels[one]}
          </Choice>
        ))}
      </fieldset>
      <Field label={words.on}>
        {(ids) => <input {...ids} type="date" max={today} value={on} onChange={(event) => setOn(event.target.value)} />}
      </Field>
      <Field label={words.words} hint={words.wordsHint}>
        {(ids) => <textarea {...ids} rows={3} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <Field label={words.noticed}>
        {(ids) => <textarea {...ids} rows={2} value={noticed} onChange={(event) => setNoticed(event.target.value)} />}
      </Field>
      <ErrorLine text={problem} />
      <div className="way-acts">
        <Button type="submit">{words.keep}</Button>
        <Button onClick={() => onEnd(false)}>{words.stop}</Button>
      </div>
    </form>
  )
}
