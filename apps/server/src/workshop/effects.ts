import {
  addNotes,
  addSentence,
  completeNote,
  gatherLoose,
  layLoose,
  type NewBoardNote,
  renameBundle,
  replaceSentence,
  setBundleLocked,
  submitNote,
  withdrawNote,
} from '@siroop/board'
import {
  type Attribution,
  askedFields,
  bundleId,
  type Command,
  type Event,
  type EventOf,
  fillsDocument,
  laneField,
  laneOfTyped,
  namedField,
  resultKind,
  type StepId,
  shownAttribution,
  type WorkshopState,
} from '@siroop/domain'
import { newDigits, newManifestId } from '../chance.js'
import type { WriteOp } from '../storage/storage.js'
import { editsOfWithdrawal } from './authors/withdrawal.js'
import type { DocumentEdit, Documents } from './documents.js'
import { type AuthoredNote, hiddenNotes, type Picture } from './facts.js'
import type { NoteOrigin, SideRows } from './sideRows.js'

/** What events bring about outside the state. Everything of one command is one transaction with its events. */
export interface Effects {
  readonly edits: readonly DocumentEdit[]
  readonly writes: readonly WriteOp[]
  /** Brings the rows in memory up to date after the commit. */
  readonly remember: (side: SideRows) => void
}
interface World {
  /** The commands behind the events: what somebody typed for another person's document is in no event. */
  readonly commands: readonly Command[]
  /** The state after the events. */
  readonly state: WorkshopState
  readonly picture: Picture
  readonly side: SideRows
  readonly documents: Documents
}

/** The effects of events, in order. Replaying the edits changes nothing: each action looks whether it was done. */
export function effectsOf(events: readonly Event[], world: World): Effects {
  const parts = events.map((event) => effectOf(event, world))
  return {
    edits: parts.flatMap((part) => part.edits ?? []),
    writes: parts.flatMap((part) => part.writes ?? []),
    remember: (side) => {
      for (const part of parts) part.remember?.(side)
    },
  }
}

function effectOf(event: Event, world: World): Partial<Effects> {
  const { documents, state, side } = world
  const onBoard = (edit: DocumentEdit['edit']): Partial<Effects> => ({ edits: [{ room: documents.rooms.board, edit }] })
  const inPen = (edit: DocumentEdit['edit']): Partial<Effects> => ({ edits: [{ room: documents.rooms.pen, edit }] })
  switch (event.type) {
    case 'notesRevealed':
      return reveal(event, world)
    case 'itemAgreed': {
      const { bundle, text } = event
      return bundle === null
        ? {}
        : onBoard((doc) => setBundleLocked(doc, { bundle, locked: true, name: text }, 'server'))
    }
    case 'itemReopened': {
      const { bundle } = event
      return bundle === null ? {} : onBoard((doc) => setBundleLocked(doc, { bundle, locked: false }, 'server'))
    }
    case 'subjectRevised':
      return onBoard((doc) => renameBundle(doc, { bundle: bundleId(event.subject), name: event.text }, 'server'))
    case 'noteMovedToLane':
      return onBoard((doc) => completeNote(doc, { note: event.note, fields: { [laneField]: event.lane } }, 'server'))
    case 'noteMovedToTheme':
      return onBoard((doc) => completeNote(doc, { note: event.note, fields: { [event.field]: event.theme } }, 'server'))
    case 'bundleTakenApart':
      return onBoard((doc) => layLoose(doc, event.notes, 'server'))
    case 'bundlePutBack':
      return onBoard((doc) => gatherLoose(doc, event, 'server'))
    case 'noteWithdrawn':
      return { edits: editsOfWithdrawal(event.note, world) }
    case 'meetingClosed': {
      const more = state.meetings.some((meeting) => meeting.status === 'planned')
      return both(
        more ? freshCode(state) : {},
        addressOfResult(world, (finished) => !finished),
      )
    }
    case 'stepFinished':
      return fillsDocument(state.template, event.step) ? addressOfResult(world, (finished) => finished) : {}
    case 'sentencesSeeded':
      return inPen((doc) => {
        for (const seed of event.sentences) addSentence(doc, { id: seed.sentence, text: seed.text }, 'server')
      })
    case 'sentenceProposed':
      // the pen wrote every other version itself
      return event.fromSheet
        ? inPen((doc) => replaceSentence(doc, { id: event.sentence, text: event.text }, 'server'))
        : {}
    case 'sentenceAdded':
      return inPen((doc) => addSentence(doc, { id: event.sentence, text: '' }, 'server'))
    case 'proposalsDecided': {
      // One accepted proposal is put in the pen, for the pens to read and propose; of several they make the text.
      const accepted = state.sentences
        .find((sentence) => sentence.id === event.sentence)
        ?.proposals.filter((proposal) => event.accepted.includes(proposal.id))
      const [only] = accepted ?? []
      if (only === undefined || accepted?.length !== 1) return {}
      return inPen((doc) => replaceSentence(doc, { id: event.sentence, text: only.text }, 'server'))
    }
    case 'paperSeatAdded':
    case 'paperSeatRemoved':
      return seatOnPaper(event, world)
    case 'paperNoteAdded':
    case 'paperNoteWithdrawn':
      return noteOnPaper(event, world)
    case 'detailsChanged':
      return {
        writes: [
          {
            kind: 'patch',
            table: 'workshop',
            where: { id: state.id },
            set: { title: event.title, region: event.region },
          },
        ],
      }
    case 'editionFrozen':
      return side.manifestId === null ? address(state) : {}
    default:
      return {}
  }
}

