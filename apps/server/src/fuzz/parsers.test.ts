import { expect, test } from 'vitest'
import { fuzz, parsers } from './parsersTestData.js'

const timeout = 120_000

test(
  '[FUZ-2] no parser breaks on bytes that somebody else made, and none takes them for what they are not',
  async () => {
    const all = await parsers()
    expect(all.length).toBe(6)
    // always the same bytes: what fails here fails for everybody; the long tests try others each time
    for (const parser of all) await fuzz(parser, { runs: 60, seed: 2_040 })
  },
  timeout,
)
