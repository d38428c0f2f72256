import type { Readiness } from './http/parts.js'
import type { Storage } from './storage/storage.js'

/** What `/readyz` answers: whether the database can be asked, and whether there is a browser to print with. */
export const createReadiness =
  (storage: Pick<Storage, 'get'>, browserState: () => Promise<Readiness['browser']>) =>
  async (): Promise<Readiness> => ({
    // A row that nobody writes: only whether it can be asked counts.
    database: await storage.get('setting', { key: 'alive' }).then(
      () => 'ok' as const,
      () => 'error' as const,
    ),
    browser: await browserState(),
  })
