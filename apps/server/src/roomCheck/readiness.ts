import type { Storage } from '../storage/storage.js'

/** What `/readyz` says. */
export interface Readiness {
  readonly database: 'ok' | 'error'
  readonly browser: 'ok' | 'warning' | 'error'
  readonly seal: 'ok' | 'warning' | 'error'
}

/** Asks the database, and whether PDFs can be made and sealed. */
export const createReadiness =
  (
    storage: Pick<Storage, 'get'>,
    state: {
      readonly browserState: () => Promise<Readiness['browser']>
      readonly seals: { readiness(): Promise<{ readonly status: Readiness['seal'] }> }
    },
  ) =>
  async (): Promise<Readiness> => {
    // A row that nobody writes: only whether it can be asked counts.
    const [asked] = await Promise.allSettled([storage.get('setting', { key: 'alive' })])
    const [browser, seal] = await Promise.all([state.browserState(), state.seals.readiness()])
    return { database: asked.status === 'fulfilled' ? 'ok' : 'error', browser, seal: seal.status }
  }
