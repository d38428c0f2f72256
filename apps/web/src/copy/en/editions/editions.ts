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
  went: 'gone:',
  came: 'new:',
}
