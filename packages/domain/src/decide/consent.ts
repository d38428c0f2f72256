import { type BundleId, itemId, type OrganisationId, objectionId, roundId } from '../ids.js'
import { ok } from '../result.js'
import { isOneOfTexts, opensRounds, textInStep } from '../rules/consent/texts.js'
import {
  agreedItemOf,
  isFrozen,
  isOpenObjection,
  placeOf,
  roundOf,
  stepOf,
  takingPart,
  undecidedRound,
  waitingFor,
} from '../rules/find.js'
import { bundleWithId, type Subject } from '../rules/subjects.js'
import { checkText, limits } from '../text.js'
import type { Event } from '../workshop/events.js'
import type { AgreedItem, Objection, Round, WorkshopState } from '../workshop/state.js'
import { type Context, type Rules, refuse, spokenForByActor } from './context.js'
import { checkMissing, unmarked } from './missing.js'
import { withSentences } from './seeding.js'

/** Consent per organisation: closed until shown, no decision while an objection is open (INV-6..8, TNS-13). */
export const consentRules: Rules<
  | 'openRound'
  | 'answerRound'
  | 'markMissing'
  | 'unmarkMissing'
  | 'showRound'
  | 'reviseRound'
  | 'closeRound'
  | 'treatObjection'
  | 'reopenItem'
