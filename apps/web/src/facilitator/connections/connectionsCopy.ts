import type { ConnectionsCopy } from '../../copy/nl/connections/connections.js'
import { copySource } from '../../ui/language.js'

/** The texts of connections, fetched when they are needed. */
export const connectionsCopy = copySource<ConnectionsCopy>({
  nl: () => import('../../copy/nl/connections/connections.js'),
  en: () => import('../../copy/en/connections/connections.js'),
})
