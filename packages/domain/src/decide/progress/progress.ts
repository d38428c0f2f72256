import { ok, type Result } from '../../result.js'
import { isAboutThickness } from '../../rules/checkin/thickness.js'
import { isDate } from '../../rules/dates.js'
import { currentEdition, placeOf } from '../../rules/find.js'
import { pollOf } from '../../rules/polls.js'
import { textIn, waitingSentences, wordsBefore } from '../../rules/progress/toCheckin.js'
import { corrected, mayTell, wayOf } from '../../rules/progress/way.js'
import { checkText, limits } from '../../text.js'
import type { Event } from '../../workshop/events.js'
import type { ChangeProposal } from '../../workshop/progress/lookedBack.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { SubjectId } from '../../workshop/working.js'
import { type Refused, type Rules, refuse } from '../context.js'
import { optional } from '../working/checking.js'

/** What became of what was promised, and what a check-in says of it (SPEC PRG). */
export const progressRules: Rules<'tellProgress' | 'proposeChange' | 'tellLookedBack' | 'takeToCheckin'> = {
  tellProgress: ({ type: _, ...told }, { state, actor, facts }) => {
    const row = wayOf(state).find(({ subject }) => subject === told.subject)
    if (row === undefined) return refuse('unknown-subject')
    if (actor === null || !mayTell(actor, row)) return refuse('not-allowed')
    if (!isDate(told.on) || told.on > facts.today) return refuse('bad-date')
    const words = checkText(told.words, limits.reason)
    if (!words.ok) return refuse(words.error)
    const noticed = optional(told.noticed)
    if (!noticed.ok) return refuse(noticed.error)
    if (told.corrects !== null) {
      const before = state.progress.find(({ id }) => id === told.corrects)
      if (before?.subject !== told.subject) return refuse('unknown-line')
      if (corrected(state).has(before.id)) return refuse('already-decided')
    }
    const { id: by, organisation } = actor
    const said = { ...told, words: words.value, noticed: noticed.value }
    return ok([
      { type: 'progressTold', entry: { ...said, id: facts.newId(), writtenOn: facts.today, by, organisation } },
    ])
  },
  proposeChange: ({ subject, proposal }, { state }) => {
    const step = placeOf(state)?.step
    if (step === undefined || !isAboutThickness(step)) return refuse('not-in-this-step')
    const polled = pollOf(state, step.id).subjects.get(subject)
    if (polled === undefined) return refuse('unknown-subject')
    if (polled.status === 'open') return refuse('not-shown-yet')
    const checked = proposal === null ? ok(null) : checkedProposal(proposal)
    if (!checked.ok) return checked
    const wanted = checked.value
    if (wanted !== null && textThen(state, subject) === wanted.text) return refuse('nothing-changed')
    const was = state.proposedChanges.get(subject) ?? null
    if (was?.text === wanted?.text && was?.why === wanted?.why) return ok([])
    return ok([{ type: 'changeProposed', subject, proposal: wanted }])
  },
  tellLookedBack: ({ lookedBack }, { state }) => {
    if (lookedBack.checkin === state.id) return refuse('not-in-this-workshop')
    const before = state.lookedBack.find(({ checkin }) => checkin === lookedBack.checkin)
    const event: Event = { type: 'lookedBack', lookedBack }
    return ok(JSON.stringify(before) === JSON.stringify(lookedBack) ? [] : [event])
  },
  // never a change of the text: a check-in reads the list and talks (SPEC PRG-20..23)
  takeToCheckin: ({ subject, how }, { state, actor, facts }) => {
    if (actor === null) return refuse('not-allowed')
    const edition = currentEdition(state)
    if (edition === null) return refuse('unknown-subject')
    const before = wordsBefore(state, subject)
    if (textIn(edition, subject) === null && before === null) return refuse('unknown-subject')
    const restore = how === 'restore' ? before : null
    if (how === 'restore' && restore === null) return refuse('nothing-changed')
    const waits = waitingSentences(state, edition).find((one) => one.subject === subject)
    if ((waits?.how ?? null) === how) return ok([])
    const from = actor.role === 'routeTeam' ? 'routeTeam' : 'lead'
    return ok([{ type: 'takenToCheckin', entry: { id: facts.newId(), subject, how, restore, on: facts.today, from } }])
  },
}

function checkedProposal({ text, why }: ChangeProposal): Result<ChangeProposal, Refused> {
  const words = checkText(text, limits.sentence)
  if (!words.ok) return refuse(words.error)
  const reason = optional(why)
  return reason.ok ? ok({ text: words.value, why: reason.value }) : refuse(reason.error)
}

/** The sentence of then without the name of its value; null when this check-in looks back on its own workshop. */
const textThen = ({ earlier }: WorkshopState, wanted: SubjectId): string | null =>
  earlier?.sentences.find(({ subject }) => subject === wanted)?.text ?? null
