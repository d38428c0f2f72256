/** Dutch words of notes in lanes, and of notes that are told one by one, on the facilitator's screens. */
export const copy = {
  writing: {
    noLane: 'Nog niet gekozen',
    withoutNotes: (n: number) => (n === 1 ? '1 baan zonder briefje' : `${n} banen zonder briefje`),
    yes: 'Ja',
    no: 'Nee',
    wrong: {
      empty: 'Er staat nog niets.',
      year: 'Vul een jaar in, zoals 2030.',
      number: 'Vul een getal in.',
      range: 'Dit getal is te klein of te groot.',
      date: 'Kies een datum.',
      url: 'Vul een webadres in, zoals www.polderrand.nl.',
    },
  },
}
/** The shape of the dictionary: every language has exactly these words. */
export type WritingCopy = typeof copy
