import { bodies } from '@siroop/protocol'
import { json, Router } from 'express'
import { accountFirst, accountOf, answerDone, fail, readBody } from '../answers.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'

/** Somebody asks for their own data: for who leads, over what is theirs. All by POST, so that no name is in an address. */
export function peopleRoutes<W extends OpenWorkshop>(parts: HttpParts<W>): Router {
  const router = Router()
  const { people } = parts
  const first = accountFirst(parts)
  const body = json({ limit: '64kb', strict: true })

  router.post('/api/people', first, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.findPeople)
    if (wanted !== null) response.json(await people.find(accountOf(response), wanted.who))
  })
  router.post('/api/people/file', first, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.personFile)
    if (wanted === null) return
    const made = await people.file(accountOf(response), wanted)
    if (!made.ok) return fail(response, made.error)
    // As a file, never shown at our own address: what people typed is in it.
    response.attachment(made.value.name).type('application/octet-stream').end(made.value.text)
  })
  router.post('/api/people/erase', first, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.erasePeople)
    if (wanted !== null) answerDone(response, await people.erase(accountOf(response), wanted.keys))
  })
  return router
}
