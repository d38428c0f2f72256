import type { FrozenSection, FrozenValue } from '../manifest/frozen.js'
import { type QuestionToState, questionsToState } from '../rules/obstacles/obstacles.js'
import { inLocale, type Locale } from '../template.js'
import type { WorkshopState } from '../workshop/state.js'
import { given, ownField } from './parts/part.js'

const title = { nl: 'Vraag aan het Rijk', en: 'Question to national government' }
const body = {
  nl: 'Dit kan alleen met een andere wet. Een afzender staat er pas bij als die zelf ja zei.',
  en: 'This needs another law. A sender stands there only after saying yes in person.',
}

/**
 * *Vraag aan het Rijk* as a section of its own: every obstacle that only a law takes away, with who asks it, to whom, and
 * the judgement behind it. Null where there is none. Rule: SPEC DOC-11.
 */
export function questionsSection(state: WorkshopState): FrozenSection | null {
  const questions = questionsToState(state)
  if (questions.length === 0) return null
  const { locale } = state
  return {
    id: 'questions',
    render: 'cards',
    title: inLocale(title, locale),
    body: inLocale(body, locale),
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
  }
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
