import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anOpenMeeting, facilitator, organisations, speaker } from './testData.js'
import type { Audience } from './view/base.js'
import { checkWifi, wifiQrText } from './wifi.js'

const refused = { ok: false, error: 'wifi-not-right' }
const kept = (network: string, password: string | null) => ({ ok: true, value: { network, password } })

test('[WIF-1] a network has a name of at most 32 bytes, and no password or one of 8 to 64 characters', () => {
  expect(checkWifi({ network: ' Dorpshuis ', password: 'achtteke' })).toEqual(kept('Dorpshuis', 'achtteke'))
  expect(checkWifi({ network: 'Dorpshuis', password: '' })).toEqual(kept('Dorpshuis', null))
  expect(checkWifi({ network: 'n'.repeat(32), password: 'p'.repeat(64) }).ok).toBe(true)
  expect(checkWifi({ network: 'n'.repeat(33), password: '' })).toEqual(refused)
  // signs of one to four bytes, each kind up to the last byte and over it
  for (const [sign, most] of [
    ['~', 32],
    ['\u00a1', 16],
    ['\u07ff', 16],
    ['\u0800', 10],
    ['\uffed', 10],
    ['\u{10000}', 8],
    ['👍', 8],
  ] as const) {
    expect(checkWifi({ network: sign.repeat(most), password: '' }).ok, sign).toBe(true)
    expect(checkWifi({ network: sign.repeat(most + 1), password: '' }), sign).toEqual(refused)
  }
  for (const password of ['zeven77', 'p'.repeat(65), 'regel\ntwee', 'met\u202erichting'])
    expect(checkWifi({ network: 'Dorpshuis', password })).toEqual(refused)
  expect(checkWifi({ network: ' \u200b', password: 'achtteke' })).toEqual(refused)
  expect(checkWifi({ network: 'twee\nregels', password: '' })).toEqual(refused)
})

test('[WIF-1] a password is kept to the letter, and two empty fields mean that there is no network to tell of', () => {
  expect(checkWifi({ network: 'Dorpshuis', password: ' spatie aan beide kanten ' })).toEqual(
    kept('Dorpshuis', ' spatie aan beide kanten '),
  )
  expect(checkWifi({ network: '  ', password: '' })).toEqual({ ok: true, value: null })
})

test('[WIF-2] the QR code escapes what the format uses itself', () => {
  expect(wifiQrText({ network: 'Dorpshuis', password: 'koffie om tien' })).toBe(
    'WIFI:T:WPA;S:Dorpshuis;P:koffie om tien;;',
  )
  expect(wifiQrText({ network: 'Gast', password: null })).toBe('WIFI:T:nopass;S:Gast;;')
  expect(wifiQrText({ network: 'a\\b;c,d:e"f', password: '";:,\\12345' })).toBe(
    'WIFI:T:WPA;S:a\\\\b\\;c\\,d\\:e\\"f;P:\\"\\;\\:\\,\\\\12345;;',
  )
})

/** How a phone reads the code: fields end at a semicolon that is not escaped. */
function read(code: string): Record<string, string> {
  const fields = code.slice('WIFI:'.length).match(/(?:\\[\s\S]|[^;\\])*;/g) ?? []
  return Object.fromEntries(
    fields
      .filter((field) => field !== ';')
      .map((field) => [field.slice(0, 1), field.slice(2, -1).replace(/\\([\s\S])/g, '$1')]),
  )
}
test('[WIF-2] whatever name and password are, a phone reads them back as they were', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (network, password) => {
      expect(read(wifiQrText({ network, password }))).toEqual({ T: 'WPA', S: network, P: password })
    }),
  )
})

test('[WIF-3] only who leads and the welcome of the room screen know the network', () => {
  const wifi = { network: 'Dorpshuis', password: 'geheim-wachtwoord' }
  const table = anOpenMeeting()
  const sees = (audience: Audience) => JSON.stringify(table.view(audience, { wifi })).includes('geheim-wachtwoord')
  const wall: Audience = { kind: 'roomScreen' }
  expect(table.view({ kind: 'facilitator', id: facilitator }, { wifi })).toMatchObject({ wifi })
  expect(sees(wall)).toBe(false)
  table.do(facilitator, { type: 'showOnWall', scene: 'welcome' })
  expect(table.view(wall, { wifi })).toMatchObject({ now: { kind: 'welcome', wifi } })
  expect(table.view(wall)).toMatchObject({ now: { kind: 'welcome', wifi: null } })
  for (const audience of [
    { kind: 'routeTeam' },
    { kind: 'public' },
    ...organisations.map((name) => ({ kind: 'participant', id: speaker(name) })),
  ] as readonly Audience[])
    expect(sees(audience), audience.kind).toBe(false)
})
