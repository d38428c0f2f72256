import type { SheetsView, SheetView, SubjectId } from '@siroop/domain'
import { useRef, useState } from 'react'
import { Field } from '../../../ui/Field.js'
import { isBegun } from '../../paper/halfTyped.js'
import { type OpenCard, openCards } from '../../paper/paperCards.js'
import { CardAnswer } from '../../paperAnswers/CardAnswer.js'
import { useRegie } from '../../regie.js'
import { PaperSheetForm } from './PaperSheetForm.js'

const aboutOf = ({ step }: SheetsView): string => `sheet ${step}`

/** Sheets that somebody at the table filled in on paper: card, subject, then its fields. For who has no phone, with the word or without. */
export function SheetOnPaper({ sheets }: { sheets: SheetsView }) {
  const { view, t } = useRegie()
  if (sheets.sheets.length === 0) return null
  const { button, lead } = t.sheets.paper
  return (
    <CardAnswer button={button} lead={lead} about={aboutOf(sheets)} cards={openCards(view)}>
      {(card, onDone) => <CardSheets sheets={sheets} card={card} onDone={onDone} />}
    </CardAnswer>
  )
}

interface CardSheetsProps {
  readonly sheets: SheetsView
  readonly card: OpenCard
  readonly onDone: () => void
}
function CardSheets({ sheets, card, onDone }: CardSheetsProps) {
  const { view, t } = useRegie()
  const words = t.paper.answers
  const all = sheets.sheets
  const about = ({ subject }: SheetView) => `${aboutOf(sheets)} ${subject}`
  const begun = (sheet: SheetView) => isBegun({ workshop: view.workshop.id, card: card.id, about: about(sheet) })
  const [chosen, setChosen] = useState<SubjectId | null>(() => all.find(begun)?.subject ?? view.pointedAt)
  const [typed, setTyped] = useState<ReadonlySet<SubjectId>>(new Set())
  const list = useRef<HTMLSelectElement>(null)
  const sheet = all.find(({ subject }) => subject === chosen) ?? all[0]
  const last = all.find(({ subject }) => subject === [...typed].at(-1))
  if (!sheet) return null
  const handleTyped = () => {
    const now = new Set(typed).add(sheet.subject)
    const after = [...all.slice(all.indexOf(sheet) + 1), ...all].find(({ subject }) => !now.has(subject))
    setTyped(now)
    if (!after) return onDone()
    setChosen(after.subject)
    // the form that had the focus goes away with its subject
    list.current?.focus()
  }
  const nameOf = (one: SheetView) => `${all.indexOf(one) + 1} ${one.text}`
  return (
    <>
      {all.length > 1 || sheet.text !== '' ? (
        <>
          <p className="meta" role="status">
            {last && words.typed(last.text)}
          </p>
          <Field label={t.sheets.paper.about}>
            {(ids) => (
              <select
                {...ids}
                ref={list}
                value={sheet.subject}
                onChange={({ target }) =>
                  setChosen(all.find(({ subject }) => subject === target.value)?.subject ?? null)
                }
              >
                {all.map((one) => (
                  <option key={one.subject} value={one.subject}>
                    {typed.has(one.subject) ? words.aboutTyped(nameOf(one)) : nameOf(one)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <blockquote className="txt">
            <p className="voice">{sheet.text}</p>
          </blockquote>
        </>
      ) : null}
      {sheet.whole ? (
        <PaperSheetForm
          key={sheet.subject}
          sheets={sheets}
          sheet={sheet}
          draft={{ card: card.id, about: about(sheet) }}
          onTyped={handleTyped}
        />
      ) : (
        <p className="second">{t.sheets.notTold}</p>
      )}
    </>
  )
}
