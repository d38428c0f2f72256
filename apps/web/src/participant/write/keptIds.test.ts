import { expect, test } from 'vitest'
import { readIds } from './keptIds.js'

test('[WEB-43] a note is called "op tafel" only when this device knows it; anything else kept there means nothing', () => {
  expect([...readIds('["n1","n2"]')]).toEqual(['n1', 'n2'])
  for (const other of [null, '', '{', '{"n1":1}', '[1,null]']) expect(readIds(other).size).toBe(0)
})
