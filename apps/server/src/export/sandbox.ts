/** How the browser is shut in: by its own sandbox, as another user with its own sandbox, or (said in the log) not. */
export type Sandbox =
  | { readonly kind: 'on' }
  | { readonly kind: 'service-user'; readonly user: string; readonly setpriv: string; readonly named: boolean }
  | { readonly kind: 'off'; readonly why: 'asked' | 'ci' | 'root' | 'refused' }

/** What the machine looks like. */
export interface SandboxFacts {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Numeric user id, or null where there are none (Windows). */
  readonly uid: number | null
  /** Path of the program setpriv, or null. */
  readonly setpriv: string | null
  readonly userExists: (name: string) => boolean
}

/** Users that a root server starts the browser as: the first one that the system has. */
const serviceUsers = ['siroop', 'nobody']

/**
 * Chromium's sandbox refuses to start for root. A root server therefore starts it as another user with the sandbox on:
 * the one of SIROOP_BROWSER_USER (`named`), else `siroop` or `nobody`. Without such a user, in CI, and when
 * SIROOP_BROWSER_SANDBOX=off, it runs without; all that it is ever given is our own document with scripts off and no
 * network. Source: manifest-pdf.md, Rendering is a hostile place.
 */
export function sandboxOf({ env, uid, setpriv, userExists }: SandboxFacts): Sandbox {
  if (env.SIROOP_BROWSER_SANDBOX?.trim() === 'off') return { kind: 'off', why: 'asked' }
  if (env.CI === 'true') return { kind: 'off', why: 'ci' }
  if (uid !== 0) return { kind: 'on' }
  const named = env.SIROOP_BROWSER_USER?.trim() || null
  const user = named ?? serviceUsers.find(userExists)
  if (user === undefined || setpriv === null || !userExists(user)) return { kind: 'off', why: 'root' }
  return { kind: 'service-user', user, setpriv, named: named !== null }
}
