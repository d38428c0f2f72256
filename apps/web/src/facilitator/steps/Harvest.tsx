import '../checkin/checkin.css'
import type { OrganisationId } from '@siroop/domain'
import { originWords, weekdayInWords } from '@siroop/manifest'
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { BroughtSentences } from '../checkin/BroughtSentences.js'
import { CheckinMail } from '../mail/CheckinMail.js'
import { useRegie } from '../regie.js'
import { isUnsigned } from '../results/ResultPart.js'

/** Harvest: the days on which they meet again, and lines to take along. Whatever is ticked goes into the manifest. */
export function HarvestMiddle() {
  const { view, say } = useRegie()
  return (
    <>
      <div className="cap">
        <h1>{say(view.now?.texts.question)}</h1>
      </div>
      {view.now?.plansDates && <Dates />}
      <BroughtSentences />
      <EarlierTalks />
      <EarlierUnused />
      <Lines />
    </>
  )
}

/** At a check-in: the talks that were set aside then, so that the room decides about them too. */
function EarlierTalks() {
  const { view, t } = useRegie()
  if (view.earlierTalks.length === 0) return null
  return (
    <section className="part">
      <h2>{t.checkin.talks}</h2>
      <p className="second">{t.checkin.talksHint}</p>
      <ul className="ci-talks">
        {view.earlierTalks.map(({ text, beside }) => (
          <li key={text}>
            <p className="voice">{text}</p>
            {beside !== null && <p className="meta">{t.checkin.talkBeside(beside)}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** At a check-in: how many notes of then came back nowhere, by the one word of their reason. Never the words of a note. */
function EarlierUnused() {
  const { view, t, locale } = useRegie()
  if (view.earlierUnused.length === 0) return null
  const words = t.checkin
  return (
    <section className="part">
      <h2>{words.unused}</h2>
      <p className="second">{words.unusedHint}</p>
      <ul className="ci-talks">
        {view.earlierUnused.map(({ why, notes }) => (
          <li key={why ?? 'none'} className="nums">
            {words.unusedCount(notes)}: {originWords[locale].reasons[why ?? 'none']}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Check-in dates: Siroop proposes, the room decides. The first one is needed before signing (TNS-14). */
export function Dates() {
  const { view, t, locale, run } = useRegie()
  const laidDown = view.checkinDates.length > 0
  const [dates, setDates] = useState<readonly string[]>(laidDown ? view.checkinDates : view.proposedCheckinDates)
  const shown = dates.length === 0 ? [''] : dates
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    void run({ type: 'planCheckins', dates: shown.filter((date) => date !== '') })
  }
  const change = (at: number, date: string) => setDates(shown.map((one, index) => (index === at ? date : one)))
  return (
    <section className="part">
      <form className="ci-days" onSubmit={handleSubmit}>
        <h2>{t.harvest.dates}</h2>
        <p className="second">{isUnsigned(view.workshop.document) ? t.checkin.datesHint : t.harvest.datesHint}</p>
        {laidDown ? (
          <p role="status">
            <span className="agreed">{t.harvest.saved}</span>{' '}
            {view.checkinDates.map((date) => weekdayInWords(date, locale)).join(', ')}
          </p>
        ) : (
          <p className="meta">{t.harvest.proposed}</p>
        )}
        <div className="dates">
          {shown.map((date, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no other name than their place
            <label key={at} className="field">
              <span>{t.harvest.dateOf(at + 1)}</span>
              <input className="input" type="date" value={date} onChange={(event) => change(at, event.target.value)} />
            </label>
          ))}
          <Button className="sm" onClick={() => setDates([...shown, ''])}>
            <Icon name="plus" size={16} />
            {t.harvest.addDate}
          </Button>
        </div>
        <Button type="submit">{t.harvest.saveDates}</Button>
      </form>
      {view.workshop.kind === 'real' && <CheckinMail workshop={view.workshop.id} />}
    </section>
  )
}

function Lines() {
  const { view, t, run, organisation } = useRegie()
  const [text, setText] = useState('')
  const byOf = (id: OrganisationId | null) => {
    const found = id === null ? undefined : organisation(id)
    return found ? t.chapters.harvest.by(found.name) : t.chapters.harvest.room
  }
  const step = view.now?.texts.step
  const lines = view.lines.filter((line) => line.step === step)
  if (!step) return null
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '' && (await run({ type: 'addLine', step, text }))) setText('')
  }
  return (
    <section className="part">
      <h2>{t.harvest.title}</h2>
      {lines.length === 0 && <p className="second">{t.harvest.none}</p>}
      <ul className="lines">
        {lines.map((line) => (
          <li key={line.line}>
            <span>
              <span className="voice">{line.text}</span>
              <span className="meta line-by">{byOf(line.organisation)}</span>
            </span>
            <label className="tick">
              <input
                type="checkbox"
                checked={line.ticked}
                onChange={() => void run({ type: 'tickLine', line: line.line, ticked: !line.ticked })}
              />
              {t.harvest.inDocument(view.workshop.document)}
            </label>
          </li>
        ))}
      </ul>
      <form className="add" onSubmit={handleSubmit}>
        <input
          className="input"
          value={text}
          aria-label={t.harvest.add}
          placeholder={t.harvest.add}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" className="sm">
          {t.harvest.addDo}
        </Button>
      </form>
    </section>
  )
}
