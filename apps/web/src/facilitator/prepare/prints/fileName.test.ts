import { expect, test } from 'vitest'
import { fileName } from './fileName.js'

test('[WEB-170] a downloaded paper has a name that says what it is and for whom, and that every device takes', () => {
  expect(fileName('uitnodiging', 'Inwoners (adviesraad)')).toBe('uitnodiging-inwoners-adviesraad')
  expect(fileName('invitation', 'Café “Zoë” / Oost\n')).toBe('invitation-cafe-zoe-oost')
  expect(fileName('uitnodiging', '健康')).toBe('uitnodiging')
})
