import type { BinCopy } from '../../nl/regie/bin.js'

/** English words of the bin, of what was just removed, and of logos. */
export const copy: BinCopy = {
  logo: {
    of: (name) => `Choose the logo of ${name}`,
    other: (name) => `Choose another logo for ${name}`,
    none: (name) => `Take away the logo of ${name}`,
    busy: (name) => `The logo of ${name} is being kept …`,
    undone: 'Logo changed.',
  },
  bin: {
    title: 'Bin',
    what: 'What you removed stays here for 30 days. You can put it back.',
    count: (n) => (n === 1 ? '1 thing' : `${n} things`),
    empty: 'The bin is empty.',
    kinds: { bundle: 'Bundle', organisation: 'Organisation', sentence: 'Sentence' },
    nameless: { bundle: 'Bundle without a name', organisation: 'Organisation', sentence: 'Sentence without text' },
    held: (notes, bundles) =>
      `${notes === 1 ? '1 note' : `${notes} notes`}${bundles === 0 ? '' : bundles === 1 ? ', and 1 bundle in it' : `, and ${bundles} bundles in it`}.`,
    kept: (days) => (days === 1 ? 'Kept for 1 more day.' : `Kept for ${days} more days.`),
    putBack: 'Put back',
    putBackOf: (text) => `Put back: ${text}`,
    isBack: (text) => `Put back: ${text}`,
    inItsStep: 'You can put this back in the step in which you bundle.',
    takeApart: 'Take apart',
    takeApartOf: (name) => `Take apart: ${name}`,
    undone: {
      apart: 'The bundle is apart. Its notes lie loose.',
      organisation: 'The organisation is gone.',
      sentence: 'The sentence is out.',
      unlike: 'These two will not be suggested again.',
    },
  },
}
