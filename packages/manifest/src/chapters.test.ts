import { expect, test } from 'vitest'
import { manifestOutline, type OutlineSection, renderHtml, sentencesOf } from './index.js'
import { aFrozen } from './testData.js'
import { aVisionFrozen, aVisionInput, type VisionChange } from './visionTestData.js'
import { textWords } from './words/textWords.js'

const render = (change: VisionChange = {}) => renderHtml({ ...aVisionInput(change), fonts: [] })
/** What a reader sees, without tags, styles and pictures. */
const seen = (html: string) =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<svg.*?<\/svg>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
const main = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'))
const sectionOf = (change: VisionChange, id: string): OutlineSection => {
  const found = manifestOutline(aVisionFrozen(change)).find((one) => one.id === id)
  if (found === undefined) throw new Error(`no section ${id}`)
  return found
}
const times = (text: string, part: string) => text.split(part).length - 1

/** Every text that a person wrote, from the frozen value itself. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return / staat hier\.$/.test(value) ? [value] : []
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

test('[MAN-17] every text of the chapters that is signed is in the outline and on paper', () => {
  const change = { observations: 30, milestones: 20, commitments: 12, asked: 4, untaken: 4, frictions: 5 }
  const frozen = aVisionFrozen(change)
  const outline = JSON.stringify(manifestOutline(frozen))
  const printed = seen(main(render(change)))
  const texts = new Set(textsIn(frozen))
  expect(texts.size).toBeGreaterThan(120)
  for (const text of texts) {
    expect(printed, text).toContain(text)
    // a milestone that an action leads to is named by its number
    expect(outline, text).toContain(text)
  }
})

test('[MAN-18] numbers run on in the order of reading, and the text speaks of what is in it only', () => {
  const line = sectionOf({ milestones: 6 }, 'route')
  expect(sentencesOf(line).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
  expect(sentencesOf(line)[2]?.milestone).toMatchObject({
    contributesTo: 'Draagt bij aan ambitie 3',
    enables: 'Maakt mijlpaal 2 mogelijk',
  })
  expect(sectionOf({}, 'veranderroute').route?.steps.map(({ notes }) => notes)).toEqual([
    ['Op weg naar mijlpaal 1', 'Nodig: middel 1 staat hier.', 'Moeite: laag'],
    ['Op weg naar mijlpaal 2', textWords.nl.bothAnd, 'Moeite: laag', 'Na stap 1'],
  ])
  const without = sectionOf({ ambitions: 0, milestones: 2 }, 'route')
  expect(sentencesOf(without).map(({ milestone }) => milestone?.contributesTo)).toEqual([null, null])
  expect(sectionOf({ locale: 'en' }, 'veranderroute').route?.steps[0]?.notes[0]).toBe('On the way to milestone 1')
})

test('[SHLF-15] under a step that was taken from the shelf stands where it was done before', () => {
  const frozen = aVisionFrozen()
  const sections = frozen.sections.map((section) => ({
    ...section,
    ...(section.commitments && {
      commitments: section.commitments.map((one, index) =>
        index === 0 ? { ...one, doneBefore: ['De Terp, 2025'] } : one,
      ),
    }),
  }))
  const route = manifestOutline({ ...frozen, sections }).find(({ id }) => id === 'veranderroute')?.route
  expect(route?.steps.map(({ notes }) => notes.at(-1))).toEqual(['Eerder gelukt in De Terp, 2025', 'Na stap 1'])
})

test('[SHLF-15] under a milestone that was taken from the shelf stands where it was done before, on every page', () => {
  const frozen = aVisionFrozen()
  const sections = frozen.sections.map((section) => ({
    ...section,
    sentences: section.sentences.map((one) =>
      one.detail?.kind === 'milestone' && one.subject === 'mijlpaal-0'
        ? { ...one, detail: { ...one.detail, doneBefore: ['De Terp, 2025'] } }
        : one,
    ),
  }))
  const all = manifestOutline({ ...frozen, sections }).flatMap(({ groups }) =>
    groups.flatMap((group) => group.sentences),
  )
  const before = all.flatMap(({ milestone }) => milestone?.doneBefore ?? [])
  expect(before).toEqual(['Eerder gelukt in De Terp, 2025'])
})

test('[MAN-19] each observation stands once, under the first ambition that it is about', () => {
  const { groups } = sectionOf({ ambitions: 3, observations: 4 }, 'vandaag')
  expect(groups.map(({ number, heading, sentences }) => [number, heading, sentences.map(({ text }) => text)])).toEqual([
    [1, 'ambitie 1 staat hier.', ['waarneming 1 staat hier.', 'waarneming 3 staat hier.']],
    [2, 'ambitie 2 staat hier.', ['waarneming 2 staat hier.']],
    [null, 'Wat wij verder zien', ['waarneming 4 staat hier.']],
  ])
  expect(groups[0]?.sentences[0]?.observation).toMatchObject({ sort: 'Sterk', also: 'ook bij ambitie 2' })
  const html = main(render())
  expect(times(html, '<th scope="rowgroup"')).toBe(3)
  expect(times(seen(html), 'waarneming 2 staat hier.')).toBe(1)
})

test('[MAN-20] the line is a picture per page with every box once, and stands in words below it', () => {
  const html = main(render({ milestones: 60, text: (what, index) => `${what}${index}x ${'woord '.repeat(20)}` }))
  const pictures = (html.match(/<svg[^>]*role="img".*?<\/svg>/gs) ?? []).filter((one) => one.includes('De weg van'))
  expect(pictures.length).toBeGreaterThan(2)
  for (const picture of pictures)
    expect(picture).toMatch(/<title[^>]*>De weg van 2040 naar nu, deel \d+ van \d+<\/title><desc/)
  const drawn = pictures.join('')
  for (let index = 0; index < 60; index++) expect(times(drawn, `mijlpaal${index}x`), `box ${index}`).toBe(1)
  const words = html.replace(/<svg.*?<\/svg>/gs, '')
  expect([...words.matchAll(/<h3 dir="auto">(\d{4}|Nu)<\/h3>/g)].map(([, label]) => label)).toEqual([
    '2040',
    '2035',
    '2030',
    '2027',
    'Nu',
  ])
  for (let index = 0; index < 60; index++) expect(words).toContain(`mijlpaal${index}x`)
})

test('[MAN-27] the route is a picture above its table: a lane per organisation, every accepted step once by its number', () => {
  const text = (what: string, index: number) => `${what}${index}x doet iets voor de inwoners van de streek.`
  const html = main(render({ commitments: 12, asked: 3, text }))
  const [picture = ''] = (html.match(/<svg[^>]*role="img".*?<\/svg>/gs) ?? []).filter((one) =>
    one.includes('Wat wij nu doen'),
  )
  expect(picture).toMatch(/<title[^>]*>Wat wij nu doen<\/title><desc[^>]*>Stappen per organisatie/)
  expect(html.indexOf('Stappen per organisatie')).toBeLessThan(html.indexOf('<table class="rt"'))
  for (let number = 1; number <= 12; number++) expect(times(picture, `>${number}. stap`), `bar ${number}`).toBe(1)
  expect(picture).not.toContain('gevraagd')
  expect(main(render({ commitments: 12, asked: 3, text }))).toBe(html)
  const sixty = main(render({ commitments: 60, text }))
  const heights = [...sixty.matchAll(/<svg[^>]*role="img"[^>]*viewBox="0 0 612 (\d+)"/g)].map(([, height]) =>
    Number(height),
  )
  expect(Math.max(...heights)).toBeLessThanOrEqual(912)
  for (let number = 1; number <= 60; number++) expect(times(sixty, `>${number}. `), `bar ${number}`).toBe(1)
  expect(sixty).toContain('Wat wij nu doen, deel 2 van ')
  expect(main(render({ commitments: 1, text }))).not.toContain('Stappen per organisatie')
})

test('[MAN-25] names stand without the region in the picture and with a step, and whole in the words', () => {
  const html = main(render())
  const picture = html.match(/<svg[^>]*role="img".*?<\/svg>/gs)?.join('') ?? ''
  expect(picture).toMatch(/>Welzijn \+1<\/tspan>/)
  expect(picture).not.toMatch(/Polderrand<\/tspan>/)
  expect(seen(html.replace(/<svg.*?<\/svg>/gs, ''))).toContain('Gedragen door Welzijn Polderrand')
  const [table = ''] = /<table class="rt".*?<\/table>/s.exec(html) ?? []
  expect(seen(table)).toContain('Welzijn Polderrand Trekker 1 , bestuurder Met GGD')
  expect(seen(/<p class="beside with">.*?<\/p>/s.exec(table.slice(table.indexOf('Trekker 2')))?.[0] ?? '')).toContain(
    'Met Welzijn ',
  )
})

test('[MAN-26] every column of the route has a width of its own, and its head is there on every page', () => {
  const html = render()
  expect(html.match(/<th scope="col" class="(step|owner|due|first|seen)" style="width:[0-9.]+mm">/g)).toHaveLength(5)
  expect(html).toContain('thead{display:table-header-group')
})

test('[MAN-43] a step that is more than the sum of its parts says so, the others do not', () => {
  const rows = main(render({ commitments: 2 })).match(/<tr><th scope="row">.*?<\/th>/gs) ?? []
  expect(rows.map((row) => seen(row).includes('1 + 1 = 3: dient meer ambities'))).toEqual([false, true])
  expect(seen(main(render({ commitments: 2, locale: 'en' })))).toContain('1 + 1 = 3: serves more ambitions')
})

test('[MAN-21] only what was accepted is a row; the asked stand apart, and nobody is named for what nobody took', () => {
  const html = main(render({ commitments: 2, asked: 1, untaken: 1 }))
  const table = html.slice(
    html.indexOf('<table class="rt"'),
    html.indexOf('</table>', html.indexOf('<table class="rt"')),
  )
  expect(times(table, '<th scope="row">')).toBe(2)
  expect(seen(table)).toContain('15 januari 2027')
  expect(table).not.toContain('gevraagd 1')
  const asked = seen(html.slice(html.indexOf('<div class="ask"'), html.indexOf('<div class="untaken"')))
  expect(asked).toContain('Gevraagd, nog niet toegezegd gevraagd 1 staat hier. Gevraagd aan GGD reden 1 staat hier.')
  const untaken = html.slice(
    html.indexOf('<div class="untaken"'),
    html.indexOf('</section>', html.indexOf('class="untaken"')),
  )
  expect(untaken).not.toContain('class="who"')
  expect(seen(main(render({ commitments: 0 })))).toContain('Er is nog geen stap toegezegd.')
})

test('[MAN-22] who said yes is printed beside the organisation with the moment, and is not what is signed', () => {
  const text = seen(main(render()))
  expect(text).toContain('Welzijn Polderrand Trekker 1 , bestuurder')
  expect(text).toContain('Wie ja zei staat bij de naam van de organisatie: stand op 17 november 2026, 16.25 uur.')
  expect(JSON.stringify(manifestOutline(aVisionFrozen()))).not.toContain('Trekker 1')
  expect(seen(main(render({ edition: { owners: [] } })))).not.toContain('Wie ja zei')
})

test('[MAN-28] a step that was taken on from a paper card says so beside its owner and with its origin', () => {
  const owners = aVisionInput().edition.owners.map((owner, index) =>
    index === 0 ? { ...owner, name: null, function: null, paper: 4 } : owner,
  )
  const html = render({ edition: { owners } })
  const [table = ''] = /<table class="rt".*?<\/table>/s.exec(html) ?? []
  expect(seen(table)).toContain('Welzijn Polderrand op papier toegezegd, kaart 4')
  const steps = html.split('Herkomst van de stappen')[1] ?? ''
  expect(seen(steps)).toContain('13 oktober 2026, op papier toegezegd, kaart 4')
  expect(seen(render({ edition: { owners }, locale: 'en' }))).toContain('promised on paper, card 4')
  expect(seen(render())).not.toContain('op papier')
})

test('[MAN-23] an old edition without chapters has the plain looks', () => {
  const old = aFrozen()
  expect(manifestOutline(old).map(({ look }) => look)).toEqual(['text', 'cards', 'days', 'signatures'])
  const sections = aVisionFrozen().sections.map(({ lanes: _, commitments: __, wishes: ___, ...section }) => ({
    ...section,
    sentences: section.sentences.map(({ detail: ____, subject: _____, ...sentence }) => sentence),
  }))
  const { frictions: _, ...frozen } = { ...aVisionFrozen(), sections }
  expect(manifestOutline(frozen).map(({ look }) => look)).toEqual([
    ...['text', 'cards', 'ambitions', 'cards', 'agreements', 'cards', 'cards', 'days', 'signatures'],
  ])
})

test('[MAN-24] the origin goes by section, number and beginning, and a step stands on its yes', () => {
  const html = render({ text: (what, index) => `${what} ${index + 1} ${'een lange zin '.repeat(10)}eind` })
  const account = html.slice(html.indexOf('Herkomst van de zinnen'))
  expect(seen(account)).toMatch(/Onze ambities voor 2040 Zin Briefjes Van 1 ambitie 1 een lange zin [a-z ]+ … 3 /)
  expect(account).not.toContain('zin eind')
  expect(seen(account)).toContain('Trekker 1 , 13 oktober 2026')
  expect(seen(render({ organisations: 3 }).split('Herkomst van de stappen')[1] ?? '')).not.toContain(
    'Schreef de stap op',
  )
})

test('[MAN-5] hostile texts in every chapter add no tag', () => {
  const usual = new Set(render().match(/<[a-z0-9]+/g))
  for (const text of [
    '</style><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '\u202eomgekeerd <b>',
    '}{</svg>',
  ]) {
    const html = render({ text: (what, index) => `${what}${index} ${text}` })
    expect([...new Set(html.match(/<[a-z0-9]+/g))].filter((tag) => !usual.has(tag) && tag !== '<svg')).toEqual([])
    expect(times(html, '</main>')).toBe(1)
  }
})

test('[MAN-14] headings of the chapters come in order, none is empty, and every table has scopes', () => {
  for (const change of [
    {},
    { locale: 'en' as const },
    { ambitions: 0, observations: 0, milestones: 0, commitments: 0 },
  ]) {
    const html = render(change)
    const levels = [...html.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]))
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    expect(html).not.toMatch(/<h\d[^>]*>\s*<\/h\d>/)
    for (const cell of html.match(/<th\b[^>]*>/g) ?? []) expect(cell).toMatch(/scope="(col|row|colgroup|rowgroup)"/)
  }
})

test('[MAN-16] the same chapters give the same document', () => {
  expect(render({ milestones: 40 })).toBe(render({ milestones: 40 }))
})
