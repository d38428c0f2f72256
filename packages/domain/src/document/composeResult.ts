import { aroundSections, type DocumentFacts, placeholderValues } from '../manifest/compose.js'
import type { FrozenSection } from '../manifest/frozen.js'
import { fillPlaceholders } from '../manifest/placeholders.js'
import { contributors } from '../rules/find.js'
import { inLocale, type Template, type TemplateSection } from '../template.js'
import type { WorkshopState } from '../workshop/state.js'
import { changedSeatsSection } from './changedSeats.js'
import { checkinSummary } from './checkinSummary.js'
import { councilLetters } from './councilLetters.js'
import { mirrorSection } from './mirrorSection.js'
import { answeredOnPaper } from './onPaper.js'
import { questionSections } from './questions.js'
import type { ResultDocument, ResultKind } from './resultDocument.js'
import { contentOf } from './sections.js'

/** Day (YYYY-MM-DD) of a moment in the region's time zone, beside what a document is made of. */
export interface ResultFacts extends DocumentFacts {
  readonly dateOf: (ms: number) => string
}

/** The kind of document that this template leads to without signatures; null when it is signed. */
export function resultKind({ document }: Pick<Template, 'document'>): ResultKind | null {
  return document.kind === 'harvest' || document.kind === 'shelf' ? document.kind : null
}

/**
 * What the room found, as it stands now; null for a workshop of which the document is signed. Sections without content are
 * left out: there is nothing of the template in it but the titles over what people wrote. Rules: SPEC DOC-1, DOC-2.
 */
export function composeResult(state: WorkshopState, facts: ResultFacts): ResultDocument | null {
  const document = resultKind(state.template)
  if (document === null) return null
  const sections = state.template.document.sections
    .map((section) => resultSection(state, section, facts))
    .filter((section) => holdsSomething(state, section))
  const questions = document === 'shelf' ? questionSections(state) : []
  const summary = checkinSummary(state)
  const seats = changedSeatsSection(state)
  const mirror = mirrorSection(state)
  return {
    document,
    ...aroundSections(state, facts.today),
    sections: [
      ...sections.slice(0, 1),
      ...(summary === null ? [] : [summary]),
      ...(seats === null ? [] : [seats]),
      ...(mirror === null ? [] : [mirror]),
      ...sections.slice(1),
      ...questions,
    ],
    meetingDates: state.meetings.flatMap(({ date, openedAtMs }) =>
      openedAtMs === null ? [] : [date ?? facts.dateOf(openedAtMs)],
    ),
    participants: contributors(state).length,
    onPaper: answeredOnPaper(state),
    letters: document === 'harvest' ? councilLetters(state, sections, facts) : [],
  }
}

function holdsSomething({ checkinDates }: WorkshopState, { body, records = [], render }: FrozenSection): boolean {
  if (render === 'checkins') return checkinDates.length > 0
  return records.length > 0 || (render === 'text' && body !== null)
}

function resultSection(state: WorkshopState, section: TemplateSection, facts: ResultFacts): FrozenSection {
  const values = placeholderValues(state, facts.today)
  const body = section.body ? fillPlaceholders(inLocale(section.body, state.locale), values) : null
  return {
    id: section.id,
    render: section.render,
    title: fillPlaceholders(inLocale(section.title, state.locale), values),
    ...contentOf(state, { section, body, isSigned: false }, facts),
    sentences: [],
  }
}
