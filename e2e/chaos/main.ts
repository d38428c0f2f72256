import { endure, faults } from './faults.js'

// Breaks things on purpose and looks whether anything is lost: `npm run chaos [-- --short] [-- part of a name]`.
const isShort = process.argv.includes('--short')
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const chosen = faults.filter(({ name }) => wanted.every((word) => name.includes(word)))
let passed = 0
for (const fault of chosen) {
  const size = isShort ? fault.short : fault.full
  process.stdout.write(`${fault.name}, ${size.times} times, ${size.people} people … `)
  try {
    const { acknowledged, lost, doubles, equal, equalAfterMs } = await endure(fault, size)
    const isGood = lost === 0 && (doubles ?? 0) === 0 && equal && equalAfterMs < 1_000
    if (isGood) passed++
    process.stdout.write(
      `${isGood ? 'good' : 'BAD'}: ${acknowledged} kept, ${lost} lost, ${doubles ?? 'uncounted'} doubles, ` +
        `${equal ? `equal after ${Math.round(equalAfterMs)} ms` : 'NOT equal'}\n`,
    )
  } catch (error) {
    process.stdout.write(`BAD: ${error instanceof Error ? error.message : String(error)}\n`)
  }
}
process.stdout.write(`${passed} of ${chosen.length} faults endured\n`)
process.exitCode = passed === chosen.length && passed > 0 ? 0 : 1
