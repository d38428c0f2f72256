import { textWords } from './textWords.js'
import type { PrintWords } from './words.js'

const numbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const inWords = (count: number): string => numbers[count] ?? String(count)

const signed = { manifest: 'This manifest', agreement: 'This agreement' }

/** English, in short sentences. Source: PrintWords. */
export const english: PrintWords = {
  edition: (number) => `edition ${number}`,
  signedOn: (day) => `signed on ${day}`,
  openedOn: (day) => `opened for signing on ${day}`,
  fingerprint: 'fingerprint',
  pageOf: ' of ',
  text: textWords.en,
  coverTitle: 'The shapes of the organisations',
  coverPicture: 'The shapes of the organisations lie over one another. Where they meet, the colour gets thicker.',
  organisations: 'Organisations',
  statementLead: 'Whoever signs, declares:',
  ownOrganisation: 'my organisation',
  signing: 'Signatures',
  inForce: ({ document, minimum, all, closingDay }) =>
    minimum >= all
      ? `${signed[document]} is in force as soon as ${all === 1 ? 'the organisation has' : `all ${inWords(all)} organisations have`} signed.`
      : `${signed[document]} is in force as soon as all ${inWords(all)} organisations have signed, or on ${closingDay} if at least ${inWords(minimum)} ${minimum === 1 ? 'has' : 'have'} signed by then.`,
  isInForce: { manifest: `${signed.manifest} is in force.`, agreement: `${signed.agreement} is in force.` },
  quote: (sentence) => `“${sentence}”`,
  authority: {
    own: () => 'own authority',
    'after-decision': () => 'after a decision of the board',
    proxy: (condition) => (condition === null ? 'by proxy' : `by proxy of ${condition}`),
    'subject-to-approval': (condition) =>
      condition === null ? 'subject to approval' : `subject to approval of ${condition}`,
  },
  notSeen: 'presence not confirmed',
  signed: 'Signed.',
  signedOnPaper: (card) => `signed on paper, card ${card}`,
  promisedOnPaper: (card) => `promised on paper, card ${card}`,
  notSigned: 'Not signed yet.',
  signsLater: (day) => `Signs later, before ${day}.`,
  declined: 'Does not sign this edition.',
  declinedOn: (day, reason) => (reason === null ? `Said on ${day}.` : `Said on ${day}: “${reason}”`),
  withdrawn: 'The signature was withdrawn.',
  invited: (day, reminders, delegated) =>
    `${delegated ? 'Passed on to somebody else' : 'Asked by mail'} on ${day}${reminders === 0 ? '' : `, reminded ${reminders === 1 ? 'once' : `${reminders} times`}`}.`,
  liftedOn: (day) => `reservation lifted on ${day}`,
  signedByMail: 'with a link of their own and a code',
  account: 'How this came about',
  made: ({ meetings, first, last, participants, organisations, withResidents }) => {
    const when =
      meetings === 0
        ? ''
        : meetings === 1 || first === last
          ? ` in ${inWords(meetings)} ${meetings === 1 ? 'meeting' : 'meetings'} on ${first}`
          : ` in ${inWords(meetings)} meetings between ${first} and ${last}`
    const people = `${participants} ${participants === 1 ? 'participant' : 'participants'}`
    const from = `${inWords(organisations)} ${organisations === 1 ? 'organisation' : 'organisations'}`
    return `Made${when}, with ${people} from ${from}${withResidents ? ', residents included' : ''}.`
  },
  basedOn:
    'Based on the method of The Natural Step (Broman and Robèrt, and Missimer, Robèrt and Broman: Journal of Cleaner Production 140, 2017).',
  standOp: (moment) => `Signatures and answers: as of ${moment}.`,
  ownersStandOp: (moment) => `Who said yes stands with the name of the organisation: as of ${moment}.`,
  fingerprintOf: 'Fingerprint of the text (SHA-256)',
  plainSignatures: 'Each signature is a plain electronic signature.',
  ownAccess: (seen, onPaper) => {
    const paper = onPaper ? ', or on a numbered paper card that the facilitator typed over' : ''
    const words = {
      all: 'the facilitator confirmed that they were there',
      none: 'the facilitator did not confirm that they were there',
      some: 'the facilitator confirmed that they were there, unless it says otherwise',
    }
    return `Everybody signed with an access of their own${paper}; ${words[seen]}.`
  },
  beside: { title: 'Beside the signatures', fromPaper: (card) => `from paper, card ${card}` },
  answeredOnPaper: (list) =>
    `Answered on paper: ${list.map(({ name, card }) => `${name} (card ${card})`).join(', ')}. The facilitator typed these answers over.`,
  seal: {
    own: 'This file carries a seal.',
    'throw-away': 'The seal of this file proves nothing.',
    none: 'Reading copy: this file carries no seal. The agreements are in Dutch, as they were made; they are not translated.',
  },
  attached: 'The text is also in this PDF as the file manifest.json; the fingerprint is computed from it.',
  registerHead: 'State of the register',
  notInRegister: {
    demo: 'This is a demo with invented people. A demo is not in the register.',
    rehearsal: 'This is a rehearsal. A rehearsal is not in the register.',
  },
  qr: (address) => `QR code with the address ${address}`,
  herkomst: {
    title: 'Where the sentences came from',
    sentence: 'Sentence',
    bundle: 'Bundle',
    notes: 'Notes',
    from: 'From',
    free: textWords.en.free,
    steps: 'Where the steps came from',
    step: 'Step',
    yes: 'Said yes',
    wrote: 'Wrote the step down',
  },
  missing: {
    title: 'Who did not answer',
    organisation: 'Organisation',
    why: 'Why',
    about: 'About',
    words: { absent: 'absent', abstains: 'abstained' },
  },
  differences: {
    title: (before) => `What differs from edition ${before}`,
    none: 'The text is the same.',
    what: 'What',
    text: 'Text',
    kinds: {
      'organisation-gone': 'No longer takes part',
      'organisation-new': 'Takes part now',
      gone: 'Gone',
      changed: 'Changed',
      new: 'New',
      rule: 'When it is in force',
    },
  },
  discussed: {
    title: 'Discussed: who found themselves nowhere in the text',
    organisation: 'Organisation',
    words: 'What came of it',
  },
  reservations: {
    title: 'Reservations',
    by: 'Organisation',
    text: 'Reservation',
    about: 'About',
  },
  watermark: { demo: 'DEMO', rehearsal: 'REHEARSAL' },
}
