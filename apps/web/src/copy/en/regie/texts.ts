import type { TextsCopy } from '../../nl/regie/texts.js'

/** English words of a step in which organisations consent to several texts, one by one. */
export const copy: TextsCopy = {
  texts: {
    next: 'Choose the next text',
    nextMeta: 'the order is yours',
    of: (n: number, all: number) => `Text ${n} of ${all}`,
    sub: (n: number, all: number) => `text ${n} of ${all}`,
    title: 'Texts',
    none: 'There is no text yet to put to them.',
    allDone: 'All texts have been talked about.',
    openRound: (left: number) => (left === 1 ? 'Put the last text to them' : `Put this text to them: ${left} left`),
    closeRound: 'Share this text',
    canShare: 'It can be shared: no objection is open.',
    states: {
      agreed: 'shared',
      open: 'now',
      objection: 'objection on the table',
      'not-shared': 'not shared',
      waiting: 'not yet',
    },
    workIn:
      'You work an objection in with who has it: change the text under New round. Only this text is then asked again.',
    earlier: (n: number) => (n === 1 ? 'Earlier round about this text' : `${n} earlier rounds about this text`),
    round: (n: number) => `Round ${n}`,
    gates: {
      'texts-undiscussed': (n: number) =>
        n === 1 ? '1 text has not been talked about yet.' : `${n} texts have not been talked about yet.`,
    },
  },
}
