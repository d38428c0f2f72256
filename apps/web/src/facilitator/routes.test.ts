import { workshopId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { pathOf, type Route, routeOf } from './routes.js'

const workshop = workshopId('w1')
const pages: readonly Route[] = [
  { page: 'home' },
  { page: 'new' },
  { page: 'templates' },
  { page: 'shelf' },
  { page: 'find' },
  { page: 'connections' },
  { page: 'template', own: 'k3v9' },
  { page: 'prepare', workshop },
  { page: 'cockpit', workshop },
  { page: 'board', workshop },
  { page: 'lookBack', workshop },
  { page: 'unused', workshop },
  { page: 'mail', workshop },
  { page: 'invites', workshop },
  { page: 'handovers', workshop },
]

test('[WEB-61] every page has one address, and the address leads back to the page', () => {
  for (const page of pages) expect(routeOf(pathOf(page))).toEqual(page)
  expect(routeOf('/')).toEqual({ page: 'home' })
})

test('[WEB-61] an address that is no page gives no page', () => {
  for (const path of [
    '/regie/w1/iets',
    '/regie/W 1',
    '/ander',
    '/regie/w1/bord/nog',
    '/regie/nieuw/x',
    '/regie/sjablonen/A b',
  ])
    expect(routeOf(path), path).toBeNull()
})
