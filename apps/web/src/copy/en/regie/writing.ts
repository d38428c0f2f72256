import type { WritingCopy } from '../../nl/regie/writing.js'

/** English words of notes in lanes, and of notes that are told one by one, on the facilitator's screens. */
export const copy: WritingCopy = {
  writing: {
    noLane: 'Not chosen yet',
    withoutNotes: (n) => (n === 1 ? '1 lane without a note' : `${n} lanes without a note`),
    yes: 'Yes',
    no: 'No',
    wrong: {
      empty: 'There is nothing here yet.',
      year: 'Fill in a year, such as 2030.',
      number: 'Fill in a number.',
      range: 'This number is too small or too large.',
      date: 'Choose a date.',
      url: 'Fill in a web address, such as www.polderrand.nl.',
    },
  },
}
