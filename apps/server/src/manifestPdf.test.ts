import { err, type Locale, type ManifestView, ok, type WorkshopKind } from '@siroop/domain'
import type { SealedWith } from '@siroop/manifest'
import { anEdition } from '@siroop/manifest/testData'
import { expect, test } from 'vitest'
import { createManifestPdf, type PdfInput } from './manifestPdf.js'
import { createMemoryStorage } from './storage/memoryStorage.js'

const pdf = Buffer.from('%PDF-1.7 test')
function start(seals = true, isFull = false) {
  const printed: PdfInput[] = []
  const sealed: SealedWith[] = []
  const storage = createMemoryStorage()
  const make = createManifestPdf({
    storage: isFull ? { ...storage, transact: async () => err('failed' as const) } : storage,
    exportPdf: async (input) => {
      printed.push(input)
      return ok(pdf)
    },
    seal: async (bytes, by) => {
      sealed.push(by)
      return seals ? ok(Buffer.concat([bytes, Buffer.from(` sealed ${by}`)])) : err('passphrase')
    },
    logoOf: async () => null,
    nowMs: () => 7,
  })
  const ask = (kind: WorkshopKind, locale: Locale, editions = [anEdition({ kind })]) => {
    const workshop = { id: `w-${kind}`, kind, locale: 'nl' }
    const view = { workshop, editions, serverNowMs: 7 } as unknown as ManifestView
    return make({ view, locale, registerHead: null, address: null })
  }
  const textOf = async (kind: WorkshopKind, locale: Locale) => {
    const made = await ask(kind, locale)
    return made.ok ? Buffer.from(made.value).toString() : made.error
  }
  return { printed, sealed, ask, textOf }
}

test('[SEAL-9] an edition is sealed in its own language, once; a copy in the other one has no seal and is told so', async () => {
  const { printed, sealed, textOf } = start()
  expect([await textOf('real', 'nl'), await textOf('real', 'nl')]).toEqual(Array(2).fill(`${pdf} sealed own`))
  expect(await textOf('real', 'en')).toBe(String(pdf))
  expect(printed.map(({ sealedWith }) => sealedWith)).toEqual(['own', null])
  expect(sealed).toEqual(['own'])
})

test('[SEAL-8] a demo and a rehearsal get the throw-away key, and their document says so before it is sealed', async () => {
  const { printed, textOf } = start()
  for (const kind of ['demo', 'rehearsal'] as const) expect(await textOf(kind, 'nl')).toBe(`${pdf} sealed throw-away`)
  expect(printed.map(({ sealedWith }) => sealedWith)).toEqual(['throw-away', 'throw-away'])
})

test('[SEAL-9] what cannot be sealed is refused, is not kept, and is tried again', async () => {
  const { printed, textOf } = start(false)
  expect([await textOf('real', 'nl'), await textOf('real', 'nl')]).toEqual(['seal-failed', 'seal-failed'])
  expect(printed).toHaveLength(2)
})

test('[PDFC-10] a disk that is full keeps nobody from the document: it is made again the next time', async () => {
  const { printed, textOf } = start(true, true)
  expect([await textOf('real', 'nl'), await textOf('real', 'nl')]).toEqual(Array(2).fill(`${pdf} sealed own`))
  expect(printed).toHaveLength(2)
})

test('[EDI-5] the second edition is printed with the text of the first, and the first one with none', async () => {
  const { printed, ask } = start()
  await ask('real', 'nl')
  const first = anEdition({ kind: 'real' })
  await ask('real', 'nl', [first, { ...first, number: 2 }])
  expect(printed.map(({ edition, before }) => [edition.number, before?.title])).toEqual([
    [1, undefined],
    [2, first.frozen.title],
  ])
})
