import type { OrganisationShape } from '@siroop/domain'
import type { Line, LineMilestone, PictureOrganisation } from '@siroop/pictures'

/** Invented content of the region Polderrand, small, normal and as much as the pictures are made for. */
const names: readonly (readonly [string, OrganisationShape])[] = [
  ['Welzijn', 'circle'],
  ['GGD', 'triangle'],
  ['Gemeente', 'square'],
  ['Corporatie', 'diamond'],
  ['Politie', 'pentagon'],
  ['Zorggroep', 'cross'],
  ['Inwoners', 'ring'],
  ['Vereniging Dorpsbelang Achterveld en omstreken', 'half'],
]
export const organisations: readonly PictureOrganisation[] = names.map(([name, shape]) => ({
  name,
  shape,
  letters: null,
}))
const by = (name: string): PictureOrganisation | null => organisations.find((one) => one.name === name) ?? null

const years = ['2040', '2035', '2030', '2027', 'Nu']
const rows: readonly (readonly [year: string, text: string, organisation: string, enables: string])[] = [
  ['2040', 'Het gezamenlijke budget bestaat tien jaar.', 'Gemeente', ''],
  ['2040', 'Alle huurhuizen zijn gezond, betaalbaar en zonder aardgas.', 'Corporatie', ''],
  ['2040', 'In elk dorp beslissen inwoners over het dorpsbudget.', 'Inwoners', ''],
  ['2040', 'In elke buurt evenveel gezonde levensjaren.', 'GGD', ''],
  ['2035', 'Alle contracten lopen acht jaar en betalen voor resultaat.', 'Gemeente', '0'],
  ['2035', 'In acht dorpen staan hofjes voor oud en jong.', 'Corporatie', '1'],
  ['2035', 'In elk dorp is een huiskamer open, zes dagen per week.', 'Welzijn', '2'],
  ['2035', 'De helft minder jongeren rookt of vapet.', 'GGD', '3'],
  ['2030', 'Er is één toegang: bij één binnen is bij allen binnen.', 'Gemeente', '4'],
  ['2030', 'De duurste huizen zijn geïsoleerd. De huur bleef gelijk.', 'Corporatie', '1'],
  ['2030', 'In elk overleg zitten twee inwoners met stemrecht.', 'Inwoners', '6'],
  ['2030', 'Eén team en één plan per inwoner, in elk dorp.', 'Zorggroep', '7'],
  ['2027', 'Vijf organisaties vullen samen één pot.', 'Gemeente', '8'],
  ['2027', 'Voor elk dorp één bouwplek voor een hofje.', 'Corporatie', '5'],
  ['2027', 'In twee dorpen draait een huiskamer als proef.', 'Welzijn', '6,10'],
  ['2027', 'Er is één beeld van de buurten, met cijfers en verhalen.', 'GGD', '11'],
  ['Nu', 'Er is een vast team, een dag per week.', 'Gemeente', '12'],
  ['Nu', 'Bij een maand achterstand bellen we zelf.', 'Corporatie', ''],
  ['Nu', 'Van elk dorp weten we wie een plek openhoudt.', 'Welzijn', '14'],
]

/** The line of the drawings, revealed as far as `until`; the next lane is open. */
export function normalLine(until: string): Line {
  const last = years.indexOf(until)
  return {
    lanes: years.map((label, index) => ({
      id: label,
      label,
      state: index <= last ? 'revealed' : index === last + 1 ? 'open' : 'closed',
    })),
    milestones: rows.map(([lane, text, organisation, enables], index) => ({
      id: `m${index}`,
      lane,
      text,
      organisation: by(organisation),
      enables: enables === '' ? [] : enables.split(',').map((one) => `m${one}`),
    })),
  }
}

/** A number between 0 and 1 that is the same on every machine. */
export const chance = (seed: number) => {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}

/** A long evening: `count` milestones and `links` links, also within a year and over years. */
export function fullLine(count: number, links: number, seed = 7): Line {
  const next = chance(seed)
  const milestones: (LineMilestone & { enables: string[] })[] = Array.from({ length: count }, (_, index) => {
    const row = rows[Math.floor(next() * rows.length)]
    return {
      id: `f${index}`,
      lane: years[index % 5] ?? 'Nu',
      text: `${row?.[1] ?? ''}${next() < 0.25 ? ' Dat merkt iedere inwoner, want het staat in het plan van het dorp en niemand hoeft het twee keer te vragen.' : ''}`,
      organisation: organisations[Math.floor(next() * organisations.length)] ?? null,
      enables: [],
    }
  })
  for (let made = 0, tries = 0; made < links && tries < 5000; tries++) {
    const [from, to] = [milestones[Math.floor(next() * count)], milestones[Math.floor(next() * count)]]
    if (from === undefined || to === undefined || from === to || from.enables.includes(to.id)) continue
    const far = years.indexOf(from.lane) - years.indexOf(to.lane)
    if (far < 0 || (far === 0 && from.id >= to.id) || (far > 1 && next() > 0.2) || (far === 0 && next() > 0.2)) continue
    from.enables.push(to.id)
    made++
  }
  return { lanes: years.map((label) => ({ id: label, label, state: 'revealed' })), milestones }
}

/** Texts that try to break a picture. */
export const hostileTexts: readonly string[] = [
  'a'.repeat(220),
  '👩‍👩‍👧‍👦'.repeat(40),
  'זה מה שקיים אז, בכל כפר ובכל שכונה, שש ימים בשבוע.',
  '</svg><script>alert(1)</script>',
  'W'.repeat(220),
  `Z${'\u0300\u0301\u0302'.repeat(30)}algo en nog wat`,
  '﷽﷽﷽﷽',
  '每个村庄都有一个客厅每周开放六天',
  'Overstromingsrisicobeheersplanningsprocedure voor ontwikkelingssamenwerkingsprojecten',
]

/** A line of hostile texts only. */
export const hostileLine = (): Line => ({
  lanes: years.map((label) => ({ id: label, label: `${label} </svg>`, state: 'revealed' })),
  milestones: hostileTexts.map((text, index) => ({
    id: `h${index}`,
    lane: years[index % 5] ?? 'Nu',
    text,
    organisation: { name: hostileTexts[index % 4] ?? '', shape: 'ring', letters: '<b>' },
    enables: [`h${index - 1}`, `h${index + 4}`],
  })),
})
