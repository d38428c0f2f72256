import type { At, Command, FacilitatorView, GateFinding, RoundId, Translated } from '@siroop/domain'
import type { FacilitatorCopy } from '../../copy/facilitator.js'
import { midSentence } from '../formats.js'

/** The one large button: what it says, what it waits for in words, and what it sends. */
export interface MainButton {
  readonly label: string
  /** Why it cannot be pressed now, in words. Empty: it can. */
  readonly waits: readonly string[]
  /** Warnings that need a reason before the command goes. */
  readonly warnings: readonly string[]
  /** Words of what misses something, of all warnings together. */
  readonly about: readonly string[]
  /** Organisations that did not say whether they sign, where the button closes the meeting: it asks first. */
  readonly unsigned: number
  /** Null for an act that needs the screen's own choice first (which value to put to them). */
  readonly command: Command | null
  readonly kind: FacilitatorView['main']['kind']
}

/** Where the facilitator thinks the evening is: two taps do not skip a step. */
export const placeOf = (view: FacilitatorView): At | null =>
  view.position && { step: view.position.step, segment: view.position.segment }

interface Words {
  readonly t: FacilitatorCopy
  readonly say: (text: Translated | null | undefined) => string
}

/** Turns the view's main action into words. The screen never decides what may happen: it only says it. */
export function mainButton(view: FacilitatorView, { t, say }: Words): MainButton {
  const { main } = view
  const words = t.cockpit.main
  const place = placeOf(view)
  const ready = { waits: [], warnings: [], about: [], unsigned: 0, kind: main.kind }
  switch (main.kind) {
    case 'open-meeting': {
      const waits =
        view.organisations.length === 0
          ? [t.prepare.noPartners]
          : main.organisationsMissing > 0
            ? [t.opening.tooFew(main.organisationsMissing)]
            : main.earlierMissing
              ? [t.checkin.missing]
              : []
      return { ...ready, waits, label: words.openMeeting, command: { type: 'openMeeting', meeting: main.meeting } }
    }
    case 'advance': {
      const waits = main.gates.filter((gate) => gate.severity === 'block').map((gate) => gateText(gate, { t, say }))
      const warnings = main.gates.filter((gate) => gate.severity === 'warn').map((gate) => gateText(gate, { t, say }))
      const label =
        main.to === 'reveal'
          ? words.reveal
          : main.to === 'harvest'
            ? t.tables.harvest
            : main.to === 'close'
              ? words.close
              : main.label
                ? words.next(midSentence(say(main.label)))
                : words.nextPlain
      const command: Command | null =
        main.to === 'close' ? { type: 'closeMeeting' } : place && { type: 'advance', from: place, waiveReason: null }
      const about = main.gates.flatMap((gate) => gate.about ?? [])
      const unsigned = main.to === 'close' ? unsignedIn(view) : 0
      return { label, waits, warnings, about, unsigned, command, kind: main.kind }
    }
    case 'open-lane': {
      const { step, lane, reveals } = main
      const opens = say(lane.label)
      const revealed = reveals ? say(reveals.label) : null
      const label = revealed === null ? words.openFirstLane(opens) : words.openLane(revealed, opens)
      return { ...ready, label, command: { type: 'openLane', step, lane: lane.id } }
    }
    case 'show-poll': {
      const { step, subject, waitingFor } = main
      const [show, waits] =
        view.dots === null ? [words.showRound, words.showPollWaits] : [t.dots.show, t.dots.showWaits]
      return waitingFor === 0
        ? { ...ready, label: show, command: { type: 'showPoll', step, subject } }
        : { ...ready, label: waits(waitingFor), command: null }
    }
    case 'show-thickness':
      return { ...ready, label: t.checkin.showThickness, command: { type: 'showOnWall', scene: 'thickness' } }
    case 'open-text-round':
      return { ...ready, label: words.openTextRound, command: { type: 'openTextRound', step: main.step } }
    case 'open-round':
      return { ...ready, label: (view.texts ? t.texts : words).openRound(main.left), command: null }
    case 'show-round':
      return main.waitingFor === 0
        ? { ...ready, label: words.showRound, command: { type: 'showRound', round: main.round } }
        : { ...ready, label: words.showRoundWaits(main.waitingFor), command: null }
    case 'close-round': {
      const [label, waits] = closing(view, main.round, t)
      return main.openObjections === 0
        ? { ...ready, label, command: { type: 'closeRound', round: main.round } }
        : { ...ready, label: waits(main.openObjections), waits: [t.consent.shareBlocked], command: null }
    }
    case 'open-signing': {
      const waits = main.blockers.map((blocker) =>
        blocker === 'coverage-undiscussed' ? t.drafting.blocked : t.cockpit.blockers[blocker],
      )
      const label =
        main.blockers.length === 0
          ? view.edition?.next
            ? t.nextEdition.layDown(view.edition.next.number)
            : words.openSigning
          : main.unsettled > 0
            ? words.openSigningWaits(main.unsettled)
            : words.openSigningBlocked
      return { ...ready, label, waits, command: waits.length === 0 ? { type: 'openSigning' } : null }
    }
    case 'none':
      return { ...ready, label: words.none, waits: [words.none], command: null }
  }
}

/** Organisations of the edition that lies open for signing that said nothing yet: no signature, no later, no refusal. */
function unsignedIn({ edition }: FacilitatorView): number {
  if (edition?.status !== 'open-for-signing') return 0
  return edition.signing.filter(({ state }) => state === 'open').length
}

/** What closes a round, and what it says while objections are open: the whole text, a text that was opened again, a value. */
function closing({ rounds, now, texts }: FacilitatorView, id: RoundId, t: FacilitatorCopy) {
  const words = t.cockpit.main
  const round = rounds.find((one) => one.round === id)
  if (round?.bundle === null) return [words.closeText, words.closeTextWaits] as const
  // closed now it is not shared: the button says so, and does not promise gold
  const shares = texts === null ? words.closeRound : t.texts.closeRound
  const whenClosed = round?.isShared === false ? t.ending.setAside : shares
  const isAgain = round !== undefined && round.step !== now?.texts.step
  return isAgain ? ([words.closeAgain, words.closeAgainWaits] as const) : ([whenClosed, words.closeRoundWaits] as const)
}

/** A gate that is not met, in the template's own words or else in ours. */
export function gateText(gate: GateFinding, { t, say }: Words): string {
  const own = say(gate.message)
  if (own !== '') return own
  const known = Object.entries({
    ...t.cockpit.gate.checks,
    ...t.chapters.gates,
    ...t.sheets.gates,
    ...t.trials.gates,
    ...t.texts.gates,
  }).find(([check]) => check === gate.check)
  return known ? known[1](gate.count) : t.cockpit.gate.other
}
