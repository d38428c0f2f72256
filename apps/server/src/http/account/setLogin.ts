import type { Response } from 'express'
import type { HttpParts } from '../parts.js'

/** Gives a browser the cookie with which it is signed in. No script reads it, and no other website sends it along. */
export function setLogin(
  response: Response,
  { account, secure }: Pick<HttpParts, 'account' | 'secure'>,
  cookie: string,
): void {
  response.cookie(account.cookieName, cookie, {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    maxAge: account.loginMs,
  })
}
