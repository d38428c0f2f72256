import { expect, test } from 'vitest'
import { checkSupportForm, type SupportForm, supporterKey } from './supporter.js'
import { supportForm } from './supportTestData.js'

const faultsOf = (change: Partial<SupportForm>) => {
  const checked = checkSupportForm(supportForm(change))
  return checked.ok ? [] : checked.error
}

test('[SUP-4] names and role are kept as typed, on one line; who says nothing of what they do has no role', () => {
  expect(checkSupportForm(supportForm({ firstName: ' Ölkü\n Nur ', role: ' ' }))).toEqual({
    ok: true,
    value: supportForm({ firstName: 'Ölkü Nur' }),
  })
})

test('[SUP-4] everything that is wrong is told at once, by field', () => {
  expect(faultsOf({ firstName: ' ', lastName: 'a'.repeat(81), email: '', role: 'a'.repeat(81) })).toEqual([
    { at: 'firstName', fault: 'text-empty' },
    { at: 'lastName', fault: 'text-too-long' },
    { at: 'email', fault: 'text-empty' },
    { at: 'role', fault: 'text-too-long' },
  ])
})

test.each([
  ['anja@polderrand', 'half-address'],
  ['anja@polderrand.', 'half-address'],
  ['anja', 'bad-address'],
  ['anja@polderrand.nl, tom@polderrand.nl', 'bad-address'],
  ['Anja <anja@polderrand.nl>', 'bad-address'],
  ['anja@polderrand.nl\r\nBcc: allen@polderrand.nl', 'bad-address'],
])('[SUP-4] the address %j is refused as %s', (email, fault) => {
  expect(faultsOf({ email })).toEqual([{ at: 'email', fault }])
})

test('[SUP-5] two addresses that differ in capitals are one supporter', () => {
  expect(supporterKey(' Anja@Polderrand.EXAMPLE ')).toBe(supporterKey('anja@polderrand.example'))
})
