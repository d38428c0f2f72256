import type { FrozenSection, FrozenValue } from '../manifest/frozen.js'
import { type QuestionToState, questionsToCouncil, questionsToState } from '../rules/obstacles/obstacles.js'
import { inLocale, type Locale } from '../template.js'
import type { WorkshopState } from '../workshop/state.js'
import { given, ownField } from './parts/part.js'

const texts = {
  state: {
    title: { nl: 'Vraag aan het Rijk', en: 'Question to national government' },
    body: {
      nl: 'Dit kan alleen met een andere wet. Een afzender staat er pas bij als die zelf ja zei.',
      en: 'This needs another law. A sender stands there only after saying yes in person.',
    },
  },
  council: {
    title: { nl: 'Vraag aan de raad', en: 'Question to the council' },
    body: {
      nl: 'Dit kan met een eigen verordening of beleidsregel: daarover gaat de raad of het bestuur dat die regel maakte.',
      en: 'This can be done with a by-law or policy rule of our own: it is up to the council or the board that made that rule.',
    },
  },
} as const

/**
 * *Vraag aan het Rijk* and *Vraag aan de raad*, each as a section of its own: every obstacle that only a law, or a by-law of
 * the municipality itself, takes away, with who asks it, to whom, and the judgement behind it. Empty where there is none.
 * Rules: SPEC DOC-11, DOC-19.
 */
export function questionSections(state: WorkshopState): readonly FrozenSection[] {
  const { locale } = state
  const sectionOf = (to: keyof typeof texts, questions: readonly QuestionToState[]): readonly FrozenSection[] =>
    questions.length === 0
      ? []
      : [
          {
            id: to === 'state' ? 'questions' : 'questions-council',
            render: 'cards',
            title: inLocale(texts[to].title, locale),
            body: inLocale(texts[to].body, locale),
            sentences: [],
            fields: [
              ...['sender', 'asked', 'addressee', 'law', 'article', 'judgement'].map((id) => ownField(id)),
              ownField('due', 'date'),
            ],
            records: questions.map((one) => ({
              subject: one.subject,
              text: one.text,
              values: given(answersOf(one, locale)),
            })),
          },
        ]
  return [...sectionOf('state', questionsToState(state)), ...sectionOf('council', questionsToCouncil(state))]
}

function answersOf(one: QuestionToState, locale: Locale): Readonly<Record<string, FrozenValue | null>> {
  const words = (text: string | null): FrozenValue | null => (text === null || text === '' ? null : { text })
  const who = (id: QuestionToState['sender']): FrozenValue | null =>
    id === null ? null : { text: '', organisations: [id] }
  const { judgement } = one
  return {
    sender: who(one.sender),
    asked: who(one.asked),
    addressee: words(one.addressee),
    law: words(one.law === null ? null : inLocale(one.law, locale)),
    article: words(one.article),
    judgement: judgement && { text: judgement.text, judged: { by: judgement.by, on: judgement.on } },
    // a day is a promise of who sends it
    due: one.sender === null ? null : words(one.due),
  }
}
