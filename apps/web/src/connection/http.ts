import type { Translated } from '@siroop/domain'
import { currentSession } from './current.js'

/** Why a request did not give what was asked; `message` is for the user, in both languages. */
export interface RequestFault {
  readonly code: string
  readonly message: Translated
  readonly detail?: unknown
}
export type RequestAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: RequestFault }

const noConnection: RequestFault = {
  code: 'no-connection',
  message: {
    nl: 'Er is geen verbinding met de server. Probeer het zo nog eens.',
    en: 'There is no connection to the server. Try again in a moment.',
  },
}

interface Asked {
  readonly file?: Blob
  readonly body?: unknown
  readonly token?: string | null
}

/**
 * Asks our own server. JSON in, JSON out; the token of the session goes along, or the cookie. Never rejects.
 *
 * @param path begins with `/`.
 * @param options.body  makes it a POST.
 * @param options.file  the same, with bytes instead of JSON.
 * @param options.token another token than the session's; null sends none.
 */
export const request = <T>(path: string, options: Asked = {}): Promise<RequestAnswer<T>> =>
  ask(path, options, async (response) => (response.status === 204 ? null : await response.json()) as T)

/** The same for an answer that is a file. */
export const requestFile = (path: string, options: Asked = {}): Promise<RequestAnswer<Blob>> =>
  ask(path, options, (response) => response.blob())

async function ask<T>(
  path: string,
  { body, file, token = currentSession()?.token ?? null }: Asked,
  read: (response: Response) => Promise<T>,
): Promise<RequestAnswer<T>> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (token !== null) headers.authorization = `Bearer ${token}`
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (file !== undefined) headers['content-type'] = file.type || 'application/octet-stream'
  const sent = file ?? (body === undefined ? undefined : JSON.stringify(body))
  try {
    const response = await fetch(path, {
      method: sent === undefined ? 'GET' : 'POST',
      credentials: 'same-origin',
      headers,
      ...(sent === undefined ? {} : { body: sent }),
    })
    if (response.ok) return { ok: true, value: await read(response) }
    const { error, message, detail } = (await response.json()) as {
      error: string
      message: Translated
      detail?: unknown
    }
    return { ok: false, error: detail === undefined ? { code: error, message } : { code: error, message, detail } }
  } catch {
    return { ok: false, error: noConnection }
  }
}
