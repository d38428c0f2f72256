import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkHookAddress, isPublicAddress, readHookPolicy } from './hookAddress.js'

const open = { isPublic: true, origins: ['http://127.0.0.1:9000', 'https://berichten.gemeente.example'] }
const said = (text: string, policy = open) => {
  const checked = checkHookAddress(text, policy)
  return checked.ok ? checked.value : checked.error
}

test('[HOOK-1] nothing is sent anywhere until it is switched on: to the internet, to named origins, or both', () => {
  expect([readHookPolicy(''), readHookPolicy('off'), readHookPolicy('  ')]).toEqual([null, null, null])
  expect(readHookPolicy('public')).toEqual({ isPublic: true, origins: [] })
  expect(readHookPolicy('public, http://intern.example:8080/ https://a.example')).toEqual({
    isPublic: true,
    origins: ['http://intern.example:8080', 'https://a.example'],
  })
  for (const wrong of [
    'on',
    'publik',
    'https://a.example/pad',
    'https://u:p@a.example',
    'ftp://a.example',
    'off public',
  ])
    expect(readHookPolicy(wrong), wrong).toBe('wrong')
})

test.each([
  ['https://example.org/haak?x=1', 'https://example.org/haak?x=1'],
  [' https://example.org ', 'https://example.org/'],
  ['https://8.8.8.8/x', 'https://8.8.8.8/x'],
  ['http://127.0.0.1:9000/haak', 'http://127.0.0.1:9000/haak'],
  ['https://berichten.gemeente.example/in', 'https://berichten.gemeente.example/in'],
  ['', 'webhook-address-not-right'],
  ['example.org/haak', 'webhook-address-not-right'],
  ['http://example.org/', 'webhook-address-not-right'],
  ['https://naam:woord@example.org/', 'webhook-address-not-right'],
  ['https://example.org/#deel', 'webhook-address-not-right'],
  ['file:///etc/passwd', 'webhook-address-not-right'],
  ['http://127.0.0.1:9001/', 'webhook-address-not-right'],
  ['https://example.org:8443/', 'webhook-address-not-allowed'],
  ['https://127.0.0.1/', 'webhook-address-not-allowed'],
  ['https://2130706433/', 'webhook-address-not-allowed'],
  ['https://0x7f.1/', 'webhook-address-not-allowed'],
  ['https://017700000001/', 'webhook-address-not-allowed'],
  ['https://10.1.2.3/', 'webhook-address-not-allowed'],
  ['https://169.254.169.254/latest/meta-data', 'webhook-address-not-allowed'],
  ['https://[::1]/', 'webhook-address-not-allowed'],
  ['https://[::ffff:127.0.0.1]/', 'webhook-address-not-allowed'],
  ['https://[fd00:ec2::254]/', 'webhook-address-not-allowed'],
  ['https://localhost/', 'webhook-address-not-allowed'],
  ['https://printer.local/', 'webhook-address-not-allowed'],
  ['https://metadata.google.internal/', 'webhook-address-not-allowed'],
])('[HOOK-2] %s → %s', (typed, answer) => {
  expect(said(typed)).toBe(answer)
})

test('[HOOK-2] without the internet only named origins do', () => {
  const named = { ...open, isPublic: false }
  expect(said('https://example.org/', named)).toBe('webhook-address-not-allowed')
  expect(said('https://berichten.gemeente.example/in', named)).toBe('https://berichten.gemeente.example/in')
})

test.each([
  ['93.184.216.34', true],
  ['2606:4700::1', true],
  ['0.0.0.0', false],
  ['100.64.0.1', false],
  ['172.31.255.255', false],
  ['192.168.1.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::', false],
  ['fe80::1', false],
  ['fe80::1%eth0', false],
  ['fc00::1', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['2001:0:7f00:1::', false],
  ['::ffff:8.8.8.8', false],
  ['example.org', false],
])('[HOOK-2] is %s an address of the internet: %s', (address, is) => {
  expect(isPublicAddress(address)).toBe(is)
})

test('[HOOK-2] whatever is typed is refused in a word or kept as an address that leads outside or where it was allowed', () => {
  const typed = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc
      .tuple(fc.constantFrom('https://', 'http://', 'HTTPS://'), fc.oneof(fc.ipV4(), fc.ipV4Extended(), fc.ipV6()))
      .map(([scheme, host]) => `${scheme}${host.includes(':') ? `[${host}]` : host}/x`),
  )
  fc.assert(
    fc.property(typed, (text) => {
      const checked = checkHookAddress(text, open)
      if (!checked.ok) return
      const url = new URL(checked.value)
      if (open.origins.includes(url.origin)) return
      expect([url.protocol, url.port, url.username, url.password]).toEqual(['https:', '', '', ''])
      const host = url.hostname.replace(/^\[|\]$/g, '')
      if (/^[\d.]+$/.test(host) || host.includes(':')) expect(isPublicAddress(host), text).toBe(true)
    }),
    { numRuns: 2_000, seed: 2_040 },
  )
})
