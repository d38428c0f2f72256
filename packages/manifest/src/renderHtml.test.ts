import fc from 'fast-check'
import { expect, test } from 'vitest'
import { manifestOutline, type PrintInput, renderHtml, sentencesOf } from './index.js'
import { scanPage } from './qrTestData.js'
import { aTypeface, hostile, seen, tags } from './readingTestData.js'
import { aFrozen, anEdition, aPrintInput, type EditionChange } from './testData.js'

const render = (change: EditionChange = {}, input: Partial<PrintInput> = {}) =>
  renderHtml({ ...aPrintInput(change), fonts: [aTypeface], ...input })

test('[MAN-5] hostile text adds no tag and is read as it was typed', () => {
  const usual = tags(render({ name: () => 'Naam' }))
  for (const text of hostile) {
    const html = render({ name: () => text, frozen: { title: text, region: text } })
    expect(tags(html).filter((name) => name !== 'br')).toEqual(usual.filter((name) => name !== 'br'))
    expect(seen(html)).toContain(text.replace(/\s+/g, ' '))
    expect(html.match(/<\/style>/g)).toHaveLength(1)
  }
})

test('[MAN-5] whatever is typed, the tags stay the same', () => {
  const usual = tags(render({ values: [['Kop', 'Tekst']], frozen: { title: 'T' } })).filter((name) => name !== 'br')
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (raw) => {
      const text = `x${raw.replaceAll('\n', '')}`
      const html = render({ values: [[text, text]], frozen: { title: text } })
      expect(tags(html).filter((name) => name !== 'br')).toEqual(usual)
    }),
    { numRuns: 60 },
  )
})

test('[MAN-6] the policy comes before everything and nothing in the document can be fetched', () => {
  const html = render()
  expect(html.slice(html.indexOf('<head>') + 6)).toMatch(
    /^<meta http-equiv="Content-Security-Policy" content="default-src 'none'/,
  )
  expect(html).not.toMatch(/<(script|link|img|iframe|object|embed|base|form|use|image)\b/)
  expect([...html.matchAll(/url\(([^)]*)\)/g)].map((match) => match[1]?.slice(0, 5))).toEqual(['data:'])
  expect(html).not.toMatch(/\b(src|href|srcset|action)=/)
  expect(render({}, { fonts: [{ ...aTypeface, dataUrl: 'https://elders.example/a.woff2' }] })).not.toContain('elders')
})

test('[MAN-7] the outline holds all that is signed, in the order of the print', () => {
  const frozen = aFrozen()
  const outline = manifestOutline(frozen)
  expect(outline.map((one) => one.title)).toEqual(frozen.sections.map((one) => one.title))
  expect(outline.flatMap(sentencesOf)).toMatchObject(
    frozen.sections.flatMap((one) => one.sentences).map(({ id, heading, text, free }) => ({ id, heading, text, free })),
  )
  expect(outline.find((one) => one.render === 'checkins')?.dates).toEqual(frozen.checkinDates)
  const printed = seen(render())
  expect(printed).toContain('net zo open als wat wel lukte. bij het schrijven toegevoegd')
  let from = 0
  for (const section of outline)
    for (const text of [
      section.title,
      ...section.paragraphs,
      ...sentencesOf(section).flatMap((one) => [one.heading ?? '', one.text]),
    ]) {
      const at = printed.indexOf(text, from)
      expect(at, text).toBeGreaterThanOrEqual(from)
      from = at
    }
})

test('[MAN-8] every invited organisation has one place, with its words', () => {
  const html = render()
  expect(html.match(/<p class="hd">/g)).toHaveLength(7)
  const text = seen(html)
  expect(text).toContain(
    'Gemeente Polderrand “Wij houden ons hieraan, ook na een verkiezing.” Yasmina el Amrani , burgemeester na besluit van bestuur of college 17 november 2026, 16.07 uur',
  )
  expect(text).toContain('onder voorbehoud van de raad van toezicht')
  expect(text).toContain('met een volmacht van de leden')
  expect(text).toContain('Politie Tekent later, voor 15 december 2026.')
  expect(html.match(/stroke-dasharray/g)).toHaveLength(1)
})

