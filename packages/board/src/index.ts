export { type Admission, admit } from './admission/admit.js'
export { maxUpdateBytes } from './admission/inspect.js'
export type { Judge, TakenBackRecord } from './admission/review.js'
export {
  type BoardBundle,
  type BoardNote,
  type BoardSnapshot,
  readBoard,
} from './board.js'
export {
  addBundle,
  addNotes,
  completeNote,
  forgetAuthors,
  gatherLoose,
  layLoose,
  mergeBundles,
  moveNote,
  type NewBoardNote,
  renameBundle,
  setBundleLocked,
  withdrawFromBoard,
} from './boardActions.js'
export { capture } from './capture.js'
export {
  changeNote,
  type MineNote,
  type MineSnapshot,
  readMine,
  restoreNote,
  setDraft,
  setReady,
  submitNote,
  withdrawNote,
} from './mine.js'
export { byOrder, isOrder, orderBetween } from './order.js'
export { addSentence, type PenSnapshot, readPen, replaceSentence, sentenceText } from './pen.js'
export { boardRoom, mineRoom, parseRoom, penRoom, type Room, type RoomName, rightsOf, tableRoom } from './rooms.js'
export { readTable, type TableSnapshot } from './table.js'
