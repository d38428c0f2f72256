import {
  type ApiProblem,
  apiErrorTexts,
  apiVersion,
  type HttpError,
  httpErrorTexts,
  httpStatus,
} from '@siroop/protocol'
import type { Request, Response } from 'express'

/** Answers another program with a refusal, as problem details (RFC 9457), in the language that it asked for. */
export function refuse(
  request: Request,
  response: Response,
  of: { readonly code: HttpError; readonly errors?: ApiProblem['errors'] },
): void {
  const locale = request.acceptsLanguages('en', 'nl') === 'nl' ? 'nl' : 'en'
  const { code, errors } = of
  const own: Partial<typeof httpErrorTexts> = apiErrorTexts
  const detail = (own[code] ?? httpErrorTexts[code])[locale]
  const problem: ApiProblem = {
    type: `urn:siroop:problem:${code}`,
    title: /^[^.?]*[.?]/.exec(detail)?.[0] ?? detail,
    status: httpStatus[code],
    detail,
    code,
    ...(errors === undefined ? {} : { errors }),
  }
  response.set('API-Version', apiVersion).set('Cache-Control', 'no-store').set('Content-Language', locale)
  if (problem.status === 401) response.set('WWW-Authenticate', 'Bearer realm="siroop"')
  if (problem.status === 429) response.set('Retry-After', '60')
  if (problem.status === 405) response.set('Allow', 'GET, HEAD')
  response.status(problem.status).type('application/problem+json').json(problem)
}
