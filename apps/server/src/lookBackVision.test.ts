import { noteId, stepId } from '@siroop/domain'
import { answers } from '@siroop/protocol'
import { afterEach, expect, test, vi } from 'vitest'
import { ambition, Vision, type Written } from './visionTestData.js'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 })
const running: Vision[] = []
afterEach(async () => {
  for (const vision of running.splice(0).reverse()) await vision.close()
})
const back = stepId('terugredeneren')
const milestone = (id: string, lane: string, text: string): Written => ({
  id,
  step: back,
  kind: 'mijlpaal',
  text,
  fields: { lane, links: ambition },
})

test('[PST-2] [PST-3] a line that is broken off shows its opened milestones by year after a restart, and none of a year that is closed', async () => {
  const vision = await Vision.begin(['welzijn', 'ggd', 'gemeente', 'inwoners'])
  running.push(vision)
  await vision.toSecondMeeting()
  await vision.goTo(back)
  await vision.write('ggd', [milestone('m-ver', 'h2040', 'Alle huizen zijn gezond.')])
  await vision.lead({ type: 'openLane', step: back, lane: 'h2035' })
  await vision.write('welzijn', [milestone('m-nader', 'h2035', 'In elk dorp staat een hofje.')])
  await vision.lead({ type: 'openLane', step: back, lane: 'h2030' })
  await vision.write('gemeente', [milestone('m-dicht', 'h2030', 'Volstrekt geheime mijlpaal.')])
  await vision.regie.until(({ lanes }) => lanes.some(({ notes }) => notes === 1))
  await vision.lead({ type: 'closeMeeting', closedNotes: 'leave' })
  await vision.restart()

  const ask = async (path: string) => {
    const response = await vision.server.get(`/api/workshops/${vision.workshop}/look-back${path}`, {
      cookie: vision.cookie,
    })
    const body = await response.text()
    expect(body).not.toContain('geheime')
    return JSON.parse(body) as unknown
  }
  const { steps } = answers.lookBack.parse(await ask(''))
  expect(steps.at(-1)).toMatchObject({ step: back, how: 'broken-off', reason: null })
  expect(new Set(steps.map(({ meeting }) => meeting)).size).toBe(2)
  const { board } = answers.boardThen.parse(await ask(`/${back}`))
  expect(board?.bundles).toEqual([])
  expect(board?.loose.map(({ lane, notes }) => [lane?.nl, notes.map(({ id }) => id)])).toEqual([
    ['2040', [noteId('m-ver')]],
    ['2035', [noteId('m-nader')]],
  ])
})
