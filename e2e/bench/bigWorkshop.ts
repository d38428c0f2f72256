import type { Template, TemplateExample } from '@siroop/domain'
import { noScript, type Script } from '@siroop/server/workshop/rehearsal/script.js'

/** Who writes in the big workshop: `type-1` is who speaks for the organisation of this type. */
export interface Writer {
  readonly type: string
  readonly number: 1 | 2 | 3
}
/** Eight organisations of three people: one of every type of the template. */
const types = ['welzijn', 'ggd', 'gemeente', 'corporatie', 'politie', 'zorggroep', 'inwoners', 'overig'] as const
export const writers: readonly Writer[] = ([1, 2, 3] as const).flatMap((number) =>
  types.map((type) => ({ type, number })),
)
/** Examples name their writer by this word; the speaker goes by the type alone, as in every play. */
export const nameOf = ({ type, number }: Writer): string => (number === 1 ? type : `${type}-${number}`)

/** Notes per step: 400 on the table before, between and after 60 milestones and 60 actions. */
export const counts: Readonly<Record<string, number>> = {
  waarden: 120,
  visie: 96,
  vandaag: 124,
  terugredeneren: 60,
  acties: 60,
  samenwerken: 60,
}
const ambitions = 16
const values = 12
const horizons = ['h2040', 'h2035', 'h2030', 'h2027', 'nu']

/** The template with as many examples as people write; everything else is what the server has. */
export function bigTemplate(template: Template): Template {
  return {
    ...template,
    steps: template.steps.map((step) => ({
      ...step,
      examples: Array.from({ length: counts[step.id] ?? 0 }, (_, at) => exampleOf(step.id, at)),
    })),
  }
}

/** Nobody does anything special, but notes are bundled as many to a bundle as a full room makes. */
export const bigScript = (): Script => ({
  ...noScript,
  bundles: {
    'waarden-groeperen': bundles('waarden', values),
    'visie-groeperen': bundles('visie', ambitions).map((bundle, at) => ({ ...bundle, name: words(at + 3, 150) })),
  },
  ticks: {
    vandaag: ids('vandaag', 20),
    terugredeneren: ids('terugredeneren', 40),
    samenwerken: ids('samenwerken', 12),
  },
  lines: Object.fromEntries(
    ['slot-1', 'slot-2'].map((step) => [step, Object.fromEntries(types.map((type, at) => [type, words(at, 70)]))]),
  ),
})

function bundles(step: string, count: number): { name: string | null; notes: readonly string[] }[] {
  const all = ids(step, counts[step] ?? 0)
  return Array.from({ length: count }, (_, at) => ({ name: null, notes: all.filter((__, of) => of % count === at) }))
}
function ids(step: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => idOf(step, at))
}
const idOf = (step: string, at: number): string => `${step}-${at + 1}`

function exampleOf(step: string, at: number): TemplateExample {
  const writer = writers[at % writers.length]
  const base = { id: idOf(step, at), org: writer ? nameOf(writer) : '' }
  const ambition = idOf('visie', at % ambitions)
  switch (step) {
    case 'waarden':
      return { ...base, text: { nl: words(at, 24) }, fields: { gedrag: { nl: words(at + 7, 90) } } }
    case 'vandaag': {
      const kind = at % 3 === 0 ? 'kloof' : 'sterk'
      const fields = {
        soort: kind,
        bron: at % 2 === 0 ? 'cijfer' : 'ervaring',
        toelichting: { nl: words(at + 5, 160) },
      }
      return { ...base, text: { nl: words(at, 120) }, fields, links: [ambition] }
    }
    case 'terugredeneren': {
      const perLane = (counts.terugredeneren ?? 0) / horizons.length
      const lane = horizons[Math.floor(at / perLane)]
      // what lies nearer makes possible what lies one horizon farther
      const later = at < perLane ? [] : [idOf(step, at - perLane)]
      return { ...base, text: { nl: words(at, 110) }, ...(lane ? { lane } : {}), links: [ambition, ...later] }
    }
    case 'acties':
      return { ...base, text: { nl: words(at, 110) }, links: [idOf('terugredeneren', at)], fields: promise(at) }
    default:
      return { ...base, text: { nl: words(at, 120) } }
  }
}

/** What is agreed about an action: owner, partners, day, first step, means, and what a resident notices. */
function promise(at: number): Record<string, unknown> {
  return {
    owner: types[at % types.length],
    with: types.filter((_, of) => of % 3 === at % 3),
    due: `2027-0${(at % 9) + 1}-15`,
    firststep: { nl: words(at + 1, 80) },
    means: { nl: words(at + 2, 60) },
    seen: { nl: words(at + 4, 90) },
  }
}

const vocabulary = (
  'inwoners beslissen mee over hun buurt en de gemeente belt voordat er een brief komt zodat kinderen gezond opgroeien ' +
  'terwijl huurders dichtbij een plek vinden waar wijkverpleging politie en welzijn elkaar kennen want niemand vertelt ' +
  'zijn verhaal twee keer als het geld de bewoner volgt door samen te bouwen waar al gebouwd is met tijd voor aandacht'
).split(' ')

/** A made-up sentence of about so many characters, another one for every number. */
function words(seed: number, length: number): string {
  let text = `${seed + 1}`
  for (let at = 0; text.length < length; at++)
    text += ` ${vocabulary[(seed * 11 + at * (1 + (seed % 5))) % vocabulary.length]}`
  return text
}
