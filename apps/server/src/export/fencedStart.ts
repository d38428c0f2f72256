import type { FoundBrowser } from '../../bin/findBrowser.mjs'
import { findSetpriv, type RunningBrowser, startBrowser, userExists } from './browser.js'
import { type Sandbox, sandboxOf } from './sandbox.js'

const trialMs = 10_000
const sandboxWords: Record<Extract<Sandbox, { kind: 'off' }>['why'], string> = {
  asked: 'The browser for PDFs runs without its sandbox: SIROOP_BROWSER_SANDBOX=off.',
  ci: 'The browser for PDFs runs without its sandbox: CI=true.',
  root: 'The browser for PDFs runs without its sandbox: this server runs as root. Start it as another user, or make a user siroop.',
  refused: 'The browser for PDFs runs without its sandbox: this machine does not allow it for another user.',
}

/** Starts browsers in the safest way that this machine allows. */
export interface FencedStart {
  /** Rejects when the browser does not start in any way that is allowed. */
  start(found: FoundBrowser): Promise<RunningBrowser>
  /** How the last one was fenced. */
  sandbox(): Sandbox
}

/** @param parts.log gets one line when there is no sandbox, and only then. */
export function createFencedStart(parts: {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly after: (ms: number, run: () => void) => () => void
  readonly log: (line: string) => void
}): FencedStart {
  const { env, after, log } = parts
  const uid = process.getuid?.() ?? null
  let sandbox = sandboxOf({ env, uid, setpriv: findSetpriv(), userExists })
  let proven = false
  let said = false
  const sayOnce = () => {
    if (sandbox.kind === 'off' && !said) log(sandboxWords[sandbox.why])
    said = sandbox.kind === 'off'
  }
  /** A sandbox of our own choice that this machine does not allow is given up, once and aloud. */
  const start = async (found: FoundBrowser): Promise<RunningBrowser> => {
    sayOnce()
    if (proven || sandbox.kind !== 'service-user' || sandbox.named) return startBrowser(found, sandbox)
    let cancel = () => undefined as unknown
    let browser: RunningBrowser | null = null
    try {
      const started = await startBrowser(found, sandbox)
      browser = started
      cancel = after(trialMs, () => void started.kill())
      await started.print('<!doctype html><p>1')
      proven = true
      return started
    } catch {
      // Whatever the reason is: without the other user it either works, or fails with a reason of its own.
      await browser?.kill()
      sandbox = { kind: 'off', why: 'refused' }
      sayOnce()
      return startBrowser(found, sandbox)
    } finally {
      cancel()
    }
  }
  return { start, sandbox: () => sandbox }
}
