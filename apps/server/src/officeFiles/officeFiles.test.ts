import { readFile } from 'node:fs/promises'
import { err, type ManifestEdition, type ManifestView, ok, type ResultDocument } from '@siroop/domain'
import { canonicalBytes, type ExportFile, exportFiles } from '@siroop/manifest'
import { anAgreementInput, aResult } from '@siroop/manifest/resultTestData'
import { aVariouslySigned, theEditionBefore } from '@siroop/manifest/signedTestData'
import { aVisionInput } from '@siroop/manifest/visionTestData'
import { type EditionFile, exportFile, exportJsonSchema } from '@siroop/protocol'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { sha256 } from '../chance.js'
import { createOfficeFiles, type ExportPictureOf, type FileAsked } from './officeFiles.js'

const registerHead = '5d18a6f0'.repeat(8)
const viewOf = (editions: readonly ManifestEdition[], result: ResultDocument | null = null) =>
  ({
    workshop: { kind: 'real', locale: 'nl', title: 'Polderrand' },
    serverNowMs: Date.parse('2026-11-26T20:30:00Z'),
    editions,
    result,
  }) as unknown as ManifestView
const vision = viewOf([aVisionInput().edition])
/** A PNG of one pixel, as far as who reads its size goes. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const asked = (file: ExportFile, change: Partial<FileAsked> = {}): FileAsked => ({
  ...{ view: vision, registerHead, address: 'https://siroop.example/m/k3q7m2xw5tnd4hza', manifest: 'k3q7m2xw5tnd4hza' },
  ...{ file, locale: null, edition: null },
  ...change,
})
async function made(file: ExportFile, change: Partial<FileAsked> = {}, draw: ExportPictureOf = async () => ok(png)) {
  const answer = await createOfficeFiles(draw)(asked(file, change))
  if (!answer.ok) throw new Error(answer.error)
  return answer.value.bytes
}
const partsOf = (docx: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]))

test('[EXPO-10] a word processor gets headings, a language, tables with a head that is repeated, and words for pictures', async () => {
  const parts = partsOf(await made('manifest.docx'))
  const body = parts['word/document.xml'] ?? ''
  expect(body.match(/<w:pStyle w:val="Heading1"\/>/g)?.length).toBeGreaterThan(6)
  expect(body).toContain('<w:pStyle w:val="Title"/>')
  expect(parts['word/styles.xml']).toContain('w:val="nl-NL"')
  expect(body.match(/<w:tblHeader\/>/g)?.length).toBe(body.match(/<w:tbl>/g)?.length)
  expect(body.match(/<wp:docPr [^>]*descr="[^"]{40,}"/g)).toHaveLength(2)
  const foot = Object.entries(parts).find(([name]) => name.startsWith('word/footer'))?.[1]
  expect(foot).toContain('editie 1, vingerafdruk 7f3a 91c4 0be2, register 5d18 a6f0 5d18')
  expect(parts['docProps/core.xml']).toContain('Manifest Polderrand 2040')
})

test('[EXPO-10] without a browser the words are all there, and no picture', async () => {
  const body = partsOf(await made('manifest.docx', {}, async () => err('no-browser')))['word/document.xml'] ?? ''
  expect(body).not.toContain('<w:drawing>')
  expect(body).toContain('mijlpaal 1 staat hier.')
})

test('[EXPO-10] what was typed stays text in a word processor', async () => {
  const { edition } = aVisionInput({ text: () => '<w:p/>&amp; "x" {{y}} \u202eאב' })
  const body = partsOf(await made('manifest.docx', { view: viewOf([edition]) }))['word/document.xml'] ?? ''
  expect(body).toContain('&lt;w:p/&gt;&amp;amp; ')
  expect(body).not.toContain('<w:p/>&amp;amp;')
})

test('[EXPO-11] the data fit the published format, and the fingerprint is of the text that is in them', async () => {
  for (const { edition } of [aVisionInput(), anAgreementInput(), aVariouslySigned()]) {
    const data = JSON.parse(Buffer.from(await made('manifest.json', { view: viewOf([edition]) })).toString())
    const read = exportFile.parse(data) as EditionFile
    // every key of the file is in the format: nothing was left out by reading it
    expect(read).toEqual(data)
    expect(sha256(canonicalBytes(read.text as never))).toBe(sha256(canonicalBytes(edition.frozen)))
  }
  const result = JSON.parse(Buffer.from(await made('manifest.json', { view: viewOf([], aResult()) })).toString())
  expect(exportFile.parse(result)).toEqual(result)
  expect(result).not.toHaveProperty('letters')
})

test('[EXPO-20] the data tell everything of a signature, and what differs from the edition before', async () => {
  const { edition } = aVariouslySigned()
  const first = { ...edition, frozen: theEditionBefore(edition) }
  const second = { ...edition, number: 2, frozen: { ...edition.frozen, edition: 2 } }
  const read = async (number: number) => {
    const view = viewOf([first, second])
    return exportFile.parse(
      JSON.parse(Buffer.from(await made('manifest.json', { view, edition: number })).toString()),
    ) as Extract<EditionFile, { format: 'siroop-edition/2' }>
  }
  const { signing, differences, discussed, onPaper } = await read(2)
  expect(signing.map(({ way }) => way)).toEqual(['mail', 'paper', 'room', null, null, 'room', 'room'])
  expect(signing[0]?.asked).toEqual({ at: '2026-11-18T10:00:00.000Z', reminders: 1, passedOn: true })
  expect(signing[3]?.declined).toEqual({ at: '2026-11-20T10:00:00.000Z', reason: 'Onze raad wil het eerst lezen.' })
  expect([signing[4]?.withdrawn, signing[5]?.reservationLiftedAt]).toEqual([true, '2026-11-25T10:00:00.000Z'])
  expect(discussed).toHaveLength(1)
  expect(onPaper).toEqual([{ organisation: 'o-1', paper: 12 }])
  expect(differences).toMatchObject({ before: 1, list: [{ kind: 'organisation-gone' }, { kind: 'changed' }, {}] })
  expect((await read(1)).differences).toBeNull()
})

test('[EXPO-41] what became of the route stands beside the newest edition, in data and in words, and in no earlier one', async () => {
  const told = {
    ...{ id: 'v1', stand: 'under-way', on: '2027-03-01', writtenOn: '2027-03-04', words: 'Twee dorpen doen mee.' },
    ...{
      noticed: 'Er belt iemand.',
      organisation: null,
      routeTeam: true,
      corrects: null,
      corrected: true,
      report: null,
    },
  } as const
  const row = { subject: 's1', text: 'Eén telefoonnummer.', told: [told] }
  const { edition } = aVisionInput()
  const view = {
    ...viewOf([
      { ...edition, number: 1 },
      { ...edition, number: 2 },
    ]),
    way: [row, { ...row, told: [] }],
  }
  const read = async (number: number) => {
    const change = { view: view as unknown as ManifestView, edition: number }
    return {
      data: exportFile.parse(JSON.parse(Buffer.from(await made('manifest.json', change)).toString())) as EditionFile,
      words: Buffer.from(await made('manifest.md', change)).toString(),
    }
  }
  const newest = await read(2)
  const { on, stand, noticed, corrected } = told
  expect(newest.data.progress).toMatchObject([
    { subject: 's1', told: [{ on, stand, noticed, corrected, by: 'routeTeam' }] },
  ])
  for (const text of ['Wat er van de route terechtkwam', '1 maart 2027', 'loopt', told.words, 'Er belt iemand.'])
    expect(newest.words).toContain(text)
  const first = await read(1)
  expect(first.data.progress).toEqual([])
  expect(first.words).not.toContain(told.words)
})

test('[EXPO-20] a file of the format before is still one of the published format', async () => {
  const now = JSON.parse(Buffer.from(await made('manifest.json')).toString())
  const {
    onPaper: _,
    beside: _beside,
    discussed: _talks,
    differences: _none,
    traced: _traced,
    handovers: _since,
    progress: _way,
    ...rest
  } = now
  const signing = now.signing.map(
    ({
      way: _way,
      reservationLiftedAt: _at,
      withdrawn: _w,
      declined: _d,
      asked: _a,
      ...row
    }: object & Record<string, unknown>) => row,
  )
  const old = { ...rest, signing, format: 'siroop-edition/1' }
  expect(exportFile.parse(old)).toEqual(old)
  expect(exportFile.safeParse({ ...old, format: 'siroop-edition/2' }).success).toBe(false)
})

test('[EXPO-11] the format stands in the repository as it is served', async () => {
  const file = new URL('../../../../packages/protocol/siroop-export.schema.json', import.meta.url)
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(exportJsonSchema())))
})

test('[EXPO-12] with fewer than four organisations the data do not say who wrote a sentence', async () => {
  const { edition } = aVisionInput({ organisations: 3 })
  const data = exportFile.parse(
    JSON.parse(Buffer.from(await made('manifest.json', { view: viewOf([edition]) })).toString()),
  )
  expect((data as EditionFile).origin.flatMap(({ organisations }) => organisations)).toEqual([])
})

test.each(['=1+1', '+31 6', '-2', '@som', '\t=1'])('[EXPO-13] %j is no formula in any table', async (typed) => {
  const { edition: usual } = aVisionInput({ text: () => `${typed}()` })
  const declined = { atMs: 0, reason: `${typed}()` }
  const edition = { ...usual, signing: usual.signing.map((row) => ({ ...row, declined })) }
  const view = viewOf([edition])
  for (const file of exportFiles.filter((one) => one.endsWith('.csv') && one !== 'records.csv')) {
    const table = Buffer.from(await made(file, { view })).toString()
    expect(table.startsWith('\uFEFF')).toBe(true)
    for (const cell of table.slice(1).split(/[;\r\n]/)) expect(cell).not.toMatch(/^"?[=+\-@\t]/)
  }
})

test('[EXPO-14] an older edition is given when it is asked for, and a file that would be empty is not there', async () => {
  const first = aVisionInput().edition
  const second = { ...first, number: 2, fingerprint: 'ab'.repeat(32) }
  const view = viewOf([first, second])
  const markdown = async (edition: number | null) =>
    Buffer.from(await made('manifest.md', { view, edition })).toString()
  expect(await markdown(null)).toContain('Editie 2')
  expect(await markdown(1)).toContain('Editie 1')
  const files = createOfficeFiles(async () => ok(png))
  for (const change of [
    asked('records.csv'),
    asked('manifest.md', { edition: 3 }),
    asked('line.png', { view: viewOf([], aResult()) }),
  ])
    expect(await files(change)).toEqual(err('unknown-manifest'))
})