test('[MAN-8] a place without personal details, a refusal and an open place say what is known', () => {
  const { signing } = anEdition()
  const [first, second, third, ...rest] = signing
  if (!first || !second || !third) throw new Error('too few')
  const none = { details: null, authority: null, atMs: null, presenceConfirmed: null }
  const html = render({
    edition: {
      signing: [
        { ...first, details: null },
        { ...second, ...none, state: 'declined' },
        { ...third, ...none, state: 'open' },
        ...rest.map((row) => ({ ...row, presenceConfirmed: false })),
      ],
    },
  })
  for (const words of ['Getekend.', 'Tekent deze editie niet.', 'Nog niet getekend.', 'aanwezigheid niet bevestigd'])
    expect(seen(html)).toContain(words)
})

test('[MAN-8] whether the facilitator saw those who signed is said once when it holds for all of them', () => {
  const seenBy = (confirmed: (index: number) => boolean) =>
    seen(
      render({
        edition: {
          signing: anEdition().signing.map((row, index) =>
            row.presenceConfirmed === null ? row : { ...row, presenceConfirmed: confirmed(index) },
          ),
        },
      }),
    )
  const counted = (text: string) => text.split('aanwezigheid niet bevestigd').length - 1
  expect(counted(seenBy(() => true))).toBe(0)
  expect(seenBy(() => true)).toContain('de begeleider bevestigde dat zij er waren.')
  expect(counted(seenBy(() => false))).toBe(0)
  expect(seenBy(() => false)).toContain('de begeleider heeft niet bevestigd dat zij er waren.')
  expect(counted(seenBy((index) => index > 1))).toBe(2)
  expect(seenBy((index) => index > 1)).toContain('tenzij er iets anders bij staat.')
})

