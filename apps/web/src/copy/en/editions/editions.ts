import type { EditionsCopy } from '../../nl/editions/editions.js'

/** English words of the editions of a manifest. */
export const editions: EditionsCopy = {
  title: 'Editions',
  one: (edition, date) => `Edition ${edition}, ${date}`,
  shown: 'you are reading this one',
  older: (newest) => `This is an earlier edition. The newest is edition ${newest}.`,
  toNewest: 'Read the newest',
  differs: (before) => `What differs from edition ${before}?`,
  same: (before) => `The text is the same as in edition ${before}.`,
  kinds: {
    'organisation-gone': 'No longer takes part',
    'organisation-new': 'Takes part now',
    gone: 'Gone',
    changed: 'Changed',
    new: 'New',
    rule: 'When it is in force',
  },
  inForceUntil: (newest) => `This edition is in force until edition ${newest} is.`,
  followed: (newest) => `Edition ${newest} took its place.`,
  notSigned: (newest) => `This edition is not signed any more. Edition ${newest} is open for signing.`,
  changing: 'The text of a new edition is being written. This one is not signed now.',
  nextSigned: (before) =>
    `You signed edition ${before}. That signature stays under it. The text has changed: that is why you sign anew.`,
  nextRead: (before) => `The text has changed since edition ${before}.`,
  went: 'gone:',
  came: 'new:',
}
