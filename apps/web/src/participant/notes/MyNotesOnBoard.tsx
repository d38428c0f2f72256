import { useBoard } from '../../connection/boardDocument.js'
import { MyNotes, type MyNotesProps } from './MyNotes.js'
import { Penned } from './Penned.js'

/** *Mijn briefjes* after a reveal: reads the board to tell where each note is. Loaded only then. */
export function MyNotesOnBoard(props: Omit<MyNotesProps, 'board' | 'below'>) {
  const board = useBoard()
  return <MyNotes {...props} board={board} below={<Penned view={props.view} board={board} />} />
}
