import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import {
  type HandoverAnswer,
  type ManifestEdition,
  type ManifestView,
  type OrganisationId,
  workshopId,
} from '@siroop/domain'
import { anEdition } from '@siroop/manifest/testData'
import { beforeAll, expect, test } from 'vitest'
import { sha256 } from '../chance.js'
import { checkWords } from '../http/check/checkWords.js'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import { createFileCheck } from './fileCheck.js'
import { sealedFile } from './sealedFiles.js'
import { type SealKey, throwAwayKey } from './sealKeys.js'
import { sealPdf } from './sealPdf.js'
import { aPdf, overdrawn, sealedByStranger } from './sealTestData.js'

const at = Date.parse('2026-11-27T10:00:00Z')
const workshop = workshopId('w1')
let key: SealKey
let pdf: Uint8Array
beforeAll(async () => {
  key = await throwAwayKey(at)
  pdf = await sealPdf(await aPdf(), key, { atMs: at, reason: 'Siroop' })
})
/** A check that knows the file as edition 1, which is followed by what is given. */
async function known(
  editions: readonly ManifestEdition[] = [anEdition()],
  signed = signedIn(anEdition()),
  addendum?: number,
) {
  const storage = createMemoryStorage()
  const file = { workshop, edition: 1, locale: 'nl', signed, atMs: at } as const
  await storage.transact([sealedFile(sha256(pdf), addendum === undefined ? file : { ...file, addendum })])
  const desk = createFileCheck({
    storage,
    roots: async () => key.chain,
    manifestOf: async (id) =>
      id === workshop ? { view: { editions } as unknown as ManifestView, manifestId: 'k3q7m2xw5tnd4hza' } : null,
    readText: async () => null,
  })
  return desk.check
}
const signedIn = ({ signing }: ManifestEdition): OrganisationId[] =>
  signing.flatMap(({ organisation, signature }) => (signature === null ? [] : [organisation]))
const unknown = () =>
  createFileCheck({
    storage: createMemoryStorage(),
    roots: async () => key.chain,
    manifestOf: async () => null,
    readText: async () => null,
  }).check

test('[SEAL-10] precisely the file that was sealed is known by its hash; any other byte, also in the container, makes it another file', async () => {
  const check = await known()
  expect(await check(pdf)).toMatchObject({
    verdict: 'exact',
    edition: { number: 1, newest: 1, signedSince: [], withdrawn: [], path: '/m/k3q7m2xw5tnd4hza' },
  })
  // one letter of a hexadecimal digit: the same seal, another file
  const text = Buffer.from(pdf).toString('latin1')
  const place = text.search(/\/Contents\s*<[0-9a-fA-F]*[a-fA-F]/)
  const letter = place + (text.slice(place).match(/<[0-9]*/)?.[0].length ?? 0) + text.slice(place).indexOf('<')
  const other = Buffer.from(pdf)
  other[letter] = (other[letter] ?? 0) ^ 0x20
  expect(await check(other)).toMatchObject({ verdict: 'sealed', edition: null })
})

test('[SEAL-10] a file that nothing is known of is told by its seal alone', async () => {
  const check = unknown()
  expect(await check(pdf)).toEqual({
    verdict: 'sealed',
    seal: { by: 'Siroop PROEF (geen bewijs)', atMs: at },
    edition: null,
    change: null,
    recognised: null,
  })
  expect((await check(Buffer.concat([pdf, Buffer.from(' ')]))).verdict).toBe('added')
  expect((await check(pdf.subarray(0, pdf.length - 20))).verdict).toBe('broken')
  expect((await check(await aPdf())).verdict).toBe('none')
  expect((await check(await sealedByStranger(await aPdf(), at))).verdict).toBe('foreign')
  for (const bytes of [Buffer.alloc(0), Buffer.from('geen pdf')]) expect((await check(bytes)).verdict).toBe('none')
})

