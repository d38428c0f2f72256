import { expect, test } from 'vitest'
import { agreementMatrix } from './agreementPairs.js'
import type { AgreementStage } from './agreementStage.js'

const between = (...names: readonly string[]) => ({ between: names.map((name) => ({ name, agreedOn: null })) })
const placed = (id: string, stage: AgreementStage, ...names: readonly string[]) => ({
  id,
  stage,
  content: between(...names),
})

test('[KNB-6] pairs without an agreement are those of which nothing is recorded, whoever was invited', () => {
  const matrix = agreementMatrix(
    ['GGD', 'Gemeente', 'Politie'],
    [
      placed('a1', 'shared', 'GGD', 'Gemeente'),
      placed('a2', 'trial', 'gemeente.', 'Politie'),
      placed('a3', 'stopped', 'GGD', 'Politie'),
    ],
  )
  expect(matrix.organisations).toEqual(['GGD', 'Gemeente', 'Politie'])
  expect(matrix.pairs[0]).toEqual([null, { made: ['a1'], underWay: [] }, { made: [], underWay: [] }])
  expect(matrix.pairs[1]?.[2]).toEqual({ made: [], underWay: ['a2'] })
  expect(matrix.pairs[2]?.[1]).toEqual(matrix.pairs[1]?.[2])
  expect(matrix.without).toEqual([
    ['GGD', 'Politie'],
    ['Gemeente', 'Politie'],
  ])
})

test('[KNB-6] who stands in an agreement and was not invited comes after them; of one agreement each pair has it', () => {
  const matrix = agreementMatrix(['GGD'], [placed('a1', 'recorded', 'Welzijn', 'GGD', 'Zorggroep')])
  expect(matrix.organisations).toEqual(['GGD', 'Welzijn', 'Zorggroep'])
  expect(matrix.without).toEqual([])
  expect(agreementMatrix([], []).organisations).toEqual([])
})
