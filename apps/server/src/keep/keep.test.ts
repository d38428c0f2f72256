import { type Event, organisationId, participantId, type WorkshopState } from '@siroop/domain'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import { captionsOf } from '../stories/captions.js'
import { writesOfMedia } from '../stories/media.js'
import { type KeptStory, readStories, rowOfStory } from '../stories/storyRows.js'
import { keepLimits, packKeep, unpackKeep } from './keepZip.js'
import { besideFits, gatherBeside, writesOfBeside } from './keptBeside.js'
import type { Kept } from './keptShape.js'
import { shuffledVotes } from './shuffledVotes.js'
import { isSomethingClosed } from './somethingClosed.js'

const voters = { a1: 'a', a2: 'a', a3: 'a', b1: 'b' }
const state = {
  participants: new Map(
    Object.entries(voters).map(([id, organisation]) => [
      participantId(id),
      { organisation: organisationId(organisation) },
    ]),
  ),
} as unknown as WorkshopState
const ballot = (voter: string, option: string) => ({
  type: 'ballotCast',
  json: JSON.stringify({ type: 'ballotCast', step: 's', subject: 'x', voter, question: 'q', option, reason: null }),
  at_ms: 1,
})
const read = (events: Kept['events']) =>
  events.map(({ json }) => JSON.parse(json) as Extract<Event, { type: 'ballotCast' }>)

test('[KEEP-5] who cast which vote is not in the file: votes change hands inside an organisation, counts stay', () => {
  const events = [ballot('a1', 'yes'), ballot('a2', 'no'), ballot('a3', 'no'), ballot('b1', 'yes'), ballot('a1', 'no')]
  const made = read(shuffledVotes(events, state, (list) => [...list.slice(1), ...list.slice(0, 1)]))
  expect(made.map(({ voter }) => voter)).toEqual(['a2', 'a3', 'a1', 'b1', 'a2'])
  // who changed a vote is one person still, and nothing else of a vote is touched
  expect(made.map(({ option }) => option)).toEqual(['yes', 'no', 'no', 'yes', 'no'])
})

test('[KEEP-5] the vote of an organisation stays its own', () => {
  const events = [ballot('a', 'yes'), ballot('b', 'no')]
  expect(shuffledVotes(events, state, (list) => [...list].reverse())).toEqual(events)
})

test('[KEEP-4] nothing leaves while a meeting is open, or while answers or votes were given and not shown', () => {
  const calm = { meetings: [{ status: 'closed' }], rounds: [], sentences: [], polls: new Map() }
  const closed = (change: object) => isSomethingClosed({ ...calm, ...change } as unknown as WorkshopState)
  const given = new Map([['ggd', {}]])
  expect(closed({})).toBe(false)
  expect(closed({ meetings: [{ status: 'open' }] })).toBe(true)
  expect(closed({ rounds: [{ status: 'open', ballots: given }] })).toBe(true)
  expect(
    closed({
      rounds: [
        { status: 'open', ballots: new Map() },
        { status: 'shown', ballots: given },
      ],
    }),
  ).toBe(false)
  expect(closed({ sentences: [{ status: 'asked', shown: false, answers: given }] })).toBe(true)
  const poll = (status: string) => ({
    polls: new Map([['s', { subjects: new Map([['x', { status, ballots: given }]]) }]]),
  })
  expect(closed(poll('open'))).toBe(true)
  expect(closed(poll('shown'))).toBe(false)
})

const empty: Kept = {
  format: 'siroop-keep/3',
  madeAtMs: Date.UTC(2026, 10, 26),
  workshop: {
    ...{ id: 'w1', kind: 'real', title: 'Onze waarden', region: 'Polderrand', locale: 'nl', template_id: 't' },
    ...{ template_title: 'T', manifest_id: null, epoch: 1, created_at_ms: 1, changed_at_ms: 1 },
  },
  ...{ addresses: [], events: [], people: [], origins: [], register: [], registerPeople: [] },
  ...{ documents: [], pictures: [], logos: [], files: [], sealed: [] },
  ...{ stories: [], storyReaders: [], agreements: [] },
}

