import { expect, test } from 'vitest'
import { agree, atConsent, atDraft, atSigning, facilitator, type Table } from '../testData.js'
import { atAssign, atLine } from '../visionTestData.js'
import { findablesOf } from './findables.js'

const said = (table: Table) => findablesOf(table.now).map(({ place, title, text }) => [place, title, text].join('|'))
const pages = (table: Table) => findablesOf(table.now).map(({ at }) => at.page)

test('[FIND-4] a workshop is found by its title, region, template and organisations', () => {
  const [workshop] = findablesOf(atLine().now)
  const { title, region, organisations } = atLine().now
  expect(workshop).toMatchObject({ place: '', title, at: { page: 'cockpit' } })
  for (const word of [region, ...organisations.map(({ name }) => name)]) expect(workshop?.text).toContain(word)
})

test('[FIND-4] what was agreed is found in its step, and once it stands in a text, there and only there', () => {
  expect(pages(atDraft())).toEqual(expect.arrayContaining(['cockpit', 'lookBack']))
  const signing = atSigning()
  const edition = findablesOf(signing.now).filter(({ at }) => at.page === 'edition')
  expect(edition.length).toBeGreaterThan(0)
  expect(edition[0]?.at).toMatchObject({ edition: 1, isNewest: true, anchor: expect.stringMatching(/^zin-/) })
  const texts = findablesOf(signing.now).map(({ text }) => text)
  expect(new Set(texts).size).toBe(texts.length)
})

test('[FIND-4] an older edition is found by what the newest does not say in the same words', () => {
  const { now } = atSigning()
  const [first] = now.editions
  if (first === undefined) throw new Error('nothing was frozen')
  const [section] = first.frozen.sections.filter(({ sentences }) => sentences.length > 0)
  const changed = first.frozen.sections.map((one) =>
    one === section ? { ...one, sentences: one.sentences.map((each) => ({ ...each, text: 'Anders.' })) } : one,
  )
  const second = { ...first, number: 2, frozen: { ...first.frozen, edition: 2, sections: changed } }
  const found = findablesOf({ ...now, editions: [first, second] })
  expect(found.filter(({ text }) => text === 'Anders.').map(({ at }) => at)).toEqual(
    section?.sentences.slice(0, 1).map(() => expect.objectContaining({ edition: 2, isNewest: true })),
  )
  expect(found.filter(({ at }) => at.page === 'edition' && !at.isNewest)).toHaveLength(section?.sentences.length ?? -1)
  expect(
    findablesOf({ ...now, editions: [{ ...first, status: 'reopened' }] }).some(({ at }) => at.page === 'edition'),
  ).toBe(false)
})

test('[FIND-4] a step is found once its owner took it on', () => {
  const asked = atAssign()
  expect(said(asked).filter((one) => one.startsWith('stap/'))).toEqual([])
  const [commitment] = asked.now.commitments.values()
  if (commitment === undefined) throw new Error('nothing was chosen')
  const accepted = { ...commitment, status: 'accepted', firstStep: 'Bellen.' } as const
  const state = { ...asked.now, commitments: new Map([[commitment.subject, accepted]]) }
  expect(findablesOf(state).find(({ place }) => place.startsWith('stap/'))?.text).toBe(`${commitment.text} Bellen.`)
})

test('[FIND-5] nothing of a rehearsal, and nothing that is open in a round', () => {
  expect(findablesOf({ ...atSigning().now, kind: 'rehearsal' })).toEqual([])
  const open = atConsent()
  expect(findablesOf(open.now)).toHaveLength(1)
  expect(findablesOf(agree(open).now).length).toBeGreaterThan(1)
  expect(JSON.stringify(findablesOf(atSigning().now))).not.toContain(facilitator)
})
