export { canonicalBytes } from './canonical.js'
export { dayInWords, shortMonth, timeInWords, weekdayInWords } from './dates.js'
export { fingerprintGroups, fingerprintOf } from './fingerprint.js'
export { markedName, markedTitle } from './marking.js'
export { dateOfMs, timeOfMs } from './moments.js'
export { manifestOutline } from './outline/manifestOutline.js'
export {
  type OutlineRoute,
  type OutlineSection,
  type OutlineSentence,
  type OutlineStep,
  type OutlineValue,
  type OutlineWish,
  sentencesOf,
} from './outline/outline.js'
export { invitationText } from './papers/letter.js'
export type { BlankCards, Fallback, Letter, Paper, PaperMeeting, PlaceCards } from './papers/paper.js'
export { paperWords } from './papers/paperWords.js'
export { paperTitle, renderPaper } from './papers/renderPaper.js'
export type { FontFace, PrintInput } from './printInput.js'
export { renderHtml } from './renderHtml.js'
export type { SealedWith } from './sealedWith.js'
export { type TextWords, textWords } from './words/textWords.js'
