import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { Request, Response } from 'express'

/** A file in memory, ready to send. */
export interface WebFile {
  readonly type: string
  readonly plain: Uint8Array
  /** Brotli; null where it saves nothing. */
  readonly packed: Uint8Array | null
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp4': 'video/mp4',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}
const packable = new Set(['.html', '.js', '.css', '.json', '.svg', '.webmanifest', '.txt'])
const brotli = promisify(brotliCompress)

/** Makes a file ready to send. `quality` 0–11; the build's files are packed once, pages for every request. */
export async function webFile(extension: string, plain: Uint8Array, quality = 9): Promise<WebFile> {
  const packed =
    packable.has(extension) && plain.length > 600
      ? await brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
      : null
  return { type: types[extension] ?? 'application/octet-stream', plain, packed }
}

/** The built web app: its pages by name and its hashed files by path. Read from disk when first asked for. */
export interface WebFiles {
  /** Null when the web app was not built. */
  page(name: 'phone' | 'facilitator' | 'wall' | 'manifest'): Promise<WebFile | null>
  /** A file of `/assets/…` or the top of the build; null when there is none. Never outside the folder. */
  asset(path: string): Promise<WebFile | null>
  /** Path of the first built file whose name matches, or null. */
  find(pattern: RegExp): Promise<string | null>
}

export function createWebFiles(folder: string): WebFiles {
  const kept = new Map<string, Promise<WebFile>>()
  const read = (path: string): Promise<WebFile> | null => {
    const known = kept.get(path)
    if (known !== undefined) return known
    if (!existsSync(join(folder, path))) return null
    const loading = readFile(join(folder, path)).then((bytes) => webFile(extname(path), bytes))
    kept.set(path, loading)
    loading.catch(() => kept.delete(path))
    return loading
  }
  return {
    page: async (name) => read(`${name}.html`),
    // Only plain names: no dots that climb, no folders but `assets`.
    asset: async (path) => (/^(assets\/)?[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(path) ? read(path) : null),
    find: async (pattern) => {
      const assets = join(folder, 'assets')
      const name = existsSync(assets) ? (await readdir(assets)).find((file) => pattern.test(file)) : undefined
      return name === undefined ? null : `/assets/${name}`
    },
  }
}

/** Sends a file, packed where the browser takes it. `kept` is for ever (hashed names), `fresh` is asked again each time. */
export function sendFile(
  request: Request,
  response: Response,
  file: WebFile & { readonly cache: 'kept' | 'fresh' },
): void {
  response.set('Cache-Control', file.cache === 'kept' ? 'public, max-age=31536000, immutable' : 'no-cache')
  response.set('Content-Type', file.type)
  response.vary('Accept-Encoding')
  const takesBrotli = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''))
  if (file.packed !== null && takesBrotli) {
    response.set('Content-Encoding', 'br')
    response.end(file.packed)
  } else response.end(file.plain)
}
