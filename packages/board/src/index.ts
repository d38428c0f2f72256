export { type Admission, type AdmitOptions, admit } from './admission/admit.js'
export { type HostileWhy, maxUpdateBytes } from './admission/inspect.js'
export type { Judge, TakenBackRecord } from './admission/review.js'
export {
  type BoardBundle,
  type BoardNote,
  type BoardSnapshot,
  checkBundleName,
  readBoard,
} from './board.js'
export {
  addBundle,
  addNotes,
  completeNote,
  mergeBundles,
  moveNote,
  type NewBoardNote,
  type NewBundle,
  renameBundle,
  setBundleLocked,
  withdrawFromBoard,
} from './boardActions.js'
export { capture } from './capture.js'
export {
  changeNote,
  type MineNote,
  type MineNoteChange,
  type MineSnapshot,
  type NewMineNote,
  readMine,
  restoreNote,
  setDraft,
  setReady,
  submitNote,
  withdrawNote,
} from './mine.js'
export { byOrder, isOrder, orderBetween } from './order.js'
export { addSentence, type PenSentence, type PenSnapshot, readPen, replaceSentence, sentenceText } from './pen.js'
export { boardRoom, mineRoom, parseRoom, penRoom, type Room, type RoomKind, type RoomName } from './rooms.js'