> = {
  openRound: ({ step, bundle, behaviour }, { state, facts }) => {
    const place = placeOf(state)
    // what was agreed and reopened is asked again where the room is, also meetings later
    const again = state.items.findLast((item) => item.bundle === bundle && item.status === 'reopened')
    if (place === null) return refuse('meeting-not-open')
    if (!again && (place.step.id !== step || !opensRounds(place.step))) return refuse('not-in-this-step')
    if (!again && place.segment.mode !== 'round') return refuse('not-in-this-segment')
    if (undecidedRound(state)) return refuse('round-open-already')
    if (agreedItemOf(state, bundle)) return refuse('already-agreed')
    const at = again?.step ?? step
    const facing = facingOf(state, { step: at, bundle, again }, facts)
    if (!facing) return refuse('unknown-bundle')
    const name = checkText(facing.text, longestText(state, { step: at, bundle }))
    if (!name.ok) return refuse(name.error === 'text-empty' ? 'bundle-without-name' : name.error)
    const words = optionalText(behaviour)
    if (!words.ok) return refuse(words.error)
    return ok([
      {
        type: 'roundOpened',
        round: roundId(facts.newId()),
        step: at,
        bundle,
        text: name.value,
        behaviour: words.value,
        sources: facing.sources,
        wroteIn: facing.wroteIn,
        attempt: attemptsOf(state, bundle) + 1,
      },
    ])
  },
  answerRound: ({ round, answer, reason }, context) => {
    const current = roundOf(context.state, round)
    if (!current) return refuse('unknown-round')
    if (current.status !== 'open') return refuse('round-closed')
    const organisation = spokenForByActor(context)
    if (organisation === null || context.actor === null) return refuse('not-spokesperson')
    const words = optionalText(reason)
    if (!words.ok) return refuse(words.error)
    if (answer === 'object' && words.value === null) return refuse('reason-needed')
    return ok([
      ...unmarked(current.missing, { type: 'missingUnmarked', round, organisation }),
      { type: 'roundAnswered', round, organisation, by: context.actor.id, answer, reason: words.value },
    ])
  },
  markMissing: ({ round, organisation, why, reason }, { state }) => {
    const current = roundOf(state, round)
    if (!current) return refuse('unknown-round')
    if (current.status !== 'open') return refuse('round-closed')
    const words = checkMissing(state, { answered: current.ballots, organisation, reason })
    if (!words.ok) return words
    return ok([{ type: 'missingMarked', round, organisation, why, reason: words.value }])
  },
  unmarkMissing: ({ round, organisation }, { state }) => {
    const current = roundOf(state, round)
    if (!current) return refuse('unknown-round')
    if (current.status !== 'open') return refuse('round-closed')
    return ok(unmarked(current.missing, { type: 'missingUnmarked', round, organisation }))
  },
  showRound: ({ round }, { state, facts }) => {
    const current = roundOf(state, round)
    if (!current) return refuse('unknown-round')
    if (current.status !== 'open') return refuse('round-closed')
    const waiting = waitingFor(state, { answered: current.ballots, missing: current.missing })
    if (waiting.length > 0) return refuse('answers-missing', waiting)
    // counted from the list of organisations, so that the order of answering is not kept in the order of objections
    const objections = state.organisations.flatMap(({ id }): readonly Event[] => {
      const ballot = current.ballots.get(id)
      if (ballot?.answer !== 'object') return []
      const about = { kind: 'round', round, bundle: current.bundle } as const
      return [
        {
          type: 'objectionRaised',
          objection: objectionId(facts.newId()),
          organisation: id,
          reason: ballot.reason ?? '',
          about,
        },
      ]
    })
    return ok([{ type: 'roundShown', round }, ...objections])
  },
  reviseRound: ({ round, text, behaviour }, { state, facts }) => {
    const current = roundOf(state, round)
    if (!current) return refuse('unknown-round')
    if (current.status !== 'shown') return refuse('not-shown-yet')
    if (current.bundle === null) return refuse('nothing-changed')
    const name = checkText(text, longestText(state, current))
    if (!name.ok) return refuse(name.error)
    const words = optionalText(behaviour)
    if (!words.ok) return refuse(words.error)
    if (name.value === current.text && words.value === current.behaviour) return refuse('nothing-changed')
    const { step, bundle, sources, wroteIn } = current
    const attempt = attemptsOf(state, bundle) + 1
    const asked = { step, bundle, sources, wroteIn, text: name.value, behaviour: words.value, attempt }
    return ok([
      ...workedIn(state, current),
      { type: 'roundReplaced', round },
      { type: 'roundOpened', round: roundId(facts.newId()), ...asked },
    ])
  },
  closeRound: ({ round }, { state, facts }) => {
    const current = roundOf(state, round)
    if (!current) return refuse('unknown-round')
    if (current.status === 'open') return refuse('not-shown-yet')
    if (current.status !== 'shown') return refuse('round-closed')
    if (objectionsOf(state, current).some(isOpenObjection)) return refuse('objection-open')
    if (current.bundle === null) {
      // a text that was changed, for an objection or otherwise, is read and asked again
      const changed = current.textChanged || objectionsOf(state, current).some((one) => one.state === 'worked-in')
      return ok([{ type: changed ? 'roundReplaced' : 'textAgreed', round }])
    }
    const sharedBy = sharedByOf(state, current)
    if (sharedBy.length < neededInRound(state, current)) return ok([{ type: 'roundNotShared', round }])
    const { step, bundle: id } = current
    const one = isOneOfTexts(state, current) ? textInStep(state, { step, id }, facts) : undefined
    const kind = one?.kind ?? stepOf(state, step)?.input?.[0] ?? 'waarde'
    const { bundle, text, behaviour, sources } = current
    const agreed = { item: itemId(facts.newId()), round, step, bundle, kind, text, behaviour, sources, sharedBy }
    return ok(withSentences({ state, facts }, [{ type: 'itemAgreed', ...agreed }]))
  },
  treatObjection: ({ objection, state: to }, { state }) => {
    const current = state.objections.find((one) => one.id === objection)
    if (!current) return refuse('unknown-objection')
    if (isFrozen(state)) return refuse('edition-frozen')
    // among several texts an objection is worked in by changing the text, which is asked again: never by a word about it
    if (to === 'worked-in' && isAboutOneOfTexts(state, current)) return refuse('nothing-changed')
    return ok(current.state === to ? [] : [{ type: 'objectionTreated', objection, state: to }])
  },
  reopenItem: ({ bundle, reason }, { state }) => {
    const item = agreedItemOf(state, bundle)
    if (!item) return refuse('unknown-item')
    if (isFrozen(state)) return refuse('edition-frozen')
    const words = checkText(reason, limits.reason)
    if (!words.ok) return refuse(words.error === 'text-empty' ? 'reason-needed' : words.error)
    return ok([{ type: 'itemReopened', item: item.id, bundle, reason: words.value }])
  },
}

