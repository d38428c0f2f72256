import { expect, test, vi } from 'vitest'
import { anInvitation } from './inviteTestData.js'
import { aRush, rush } from './rushTestData.js'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

test('[INVT-15] five hundred clients want one hundred seats at once: everybody once, no table above its seats, the lines in order', async () => {
  expect.hasAssertions()
  const made = await anInvitation(aRush(100))
  try {
    await rush(made, 100)
  } finally {
    await made.close()
  }
})