test('[MAN-28] a signature and answers that were typed from a paper card say so, with its number', () => {
  const { signing } = anEdition()
  const [first, ...rest] = signing
  if (!first) throw new Error('none')
  const edition = {
    signing: [{ ...first, paper: 3 }, ...rest],
    onPaper: [{ organisation: first.organisation, paper: 3 }],
    beside: [
      { label: 'Trefwoorden', text: 'huur & <bellen>', paper: 3 },
      { label: 'Mag gedeeld worden', text: 'ja', paper: null },
    ],
  }
  const dutch = seen(render({ edition }))
  expect(dutch).toMatch(/16\.04 uur op papier getekend, kaart 3/)
  expect(dutch.split('op papier getekend')).toHaveLength(2)
  expect(dutch).toContain('of op een genummerde papieren kaart die de begeleider overtypte;')
  expect(dutch).toMatch(/Bij de handtekeningen\s*Trefwoorden : huur & <bellen> \(van papier, kaart 3\)/)
  expect(dutch).toMatch(/Mag gedeeld worden : ja(?! \()/)
  expect(dutch).toContain('Op papier geantwoord: Welzijn Polderrand (kaart 3).')
  const english = seen(render({ edition, locale: 'en' }))
  expect(english).toContain('signed on paper, card 3')
  expect(english).toContain('Answered on paper: Welzijn Polderrand (card 3).')
  const none = seen(render())
  for (const words of ['op papier', 'papieren kaart']) expect(none.toLowerCase()).not.toContain(words)
})

test('[MAN-9] the words claim no more than there is', () => {
  for (const locale of ['nl', 'en'] as const) {
    const text = seen(render({ locale }))
    expect(text).toMatch(/gewone elektronische handtekening|plain electronic signature/)
    expect(text).toMatch(/draagt een zegel|carries a seal/)
    expect(seen(render({ locale }, { sealedWith: null }))).toMatch(/draagt geen zegel|carries no seal/)
    expect(seen(render({ locale, kind: 'rehearsal' }))).toMatch(
      /zegel van dit bestand bewijst niets|seal of this file proves nothing/,
    )
    expect(text).toMatch(/op de werkwijze van The Natural Step|on the method of The Natural Step/)
    expect(text).not.toMatch(/rechtsgeldig|geavanceerd|gekwalificeerd|legally|advanced|qualified|FSSD/i)
  }
})

test('[MAN-10] a demo and a rehearsal carry a watermark, a real manifest has none', () => {
  expect(render()).not.toContain('class="mark"')
  expect(render({ kind: 'demo' })).toContain('>DEMO<')
  expect(render({ kind: 'rehearsal' })).toContain('>PROEF<')
  expect(seen(render({ kind: 'rehearsal' }))).toContain('Een proef staat niet in het register.')
  expect(render({ kind: 'rehearsal' })).toContain('<title>PROEF: ')
  expect(seen(render())).toContain('Stand van het register: 5d18 a6f0')
})

test('[MAN-11] the missing are printed with the reason, once for all that they missed', () => {
  const { frozen, reservations: _, ...edition } = anEdition()
  const organisation = frozen.organisations[0]?.id
  if (organisation === undefined) throw new Error('none')
  const text = seen(
    render({
      edition: {
        ...edition,
        missing: [
          { text: 'Nabijheid', organisation, why: 'absent', reason: '' },
          { text: 'Lef', organisation, why: 'absent', reason: '' },
        ],
        discussed: [{ organisation, words: 'Doet mee vanaf 2028.' }],
        reservations: [
          {
            id: 'ob-1' as never,
            organisation,
            reason: 'Alleen met geld erbij',
            state: 'reservation',
            aboutText: 'Lef',
          },
        ],
      },
    }),
  )
  expect(text).toMatch(/Welzijn Polderrand afwezig Nabijheid ; Lef/)
  expect(text).toMatch(/nergens in terugvond Organisatie Wat eruit kwam Welzijn Polderrand Doet mee vanaf 2028\./)
  expect(text).toMatch(/Welzijn Polderrand Alleen met geld erbij Lef/)
  expect(seen(render({ edition: { missing: [] } }))).not.toContain('Wie niet antwoordde')
})

test('[MAN-12] with three organisations nobody stands beside a number of notes', () => {
  const herkomst = (count: number) => render({ organisations: count }).split('Herkomst')[1]?.split('Wie niet')[0] ?? ''
  expect(herkomst(4)).toContain('Gemeente Polderrand')
  expect(herkomst(3)).not.toContain('Gemeente Polderrand')
  expect(herkomst(3)).toContain('Briefjes')
})

test('[MAN-12] where the view names nobody there is no column of names, however many were invited', () => {
  const { herkomst } = anEdition({ organisations: 7 })
  const nobody = herkomst.map((row) => ({ ...row, organisations: [] }))
  const text = render({ organisations: 7, edition: { herkomst: nobody } })
    .split('Herkomst')[1]
    ?.split('Wie niet')[0]
  expect(text).toContain('Briefjes')
  expect(text).not.toContain('Gemeente Polderrand')
  expect(text).not.toContain('<td></td>')
})

test('[MAN-30] a logo is a PNG inside the document, and anything else is not printed', () => {
  const hash = 'a'.repeat(64)
  const frozen = aFrozen({})
  const organisations = frozen.organisations.map((one, at) => (at === 0 ? { ...one, logoSha256: hash } : one))
  const logos = (url: string) => render({ frozen: { organisations } }, { logos: { [hash]: url } })
  expect(logos('data:image/png;base64,iVBORw0KGgo=')).toContain(
    '<img class="logo" src="data:image/png;base64,iVBORw0KGgo="',
  )
  for (const url of [
    'https://elders.example/x.png',
    'data:image/svg+xml;base64,PHN2Zz4=',
    'data:image/png;base64,"><script>',
  ])
    expect(logos(url)).not.toContain('<img')
  expect(render({ frozen: { organisations } })).not.toContain('<img')
})

test('[MAN-31] every logo is printed with about the same area, a very wide and a very tall one within bounds', () => {
  const hash = 'a'.repeat(64)
  const frozen = aFrozen({})
  const organisations = frozen.organisations.map((one, at) => (at === 0 ? { ...one, logoSha256: hash } : one))
  const widthOf = (width: number, height: number) => {
    const header = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
    const size = [width, height].flatMap((px) => [0, 0, px >> 8, px & 255])
    const url = `data:image/png;base64,${Buffer.from([...header, ...size, 8, 6, 0, 0]).toString('base64')}`
    const html = render({ frozen: { organisations } }, { logos: { [hash]: url } })
    return Number(html.match(/class="logo" [^>]*style="width:([\d.]+)mm"/)?.[1])
  }
  expect(widthOf(200, 200)).toBe(12)
  expect(widthOf(360, 120)).toBeCloseTo(Math.sqrt(230 * 3), 1)
  expect(widthOf(360, 30)).toBe(36)
  expect(widthOf(30, 360)).toBe(1)
})

test('[MAN-13] without a public address there is no address and no QR code', () => {
  expect(scanPage(render())).toEqual([aPrintInput().address])
  const html = render({}, { address: null })
  expect(html).not.toContain('class="qr"')
  expect(html).not.toContain('siroop.example')
})

test('[MAN-14] headings in order and filled, tables with scope, pictures with words, languages set', () => {
  for (const change of [{}, { locale: 'en' }, { organisations: 0, values: [] }, { values: [[null, 'Los']] }] as const) {
    const html = render(change)
    const levels = [...html.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]))
    expect(levels[0]).toBe(1)
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    expect(html).not.toMatch(/<h\d[^>]*>\s*<\/h\d>/)
    for (const cell of html.match(/<th\b[^>]*>/g) ?? []) expect(cell).toMatch(/scope="(col|row)"/)
    for (const picture of html.match(/<svg[^>]*role="img"[^>]*>.{0,20}/g) ?? []) expect(picture).toContain('><title>')
    expect(html).toMatch(change === undefined || 'locale' in change ? /<html lang="en">/ : /<html lang="nl">/)
    expect(html).not.toMatch(/<(strong|em)\b/)
  }
  expect(render({}, { locale: 'en' })).toMatch(/<html lang="en">.*<main lang="nl">/s)
})

