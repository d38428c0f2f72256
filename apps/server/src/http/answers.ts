import type { Locale, Result } from '@siroop/domain'
import { type Bilingual, type HttpError, httpErrorTexts, httpStatus, refusalTexts } from '@siroop/protocol'
import type { Request, RequestHandler, Response } from 'express'
import type { z } from 'zod'
import { switchField } from './pageFrame.js'
import type { HttpParts, Member, OpenWorkshop, Problem } from './parts.js'

const isHttpError = (problem: Problem): problem is HttpError => Object.hasOwn(httpStatus, problem)

/** The text of a problem in both languages. */
export const textOf = (problem: Problem): Bilingual =>
  isHttpError(problem) ? httpErrorTexts[problem] : refusalTexts[problem]

/** The status of a problem; a workshop that says no is a conflict, unless it is about the text or the right. */
export function statusOf(problem: Problem): number {
  if (isHttpError(problem)) return httpStatus[problem]
  if (problem === 'text-empty' || problem === 'text-too-long' || problem === 'bad-command') return 400
  if (problem === 'not-allowed' || problem === 'not-in-this-workshop') return 403
  return problem.startsWith('unknown-') ? 404 : 409
}

/** Answers with an error in JSON. */
export function fail(response: Response, problem: Problem): void {
  response.status(statusOf(problem)).json({ error: problem, message: textOf(problem) })
}

/** Answers with a result: its value as JSON, or its problem. */
export function answer<T>(response: Response, result: Result<T, Problem>): void {
  if (result.ok) response.json(result.value)
  else fail(response, result.error)
}

/** Answers with a result that has nothing to tell, or with its problem. */
export function answerDone(response: Response, result: Result<null, Problem>): void {
  answer(response, result.ok ? { ok: true, value: {} } : result)
}

/** Reads a body by its schema; answers `bad-request` and gives null when it does not fit. */
export function readBody<T extends z.ZodType>(request: Request, response: Response, shape: T): z.output<T> | null {
  const read = shape.safeParse(request.body ?? {})
  if (read.success) return read.data
  fail(response, 'bad-request')
  return null
}

/** The bearer token of a request, or null. */
export function bearerOf(request: Request): string | null {
  const found = /^Bearer ([A-Za-z0-9_-]{1,200})$/.exec(request.headers.authorization ?? '')
  return found?.[1] ?? null
}

/** One path parameter as text. */
export const param = (request: Request, name: string): string => {
  const value = request.params[name]
  return typeof value === 'string' ? value : ''
}

/** One text of the query; empty when it is not there, or there twice. */
export const queryOf = ({ query }: Request, name: string): string => {
  const value = query[name]
  return typeof value === 'string' ? value : ''
}

/** One text of a form; empty when it is not there, or there twice. */
export const fieldOf = (request: Request, name: string): string => {
  const value = (request.body as Record<string, unknown> | undefined)?.[name]
  return typeof value === 'string' ? value : ''
}

/** Is a form sent only to be read in the other language? Then nothing is done with what is in it. */
export const onlySwitches = (request: Request): boolean => fieldOf(request, switchField) !== ''

/**
 * Does a form come from another website? Our pages send no referrer, and then a browser says `null` of where their own form
 * comes from: that alone is no other website.
 */
export const isForeignForm = (request: Request, { isOwnOrigin }: Pick<HttpParts, 'isOwnOrigin'>): boolean =>
  request.headers['sec-fetch-site'] === 'cross-site' || (request.headers.origin !== 'null' && !isOwnOrigin(request))

/** The language that somebody reads, of `?locale=`. */
export const localeOf = (request: Request): 'nl' | 'en' => (queryOf(request, 'locale') === 'en' ? 'en' : 'nl')

/** Tells who is signed in and leads; answers everybody else itself and gives null. */
export const signedInOf = (parts: Pick<HttpParts, 'account'>): ReturnType<typeof anyAccountOf> => {
  const anybody = anyAccountOf(parts)
  return async (request, response) => {
    const known = await anybody(request, response)
    if (known === null || known.mayLead) return known
    fail(response, 'not-your-role')
    return null
  }
}

/** Tells who is signed in, in whatever role; answers everybody else itself and gives null. */
export const anyAccountOf =
  ({ account }: Pick<HttpParts, 'account'>) =>
  async (request: Request, response: Response): ReturnType<HttpParts['account']['whoIs']> => {
    const known = await account.whoIs(request.headers.cookie)
    if (known === null) fail(response, 'not-logged-in')
    return known
  }

/** Lets only who has an account and leads on: everybody else is told so before a byte of what they send is read. */
export const accountFirst = (parts: Pick<HttpParts, 'account'>): RequestHandler => firstBy(signedInOf(parts))
/** The same for what everybody with an account may, also who leads nowhere. */
export const anyAccountFirst = (parts: Pick<HttpParts, 'account'>): RequestHandler => firstBy(anyAccountOf(parts))

const firstBy =
  (signedIn: ReturnType<typeof anyAccountOf>): RequestHandler =>
  async (request, response, next) => {
    const known = await signedIn(request, response)
    if (known === null) return
    response.locals.account = known.id
    next()
  }

/** The account behind a request that `accountFirst` let on. */
export const accountOf = (response: Response): string => response.locals.account as string

/** Tells who leads the workshop of a request; answers the others itself. */
export type Leading<W extends OpenWorkshop> = (request: Request, response: Response) => Promise<Member<W> | null>

/** Tells who leads the workshop of a request, by its parameter `workshop`; answers everybody else itself and gives null. */
export const leadingOf =
  <W extends OpenWorkshop>({ workshops }: Pick<HttpParts<W>, 'workshops'>): Leading<W> =>
  async (request, response) => {
    const member = await workshops.member({
      workshop: param(request, 'workshop'),
      token: bearerOf(request),
      cookieHeader: request.headers.cookie,
    })
    if (!member.ok) {
      fail(response, member.error)
      return null
    }
    const role = member.value.room.state().participants.get(member.value.participant)?.role
    if (role === 'facilitator' || role === 'coFacilitator') return member.value
    fail(response, 'not-yours')
    return null
  }

/** The language that was asked for, or null. */
export function languageOf({ query }: Request): Locale | null {
  const asked = query.taal
  return asked === 'nl' || asked === 'en' ? asked : null
}
