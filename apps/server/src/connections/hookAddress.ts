import { BlockList, isIP } from 'node:net'
import { err, ok, type Result } from '@siroop/domain'
import { z } from 'zod'

/** Where messages to other programs may go, as whoever runs the server decided. */
export interface HookPolicy {
  /** To every address on the internet, over https. */
  readonly isPublic: boolean
  /** To these origins wherever they are, also inside a network. */
  readonly origins: readonly string[]
}
export type AddressRefusal = 'webhook-address-not-right' | 'webhook-address-not-allowed'

/**
 * The words of `SIROOP_WEBHOOKS`: `public`, and origins such as `https://berichten.gemeente.example:8443`. Null: off.
 * A word that is neither makes the setting wrong.
 */
export function readHookPolicy(text: string): HookPolicy | null | 'wrong' {
  const words = text.split(/[\s,]+/).filter((word) => word !== '')
  if (words.length === 0 || (words.length === 1 && words[0] === 'off')) return null
  const named = words.filter((word) => word !== 'public')
  const origins = named.map((word) => (isOrigin(word) ? new URL(word).origin : null))
  if (origins.includes(null)) return 'wrong'
  return { isPublic: named.length < words.length, origins: origins.filter((one) => one !== null) }
}
/** The setting as it is read. */
export const hookSetting = z.string().transform((text, context) => {
  const policy = readHookPolicy(text)
  if (policy !== 'wrong') return policy
  context.addIssue('must be off, public, or addresses like https://berichten.example.nl')
  return z.NEVER
})
function isOrigin(word: string): boolean {
  if (!URL.canParse(word)) return false
  const { protocol, pathname, search, hash, username, password } = new URL(word)
  const isBare = pathname === '/' && [search, hash, username, password].every((part) => part === '')
  return isBare && (protocol === 'https:' || protocol === 'http:')
}

/**
 * An address to which messages may be sent, as it is kept. Whatever its name leads to is looked at again when one is sent:
 * a name can lead elsewhere by then.
 */
export function checkHookAddress(text: string, { isPublic, origins }: HookPolicy): Result<string, AddressRefusal> {
  const typed = text.trim()
  if (typed.length > 500 || !/^https?:\/\//i.test(typed) || !URL.canParse(typed))
    return err('webhook-address-not-right')
  const url = new URL(typed)
  if (url.username !== '' || url.password !== '' || url.hash !== '') return err('webhook-address-not-right')
  if (origins.includes(url.origin)) return ok(url.href)
  if (url.protocol !== 'https:') return err('webhook-address-not-right')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isName = isIP(host) === 0
  // A name without a dot, or of this machine or network, is nobody's on the internet.
  if (isName && (!host.includes('.') || /\.(local|localhost|internal|lan|home|arpa)\.?$/.test(host)))
    return err('webhook-address-not-allowed')
  if (!isPublic || url.port !== '' || (!isName && !isPublicAddress(host))) return err('webhook-address-not-allowed')
  return ok(url.href)
}

const kept = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  kept.addSubnet(net, bits, 'ipv4')
// Tunnels and translations, behind which any IPv4 address can be; what is for documentation.
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  kept.addSubnet(net, bits, 'ipv6')
const given = new BlockList()
given.addSubnet('2000::', 3, 'ipv6')

/** Is it an address of the internet, and of nothing inside a network or a machine? Written as a number; a name is not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !kept.check(address, 'ipv4')
  // Of IPv6 only what was given out for the internet: no loopback, no link, no mapped IPv4, no metadata of a cloud.
  return family === 6 && !address.includes('%') && given.check(address, 'ipv6') && !kept.check(address, 'ipv6')
}
