import type { ParticipantId } from '../ids.js'
import { ok } from '../result.js'
import { handoverOf } from '../rules/overDays/handover.js'
import { invitationOf } from '../rules/overDays/overDays.js'
import { isRunnable } from '../rules/runnable.js'
import { checkText, limits } from '../text.js'
import type { Actor, Command } from '../workshop/commands.js'
import type { Event } from '../workshop/events.js'
import type { Facts } from '../workshop/facts.js'
import type { WorkshopState } from '../workshop/state.js'
import { binRules } from './bin.js'
import { mirrorRules } from './checkin/mirror.js'
import { consentRules } from './consent.js'
import { type Context, type Decision, type Rules, refuse } from './context.js'
import { draftRules } from './draft.js'
import { mayCommand } from './mayCommand.js'
import { originRules } from './origin/reasons.js'
import { overDaysRules } from './overDays/overDays.js'
import { paperRules } from './paper.js'
import { cardAnswerRules } from './paperAnswers.js'
import { peopleRules } from './people.js'
import { preparingRules } from './preparing.js'
import { progressRules } from './progress/progress.js'
import { runningRules } from './running.js'
import { fromShelfRules } from './shelf/fromShelf.js'
import { signingRules } from './signing.js'
import { bundlingRules } from './working/bundling.js'
import { checkingRules } from './working/checking.js'
import { dotsRules } from './working/dots.js'
import { linkingRules } from './working/linking.js'
import { liveRules } from './working/live.js'
import { lookingBackRules } from './working/lookingBack.js'
import { owningRules } from './working/owning.js'
import { pollingRules } from './working/polling.js'
import { sheetRules } from './working/sheets.js'
import { sortingRules } from './working/sorting.js'
import { tablesRules } from './working/tables.js'
import { textRoundRules } from './working/textRound.js'
import { trialRules } from './working/trials.js'

const rules: Rules<Exclude<Command['type'], 'createWorkshop'>> = {
  ...preparingRules,
  ...peopleRules,
  ...paperRules,
  ...cardAnswerRules,
  ...runningRules,
  ...consentRules,
  ...draftRules,
  ...signingRules,
  ...linkingRules,
  ...checkingRules,
  ...pollingRules,
  ...dotsRules,
  ...owningRules,
  ...fromShelfRules,
  ...sheetRules,
  ...liveRules,
  ...sortingRules,
  ...textRoundRules,
  ...trialRules,
  ...bundlingRules,
  ...binRules,
  ...tablesRules,
  ...lookingBackRules,
  ...mirrorRules,
  ...overDaysRules,
  ...originRules,
  ...progressRules,
}

/** Who asks, and what may be known of the world at that moment. */
export interface Asking {
  readonly actor: Actor
  readonly facts: Facts
}

/**
 * What a command does to a workshop: the events to append, in order, or why it is refused. Pure; the state is not changed.
 * A refused command leaves nothing behind. An empty list means: allowed, and it was so already.
 */
export function decide(state: WorkshopState | null, command: Command, { actor, facts }: Asking): Decision {
  if (command.type === 'createWorkshop') return create(state, command, actor)
  if (state === null) return refuse('not-in-this-workshop')
  const seated = actor.kind === 'person' ? (state.participants.get(actor.id) ?? null) : null
  const asked = actor.kind === 'person' && seated === null ? signatory(state, actor.id) : null
  const after = actor.kind === 'person' && seated === null && asked === null ? successor(state, actor.id) : null
  const who = seated ?? asked ?? after
  if (actor.kind === 'person' && who === null) return refuse('not-in-this-workshop')
  const role = asked !== null ? 'signatory' : after !== null ? 'successor' : (seated?.role ?? 'system')
  if (!mayCommand(role, command.type)) return refuse('not-allowed')
  const rule = rules[command.type] as (command: Command, context: Context) => Decision
  return rule(command, { state, actor: who, facts })
}

/** Who was asked by mail to sign has no seat: this person only signs, declines, passes on and takes back (SGN-7). */
function signatory(state: WorkshopState, id: ParticipantId): Context['actor'] {
  const invitation = invitationOf(state, id)
  if (invitation !== null) return { id, role: 'participant', organisation: invitation.organisation }
  // of an edition before this one, or passed on after signing: what was signed stays theirs
  const mark = state.editions.flatMap(({ signatures }) => signatures).find(({ participant }) => participant === id)
  return mark === undefined ? null : { id, role: 'participant', organisation: mark.organisation }
}

/** A new board member has no seat either, and says only what becomes of the promise (OVD-2). */
function successor(state: WorkshopState, id: ParticipantId): Context['actor'] {
  const found = handoverOf(state, id)
  return found === null ? null : { id, role: 'participant', organisation: found.handover.organisation }
}

function create(
  state: WorkshopState | null,
  command: Extract<Command, { type: 'createWorkshop' }>,
  actor: Actor,
): Decision {
  if (actor.kind !== 'system') return refuse('not-allowed')
  if (state !== null) return refuse('already-exists')
  const { rehearses } = command
  if ((command.kind === 'rehearsal') !== (rehearses !== undefined)) return refuse('not-a-rehearsal')
  if (!isRunnable(command.template)) return refuse('template-not-runnable')
  const title = checkText(command.title, limits.organisation)
  const region = checkText(command.region, limits.name)
  if (!title.ok) return refuse(title.error)
  if (!region.ok) return refuse(region.error)
  const events: readonly Event[] = [
    {
      type: 'workshopCreated',
      workshop: command.workshop,
      kind: command.kind,
      template: command.template,
      title: title.value,
      region: region.value,
      locale: command.locale,
      ...(rehearses === undefined ? {} : { rehearses }),
    },
    {
      type: 'participantAdmitted',
      participant: command.facilitator,
      role: 'facilitator',
      organisation: null,
      byCard: false,
    },
    { type: 'leadTaken', participant: command.facilitator },
  ]
  return ok(events)
}