/** Organisations that wrote a note in the bundle or stand for it, in the order of the list (INV-6). */
export function sharedByOf(state: WorkshopState, round: Round): Round['wroteIn'] {
  const wrote = new Set(round.wroteIn)
  return state.organisations
    .map(({ id }) => id)
    .filter((id) => wrote.has(id) || round.ballots.get(id)?.answer === 'stand-for')
}

/**
 * How many organisations make a value shared: the template's number (default 3), or all when fewer take part (INV-6).
 * `standingAside` withdrew their objection or keep it as a reservation: they stop nothing, and are not waited for either.
 */
export function neededFor(
  state: WorkshopState,
  round: { readonly step: Round['step']; readonly standingAside: ReadonlySet<OrganisationId> },
): number {
  const step = stepOf(state, round.step)
  // of a text that is no value nobody has to be the author: consent is that nobody objects
  const wanted = step?.cluster?.sharedFrom ?? (step?.kind === 'consent' ? 0 : 3)
  const all = takingPart(state).filter((id) => !round.standingAside.has(id))
  return Math.min(wanted, Math.max(1, all.length))
}

/** Organisations of which every objection to what is asked was withdrawn or became a reservation. */
export function standingAside(objections: readonly Objection[]): ReadonlySet<OrganisationId> {
  const aside = ({ state }: Objection) => state === 'withdrawn' || state === 'reservation'
  const others = new Set(objections.filter((one) => !aside(one)).map((one) => one.organisation))
  return new Set(objections.map((one) => one.organisation).filter((id) => !others.has(id)))
}
/** As `neededFor`, with the objections that were raised in the round. */
export const neededInRound = (state: WorkshopState, round: Round): number =>
  neededFor(state, { step: round.step, standingAside: standingAside(objectionsOf(state, round)) })

/** The longest text that can be put to them: a note, or the name of a bundle. */
const longestText = (state: WorkshopState, round: Pick<Round, 'step' | 'bundle'>): number =>
  isOneOfTexts(state, round) ? limits.note : limits.bundleName

/** What is put to them: a bundle as the board has it, or one of the texts of the step; opened again, its words of then. */
function facingOf(
  state: WorkshopState,
  asked: Pick<Round, 'step'> & { readonly bundle: BundleId; readonly again: AgreedItem | undefined },
  facts: Context['facts'],
): Pick<Subject, 'text' | 'sources' | 'wroteIn'> | null {
  const { step, bundle, again } = asked
  if (isOneOfTexts(state, { step, bundle })) {
    const text = textInStep(state, { step, id: bundle }, facts)
    return text && again ? { ...text, text: again.text } : (text ?? null)
  }
  const found = bundleWithId(state, bundle, facts)?.bundle
  return found ? { text: found.name, sources: found.notes, wroteIn: found.organisations } : null
}

function isAboutOneOfTexts(state: WorkshopState, { about }: Objection): boolean {
  const round = about.kind === 'round' ? roundOf(state, about.round) : undefined
  return round !== undefined && isOneOfTexts(state, round)
}

const attemptsOf = (state: WorkshopState, bundle: Round['bundle']): number =>
  state.rounds.filter((round) => round.bundle === bundle).length

const objectionsOf = (state: WorkshopState, round: Round) =>
  state.objections.filter((one) => one.about.kind === 'round' && one.about.round === round.id)

/** A changed text answers the open objections of its round: they are asked again in the new round. */
const workedIn = (state: Context['state'], round: Round): readonly Event[] =>
  objectionsOf(state, round)
    .filter(isOpenObjection)
    .map(({ id }) => ({ type: 'objectionTreated', objection: id, state: 'worked-in' }))

function optionalText(text: string | null) {
  if (text === null || text.trim() === '') return ok(null)
  return checkText(text, limits.behaviour)
}
