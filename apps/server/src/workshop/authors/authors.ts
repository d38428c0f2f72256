import type { Room } from '@siroop/board'
import { groupsOf, isOpening, mayOpen, type StepId, type WorkshopState } from '@siroop/domain'
import { hiddenNotes } from '../facts.js'
import { type Desk, handleActs } from '../handleActs.js'
import type { Act } from '../roomParts.js'
import { afterReveal, takenBack, type Writer } from './afterReveal.js'

/** Follows what authors, and scribes for theirs, do in their documents after the reveal, and opens what they lay down where it is open at once. */
export interface Authors {
  /** This document changed: looks at it when it is somebody's own, or written by a scribe. */
  check(room: Room | null): void
  checkEverybody(): void
  /** Somebody is to be checked. */
  readonly isWaiting: boolean
  /** True when events or board lag behind an author who is to be checked; then `settle` is needed. */
  isBehind(): Promise<boolean>
  /**
   * Brings events and board up to date; true when a note was taken back or opened. Several servers see what an author did: it is
   * called while no other server decides, and does nothing that is done already.
   */
  settle(): Promise<boolean>
}

export function createAuthors(desk: Desk): Authors {
  const { memory, documents, parts } = desk
  /** By their id, so that nobody is looked at twice. */
  const toCheck = new Map<string, Writer>()
  const lagOf = async (authors: readonly Writer[]) => {
    const { state, side } = memory
    const nothing = { withdrawn: [], edits: [], opens: null }
    if (state === null || authors.length === 0) return nothing
    const live = openingNow(state)
    // Before the first reveal nobody can be behind, and a look would bring everybody's document into memory.
    if (side.origins.size === 0 && live === null) return nothing
    const picture = await desk.picture()
    const closed = live === null ? 0 : hiddenNotes(state, picture, { side, step: live }).length
    return {
      opens: live !== null && mayOpen(state, live, closed) ? live : null,
      withdrawn: authors.flatMap((author) => takenBack(state, author, { picture, side })),
      edits: authors.flatMap((author) => afterReveal(state, author, { picture, side, documents })),
    }
  }
  return {
    check(room) {
      if (room?.kind === 'mine') toCheck.set(room.participant, { participant: room.participant })
      if (room?.kind === 'table') toCheck.set(room.table, { group: room.table })
    },
    checkEverybody() {
      for (const participant of memory.state?.participants.keys() ?? []) toCheck.set(participant, { participant })
      for (const group of memory.state ? groupsOf(memory.state) : []) toCheck.set(group, { group })
    },
    get isWaiting() {
      return toCheck.size > 0
    },
    async isBehind() {
      const authors = [...toCheck]
      toCheck.clear()
      const { withdrawn, edits, opens } = await lagOf(authors.map(([, one]) => one))
      if (withdrawn.length + edits.length === 0 && opens === null) return false
      for (const [id, one] of authors) toCheck.set(id, one)
      return true
    },
    async settle() {
      const authors = [...toCheck.values()]
      toCheck.clear()
      const { withdrawn, edits, opens } = await lagOf(authors)
      const actor = { kind: 'system' as const }
      const [first, ...others]: readonly Act[] = [
        ...withdrawn.map((note) => ({ actor, command: { type: 'withdrawNote' as const, note } })),
        ...(opens === null ? [] : [{ actor, command: { type: 'openNotes' as const, step: opens } }]),
      ]
      const done = first === undefined ? null : await handleActs({ id: null, acts: [first, ...others] }, desk)
      const written = edits.length === 0 ? null : await parts.boards.commit(edits, [])
      if (edits.length > 0) documents.forget(documents.rooms.board)
      // A full disk: the next change of the document, or the next start, does it again.
      if (done?.ok === false) parts.report('a note could not be taken back or opened', done.refusal)
      if (written?.ok === false) parts.report('a board could not follow its authors', written.error)
      return done?.ok === true
    },
  }
}

/** The step in which notes are open as soon as they are laid down, while the room is in it. */
function openingNow({ position, template }: WorkshopState): StepId | null {
  const step = template.steps.find(({ id }) => id === position?.step)
  const mode = position && step?.segments[position.segment]?.mode
  return step && mode && isOpening(step, mode) ? step.id : null
}
