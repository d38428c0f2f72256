import type { ParticipantId } from '@siroop/domain'
import { type Desk, handleActs } from '../handleActs.js'
import { afterReveal, takenBack } from './afterReveal.js'

/** Follows what authors do in their own documents after the reveal. */
export interface Authors {
  /** This author's document changed. */
  check(author: ParticipantId): void
  checkEverybody(): void
  /** Somebody is to be checked. */
  readonly isWaiting: boolean
  /** True when events or board lag behind an author who is to be checked; then `settle` is needed. */
  isBehind(): Promise<boolean>
  /**
   * Brings events and board up to date; true when a note was taken back. Several servers see what an author did: it is
   * called while no other server decides, and does nothing that is done already.
   */
  settle(): Promise<boolean>
}

export function createAuthors(desk: Desk): Authors {
  const { memory, documents, parts } = desk
  const toCheck = new Set<ParticipantId>()
  const lagOf = async (authors: readonly ParticipantId[]) => {
    const { state, side } = memory
    // Before the first reveal nobody can be behind, and a look would bring everybody's document into memory.
    if (state === null || authors.length === 0 || side.origins.size === 0) return { withdrawn: [], edits: [] }
    const picture = await desk.picture()
    return {
      withdrawn: authors.flatMap((author) => takenBack(state, author, { picture, side })),
      edits: authors.flatMap((author) => afterReveal(state, author, { picture, side, documents })),
    }
  }
  return {
    check: (author) => void toCheck.add(author),
    checkEverybody() {
      for (const participant of memory.state?.participants.keys() ?? []) toCheck.add(participant)
    },
    get isWaiting() {
      return toCheck.size > 0
    },
    async isBehind() {
      const authors = [...toCheck]
      toCheck.clear()
      const { withdrawn, edits } = await lagOf(authors)
      if (withdrawn.length + edits.length === 0) return false
      for (const author of authors) toCheck.add(author)
      return true
    },
    async settle() {
      const authors = [...toCheck]
      toCheck.clear()
      const { withdrawn, edits } = await lagOf(authors)
      const [first, ...others] = withdrawn.map((note) => ({
        actor: { kind: 'system' as const },
        command: { type: 'withdrawNote' as const, note },
      }))
      const done = first === undefined ? null : await handleActs({ id: null, acts: [first, ...others] }, desk)
      const written = edits.length === 0 ? null : await parts.boards.commit(edits, [])
      if (edits.length > 0) documents.forget(documents.rooms.board)
      // A full disk: the next change of the document, or the next start, does it again.
      if (done?.ok === false) parts.report('a note could not be taken back', done.refusal)
      if (written?.ok === false) parts.report('a board could not follow its authors', written.error)
      return done?.ok === true
    },
  }
}
