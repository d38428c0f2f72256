import { type FoundPart, foundParts } from '@siroop/protocol'
import { Router } from 'express'
import { accountFirst, accountOf, localeOf, queryOf } from '../answers.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'

/** So much of what was typed is looked at. */
const mostTyped = 400

/** One search over one's own workshops, what was agreed in them, and the shelf; for who is signed in. */
export function findRoutes<W extends OpenWorkshop>(parts: HttpParts<W>): Router {
  const router = Router()
  router.get('/api/find', accountFirst(parts), async (request, response) => {
    const part = queryOf(request, 'part')
    response.json(
      await parts.finding.find(accountOf(response), {
        words: queryOf(request, 'words').slice(0, mostTyped),
        part: (foundParts as readonly string[]).includes(part) ? (part as FoundPart) : null,
        locale: localeOf(request),
        offset: Math.max(0, Math.min(100_000, Number.parseInt(queryOf(request, 'offset'), 10) || 0)),
      }),
    )
  })
  return router
}