test('[KEEP-6] a file is read as it was packed, and has a page that needs no server', () => {
  const packed = packKeep(
    { kept: empty, pdfs: new Map(), media: new Map() },
    { page: '<!doctype html>x', certificate: 'pem' },
  )
  expect(Object.keys(unzipSync(packed)).sort()).toEqual(['lees-mij.html', 'siroop-zegel.pem', 'siroop.json'])
  expect(strFromU8(unzipSync(packed)['lees-mij.html'] as Uint8Array)).toBe('<!doctype html>x')
  expect(unpackKeep(packed)).toMatchObject({ ok: true, value: { kept: empty } })
})

test('[KEEP-9] a file of format 1 is still taken', () => {
  const { sealed: _, ...first } = { ...empty, format: 'siroop-keep/1' as const }
  const packed = packKeep({ kept: first as Kept, pdfs: new Map(), media: new Map() }, { page: '', certificate: null })
  expect(unpackKeep(packed)).toMatchObject({ ok: true, value: { kept: { ...first, sealed: [] } } })
})

test('[KEEP-7] a file that says it is small and is not, and one that is too large, unfold nothing', () => {
  expect(unpackKeep(new Uint8Array(keepLimits.packed + 1))).toEqual({ ok: false, error: 'keep-too-large' })
  const packed = packKeep(
    {
      kept: { ...empty, people: [{ participant: 'p', name: 'x'.repeat(2_000_000), locale: 'nl' }] },
      pdfs: new Map(),
      media: new Map(),
    },
    { page: '', certificate: null },
  )
  const saying = (size: number) => {
    const told = packed.slice()
    const view = new DataView(told.buffer)
    // in the list of contents (APPNOTE 4.3.12) the size of a file stands at byte 24 of its entry
    for (let at = told.length - 46; at >= 0; at--)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true)
    return told
  }
  expect(unpackKeep(saying(10))).toEqual({ ok: false, error: 'keep-broken' })
  expect(unpackKeep(saying(300_000_000))).toEqual({ ok: false, error: 'keep-too-large' })
})

test('[BRT-19] captions of a video go into the file, lie beside it for who opens it by hand, and come back with it', async () => {
  const captions = captionsOf(Buffer.from('WEBVTT\n\n00:01.000 --> 00:03.500\nMensen voelen zich\nhier thuis.\n'))
  if (!captions.ok) throw new Error(captions.error)
  const video = Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3, 1, 2, 3, 4)
  const id = 'abcdefghijklmnop'
  const story: KeptStory = {
    ...{ id, workshop: 'w1', by: null, rev: 1, published: true, reads: 0, changedAtMs: 1 },
    recognised: { yes: 0, partly: 0, no: 0 },
    content: {
      ...{ visibility: 'everyone', role: 'resident', table: null, locale: 'nl', on: '2026-11-26' },
      ...{ title: 'De tuin', text: 'Er is een tuin.', values: [], caption: '' },
    },
    media: { kind: 'video', type: 'video/webm', bytes: video.byteLength, captions: captions.value },
  }
  const here = createMemoryStorage()
  await here.transact([{ kind: 'insert', table: 'story', row: rowOfStory(story) }, ...writesOfMedia(id, video)])
  const { media, ...beside } = await gatherBeside(here, 'w1')
  const packed = packKeep({ kept: { ...empty, ...beside }, pdfs: new Map(), media }, { page: '', certificate: null })
  expect(strFromU8(unzipSync(packed)[`beeld/${id}.vtt`] as Uint8Array)).toBe(captions.value)

  const contents = unpackKeep(packed)
  if (!contents.ok) throw new Error(contents.error)
  expect(besideFits(contents.value)).toBe(true)
  const there = createMemoryStorage()
  expect(await there.transact(writesOfBeside(contents.value, 'anja', new Set()))).toMatchObject({ ok: true })
  expect((await readStories(there, 'w1')).map((one) => one.media)).toEqual([story.media])
  // words that Siroop did not write come in with no file
  const [kept] = contents.value.kept.stories
  const odd = { ...kept, media: { ...kept?.media, captions: `${captions.value}\nSTYLE\n` } } as Kept['stories'][number]
  const forged = { ...contents.value, kept: { ...contents.value.kept, stories: [odd] } }
  expect(besideFits(forged)).toBe(false)
})
