import type { OrganisationId, ParticipantId, StepId } from '../ids.js'

/** On events that give somebody's answer: the number of the paper card that it was typed from. Absent: it came from a phone. */
export interface FromPaper {
  readonly paper?: number
}
/** What happened with numbered paper cards. */
export type PaperEvent =
  | {
      readonly type: 'paperSeatAdded'
      readonly participant: ParticipantId
      readonly organisation: OrganisationId
      readonly number: number
    }
  | { readonly type: 'paperSeatRemoved'; readonly participant: ParticipantId }
  | { readonly type: 'paperSeatClaimed'; readonly participant: ParticipantId }
  /** Without the note's id: in an anonymous step nothing joins a note and its author for longer than the author's document. */
  | { readonly type: 'paperNoteAdded'; readonly participant: ParticipantId; readonly step: StepId }
  | { readonly type: 'paperNoteWithdrawn'; readonly participant: ParticipantId; readonly step: StepId }
