import type { Command, FacilitatorView, NoteNode, Parked, SubjectId } from '@siroop/domain'

/** What was done to a slip, and the command that takes it back. */
export interface SlipUndo {
  readonly did: 'link' | 'unlink' | 'lane' | 'park' | 'unpark' | 'tickNote'
  readonly inverse: Command
}
/** The parts of the view from before the act. */
export interface SlipsBefore {
  readonly nodes: readonly NoteNode[]
  readonly parked: readonly ({ readonly subject: SubjectId } & Parked)[]
}

/** The way back from an act with a slip; null for any other command, and where there is nothing to go back to. */
export function slipUndo(command: Command, { nodes, parked }: SlipsBefore | FacilitatorView): SlipUndo | null {
  switch (command.type) {
    case 'linkNote':
      return { did: 'link', inverse: { ...command, type: 'unlinkNote' } }
    case 'unlinkNote':
      return { did: 'unlink', inverse: { ...command, type: 'linkNote' } }
    case 'moveToLane': {
      const lane = nodes.find(({ note }) => note === command.note)?.lane
      return lane ? { did: 'lane', inverse: { ...command, lane } } : null
    }
    case 'moveToTheme':
      return { did: 'lane', inverse: { ...command, from: command.theme, theme: command.from } }
    case 'tickNote':
      return { did: 'tickNote', inverse: { ...command, ticked: !command.ticked } }
    case 'park': {
      const before = parked.find(({ subject }) => subject === command.subject)?.where ?? null
      return { did: command.where === null ? 'unpark' : 'park', inverse: { ...command, where: before } }
    }
    default:
      return null
  }
}
