import { describe, expect, test } from 'vitest'
import { bundleId, sentenceId } from '../ids.js'
import {
  aBundle,
  agree,
  anOpenMeeting,
  askLoose,
  atConsent,
  atDraft,
  aWorkshop,
  facilitator,
  loose,
  org,
  organisations,
  speaker,
  type Table,
} from '../testData.js'
import type { FacilitatorView } from '../view/facilitatorView.js'
import { binDays } from '../workshop/bin.js'

const day = 24 * 60 * 60 * 1000
const regie = (table: Table) => table.view({ kind: 'facilitator', id: facilitator }) as FacilitatorView
const takeApart = { type: 'takeApart', bundle: bundleId('b1') } as const
const putBack = (id: string) => ({ type: 'putBack', id: bundleId(id) }) as const

/** One named bundle of three notes, in the step that bundles. */
function bundled(): Table {
  const table = anOpenMeeting()
  table.bundles = [aBundle('b1', 'Dichtbij', organisations.slice(0, 3))]
  return table.goTo('groeperen')
}

describe('a bundle that is taken apart', () => {
  test('[BIN-2] lies in the bin with its notes, and comes back with its name', () => {
    const table = bundled()
    const { notes } = table.bundles[0] ?? { notes: [] }
    table.do(facilitator, takeApart)
    expect(table.events.at(-1)).toMatchObject({ type: 'bundleTakenApart', name: 'Dichtbij', notes })
    table.bundles = []
    expect(regie(table).bin).toMatchObject([{ id: 'b1', kind: 'bundle', text: 'Dichtbij', why: null }])
    table.do(facilitator, putBack('b1'))
    expect(table.events.at(-1)).toEqual({ type: 'bundlePutBack', bundle: 'b1', notes })
    expect(regie(table).bin).toEqual([])
    expect(table.try(facilitator, putBack('b1'))).toBe('not-in-bin')
  })

  test('[BIN-6] comes back with the bundles that had been put into it, each with its own notes', () => {
    const table = bundled()
    const parts = [{ bundle: bundleId('b2'), notes: table.bundles[0]?.notes.slice(1) ?? [] }]
    table.bundles = table.bundles.map((one) => ({ ...one, parts }))
    table.do(facilitator, takeApart)
    table.bundles = []
    expect(regie(table).bin).toMatchObject([{ id: 'b1', held: { notes: 3, bundles: 1 } }])
    table.do(facilitator, putBack('b1'))
    expect(table.events.at(-1)).toMatchObject({ type: 'bundlePutBack', bundle: 'b1', parts })
  })

  test('[BIN-2] stays together when it is agreed, asked about, not there, or lies in another step', () => {
    expect(bundled().try(facilitator, { ...takeApart, bundle: bundleId('b9') })).toBe('unknown-bundle')
    expect(atConsent().try(facilitator, takeApart)).toBe('round-open-already')
    expect(agree(atConsent()).try(facilitator, takeApart)).toBe('already-agreed')
    const later = bundled().do(facilitator, takeApart)
    later.bundles = []
    later.goTo('weerzien')
    expect(later.try(facilitator, takeApart)).toBe('not-in-this-step')
    expect(later.try(facilitator, putBack('b1'))).toBe('not-in-this-step')
    expect(regie(later).bin).toMatchObject([{ id: 'b1', why: 'not-in-this-step' }])
  })

  test('[BIN-1] is found for thirty days, the newest first, and not a day longer', () => {
    const table = bundled().do(facilitator, takeApart)
    const removedAtMs = table.nowMs
    table.nowMs += day
    table.bundles = [aBundle('b2', 'Lef', ['ggd'])]
    table.do(facilitator, { type: 'takeApart', bundle: bundleId('b2') })
    expect(regie(table).bin.map(({ id }) => id)).toEqual(['b2', 'b1'])
    expect(regie(table).bin[1]).toMatchObject({ removedAtMs, keptUntilMs: removedAtMs + binDays * day })
    table.nowMs = removedAtMs + binDays * day - 1
    expect(regie(table).bin).toHaveLength(2)
    table.nowMs += 1
    expect(regie(table).bin.map(({ id }) => id)).toEqual(['b2'])
    expect(table.try(facilitator, putBack('b1'))).toBe('not-in-bin')
  })
})

