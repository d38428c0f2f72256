import type { ReadyCopy } from '../nl/ready.js'

/** English words of thinking along beforehand, the room check and rehearsing. */
export const copy: ReadyCopy = {
  ready: {
    beforeMeeting: 'To do before the meeting',
    allDone: 'Everything is ready for the meeting',
    chooseKind: 'Choose the kind',
    partnerUnnamed: 'Write down the name of the organisation.',
    partnerUnkind: 'Choose what kind of organisation this is.',
    noPhoneAddress: 'No address yet that phones can reach. Put this device on the network of the room.',
    beforehand: 'Think along beforehand',
    beforehandHint:
      'Whoever has the code or a card can answer this question now. Everything stays closed until you show it in the meeting.',
    beforehandWhich: 'Question beforehand',
    beforehandNone: 'no question beforehand',
    beforehandNotes: (n: number) =>
      n === 1 ? '1 note is on the table already, closed' : `${n} notes are on the table already, closed`,
    checks: 'Room check',
    checksHint: 'measured by Siroop itself',
    checkedAt: (time: string) => `measured by Siroop at ${time}`,
    check: 'Do the room check',
    checkAgain: 'Do the room check again',
    checkTakes: 'takes one minute',
    trying: 'Siroop is trying the connections. This takes a few seconds …',
    tried: 'The room check is done. What was measured stands above.',
    waitForTrial: 'This was tried just now. Wait ten seconds and then try again.',
    phones: (n: number) => (n === 1 ? '1 phone' : `${n} phones at once`),
    notTried: (lines: number) =>
      `not tried yet; Siroop does it with ${lines === 1 ? '1 connection' : `${lines} connections`}`,
    opened: (opened: number, tried: number, seconds: number) =>
      `${opened} of ${tried === 1 ? '1 connection' : `${tried} connections`} within ${seconds === 1 ? '1\u00a0second' : `${seconds}\u00a0seconds`}`,
    noneOpened: (tried: number) =>
      tried === 1 ? 'the one connection did not open' : `none of ${tried} connections opened`,
    blocked: 'cannot be measured: this network blocks the fast connection',
    answered: (seconds: string) => `answer within ${seconds}\u00a0${seconds === '1' ? 'second' : 'seconds'}`,
    answersMissed: 'not every answer arrived: better use a router of your own in the room',
    triedAt: (day: string, time: string) => `tried on ${day}, ${time}`,
    picture: (width: number, height: number) => `picture ${width} × ${height}`,
    readableTo: (metres: string) => `reads well up to ±\u00a0${metres}\u00a0${metres === '1' ? 'metre' : 'metres'}`,
    pictureNeeds: (width: number, height: number) => `needed is at least ${width} × ${height}`,
    width: 'Width of the picture in metres',
    widthHint: 'May stay empty. Measure the picture on the wall: then Siroop computes from how far it reads well.',
    widthNotRight: 'Fill in a width from 0.3 to 20 metres.',
    onThisPage: 'On this page',
    roomItems: {
      fits: {
        open: 'Make the programme shorter: it does not fit the time',
        done: 'The programme fits the time',
      },
      address: {
        open: 'Phones cannot reach this address: put this device on the network of the room',
        done: 'Phones in the room can reach this address',
      },
      line: {
        open: 'This network blocks the fast connection: everything arrives, sometimes a little later',
        done: 'The fast connection works on this network',
      },
      offline: {
        open: 'This does not work without internet',
        done: 'Works without internet: everything is on this device and the network of the room',
      },
      storage: {
        open: 'The server cannot save anything now',
        done: 'The server saves what is written',
      },
      printer: {
        open: 'There is no browser to make the PDF',
        done: 'The PDF can be made',
      },
      mail: {
        open: 'The mail server does not answer: mails wait until it does',
        done: 'The mail server takes mail',
      },
      picture: {
        open: 'The picture of the room screen is too small: make the window larger or choose a finer setting',
        done: 'The picture of the room screen is large enough',
      },
    },
    noMail: 'There is no mail server: Siroop sends no mail. You can send each mail yourself.',
    toMail: 'See the mail',
    unseen: 'This Siroop cannot see',
    needsInternet: (address: string) =>
      `Whether there is internet in the room. It is needed: the server is at ${address}.`,
    unseenItems: [
      'Whether guests are let onto the network of the room. Try it with one phone that was never there before.',
      'Whether there is a backup. Ask whoever runs the server.',
      'Whether your invitation arrived. You pass it on yourself, with a link or a letter.',
    ],
    filling: { phones: 'Fill in', phonesNote: 'everybody sees at once what somebody else fills in' },
    paused: 'the screens are paused',
    brightRoom: 'The room is bright: make the room screen bright',
  },
  /** Trying the evening with made-up people. */
  rehearsal: {
    mark: 'REHEARSAL',
    start: 'Rehearse',
    again: 'Rehearse again',
    busy: 'We are getting the rehearsal ready …',
    toIt: 'To the rehearsal',
    band: 'This is a rehearsal. Nothing of it counts.',
    here: (n: number) => (n === 1 ? '1 simulated person takes part.' : `${n} simulated people take part.`),
    coming: 'The simulated people will come in soon.',
    stands: 'The rehearsal has stopped: nobody takes part any more. Start again, or wipe this rehearsal.',
    home: 'The simulated people have gone home.',
    toReal: 'To the real meeting',
    wipe: 'Wipe this rehearsal',
    wipeOf: (title: string) => `Wipe this rehearsal: ${title}`,
    wiping: 'Wiping the rehearsal …',
    with: 'with simulated people',
    apart: 'Kept apart from the real meeting.',
  },
}
