import { expect, test } from 'vitest'
import { checkMailAddress } from './mailAddress.js'

test('[MAD-1] a mail address is one plain address and nothing beside it', () => {
  for (const good of ['noor@polderrand.nl', ' J.de-Vries+tekenen@zorg.polderrand.example ', 'jürgen@büro.example'])
    expect(checkMailAddress(good)).toEqual({ ok: true, value: good.trim() })
  const longest = `noor@${'polderrand.'.repeat(22)}utrecht`
  expect(longest).toHaveLength(254)
  expect(checkMailAddress(longest).ok).toBe(true)
  expect(checkMailAddress(`${longest}s`)).toEqual({ ok: false, error: 'bad-address' })
  const bad = [
    '',
    'noor',
    'noor@polderrand',
    'noor@polderrand.nl\r\nBcc: ander@polderrand.nl',
    'a@b.nl,c@d.nl',
    'Noor <noor@polderrand.nl>',
    '"noor"@polderrand.nl',
    'noor @polderrand.nl',
    'noor..v@polderrand.nl',
    `${'a'.repeat(65)}@polderrand.nl`,
    `noor@${'polderrand.'.repeat(30)}nl`,
  ]
  for (const text of bad) expect(checkMailAddress(text), text).toEqual({ ok: false, error: 'bad-address' })
})
