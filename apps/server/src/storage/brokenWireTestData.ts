import { connect, createServer, type Socket } from 'node:net'

/** A wire to a PostgreSQL that a test can cut at a chosen message. */
export interface BreakableWire {
  /** The address of the database by way of the wire. */
  readonly url: string
  /**
   * Cuts the connection at the next COMMIT: before the server gets it, or when its answer comes back. New connections get
   * through again, unless it is to stay cut.
   */
  cutAtCommit(when: 'before' | 'after', then?: 'and stay cut'): void
  close(): Promise<void>
}

/** Lays a wire between a test and the database of `url`, with a port of its own. */
export async function layBreakableWire(url: string): Promise<BreakableWire> {
  const target = new URL(url)
  const port = Number(target.port)
  const sockets = new Set<Socket>()
  let cut: 'before' | 'after' | null = null
  let staysCut = false
  let isCut = false
  const server = createServer((near) => {
    if (isCut) return near.destroy()
    const far = connect(port, target.hostname)
    let answerIsCut = false
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    near.on('data', (part) => {
      if (cut !== null && part.includes('COMMIT')) {
        answerIsCut = cut === 'after'
        cut = null
        isCut = staysCut
        if (!answerIsCut) return near.destroy()
      }
      far.write(part)
    })
    far.on('data', (part) => (answerIsCut ? near.destroy() : near.write(part)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  target.port = String(typeof address === 'object' && address !== null ? address.port : 0)
  return {
    url: target.href,
    cutAtCommit: (when, then) => {
      cut = when
      staysCut = then !== undefined
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
