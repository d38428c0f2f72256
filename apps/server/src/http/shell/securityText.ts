import type { HttpParts } from '../parts.js'

const validMs = 180 * 86_400_000

/**
 * What `/.well-known/security.txt` says (RFC 9116): where to write, until when this is sure to be right, in which languages, and the
 * address that it is of. Null when whoever runs this server named nobody. `canonical`: only a public address is one.
 */
export function securityText(
  { securityContact, nowMs }: Pick<HttpParts, 'securityContact' | 'nowMs'>,
  canonical: string | null,
): string | null {
  if (securityContact === null) return null
  // the server says it anew each time: it stays right as long as it answers
  const expires = new Date(nowMs() + validMs).toISOString().replace(/\.\d{3}Z$/, 'Z')
  const lines = [`Contact: ${securityContact}`, `Expires: ${expires}`, 'Preferred-Languages: nl, en']
  return `${[...lines, ...(canonical === null ? [] : [`Canonical: ${canonical}`])].join('\n')}\n`
}
