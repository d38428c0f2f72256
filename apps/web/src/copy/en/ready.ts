import type { ReadyCopy } from '../nl/ready.js'

/** English words of thinking along beforehand, the room check and rehearsing. */
export const copy: ReadyCopy = {
  ready: {
    beforehand: 'Think along beforehand',
    beforehandHint:
      'Whoever has the code or a card can answer this question now. Everything stays closed until you show it in the meeting.',
    beforehandWhich: 'Question beforehand',
    beforehandNone: 'no question beforehand',
    beforehandNotes: (n: number) =>
      n === 1 ? '1 note is on the table already, closed' : `${n} notes are on the table already, closed`,
    checks: 'Room check',
    checksHint: 'checked by Siroop itself',
    checkedAt: (time: string) => `checked by Siroop at ${time}`,
    checkAgain: 'Check again',
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
      storage: {
        open: 'The server cannot save anything now',
        done: 'The server saves what is written',
      },
      printer: {
        open: 'There is no browser to make the PDF of the manifest',
        done: 'The PDF of the manifest can be made',
      },
    },
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
