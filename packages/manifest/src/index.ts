export { canonicalBytes } from './canonical.js'
export { dayInWords, shortMonth, timeInWords, weekdayInWords } from './dates.js'
export {
  type EditionDifference,
  editionDifferences,
  piecesOf,
  sentenceText,
  type TextPiece,
} from './editions/differences.js'
export { availableFiles, type ExportFile, exportFiles, exportName, isExportFile } from './exports/available.js'
export type { Block, ExportDocument, ExportPicture } from './exports/blocks.js'
export { councilLetter } from './exports/councilLetter.js'
export { type EditionForExport, editionDocument } from './exports/editionDocument.js'
export { markdownOf } from './exports/markdown.js'
export { namesWriters } from './exports/named.js'
export { type NoteForTable, notesTable } from './exports/notes/notesTable.js'
export { type PictureInput, pictureWidthPx, renderPicture } from './exports/picturePage.js'
export { renderReadable } from './exports/readablePage.js'
export { resultExport } from './exports/resultDocument.js'
export { wayOf } from './exports/signatureBlocks.js'
export {
  ambitionTable,
  type ExportTable,
  recordTable,
  signingTable,
  valueTable,
  withEdition,
  withMoment,
} from './exports/tables.js'
export { excerptOf, markFound } from './finding/excerpt.js'
export { type AskedWord, askedWords, findableWords, isWordFound } from './finding/findable.js'
export { fingerprintGroups, fingerprintOf, footLength } from './fingerprint.js'
export type { AddendumPaper } from './handover/addendum.js'
export { type ChainRow, chainsOf } from './handover/chainRows.js'
export { handoverWords } from './handover/handoverWords.js'
export { promisedBy } from './handover/promised.js'
export { escapeHtml } from './html.js'
export { createShelfIndex, type ShelfIndex } from './likeness/shelfIndex.js'
export { likeness, type Word, wordsOf } from './likeness/words.js'
export { fits } from './look/text.js'
export { markedName, markedTitle } from './marking.js'
export { dateOfMs, momentInWords, timeOfMs } from './moments.js'
export { manifestOutline } from './outline/manifestOutline.js'
export { notesInWords, sentencesInWords } from './outline/origin.js'
export {
  type OutlineRoute,
  type OutlineSection,
  type OutlineSentence,
  type OutlineStep,
  type OutlineValue,
  type OutlineWish,
  sentencesOf,
} from './outline/outline.js'
export { signedTexts } from './outline/signedTexts.js'
export { letterBegins, letterGoesOn, lettersRoom } from './papers/councilLetters.js'
export { invitationText } from './papers/letter.js'
export type {
  BlankCards,
  BlankSheets,
  Fallback,
  Letter,
  Paper,
  PaperField,
  PaperMeeting,
  PlaceCards,
} from './papers/paper.js'
export { paperWords } from './papers/paperWords.js'
export { paperTitle, renderPaper } from './papers/renderPaper.js'
export type { FontFace, PrintInput } from './printInput.js'
export { qrSvg } from './qr.js'
export { renderHtml } from './renderHtml.js'
export type { SealedWith } from './sealedWith.js'
export { compareSentences } from './siroopwacht/compareSentences.js'
export { type ComparedSentence, compareEditions } from './siroopwacht/editions/compareEditions.js'
export { countSyrup, type SyrupRow, syrupRows } from './siroopwacht/editions/syrup.js'
export type { SentenceComparison, WatchVerdict } from './siroopwacht/findings.js'
export { changeInWords, thinnerLead } from './siroopwacht/words/findingWords.js'
export { pageOpeners } from './styles.js'
export { originWords } from './words/originWords.js'
export { ruleInWords } from './words/ruleInWords.js'
export { type TextWords, textWords } from './words/textWords.js'
export { thicknessInWords } from './words/thicknessWords.js'
