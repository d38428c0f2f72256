import { test } from 'vitest'
import { fuzz, parsers } from './parsersTestData.js'

test('[FUZ-2] no parser breaks on thousands of bytes that nobody tried before', async () => {
  // other bytes every day; the number is in the message when it fails, and what failed goes into the corpus
  const seed = Math.floor(Date.now() / 86_400_000)
  for (const parser of await parsers()) await fuzz(parser, { runs: 4_000, seed })
})
