import type { WritingCopy } from '../../nl/regie/writing.js'

/** English words of notes in lanes, and of notes that are told one by one, on the facilitator's screens. */
export const copy: WritingCopy = {
  writing: {
    lanes: 'Lanes',
    noLane: 'Not chosen yet',
    withoutNotes: (n) => (n === 1 ? '1 lane without a note' : `${n} lanes without a note`),
    laneOf: (text) => `Lane of: ${text}`,
  },
}
