import type { UnusedCopy } from '../../nl/regie/unused.js'

export const copy: UnusedCopy = {
  unused: {
    title: 'Notes that came back nowhere',
    cap: 'Sentences and notes',
    toList: 'Give each note a reason',
    look: 'Look at the notes',
    lookBack: 'Look back step by step',
    text: 'The writer reads the reason on their own phone. You can still change a reason at any time.',
    keys: 'With the keys 1 to 6 you give the note where you are a reason, with 0 none.',
    loading: 'The notes are being fetched.',
    early: 'This list is there from the writing of the text on. By then the notes were talked about.',
    empty: 'All notes found a place.',
    allTold: 'All notes have a place or a reason.',
    open: (n) => (n === 1 ? '1 note has no reason yet.' : `${n} notes have no reason yet.`),
    show: 'Which notes',
    showOpen: (n) => `Without a reason (${n})`,
    showAll: (n) => `All (${n})`,
    loose: 'Loose',
    noName: 'Bundle without a name',
    pickGroup: (name, n) => `Choose all ${n} of ${name}`,
    pickAll: 'Choose all',
    dropAll: 'Choose none',
    pick: (text) => `Choose: ${text}`,
    why: (text) => `Why not used: ${text}`,
    whyPicked: 'Why not used, for what you chose',
    picked: (n) => (n === 1 ? '1 note chosen' : `${n} notes chosen`),
    whys: {
      double: 'double',
      elsewhere: 'belongs elsewhere',
      'off-topic': 'does not fit here',
      later: 'for later',
      talked: 'for the talk',
      other: 'other …',
    },
    own: (words) => `other: ${words}`,
    ownTitle: 'Another reason',
    ownHint: 'In a few words. The writer reads them. Name nobody.',
    ownLabel: 'Not used, because:',
    ownDo: 'Give this reason',
    left: (n) => {
      const signs = Math.abs(n) === 1 ? '1 character' : `${Math.abs(n)} characters`
      return n < 0 ? `${signs} too many` : `${signs} left`
    },
    undone: (n) => (n === 1 ? 'Reason given.' : `${n} notes got a reason.`),
    undoneNone: 'Reason taken away.',
  },
}
