import type { Command, NoteId, Parked, SubjectId } from '@siroop/domain'

/** Sends a command and says what went wrong in its own place; true when it was done. */
export type Run = (command: Command) => Promise<boolean>

/** What can be done with the slips of a board: each is a command, decided by the server. */
export interface LineActs {
  readonly link: (note: NoteId, to: SubjectId) => Promise<boolean>
  readonly unlink: (note: NoteId, to: SubjectId) => Promise<boolean>
  readonly move: (note: NoteId, lane: string) => Promise<boolean>
  readonly tick: (note: NoteId, ticked: boolean) => Promise<boolean>
  readonly park: (subject: SubjectId, where: Parked['where'] | null) => Promise<boolean>
}

/** The acts of a screen that sends its commands with `run`. */
export const lineActs = (run: Run): LineActs => ({
  link: (note, to) => run({ type: 'linkNote', note, to }),
  unlink: (note, to) => run({ type: 'unlinkNote', note, to }),
  move: (note, lane) => run({ type: 'moveToLane', note, lane }),
  tick: (note, ticked) => run({ type: 'tickNote', note, ticked }),
  park: (subject, where) => run({ type: 'park', subject, where }),
})
