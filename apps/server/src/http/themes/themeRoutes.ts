import { isId } from '@siroop/domain'
import { bodies } from '@siroop/protocol'
import { json, type Request, Router } from 'express'
import type { Theme } from '../../themes/themes.js'
import { accountOf, answerDone, anyAccountFirst, param, readBody } from '../answers.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'

/** House styles: which there are, that of a Space, and that of one workshop, which is no secret to who knows its id. */
export function themeRoutes<W extends OpenWorkshop>(parts: HttpParts<W>): Router {
  const router = Router()
  const { themes, spaces } = parts
  const first = anyAccountFirst(parts)
  router.get('/api/themes', first, (_request, response) => {
    response.json(
      themes.all.map(({ id, name, accent }) => ({ id, name, accent, isStandard: id === themes.standard.id })),
    )
  })
  router.post('/api/spaces/:space/theme', first, json({ limit: '64kb', strict: true }), async (request, response) => {
    const typed = readBody(request, response, bodies.themeOfSpace)
    if (typed !== null)
      answerDone(response, await spaces.dress(accountOf(response), param(request, 'space'), typed.theme))
  })
  router.get('/api/look/:workshop', async (request, response) => {
    response.json({ theme: (await lookUp(themes, param(request, 'workshop'))).colours })
  })
  return router
}

const lookUp = async (themes: HttpParts['themes'], id: unknown): Promise<Theme> =>
  typeof id === 'string' && isId(id) ? themes.ofWorkshop(id) : themes.standard

/** Which house style a page has that the server sends; known once `dressPages` looked at its address. */
export interface Dressed {
  readonly router: Router
  of(request: Request): Theme
  /** That of a workshop by its id, whatever was sent for one; that of the server for what is none. */
  ofWorkshop(id: unknown): Promise<Theme>
  /** The page turned out to be about this workshop. */
  about(request: Request, workshop: string): Promise<void>
}

/** Looks up the house style of public pages before they are made. */
export function dressPages<W extends OpenWorkshop>({ themes }: Pick<HttpParts<W>, 'themes'>): Dressed {
  const known = new WeakMap<Request, Theme>()
  const router = Router()
  for (const kind of ['steun', 'uitnodiging', 'm'] as const)
    router.use(`/${kind}/:id`, async (request, _response, next) => {
      known.set(request, await themes.ofPlace(kind, param(request, 'id')))
      next()
    })
  return {
    router,
    of: (request) => known.get(request) ?? themes.standard,
    ofWorkshop: (id) => lookUp(themes, id),
    about: async (request, workshop) => void known.set(request, await themes.ofWorkshop(workshop)),
  }
}
