import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkNode, installPackages } from '../../apps/server/bin/install.mjs'
import { root, run, say, stop } from '../../apps/server/bin/say.mjs'

// Changes the code in small ways, one at a time, and counts how many of the changes a test notices. `npm run mutants`: a
// drawn sample of the rules and all of admission. `npm run mutants -- packages/domain/src/shelf`: all of a folder or file.
// It measures; nothing here passes or fails.
const here = join(root, 'e2e/mutants')
/** What is drawn of the rules: whole would take a night. */
const drawn = 12
/** Who may put what on a board: what admission decides. */
const admission = ['packages/board/src/admission']

checkNode()
await installPackages()
await installStryker()
const asked = process.argv.slice(2)
const files = (asked.length > 0 ? asked : [...sample(sourcesIn('packages/domain/src')), ...admission]).flatMap(
  sourcesIn,
)
if (files.length === 0) stop('Nothing to change there: name a folder or a file with code in it.')
say(`${files.length} files are changed, one small change at a time …`)
const report = join(here, 'report.json')
const settings = join(here, 'settings.json')
rmSync(report, { force: true })
writeFileSync(settings, JSON.stringify(stryker(files)))
await run(process.execPath, {
  args: [join(here, 'stryker/node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', settings],
})
rmSync(settings, { force: true })
if (!existsSync(report)) stop('No report was made: the lines above say why.')
tell(JSON.parse(readFileSync(report, 'utf8')))

function stryker(mutate) {
  return {
    testRunner: 'vitest',
    vitest: { configFile: 'e2e/mutants/vitest.config.ts', related: true },
    plugins: [join(here, 'stryker/node_modules/@stryker-mutator/vitest-runner/dist/src/index.js')],
    coverageAnalysis: 'perTest',
    mutate,
    // What a user reads is looked at by people; a letter that changes there is not a rule that breaks.
    mutator: { excludedMutations: ['StringLiteral'] },
    ignoreStatic: true,
    ignorePatterns: [
      '**',
      '**/node_modules',
      '!packages/**',
      '!apps/server/**',
      '!e2e/mutants/*.ts',
      '!*.json',
      '!workshop-templates/**',
    ],
    tempDirName: 'e2e/mutants/.changed',
    concurrency: 2,
    // A change that never ends is noticed; a machine that is busy with something else is no proof of that.
    timeoutMS: 30_000,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: report },
    allowConsoleColors: false,
    disableTypeChecks: false,
  }
}

/** Per folder: how many changes were noticed; and where the ones are that nobody noticed. */
function tell({ files: changed }) {
  const rows = new Map()
  const missed = []
  for (const [path, { mutants }] of Object.entries(changed)) {
    const folder = path.split('/').slice(0, 4).join('/').replace(/\.ts$/, '')
    const row = rows.get(folder) ?? { noticed: 0, missed: 0 }
    for (const { status, mutatorName, location } of mutants) {
      if (status === 'Killed' || status === 'Timeout') row.noticed += 1
      else if (status === 'Survived' || status === 'NoCoverage') {
        row.missed += 1
        missed.push(`${path}:${location.start.line} ${mutatorName}`)
      }
    }
    rows.set(folder, row)
  }
  for (const line of missed) say(line)
  const all = [...rows.values()].reduce((a, b) => ({ noticed: a.noticed + b.noticed, missed: a.missed + b.missed }))
  say('\n| where | changes | noticed |\n|---|---|---|')
  for (const [folder, row] of [...[...rows].sort(), ['all', all]]) sayRow(folder, row)
}
function sayRow(name, { noticed, missed }) {
  const total = noticed + missed
  say(`| ${name} | ${total} | ${total === 0 ? '–' : `${Math.round((100 * noticed) / total)} %`} |`)
}

/** The code in a folder, or the file itself: no tests, and nothing that only re-exports. */
function sourcesIn(path) {
  if (path.endsWith('.ts')) return [path]
  return readdirSync(join(root, path), { recursive: true })
    .map((name) => `${path}/${name}`)
    .filter((name) => name.endsWith('.ts') && !/(\.test|TestData|testData|index|\.d)\.ts$/.test(name))
}

/** The same files every time, drawn by their names and not by anybody's taste. */
function sample(paths) {
  const draw = (path) => createHash('sha256').update(path).digest('hex')
  return [...paths].sort((a, b) => draw(a).localeCompare(draw(b))).slice(0, drawn)
}

async function installStryker() {
  const done = join(here, 'stryker/node_modules/.siroop-lock')
  const lock = readFileSync(join(here, 'stryker/package-lock.json'), 'utf8')
  if (existsSync(done) && readFileSync(done, 'utf8') === lock) return
  say('Installing what changes the code (once) …')
  const args = ['ci', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', '--loglevel=error']
  const code = await run('npm', { args, cwd: join(here, 'stryker') })
  if (code !== 0) stop('It could not be installed: see the lines above.')
  writeFileSync(done, lock)
}
