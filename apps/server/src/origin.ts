import type { IncomingMessage } from 'node:http'

/**
 * True when a request comes from a page of this server, or from no browser at all. A browser says where a POST, a
 * WebSocket or a polling request comes from; together with the SameSite cookie that closes the door for other websites.
 * `publicUrl` is our origin behind a proxy.
 */
export const ownOriginOf =
  (publicUrl: string | null) =>
  (request: IncomingMessage): boolean => {
    const { origin, host } = request.headers
    if (origin === undefined) {
      const site = request.headers['sec-fetch-site']
      return site === undefined || site === 'same-origin' || site === 'none'
    }
    if (publicUrl !== null && origin.toLowerCase() === publicUrl.toLowerCase()) return true
    try {
      return host !== undefined && new URL(origin).host === host.toLowerCase()
    } catch {
      // `null`, or no origin at all: a sandboxed or local page is not one of ours.
      return false
    }
  }
