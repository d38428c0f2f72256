import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns'
import { request as plainRequest, type RequestOptions } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP } from 'node:net'
import { isPublicAddress } from './hookAddress.js'

/** A message as it is sent. */
export interface HookRequest {
  readonly url: string
  /** It may lead inside a network: whoever runs the server named its origin. */
  readonly isNamed: boolean
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}
/** What came of it: a status, or a word for why there is none. */
export type HookOutcome =
  | { readonly status: number; readonly retryAfterMs: number | null }
  | { readonly status: null; readonly problem: 'private-address' | 'no-answer' | 'unreachable' | 'certificate' }
export type SendHook = (sent: HookRequest) => Promise<HookOutcome>

interface Ways {
  /** So long the other side may take to answer. */
  readonly patienceMs: number
  /** To which addresses a name leads; without it the resolver of the machine. */
  readonly resolve?: (
    host: string,
    asked: LookupAllOptions,
    done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
  ) => void
  /** Which of them are of the internet. */
  readonly isPublic?: (address: string) => boolean
}

const privateAddress = 'EPRIVATE'

/**
 * Sends messages over the network. The address to which a name leads is looked at here, and that very address is connected
 * to: a name that leads elsewhere a moment later changes nothing. No redirect is followed, nothing of the answer is read but
 * its status, and whoever is slow is left.
 */
export function createHookSender({ patienceMs, resolve: find = lookup, isPublic = isPublicAddress }: Ways): SendHook {
  return ({ url, isNamed, headers, body }) =>
    new Promise((resolve) => {
      const { protocol, hostname } = new URL(url)
      const literal = hostname.replace(/^\[|\]$/g, '')
      // A number is connected to without being looked up.
      if (!isNamed && isIP(literal) !== 0 && !isPublic(literal))
        return resolve({ status: null, problem: 'private-address' })
      const bytes = Buffer.from(body, 'utf8')
      const options: RequestOptions = {
        method: 'POST',
        headers: { ...headers, 'content-length': String(bytes.length) },
        // A connection of its own, closed with the answer: none is left open to somebody else's machine.
        agent: false,
        signal: AbortSignal.timeout(patienceMs),
        lookup: (host, asked, done) =>
          find(host, { ...asked, all: true }, (error, found) => {
            if (error !== null) return done(error, '', 0)
            const usable = isNamed || found.every(({ address }) => isPublic(address))
            const [first] = found
            if (!usable || first === undefined)
              return done(Object.assign(new Error('not public'), { code: privateAddress }), '', 0)
            if (asked.all === true) done(null, found)
            else done(null, first.address, first.family)
          }),
      }
      const send = protocol === 'https:' ? secureRequest : plainRequest
      const sent = send(url, options, (answer) => {
        const after = Number(answer.headers['retry-after'])
        const retryAfterMs = Number.isInteger(after) && after > 0 ? after * 1000 : null
        resolve({ status: answer.statusCode ?? 0, retryAfterMs })
        answer.destroy()
      })
      sent.on('error', (error) => resolve({ status: null, problem: problemOf(error) }))
      sent.end(bytes)
    })
}

function problemOf(error: Error): 'private-address' | 'no-answer' | 'unreachable' | 'certificate' {
  const code = String((error as { code?: unknown }).code ?? '')
  if (code === privateAddress) return 'private-address'
  if (error.name === 'AbortError' || error.name === 'TimeoutError' || code === 'ABORT_ERR') return 'no-answer'
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) return 'certificate'
  return 'unreachable'
}