test('[SEAL-11] of a file that is known it is told what came after: signatures, withdrawals, a newer edition', async () => {
  const edition = anEdition()
  const [first, second, ...rest] = signedIn(edition)
  const nameOf = (id: OrganisationId | undefined) => edition.frozen.organisations.find((one) => one.id === id)?.name
  const withdrawn: ManifestEdition = {
    ...edition,
    signing: edition.signing.map((row) =>
      row.organisation === second ? { ...row, signature: null, state: 'open' } : row,
    ),
  }
  const check = await known([withdrawn, { ...edition, number: 2 }], [second as OrganisationId, ...rest])
  const found = await check(pdf)
  expect(found.edition).toMatchObject({ signedSince: [nameOf(first)], withdrawn: [nameOf(second)], newest: 2 })
  const { lines } = checkWords(found, 'nl')
  expect(lines.join(' ')).toContain(`Sindsdien tekende ook: ${nameOf(first)}.`)
  expect(lines.join(' ')).toContain(`De ondertekening is ingetrokken door: ${nameOf(second)}.`)
  expect(lines.join(' ')).toContain('Er is een nieuwere editie: nummer 2.')
})

test('[SEAL-11] a signature that was withdrawn and given anew, and a reservation that was lifted since, are told as such', async () => {
  const edition = anEdition()
  const [first, second] = signedIn(edition)
  const nameOf = (id: OrganisationId | undefined) => edition.frozen.organisations.find((one) => one.id === id)?.name
  const now: ManifestEdition = {
    ...edition,
    signing: edition.signing.map((row) =>
      row.organisation === first
        ? { ...row, atMs: at + 1 }
        : row.organisation === second
          ? { ...row, state: 'signed', atMs: at - 1, liftedAtMs: at + 1 }
          : { ...row, atMs: at - 1, liftedAtMs: null },
    ),
  }
  const found = await (await known([now]))(pdf)
  expect(found.edition).toMatchObject({
    signedSince: [],
    withdrawn: [],
    signedAgain: [nameOf(first)],
    lifted: [nameOf(second)],
  })
  const said = checkWords(found, 'nl').lines.join(' ')
  expect(said).toContain(`Ingetrokken, en daarna opnieuw getekend: ${nameOf(first)}.`)
  expect(said).toContain(`hief dat voorbehoud op: ${nameOf(second)}.`)
})

test('[SUC-5] who answered after the file was sealed is told, and a file of an answer is known as an addendum', async () => {
  const edition = anEdition()
  const [first] = signedIn(edition)
  const organisation = first as OrganisationId
  const answered = (kind: HandoverAnswer, number: number, atMs: number) => ({
    organisation,
    askedAtMs: at - 1,
    answer: { kind, atMs, number },
    details: null,
  })
  const handovers = [answered('takes-over', 1, at - 1), answered('not', 2, at + 1)]
  const found = await (await known([{ ...edition, handovers }]))(pdf)
  const name = edition.frozen.organisations.find(({ id }) => id === first)?.name ?? ''
  expect(found.edition).toMatchObject({ addendum: null, handedOn: [{ organisation: name, answer: 'not' }] })
  expect(checkWords(found, 'nl').lines.join(' ')).toContain(`${name} neemt niet over. De handtekening van toen`)
  const ofAnswer = await known([{ ...edition, handovers }], [], 1)
  const addendum = await ofAnswer(pdf)
  expect(addendum.edition).toMatchObject({ addendum: { number: 1, answer: 'takes-over' }, signedSince: [] })
  expect(checkWords(addendum, 'en').lines[1]).toContain('addendum 1')
})

