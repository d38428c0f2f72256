import { sharedByOf } from '../decide/consent.js'
import type { OrganisationId } from '../ids.js'
import { unreachable } from '../result.js'
import {
  contributors,
  countsVisible,
  currentEdition,
  placeOf,
  sentenceOf,
  stepOf,
  takingPart,
  undecidedRound,
} from '../rules/find.js'
import { isReserved } from '../rules/overDays/overDays.js'
import { standingSignatures } from '../rules/signing.js'
import { consentsOneByOne, subjectsOfStep } from '../rules/subjects.js'
import type { TemplateStep, Translated } from '../template.js'
import type { Edition, Objection, Round, Sentence, WorkshopState } from '../workshop/state.js'
import type {
  Clock,
  ObjectionView,
  PaperMark,
  RoundResult,
  RoundText,
  SigningRow,
  StepTexts,
  ViewBase,
  ViewContext,
} from './base.js'
import type { EditionHead } from './participantView.js'
import { earlierHead } from './parts/checkin/promises.js'

/** What every audience may know. */
export function baseOf(state: WorkshopState, context: ViewContext): ViewBase {
  const { id, kind, title, region, locale, template } = state
  const { version, serverNowMs, documentEpoch } = context
  const workshop = { id, kind, title, region, locale, document: template.document.kind }
  const earlier = earlierHead(state)
  const base = { version, serverNowMs, documentEpoch, workshop, organisations: state.organisations }
  return earlier === undefined ? base : { ...base, earlier }
}

/** Clock of the current segment. */
export const clockOf = (state: WorkshopState): Clock | null =>
  state.position && { startedAtMs: state.position.startedAtMs, endsAtMs: state.position.endsAtMs }

/** Question and texts of a step in all its languages. */
export function textsOf(step: TemplateStep): StepTexts {
  const { id, kind, title, question, explanation, prompts = [] } = step
  return { step: id, kind, title, question, explanation, prompts }
}

/** What everybody thinks about in a silent part of an explanation, in which nothing is written; else null. */
export function thinksAbout(state: WorkshopState): Translated | null {
  const place = placeOf(state)
  if (place?.step.kind !== 'inform' || place.segment.mode !== 'silent') return null
  return place.step.prompts?.[0] ?? place.segment.label
}

/** People who are in: everybody who sits at the table for an organisation. */
export const insideCount = (state: WorkshopState): number => contributors(state).length

/** The round that the room looks at: the undecided one, else the newest of this step that was decided. */
export function roundOnScreen(state: WorkshopState, step: TemplateStep): Round | undefined {
  return (
    undecidedRound(state) ?? state.rounds.findLast((round) => round.step === step.id && round.status !== 'replaced')
  )
}

/** Text of a round with its place in the row of bundles. */
export function roundTextOf(state: WorkshopState, round: Round, context: ViewContext): RoundText {
  const asked = stepOf(state, round.step)
  const one = asked !== undefined && consentsOneByOne(asked)
  const bundles: readonly { readonly id: string }[] = one
    ? subjectsOfStep(state, asked, context)
    : context.bundles(round.step)
  const { id, step, bundle, text, behaviour, attempt } = round
  const index = bundles.findIndex((one) => one.id === bundle) + 1
  return {
    round: id,
    step,
    bundle,
    text,
    behaviour,
    attempt,
    index: Math.max(1, index),
    of: Math.max(1, bundles.length),
  }
}

/** The opened answers of a round as phones and the room screen see them. Null while it is closed (INV-7). */
export function resultOf(state: WorkshopState, round: Round): RoundResult | null {
  const result = resultForRegie(state, round)
  // of two or three a list of names is the count that nobody is to see
  return result === null || result.countsVisible ? result : { ...result, standFor: [], liveWith: [] }
}

/** The same with who gave which answer, in the order of the list: the regie leads the talk about it. */
export function resultForRegie(state: WorkshopState, round: Round): RoundResult | null {
  if (round.status === 'open') return null
  const order = state.organisations.map(({ id }) => id)
  const answered = (answer: string) => order.filter((id) => round.ballots.get(id)?.answer === answer)
  return {
    standFor: answered('stand-for'),
    liveWith: answered('live-with'),
    objections: state.objections
      .filter((one) => one.about.kind === 'round' && one.about.round === round.id)
      .map((one) => objectionView(state, one)),
    missing: missingOf(state, round),
    outcome: round.status === 'shown' ? 'open' : round.status,
    sharedBy: countsVisible(state) ? sharedByOf(state, round).length : null,
    countsVisible: countsVisible(state),
  }
}

