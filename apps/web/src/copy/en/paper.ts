import type { PaperCopy } from '../nl/paper.js'

/** English words for paper cards. */
export const copy: PaperCopy = {
  paper: {
    button: 'Paper: type for somebody',
    title: 'Paper: type for somebody',
    lead: 'Type what is on the card, word for word.',
    leadNone: 'For people without a phone. Make a card first.',
    name: (n) => `Paper ${n}`,
    nameOf: (n, organisation) => `Paper ${n}: ${organisation}`,
    card: 'Card',
    choose: 'Choose a card',
    another: 'New card',
    newCard: 'New card for',
    chooseOrganisation: 'Choose an organisation',
    make: (n) => `Make Paper ${n}`,
    notNow: 'You can type as soon as everybody writes, and after opening. You can make cards now.',
    text: 'What is on the card?',
    open: 'not chosen yet',
    optional: (label) => `${label} (may stay empty)`,
    keys: 'Enter: next field. Shift and Enter: new line.',
    closed: ['After that it is ', 'closed', ', for you too: you see this text again only when the notes are opened.'],
    late: 'The notes are open already. This note goes to the late ones.',
    put: 'Put on the table',
    left: (n) => (n === 1 ? '1 character left' : `${n} characters left`),
    tooLong: (n) => (n === 1 ? '1 character too long' : `${n} characters too long`),
    empty: 'First type what is on the card.',
    undone: {
      card: (n) => `Paper ${n} is made. Write this number on the card.`,
      note: (n) => `The note of Paper ${n} lies on the table, closed.`,
      late: (n) => `The note of Paper ${n} lies with the late ones.`,
    },
    onPaper: (n) => `${n} on paper`,
    seat: 'on paper',
    help: 'No phone',
    helpText: 'Give a paper card. Then choose Paper: type for somebody.',
    toPhone: 'Continue on a phone',
    toPhoneOf: (name) => `${name}: continue on a phone`,
    toPhoneText: (address, code) =>
      `Scan the QR code. Or go to ${address}, choose Continue on this phone, and type ${code} and these words:`,
    toPhoneOnce:
      'This works once, for ten minutes. From then on this participant writes, and you no longer type for them.',
  },
}
