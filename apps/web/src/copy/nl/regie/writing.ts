/** Dutch words of notes in lanes, and of notes that are told one by one, on the facilitator's screens. */
export const copy = {
  writing: {
    lanes: 'Banen',
    noLane: 'Nog niet gekozen',
    withoutNotes: (n: number) => (n === 1 ? '1 baan zonder briefje' : `${n} banen zonder briefje`),
    laneOf: (text: string) => `Baan van: ${text}`,
  },
}
/** The shape of the dictionary: every language has exactly these words. */
export type WritingCopy = typeof copy