/** Marked missing with the words given, and those of whom nobody came (TNS-13). */
export function missingOf(
  state: WorkshopState,
  asked: Pick<Round, 'missing'> & { readonly status: string },
): RoundResult['missing'] {
  const present = new Set(takingPart(state))
  return state.organisations.flatMap(({ id }) => {
    const marked = asked.missing.get(id)
    if (marked) return [{ organisation: id, ...marked }]
    return present.has(id) ? [] : [{ organisation: id, why: 'absent' as const, reason: '' }]
  })
}

/** An objection with the text that it is about. */
export function objectionView(state: WorkshopState, objection: Objection): ObjectionView {
  const { id, organisation, reason, state: treated, about } = objection
  const text = textAbout(state, about)
  return { id, organisation, reason, state: treated, aboutText: text ?? '' }
}

function textAbout(state: WorkshopState, about: Objection['about']): string | undefined {
  switch (about.kind) {
    case 'round':
      return state.rounds.find((one) => one.id === about.round)?.text
    case 'poll':
      return state.polls.get(about.step)?.subjects.get(about.subject)?.text
    case 'sentence':
      return sentenceOf(state, about.sentence)?.text
    default:
      return unreachable(about)
  }
}

/** Organisations of a set or map in the order of the list, so that the order of answering stays unknown. */
export const inListOrder = (
  state: WorkshopState,
  ids: { has(id: OrganisationId): boolean },
): readonly OrganisationId[] => state.organisations.map(({ id }) => id).filter((id) => ids.has(id))

/** Names of what was agreed, in the order of agreeing. */
export const agreedTexts = (state: WorkshopState): readonly string[] =>
  state.items.filter((item) => item.status === 'agreed' && item.bundle !== null).map((item) => item.text)

/** Whose answer was typed from a paper card, in the order of the list. */
export const paperMarks = (
  state: WorkshopState,
  answers: ReadonlyMap<string, { readonly paper: number | null }>,
): readonly PaperMark[] =>
  state.organisations.flatMap(({ id }) => {
    const paper = answers.get(id)?.paper ?? null
    return paper === null ? [] : [{ organisation: id, paper }]
  })

/** Head of an edition: what a signing screen shows above the text. */
export const editionHead = ({ number, frozen, fingerprint, status }: Edition): EditionHead => ({
  number,
  title: frozen.title,
  fingerprint,
  status,
})

/** Where each invited organisation stands with this edition. */
export function signingRows(edition: Edition): readonly SigningRow[] {
  const standing = standingSignatures(edition)
  return edition.frozen.organisations.map(({ id }) => {
    const mark = standing.find((one) => one.organisation === id)
    const invitation = edition.invitations.find((one) => one.organisation === id)
    const said = {
      organisation: id,
      until: null,
      signature: null,
      paper: edition.papers.get(id) ?? null,
      invited: invitation
        ? {
            atMs: invitation.invitedAtMs,
            reminders: invitation.remindedAtMs.length,
            delegated: invitation.delegatedBy !== null,
          }
        : null,
      liftedAtMs: mark ? (edition.lifted.get(mark.id) ?? null) : null,
      withdrawn: false,
    }
    if (mark) {
      const state = isReserved(edition, mark) ? 'signed-with-reservation' : 'signed'
      return { ...said, state, signature: mark.id }
    }
    const until = edition.later.get(id)
    if (until !== undefined) return { ...said, state: 'later', until }
    // what was taken back is said no more
    if (edition.declined.has(id)) return { ...said, state: 'declined' }
    return { ...said, state: 'open', paper: null, withdrawn: edition.signatures.some((one) => one.organisation === id) }
  })
}

/** The sentence the room talks about: asked and still closed, else the last that was asked and opened. */
export function sentenceOnScreen(state: WorkshopState): Sentence | undefined {
  const asked = state.sentences.filter((sentence) => sentence.status === 'asked')
  return asked.find((sentence) => !sentence.shown) ?? asked.at(-1)
}

/** The step of kind sign, where a signing screen takes its texts from also after the meeting. */
export const signStepOf = (state: WorkshopState): TemplateStep | undefined =>
  currentEdition(state) ? state.template.steps.find((step) => step.kind === 'sign') : undefined
