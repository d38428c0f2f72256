import type { Command, FacilitatorView } from '@siroop/domain'
import type { FacilitatorCopy } from '../copy/facilitator.js'
import { slipUndo } from './line/lineUndo.js'
import { nextNumber } from './paper/paperCards.js'
import { tableUndo } from './tables/tableUndo.js'
import { reasonsBefore } from './unused/unusedList.js'

/** What was just done in words, and the command that takes it back. Null when the domain has no inverse for it. */
export interface Undoable {
  readonly said: string
  readonly inverse: Command
}

/**
 * The way back from one act. `view` is the view in which the act was done, so it holds the values from before.
 * A decision (showing a round, sharing a value, freezing) has no way back here: it has its own command with a reason.
 */
export function undoOf(command: Command, view: FacilitatorView, t: FacilitatorCopy): Undoable | null {
  const said = t.cockpit.undone
  switch (command.type) {
    case 'markMissing':
      return {
        said: said.markMissing,
        inverse: { type: 'unmarkMissing', round: command.round, organisation: command.organisation },
      }
    case 'markSentenceMissing': {
      const waitingFor = view.sentences.find((one) => one.id === command.sentence)?.waitingFor ?? []
      // The last mark opens all answers: what was seen cannot be closed again.
      return waitingFor.some((one) => one !== command.organisation)
        ? {
            said: said.markMissing,
            inverse: {
              type: 'unmarkSentenceMissing',
              sentence: command.sentence,
              organisation: command.organisation,
            },
          }
        : null
    }
    case 'pauseScreens':
      return {
        said: command.paused ? said.pauseScreens.on : said.pauseScreens.off,
        inverse: { type: 'pauseScreens', paused: !command.paused },
      }
    case 'allow':
      return { said: said.allow, inverse: { ...command, on: !command.on } }
    case 'showOnWall':
      return { said: said.showOnWall, inverse: { type: 'showOnWall', scene: view.wallScene } }
    case 'lightRoom':
      return { said: said.showOnWall, inverse: { type: 'lightRoom', light: view.roomLight } }
    case 'confirmInRoom':
      return { said: said.confirmInRoom, inverse: { ...command, seen: !command.seen } }
    case 'tickLine':
      return { said: said.tickLine, inverse: { ...command, ticked: !command.ticked } }
    case 'treatObjection': {
      const before = view.objections.find((one) => one.id === command.objection)?.state
      return before === undefined || before === 'raised'
        ? null
        : { said: said.treatObjection, inverse: { ...command, state: before } }
    }
    case 'appointSpokesperson': {
      const before = view.roster.find((one) => one.organisation === command.organisation && one.spokesperson)
      return { said: said.appointSpokesperson, inverse: { ...command, participant: before?.id ?? null } }
    }
    case 'addPaperSeat':
      return {
        said: t.paper.undone.card(nextNumber(view)),
        inverse: { type: 'removePaperSeat', participant: command.participant },
      }
    case 'addPaperNote': {
      const { participant, note } = command
      const words = view.silent?.revealed ? t.paper.undone.late : t.paper.undone.note
      const number = view.roster.find((one) => one.id === participant)?.paper?.number
      return number === undefined
        ? null
        : { said: words(number), inverse: { type: 'withdrawPaperNote', participant, note } }
    }
    case 'renameOrganisation': {
      const before = view.organisations.find((one) => one.id === command.organisation)
      return before ? { said: said.rename, inverse: { ...command, name: before.name } } : null
    }
    case 'changeMinutes': {
      const before = view.programme.find((one) => one.step === command.step)?.segments[command.segment]
      return before ? { said: said.minutes, inverse: { ...command, minutes: before.minutes } } : null
    }
    // Only what the act changed goes back: other fields may have been saved since this view.
    case 'changeDetails': {
      const { workshop } = view
      const title = command.title === undefined ? undefined : workshop.title
      const region = command.region === undefined ? undefined : workshop.region
      return { said: said.details, inverse: { ...command, title, region } }
    }
    case 'planMeeting': {
      const before = view.meetings.find((one) => one.id === command.meeting)
      if (!before) return null
      const date = command.date === undefined ? undefined : before.date
      const start = command.start === undefined ? undefined : before.start
      const place = command.place === undefined ? undefined : before.place
      return { said: said.details, inverse: { ...command, date, start, place } }
    }
    case 'beginEdition':
      return {
        said: t.nextEdition.begun(command.edition + 1),
        inverse: { type: 'keepEdition', edition: command.edition },
      }
    case 'judgePair':
      return { said: t.bin.undone.unlike, inverse: { ...command, unlike: !command.unlike } }
    case 'giveReasons': {
      const { reasons } = command
      const words = reasons.some(({ reason }) => reason !== null)
        ? t.unused.undone(reasons.length)
        : t.unused.undoneNone
      return { said: words, inverse: reasonsBefore(command, view.origin) }
    }
    case 'setLogo': {
      const before = view.organisations.find((one) => one.id === command.organisation)
      return before ? { said: t.logo.undone, inverse: { ...command, sha256: before.logo ?? null } } : null
    }
    case 'takeApart':
      return { said: t.bin.undone.apart, inverse: { type: 'putBack', id: command.bundle } }
    case 'removeOrganisation':
      return { said: t.bin.undone.organisation, inverse: { type: 'putBack', id: command.organisation } }
    case 'addSentence': {
      const { sentence } = command
      return { said: t.drafting.added, inverse: { type: 'dropSentence', sentence, reason: t.drafting.addedByMistake } }
    }
    case 'dropSentence': {
      const before = view.sentences.find(({ id }) => id === command.sentence)
      // a note that its author took back does not come back
      return before === undefined || before.takenBack
        ? null
        : { said: t.bin.undone.sentence, inverse: { type: 'putBack', id: command.sentence } }
    }
    case 'pointAt':
      return { said: said.pointAt, inverse: { type: 'pointAt', subject: view.pointedAt } }
    case 'answerCheck': {
      const before = view.check?.subjects
        .find((one) => one.subject === command.subject)
        ?.answers.find((one) => one.principle === command.principle)
      return before ? { said: said.check, inverse: { ...command, answer: before.answer, reason: before.reason } } : null
    }
    case 'fillSheet': {
      const { was, value } = command
      return { said: t.sheets.undone, inverse: { ...command, value: was, was: value } }
    }
    case 'letGo':
      return command.reason === null ? null : { said: said.letGo.gone, inverse: { ...command, reason: null } }
    case 'markVoterMissing':
      return {
        said: said.markMissing,
        inverse: { type: 'unmarkVoterMissing', step: command.step, organisation: command.organisation },
      }
    default:
      return slipUndoOf(command, view, t) ?? tableUndo(command, view, t) ?? commitmentUndo(command, view, t)
  }
}

function slipUndoOf(command: Command, view: FacilitatorView, t: FacilitatorCopy): Undoable | null {
  const back = slipUndo(command, view)
  return back && { said: t.cockpit.undone[back.did], inverse: back.inverse }
}

/** What stands with an action on its way to a commitment. A yes or no was given by its owner and has no undo here. */
function commitmentUndo(command: Command, view: FacilitatorView, t: FacilitatorCopy): Undoable | null {
  const said = t.cockpit.undone
  const before =
    'subject' in command ? view.route?.commitments.find(({ subject }) => subject === command.subject) : undefined
  if (!before) return null
  switch (command.type) {
    case 'askOwner':
      return { said: said.owner, inverse: { ...command, organisation: before.asked } }
    case 'shelveAction':
      return {
        said: command.shelved ? said.shelf.on : said.shelf.off,
        inverse: { ...command, shelved: !command.shelved },
      }
    case 'leaveAsked':
      return { said: said.leftAsked, inverse: { ...command, reason: before.leftAsked } }
    case 'describeCommitment': {
      const { partners, seen, means, effort } = before
      return { said: said.commitment, inverse: { ...command, partners, seen, means, effort } }
    }
    default:
      return null
  }
}
