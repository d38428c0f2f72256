import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'

/** Where the server is, and who asks: with the token of a seat it is asked as the one who sits there. */
export interface Door {
  readonly address: string
  readonly token: string | null
}

/** Asks the server as a browser on this machine would; a certificate of a test is not checked. Rejects on a refusal. */
export const post = <T>(address: string, path: string, body: unknown): Promise<T> =>
  postAs({ address, token: null }, path, body)

/** The same for somebody who is inside. */
export async function postAs<T>({ address, token }: Door, path: string, body: unknown): Promise<T> {
  const url = new URL(path, address)
  const { status, bytes } = await send(url, {
    body: JSON.stringify(body),
    headers: {
      'content-type': 'application/json',
      origin: address,
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
  })
  const text = bytes.toString('utf8')
  if (status !== 200 && status !== 201) throw new Error(`${path} answered ${status}: ${text.slice(0, 300)}`)
  return JSON.parse(text) as T
}

/** Fetches a file. Rejects unless the server gives it. */
export async function download(address: string, path: string): Promise<Buffer> {
  const { status, bytes } = await send(new URL(path, address), null)
  if (status !== 200) throw new Error(`${path} answered ${status}: ${bytes.toString('utf8').slice(0, 300)}`)
  return bytes
}

function send(
  url: URL,
  post: { readonly body: string; readonly headers: Readonly<Record<string, string>> } | null,
): Promise<{ status: number; bytes: Buffer }> {
  const method = post === null ? 'GET' : 'POST'
  // A file, and who comes in, on a line of its own: who waited for a command in between has lines that the server closed since.
  const line = post?.headers.authorization === undefined ? { agent: false } : {}
  const options = { ...line, method, headers: post?.headers ?? {}, rejectUnauthorized: false }
  return new Promise((resolve, reject) => {
    const asked = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes: Buffer.concat(parts) }))
    })
    asked.on('error', reject)
    asked.end(post?.body)
  })
}
