import { expect, test } from 'vitest'
import { isRunnable } from '../rules/runnable.js'
import { part } from '../templateTestData.js'
import { agree, facilitator, newestRound, org, organisations, speaker, type Table } from '../testData.js'
import { aTextsTemplate, atTexts, disputed, put, text } from '../textsTestData.js'
import { at } from '../visionTestData.js'

const regie = { kind: 'facilitator', id: facilitator } as const
const objectionOf = (table: Table) => table.now.objections.at(-1)?.id ?? ('' as never)
const treat = (table: Table, state: 'in-treatment' | 'worked-in' | 'withdrawn' | 'reservation') =>
  ({ type: 'treatObjection', objection: objectionOf(table), state }) as const
const closed = (table: Table) => ({ type: 'closeRound', round: newestRound(table) }) as const

test('[RND-10] several texts are put to the organisations one by one, each in a closed round of its own', () => {
  expect(isRunnable(aTextsTemplate())).toBe(true)
  expect(isRunnable(aTextsTemplate({ segments: [part(5, 'plenary')] }))).toBe(false)
  const table = atTexts()
  expect(table.view(regie)).toMatchObject({
    main: { kind: 'open-round', left: 3 },
    texts: [
      { bundle: 't-een', text: 'Tekst van t-een.', state: 'waiting' },
      { bundle: 't-twee', state: 'waiting' },
      { bundle: 't-drie', state: 'waiting' },
    ],
  })
  table.do(facilitator, put('twee'))
  expect(table.try(facilitator, put('een'))).toBe('round-open-already')
  const round = newestRound(table)
  table.do(speaker('ggd'), { type: 'answerRound', round, answer: 'object', reason: 'Dichte reden.' })
  for (const audience of [regie, { kind: 'roomScreen' }, { kind: 'participant', id: speaker('welzijn') }] as const)
    expect(JSON.stringify(table.view(audience))).not.toContain('Dichte reden.')
  expect(table.try(facilitator, { type: 'showRound', round })).toBe('answers-missing')
  expect(table.view({ kind: 'participant', id: speaker('welzijn') })).toMatchObject({
    now: { kind: 'consent', whole: null, round: { text: 'Tekst van t-twee.', index: 2, of: 3 }, mayAnswer: true },
  })
  expect(table.view({ kind: 'roomScreen' })).toMatchObject({ now: { kind: 'consent', round: { index: 2, of: 3 } } })
})

test('[RND-10] outside its round part, in another step, and for a text that is not there nothing is put to them', () => {
  const table = atTexts()
  expect(table.try(facilitator, put('vier'))).toBe('unknown-bundle')
  expect(table.try(facilitator, { ...put('een'), step: at('afspraken') })).toBe('not-in-this-step')
  const before = atTexts().do(facilitator, { type: 'goBack', from: { step: at('instemmen'), segment: 1 } })
  expect(before.try(facilitator, put('een'))).toBe('not-in-this-segment')
})

test('[RND-11] [INV-8] a text is agreed when nobody objects any more, whoever wrote it: consent asks for no majority', () => {
  const table = atTexts().do(facilitator, put('een'))
  const round = newestRound(table)
  for (const name of organisations)
    table.do(speaker(name), { type: 'answerRound', round, answer: 'live-with', reason: null })
  table.do(facilitator, { type: 'showRound', round })
  expect(table.view(regie)).toMatchObject({ rounds: [{ needed: 0, isShared: true }] })
  table.do(facilitator, closed(table))
  expect(table.now.items).toMatchObject([
    { kind: 'afspraak', subject: 't-een', text: 'Tekst van t-een.', status: 'agreed' },
  ])
  expect(table.view(regie)).toMatchObject({
    main: { kind: 'open-round', left: 2 },
    texts: [{ state: 'agreed' }, {}, {}],
  })
})

test('[RND-12] an objection stops its text only; worked in means that the words changed, and only that text is asked again', () => {
  const table = disputed(agree(atTexts().do(facilitator, put('een'))).do(facilitator, put('twee')))
  const first = newestRound(table)
  expect(table.try(facilitator, closed(table))).toBe('objection-open')
  table.do(facilitator, treat(table, 'in-treatment'))
  expect(table.try(facilitator, closed(table))).toBe('objection-open')
  expect(table.try(facilitator, treat(table, 'worked-in'))).toBe('nothing-changed')
  expect(
    table.try(facilitator, { type: 'reviseRound', round: first, text: 'Tekst van t-twee.', behaviour: null }),
  ).toBe('nothing-changed')
  table.do(facilitator, { type: 'reviseRound', round: first, text: 'Betere tekst.', behaviour: null })
  expect(table.now.objections.at(-1)?.state).toBe('worked-in')
  expect(table.now.rounds.map(({ bundle, attempt, status }) => [bundle, attempt, status])).toEqual([
    ['t-een', 1, 'agreed'],
    ['t-twee', 1, 'replaced'],
    ['t-twee', 2, 'open'],
  ])
  const again = table.view({ kind: 'participant', id: speaker('ggd') })
  expect(again).toMatchObject({ now: { ownAnswer: null, round: { text: 'Betere tekst.', attempt: 2, index: 2 } } })
  agree(table)
  expect(table.now.items.map((item) => item.text)).toEqual(['Tekst van t-een.', 'Betere tekst.'])
})