describe('an organisation that is removed', () => {
  const remove = (name: string) => ({ type: 'removeOrganisation', organisation: org(name) }) as const
  const add = (name: string, type = name) =>
    ({ type: 'addOrganisation', organisation: org(`${name.toLowerCase()}-2`), name, organisationType: type }) as const

  test('[BIN-3] comes back as it was', () => {
    const table = aWorkshop().do(facilitator, {
      type: 'setLogo',
      organisation: org('ggd'),
      sha256: 'a'.repeat(64),
    })
    const before = table.now.organisations.find(({ id }) => id === org('ggd'))
    expect(before?.logo).toBe('a'.repeat(64))
    table.do(facilitator, remove('ggd'))
    expect(regie(table).bin).toMatchObject([{ id: 'o-ggd', kind: 'organisation', text: 'ggd', why: null }])
    table.do(facilitator, putBack('o-ggd'))
    expect(table.now.organisations.at(-1)).toEqual(before)
    expect(regie(table).bin).toEqual([])
  })

  test('[BIN-3] takes another shape when its own was given away, and stays away while its name is used', () => {
    const table = aWorkshop().do(facilitator, remove('ggd')).do(facilitator, add('Buurtzorg', 'ggd'))
    table.do(facilitator, putBack('o-ggd'))
    const shapes = table.now.organisations.map(({ shape }) => shape)
    expect(new Set(shapes).size).toBe(shapes.length)
    table.do(facilitator, remove('welzijn')).do(facilitator, add('Welzijn', 'welzijn'))
    expect(table.try(facilitator, putBack('o-welzijn'))).toBe('already-exists')
    expect(regie(table).bin).toMatchObject([{ id: 'o-welzijn', why: 'already-exists' }])
  })
})

describe('a sentence that is dropped', () => {
  const drop = (table: Table) => {
    const id = table.now.sentences[0]?.id ?? sentenceId('geen')
    return table.do(facilitator, { type: 'dropSentence', sentence: id, reason: 'Staat er al.' })
  }

  test('[BIN-4] comes back with its words, settled as it was', () => {
    const table = atDraft()
    const before = table.now.sentences[0]
    drop(table)
    const [binned] = regie(table).bin
    expect(binned).toMatchObject({ id: before?.id, kind: 'sentence', text: before?.heading, why: null })
    table.do(facilitator, putBack(before?.id ?? ''))
    expect(table.now.sentences[0]).toEqual(before)
  })

  test('[BIN-4] that was asked is asked anew, and none comes back while a text lies open for signing', () => {
    const table = askLoose(atDraft())
    table
      .do(speaker('ggd'), {
        type: 'answerSentence',
        sentence: loose,
        version: 1,
        answer: 'sign-as-is',
        text: null,
        reason: null,
      })
      .do(facilitator, { type: 'dropSentence', sentence: loose, reason: 'Te lang.' })
      .do(facilitator, putBack('los'))
    const back = table.now.sentences.find(({ id }) => id === loose)
    expect(back).toMatchObject({ status: 'unasked', shown: false, text: 'Wij bellen eerst.' })
    expect(back?.answers.size).toBe(0)
    table.do(facilitator, { type: 'dropSentence', sentence: loose, reason: 'Toch niet.' })
    table.do(facilitator, { type: 'openSigning' })
    expect(table.try(facilitator, putBack('los'))).toBe('edition-frozen')
    expect(regie(table).bin).toMatchObject([{ id: 'los', why: 'edition-frozen' }])
  })

  test('[BIN-4] is gone when its text was opened again', () => {
    const table = drop(atDraft())
    table.do(facilitator, { type: 'reopenItem', bundle: bundleId('b1'), reason: 'Het mag scherper.' })
    expect(regie(table).bin).toEqual([])
    expect(table.try(facilitator, putBack(table.now.sentences[0]?.id ?? ''))).toBe('not-in-bin')
  })
})

test('[BIN-5] only who leads removes and puts back, and no other view holds the bin', () => {
  const table = bundled()
  expect(table.try(speaker('ggd'), takeApart)).toBe('not-allowed')
  table.do(facilitator, takeApart)
  expect(table.try(speaker('ggd'), putBack('b1'))).toBe('not-allowed')
  for (const audience of [
    { kind: 'roomScreen' } as const,
    { kind: 'public' } as const,
    { kind: 'routeTeam' } as const,
    { kind: 'participant', id: speaker('ggd') } as const,
  ])
    expect(JSON.stringify(table.view(audience))).not.toContain('"bin"')
})
