import { stateNow } from '../states.js'

/** Answers what the phone asks of the server: the text of the edition, four words. */
export const request = async (path: string) => {
  if (path.includes('/editions/')) return { ok: true, value: { frozen: stateNow().frozen } }
  if (path === '/api/words') return { ok: true, value: { words: ['appel', 'dijk', 'lepel', 'zomer'] } }
  return { ok: false, error: { code: 'no-connection', message: { nl: 'Geen verbinding.', en: 'No connection.' } } }
}
