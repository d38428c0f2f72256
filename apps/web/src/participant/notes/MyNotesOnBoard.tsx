import { useBoard } from '../../connection/boardDocument.js'
import { MyNotes, type MyNotesProps } from './MyNotes.js'

/** *Mijn briefjes* after a reveal: reads the board to tell where each note is. Loaded only then. */
export const MyNotesOnBoard = (props: Omit<MyNotesProps, 'board'>) => <MyNotes {...props} board={useBoard()} />
