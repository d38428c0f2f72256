import { err, ok, type Result } from '@siroop/domain'
import type { Draw } from '../logos/drawing.js'
import { readImageHeader } from '../logos/imageHeader.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import { captionsOf } from './captions.js'
import type { StoryMedia } from './storyRows.js'

/** What a picture or a video may be at most; looked at before anything of it is decoded. */
export const mediaLimits = { pictureBytes: 6_000_000, sidePx: 4000, pixels: 6_000_000, videoBytes: 30_000_000 } as const
/** Longest side of a picture as it is kept. */
const keptPx = 1000
/** A video is kept in parts, so that who looks at its end is not sent its beginning. */
const partBytes = 512 * 1024

export type MediaRefusal = 'media-format' | 'media-too-large' | 'media-broken'
interface Taken {
  readonly media: StoryMedia
  readonly bytes: Uint8Array
}

/**
 * A picture is drawn anew from its pixels, so that nothing else of the file stays (where it was taken, by which phone); a
 * video is taken as it is when it begins like one that browsers play. Rule: SPEC BRT-15.
 */
export async function takeMedia(bytes: Uint8Array, draw: Draw): Promise<Result<Taken, MediaRefusal>> {
  const type = videoType(bytes)
  if (type !== null) {
    if (bytes.byteLength > mediaLimits.videoBytes) return err('media-too-large')
    return ok({ media: { kind: 'video', type, bytes: bytes.byteLength }, bytes })
  }
  const header = readImageHeader(bytes)
  if (header === null) return err('media-format')
  const { widthPx, heightPx } = header
  if (bytes.byteLength > mediaLimits.pictureBytes) return err('media-too-large')
  if (widthPx === 0 || heightPx === 0) return err('media-broken')
  if (Math.max(widthPx, heightPx) > mediaLimits.sidePx || widthPx * heightPx > mediaLimits.pixels)
    return err('media-too-large')
  const drawn = await draw({ bytes, sidePx: keptPx })
  if (!drawn.ok) return err('media-broken')
  return ok({ media: { kind: 'picture', type: 'image/png', bytes: drawn.value.byteLength }, bytes: drawn.value })
}

/** Is this what was kept as such: a picture that was drawn here, or a video that would be taken? */
export function isOwnMedia(bytes: Uint8Array, media: StoryMedia): boolean {
  if (bytes.byteLength !== media.bytes) return false
  if (media.captions !== undefined && !isOwnCaptions(media)) return false
  if (media.kind === 'video') return videoType(bytes) === media.type && bytes.byteLength <= mediaLimits.videoBytes
  const header = readImageHeader(bytes)
  return media.type === 'image/png' && header?.format === 'png' && Math.max(header.widthPx, header.heightPx) <= keptPx
}

/** Only a video has captions, and they are as they are written here. */
function isOwnCaptions({ kind, captions = '' }: StoryMedia): boolean {
  const again = captionsOf(Buffer.from(captions))
  return kind === 'video' && again.ok && again.value === captions
}

/** MP4 says `ftyp` after four bytes, WebM begins with the mark of EBML. */
function videoType(bytes: Uint8Array): 'video/mp4' | 'video/webm' | null {
  const said = (from: number, ...values: readonly number[]) => values.every((value, at) => bytes[from + at] === value)
  if (said(4, 0x66, 0x74, 0x79, 0x70)) return 'video/mp4'
  return said(0, 0x1a, 0x45, 0xdf, 0xa3) ? 'video/webm' : null
}

/** Writes that keep these bytes as the picture or video of a story, in place of any before. */
export function writesOfMedia(story: string, bytes: Uint8Array): readonly WriteOp[] {
  const parts = Math.ceil(bytes.byteLength / partBytes)
  return [
    { kind: 'remove', table: 'story_part', where: { story } },
    ...Array.from(
      { length: parts },
      (_, part): WriteOp => ({
        kind: 'insert',
        table: 'story_part',
        row: { story, part, bytes: bytes.slice(part * partBytes, (part + 1) * partBytes) },
      }),
    ),
  ]
}

/** The bytes from and up to and with; only the parts that hold them are read. */
export async function readMedia(
  storage: Pick<Storage, 'get'>,
  story: string,
  { from, until }: { readonly from: number; readonly until: number },
): Promise<Buffer> {
  const first = Math.floor(from / partBytes)
  const numbers = Array.from({ length: Math.floor(until / partBytes) - first + 1 }, (_, at) => first + at)
  const rows = await Promise.all(numbers.map((part) => storage.get('story_part', { story, part })))
  const whole = Buffer.concat(rows.map((row) => row?.bytes ?? new Uint8Array()))
  return whole.subarray(from - first * partBytes, until - first * partBytes + 1)
}

/**
 * What is asked by `Range: bytes=…`: whole when there is none or more than one (`null`), or `unsatisfiable`. Never more than
 * one and a half megabytes at once: a browser asks for the rest.
 */
export function rangeOf(
  header: string | undefined,
  size: number,
): { from: number; until: number } | 'unsatisfiable' | null {
  const found = /^bytes=(\d{0,12})-(\d{0,12})$/.exec(header ?? '')
  if (found === null || (found[1] === '' && found[2] === '')) return null
  const [first, last] = [found[1] ?? '', found[2] ?? '']
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const until = first === '' || last === '' ? size - 1 : Math.min(size - 1, Number(last))
  if (from > until || from >= size) return 'unsatisfiable'
  return { from, until: Math.min(until, from + mostAtOnce - 1) }
}
const mostAtOnce = 3 * partBytes
