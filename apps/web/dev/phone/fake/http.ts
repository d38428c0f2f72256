import { frozen, frozenNext } from '../edition.js'
import { stateNow } from '../states.js'

/** The text that is on screen, and the edition before it to compare with. */
const editionOf = (path: string) => {
  const shown = stateNow().frozen
  return path.endsWith('/1') && shown === frozenNext ? frozen : shown
}

/** Answers what the phone asks of the server: the text of the edition, four words. */
export const request = async (path: string) => {
  if (path.includes('/editions/')) return { ok: true, value: { frozen: editionOf(path) } }
  if (path === '/api/words') return { ok: true, value: { words: ['appel', 'dijk', 'lepel', 'zomer'] } }
  return { ok: false, error: { code: 'no-connection', message: { nl: 'Geen verbinding.', en: 'No connection.' } } }
}
