import { trials } from './trials.js'

// Breaks things on purpose and looks whether anything is lost: `npm run chaos [-- --short] [-- part of a name]`.
const form = process.argv.includes('--short') ? 'short' : 'full'
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const chosen = trials.filter(({ name }) => wanted.every((word) => name.includes(word)))
let passed = 0
for (const trial of chosen) {
  process.stdout.write(`${trial.name} … `)
  const startedMs = performance.now()
  const { good, seen } = await trial.run(form).catch((error: unknown) => ({
    good: false,
    seen: error instanceof Error ? error.message : String(error),
  }))
  if (good) passed++
  process.stdout.write(`${good ? 'good' : 'BAD'}. ${seen} (${Math.round((performance.now() - startedMs) / 1_000)} s)\n`)
}
process.stdout.write(`${passed} of ${chosen.length} endured\n`)
process.exitCode = passed === chosen.length && passed > 0 ? 0 : 1
