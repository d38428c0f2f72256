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
  /** The server behind the proxy: plain http on this machine, for whoever plays the others by commands. */
  readonly server: StoryServer
  remove(): Promise<void>
}

/** Starts both and waits until the server is alive. */
export async function startHosted(): Promise<Hosted> {
  const folder = mkdtempSync(join(tmpdir(), 'siroop-hosted-'))
  const files = makeCertificate(folder)
  const [cert, key] = [readFileSync(files.SIROOP_HTTPS_CERT), readFileSync(files.SIROOP_HTTPS_KEY)]
  rmSync(folder, { recursive: true })
  // Nobody comes in before the server is there: only then its port is known.
  const wire = await layWire(0, { certificate: { cert, key } })
  const address = `https://${storyHost}:${wire.port}`
  const server = await startServer({ mode: 'box', environment: { SIROOP_PUBLIC_URL: address } })
  wire.turnTo(server.port)
  return {
    address,
    wire,
    server,
    async remove() {
      await wire.close()
      await server.remove()
    },
  }
}
