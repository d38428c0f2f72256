import type { NoteId, OrganisationId, SignatureId } from '../ids.js'
import { themeAnswer, themesFor } from '../rules/dots/dots.js'
import { isDotted } from '../rules/dots/dotted.js'
import { sentenceOf, stepOf } from '../rules/find.js'
import { pollQuestions } from '../rules/polls.js'
import { standingSignatures } from '../rules/signing.js'
import type { Translated } from '../template.js'
import type { Event, EventOf } from '../workshop/events.js'
import type { WorkshopState } from '../workshop/state.js'
import type { SubjectId } from '../workshop/working.js'
import { linesOfSheet } from './filledSheet.js'

/** What kind of thing the room decided; the screen has words for each. */
export type OutcomeKind =
  | 'agreed'
  | 'taken'
  | 'not-shared'
  | 'reopened'
  | 'text-agreed'
  | 'answered'
  | 'chosen'
  | 'not-chosen'
  | 'taken-further'
  | 'let-go'
  | 'set-aside'
  | 'doubt'
  | 'breaks'
  | 'owner'
  | 'filled-in'
  | 'line'
  | 'sentence'
  | 'sentence-dropped'
  | 'checkins'
  | 'waived'
  | 'opened-for-signing'
  | 'signed'
  | 'in-force'
/** One thing that was decided. Everything in it was open to the room at that moment: never a ballot, never a person. */
export interface Outcome {
  readonly what: OutcomeKind
  /** What it is about, in the words of the workshop; may be empty. */
  readonly text: string
  /** The heading above it, or the reason that was given. */
  readonly more: string | null
  /** Words of the template that say how it was answered, or which rule it touches. */
  readonly labels: readonly Translated[]
  /** Who took it on, said it or signed. */
  readonly organisation: OrganisationId | null
  /** YYYY-MM-DD, of `checkins` only. */
  readonly dates: readonly string[]
}
/** A decision as it is kept while the evening is gone through: a later one with the same key takes its place. */
export interface Kept {
  readonly key: string
  /** Null: it was undone. */
  readonly outcome: Outcome | null
  /** The note or bundle that it is about: who takes that back takes this back. */
  readonly subject: SubjectId | null
  readonly signature: SignatureId | null
}

type Told = Partial<Omit<Outcome, 'what'>> & { readonly what: OutcomeKind }
const keep = (key: string, told: Told | null, of: Partial<Pick<Kept, 'subject' | 'signature'>> = {}): Kept => ({
  key,
  outcome: told && { text: '', more: null, labels: [], organisation: null, dates: [], ...told },
  subject: null,
  signature: null,
  ...of,
})

/** What this event decided; null when nothing was decided. `state` is the state after it. */
export function outcomeOf(event: Event, state: WorkshopState): Kept | null {
  switch (event.type) {
    case 'itemAgreed': {
      const { bundle, note = null, text, behaviour } = event
      const words = { text: behaviour ?? text, more: behaviour === null ? null : text }
      // A ticked note goes to the manifest; it gets its consent with the whole text.
      const what = bundle === null ? 'taken' : 'agreed'
      return keep(`item ${event.item}`, { what, ...words }, { subject: bundle ?? note })
    }
    case 'itemReopened': {
      const { text, subject } = state.items.find(({ id }) => id === event.item) ?? { text: '', subject: null }
      return keep(`reopened ${event.item}`, { what: 'reopened', text, more: event.reason }, { subject })
    }
    case 'roundNotShared': {
      const round = state.rounds.find(({ id }) => id === event.round)
      return round
        ? keep(`round ${round.id}`, { what: 'not-shared', text: round.text }, { subject: round.bundle })
        : null
    }
    case 'textAgreed':
      return keep('text', { what: 'text-agreed' })
    case 'answerRecorded':
      return recorded(event, state)
    case 'subjectLetGo':
    case 'parked':
      return aside(event, state)
    case 'checkAnswered': {
      const { answer, reason } = event.answer
      const label = state.template.principles?.find(({ id }) => id === event.principle)?.label
      const told = { text: reason ?? '', labels: label ? [label] : [] }
      const what = answer === 'breekt' ? 'breaks' : 'doubt'
      const { subject } = event
      return keep(`check ${subject} ${event.principle}`, answer === 'breekt-niet' ? null : { what, ...told }, {
        subject,
      })
    }
    case 'ownerAnswered': {
      const { subject, organisation } = event
      const text = state.commitments.get(subject)?.text ?? ''
      return keep(`owner ${subject}`, event.answer === 'accept' ? { what: 'owner', text, organisation } : null, {
        subject,
      })
    }
    case 'sheetFilled': {
      const { step, subject, text } = event
      const labels = linesOfSheet(state, event)
      const told = labels.length === 0 ? null : ({ what: 'filled-in', text, labels } as const)
      return keep(`sheet ${step} ${subject}`, told, { subject })
    }
    case 'lineAdded':
      return keep(`line ${event.line}`, {
        what: 'line',
        text: event.text,
        organisation: event.organisation ?? null,
      })
    case 'checkinsPlanned':
      return keep('checkins', event.dates.length === 0 ? null : { what: 'checkins', dates: event.dates })
    case 'gateWaived':
      return keep(`waived ${event.step} ${event.check}`, { what: 'waived', text: event.reason })
    default:
      return ofTheText(event, state)
  }
}