/** Every meeting has a code of its own: who was only there the first evening does not come in the second one by it. */
function freshCode(state: WorkshopState): Partial<Effects> {
  const joinCode = newDigits(4)
  return {
    writes: [{ kind: 'patch', table: 'workshop', where: { id: state.id }, set: { join_code: joinCode } }],
    remember: (side) => {
      side.joinCode = joinCode
    },
  }
}

/** Two parts of what one event brings about. */
const both = (one: Partial<Effects>, other: Partial<Effects>): Partial<Effects> => ({
  writes: [...(one.writes ?? []), ...(other.writes ?? [])],
  remember: (side) => {
    one.remember?.(side)
    other.remember?.(side)
  },
})

/**
 * A document that nobody signs has its address from the first step that fills it on; or when the meeting is closed without
 * any. Once for one command: `when` is told whether such a step is finished.
 */
function addressOfResult({ state, side }: World, when: (finished: boolean) => boolean): Partial<Effects> {
  if (side.manifestId !== null || resultKind(state.template) === null) return {}
  return when([...state.finishedSteps].some((step) => fillsDocument(state.template, step))) ? address(state) : {}
}

/** The printed address is made with the first edition and never given out again. */
function address(state: WorkshopState): Partial<Effects> {
  const id = newManifestId()
  return {
    writes: [
      { kind: 'insert', table: 'manifest', row: { id, workshop: state.id } },
      { kind: 'patch', table: 'workshop', where: { id: state.id }, set: { manifest_id: id } },
    ],
    remember: (side) => {
      side.manifestId = id
    },
  }
}

/**
 * The reveal: notes go from their authors' documents to the board, in the event's shuffled order, with no more of their
 * author than the step's attribution shows. Source: decisions.md, Reveal and What a client may receive.
 */
function reveal(event: EventOf<'notesRevealed'>, { state, picture, side, documents }: World): Partial<Effects> {
  const hidden = new Map(hiddenNotes(state, picture, { side, step: event.step }).map((one) => [one.note.id, one]))
  const found = event.notes.flatMap((id) => hidden.get(id) ?? [])
  const shown = found.map((one) => asShown(one, { state, side, step: event.step, late: event.late }))
  const attribution = attributionOf(state, event.step)
  const origins = found.map(({ note, author, organisation }): readonly [typeof note.id, NoteOrigin] => [
    note.id,
    { step: event.step, organisation, participant: namesAuthor(attribution, note) ? author : null },
  ])
  return {
    edits: [{ room: documents.rooms.board, edit: (doc) => addNotes(doc, shown, 'server') }],
    writes: origins.map(([note, origin]) => ({
      kind: 'insert',
      table: 'note_origin',
      row: { workshop: state.id, note, ...origin },
    })),
    remember: (rows) => {
      for (const [note, origin] of origins) rows.origins.set(note, origin)
    },
  }
}