test('[MAN-15] a moment is told in the time zone of the region, summer and winter', () => {
  const at = (standOpMs: number, locale: 'nl' | 'en' = 'nl') => seen(render({}, { standOpMs, locale }))
  expect(at(Date.parse('2026-07-01T22:30:00Z'))).toContain('stand op 2 juli 2026, 00.30 uur')
  expect(at(Date.parse('2026-12-31T23:05:00Z'))).toContain('stand op 1 januari 2027, 00.05 uur')
  expect(at(Date.parse('2026-12-31T22:05:00Z'), 'en')).toContain('as of 31 December 2026, 23:05')
})

test('[MAN-16] the same input gives the same document', () => {
  expect(render()).toBe(render())
})

test('[EDI-5] an edition prints in what it differs from the one before, and the first one does not', () => {
  const { frozen } = anEdition()
  const before = {
    ...frozen,
    organisations: [...frozen.organisations, { ...frozen.organisations[0], id: 'weg', name: 'De <Bieb>' }],
  }
  expect(seen(render({}, { before: before as typeof frozen }))).toContain(
    'Wat er anders is dan in editie 1 Wat Tekst Doet niet meer mee De <Bieb>',
  )
  expect(seen(render({}, { before: frozen }))).toContain('De tekst is dezelfde.')
  expect(seen(render())).not.toContain('anders is dan in editie')
})
