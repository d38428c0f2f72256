import type { PeopleCopy } from '../../nl/people/people.js'

export const copy: PeopleCopy = {
  title: 'Somebody asks for their own data',
  intro:
    'Whoever took part may see what is kept of them, and have it erased. You find people of your own workshops, support pages and Space.',
  who: 'Mail address or name',
  whoHint: 'A whole mail address, or a part of the name.',
  find: 'Find',
  fill: 'Fill in a mail address, or at least two letters of a name.',
  nobody: 'Nobody was found. Check that the name is written as on the card.',
  nobodyByAddress:
    'Nobody was found by this mail address. An address is kept only of who got mail: search for the name too.',
  found: (n) => (n === 1 ? 'Found in 1 place.' : `Found in ${n} places.`),
  alsoByName: 'A mail address is kept only of who got mail. In the room somebody gave a name.',
  byName: (name) => `Find ${name} as well`,
  more: 'There are more. Write more of the name.',
  choose: 'Who is it?',
  chooseHint: 'Tick everything that is about this person. When in doubt ask where and when they took part.',
  chooseFirst: 'First tick who it is.',
  kinds: {
    person: 'took part',
    supporter: 'signed the support page',
    registered: 'registered',
    reader: 'reads by a personal link',
    colleague: 'was asked as a colleague',
    account: 'has an account',
  },
  signed: 'has signed, and that stays',
  page: 'Overview to hand over',
  data: 'Everything as data (JSON)',
  fileHint:
    'Notes that are closed and what somebody answered are not in it: you may not read those. Does somebody ask for that too? Whoever runs the server makes the whole overview with the command ‘person file’.',
  erase: 'Erase these data',
  eraseTitle: (n) => (n === 1 ? 'This will be erased' : `This will be erased, in ${n} places`),
  eraseText:
    'Name, mail address, own notes, links and mails. What lies open on the table stays, but nobody sees any more whose it is. This cannot be undone.',
  eraseSigned:
    'What somebody signed stays, with name and role: a signature can be withdrawn, not erased. A PDF that was made already does not change either.',
  eraseNow: 'Erase now',
  keep: 'Not after all',
  erased:
    'Erased. In backups it stays for five weeks at most, in those of before a new version for ninety days at most. Files that somebody saved or printed already do not change.',
  writtenTitle: 'Does the name stand in a text too?',
  writtenText:
    'Yes, in these texts. Erasing does not change what somebody typed. Look at them, and change them yourself where needed.',
  writtenNowhere: 'Not in the texts that you can read now.',
  writtenKinds: {
    workshop: 'text in the workshop',
    note: 'note that you can read',
    signed: 'text to sign: changes only in a new edition; its PDFs as well',
    letter: 'letter with the invitation',
    story: 'story, caption or reaction',
    invite: 'invitation',
    support: 'support page',
    agreement: 'agreement in the knowledge base',
    shelf: 'solution on the shelf',
    template: 'own template',
    connection: 'name of a connection',
  },
  moreWritten: 'There are more. Change these and search again.',
  closedTitle: 'Where the name may still stand',
  closedOwn: (titles) =>
    `In notes and answers that are closed, of: ${titles}. Only who wrote them reads those. Notes that were opened are found here: search again when the meeting is over. What stays closed is erased by itself, thirty days after the last meeting.`,
  closedSent:
    'In mails that have left, in PDFs, Word files and keep files that somebody saved or printed: ask whoever has them to throw them away.',
  closedPictures: 'In pictures: on photos, in videos and captions, in logos. Look at the stories yourself.',
  closedHistory:
    'In the history of a workshop: what somebody wrote and replaced afterwards. Nobody sees that on a screen, and it does not change. Whoever runs the server searches there with the command ‘person find’.',
  closedSpelling: 'In another spelling: search for that too.',
  limitTitle: 'May something not be used for a while?',
  limitText:
    'Does somebody ask that data are not used for a while? Keep the overview and everything as data (JSON) outside Siroop, and then erase here. It then stands on no page any more, and no mail goes there. Of a signature that cannot be done: somebody can withdraw it themselves. If you decide later that it may come back, the person takes part again.',
  elsewhere:
    'Is it about an account, or about a workshop of somebody else? Whoever runs the server searches all of it, with the command ‘person find’.',
}
