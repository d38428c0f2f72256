import type { MailCopy } from '../../nl/regie/mail.js'

/** English words of the page with the mail of a workshop. */
export const copy: MailCopy = {
  mail: {
    title: 'Mail',
    open: 'Mail',
    withServer:
      'Siroop sends these mails. Here you see whether they left. What they say is for whoever gets them only.',
    withoutServer:
      'No mail server is set on this server. So Siroop sends nothing. Copy each mail and send it yourself, with your own mail program.',
    neverSent: 'In a demo or a rehearsal Siroop never sends mail. Here you see what would have been sent.',
    none: 'There is no mail yet.',
    test: 'Does mail arrive?',
    testHint: 'Write down your own mail address. You get a mail that says nothing else.',
    address: 'Mail address',
    sendTest: 'Make a test mail',
    made: 'The test mail is in the list.',
    to: (name, address) =>
      address === null ? (name ?? 'address erased') : name === null ? address : `${name}, ${address}`,
    states: {
      waiting: (server) => (server ? 'waiting' : 'not sent yet'),
      sent: () => 'sent',
      failed: () => 'failed',
      handed: () => 'sent by yourself',
    },
    madeAt: (day, time) => `made ${day}, ${time}`,
    sentAt: (day, time) => `sent ${day}, ${time}`,
    againAt: (tries, day, time) => `${tries === 1 ? 'Tried once' : `Tried ${tries} times`}. Again ${day} at ${time}.`,
    leavesOn: (day: string, server: boolean): string =>
      server ? `Leaves by itself on ${day}.` : `Send this on ${day}.`,
    why: {
      noAddress: 'There is no mail address. It was erased, or there never was one.',
      refused: 'The mail server does not take this mail. Is the address right?',
      full: 'The mailbox of the receiver is full. Call, or write in another way.',
      away: 'The mail server cannot be reached. Ask whoever runs this Siroop.',
      login: 'The mail server does not let us in: the name or the password is wrong. Ask whoever runs this Siroop.',
      secure: 'There is no safe connection with the mail server. Ask whoever runs this Siroop.',
      busy: 'The mail server does not take this mail now. That often passes by itself.',
      unknown: 'The mail server gave no good answer. Ask whoever runs this Siroop.',
    },
    saidCode: (code) => `Code of the mail server: ${code}`,
    again: 'Try again',
    againOf: (subject) => `Try again: ${subject}`,
    handed: 'I sent this one',
    handedOf: (subject) => `I sent this one: ${subject}`,
    copy: 'Copy the text',
    copyOf: (subject) => `Copy the text of: ${subject}`,
    copied: 'Copied.',
    selected: 'The text is selected. Copy it with your keys.',
    text: 'Text of the mail',
    failed: 'The mail cannot be read now.',
  },
}
