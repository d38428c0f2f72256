import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'

/** Asks the server as a browser on this machine would; a certificate of a test is not checked. Rejects on a refusal. */
export async function post<T>(address: string, path: string, body: unknown): Promise<T> {
  const { status, bytes } = await send(address, path, JSON.stringify(body))
  const text = bytes.toString('utf8')
  if (status !== 200 && status !== 201) throw new Error(`${path} answered ${status}: ${text.slice(0, 300)}`)
  return JSON.parse(text) as T
}

/** Fetches a file. Rejects unless the server gives it. */
export async function download(address: string, path: string): Promise<Buffer> {
  const { status, bytes } = await send(address, path, null)
  if (status !== 200) throw new Error(`${path} answered ${status}: ${bytes.toString('utf8').slice(0, 300)}`)
  return bytes
}

function send(address: string, path: string, body: string | null): Promise<{ status: number; bytes: Buffer }> {
  const url = new URL(path, address)
  const headers = body === null ? {} : { 'content-type': 'application/json', origin: address }
  const options = { method: body === null ? 'GET' : 'POST', headers, rejectUnauthorized: false }
  return new Promise((resolve, reject) => {
    const asked = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes: Buffer.concat(parts) }))
    })
    asked.on('error', reject)
    asked.end(body ?? undefined)
  })
}
