import { createHash, X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storyHost } from './browser.js'
import { makeCertificate, type StoryServer, startServer } from './server.js'
import { layWire, type Wire } from './wire.js'

/** A server as it is hosted: visitors come over https, through a proxy on a loose cable. */
export interface Hosted {
  /** As the browsers know it. */
  readonly address: string
  readonly wire: Wire
  /** What `openBrowser` is told to find its certificate good. */
  readonly trust: string
  /** The server behind the proxy: plain http on this machine, for whoever plays the others by commands. */
  readonly server: StoryServer
  remove(): Promise<void>
}

/** Starts both and waits until the server is alive. `environment`: settings of the server besides its address. */
export async function startHosted(environment: StoryServer['environment'] = {}): Promise<Hosted> {
  const folder = mkdtempSync(join(tmpdir(), 'siroop-hosted-'))
  const files = makeCertificate(folder)
  const [cert, key] = [readFileSync(files.SIROOP_HTTPS_CERT), readFileSync(files.SIROOP_HTTPS_KEY)]
  rmSync(folder, { recursive: true })
  // Nobody comes in before the server is there: only then its port is known.
  const wire = await layWire(0, { certificate: { cert, key } })
  const address = `https://${storyHost}:${wire.port}`
  const server = await startServer({ mode: 'box', environment: { ...environment, SIROOP_PUBLIC_URL: address } })
  wire.turnTo(server.port)
  const key256 = createHash('sha256').update(
    new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' }),
  )
  return {
    address,
    wire,
    trust: key256.digest('base64'),
    server,
    async remove() {
      await wire.close()
      await server.remove()
    },
  }
}
