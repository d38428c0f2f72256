import { expect, test } from 'vitest'
import { captionBytes, captionsOf } from './captions.js'

const from = (text: string) => captionsOf(Buffer.from(text))
const clean =
  'WEBVTT\n\n00:00:01.000 --> 00:00:03.500\nMensen voelen zich\nhier thuis.\n\n00:01:00.000 --> 00:01:02.000\n<v Anna>Ja.\n'

test('[BRT-19] captions are times and words, whichever program saved them, and nothing else of the file', () => {
  const vtt = `\ufeffWEBVTT - made by a program\r\n\r\nSTYLE\r\n::cue { background: url(https://elders.example/x) }\r\n\r\nNOTE secret\r\n\r\nfirst\r\n00:01.000 --> 00:03.500 align:start\r\nMensen voelen zich\r\nhier thuis.\r\n\r\n01:00.000 --> 01:02.000\r\n<v Anna>Ja.\r\n`
  const srt =
    '1\n00:00:01,000 --> 00:00:03,500\nMensen voelen zich\nhier thuis.\n\n2\n00:01:00,000 --> 00:01:02,000\n<v Anna>Ja.\n'
  for (const text of [vtt, srt, clean]) expect(from(text)).toEqual({ ok: true, value: clean })
})

test.each([
  '',
  'zomaar wat tekst',
  'WEBVTT',
  'WEBVTT\n\n00:01 --> 00:02\nkapot',
  'WEBVTT\n\n00:01.000 --> 00:02.000\n \n',
])('[BRT-19] a file without a moment with words is none: %j', (text) =>
  expect(from(text)).toEqual({ ok: false, error: 'captions-format' }),
)

test('[BRT-19] what is too large is not read', () => {
  expect(captionsOf(Buffer.alloc(captionBytes + 1, 'a'))).toEqual({ ok: false, error: 'captions-too-large' })
})

test('[BRT-19] what would be too large once it is written anew is not taken: it could not be put back', () => {
  const dense = `WEBVTT\n\n${'00:01.000 --> 00:02.000\nJa\n\n'.repeat(17_000)}`
  expect(Buffer.byteLength(dense)).toBeLessThan(captionBytes)
  expect(from(dense)).toEqual({ ok: false, error: 'captions-too-large' })
})
