import type { SheetsCopy } from '../../nl/regie/sheets.js'

const lacking = (n: number): string =>
  n === 1 ? 'Something is still missing on 1 sheet.' : `Something is still missing on ${n} sheets.`

/** English words of the sheets that the room fills in, on the facilitator's screens. */
export const copy: SheetsCopy = {
  sheets: {
    gates: { 'sheets-incomplete': lacking, 'every-sheet-filled': lacking },
    title: 'Sheets',
    complete: (n, of) => `${n} of ${of} complete`,
    filled: (n, of) => `${n} of ${of} filled in`,
    lacks: (names) => `Still needed: ${names}`,
    none: 'There is nothing to fill in yet.',
    choose: 'Choose a sheet. What you fill in here counts for the whole room.',
    phones: 'The phones fill in the sheets',
    phonesNote: 'everybody sees at once what somebody else fills in',
    onlyYou: 'You fill in for the room',
    onlyYouNote: 'the phones do not fill in now',
    needed: 'needed',
    save: 'Put on the sheet',
    empty: 'Make empty',
    pick: 'Choose from the list',
    pickPerson: 'Choose a participant',
    byFor: (name, day) => `${name}, ${day}`,
    byCard: (name, card, day) => `${name}, from Paper ${card}, ${day}`,
    byRoom: (day) => `filled in by the room, ${day}`,
    meanwhile: (value) => `Meanwhile this stands there: “${value}”.`,
    meanwhileBy: (name, value) => `Meanwhile ${name} filled this in: “${value}”.`,
    meanwhileEmpty: 'Meanwhile this was made empty.',
    mine: 'Mine after all',
    theirs: 'Keep what stands there',
    readsAs: (value) => `This is how it will stand there: ${value}`,
    notTold: 'This sheet is long. Point the room at it, then all of it stands here.',
    besideSignatures: 'Beside the signatures',
    besideHint: 'This stands beside the text. The text that is signed does not change by it.',
    ofPromise: 'Also to agree on',
    undone: 'The sheet was changed.',
    paper: {
      button: 'Sheet on paper',
      lead: 'Type what stands on the sheet of paper. What was left empty there you leave empty.',
      about: 'Which sheet?',
      stands: (value) => `Already there: ${value}`,
      put: 'Put on the sheet',
      print: 'Print the sheets (PDF)',
      nothing: 'First type what stands on the sheet.',
    },
  },
}
