import { expect, test } from 'vitest'
import { facilitator, organisations, speaker } from '../../testData.js'
import { atPoll, vote } from '../../visionTestData.js'
import { oncePerState } from './oncePerState.js'

test('[VIEW-33] what is the same for everybody is worked out once for a state, and anew for the next one', () => {
  const looked: number[] = []
  const look = oncePerState((state) => looked.push(state.polls.size))
  const table = atPoll()
  const before = table.now
  expect([look(before), look(before)]).toEqual([1, 1])
  table.do(speaker('ggd'), vote('g1'))
  expect([look(table.now), look(before), look(table.now)]).toEqual([2, 1, 2])
})

test('[VIEW-33] a view that was made before an answer does not stand in the way of the one after it', () => {
  const table = atPoll()
  const shown = () => {
    const view = table.view({ kind: 'facilitator', id: facilitator })
    return view?.audience === 'facilitator' ? view.poll?.items[0] : undefined
  }
  expect(shown()).toMatchObject({ status: 'open', result: null })
  for (const name of organisations) table.do(speaker(name), vote('g1'))
  const { step } = vote('g1')
  const [first] = table.now.polls.get(step)?.subjects.keys() ?? []
  if (first === undefined) throw new Error('nothing is polled')
  table.do(facilitator, { type: 'showPoll', step, subject: first })
  expect(shown()).toMatchObject({ status: 'shown', result: { countsVisible: true } })
})
