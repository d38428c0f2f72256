import type { Storage } from '../storage/storage.js'

/** What `/readyz` says. */
export interface Readiness {
  readonly database: 'ok' | 'error'
  readonly browser: 'ok' | 'warning' | 'error'
}

/** Asks the database, and whether PDFs can be made. */
export const createReadiness =
  (storage: Pick<Storage, 'get'>, browserState: () => Promise<Readiness['browser']>) =>
  async (): Promise<Readiness> => {
    // A row that nobody writes: only whether it can be asked counts.
    const [asked] = await Promise.allSettled([storage.get('setting', { key: 'alive' })])
    return { database: asked.status === 'fulfilled' ? 'ok' : 'error', browser: await browserState() }
  }
