import type { ManifestView } from '@siroop/domain'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readMemory } from '../workshop/roomStore.js'
import { declineKey } from '../workshop/sideRows.js'
import { aTextToSign, type TextToSign } from './signingTestData.js'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
const day = 24 * 3_600_000
let table: TextToSign
beforeAll(async () => {
  table = await aTextToSign()
})
afterAll(() => table.close())

const look: TextToSign['look'] = (secret) => table.look(secret)
const act: TextToSign['act'] = (...asked) => table.act(...asked)
const signs = (more: object = {}) => ({
  kind: 'sign',
  fingerprint: table.fingerprint,
  authority: 'own',
  person: { name: 'Noor', function: 'wethouder', sentence: null, condition: null },
  ...more,
})
const mailed = (who: string, subject: RegExp) =>
  table.catcher.until((one) => one.to[0] === `${who}@polderrand.example` && subject.test(one.mail.subject ?? ''))

test('[SGM-1] an invitation brings a link that shows the whole text to one person; events and log hold no name and no address', async () => {
  expect((await table.invite('ggd')).status).toBe(200)
  const secret = await table.secretOf('ggd')
  const page = (await look(secret)).body
  expect(page).toMatchObject({
    state: 'open',
    fingerprint: table.fingerprint,
    codeTo: 'g…@polderrand.example',
    organisation: { name: 'ggd Polderrand' },
    person: { name: 'Naam ggd', function: 'bestuurder' },
    statement: 'Ik teken namens ggd Polderrand en sta voor deze waarden.',
  })
  const kept = JSON.stringify(await table.storage.events(table.workshop, 0))
  expect(kept).not.toMatch(/Naam ggd|@polderrand/)
  expect(JSON.stringify(await table.storage.list('secret', {}))).not.toContain(secret)
  expect((await table.storage.list('mail', {})).every(({ text }) => text === '')).toBe(true)
  expect((await look(`${secret}x`)).status).toBe(410)
  expect(
    (
      await table.post(`/api/workshops/${table.workshop}/signatories`, {
        organisation: table.organisation('ggd'),
        name: 'X',
        function: 'y',
        address: 'x',
      })
    ).status,
  ).toBe(400)
})

test('[SGM-2] nothing is signed without the code, which works once, for a quarter of an hour, and for five tries', async () => {
  const secret = await table.secretOf('ggd')
  const send = (code: string) => table.server.post('/api/sign/act', { secret, code, act: signs() })
  expect(await send('123456')).toMatchObject({ status: 410, body: { error: 'sign-code-ended' } })
  const after = table.catcher.caught.length
  await table.server.post('/api/sign/code', { secret })
  expect((await table.server.post('/api/sign/code', { secret })).status).toBe(429)
  const code = await table.codeOf('ggd', after)
  const wrong = code === '111 111' ? '222222' : '111111'
  for (const expected of [
    'sign-code-wrong',
    'sign-code-wrong',
    'sign-code-wrong',
    'sign-code-wrong',
    'sign-code-ended',
  ])
    expect((await send(wrong)).body).toMatchObject({ error: expected })
  expect((await send(code)).body).toMatchObject({ error: 'sign-code-ended' })
  table.clock.nowMs += 60_000
  const next = table.catcher.caught.length
  await table.server.post('/api/sign/code', { secret })
  const late = await table.codeOf('ggd', next)
  table.clock.nowMs += 16 * 60_000
  expect((await send(late)).body).toMatchObject({ error: 'sign-code-ended' })
  expect(await act('ggd', secret, signs())).toMatchObject({ status: 200 })
  expect((await send(late)).body).toMatchObject({ error: 'sign-code-ended' })
  await mailed('ggd', /U tekende/)
  const entries = await table.storage.list('register', { workshop: table.workshop })
  expect(entries.at(-1)?.json).toContain('link-code')
  expect(entries.at(-1)?.json).not.toContain('Noor')
})

test('[SGM-3] passing on makes the link before worthless and writes to the next person; a decline is told to who signed', async () => {
  await table.invite('welzijn')
  const first = await table.secretOf('welzijn')
  const next = { name: 'Bo', function: 'directeur', address: 'bo@polderrand.example' }
  expect((await act('welzijn', first, { kind: 'delegate', ...next })).status).toBe(200)
  expect((await look(first)).status).toBe(410)
  expect((await mailed('bo', /Uitnodiging/)).mail.text).toContain('Naam welzijn vraagt u')
  const second = await table.secretOf('bo')
  expect((await act('bo', second, { kind: 'decline', reason: 'nog niet' })).status).toBe(200)
  expect((await mailed('ggd', /welzijn Polderrand tekent niet/)).mail.text).toContain('intrekken')
  expect((await look(second)).body).toMatchObject({ state: 'declined' })
  expect((await act('bo', second, signs())).body).toMatchObject({ error: 'already-declined' })
  const page = (await (await table.server.get(`/api${table.manifestPath}`)).json()) as ManifestView
  const row = page.editions[0]?.signing.find((one) => one.organisation === table.organisation('welzijn'))
  expect(row).toMatchObject({ state: 'declined', declined: { reason: 'nog niet' } })
  // and so it is read by a server that starts later
  const read = await readMemory(table.storage, table.workshop)
  expect([...(read?.side.declines ?? [])]).toEqual([[declineKey(1, table.organisation('welzijn')), 'nog niet']])
})

