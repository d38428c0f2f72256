import './ask.css'
import type { MineNote } from '@siroop/board'
import { limits, numberWords, type TemplateField } from '@siroop/domain'
import { draftKey } from '../../connection/words/draftKey.js'
import { participantCopy } from '../../copy/participant.js'
import { useLanguage, usePick, useProblem, useT } from '../../ui/language.js'
import { keptValue, valueProblem } from '../../ui/words/fieldValue.js'
import { useDraft } from '../drafts/useDraft.js'
import { NoteField } from '../write/NoteField.js'
import { textProblem } from '../write/textProblem.js'
import { Asked } from './Asked.js'

export interface TypeScreenProps {
  readonly note: MineNote
  readonly field: TemplateField
  readonly form: 'words' | 'line' | 'date'
  readonly onSave: (value: string) => void
  readonly onLater: () => void
}

/** The keyboard of a phone that has the signs that are needed. */
const keyboards: Partial<Record<TemplateField['type'], 'numeric' | 'decimal' | 'url'>> = {
  year: 'numeric',
  number: 'decimal',
  money: 'decimal',
  url: 'url',
}

/** A field whose answer is typed: words, a number, a year, a date. What is half typed stays. */
export function TypeScreen({ note, field, form, onSave, onLater }: TypeScreenProps) {
  const frame = useT(participantCopy)
  const t = frame.ask
  const pick = usePick()
  const [locale] = useLanguage()
  const before = note.fields[field.id] ?? ''
  const isNumber = field.type === 'number' || field.type === 'money'
  const draft = useDraft(draftKey('f', note.id, field.id), isNumber ? numberWords(before, locale) : before)
  const [problem, setProblem] = useProblem()
  const maxChars = field.maxChars ?? limits.note
  const problems: Record<NonNullable<ReturnType<typeof valueProblem>>, string> = {
    empty: frame.write.empty,
    year: t.badYear,
    number: t.badNumber,
    range: t.between(field.min ?? null, field.max ?? null),
    date: t.badDate,
    url: t.badUrl,
  }
  const handleSave = () => {
    const wrong = valueProblem(field, draft.text, locale)
    if (wrong !== null) return setProblem(problems[wrong])
    const long = textProblem(frame, { text: draft.text, max: maxChars })
    if (long !== null) return setProblem(long)
    onSave(keptValue(field, draft.text, locale) ?? draft.text)
    draft.clear()
  }
  const handleText = (text: string) => {
    setProblem(null)
    draft.write(text)
  }
  const label = pick(field.label)
  const hints = [
    field.help ? pick(field.help) : '',
    field.privacy === 'noPersonalData' ? t.noNames : '',
    field.type === 'money' ? t.inEuros : '',
  ]
  return (
    <Asked
      note={note.text}
      question={label}
      hints={hints.filter((hint) => hint !== '')}
      required={field.required === true}
      problem={form === 'words' ? null : problem}
      onLater={onLater}
      onSave={handleSave}
    >
      {form === 'words' ? (
        <NoteField
          label={label}
          text={draft.text}
          onText={handleText}
          onEnter={handleSave}
          maxChars={maxChars}
          problem={problem}
          size="mid"
          autoFocus
        />
      ) : (
        <input
          className={problem === null ? 'input nums' : 'input nums bad'}
          aria-label={label}
          aria-invalid={problem === null ? undefined : true}
          type={form === 'date' ? 'date' : 'text'}
          inputMode={form === 'date' ? undefined : keyboards[field.type]}
          autoCapitalize="none"
          value={draft.text}
          onChange={(event) => handleText(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && handleSave()}
        />
      )}
    </Asked>
  )
}
