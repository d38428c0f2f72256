import type { ManifestEdition } from '@siroop/domain'
import { describe, expect, test } from 'vitest'
import { anAgreementInput, aResult } from '../resultTestData.js'
import { aVariouslySigned, theEditionBefore } from '../signedTestData.js'
import { anEdition, aPrintInput } from '../testData.js'
import { aVisionFrozen, aVisionInput } from '../visionTestData.js'
import { availableFiles, exportName } from './available.js'
import type { Block } from './blocks.js'
import { councilLetter } from './councilLetter.js'
import { editionDocument, originTable } from './editionDocument.js'
import { markdownOf } from './markdown.js'
import { renderReadable } from './readablePage.js'
import { resultExport } from './resultDocument.js'
import { ambitionTable, recordTable, signingTable, valueTable, withEdition } from './tables.js'

const wordsOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => {
      switch (block.kind) {
        case 'list':
          return block.items.flat()
        case 'table':
          return [...block.columns, ...block.rows.flat()]
        case 'picture':
          return [block.alt]
        default:
          return [block.text]
      }
    })
    .join('\n')
const inputs = { vision: aVisionInput(), values: aPrintInput(), agreement: anAgreementInput() }

describe('a document for other programs', () => {
  test.each(Object.entries(inputs))(
    '[EXPO-1] %s holds every text of the edition, with headings in order',
    (_, input) => {
      const { blocks } = editionDocument(input)
      const said = wordsOf(blocks)
      for (const section of input.edition.frozen.sections) {
        expect(said).toContain(section.title)
        for (const { text, heading } of section.sentences) {
          expect(said).toContain(text)
          expect(said).toContain(heading ?? '')
        }
        for (const { text, firstStep } of section.commitments ?? []) {
          expect(said).toContain(text)
          expect(said).toContain(firstStep)
        }
        for (const { text } of section.wishes ?? []) expect(said).toContain(text)
      }
      const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))
      for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1)
      for (const block of blocks) if (block.kind === 'heading') expect(block.text.trim()).not.toBe('')
    },
  )

  test.each(['nl', 'en'] as const)(
    '[EXPO-2] it says of which edition, fingerprint and register it is, and that it is a copy (%s)',
    (locale) => {
      const { blocks, foot } = editionDocument({ ...inputs.vision, locale })
      const said = wordsOf(blocks)
      expect(said).toContain('7f3a 91c4 0be2 5d18 a6f0 33c9 e417 2b8d 90aa 64f1 c7d5 18e3 5b02 f96e 4d70 a82c')
      expect(said).toContain('5d18 a6f0 '.repeat(8).trim())
      expect(foot).toContain(locale === 'nl' ? 'editie 1, vingerafdruk 7f3a 91c4 0be2' : 'edition 1, fingerprint 7f3a')
      expect(said).toContain(locale === 'nl' ? 'bewerkbare kopie' : 'copy for editing')
      const table = withEdition(valueTable(inputs.vision), inputs.vision)
      for (const row of table.rows)
        expect(row.slice(-3)).toEqual(['1', inputs.vision.edition.fingerprint, inputs.vision.registerHead])
    },
  )

  test('[EXPO-3] with fewer than four organisations nobody is told who wrote what, in no file', () => {
    const few = aPrintInput({ organisations: 3 })
    expect(originTable(few).columns).not.toContain('Van')
    const { columns, rows } = valueTable(few)
    const at = columns.indexOf('Organisaties die dit schreven')
    expect(rows.map((row) => row[at])).toEqual(rows.map(() => ''))
    expect(originTable(aPrintInput()).columns).toContain('Van')
  })

  test('[EXPO-3] who is not named on the page is named in no file', () => {
    const { edition } = inputs.vision
    const nameless: ManifestEdition = {
      ...edition,
      owners: edition.owners.map((owner) => ({ ...owner, name: null, function: null })),
      signing: edition.signing.map((row) => ({ ...row, details: null })),
    }
    const said = markdownOf(editionDocument({ ...inputs.vision, edition: nameless }))
    expect(said).not.toMatch(/Trekker \d|Marit|Joost|Yasmina/)
    expect(markdownOf(editionDocument(inputs.vision))).toContain('Marit Hoekstra')
  })

  test('[EXPO-4] what nobody signs has no edition in its files, and says as of when it is and that nobody signed it', () => {
    const said = markdownOf(
      resultExport({ result: aResult(), locale: 'nl', standOpMs: Date.parse('2026-11-26T20:30:00Z'), address: null }),
    )
    expect(said).toContain('Stand op 26 november 2026, 21.30 uur.')
    expect(said).toContain('Niemand heeft dit getekend.')
    expect(said).not.toMatch(/editie|vingerafdruk|register/i)
    for (const section of aResult().sections) for (const { text } of section.records ?? []) expect(said).toContain(text)
  })

  test('[EXPO-40] files tell what was filled in beside the signatures, and which cards were answered where nobody signs', () => {
    const beside = [
      { label: 'Trefwoorden', text: 'huur, bellen', paper: 4 },
      { label: 'Vragen naar', text: 'GGD', paper: null },
    ]
    const signed = markdownOf(editionDocument({ ...inputs.vision, locale: 'nl', edition: { ...anEdition(), beside } }))
    expect(signed).toContain('Bij de handtekeningen')
    expect(signed).toContain('Trefwoorden: huur, bellen (van papier, kaart 4)')
    expect(signed).toMatch(/Vragen naar: GGD$/m)
    const [first] = aResult().organisations
    if (!first) throw new Error('no organisation')
    const result = { ...aResult(), onPaper: [{ organisation: first.id, paper: 7 }] }
    const said = markdownOf(resultExport({ result, locale: 'nl', standOpMs: 0, address: null }))
    expect(said).toContain(`Op papier geantwoord: ${first.name} (kaart 7)`)
  })

  test('[EXPO-5] typed text makes no heading, link, picture, tag, list or cell in Markdown', () => {
    const typed = '# Kop | [link](http://x) ![p](y) <b>vet</b> *ster* `code`\n- punt\n1. een\n> zegt\n===\n&amp; \\'
    const edition = anEdition({ frozen: aVisionFrozen({ text: () => typed }) })
    const made = markdownOf(editionDocument({ ...inputs.vision, edition }))
    expect(made).toContain('\\# Kop \\| \\[link\\](http://x) \\!\\[p\\](y) \\<b\\>vet\\</b\\> \\*ster\\* \\`code\\`')
    for (const line of made.split('\n')) {
      expect(line).not.toMatch(/(^|[^\\])<(?!br>)/)
      if (line.includes('zegt')) expect(line.trim()).not.toMatch(/^>/)
    }
    const tables = made.split('\n').filter((line) => line.startsWith('|'))
    const cells = (line: string) => line.replaceAll('\\\\', '').replaceAll('\\|', '').split('|').length
    for (const [at, line] of tables.entries())
      if (tables[at + 1]?.startsWith('| ---')) expect(cells(tables[at + 2] ?? '')).toBe(cells(line))
  })

  test('[EXPO-6] the tables have a row per value, ambition, record and organisation, all of the same length', () => {
    const { vision, agreement } = inputs
    const tables = [
      [valueTable(vision), 5],
      [ambitionTable(vision), 3],
      [signingTable(vision), 7],
      [recordTable(agreement.edition.frozen, 'nl'), 3],
      [recordTable(aResult(), 'en'), 10],
    ] as const
    for (const [{ columns, rows }, count] of tables) {
      expect(rows).toHaveLength(count)
      for (const row of rows) expect(row).toHaveLength(columns.length)
    }
  })

  test('[EXPO-7] only files that hold something are offered', () => {
    expect(availableFiles(inputs.vision.edition.frozen, true)).toContain('line.png')
    expect(availableFiles(inputs.vision.edition.frozen, true)).not.toContain('records.csv')
    const plain = availableFiles(inputs.values.edition.frozen, true)
    for (const none of ['line.png', 'route.png', 'route.csv', 'ambitions.csv'] as const)
      expect(plain).not.toContain(none)
    expect(availableFiles(aResult(), false)).toEqual(['manifest.docx', 'manifest.md', 'manifest.json', 'records.csv'])
  })

  test('[EXPO-7] a file is called by what it is, of which text and edition; that of a rehearsal says so first', () => {
    const { edition } = inputs.vision
    const view = (kind: 'real' | 'rehearsal') =>
      ({ workshop: { kind, title: 'x' }, editions: [edition], result: null }) as unknown as Parameters<
        typeof exportName
      >[1]
    const name = (
      file: Parameters<typeof exportName>[0],
      kind: 'real' | 'rehearsal' = 'real',
      locale: 'nl' | 'en' = 'nl',
    ) => exportName(file, view(kind), { locale, edition: 2 })
    expect(name('manifest.docx')).toBe('manifest-polderrand-2040-editie-2.docx')
    expect(name('council-letter.docx', 'rehearsal')).toBe('PROEF-raadsbrief-manifest-polderrand-2040-editie-2.docx')
    expect(name('values.csv', 'real', 'en')).toBe('values-manifest-polderrand-2040-edition-2.csv')
    const odd = { ...edition, frozen: { ...edition.frozen, title: '../../Één "titel"\n; rm' } }
    const asked = { ...view('real'), editions: [odd] }
    expect(exportName('manifest.md', asked, { locale: 'nl', edition: 1 })).toBe('manifest-een-titel-rm-editie-1.md')
  })
})

