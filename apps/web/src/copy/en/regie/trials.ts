import type { TrialsCopy } from '../../nl/regie/trials.js'

/** English words of what is tried out before it is recorded, on the facilitator's screens. */
export const copy: TrialsCopy = {
  trials: {
    gates: {
      'nothing-proposed': (n) =>
        `No proposal is ticked yet. There ${n === 1 ? 'is 1 note' : `are ${n} notes`} on the table.`,
    },
    proposal: 'Go on with this proposal',
    proposalHint: 'Tick the proposal that the room goes on with. The other notes are kept.',
    proposals: (n) =>
      n === 0 ? 'No proposal is chosen yet.' : n === 1 ? '1 proposal goes on.' : `${n} proposals go on.`,
    title: 'The trials',
    none: 'There is no trial yet.',
    stages: {
      solution: 'not promised yet',
      trial: 'on trial',
      noticed: 'a resident notices',
      recorded: 'recorded',
      shared: 'shared',
      stopped: 'stopped',
    },
    period: (from, until) =>
      from === null ? `until ${until}` : until === null ? `from ${from}` : `${from} until ${until}`,
    extended: (until, reason) => `Extended until ${until}: “${reason}”`,
    results: {
      open: 'Not asked yet. Fill in the sheet.',
      unproven: 'It says that a resident notices. That counts only with the evidence.',
      partly: 'A resident does not notice enough yet. So we do not record it.',
      not: 'A resident does not notice yet. So we do not record it.',
      noticed: 'A resident notices. You may record this.',
    },
    needed: (fields) => `Still needed: ${fields}`,
    wrongDays: {
      'to-come': 'The day on which it was said is still to come. Check that date.',
      'before-trial': 'The day on which it was said lies before the trial began. Check that date.',
    },
    whatNow: 'You can adjust the trial and look again later, or stop it.',
    goesOn: (until) => `The trial goes on until ${until}. Then you look again.`,
    comesBack: 'If you close the meeting now, it is planned again on the last day of the trial.',
    stoppedWhy: (reason) => `Stopped: “${reason}”`,
    extend: 'Adjust the trial …',
    extendOf: (text) => `Adjust the trial: ${text}`,
    extendTitle: 'Adjust the trial',
    extendHint: 'The trial gets a new last day. Then you look again whether a resident notices.',
    until: 'New last day',
    otherwise: 'What do you do differently?',
    extendDo: 'Go on with the trial',
    stop: 'Stop the trial …',
    stopOf: (text) => `Stop the trial: ${text}`,
    stopTitle: 'Stop the trial',
    stopHint: 'This solution is not recorded. Why do you stop?',
    stopDo: 'Stop the trial',
    resume: 'Go on after all',
    resumeOf: (text) => `Go on after all with: ${text}`,
    noSentence: 'There is no sentence yet. You make one from a sheet, as soon as a resident notices.',
    record: 'Record',
    recordOf: (text) => `Record: ${text}`,
    again: 'Make the sentence again',
    againOf: (text) => `Make the sentence again: ${text}`,
    changed: 'The sheet now says something else than the sentence.',
    written: 'The sentence stands in the text. Now ask everybody for an answer.',
    onSheet: (fields) => `Still needed on the sheet: ${fields}`,
    planAfter: (until) => `The longest trial goes on until ${until}. Choose a day after that.`,
    tooEarly: (until) => `This day comes before the end of the trial: it goes on until ${until}.`,
  },
}
