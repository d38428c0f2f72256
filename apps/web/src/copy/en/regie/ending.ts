import type { EndingCopy } from '../../nl/regie/ending.js'

/** English words of what ends something: a meeting before everybody signed, a value that is not shared. */
export const copy: EndingCopy = {
  ending: {
    closeEarly: 'Close the meeting?',
    unsigned: (n) => (n === 1 ? '1 organisation has not signed yet.' : `${n} organisations have not signed yet.`),
    after: 'After closing, people can still sign on their own phones. The room screen then thanks the room.',
    stay: 'Wait',
    asAgreed: 'This sentence is the value as it was agreed. Nothing more is asked about it on the phones.',
    standsFor: 'stands for it',
    setAside: 'Finish: not shared yet',
    result: {
      title: 'The report',
      text: 'Siroop makes it from what lies open in the room. It changes along until you are done. Whoever has the address can read it.',
      pdf: 'Report (PDF)',
      page: 'Look at the report',
      letters: 'Letters to the councils (PDF)',
      link: 'Address of the report, to share',
    },
  },
}