describe('the letter to the council', () => {
  test('[EXPO-8] it fills in who signed, the values, and what the municipality took on apart from what was asked of it', () => {
    const said = markdownOf(councilLetter(aVisionInput({ commitments: 3, asked: 3 })))
    expect(said).toContain('Van: Gemeente Polderrand')
    expect(said).toMatch(/Getekend hebben: Welzijn Polderrand, GGD/)
    expect(said).toContain('Later tekenen: Politie')
    expect(said).toContain('Wij beginnen bij de inwoner')
    const [, own = '', asked = ''] = said.split(/## Wat de gemeente op zich nam|## Wat aan de gemeente is gevraagd/)
    expect(own).toContain('stap 3 staat hier.')
    expect(own).not.toContain('stap 1 staat hier.')
    expect(own).toContain('De andere organisaties namen samen 2 stappen op zich.')
    expect(asked).toContain('gevraagd 2 staat hier.')
    expect(asked).toContain('nog niet toegezegd')
    expect(said).not.toMatch(/rechtsgeldig|geavanceerd|gekwalificeerd/)
  })

  test('[EXPO-8] without a municipality at the table, without a route and in English it is a whole letter too', () => {
    const { edition } = inputs.values
    const without = {
      ...edition,
      frozen: {
        ...edition.frozen,
        organisations: edition.frozen.organisations.map((one) => ({ ...one, type: 'overig' })),
      },
    }
    const said = markdownOf(councilLetter({ ...inputs.values, locale: 'en', edition: without }))
    expect(said).toContain('From: \\[executive or alderman\\]')
    const ofDemo = { ...edition, frozen: { ...edition.frozen, kind: 'demo' as const } }
    expect(markdownOf(councilLetter({ ...inputs.values, edition: ofDemo }))).toContain('Onderwerp: DEMO: ')
    expect(said).not.toContain('What the municipality took on')
    expect(said).toContain('edition 1')
  })
})

test.each(['nl', 'en'] as const)(
  '[KEEP-6] the page in a keep file runs and fetches nothing, and what was typed is text in it (%s)',
  (locale) => {
    const typed = '<script>alert(1)</script>"><img src=x onerror=y>'
    const edition = anEdition({ frozen: aVisionFrozen({ text: () => typed }) })
    const page = renderReadable({
      document: editionDocument({ ...inputs.vision, edition, locale }),
      edition,
      earlier: [],
      locale,
      files: [{ path: 'pdf/editie-1-nl.pdf', edition: 1, locale: 'nl' }],
      hasCertificate: true,
    })
    expect(page).not.toMatch(/<script|<img|<link|<iframe|url\(|@import/i)
    expect(page).toContain("default-src 'none'")
    expect([...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, to]) => to)).toEqual(['pdf/editie-1-nl.pdf'])
    expect(page).toContain('&lt;script&gt;')
    const levels = [...page.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]))
    for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1)
  },
)

