import { emptyBin } from '../workshop/bin.js'
import { nothingBundled } from '../workshop/bundling.js'
import type { Event, EventOf } from '../workshop/events.js'
import { nothingTraced } from '../workshop/origin/origin.js'
import { nothingAfterwards } from '../workshop/progress/afterwards.js'
import { noSheets } from '../workshop/sheets/sheets.js'
import type { WorkshopState } from '../workshop/state.js'
import { noTables } from '../workshop/tables/tables.js'
import { noTrials } from '../workshop/trials/trials.js'
import { noTurns } from '../workshop/turns/turns.js'
import { noWork } from '../workshop/working.js'
import { binHandlers } from './bin.js'
import { bundlingHandlers } from './bundling.js'
import { earlierHandlers } from './checkin/earlier.js'
import { consentHandlers } from './consent.js'
import type { Handlers } from './handlers.js'
import { withValue } from './immutable.js'
import { manifestHandlers } from './manifest.js'
import { originHandlers } from './origin/reasons.js'
import { overDaysHandlers } from './overDays/overDays.js'
import { peopleHandlers } from './people.js'
import { progressHandlers } from './progress/progress.js'
import { runningHandlers } from './running.js'
import { sheetHandlers } from './sheets.js'
import { tablesHandlers } from './tables.js'
import { trialHandlers } from './trials.js'
import { turnHandlers } from './turns.js'
import { changesText, workingHandlers } from './working.js'

const handlers: Handlers<Exclude<Event['type'], 'workshopCreated'>> = {
  ...peopleHandlers,
  ...runningHandlers,
  ...consentHandlers,
  ...manifestHandlers,
  ...workingHandlers,
  ...trialHandlers,
  ...sheetHandlers,
  ...turnHandlers,
  ...bundlingHandlers,
  ...binHandlers,
  ...tablesHandlers,
  ...earlierHandlers,
  ...overDaysHandlers,
  ...originHandlers,
  ...progressHandlers,
}

/**
 * The state after one event. Cannot fail: what was appended was allowed.
 * `state` is null only before `workshopCreated`; any other event on null is a bug and throws.
 */
export function evolve(state: WorkshopState | null, event: Event): WorkshopState {
  if (event.type === 'workshopCreated') return created(event)
  if (state === null) throw new Error(`Event before workshopCreated: ${event.type}`)
  const handle = handlers[event.type] as (state: WorkshopState, event: Event) => WorkshopState
  const after = withCard(handle(state, event), event)
  return changesText(state, event) ? withTextChanged(after) : after
}

/** The consent about the whole text falls; answers to a round about it that is not decided were about another text. */
function withTextChanged(state: WorkshopState): WorkshopState {
  const asked = (round: WorkshopState['rounds'][number]) =>
    round.bundle === null && (round.status === 'open' || round.status === 'shown')
  if (!state.textAgreed && !state.rounds.some(asked)) return state
  const rounds = state.rounds.map((round) => (asked(round) ? { ...round, textChanged: true } : round))
  return { ...state, textAgreed: false, rounds }
}

/** A card from which somebody's answer was typed stays. */
function withCard(state: WorkshopState, event: Event): WorkshopState {
  if (!('paper' in event) || event.paper === undefined) return state
  return { ...state, answeredCards: withValue(state.answeredCards, event.paper) }
}

function created(event: EventOf<'workshopCreated'>): WorkshopState {
  return {
    id: event.workshop,
    kind: event.kind,
    rehearses: event.rehearses ?? null,
    template: event.template,
    title: event.title,
    region: event.region,
    locale: event.locale,
    organisations: [],
    meetings: event.template.sessions.map((session) => ({
      id: session.id,
      date: null,
      start: session.start ?? null,
      place: '',
      status: 'planned',
      openedAtMs: null,
      attended: new Set(),
    })),
    participants: new Map(),
    spokespersons: new Map(),
    wordAskedBy: new Map(),
    answeredCards: new Set(),
    seenInRoom: new Set(),
    lead: null,
    position: null,
    beforehand: event.template.steps.find((step) => step.contribution?.prework === true)?.id ?? null,
    finishedSteps: new Set(),
    skippedSteps: new Map(),
    waivedGates: [],
    revealed: new Map(),
    namelessSteps: new Set(),
    screensPaused: false,
    calledAtMs: null,
    wallScene: 'step',
    roomLight: 'dark',
    allowances: { move: true, nameBundles: true, prompts: true },
    rounds: [],
    objections: [],
    items: [],
    lines: [],
    checkinDates: [],
    sentences: [],
    textAgreed: false,
    inForceRule: null,
    editions: [],
    ...noWork,
    ...noTrials,
    ...noSheets,
    ...noTurns,
    ...nothingBundled,
    ...emptyBin,
    ...noTables,
    ...nothingTraced,
    ...nothingAfterwards,
  }
}
