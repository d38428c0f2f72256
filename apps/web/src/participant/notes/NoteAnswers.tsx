import type { MineNote } from '@siroop/board'
import { fieldWords, type Organisation, type TemplateField } from '@siroop/domain'
import { dayInWords } from '@siroop/manifest'
import { participantCopy } from '../../copy/participant.js'
import { Icon } from '../../ui/Icon.js'
import { useLanguage, usePick, useT } from '../../ui/language.js'
import { linkWording } from '../ask/linkWording.js'
import { chosenLinks, type Question } from '../ask/questions.js'

export interface NoteAnswersProps {
  readonly note: MineNote
  readonly questions: readonly Question[]
  readonly organisations: readonly Organisation[]
}

/** What was answered with a note: own words in serif, what was picked in the words of the list. */
export function NoteAnswers({ note, questions, organisations }: NoteAnswersProps) {
  const t = useT(participantCopy)
  const pick = usePick()
  const [locale] = useLanguage()
  const words = questions.flatMap((one) => (one.kind === 'field' && typed.has(one.field.type) ? [one.field] : []))
  const onlyTyped = words.length === 1 ? words[0] : null
  return questions.map((question) => {
    if (question.kind === 'link') {
      const { target } = question
      const chosen = new Set(chosenLinks(note, target))
      return target.options
        .filter(({ subject }) => chosen.has(subject))
        .map(({ subject, text }) => (
          <p key={subject} className="leads-to">
            <Icon name="link" size={16} label={t.ask.link[linkWording(note, target)]} />
            <span className="voice">{text}</span>
          </p>
        ))
    }
    const { field } = question
    const value = note.fields[field.id] ?? ''
    if (value === '') return null
    const words = fieldWords(field, value, { organisations, locale, day: (date) => dayInWords(date, locale) })
    // the only words that come with a note stand under it as they are; of more it is said what they answer
    if (field === onlyTyped) {
      return (
        <p key={field.id} className="behaviour">
          {words}
        </p>
      )
    }
    return (
      <p key={field.id} className="picked">
        <span className="second">{pick(field.label)}</span> {words}
      </p>
    )
  })
}

const typed: ReadonlySet<TemplateField['type']> = new Set(['text', 'longtext'])
