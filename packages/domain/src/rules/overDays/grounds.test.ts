import { expect, test } from 'vitest'
import type { Template } from '../../template.js'
import { signingGrounds } from './grounds.js'

const grounds = (signing: Partial<NonNullable<Template['document']['signing']>> | undefined) =>
  signingGrounds({ template: { document: { signing } } as Template })

test('[SGN-26] a ground is asked for and may be a reservation, unless the template says otherwise', () => {
  expect(grounds(undefined)).toEqual({
    offered: ['own', 'after-decision', 'proxy', 'subject-to-approval'],
    atFirst: null,
  })
  expect(grounds({ reservation: 'none' }).offered).toEqual(['own', 'after-decision', 'proxy'])
  expect(grounds({ mandateRequired: true }).atFirst).toBe(null)
  expect(grounds({ mandateRequired: false }).atFirst).toBe('own')
})
