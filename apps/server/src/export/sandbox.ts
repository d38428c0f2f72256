/** How the browser is shut in: by its own sandbox, as another user with its own sandbox, or (said in the log) not. */
export type Sandbox =
  | { readonly kind: 'on' }
  | { readonly kind: 'service-user'; readonly user: string; readonly setpriv: string }
  | { readonly kind: 'off'; readonly why: 'asked' | 'ci' | 'root' }

/** What the machine looks like. */
export interface SandboxFacts {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Numeric user id, or null where there are none (Windows). */
  readonly uid: number | null
  /** Path of the program setpriv, or null. */
  readonly setpriv: string | null
  readonly userExists: (name: string) => boolean
}

/** Name of the user that a root server starts the browser as, when the system has that user. */
export const defaultServiceUser = 'siroop'

/**
 * Chromium's sandbox refuses to start for root. A root server therefore starts it as the user of SIROOP_BROWSER_USER
 * (or `siroop`, when there is one) with the sandbox on. Without such a user, in CI, and when SIROOP_BROWSER_SANDBOX=off,
 * it runs without; all that it is ever given is our own document with scripts off and no network.
 * Source: manifest-pdf.md, Rendering is a hostile place.
 */
export function sandboxOf({ env, uid, setpriv, userExists }: SandboxFacts): Sandbox {
  if (env.SIROOP_BROWSER_SANDBOX?.trim() === 'off') return { kind: 'off', why: 'asked' }
  if (env.CI === 'true') return { kind: 'off', why: 'ci' }
  if (uid !== 0) return { kind: 'on' }
  const user = env.SIROOP_BROWSER_USER?.trim() || defaultServiceUser
  return setpriv !== null && userExists(user) ? { kind: 'service-user', user, setpriv } : { kind: 'off', why: 'root' }
}
