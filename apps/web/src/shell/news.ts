/** What a page of a phone tells the worker that keeps it: once when it is opened, and when a meeting opens or closes. */
export interface ShellNews {
  readonly meeting: 'open' | 'none'
  /** Path of the page. */
  readonly page: string
  /** Path of the script that this page runs; its name changes with every version. */
  readonly script: string
}

/** News as it came, or null when it is something else. */
export function readNews(message: unknown): ShellNews | null {
  const { meeting, page, script } = (message ?? {}) as Partial<Record<keyof ShellNews, unknown>>
  if (meeting !== 'open' && meeting !== 'none') return null
  if (typeof page !== 'string' || !isPhonePage(page)) return null
  return typeof script === 'string' && isFile(script) ? { meeting, page, script } : null
}

/** Is it the address of a phone? One page for all of them: whose it is, the page finds out itself. */
export const isPhonePage = (path: string): boolean => /^\/b\/[^/]+\/d\/[^/]+\/?$/.test(path)
/** Is it a file whose content never changes, because its name tells its content? */
export const isFile = (path: string): boolean => /^\/assets\/[\w.-]+$/.test(path)
