import type { copy as dutch } from '../nl/manifest.js'
import { story } from './afterwards/story.js'
import { way } from './afterwards/way.js'
import { words } from './document/words.js'
import { editions } from './editions/editions.js'
import { watch } from './editions/watch.js'
import { take } from './take/take.js'

export const copy: typeof dutch = {
  take,
  stories: 'Stories',
  writeStory: 'Write a story beside this text',
  editions,
  watch,
  way,
  story,
  loading: 'Fetching the text.',
  unknownTitle: 'This text is not here',
  unknownText: 'Check the address. It is on the last page of the PDF.',
  again: 'Try again',
  nothingYet: 'No text lies open for signing yet.',
  status: {
    'open-for-signing': (edition, date) => `Edition ${edition}, open for signing since ${date}.`,
    reopened: (edition, date) => `Edition ${edition}, reopened. Was open since ${date}.`,
    'in-force': (edition, date) => `Edition ${edition}, in force. Opened for signing on ${date}.`,
  },
  demo: 'This is a demo. Names and texts are invented.',
  rehearsal: (kind) => `REHEARSAL. ${words[kind].thisOne} does not count: the people are simulated.`,
  fingerprint: 'Fingerprint',
  pdf: (kind) => `Keep ${words[kind].the} (PDF)`,
  readingCopy: 'Reading copy in English (PDF, without seal)',
  check: 'Is a file that you have right?',
  cover: 'The shapes of the organisations lie over one another. Where they meet the colour gets thicker.',
  saidYes: (date: string) => `said yes on ${date}`,
  origin: 'Where does this sentence come from?',
  bundle: 'Bundle',
  notes: (count) => (count === 1 ? '1 note' : `${count} notes`),
  traced: 'Where the text comes from',
  noNotes: 'No note behind it',
  gone: (count) => (count === 1 ? '1 note was withdrawn.' : `${count} notes were withdrawn.`),
  from: 'from',
  checkins: 'We meet on',
  signatures: 'Signatures',
  authority: {
    own: 'own authority',
    'after-decision': 'after a decision of the board or council',
    proxy: (by) => `by proxy of ${by}`,
    'subject-to-approval': (by) => `subject to approval by ${by}`,
  },
  signedAt: (date, time) => `${date}, ${time}`,
  seen: 'the facilitator saw this person in the room',
  onPaper: (card) => `signed on paper, card ${card}`,
  promisedOnPaper: (card) => `promised on paper, card ${card}`,
  beside: 'Beside the signatures',
  fromPaper: (card) => `from paper, card ${card}`,
  answeredOnPaper: 'Answered on paper',
  card: (card) => `card ${card}`,
  open: 'not signed yet',
  withdrawn: 'withdrawn',
  invited: (day, reminders, delegated) =>
    `${delegated ? 'Passed on to somebody else' : 'Asked by mail'} on ${day}${reminders === 0 ? '' : `, reminded ${reminders === 1 ? 'once' : `${reminders} times`}`}`,
  lifted: (day) => `reservation lifted on ${day}`,
  byMail: 'with a link of their own and a code',
  later: (date) => `signs after consultation, before ${date}`,
  declined: 'does not sign this edition',
  declinedOn: (day, reason) => (reason === null ? `said on ${day}` : `said on ${day}: “${reason}”`),
  rule: (kind, count, date) =>
    `${words[kind].thisOne} is in force when all organisations have signed, or on ${date} if at least ${count} have signed by then.`,
  honest: 'Every signature is a simple electronic signature.',
  missing: 'Who was not there',
  why: { absent: 'absent', abstains: 'abstained' },
  nobody: 'nobody took part',
  discussed: 'Discussed: who found themselves nowhere in the text',
  reservations: 'Reservations',
  method: 'Based on the way of working of The Natural Step.',
  report: {
    heldOn: (title, day) => `${title}, ${day}.`,
    next: 'Next check-in',
    discussed: 'Sentences that we talked about',
    order: (thick) =>
      thick === 0
        ? 'The thinnest first.'
        : `The thinnest first. ${thick === 1 ? 'The thick one stands' : `The ${thick} thick ones stand`} below.`,
    asThen: 'Then, as it was agreed',
    now: 'Now',
    due: (day) => `done by ${day}`,
  },
  result: {
    standOp: (date: string, time: string) => `As of ${date}, ${time}.`,
    rehearsal: 'REHEARSAL. This report does not count: the people are simulated.',
    pdf: 'Keep the report (PDF)',
    letters: (count: number) =>
      count === 1 ? 'Keep the letter to the council (PDF)' : `Keep the ${count} letters to the councils (PDF)`,
    nothing: 'Nothing was written down yet.',
    notDecided: 'This is a report of what the room found. Nobody signed it. It replaces no decision.',
    onPaper: (list) => `Answered on paper: ${list.map(({ name, card }) => `${name} (card ${card})`).join(', ')}.`,
  },
}