test('[SGM-4] who signed may withdraw days later after a decline; a reservation is lifted by the link, and the register keeps both', async () => {
  table.clock.nowMs += 3 * day
  const secret = await table.secretOf('ggd')
  expect((await act('ggd', secret, { kind: 'withdraw' })).status).toBe(200)
  await table.invite('corporatie')
  const other = await table.secretOf('corporatie')
  const person = { name: 'Jo', function: 'bestuurder', sentence: null, condition: 'raad van toezicht' }
  await act('corporatie', other, signs({ authority: 'subject-to-approval', person }))
  table.clock.nowMs += 2 * day
  expect((await look(other)).body).toMatchObject({ signed: { reserved: true, byMe: true } })
  expect((await act('corporatie', other, { kind: 'lift' })).status).toBe(200)
  expect((await look(other)).body).toMatchObject({ signed: { reserved: false, mayTakeBack: false } })
  const kinds = (await table.storage.list('register', { workshop: table.workshop })).map(
    ({ json }) => JSON.parse(json).type,
  )
  expect(kinds).toEqual([
    'editionFrozen',
    'signed',
    'signingDeclined',
    'signatureWithdrawn',
    'signed',
    'reservationLifted',
  ])
})

test('[SGM-5] reminders leave by themselves, each once, with a link that works', async () => {
  await table.invite('politie')
  const before = table.catcher.caught.length
  const remindersTo = () =>
    table.catcher.caught.slice(before).filter(({ mail }) => /Herinnering/.test(mail.subject ?? ''))
  table.clock.nowMs += 5 * day + 1
  await mailed('politie', /Herinnering/)
  table.clock.nowMs += 2 * day
  await table.catcher.until(() => remindersTo().length === 2)
  expect(remindersTo().map(({ to }) => to[0])).toEqual(['politie@polderrand.example', 'politie@polderrand.example'])
  const secret = await table.secretOf('politie', /Herinnering/)
  expect((await look(secret)).status).toBe(200)
  expect((await table.row('politie'))?.invited).toMatchObject({ reminders: 2 })
})

test('[SGM-6] a decline and a signature that arrive at the same moment leave one outcome', async () => {
  await table.invite('zorggroep')
  const secret = await table.secretOf('zorggroep')
  const after = table.catcher.caught.length
  await table.server.post('/api/sign/code', { secret })
  const code = await table.codeOf('zorggroep', after)
  const both = await Promise.all([
    table.server.post('/api/sign/act', { secret, code, act: { kind: 'decline', reason: null } }),
    table.server.post('/api/sign/act', { secret, code, act: signs() }),
  ])
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
  const done = (await table.storage.events(table.workshop, 0)).filter(({ json }) =>
    json.includes(table.organisation('zorggroep')),
  )
  expect(done.filter(({ type }) => type === 'signed' || type === 'signingDeclined')).toHaveLength(1)
})

test('[SGM-9] municipality last: it reads and waits, whoever is named answers first, then it hears that it is its turn and signs', async () => {
  table.clock.nowMs += 60_000
  expect(await table.regie.send({ type: 'setSigningOrder', edition: 1, order: 'municipality-last' })).toMatchObject({
    ok: true,
  })
  await table.invite('gemeente')
  expect((await mailed('gemeente', /Uitnodiging/)).mail.text).toContain('De gemeente tekent als laatste.')
  const secret = await table.secretOf('gemeente')
  const waiting = ['ggd', 'politie', 'inwoners'].map((type) => `${type} Polderrand`)
  expect((await look(secret)).body).toMatchObject({ state: 'turn', waitsFor: waiting })
  expect((await act('gemeente', secret, signs())).body).toMatchObject({ error: 'not-your-turn' })
  for (const type of ['ggd', 'politie', 'inwoners']) {
    expect(table.catcher.caught.filter(({ mail }) => /U kunt nu tekenen/.test(mail.subject ?? ''))).toEqual([])
    // some were asked before: the link of this invitation, not of that one
    const before = table.catcher.caught.length
    await table.invite(type)
    await table.catcher.until(
      (one) => table.catcher.caught.indexOf(one) >= before && one.to[0] === `${type}@polderrand.example`,
    )
    const other = await table.secretOf(type, /Uitnodiging/)
    table.clock.nowMs += 60_000
    expect((await act(type, other, type === 'ggd' ? { kind: 'decline', reason: null } : signs())).status).toBe(200)
  }
  expect((await mailed('gemeente', /U kunt nu tekenen/)).mail.text).toContain(
    'De andere organisaties hebben geantwoord.',
  )
  const turn = await table.secretOf('gemeente', /U kunt nu tekenen/)
  expect((await look(turn)).body).toMatchObject({ state: 'open', waitsFor: [] })
  table.clock.nowMs += 60_000
  expect((await act('gemeente', turn, signs())).status).toBe(200)
})
