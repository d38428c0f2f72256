import type { Request, Response } from 'express'

/** Holds the code of a personal link; only for the pages beside one document, and only for this server. */
const cookieName = 'siroop_lezer'
const yearMs = 365 * 86_400_000
interface Place {
  readonly manifest: string
  readonly secure: boolean
}
const optionsOf = ({ manifest, secure }: Place) =>
  ({ path: `/m/${manifest}`, httpOnly: true, sameSite: 'lax', secure }) as const

/** The code that a request brings, or an empty text. */
export const readerCode = ({ headers }: Request): string =>
  new RegExp(`(?:^|;\\s*)${cookieName}=([a-z0-9]{1,40})(?:;|$)`).exec(headers.cookie ?? '')?.[1] ?? ''
/** From here on this browser reads as who holds this code. */
export const rememberReader = (response: Response, code: string, place: Place): void => {
  const clean = code.toLowerCase().replace(/[^a-z0-9]/g, '')
  response.cookie(cookieName, clean, { ...optionsOf(place), maxAge: yearMs })
}
/** This browser reads as everybody again. */
export const forgetReader = (response: Response, place: Place): void =>
  void response.clearCookie(cookieName, optionsOf(place))