test('[KEEP-12] of what nobody signs the page in a keep file names its PDF and its letters, and speaks of no signature', () => {
  const document = { title: 'Oogst', locale: 'nl' as const, blocks: [], foot: 'Oogst' }
  const made = { document, edition: null, earlier: [], locale: 'nl' as const, files: [], hasCertificate: false }
  const papers = [
    { path: 'pdf/verslag-nl.pdf', paper: 'result', locale: 'nl' },
    { path: 'pdf/brieven-nl.pdf', paper: 'councilLetters', locale: 'nl' },
  ] as const
  const page = renderReadable({ ...made, papers })
  expect([...page.matchAll(/href="([^"]*)"/g)].map(([, to]) => to)).toEqual(papers.map(({ path }) => path))
  expect(page).toContain('De brieven aan de raden')
  for (const one of [page, renderReadable(made)]) expect(one).not.toContain('getekend')
})

test('[EXPO-24] a table with many columns is a small table per row on that page, with what it is about above and no empty answer', () => {
  const edition = anEdition({})
  const document = editionDocument({ ...inputs.vision, edition, locale: 'nl' })
  const table = (columns: readonly string[]): Block => ({
    kind: 'table',
    lang: 'nl',
    name: 'Wat het kost',
    columns,
    rows: [columns.map((one, at) => (at === 2 ? '' : `antwoord op ${one}`))],
  })
  const page = (block: Block) =>
    renderReadable({
      document: { ...document, blocks: [block] },
      ...{ edition, earlier: [], locale: 'nl', files: [], hasCertificate: false },
    })
  expect(page(table(['a', 'b', 'c', 'd', 'e']))).toContain('<th scope="col">e</th>')
  const many = page(table(['a', 'b', 'c', 'd', 'e', 'f']))
  expect(many).toContain('<caption dir="auto">antwoord op a</caption>')
  expect(many).toContain('<th scope="row">f</th><td dir="auto">antwoord op f</td>')
  expect(many).not.toContain('<th scope="row">c</th>')
})

describe('everything that the page and the PDF tell of a signature', () => {
  const all = aVariouslySigned()
  const told = [
    'met een eigen link en een code',
    'op papier getekend, kaart 12',
    'aanwezigheid niet bevestigd',
    'tekent deze editie niet',
    'Gezegd op 20 november 2026: “Onze raad wil het eerst lezen.”',
    'handtekening teruggenomen',
    'Gevraagd per mail op 19 november 2026, 2 keer herinnerd.',
    'voorbehoud opgeheven op 25 november 2026',
    'onder voorbehoud van',
    'Wij nemen veiligheid volgend jaar mee.',
    'Op papier geantwoord: GGD (kaart 12).',
    'Ieder tekende met een eigen toegang, of op een genummerde papieren kaart',
    '18 mei 2027',
  ]
  test('[EXPO-9] stands in the document: how it was signed, what was reserved, lifted, taken back, declined and why', () => {
    const said = wordsOf(editionDocument(all).blocks)
    for (const words of told) expect(said).toContain(words)
    const english = wordsOf(editionDocument({ ...all, locale: 'en' }).blocks)
    for (const words of ['with a link of their own and a code', 'Said on 20 November 2026', 'reservation lifted on'])
      expect(english).toContain(words)
  })

  test('[EXPO-9] stands in the table of signatures, each in a column of its own', () => {
    const { columns, rows } = signingTable(all)
    const read = (row: number, column: string) => rows[row]?.[columns.indexOf(column)]
    expect(read(0, 'Hoe getekend')).toBe('met een eigen link en een code per mail')
    expect([read(0, 'Gevraagd per mail op'), read(0, 'Keer herinnerd')]).toEqual(['18 november 2026', '1'])
    expect(read(0, 'Doorgegeven aan iemand anders')).toBe('ja')
    expect([read(1, 'Hoe getekend'), read(1, 'Papieren kaart')]).toEqual([
      'op een papieren kaart die de begeleider overtypte',
      '12',
    ])
    expect([read(2, 'Aanwezigheid bevestigd'), read(5, 'Aanwezigheid bevestigd')]).toEqual(['nee', 'ja'])
    expect([read(3, 'Stand'), read(3, 'Reden om niet te tekenen')]).toEqual([
      'tekent deze editie niet',
      'Onze raad wil het eerst lezen.',
    ])
    expect(read(4, 'Stand')).toBe('handtekening teruggenomen')
    expect([read(5, 'Stand'), read(5, 'Voorbehoud opgeheven op')]).toEqual(['getekend', '25 november 2026'])
  })

  test('[EXPO-18] what differs from the edition before is told as it was and as it is; the first edition tells nothing', () => {
    const said = wordsOf(editionDocument({ ...all, before: theEditionBefore(all.edition) }).blocks)
    expect(said).toContain('Wat er anders is dan in editie 1')
    expect(said).toContain('De Schakel')
    const text = all.edition.frozen.sections.flatMap(({ sentences }) => sentences)[0]?.text ?? ''
    expect(said).toMatch(new RegExp(`Was: .*${text} Soms\\.\nIs nu: .*${text}$`, 'm'))
    expect(wordsOf(editionDocument(all).blocks)).not.toContain('Wat er anders is')
    const same = wordsOf(editionDocument({ ...all, before: all.edition.frozen, locale: 'en' }).blocks)
    expect(same).toContain('The text is the same.')
  })

  test('[EXPO-19] the letter to the council tells decliners, who took it back and who signs later apart from who did not sign yet', () => {
    const said = markdownOf(councilLetter(all))
    expect(said).toContain('Deze editie tekenen niet: Woningcorporatie (“Onze raad wil het eerst lezen.”).')
    expect(said).toContain('Hun handtekening namen terug: Politie.')
    expect(said).toMatch(/Onder voorbehoud tekenden: Inwoners, adviesraad/)
    expect(said).not.toContain('Nog niet getekend hebben')
    const usual = markdownOf(councilLetter(aPrintInput()))
    expect(usual).toContain('Later tekenen: Politie (voor 15 december 2026).')
    expect(usual).not.toMatch(/tekenen niet|namen terug/)
  })
})
