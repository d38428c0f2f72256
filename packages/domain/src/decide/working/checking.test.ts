import { expect, test } from 'vitest'
import { facilitator, org, speaker } from '../../testData.js'
import { ambition, at, aVision, check, other } from '../../visionTestData.js'

const answer = (name: string, given: 'breekt-niet' | 'twijfel' | 'breekt', reason: string | null = null) =>
  ({
    type: 'answerCheck',
    subject: ambition,
    principle: 'p4',
    answer: given,
    reason,
    organisation: org(name),
  }) as const
const atCheck = () => aVision().goTo('toets')

test('[CHK-1] the room has one answer per ambition and principle, with the organisation that gave it last', () => {
  const table = atCheck()
  table.do(speaker('ggd'), answer('ggd', 'breekt-niet')).do(speaker('welzijn'), answer('welzijn', 'twijfel', 'Wie?'))
  expect(table.now.checks.get(ambition)?.get('p4')).toMatchObject({
    answer: 'twijfel',
    reason: 'Wie?',
    by: 'o-welzijn',
  })
  expect(table.try(speaker('ggd'), answer('welzijn', 'breekt-niet'))).toBe('other-organisation')
  table.do(facilitator, { ...answer('ggd', 'breekt-niet'), organisation: null })
  expect(table.now.checks.get(ambition)?.get('p4')?.by).toBeNull()
})

test('[CHK-2] a doubt and a break need a sentence', () => {
  const table = atCheck()
  expect(table.try(speaker('ggd'), answer('ggd', 'twijfel'))).toBe('reason-needed')
  expect(table.try(speaker('ggd'), answer('ggd', 'breekt', '  '))).toBe('reason-needed')
  expect(table.try(speaker('ggd'), { ...answer('ggd', 'breekt-niet'), principle: 'p9' })).toBe('unknown-principle')
  expect(table.try(speaker('ggd'), { ...answer('ggd', 'breekt-niet'), subject: 'a9' as never })).toBe('unknown-subject')
})

test('[CHK-3] [TNS-2] the check does not close while a principle of nature was not looked at for some ambition', () => {
  const table = atCheck()
  check(table, [ambition])
  for (const principle of ['p4'])
    table.do(speaker('ggd'), { ...answer('ggd', 'breekt-niet'), subject: other, principle })
  const on = () => table.try(facilitator, { type: 'advance', from: table.at, waiveReason: 'sociaal domein' })
  expect(on()).toBe('gate-blocked')
  expect(table.try(facilitator, { type: 'skipStep', from: table.at, reason: 'geen tijd' })).toBe('gate-blocked')
  check(table, [other])
  expect(on()).toBeNull()
})

test('[CHK-4] an ambition that breaks a rule is adjusted or let go before the vision closes', () => {
  const table = check(atCheck())
  table.do(speaker('ggd'), answer('ggd', 'breekt', 'Het kost grond.'))
  const on = () => table.try(facilitator, { type: 'advance', from: table.at, waiveReason: 'toch' })
  expect(on()).toBe('gate-blocked')
  table.do(facilitator, { type: 'reviseSubject', subject: ambition, text: 'Niemand staat er alleen voor.' })
  // what broke a rule is asked again about the new words, the rest stands
  expect([...(table.now.checks.get(ambition) ?? [])].map(([id]) => id)).toEqual(['p1', 'p2'])
  table.do(facilitator, { type: 'letGo', subject: ambition, reason: 'Dit lossen wij niet op.' })
  expect(on()).toBeNull()
  expect(table.now.letGo.get(ambition)).toBe('Dit lossen wij niet op.')
})

test('[CHK-9] a bundle that got another name on the board is asked again, and shows what was said about the earlier text', () => {
  const table = check(atCheck())
  table.do(speaker('ggd'), answer('ggd', 'twijfel', 'Wie meet dit?'))
  const bundles = table.bundlesBy.get(at('bundelen')) ?? []
  const rename = (name: string) =>
    table.bundlesBy.set(
      at('bundelen'),
      bundles.map((one) => (one.id === ambition ? { ...one, name } : one)),
    )
  const seen = () => {
    const view = table.view({ kind: 'facilitator', id: facilitator })
    const found = view?.audience === 'facilitator' && view.check?.subjects.find(({ subject }) => subject === ambition)
    if (!found) throw new Error('no check')
    return found
  }
  const on = () => table.try(facilitator, { type: 'advance', from: table.at, waiveReason: 'toch' })
  rename('Niemand staat er alleen voor.')
  expect(seen().answers).toEqual([])
  expect(seen().earlier.map(({ principle, answer: given, reason }) => [principle, given, reason])).toEqual([
    ['p1', 'breekt-niet', null],
    ['p2', 'breekt-niet', null],
    ['p4', 'twijfel', 'Wie meet dit?'],
  ])
  expect(on()).toBe('gate-blocked')
  // the same answer about the new words is an answer
  table.do(speaker('ggd'), answer('ggd', 'twijfel', 'Wie meet dit?'))
  expect(seen().answers).toEqual([{ principle: 'p4', answer: 'twijfel', reason: 'Wie meet dit?', by: 'o-ggd' }])
  expect(seen().earlier.map(({ principle }) => principle)).toEqual(['p1', 'p2'])
  check(table, [ambition])
  expect(seen().earlier).toEqual([])
  expect(on()).toBeNull()
})

