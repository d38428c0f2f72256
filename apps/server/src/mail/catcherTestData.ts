import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A mail as it came over the wire. */
export interface CaughtMail {
  readonly to: readonly string[]
  readonly raw: string
  readonly mail: Email
}
/** A mail server on this machine that keeps what it is given, and refuses what a test wants. */
export interface MailCatcher {
  readonly url: string
  readonly caught: readonly CaughtMail[]
  /** What the next mails to this address are answered with, until it is null. */
  refuse(address: string, code: number | null): void
  /** Resolves with the first mail, caught or to come, that fits. */
  until(fits: (mail: CaughtMail) => boolean): Promise<CaughtMail>
  close(): Promise<void>
}

export interface CatcherOptions {
  /** 0: any free port. */
  readonly port?: number
  /** Name and password that it lets in; without it everybody. */
  readonly login?: { readonly user: string; readonly pass: string }
}

export async function startMailCatcher({ port = 0, login }: CatcherOptions = {}): Promise<MailCatcher> {
  const caught: CaughtMail[] = []
  const refused = new Map<string, number>()
  const waiting = new Set<() => void>()
  const server = new SMTPServer({
    logger: false,
    authOptional: login === undefined,
    allowInsecureAuth: true,
    disabledCommands: login === undefined ? ['STARTTLS', 'AUTH'] : ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) =>
      username === login?.user && password === login?.pass
        ? done(null, { user: username })
        : done(Object.assign(new Error('no'), { responseCode: 535 })),
    onRcptTo: ({ address }, _session, done) => {
      const code = refused.get(address)
      done(code === undefined ? null : Object.assign(new Error(`no ${address} here`), { responseCode: code }))
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const raw = Buffer.concat(parts)
        void PostalMime.parse(raw).then((mail) => {
          caught.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw: raw.toString('utf8'), mail })
          done()
          for (const look of waiting) look()
        })
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.server.address() as AddressInfo
  const who = login === undefined ? '' : `${login.user}:${login.pass}@`
  return {
    url: `smtp://${who}127.0.0.1:${address.port}`,
    caught,
    refuse: (one, code) => void (code === null ? refused.delete(one) : refused.set(one, code)),
    until: (fits) =>
      new Promise((resolve) => {
        const look = () => {
          const found = caught.find(fits)
          if (found === undefined) return
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
