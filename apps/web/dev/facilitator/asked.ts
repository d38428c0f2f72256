import type { LeaderMail } from '../../src/facilitator/mail/mailApi.js'
import { partners } from './cast.js'

const mailOf = (state: string): LeaderMail => ({
  name: 'Sam Visser',
  address: state === 'harvest' ? null : 'sam.visser@polderrand.example',
  sends: state !== 'checkin-dates',
})
const signatories = partners.slice(0, 3).map(([, organisation], at) => ({
  organisation,
  name: ['Loes Terpstra', 'Karim Aziz', 'Ina Wierda'][at],
  function: at === 2 ? null : 'directeur',
  since:
    at === 1
      ? [
          {
            ...{ name: 'Noor de Wit', function: 'directeur', answer: 'with-remark' },
            atMs: Date.parse('2026-03-03T09:00:00Z'),
          },
        ]
      : [],
}))

/** What the screens ask a server besides the view; every other question goes where it went. */
export function answerQuestions(state: string): void {
  const ask = window.fetch
  window.fetch = (asked, init) => {
    const path = String(asked)
    const answer = path.endsWith('/mails/leader')
      ? mailOf(state)
      : path.endsWith('/earlier/signatories')
        ? signatories
        : undefined
    return answer === undefined ? ask(asked, init) : Promise.resolve(new Response(JSON.stringify(answer)))
  }
}
