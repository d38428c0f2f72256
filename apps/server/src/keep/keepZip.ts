import { err, ok, type Result } from '@siroop/domain'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { sha256 } from '../chance.js'
import { type KeepRefusal, type Kept, keptShape } from './keptShape.js'

/** A keep file, unfolded: its data, and beside them the PDFs, and pictures and videos of stories, by name. */
export interface KeepContents {
  readonly kept: Kept
  readonly pdfs: ReadonlyMap<string, Uint8Array>
  readonly media: ReadonlyMap<string, Uint8Array>
}

/** Bytes that a keep file may have, and that all of it may have when it is unfolded. */
export const keepLimits = { packed: 64_000_000, unfolded: 256_000_000, files: 200 } as const
const dataName = 'siroop.json'
const allowedName =
  /^(siroop\.json|lees-mij\.html|siroop-zegel\.pem|pdf\/[a-z0-9-]{1,80}\.pdf|beeld\/[a-z2-7]{16}\.(png|mp4|webm|vtt))$/

/** One file: the data, a page that opens without a server, the PDFs, and the certificate to check their seal with. */
export function packKeep(
  { kept, pdfs, media }: KeepContents,
  readable: {
    readonly page: string
    readonly certificate: string | null
    /** For who reads the file by hand: what nobody signs, printed. It is made anew from the data where the file is put back. */
    readonly papers?: ReadonlyMap<string, Uint8Array>
  },
): Uint8Array {
  const stored = (bytes: Uint8Array) => [bytes, { level: 0 as const }] as const
  return zipSync(
    {
      'lees-mij.html': strToU8(readable.page),
      [dataName]: strToU8(JSON.stringify(kept)),
      ...(readable.certificate === null ? {} : { 'siroop-zegel.pem': strToU8(readable.certificate) }),
      // A PDF is packed already, and so is a picture.
      ...Object.fromEntries(
        [...pdfs, ...media, ...captionsBeside(kept), ...(readable.papers ?? [])].map(([name, bytes]) => [
          name,
          [...stored(bytes)] as never,
        ]),
      ),
    },
    { level: 6, mtime: new Date(kept.madeAtMs) },
  )
}

/**
 * Captions as a file that has the name of its video, so that a player that opens the video from the unfolded file shows them.
 * What is put back are those in the data.
 */
const captionsBeside = ({ stories }: Kept): readonly (readonly [string, Uint8Array])[] =>
  stories.flatMap(({ media }) =>
    media?.captions === undefined ? [] : [[media.name.replace(/\.\w+$/, '.vtt'), strToU8(media.captions)]],
  )

/**
 * Reads a keep file that somebody sent. It unfolds only names that a keep file has, and nothing when the file says, or turns
 * out, to be larger than it may be; no name is ever used as a path. Whether what is in it hangs together is judged elsewhere.
 */
export function unpackKeep(bytes: Uint8Array): Result<KeepContents, KeepRefusal> {
  if (bytes.byteLength > keepLimits.packed) return err('keep-too-large')
  let unfolded = 0
  let count = 0
  let odd: KeepRefusal | null = null
  let files: Record<string, Uint8Array>
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count++
        unfolded += originalSize
        if (unfolded > keepLimits.unfolded || count > keepLimits.files) odd = 'keep-too-large'
        else if (!allowedName.test(name)) odd ??= 'keep-broken'
        return odd === null
      },
    })
  } catch {
    // Whatever the library stumbles over, it is no file of ours.
    return err('keep-broken')
  }
  if (odd !== null) return err(odd)
  const data = files[dataName]
  const parsed = data === undefined ? null : jsonOf(data)
  if (parsed === null) return err('keep-broken')
  if (isNewer(parsed)) return err('keep-newer')
  const read = keptShape.safeParse(parsed)
  if (!read.success) return err('keep-broken')
  const { files: printed, stories } = read.data
  const pdfs = besides(files, printed)
  const media = besides(
    files,
    stories.flatMap(({ media: one }) => one ?? []),
  )
  return pdfs === null || media === null ? err('keep-broken') : ok({ kept: read.data, pdfs, media })
}

/** Files beside the data that it names, each with the hash that it says; null: one is not there, or another one. */
function besides(
  files: Readonly<Record<string, Uint8Array>>,
  named: readonly { readonly name: string; readonly sha256: string }[],
): ReadonlyMap<string, Uint8Array> | null {
  const found = new Map<string, Uint8Array>()
  for (const { name, sha256: hash } of named) {
    const bytes = files[name]
    if (bytes === undefined || sha256(bytes) !== hash) return null
    found.set(name, bytes)
  }
  return found
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes)) as unknown
  } catch {
    // Cut off, or another file by this name.
    return null
  }
}

const isNewer = (data: unknown): boolean => {
  const { format } = (typeof data === 'object' && data !== null ? data : {}) as { format?: unknown }
  const [, number] = (typeof format === 'string' ? /^siroop-keep\/(\d{1,6})$/.exec(format) : null) ?? []
  return Number(number ?? 0) > 3
}
