import { type Command, type Event, evolve, noteId, type SheetsView, stepId, type WorkshopState } from '@siroop/domain'
import { afterEach, expect, test, vi } from 'vitest'
import { both, everybodyWrote, fourTypes, shortRoundFolder } from './shortRoundTestData.js'
import type { Vision } from './visionTestData.js'
import { composeSheets } from './workshop/papers/composeSheets.js'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 })
const ending: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end()
})
const part = (minutes: number, mode: string) => ({ minutes, mode, label: both(mode) })
const judged = noteId('oplossing-ggd')

/** Four organisations each wrote a solution, and the sheets of their business cases lie open. */
async function atSheets(): Promise<Vision> {
  const folder = await shortRoundFolder({ id: 'zaken', noteKind: 'oplossing' }, (welcome) => [
    {
      ...welcome,
      id: 'zaak',
      kind: 'assess',
      title: both('Kan het uit?'),
      question: both('Wat kost het?'),
      segments: [part(10, 'small-group'), part(5, 'vote'), part(5, 'plenary')],
      input: ['oplossing'],
      fields: [
        { id: 'kosten', type: 'money', label: both('Kosten'), required: true },
        { id: 'wint', type: 'text', label: both('Wie wint?'), required: false },
      ],
      assess: [
        {
          id: 'gezond',
          question: both('Gezond?'),
          answers: ['ja', 'nee'].map((id, order) => ({ id, label: both(id), order })),
        },
      ],
    },
  ])
  const { vision, close } = await everybodyWrote(folder, { kind: 'oplossing', words: 'Oplossing', step: 'zaak' })
  ending.push(close)
  return vision
}
const entriesOf = (sheets: SheetsView | null) => sheets?.sheets.find(({ subject }) => subject === judged)?.entries ?? []
const fill = (field: string, value: string, was: string | null = null): Command & { type: 'fillSheet' } => ({
  type: 'fillSheet',
  step: stepId('zaak'),
  subject: judged,
  field,
  value,
  was,
})

test('[FLD-13] sheets of paper are printed per subject of the step that is on, by the numbers of the cockpit, and blank before', async () => {
  const vision = await atSheets()
  const subjects = (await vision.regie.until(({ sheets }) => sheets?.sheets.length === 4)).sheets?.sheets ?? []
  let state: WorkshopState | null = null
  for (const row of await vision.storage.events(vision.workshop, 0))
    state = evolve(state, JSON.parse(row.json) as Event)
  if (state === null) throw new Error('no workshop')
  const now = { step: stepId('zaak'), sheets: subjects }
  const printed = composeSheets(state, now, now.step)
  expect(printed.map(({ about }) => about)).toEqual(subjects.map(({ text }, index) => ({ number: index + 1, text })))
  expect(printed[0]?.fields).toEqual([
    { label: 'Kosten', help: '', form: 'euros', options: [] },
    { label: 'Wie wint?', help: '', form: 'line', options: [] },
  ])
  for (const [shown, step] of [
    [null, now.step],
    [now, null],
  ] as const)
    expect(composeSheets(state, shown, step)).toMatchObject([{ step: 'Kan het uit?', about: null }])
  expect(composeSheets(state, now, stepId('waarden'))).toEqual([])
  const { workshop, cookie } = vision
  const asked = await vision.server.post<{ error: string }>(
    `/api/workshops/${workshop}/papers`,
    { paper: 'sheets', step: 'waarden' },
    { cookie },
  )
  expect(asked).toMatchObject({ body: { error: 'unknown-step' } })
})

test('[FLD-11] [SHT-14] a sheet of paper is typed for a card without the word, is on every screen with its card, and outlives a restart', async () => {
  const vision = await atSheets()
  const organisation = vision.phone('ggd').organisation
  const participant = 'papier-a'
  await vision.lead({ type: 'addPaperSeat', participant, organisation } as never)
  const typed = (answer: Command) => ({ type: 'answerOnPaper', participant, answer }) as never
  await vision.lead(typed(fill('kosten', '12000')))
  expect(await vision.ask(typed(fill('kosten', '9000')))).toMatchObject({
    refusal: 'filled-meanwhile',
    detail: { value: '12000' },
  })
  expect(await vision.ask(typed(fill('wint', ' ')))).toMatchObject({ refusal: 'text-empty' })
  const onSheet = [{ field: 'kosten', value: '12000', by: organisation, paper: 1 }]
  expect(entriesOf((await vision.regie.until(({ sheets }) => entriesOf(sheets).length > 0)).sheets)).toMatchObject(
    onSheet,
  )
  for (const type of fourTypes) {
    const { now } = await vision
      .phone(type)
      .control.until((view) => view.now.kind === 'sheets' && entriesOf(view.now.sheets).length > 0)
    expect(now.kind === 'sheets' && entriesOf(now.sheets)).toMatchObject(onSheet)
  }
  await vision.say('welzijn', fill('kosten', '13000', '12000'))
  await vision.restart()
  const back = await vision.regie.until(({ sheets }) => entriesOf(sheets).length > 0)
  expect(entriesOf(back.sheets)[0]).not.toHaveProperty('paper')
  expect(entriesOf(back.sheets)).toMatchObject([{ value: '13000' }])
})
