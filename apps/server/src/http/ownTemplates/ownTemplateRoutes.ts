import type { Result } from '@siroop/domain'
import { type Answer, bodies, httpErrorTexts, httpStatus, problem } from '@siroop/protocol'
import { json, type Request, type RequestHandler, type Response, Router, raw } from 'express'
import { mostDraftBytes, type WrongFile } from '../../ownTemplates/ownTemplates.js'
import { told } from '../../ownTemplates/told.js'
import { mostBytes } from '../../templates/readYaml.js'
import { accountFirst, accountOf, answer, fail, param, readBody } from '../answers.js'
import type { HttpParts, OpenWorkshop, Problem } from '../parts.js'

/** The templates of who is signed in: list, copy, read, keep, bin, file out, file in. */
export function ownTemplateRoutes<W extends OpenWorkshop>(parts: HttpParts<W>): Router {
  const router = Router()
  const own = parts.ownTemplates
  const first = accountFirst(parts)
  // Beside the template stand its number and a few braces.
  const body = json({ limit: mostDraftBytes + 1024, strict: true })
  const ownOf = (request: Request): string => param(request, 'own')

  router.get('/api/own-templates', first, async (_request, response) => {
    response.json(await own.list(accountOf(response)))
  })
  router.post('/api/own-templates', first, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.newTemplate)
    if (wanted !== null) made(response, await own.add(accountOf(response), wanted.content))
  })
  router.post('/api/own-templates/copy', first, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.copyTemplate)
    if (wanted !== null) made(response, await own.copy(accountOf(response), wanted.of))
  })
  router.post('/api/own-templates/file', first, sizeFirst, file, async (request, response) => {
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const taken = await own.take(accountOf(response), bytes)
    if (taken.ok || typeof taken.error === 'string') made(response, taken as Result<Answer<'newTemplate'>, Problem>)
    else refuse(response, taken.error)
  })
  router.get('/api/own-templates/:own', first, async (request, response) => {
    const found = await own.read(accountOf(response), ownOf(request))
    if (found === null) fail(response, 'unknown-template')
    else response.json(found)
  })
  router.post('/api/own-templates/:own', first, body, async (request, response) => {
    const changed = readBody(request, response, bodies.keepTemplate)
    if (changed === null) return
    const { rev, content } = changed
    answer(response, await own.keep(accountOf(response), ownOf(request), { rev, content }))
  })
  for (const [place, isBinned] of [
    ['bin', true],
    ['put-back', false],
  ] as const)
    router.post(`/api/own-templates/:own/${place}`, first, async (request, response) => {
      const done = await own.bin(accountOf(response), ownOf(request), isBinned)
      answer(response, done.ok ? { ok: true, value: {} } : done)
    })
  router.get('/api/own-templates/:own/file', first, async (request, response) => {
    const written = await own.file(accountOf(response), ownOf(request))
    if (written === null) return fail(response, 'unknown-template')
    response.set('Content-Disposition', `attachment; filename="${written.name}"`)
    response.type('application/yaml').end(written.text)
  })
  return router
}

const file = raw({ type: () => true, limit: mostBytes + 1 })

/** What says itself that it is too large is not read: its sender gets the words of the check. */
const sizeFirst: RequestHandler = (request, response, next) => {
  if (Number(request.headers['content-length'] ?? 0) <= mostBytes) next()
  else refuse(response, { problems: [told(problem([], 'file-too-large', { most: mostBytes / 1024 }))] })
}

function made(response: Response, result: Result<Answer<'newTemplate'>, Problem>): void {
  if (result.ok) response.status(201).json(result.value)
  else fail(response, result.error)
}

function refuse(response: Response, detail: WrongFile): void {
  const error = 'template-not-right'
  response.status(httpStatus[error]).json({ error, message: httpErrorTexts[error], detail })
}
