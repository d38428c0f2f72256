import type { LittleWords } from '../words/lexicon.js'
import type { Token } from './tokens.js'

/** Whether a word stands in a part that only says which or why: "ouderen die thuis willen blijven", "zodat hij kan kiezen". */
export function isAside(tokens: readonly Token[], at: number, { opens }: LittleWords): boolean {
  const clause = tokens[at]?.clause
  for (let before = at - 1; before >= 0 && tokens[before]?.clause === clause; before--) {
    if (opens.has(tokens[before]?.word ?? '')) return true
  }
  return false
}
