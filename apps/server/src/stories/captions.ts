import { err, normalise, ok, type Result } from '@siroop/domain'

/** What a file with captions may be at most: an hour of talk is a tenth of it. */
export const captionBytes = 500_000

const time = /^(?:(\d{1,2}):)?(\d{2}):(\d{2})[.,](\d{3})$/

/**
 * The captions of a film, written anew as WebVTT: times and words, and nothing else of the file (no styles, no notes, no
 * places). Takes WebVTT, and SubRip as most programs save it. Refuses what holds no moment with words. What comes out goes in
 * and comes out the same. Rule: SPEC BRT-19.
 */
export function captionsOf(bytes: Uint8Array): Result<string, 'captions-format' | 'captions-too-large'> {
  if (bytes.byteLength > captionBytes) return err('captions-too-large')
  const blocks = normalise(Buffer.from(bytes).toString('utf8')).split(/\n[ \t]*\n+/)
  const cues = blocks.flatMap((block) => {
    const lines = block.split('\n')
    const at = lines.findIndex((line) => line.includes('-->'))
    if (at < 0) return []
    const [from, until] = (lines[at] ?? '').split('-->').map((part) => part.trim().split(/\s+/)[0] ?? '')
    const [start, end] = [timeOf(from ?? ''), timeOf(until ?? '')]
    // An arrow in words would be read as a time.
    const words = lines.slice(at + 1).map((line) => line.replaceAll('-->', '→').trim())
    return start === null || end === null || words.join('') === ''
      ? []
      : [`${start} --> ${end}\n${words.filter(Boolean).join('\n')}`]
  })
  if (cues.length === 0) return err('captions-format')
  const text = `WEBVTT\n\n${cues.join('\n\n')}\n`
  // Times are written in full, so that what comes out may be more than what came in.
  return Buffer.byteLength(text) > captionBytes ? err('captions-too-large') : ok(text)
}

function timeOf(text: string): string | null {
  const found = time.exec(text)
  return found === null ? null : `${(found[1] ?? '0').padStart(2, '0')}:${found[2]}:${found[3]}.${found[4]}`
}
