import { expect, test } from 'vitest'
import { noteId, stepId } from '../ids.js'
import { org } from '../testData.js'
import type { WorkshopState } from '../workshop/state.js'
import { composeResult } from './composeResult.js'
import { aState, boardOf, judges, polledOf, pollWith, promiseOf, sectionOf, today, writes } from './documentTestData.js'
import { answeredOnPaper } from './onPaper.js'

const asked = judges('oordeel', 'klacht')
const state = (more: Partial<WorkshopState>) =>
  aState([writes('klacht'), asked], { kind: 'shelf', sections: [sectionOf('klacht')] }, more)
const typed = (status: 'open' | 'decided') =>
  pollWith(
    'oordeel',
    [
      polledOf('k1', {
        status,
        ballots: new Map([[org('gemeente'), new Map([['stance', { option: 'dik', reason: null, paper: 4 }]])]]),
      }),
    ],
    { shown: false },
  )

test('[DOC-12] a document that nobody signs says who answered, promised or filled in on which card', () => {
  const entries = new Map([['wie', { value: 'ja', by: org('welzijn'), on: today, paper: 2 }]])
  const now = state({
    polls: typed('decided'),
    commitments: new Map([[noteId('k2'), promiseOf('k2', { paper: 3 })]]),
    sheets: new Map([[stepId('oordeel'), new Map([[noteId('k1'), { subject: noteId('k1'), text: 'K', entries }]])]]),
  } as never)
  const marks = composeResult(now, boardOf({}))?.onPaper
  expect(marks).toEqual(
    expect.arrayContaining([
      { organisation: org('gemeente'), paper: 4 },
      { organisation: org('ggd'), paper: 3 },
    ]),
  )
  expect(marks).toEqual(answeredOnPaper(now))
})

test('[DOC-12] what is still closed is told of nobody', () => {
  expect(answeredOnPaper(state({ polls: typed('open') }))).toEqual([])
})