test('[CHK-5] letting go needs a reason and can be taken back; unchanged words are no adjustment', () => {
  const table = atCheck()
  const letGo = (reason: string | null) => table.try(facilitator, { type: 'letGo', subject: ambition, reason })
  expect(letGo(' ')).toBe('reason-needed')
  expect(letGo('Past niet.')).toBeNull()
  expect(letGo(null)).toBeNull()
  expect(table.now.letGo.size).toBe(0)
  const revise = (text: string) => table.try(facilitator, { type: 'reviseSubject', subject: ambition, text })
  expect(revise('Niemand staat alleen.')).toBe('nothing-changed')
  expect(revise('')).toBe('text-empty')
  expect(table.try(speaker('ggd'), { type: 'letGo', subject: ambition, reason: 'Nee' })).toBe('not-allowed')
})

test('[CHK-6] [TNS-1] a check is words per principle: no audience gets a number or a total', () => {
  const table = check(atCheck(), [ambition])
  for (const audience of [
    { kind: 'facilitator', id: facilitator } as const,
    { kind: 'roomScreen' } as const,
    { kind: 'participant', id: speaker('ggd') } as const,
  ]) {
    const view = table.view(audience)
    const shown = view?.audience === 'facilitator' ? view.check : view?.audience === 'roomScreen' ? view.now : null
    const numbers: string[] = []
    JSON.stringify(shown, (key, value) => {
      if (typeof value === 'number' && !['index', 'of', 'first'].includes(key)) numbers.push(key)
      return value
    })
    expect(numbers).toEqual([])
  }
})

test('[CHK-8] the social principles are asked before those of nature, on a phone and in the regie', () => {
  const table = atCheck()
  const asked = (principles: readonly { readonly group: string }[]) => principles.map(({ group }) => group)
  const inOrder = asked([...(table.now.template.principles ?? [])])
    .sort()
    .reverse()
  expect(new Set(inOrder).size).toBe(2)
  const regie = table.view({ kind: 'facilitator', id: facilitator })
  const phone = table.view({ kind: 'participant', id: speaker('ggd') })
  expect(regie?.audience === 'facilitator' && asked(regie.check?.principles ?? [])).toEqual(inOrder)
  expect(phone?.audience === 'participant' && phone.now.kind === 'check' && asked(phone.now.principles)).toEqual(
    inOrder,
  )
})

test('[CHK-7] every organisation begins with another ambition', () => {
  const table = atCheck()
  const first = (name: string) => {
    const view = table.view({ kind: 'participant', id: speaker(name) })
    return view?.audience === 'participant' && view.now.kind === 'check' ? view.now.first : null
  }
  expect(['welzijn', 'ggd', 'gemeente', 'corporatie'].map(first)).toEqual([0, 0, 1, 1])
})

test('[CHK-8] phones and regie ask the social principles first; the room screen keeps the order of the template', () => {
  const table = atCheck()
  const ids = (all: readonly { readonly id: string }[] = []) => all.map(({ id }) => id)
  const phone = table.view({ kind: 'participant', id: speaker('ggd') })
  expect(phone?.audience === 'participant' && phone.now.kind === 'check' && ids(phone.now.principles)).toEqual([
    'p4',
    'p1',
    'p2',
  ])
  const regie = table.view({ kind: 'facilitator', id: facilitator })
  expect(regie?.audience === 'facilitator' && ids(regie.check?.principles)).toEqual(['p4', 'p1', 'p2'])
  const wall = table.view({ kind: 'roomScreen' })
  expect(wall?.audience === 'roomScreen' && wall.now.kind === 'check' && ids(wall.now.principles)).toEqual([
    'p1',
    'p2',
    'p4',
  ])
})
