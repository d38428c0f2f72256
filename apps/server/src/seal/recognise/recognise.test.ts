import { type ManifestEdition, type ManifestView, workshopId } from '@siroop/domain'
import { fingerprintGroups, signedTexts } from '@siroop/manifest'
import { anEdition } from '@siroop/manifest/testData'
import { aVisionFrozen } from '@siroop/manifest/visionTestData'
import { expect, test } from 'vitest'
import { checkWords } from '../../http/check/checkWords.js'
import { createMemoryStorage } from '../../storage/memoryStorage.js'
import { createFileCheck } from '../fileCheck.js'
import { aPdf } from '../sealTestData.js'
import { feetIn, missingIn } from './recognise.js'

const edition = anEdition()
const foot = edition.fingerprint.slice(0, 12)
const footed = (page: number, text: string) => `${page} van 5${fingerprintGroups(foot)} Onze waarden, editie 1${text}`
/** Two pages with the text of an edition, as a file gives them. */
function pagesOf({ frozen }: Pick<ManifestEdition, 'frozen'>, write = (text: string) => text): readonly string[] {
  const texts = signedTexts(frozen).map(write)
  return [footed(1, texts.slice(0, 5).join('')), footed(2, texts.slice(5).join(' '))]
}
/** A check that lays down this edition, and reads these pages in whatever it is given. */
async function checkOf(pages: readonly string[] | null, now: ManifestEdition = edition) {
  const storage = createMemoryStorage()
  const { fingerprint } = edition
  const json = JSON.stringify({ seq: 1, type: 'editionFrozen', edition: 1, fingerprint, atMs: 5, person: {} })
  const row = { workshop: 'w1', seq: 1, edition: 1, json, previous_hash: '', hash: '', at_ms: 5, foot }
  await storage.transact([{ kind: 'insert', table: 'register', row }])
  return createFileCheck({
    storage,
    roots: async () => [],
    manifestOf: async (id) =>
      id === workshopId('w1')
        ? { view: { editions: [now] } as unknown as ManifestView, manifestId: 'k3q7m2xw5tnd4hza' }
        : null,
    readText: async () => pages,
  }).check(await aPdf())
}

test('[SEAL-24] a file without a seal that holds all words of an edition is recognised, with the edition and who signed it', async () => {
  const found = await checkOf(pagesOf(edition))
  expect(found).toMatchObject({
    verdict: 'none',
    recognised: { text: { number: 1, path: '/m/k3q7m2xw5tnd4hza' }, missing: [] },
  })
  const file = { name: 'manifest-kopie.pdf', bytes: new Uint8Array(212_000) }
  const { title, lines, facts, link } = checkWords(found, 'nl', file)
  expect(title).toBe('Geen zegel')
  expect(lines[0]).toBe('Dit bestand draagt geen zegel.')
  expect(lines.join(' ')).toContain('Alle woorden van die editie staan in dit bestand.')
  expect(facts[0]).toEqual(['Bestand', 'manifest-kopie.pdf, 212\u00a0kB'])
  expect(facts[1]).toEqual(['Herkend aan de tekst', `editie 1 van “${edition.frozen.title}”`])
  expect(link?.path).toBe('/m/k3q7m2xw5tnd4hza')
  expect(checkWords(found, 'en', file).facts[1]?.[0]).toBe('Known by its text')
})

test('[SEAL-24] one other word in it, and the piece that differs is named', async () => {
  const [, sentence = ''] = signedTexts(edition.frozen).filter((text) => text.length > 40)
  const found = await checkOf(pagesOf(edition, (text) => text.replace(sentence, sentence.replace(/\w+/, 'Niet'))))
  expect(found.recognised?.missing).toEqual([sentence])
  expect(checkWords(found, 'nl').lines.join(' ')).toContain(`Anders of weg: “${sentence.slice(0, 40)}`)
})

test('[SEAL-24] of a text that was taken back the words are not compared, and it is told as such', async () => {
  const found = await checkOf(pagesOf(edition), { ...edition, fingerprint: 'b'.repeat(64) })
  expect(found.recognised).toMatchObject({ missing: null, text: { reopened: true } })
  expect(checkWords(found, 'nl').lines.join(' ')).toContain('teruggehaald voordat iemand tekende')
})

test('[SEAL-24] a file with other words, without words, or that cannot be read is not recognised, and the page says so', async () => {
  for (const pages of [['Iets anders. 0000 0000 0000'], [''], [], null]) {
    const found = await checkOf(pages)
    expect(found.recognised).toBeNull()
    const file = { name: '', bytes: new Uint8Array(45) }
    expect(checkWords(found, 'nl', file).facts).toContainEqual(['Herkend aan de tekst', 'niets gevonden'])
    // the command does not look at the text
    expect(checkWords(found, 'nl').facts).toEqual([])
  }
})

test('[SEAL-24] fingerprints are found at the feet, also beside a page number, the most frequent one first', () => {
  expect(feetIn(['was aaaa bbbb cccc', '2 van 57f3a 91c4 0be2 x', '3 van 57f3a 91c4 0be2 y'])).toEqual([
    '7f3a91c40be2',
    'aaaabbbbcccc',
  ])
  expect(feetIn(Array.from({ length: 50 }, (_, at) => `aaaa bbbb ${1000 + at}`))).toHaveLength(4)
})

test('[SEAL-24] how lines and pages break says nothing: a long piece may go on over the foot of a page', () => {
  const frozen = aVisionFrozen({ ambitions: 1 })
  const [section, ...rest] = frozen.sections
  if (section === undefined) throw new Error('no section')
  const long = { ...frozen, sections: [{ ...section, body: 'Wij zien elkaar. Wij ‘horen’ elkaar.' }, ...rest] }
  const texts = signedTexts(long)
    .join('\n')
    .replace('elkaar. Wij ‘horen’', `elkaar.${footed(3, '')}Wij ʼho\nrenʼ`)
  expect(missingIn([texts], long)).toEqual([])
  expect(missingIn([texts.replace('renʼ elkaar', 'renʼ niemand')], long)).toEqual([
    'Wij zien elkaar. Wij ‘horen’ elkaar.',
  ])
})
