import type { ParticipantView } from '@siroop/domain'
import {
  assignNext,
  checkNext,
  consentNext,
  dotsNext,
  draftNext,
  giveTheWord,
  harvestNext,
  type Looking,
  mirrorNext,
  pollNext,
  signNext,
} from './answering.js'
import type { SimulatedAct } from './casting.js'
import { sheetsAsked, sheetsNext } from './sheets.js'
import { scribeNext, tablesNext } from './sitting.js'
import { sortNext, writeNext } from './writing.js'

/** What a simulated person does next with what the phone shows now, or null: nothing, until it shows something else. */
export function nextAct(looking: Looking): SimulatedAct | null {
  const { seen } = looking
  const { now } = seen.view
  const word = giveTheWord(seen.view)
  if (word !== null) return word
  switch (now.kind) {
    case 'write':
      return writeNext(now, seen, looking)
    case 'tables':
      return tablesNext(now, seen, looking)
    case 'scribe':
      return scribeNext(now, seen, looking)
    case 'sort':
      return sortNext(now, seen, looking)
    case 'consent':
      return consentNext(now, looking)
    case 'poll':
      return pollNext(now, looking)
    case 'mirror':
      return mirrorNext(now, looking)
    case 'dots':
      return dotsNext(now, looking)
    case 'check':
      return checkNext(now, looking)
    case 'harvest':
      return harvestNext(now, looking)
    case 'assign':
      return assignNext(now, looking) ?? (now.sheets && sheetsNext({ ...now, sheets: now.sheets }, looking))
    case 'sheets':
      return sheetsNext(now, looking) ?? (now.poll && pollNext(now.poll, looking))
    case 'draft':
      return draftNext(now, looking)
    case 'sign':
      return signNext(now, looking)
    default:
      return null
  }
}

/** What the phone asks, as far as it is about this person: when it changes there may be something to do again. */
export function askedOf({ now, me }: ParticipantView): string {
  const word = `${me.spokesperson} ${me.askedBy ?? ''}`
  return `${word} ${now.kind} ${JSON.stringify(whatOf(now))}`
}

function whatOf(now: ParticipantView['now']): unknown {
  switch (now.kind) {
    case 'write':
      return [now.texts.step, now.lane?.id]
    case 'tables':
      return [now.round, now.at?.table, now.at?.scribe, now.at === null ? now.tables.map(({ seated }) => seated) : null]
    case 'scribe':
      return [now.texts.step, now.scribe]
    case 'sort':
      return [now.texts.step, now.mayMove]
    case 'consent':
      return [now.round.round, now.status, now.mayAnswer, now.ownAnswer]
    case 'poll':
      return [now.step, now.mayAnswer, now.items.map(({ subject, attempt, status }) => [subject, attempt, status])]
    case 'mirror':
      return [now.mayAnswer, now.values.map(({ subject }) => subject)]
    case 'dots':
      return [now.step, now.status, now.mayVote, now.ready, now.items.map(({ subject, attempt }) => [subject, attempt])]
    case 'check':
      return [now.texts.step, now.mayAnswer, now.subjects.map(({ subject, text }) => [subject, text])]
    case 'harvest':
      return [now.texts.step, now.mayAdd, now.own.length]
    case 'assign':
      return [
        now.asked.map(({ subject, status, refusedBy }) => [subject, status, refusedBy.length]),
        now.sheets && sheetsAsked({ ...now, sheets: now.sheets }),
      ]
    case 'sheets':
      return [sheetsAsked(now), now.poll && whatOf(now.poll)]
    case 'draft':
      return [now.sentence?.id, now.sentence?.version, now.sentence?.ownAnswer, now.mayAnswer]
    case 'sign':
      return [now.edition.fingerprint, now.edition.status, now.maySign, now.own.kind]
    default:
      return null
  }
}
