import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareSentences } from '@siroop/manifest'
import { type MarkedPair, scoresOf, tableOf } from './scores.js'

/**
 * Precision and recall of the dilution watch on marked pairs, per verdict and per kind, and milliseconds a pair.
 * `npm run bench -- siroopwacht`: the sets of the repository. With files: those. `--errors` prints the pairs that it
 * answered otherwise.
 */
const fixtures = join(import.meta.dirname, '../../../packages/manifest/src/siroopwacht/fixtures')
const own = ['development-nl.json', 'development-en.json', 'unseen-1.json', 'unseen-2.json', 'unseen-3.json']
const args = process.argv.slice(2)
const files = args.filter((arg) => !arg.startsWith('--'))
const sets = files.length > 0 ? files : own.map((name) => join(fixtures, name))
for (const file of sets) {
  const pairs = JSON.parse(readFileSync(file, 'utf8')) as readonly MarkedPair[]
  for (const { before, after, lang } of pairs.slice(0, 20)) compareSentences(before, after, lang)
  const answered = pairs.map((pair) => {
    const start = performance.now()
    const { verdict, findings } = compareSentences(pair.before, pair.after, pair.lang)
    return { pair, verdict, findings, ms: performance.now() - start }
  })
  console.log(`\n## ${file.split('/').at(-1)}: ${pairs.length} pairs\n`)
  console.log(tableOf(scoresOf(answered)))
  const times = answered.map(({ ms }) => ms).sort((one, other) => one - other)
  const at = (part: number) => (times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0).toFixed(2)
  console.log(`\nmilliseconds a pair: median ${at(0.5)}, worst ${at(1)}`)
  if (!args.includes('--errors')) continue
  for (const { pair, verdict, findings } of answered) {
    if (verdict === pair.verdict) continue
    console.log(`\n${pair.lang} is ${pair.verdict} (${(pair.kinds ?? []).join(', ')}), answered ${verdict}`)
    console.log(`  ${pair.before}\n  ${pair.after}`)
    for (const { kind, change, before, after } of findings) console.log(`    ${change} ${kind}: ${before} -> ${after}`)
  }
}
