import type { PeopleCopy } from '../../nl/people/people.js'

export const copy: PeopleCopy = {
  title: 'Somebody asks for their own data',
  intro:
    'Whoever took part may see what is kept of them, and have it erased. You find people of your own workshops and support pages.',
  who: 'Mail address or name',
  whoHint: 'A whole mail address, or a part of the name.',
  find: 'Find',
  fill: 'Fill in a mail address, or at least two letters of a name.',
  nobody: 'Nobody was found. Check that the name is written as on the card.',
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
  signed: 'has signed',
  page: 'Overview to hand over',
  data: 'Everything as data (JSON)',
  erase: 'Erase these data',
  eraseTitle: 'This will be erased',
  eraseText:
    'Name, mail address, own notes, links and mails. What lies open on the table stays, but nobody sees any more whose it is. This cannot be undone.',
  eraseSigned: 'What somebody signed stays: a signature can be withdrawn, not erased.',
  eraseNow: 'Erase now',
  keep: 'Not after all',
  erased:
    'Erased. In backups it stays for five weeks at most, in those of before a new version for ninety days at most. Does the name also stand in a text that somebody typed? Then change that yourself.',
}