test('[RND-12] who leads sees of each text how it stands, in the words in which it stands now', () => {
  const table = atTexts()
  const list = () => {
    const seen = table.view(regie)
    const { texts } = seen?.audience === 'facilitator' ? seen : { texts: null }
    return texts?.map((one) => `${one.text} ${one.state}`)
  }
  const others = ['Tekst van t-twee. waiting', 'Tekst van t-drie. waiting']
  table.do(facilitator, put('een'))
  expect(list()).toEqual(['Tekst van t-een. open', ...others])
  disputed(table)
  expect(list()).toEqual(['Tekst van t-een. objection', ...others])
  table.do(facilitator, { type: 'reviseRound', round: newestRound(table), text: 'Betere tekst.', behaviour: null })
  expect(list()).toEqual(['Betere tekst. open', ...others])
  agree(table)
  expect(list()).toEqual(['Betere tekst. agreed', ...others])
  // an objection that was kept as a reservation stops nothing, and says nothing of another text
  disputed(table.do(facilitator, put('twee'))).do(facilitator, treat(table, 'reservation'))
  expect(list()).toEqual(['Betere tekst. agreed', 'Tekst van t-twee. open', 'Tekst van t-drie. waiting'])
  table.do(facilitator, closed(table)).do(facilitator, { type: 'reopenItem', bundle: text('een'), reason: 'Nog eens.' })
  expect(list()?.[0]).toBe('Betere tekst. waiting')
})

test('[RND-13] what was answered to the words before stays for who leads to read back: who, which objection, and what became of it', () => {
  const table = disputed(atTexts().do(facilitator, put('een')))
  table.do(facilitator, { type: 'reviseRound', round: newestRound(table), text: 'Betere tekst.', behaviour: null })
  expect(table.view(regie)).toMatchObject({
    rounds: [
      {
        status: 'replaced',
        text: 'Tekst van t-een.',
        result: {
          standFor: ['welzijn', 'gemeente', 'corporatie'].map(org),
          objections: [{ organisation: org('ggd'), reason: 'Dit kan bij ons niet.', state: 'worked-in' }],
        },
      },
      { status: 'open', text: 'Betere tekst.', result: null },
    ],
  })
})

test('[RND-12] an objection that is withdrawn, or kept as a reservation, stops nothing and stays in sight', () => {
  for (const state of ['withdrawn', 'reservation'] as const) {
    const table = disputed(atTexts().do(facilitator, put('een')))
    table.do(facilitator, treat(table, state)).do(facilitator, closed(table))
    expect(table.now.items).toHaveLength(1)
    expect(table.now.objections).toMatchObject([{ state, reason: 'Dit kan bij ons niet.' }])
  }
})

test('[RND-14] [TNS-13] who does not answer is marked by name with a reason, and the reason comes with the answers', () => {
  const table = atTexts().do(facilitator, put('een'))
  const round = newestRound(table)
  for (const name of organisations.slice(1))
    table.do(speaker(name), { type: 'answerRound', round, answer: 'stand-for', reason: null })
  const mark = { type: 'markMissing', round, organisation: org('welzijn'), why: 'abstains' } as const
  expect(table.try(facilitator, { ...mark, reason: ' ' })).toBe('reason-needed')
  table.do(facilitator, { ...mark, reason: 'Ik overleg eerst.' }).do(facilitator, { type: 'showRound', round })
  const missing = [{ organisation: org('welzijn'), why: 'abstains', reason: 'Ik overleg eerst.' }]
  expect(table.view(regie)).toMatchObject({ rounds: [{ result: { missing } }] })
  expect(table.view({ kind: 'participant', id: speaker('ggd') })).toMatchObject({ now: { result: { missing } } })
})

test('[RND-15] texts that nobody decided about are named before the step closes, with a reason that is kept', () => {
  const table = agree(atTexts().do(facilitator, put('een')))
  const next = { type: 'advance', from: table.at, waiveReason: null } as const
  expect(table.refused(facilitator, next)).toMatchObject({
    refusal: 'gate-needs-reason',
    detail: [{ check: 'every-vote-cast', count: 2 }],
  })
  const bare = agree(atTexts({ gate: [] }).do(facilitator, put('een')))
  expect(bare.refused(facilitator, { ...next, from: bare.at })).toMatchObject({
    detail: [{ check: 'texts-undiscussed', severity: 'warn', count: 2 }],
  })
  table.do(facilitator, { ...next, waiveReason: 'De rest volgende keer.' })
  expect(table.now.waivedGates).toMatchObject([
    { check: 'every-vote-cast', count: 2, reason: 'De rest volgende keer.' },
  ])
})

test('[RND-16] what was agreed is a sentence of the document without a second consent, and what was not is none', () => {
  const table = agree(atTexts().do(facilitator, put('twee'))).goTo('lezen')
  expect(table.now.sentences).toMatchObject([{ section: 'afspraken', text: 'Tekst van t-twee.', status: 'settled' }])
})

test('[RND-17] an agreed text that is opened again, with a reason, is asked in its words of then and in a new round', () => {
  const table = disputed(atTexts().do(facilitator, put('een')))
  table.do(facilitator, { type: 'reviseRound', round: newestRound(table), text: 'Betere tekst.', behaviour: null })
  agree(table).do(facilitator, { type: 'reopenItem', bundle: text('een'), reason: 'Er kwam een partner bij.' })
  expect(table.view(regie)).toMatchObject({ texts: [{ state: 'waiting' }, {}, {}], main: { left: 3 } })
  table.do(facilitator, put('een'))
  expect(table.now.rounds.at(-1)).toMatchObject({ text: 'Betere tekst.', attempt: 3, status: 'open' })
})
