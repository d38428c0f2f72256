import { z } from 'zod'
import { type ApiScope, workshopScopes } from './apiScopes.js'
import { apiAnswers } from './apiShapes.js'

/** Version of the API: the first number stands in its address, the whole in the header `API-Version`. */
export const apiVersion = '1.0.0'
/** What stands before every path. */
export const apiBase = '/api/v1'

const workshop = z.string().regex(/^[a-z0-9][a-z0-9-]{0,47}$/)
const edition = z.coerce.number().int().min(1).max(9_999)
/** Which page of a list. */
const paging = {
  limit: z.coerce.number().int().min(1).max(100).default(25).describe('Most items on a page.'),
  after: z.string().min(1).max(80).optional().describe('Value of `next` of the page before.'),
}
interface ApiOperation {
  readonly path: string
  /** A token needs one of these; none: any token does. */
  readonly scopes: readonly ApiScope[]
  readonly summary: string
  readonly params: Readonly<Record<string, z.ZodType>>
  readonly query: Readonly<Record<string, z.ZodType>>
  readonly answer: z.ZodType
}
const ofWorkshop = { workshop: workshop.describe('As in the list of workshops.') }

/** Every operation: what answers it, the routes of the server and the OpenAPI document are all made of this table. */
export const apiOperations = {
  getToken: {
    path: '/token',
    scopes: [],
    summary: 'What the token of this request lets you read, and until when',
    params: {},
    query: {},
    answer: apiAnswers.token,
  },
  listWorkshops: {
    path: '/workshops',
    scopes: workshopScopes,
    summary: 'Workshops of the Space, the oldest first',
    params: {},
    query: paging,
    answer: apiAnswers.workshops,
  },
  getWorkshop: {
    path: '/workshops/{workshop}',
    scopes: workshopScopes,
    summary: 'One workshop',
    params: ofWorkshop,
    query: {},
    answer: apiAnswers.workshop,
  },
  listEditions: {
    path: '/workshops/{workshop}/editions',
    scopes: ['manifest'],
    summary: 'Editions of its text that were laid down for signing, the first one first',
    params: ofWorkshop,
    query: {},
    answer: apiAnswers.editions,
  },
  getEdition: {
    path: '/workshops/{workshop}/editions/{edition}',
    scopes: ['manifest'],
    summary: 'An edition: its sentences, its signatures by organisation, and where its sentences come from',
    params: { ...ofWorkshop, edition: edition.describe('Its number.') },
    query: {},
    answer: apiAnswers.edition,
  },
  getResult: {
    path: '/workshops/{workshop}/result',
    scopes: ['manifest'],
    summary: 'What the room found, of a workshop that nobody signs',
    params: ofWorkshop,
    query: {},
    answer: apiAnswers.result,
  },
  getRoute: {
    path: '/workshops/{workshop}/route',
    scopes: ['route'],
    summary: 'The route of the newest edition, with what became of it',
    params: ofWorkshop,
    query: {},
    answer: apiAnswers.route,
  },
  getCheckIns: {
    path: '/workshops/{workshop}/check-ins',
    scopes: ['check-ins'],
    summary: 'Check-ins that were planned and held',
    params: ofWorkshop,
    query: {},
    answer: apiAnswers.checkIns,
  },
  listShelfItems: {
    path: '/shelf-items',
    scopes: ['shelf'],
    summary: 'Solutions on the shelf that their owners left open for everybody',
    params: {},
    query: paging,
    answer: apiAnswers.shelfItems,
  },
} as const satisfies Record<string, ApiOperation>
export type ApiOperationId = keyof typeof apiOperations
/** What an operation is asked, read and checked. */
export type ApiAsked<K extends ApiOperationId> = {
  readonly [P in keyof (typeof apiOperations)[K]['params']]: z.output<(typeof apiOperations)[K]['params'][P]>
} & { readonly [P in keyof (typeof apiOperations)[K]['query']]: z.output<(typeof apiOperations)[K]['query'][P]> }
/** What it answers. */
export type ApiGiven<K extends ApiOperationId> = z.input<(typeof apiOperations)[K]['answer']>
