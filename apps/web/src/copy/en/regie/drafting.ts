import type { DraftingCopy } from '../../nl/regie/drafting.js'

/** English words beside the pen. */
export const copy: DraftingCopy = {
  drafting: {
    undo: 'Undo what I typed',
    redo: 'Do it again',
    bundles: (names) => (names.length === 1 ? `Bundle: ${names[0]}` : `Bundles: ${names.join(', ')}`),
    hints: 'Would a resident understand this?',
    long: (words, n) => `“${words} …” is ${n} words long. Can it be two sentences?`,
    jargon: (word, plain) => `“${word}”: rather say ${plain}.`,
    abbreviation: (letters) => `“${letters}”: write it in full once.`,
    again: (word) => `“${word}” stands there more than once. Once is stronger.`,
    nobody: (words) => `“${words}”: who does this?`,
    nowhere: 'Finds itself nowhere in the text',
    nowhereText:
      'Talk about this before you lay the text down for signing. One sentence in which they recognise themselves is enough.',
    discuss: 'Discussed …',
    discussOf: (name) => `Discussed with ${name} …`,
    discussed: 'discussed:',
    dialog: (name) => `Discussed with ${name}`,
    dialogHint: 'What came of it? It stands beside the document, under the name of the organisation.',
    dialogDo: 'Record',
    atCheckin: (day) => `Proposed at the check-in of ${day}:`,
    watch: {
      beside: {
        signed: (edition: number) => `Compared with the sentence that was signed (edition ${edition}).`,
        version: (version: number) => `Compared with version ${version}.`,
      },
      free: 'You can simply go on. For a thinner version Siroop asks one line why.',
      why: 'Why does this version say less?',
      whyHint: 'One line. The reason stays with this version.',
      keep: 'Keep the reason',
      reason: 'Reason:',
      other: 'Change the reason',
    },
    left: (n) => (n === 1 ? '1 character left.' : `${n} characters left.`),
    tooLong: (n) => (n === 1 ? '1 character too long.' : `${n} characters too long.`),
    added: 'A sentence was added.',
    addedByMistake: 'Added by mistake.',
    blocked: 'One organisation does not find itself in the text. Talk about it first.',
  },
}
