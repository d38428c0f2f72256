import type { PromisesView, PromiseView } from '@siroop/domain'
import { dayInWords } from '@siroop/manifest'
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Field } from '../../ui/Field.js'
import { useRegie } from '../regie.js'
import { Segmented } from '../Segmented.js'
import './checkin.css'

/** Every promise of then, with how it stands now: who leads writes down what its lead says. */
export function PromisesMiddle({
  promises: { step, stands, promises, couldBeTold },
}: {
  readonly promises: PromisesView
}) {
  const { view, t, say } = useRegie()
  const words = t.checkin
  const done = promises.filter(({ stand }) => stand !== null).length
  return (
    <>
      <div className="cap">
        <h1>{say(view.now?.texts.question)}</h1>
        <span className="meta nums" role="status">
          {words.done(done, promises.length)}
        </span>
      </div>
      {promises.length === 0 && <p className="second">{words.noPromises}</p>}
      <Lists promises={promises} couldBeTold={couldBeTold} />
      <ol className="ci-list">
        {promises.map((one) => (
          <Promised key={one.subject} one={one} step={step} stands={stands} couldBeTold={couldBeTold} />
        ))}
      </ol>
    </>
  )
}

/** What the room dwells on: of which nothing happened since, and what is more than the sum of its parts. */
function Lists({ promises, couldBeTold }: Pick<PromisesView, 'promises' | 'couldBeTold'>) {
  const words = useRegie().t.checkin
  const quiet = couldBeTold ? promises.filter(isQuiet) : []
  const more = promises.filter(({ bothAnd }) => bothAnd)
  if (promises.length === 0 || (quiet.length === 0 && more.length === 0)) return null
  return (
    <section className="part" aria-label={words.lists}>
      <Named lead={words.nothingList(quiet.length)} rows={quiet} />
      <Named lead={words.bothAndList(more.length)} rows={more} />
    </section>
  )
}
function Named({ lead, rows }: { readonly lead: string; readonly rows: PromisesView['promises'] }) {
  if (rows.length === 0) return null
  return (
    <details className="ci-named">
      <summary>{lead}</summary>
      <ul>
        {rows.map(({ subject, text }) => (
          <li key={subject} className="voice">
            {text}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Nothing was told of it, or only that it had not begun. */
const isQuiet = ({ lately }: PromiseView): boolean => lately === undefined || lately.stand === 'agreed'

interface PromisedProps extends Pick<PromisesView, 'step' | 'stands' | 'couldBeTold'> {
  readonly one: PromiseView
}
function Promised({ one, step, stands, couldBeTold }: PromisedProps) {
  const { t, say, locale, run } = useRegie()
  const words = t.checkin
  const [said, setSaid] = useState(one.said ?? '')
  const keep = (stand: string, reason: string) => {
    const record = { answers: { stance: stand }, disagreed: [], reason: reason || null, chosen: false }
    return run({ type: 'recordAnswer', step, subject: one.subject, ...record })
  }
  const handleSaid = (event: FormEvent) => {
    event.preventDefault()
    if (one.stand !== null) void keep(one.stand, said)
  }
  return (
    <li>
      <div>
        <p className="voice">{one.text}</p>
        <p className="meta">
          {[
            one.year === null ? words.by(one.owner) : words.in(one.year),
            one.year === null ? '' : one.owner,
            one.due === null ? '' : words.due(dayInWords(one.due, locale)),
          ]
            .filter(Boolean)
            .join(', ')}
        </p>
        {(one.lately !== undefined || couldBeTold) && (
          <p className="meta">
            {one.lately === undefined
              ? words.nothingSince
              : words.lately(words.sinceStands[one.lately.stand], dayInWords(one.lately.on, locale))}
            {one.lately?.words ? `: ${one.lately.words}` : ''}
          </p>
        )}
        {one.bothAnd && <p className="meta">{words.bothAnd}</p>}
      </div>
      <Segmented
        label={words.standOf(one.text)}
        options={stands.map(({ id, label }) => ({ id, label: say(label) }))}
        value={one.stand}
        onChange={(stand) => void keep(stand, said)}
      />
      {one.stand !== null && (
        <form className="ci-said" onSubmit={handleSaid}>
          <Field label={`${words.said} (${t.general.optional})`}>
            {(ids) => <input {...ids} value={said} onChange={(event) => setSaid(event.target.value)} />}
          </Field>
          <Button type="submit" className="sm" disabled={said.trim() === (one.said ?? '')}>
            {words.keepSaid}
            <span className="vh">: {one.text}</span>
          </Button>
        </form>
      )}
    </li>
  )
}
