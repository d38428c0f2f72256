import type { StoryCopy } from '../../nl/afterwards/story.js'

/** English words of what became of a sentence, and of how thick a text still is. */
export const story: StoryCopy = {
  open: 'Then and now',
  signed: (edition, year) => `Signed, edition ${edition}, ${year}`,
  now: (edition, year) => `Edition ${edition}, ${year}`,
  same: (day) => `This sentence stands as it lay open for signing on ${day}.`,
  gone: (edition) => `This sentence is not in edition ${edition} any more.`,
  why: 'Why:',
  decided: 'Who decided this?',
  decidedOn: (day) => `Agreed with this sentence, before ${day}:`,
  withWhole: (day) => `This sentence was laid down for signing with the whole text on ${day}.`,
  checkin: (day) => `Check-in of ${day}`,
  levels: {
    thick: 'The room said: thick syrup.',
    thinner: 'The room said: turning into squash.',
    thinnest: 'The room said: weak squash.',
    gone: 'The sentence was not there any more.',
    unsaid: 'The sentence was not talked about.',
  },
  isTrue: 'True at the time:',
  proposed: 'Proposed for a next edition:',
  noticed: 'A resident notices this',
  toCheckin: {
    take: 'Take along to the check-in',
    putBack: 'Put the sentence back',
    back: 'Take it off the list',
    talk: 'This sentence is on the list of the next check-in.',
    restore: 'On the list of the next check-in stands the proposal to put the sentence back:',
    by: {
      routeTeam: (day) => `By the route team, ${day}.`,
      lead: (day) => `By the facilitator, ${day}.`,
    },
    hint: 'Putting it back is a proposal for the next edition. The signed text does not change.',
  },
  syrup: {
    title: 'Syrup level',
    edition: (edition, year) => `${year}, edition ${edition}`,
    checkin: (year) => `${year}, check-in`,
    thick: (count) => `${count} thick`,
    thinner: (count) => `${count} thinner`,
    gone: (count) => `${count} gone`,
    unsaid: (count) => `${count} not talked about`,
    which: {
      thinner: (numbers) => `Thinner: sentence ${numbers}.`,
      gone: (numbers) => `Gone: sentence ${numbers}.`,
    },
    and: 'and',
    compared:
      'Every edition is compared with the words that were signed first. Of a check-in stands what the room said.',
    picture: (words) => `A block per sentence: ${words}.`,
  },
}