/** The row that gives a paper card its number for a name, in the language of the workshop, and that goes with it. */
function seatOnPaper(event: EventOf<'paperSeatAdded' | 'paperSeatRemoved'>, { state }: World): Partial<Effects> {
  const { participant } = event
  const key = { workshop: state.id, participant }
  if (event.type === 'paperSeatRemoved')
    return {
      writes: [{ kind: 'remove', table: 'person', where: key }],
      remember: (side) => side.people.delete(participant),
    }
  const { locale } = state
  const name = locale === 'nl' ? `Papier ${event.number}` : `Paper ${event.number}`
  return {
    writes: [{ kind: 'put', table: 'person', row: { ...key, name, blanked: 0, locale } }],
    remember: (side) => side.people.set(participant, { name, locale }),
  }
}

/**
 * Writes a typed note into the paper seat's own document, where it is as closed as a note from a phone, or takes it back.
 * The text comes from the command and goes nowhere else. Source: decisions.md, Reveal and What a client may receive.
 */
function noteOnPaper(
  { type, participant, step }: EventOf<'paperNoteAdded' | 'paperNoteWithdrawn'>,
  { state, documents, commands }: World,
): Partial<Effects> {
  const room = documents.rooms.mine(participant)
  const typed = commands.flatMap((command) => (command.type === 'addPaperNote' ? [command] : []))
  const takenBack = commands.flatMap((command) => (command.type === 'withdrawPaperNote' ? [command.note] : []))
  if (type === 'paperNoteWithdrawn')
    return {
      edits: takenBack.map((note) => ({ room, edit: (doc) => void withdrawNote(doc, note, 'server') })),
    }
  const asked = stepOf(state, step)
  return {
    edits: typed.map(({ note, text, fields }) => ({
      room,
      edit: (doc) => {
        const { maxChars } = asked?.contribution ?? {}
        const lane = laneOfTyped(state, step)
        const values = {
          ...(lane === null ? {} : { [laneField]: lane }),
          ...Object.fromEntries(fields.map((one) => [one.field, one.text])),
        }
        const rest = { step, kind: asked?.noteKind ?? '', text, fields: values }
        const put = submitNote(doc, { id: note, ...rest, ...(maxChars === undefined ? {} : { maxChars }) }, 'server')
        // The rules looked at the same text with the same limits.
        if (!put.ok) throw new Error(`A paper note that was allowed is ${put.error}`)
      },
    })),
  }
}

const stepOf = (state: WorkshopState, id: StepId) => state.template.steps.find((step) => step.id === id)
const attributionOf = (state: WorkshopState, step: StepId) =>
  stepOf(state, step)?.contribution?.attribution ?? 'anonymous'

/** Its author lets the own name go with it; without an answer it does not go (SPEC TAB-8). */
const namesAuthor = (attribution: Attribution, { fields }: AuthoredNote['note']): boolean =>
  attribution === 'person' ? fields[namedField] === 'yes' : attribution !== 'anonymous'

function asShown(
  { note, author, organisation }: AuthoredNote,
  more: { state: WorkshopState; side: SideRows; step: StepId; late: boolean },
): NewBoardNote {
  const step = stepOf(more.state, more.step)
  const attribution = shownAttribution(more.state, more.step)
  const isNameless = !namesAuthor(attribution, note)
  const known = new Set(step ? [laneField, ...askedFields(step).map((field) => field.id)] : [])
  // said to the server, for this: on the board stands a name or none
  known.delete(namedField)
  return {
    id: note.id,
    step: more.step,
    kind: step?.noteKind ?? note.kind,
    text: note.text,
    fields: Object.fromEntries(Object.entries(note.fields).filter(([field]) => known.has(field))),
    organisation: isNameless ? null : organisation,
    author: attribution === 'person' && !isNameless && author ? (more.side.people.get(author)?.name ?? null) : null,
    // who came in late is seen by everybody: "late" on an anonymous note would be a name
    late: more.late && !isNameless,
  }
}
