import type { Storage } from '../storage/storage.js'

/** What `/readyz` says. */
export interface Readiness {
  readonly database: 'ok' | 'error'
  readonly browser: 'ok' | 'warning' | 'error'
  readonly seal: 'ok' | 'warning' | 'error'
  /** `off`: there is no mail server, mail waits in the outbox. `warning`: the mail server does not answer. */
  readonly mail: 'ok' | 'off' | 'warning'
}

/** Asks the database, whether PDFs can be made and sealed, and whether mail leaves. */
export const createReadiness =
  (
    storage: Pick<Storage, 'get'>,
    state: {
      readonly browserState: () => Promise<Readiness['browser']>
      readonly mail: () => Promise<Readiness['mail']>
      readonly seals: { readiness(): Promise<{ readonly status: Readiness['seal'] }> }
    },
  ) =>
  async (): Promise<Readiness> => {
    // A row that nobody writes: only whether it can be asked counts.
    const [asked] = await Promise.allSettled([storage.get('setting', { key: 'alive' })])
    const [browser, seal, mail] = await Promise.all([state.browserState(), state.seals.readiness(), state.mail()])
    return { database: asked.status === 'fulfilled' ? 'ok' : 'error', browser, seal: seal.status, mail }
  }
