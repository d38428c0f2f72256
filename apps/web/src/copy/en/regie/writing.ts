import type { WritingCopy } from '../../nl/regie/writing.js'

/** English words of closed and opened notes, of notes in lanes, and of notes that are told one by one, on the facilitator's screens. */
export const copy: WritingCopy = {
  silent: {
    closed: (notes) => (notes === 1 ? 'note, closed' : 'notes, closed'),
    ready: (all) => `of ${all} ready`,
    toGo: 'to go',
    over: 'over time',
    counts: (notes, ready, all) => `${notes === 1 ? '1 note' : `${notes} notes`}, ${ready} of ${all} ready`,
    open: (notes) => (notes === 1 ? 'note, open' : 'notes, open'),
    late: 'Late notes',
    lateCount: (n) => (n === 1 ? '1 note came later' : `${n} notes came later`),
    addLate: 'Add them',
  },
  writing: {
    noLane: 'Not chosen yet',
    withoutNotes: (n) => (n === 1 ? '1 lane without a note' : `${n} lanes without a note`),
    obstacle: 'Obstacle',
    obstacles: 'Obstacles',
    finding: {
      'no-rule': 'No rule is in the way here. It is a habit or a choice of our own: it can be different today.',
      room: 'There is room for this within the rules.',
      law: 'This needs another law. It is on the list Question to national government.',
      open: 'The room has not said anything about this yet.',
    },
    toState: {
      title: 'Question to national government',
      none: 'No obstacle that needs another law yet.',
      sender: (name) => `Sender: ${name}`,
      asked: (name) => `Asked to send it: ${name}`,
      noSender: 'No sender yet',
      addressee: (name) => `To: ${name}`,
      noAddressee: 'No addressee yet',
      due: (day) => `Before ${day}`,
      judged: (text, day) => `Judgement of ${day}: ${text}`,
    },
    turns: {
      title: 'The round',
      stand: (had, of) => `${had} of ${of} have had a turn`,
      called: (name) => `Now: ${name}`,
      next: (name) => `Give the floor to ${name}`,
      done: 'Close the round',
      skip: (name) => `Skip ${name}`,
      nameless: 'somebody without a name',
      states: { waiting: 'not yet', called: 'has the floor', spoke: 'spoke', passed: 'passes' },
    },
    openAtOnce: 'What they write lies open at once.',
    takeBackOpen: 'also when it lies open',
    scribes: {
      title: 'Who writes',
      stand: (writing, of) =>
        `${writing} of ${of === 1 ? '1 organisation' : `${of} organisations`} with somebody who writes`,
      who: (name) => `Who writes for ${name}?`,
      nobody: 'nobody yet',
      away: 'writes, but is not connected',
      onPaper: 'Here is only paper. Type their notes.',
    },
    themes: {
      moveTo: (theme) => `Move to theme: ${theme}`,
      moved: (text, theme) => `“${text}” now lies with ${theme}.`,
    },
    yes: 'Yes',
    no: 'No',
    wrong: {
      empty: 'There is nothing here yet.',
      year: 'Fill in a year, such as 2030.',
      number: 'Fill in a number.',
      range: 'This number is too small or too large.',
      date: 'Choose a date.',
      url: 'Fill in a web address, such as www.polderrand.nl.',
    },
  },
}