/** Decisions about the manifest itself. */
function ofTheText(event: Event, state: WorkshopState): Kept | null {
  switch (event.type) {
    case 'sentenceProposed':
      return event.settled ? keep(`sentence ${event.sentence}`, { what: 'sentence', text: event.text }) : null
    case 'sentenceSettled': {
      const text = sentenceOf(state, event.sentence)?.text ?? ''
      return keep(`sentence ${event.sentence}`, { what: 'sentence', text })
    }
    case 'sentenceDropped': {
      const text = state.sentences.find(({ id }) => id === event.sentence)?.text ?? ''
      return keep(`sentence ${event.sentence}`, { what: 'sentence-dropped', text, more: event.reason })
    }
    case 'sentencePutBack': {
      const text = sentenceOf(state, event.sentence)?.text ?? ''
      return keep(`sentence ${event.sentence}`, event.settled ? { what: 'sentence', text } : null)
    }
    case 'editionFrozen':
      return keep(`edition ${event.edition}`, { what: 'opened-for-signing', text: event.frozen.title })
    case 'editionReopened':
      return keep(`edition ${event.edition}`, null)
    case 'signed': {
      const { signature, organisation } = event
      return keep(`signed ${signature}`, { what: 'signed', organisation }, { signature })
    }
    case 'editionInForce':
      return keep(`in force ${event.edition}`, { what: 'in-force' })
    default:
      return null
  }
}

function recorded(event: EventOf<'answerRecorded'>, state: WorkshopState): Kept {
  const { subject, text, record } = event
  const step = stepOf(state, event.step)
  if (step && isDotted(step)) {
    const label = themesFor(state, step).find(({ id }) => id === record.answers[themeAnswer])?.label
    const told = { what: 'taken-further', text, more: record.reason, labels: label ? [label] : [] } as const
    return keep(`poll ${event.step} ${subject}`, record.chosen ? told : null, { subject })
  }
  const labels = (step ? pollQuestions(step) : []).flatMap(({ id, options }) => {
    const option = options.find((one) => one.id === record.answers[id])
    return option ? [option.label] : []
  })
  const what = step?.kind !== 'assess' ? 'answered' : record.chosen ? 'chosen' : 'not-chosen'
  return keep(`poll ${event.step} ${subject}`, { what, text, labels, more: record.reason }, { subject })
}

/** Let go or set aside; brought back in the same step it was nothing. */
function aside(event: EventOf<'subjectLetGo'> | EventOf<'parked'>, state: WorkshopState): Kept {
  const { subject } = event
  if (event.type === 'parked') {
    const { parked } = event
    return keep(`aside ${subject}`, parked && { what: 'set-aside', text: parked.text }, { subject })
  }
  const { reason } = event
  const text = textOf(state, subject)
  return keep(`let go ${subject}`, reason === null ? null : { what: 'let-go', text, more: reason }, { subject })
}

/** The newest words of a subject that the state knows; the words of others stand on the board only. */
function textOf(state: WorkshopState, subject: SubjectId): string {
  const polled = [...state.polls.values()].flatMap(({ subjects }) => subjects.get(subject) ?? []).at(-1)
  return polled?.text ?? state.items.findLast((item) => item.subject === subject)?.text ?? ''
}

/**
 * True while this may be told: a withdrawal always wins, of a note and of a signature. A step that its owner accepted
 * is a promise, and stays the owner's. Source: decisions.md, Reveal; WDR-1.
 */
export function mayBeTold({ subject, signature }: Kept, now: WorkshopState): boolean {
  if (signature !== null)
    return now.editions.some((edition) => standingSignatures(edition).some(({ id }) => id === signature))
  if (subject === null || !now.withdrawn.has(subject as NoteId)) return true
  return now.commitments.get(subject)?.status === 'accepted'
}
