import type { FindCopy } from '../../nl/finding/finding.js'

/** English words of the page that searches everything of a facilitator. */
export const copy: FindCopy = {
  findPage: {
    title: 'Search',
    label: 'Search your workshops, agreements, stories and the shelf',
    hint: 'Write one or more words. You find what holds all of them, with another ending too.',
    button: 'Search',
    groups: {
      workshop: (total) => (total === 1 ? '1 workshop' : `${total} workshops`),
      agreement: (total) => (total === 1 ? '1 agreement' : `${total} agreements`),
      story: (total) => (total === 1 ? '1 story' : `${total} stories`),
      shelf: (total) => `${total} on the shelf`,
    },
    found: (total) => `${total} found`,
    nothing: (words) => `Nothing found with: ${words}. Try another word, or fewer words.`,
    noWords: 'There is no word in this to search for. Write letters or digits.',
    searching: 'Searching …',
    more: 'Show more',
    moreOf: {
      workshop: 'Show more workshops',
      agreement: 'Show more agreements',
      story: 'Show more stories',
      shelf: 'Show more of the shelf',
    },
    notHere: 'What is closed or still open is not found here. Rehearsals neither.',
  },
}
