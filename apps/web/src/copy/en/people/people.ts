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
    note: 'note that lies open',
    story: 'story or reaction',
    invite: 'invitation',
    support: 'support page',
    agreement: 'agreement in the knowledge base',
    shelf: 'solution on the shelf',
  },
  moreWritten: 'There are more. Change these and search again.',
  notSearched:
    'Not searched: notes that are still closed, signed text, letters and templates, pictures, and files that were made already. Another spelling of the name is found only by searching for that too.',
  elsewhere:
    'Is it about an account, or about a workshop of somebody else? Whoever runs the server searches all of it, with the command ‘npm run siroop -- person find’.',
}
