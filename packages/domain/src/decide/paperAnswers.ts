import { ok } from '../result.js'
import { spokenFor } from '../rules/find.js'
import type { CardAnswer } from '../workshop/commands.js'
import type { Event } from '../workshop/events.js'
import { consentRules } from './consent.js'
import { type Context, type Decision, type Rules, refuse } from './context.js'
import { draftRules } from './draft.js'
import { seatOf } from './paper.js'
import { arrivalOf } from './people.js'
import { signingRules } from './signing.js'
import { dotsRules } from './working/dots.js'
import { owningRules } from './working/owning.js'
import { pollingRules } from './working/polling.js'
import { sheetRules } from './working/sheets.js'

const answerRules: Rules<CardAnswer['type']> = {
  ...consentRules,
  ...pollingRules,
  ...dotsRules,
  ...draftRules,
  ...sheetRules,
  ...owningRules,
  ...signingRules,
}

/**
 * Answers, sheets, promises and signatures on a numbered paper card, typed by who leads. Each is decided by the rule of a phone, with the
 * card in the place of who leads: nobody who leads gets a vote or a signature by it. Every event that gives the answer
 * carries the number of the card (product.md, who takes part).
 */
export const cardAnswerRules: Rules<'answerOnPaper'> = {
  answerOnPaper: ({ participant, answer }, context) => {
    const seat = seatOf(context.state, participant)
    if (!seat.ok) return seat
    // also where everybody votes: from paper comes the voice of an organisation, never a number of cards.
    // Taking back is for who signed, also when a colleague has the word by now; a sheet is for everybody at the table
    const speaks = isForEverybody.has(answer.type) || spokenFor(context.state, participant) !== null
    if (!speaks) return refuse('paper-card-without-word')
    const rule = answerRules[answer.type] as (command: CardAnswer, context: Context) => Decision
    const decision = rule(answer, { ...context, actor: seat.value })
    if (!decision.ok) return decision
    const said = decision.value.map((event) => withNumber(event, seat.value.paper.number))
    return ok([...arrivalOf(context.state, seat.value), ...said])
  },
}

const isForEverybody: ReadonlySet<CardAnswer['type']> = new Set(['withdrawSignature', 'fillSheet'])
const givesAnswer: ReadonlySet<Event['type']> = new Set([
  'roundAnswered',
  'ballotCast',
  'ownerAnswered',
  'dotsCast',
  'sentenceAnswered',
  'sentenceRecognised',
  'sheetFilled',
  'signed',
  'signingPostponed',
  'signingDeclined',
  'signatureWithdrawn',
])
/** Other events follow from an answer: a mark that goes, answers that open, an edition in force. */
const withNumber = (event: Event, paper: number): Event =>
  givesAnswer.has(event.type) ? ({ ...event, paper } as Event) : event
