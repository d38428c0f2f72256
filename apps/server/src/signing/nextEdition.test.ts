import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { checkRegister } from '../register/checkRegister.js'
import { aTextToSign, type TextToSign } from './signingTestData.js'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
let table: TextToSign
beforeAll(async () => {
  table = await aTextToSign()
})
afterAll(() => table.close())

const look: TextToSign['look'] = (secret) => table.look(secret)
const act: TextToSign['act'] = (...asked) => table.act(...asked)
const signs = (fingerprint: string, more: object = {}) => ({
  kind: 'sign',
  fingerprint,
  authority: 'own',
  person: { name: 'Noor', function: 'wethouder', sentence: null, condition: null },
  ...more,
})
const mailed = (who: string, subject: RegExp) =>
  table.catcher.until((one) => one.to[0] === `${who}@polderrand.example` && subject.test(one.mail.subject ?? ''))
const reserved = {
  authority: 'subject-to-approval',
  person: { name: 'Jo', function: 'bestuurder', sentence: null, condition: 'raad van toezicht' },
}
const secrets = new Map<string, string>()

test('[SGM-18] while the text is changed a link says so, and nobody gets mail', async () => {
  for (const who of ['ggd', 'welzijn', 'corporatie', 'politie']) {
    await table.invite(who)
    secrets.set(who, await table.secretOf(who))
  }
  expect((await act('ggd', secrets.get('ggd') ?? '', signs(table.fingerprint, reserved))).status).toBe(200)
  expect((await act('welzijn', secrets.get('welzijn') ?? '', { kind: 'decline', reason: null })).status).toBe(200)
  await mailed('ggd', /welzijn Polderrand tekent niet/)
  const { length } = table.catcher.caught
  await table.lead({ type: 'beginEdition', edition: 1 })
  await table.rewrites(0, 'Wij bellen dezelfde dag terug.')
  expect((await look(secrets.get('corporatie') ?? '')).body).toMatchObject({ state: 'changing', edition: 1 })
  expect((await look(secrets.get('ggd') ?? '')).body).toMatchObject({ state: 'signed', newer: null })
  expect((await act('corporatie', secrets.get('corporatie') ?? '', signs(table.fingerprint))).body).toMatchObject({
    error: 'text-changes',
  })
  table.clock.nowMs += 6 * 24 * 3_600_000
  // only the code that was asked for
  expect(table.catcher.caught.length).toBe(length + 1)
})

test('[SGM-19] edition 2 is mailed to everybody who was asked, each with a link that shows what differs; what was signed stays', async () => {
  const view = await table.regie.until(({ sentences }) => sentences.length === 3)
  const [sentence] = view.sentences
  if (!sentence) throw new Error('no sentence')
  const { id, version } = sentence
  // nobody has a seat here, so that nobody is waited for
  await table.lead({ type: 'askSentence', sentence: id, version })
  await table.lead({ type: 'settleSentence', sentence: id, version })
  await table.lead({ type: 'setInForceRule', rule: { minimumSignatures: 4, closingDate: '2027-02-01' } })
  await table.lead({ type: 'openSigning' })
  const mail = (who: string) => mailed(who, /Nieuwe editie/)
  expect((await mail('ggd')).mail.text).toContain('Die handtekening blijft staan onder editie 1.')
  expect((await mail('welzijn')).mail.text).toContain('Editie 1 tekende welzijn Polderrand niet.')
  expect((await mail('corporatie')).mail.text).not.toContain('editie 1')
  const old = (await look(secrets.get('corporatie') ?? '')).body
  expect(old).toMatchObject({ state: 'replaced', edition: 1, newer: 2 })
  const signed = secrets.get('ggd') ?? ''
  expect((await look(signed)).body).toMatchObject({ state: 'signed', newer: 2, signed: { reserved: true } })
  // the reservation of edition 1 is lifted by the link of edition 1
  expect((await act('ggd', signed, { kind: 'lift' })).status).toBe(200)
  const passedOn = { kind: 'delegate', name: 'Bo', function: 'x', address: 'bo@polderrand.example' }
  expect((await act('corporatie', secrets.get('corporatie') ?? '', passedOn)).body).toMatchObject({
    error: 'edition-not-open',
  })
  const secret = await table.secretOf('ggd', /Nieuwe editie/)
  const page = (await look(secret)).body
  expect(page).toMatchObject({ state: 'open', edition: 2, newer: null, before: { number: 1, signed: true } })
  expect(page.fingerprint).not.toBe(table.fingerprint)
  expect((await act('ggd', secret, signs(String(page.fingerprint)))).status).toBe(200)
  const again = await table.secretOf('welzijn', /Nieuwe editie/)
  expect((await act('welzijn', again, signs(String(page.fingerprint)))).status).toBe(200)
})

test('[SGM-20] one chain holds both editions, and it is whole', async () => {
  const entries = (await table.storage.list('register', { workshop: table.workshop })).map(({ json }) =>
    JSON.parse(json),
  )
  expect(entries.map(({ type, edition }) => `${type} ${edition}`)).toEqual([
    'editionFrozen 1',
    'signed 1',
    'signingDeclined 1',
    'editionFrozen 2',
    'reservationLifted 1',
    'signed 2',
    'signed 2',
  ])
  expect(await checkRegister(table.storage)).toMatchObject({ faults: [], registers: [{ workshop: table.workshop }] })
})
