import { type ManifestEdition, type ManifestView, workshopId } from '@siroop/domain'
import { anEdition } from '@siroop/manifest/testData'
import { expect, test } from 'vitest'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import { findText, readFingerprint } from './onPaper.js'

const frozen = (fingerprint: string, edition = 1) => ({
  workshop: 'w1',
  seq: edition * 10,
  edition,
  json: JSON.stringify({ seq: 10, type: 'editionFrozen', edition, fingerprint, atMs: 5, person: {} }),
  previous_hash: '',
  hash: String(edition),
  at_ms: 5,
  foot: fingerprint.slice(0, 12),
})
async function lookedUp(typed: string, editions: readonly ManifestEdition[], printed = editions[0]?.fingerprint ?? '') {
  const storage = createMemoryStorage()
  await storage.transact([{ kind: 'insert', table: 'register', row: frozen(printed) }])
  const found = async (id: string) =>
    id === workshopId('w1') ? { view: { editions } as unknown as ManifestView, manifestId: 'k3q7m2xw5tnd4hza' } : null
  return (await findText({ storage, manifestOf: found }, readFingerprint(typed) ?? 'none'))?.text ?? null
}

test('[SEAL-22] what is typed from paper is read whatever its groups, capitals and noughts; fewer than twelve characters are none', () => {
  for (const typed of ['7f3a 91c4 0be2', '7F3A91C40BE2', '7f3a-91c4-Obe2', ' 7f3a.91c4.0be2 '])
    expect(readFingerprint(typed)).toBe('7f3a91c40be2')
  for (const typed of ['', '7f3a 91c4 0be', 'g'.repeat(12), 'a'.repeat(65)]) expect(readFingerprint(typed)).toBeNull()
  expect(readFingerprint('a'.repeat(64))).toHaveLength(64)
})

test('[SEAL-22] the first twelve characters find the text as it stands now, one other character nothing', async () => {
  const edition = anEdition()
  const foot = edition.fingerprint.slice(0, 12)
  const signed = edition.signing.filter(({ signature }) => signature !== null).length
  expect(await lookedUp(foot, [edition, { ...edition, number: 2 }])).toMatchObject({
    title: edition.frozen.title,
    number: 1,
    newest: 2,
    signed,
    organisations: edition.frozen.organisations.length,
    reopened: false,
    path: '/m/k3q7m2xw5tnd4hza',
  })
  expect(await lookedUp(edition.fingerprint, [edition])).not.toBeNull()
  const other = foot.startsWith('0') ? `1${foot.slice(1)}` : `0${foot.slice(1)}`
  expect(await lookedUp(other, [edition])).toBeNull()
})

test('[SEAL-22] a text that was taken back before anybody signed is told as such, without a signature', async () => {
  const before = 'b'.repeat(64)
  expect(await lookedUp('b'.repeat(12), [anEdition()], before)).toMatchObject({
    reopened: true,
    signed: 0,
    fingerprint: before,
  })
})

test('[SEAL-22] a look-up reads one entry by its index, however many registers there are', async () => {
  const edition = anEdition()
  const storage = createMemoryStorage()
  await storage.transact([{ kind: 'insert', table: 'register', row: frozen(edition.fingerprint) }])
  const asked: object[] = []
  const list: typeof storage.list = (table, where, options) => {
    asked.push(where)
    return storage.list(table, where, options)
  }
  const found = async () => ({ view: { editions: [edition] } as unknown as ManifestView, manifestId: null })
  expect(await findText({ storage: { list }, manifestOf: found }, edition.fingerprint)).toMatchObject({
    text: { number: 1 },
  })
  expect(asked).toEqual([{ foot: edition.fingerprint.slice(0, 12) }])
})