test('[SEAL-11] every verdict has words in both languages, and typed text stays text', () => {
  const edition = {
    title: '{nummer} <b>',
    number: 1,
    fingerprint: '7f3a91c40be2'.padEnd(64, '0'),
    signed: 6,
    organisations: 7,
    newest: 1,
    addendum: null,
    handedOn: [],
    sealedAtMs: at,
    signedSince: [],
    withdrawn: [],
    signedAgain: [],
    lifted: [],
    path: null,
  }
  for (const locale of ['nl', 'en'] as const) {
    for (const verdict of ['exact', 'sealed', 'whole', 'foreign', 'added', 'broken', 'none'] as const)
      expect(
        checkWords({ verdict, seal: null, edition: null, change: null, recognised: null }, locale).lines.join('')
          .length,
      ).toBeGreaterThan(20)
    const exact = checkWords({ verdict: 'exact', seal: null, edition, change: null, recognised: null }, locale)
    expect(exact.lines[1]).toContain('“{nummer} <b>”')
    expect(exact.facts.map(([, value]) => value).slice(-2)).toEqual([
      '7f3a 91c4 0be2',
      locale === 'nl' ? '6 van 7 organisaties' : '6 of 7 organisations',
    ])
  }
})

test('[SEAL-20] of a file that was changed it is told what: which edition was added to and by how much, or how much is gone', async () => {
  const check = await known()
  const longer = await check(Buffer.concat([pdf, Buffer.alloc(4000, 0x20)]))
  expect(longer).toMatchObject({ verdict: 'added', edition: null, change: { bytes: 4000, before: { number: 1 } } })
  expect(checkWords(longer, 'nl').lines.join(' ')).toContain('Het begin is editie 1 van')
  expect(checkWords(longer, 'en').lines.join(' ')).toContain('4\u00a0kB was added to it')
  const shorter = await check(Buffer.concat([pdf.subarray(0, 300), pdf.subarray(301)]))
  expect(shorter).toMatchObject({ verdict: 'broken', change: { kind: 'shorter', bytes: 1 } })
  expect(checkWords(shorter, 'nl').lines.join(' ')).toContain('Het is 1\u00a0byte korter dan toen het werd verzegeld.')
  const changed = Buffer.from(pdf)
  changed[300] = (changed[300] ?? 0) ^ 1
  expect(await check(changed)).toMatchObject({ verdict: 'broken', change: null })
  // what somebody else added to a file that is not known here has no edition
  expect(await unknown()(Buffer.concat([pdf, Buffer.from(' ')]))).toMatchObject({ change: { bytes: 1, before: null } })
})

test('[PDFC-9] our file, encrypted or with pages taken out of it, is not the one that was sealed', async () => {
  const check = await known()
  const taken = async (incremental: boolean) => {
    const document = await PDFDocument.load(pdf, { updateMetadata: false, forIncrementalUpdate: incremental })
    document.addPage([595, 842])
    document.removePage(0)
    return document.save({ useObjectStreams: false })
  }
  // put behind the seal, a page that is gone still leaves the seal right over what was there
  expect(await check(await taken(true))).toMatchObject({ verdict: 'added', edition: null })
  expect(await check(await taken(false))).toMatchObject({ verdict: 'broken', edition: null })
  const folder = mkdtempSync(join(tmpdir(), 'siroop-encrypted-'))
  try {
    const [from, to] = ['from.pdf', 'to.pdf'].map((name) => join(folder, name)) as [string, string]
    writeFileSync(from, pdf)
    execFileSync('qpdf', ['--encrypt', '', 'geheim', '256', '--', from, to])
    expect((await check(readFileSync(to))).verdict).toMatch(/broken|none/)
    execFileSync('qpdf', [from, '--pages', '.', '1,1', '--', to])
    expect((await check(readFileSync(to))).verdict).toMatch(/broken|none/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('[SEAL-23] of a file that something was drawn over, the page is named; of a file that is not ours nothing is opened', async () => {
  const check = await known()
  const over = await check(await overdrawn(pdf, 'Toch niet'))
  expect(over).toMatchObject({ verdict: 'added', change: { kind: 'added', pages: [1] } })
  expect(checkWords(over, 'nl').lines.join(' ')).toContain('Anders is nu bladzijde 1.')
  const more = await check(Buffer.concat([pdf, Buffer.from('\n%iets\n')]))
  expect(more.change).toMatchObject({ pages: [] })
  expect((await unknown()(await overdrawn(pdf, 'Toch niet'))).change).toMatchObject({ before: null, pages: [] })
})
