import type { PaperWords } from './words.js'

/** English, in short sentences. Names of buttons are those of the screens. Source: PaperWords. */
export const english: PaperWords = {
  notReal: {
    demo: 'Demo with invented people, not for use.',
    rehearsal: 'Rehearsal, for practice.',
  },
  fromTo: (start, end) => `${start} to ${end}`,
  from: (start) => `from ${start}`,
  notPlanned: 'not known yet',
  when: 'When',
  where: 'Where',
  letter: {
    title: (title) => `Invitation: ${title}`,
    to: (organisation) => `To ${organisation}`,
    usual: 'We would like to invite you. Bring your phone. There is nothing to prepare.',
    withWhom: 'With whom',
    about: 'What it is about',
    enter: 'How to take part',
    enterHow: (organisation) =>
      `Scan the code or open the link on your phone. Whoever does so speaks for ${organisation}. You need no account and no app. Keep the link for the meeting and do not pass it on.`,
    inRoomOnly: 'The link works in the room, on its network.',
    beforehand: (question) =>
      `Think along beforehand: ${question} With the link you can write your answer now. It stays closed until the meeting.`,
    qr: 'QR code of the personal link',
  },
  page: ' of ',
  fallback: {
    title: 'When everything fails',
    lead: 'With this paper, numbered cards and pens the meeting simply goes on.',
    broken: 'What fails?',
    breaks: [
      [
        'Your laptop or tablet',
        'The co-facilitator chooses I take over. Or open Siroop on another device. Nothing is lost.',
      ],
      ['The projector', 'Read the question aloud. The phones simply go on.'],
      [
        'The Wi-Fi or the server',
        'Let everybody keep the page open: what was typed stays on the phone and goes along later by itself. Go on with cards.',
      ],
    ],
    programme: 'The programme on paper',
    minutes: (minutes) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
    now: 'Now',
    later: 'Later',
    steps: {
      inform: { now: 'Tell it yourself. Draw on a sheet what helps.', later: null },
      contribute: {
        now: 'Everybody writes in silence: one thought per card. Collect the cards, shuffle them and read them aloud.',
        later: 'Type every card.',
      },
      cluster: {
        now: 'Put together what says the same. Give every pile a name. Ask about each pile: does anybody object?',
        later: 'Make the same bundles with the same names. Ask again in Siroop who stands for them.',
      },
      check: {
        now: 'Read every sentence aloud. Ask for each rule: does this break it? Hands up. When in doubt, write down why.',
        later: 'Fill in the answers on the phones.',
      },
      vote: {
        now: 'Read every sentence aloud. Ask for hands per answer, the lowest first. Write down numbers and objections.',
        later: 'Let the spokespersons answer again in Siroop.',
      },
      consent: {
        now: 'Read the text aloud. Ask every organisation: I stand for this, I can live with it, or I object. Write down every objection.',
        later: 'Ask about the same text in Siroop and let everybody answer again.',
      },
      backcast: {
        now: 'Put up a sheet per year, the farthest year first. Everybody writes on cards what is true then. Put them up.',
        later: 'Type every card with the right year.',
      },
      assess: {
        now: 'Read every step aloud and ask the question. Hands up. Write down what the room answers.',
        later: 'Let the spokespersons answer again in Siroop.',
      },
      assign: {
        now: 'Ask for each step who takes it on. Write down: who says yes in person, by which day, and the first step.',
        later: 'Ask again in Siroop. The owner says yes there in person: on a phone, or on a card that you type.',
      },
      tables: {
        now: 'Every table talks about the question and writes at most three sentences on a sheet.',
        later: 'Type the sentences.',
      },
      harvest: { now: 'Ask the question. Write on a sheet what the tables say.', later: 'Put it into Siroop.' },
      draft: {
        now: 'Read the text aloud, sentence by sentence. Write every proposal on a card. Decide together, once per proposal.',
        later: 'Write the sentences in Siroop and ask about them there again.',
      },
      sign: {
        now: 'Read the whole text aloud. On a numbered sheet everybody puts: organisation, name, function and signature.',
        later: 'Open the text in Siroop. Everybody signs that text again: on a phone, or on a card that you type.',
      },
      checkin: {
        now: 'Read every sentence aloud. Ask every organisation what became of it, with an example. Write it down.',
        later: 'Type the answers.',
      },
      break: null,
    },
    afterwards: 'Into Siroop afterwards',
    afterwardsHow: [
      'Hand the cards out in the order of their numbers. Write down the organisation beside each number.',
      'Does Siroop work again? Choose Paper: type for somebody. Make the cards in the same order: then the numbers are right.',
      'Type every card word for word. Keep the cards until everything is right.',
      'Does somebody want to go on by phone? Choose Continue on a phone at that card. You get four words. They work once, for ten minutes.',
    ],
    data: 'Where is everything?',
    dataWhere: (address) =>
      `On the computer that runs Siroop (${address}), in its data folder. What was saved there is still there when that computer is switched on again. What is only on a phone comes by itself when that phone is connected again.`,
    codes: 'Address and codes',
    address: 'Address',
    code: 'Code',
    qr: 'QR code of the address',
  },
  wifi: {
    title: 'Wi-Fi',
    network: 'Network',
    password: 'Password',
    open: 'no password',
    qr: 'QR code of the Wi-Fi',
  },
  cards: {
    file: 'Blank cards',
    card: (number) => `Paper ${number}`,
    lead: 'Write down one thought.',
    organisation: 'Organisation',
    toPhone: 'Continue on your phone later?',
    toPhoneHow: (number, code) =>
      `Scan, or choose Continue on this phone and type ${code}. The facilitator gives you four words with Paper ${number}.`,
    qr: 'QR code to continue on a phone later',
  },
  sheets: {
    file: 'Blank sheets',
    sheet: 'Sheet',
    sheetOf: (number) => `Sheet ${number}`,
    about: 'This is about',
    lead: 'Fill in what you know. Leave the rest empty. Then give the sheet to the facilitator.',
    several: 'You may choose more than one box.',
    card: 'Number of your card: Paper',
  },
  placeCards: {
    file: 'Place cards',
    lead: 'Scan with your phone and take part.',
    comeIn: 'Take part',
    speaks: (organisation) => `You are the spokesperson of ${organisation}.`,
    byHand: (address, code) => `Cannot scan? Go to ${address} and type ${code}.`,
    qr: (organisation) => `QR code of the card of ${organisation}`,
  },
  result: {
    standOp: (moment) => `as of ${moment}`,
    nothing: 'Nothing was written down yet.',
    notDecided: {
      harvest: 'This is a report of what the room found. It replaces no decision of a council or board.',
      shelf: 'This is what the room found. It is no legal advice, and replaces no decision.',
    },
    unsigned: (moment) => `Nobody signed this. Siroop made it from what lay open in the room: as of ${moment}.`,
  },
  council: {
    file: 'Letters to the councils',
    to: (municipality) => `To the council of ${municipality}`,
    lead: 'Councillors of your municipality took part in this. This is what was found there.',
    more: (count) =>
      count === 1 ? 'And one more, see the whole harvest.' : `And ${count} more, see the whole harvest.`,
    notDecided: 'This is no decision of a council. Dots are a picture of the room.',
    whole: 'The whole harvest is a document of its own.',
    wholeAt: (address) => `It is at ${address}.`,
  },
}
