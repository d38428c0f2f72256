import { inLocale, type organisationId, type Template, type WorkshopId } from '@siroop/domain'
import type { WriteOp } from '../storage/storage.js'
import type { NewWorkshop, Workshops } from './workshops.js'

/** Paths of everybody who takes part in a demo; put the address of this machine before them. */
export interface DemoLinks {
  readonly workshop: WorkshopId
  readonly title: string
  /** Id of its template. */
  readonly template: string
  /** Four digits of the general QR. */
  readonly code: string
  /** All of it as a list, for a terminal. */
  readonly links: readonly { readonly who: string; readonly path: string }[]
  /** One-time login of the facilitator, and where the cockpit is. */
  readonly login: string
  readonly regie: string
  readonly zaal: string
  readonly join: string
  /** Invitation of a co-facilitator. */
  readonly co: string
  readonly cards: readonly { readonly organisation: string; readonly name: string; readonly path: string }[]
}
export interface DemoParts {
  readonly workshops: Workshops
  readonly template: Template
  readonly seat: NewWorkshop['seat']
  /** False when they cannot be stored. */
  readonly writeRows: (rows: readonly WriteOp[]) => Promise<boolean>
  readonly newCard: (workshop: WorkshopId, organisation: ReturnType<typeof organisationId>) => Made
  readonly newInvitation: (workshop: WorkshopId) => Made
  readonly loginPath: () => Promise<string>
}
interface Made {
  readonly path: string
  readonly write: WriteOp
}

const partners = [
  { name: 'Welzijn Polderrand', type: 'welzijn' },
  { name: 'GGD Polderrand', type: 'ggd' },
  { name: 'Gemeente Polderrand', type: 'gemeente' },
  { name: 'Woningcorporatie Polderrand', type: 'corporatie' },
  { name: 'Politie Polderrand', type: 'politie' },
  { name: 'Zorggroep Polderrand', type: 'zorggroep' },
  { name: 'Inwoners (adviesraad)', type: 'inwoners' },
]

/** Council groups of three municipalities, for an evening of councils. */
const councils = [
  { name: 'Lokaal Polderrand', type: 'fractie', municipality: 'Polderrand' },
  { name: 'Groen Polderrand', type: 'fractie', municipality: 'Polderrand' },
  { name: 'Lokaal Waterkant', type: 'fractie', municipality: 'Waterkant' },
  { name: 'Samen Waterkant', type: 'fractie', municipality: 'Waterkant' },
  { name: 'Dorpen van Dijkveen', type: 'fractie', municipality: 'Dijkveen' },
  { name: 'Sociaal Dijkveen', type: 'fractie', municipality: 'Dijkveen' },
  { name: 'Griffie Polderrand', type: 'griffie', municipality: 'Polderrand' },
]

/** The template of a demo when nobody asks for another one: all four chapters. */
const demoTemplate = 'visie-2040-sociaal-domein'

/** Makes a demo of one of the templates that are offered. Rejects when this one is not. */
export async function demoOf(
  wanted: string | undefined,
  parts: Omit<DemoParts, 'template' | 'seat'> & {
    readonly templates: readonly Template[]
    readonly seat: () => Promise<NewWorkshop['seat']>
  },
): Promise<DemoLinks> {
  const template = parts.templates.find(({ id }) => id === (wanted ?? demoTemplate))
  if (template === undefined) throw new Error(`The template ${wanted ?? demoTemplate} is missing`)
  return createDemo({ ...parts, template, seat: await parts.seat() })
}

/** Makes the demo workshop of the invented region Polderrand: seven organisations, a personal card for each. */
async function createDemo(parts: DemoParts): Promise<DemoLinks> {
  const made = await parts.workshops.create({
    kind: 'demo',
    template: parts.template,
    title: `${inLocale(parts.template.title, 'nl')} Polderrand`,
    region: 'Polderrand',
    locale: 'nl',
    organisations: parts.template.participants.municipality ? councils : partners,
    seat: parts.seat,
  })
  if (!made.ok) throw new Error(`The demo workshop cannot be made: ${made.error}`)
  const room = made.value
  const cards = room.state().organisations.map(({ id, name }) => ({ id, name, ...parts.newCard(room.id, id) }))
  const co = parts.newInvitation(room.id)
  const stored = await parts.writeRows([...cards.map((card) => card.write), co.write])
  if (!stored) throw new Error('The cards of the demo cannot be stored')
  const code = room.side().joinCode ?? ''
  const login = await parts.loginPath()
  return {
    workshop: room.id,
    title: room.state().title,
    template: parts.template.id,
    code,
    links: [
      { who: 'Begeleider (inloggen)', path: login },
      { who: 'Regie', path: `/regie/${room.id}` },
      { who: 'Zaalscherm', path: '/zaal' },
      { who: 'Deelnemers', path: `/${code}` },
      { who: 'Co-begeleider', path: co.path },
      ...cards.map(({ name, path }) => ({ who: name, path })),
    ],
    login,
    regie: `/regie/${room.id}`,
    zaal: '/zaal',
    join: `/${code}`,
    co: co.path,
    cards: cards.map(({ id, name, path }) => ({ organisation: id, name, path })),
  }
}
