import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aptInstall, canInstall, findBrowser, hasProgram } from '../../apps/server/bin/browser.mjs'
import { checkNode, installPackages } from '../../apps/server/bin/install.mjs'
import { root, run, runTool, say, stop } from '../../apps/server/bin/say.mjs'
import { audit } from './audit.mjs'

// Everything that must hold, on a bare machine, without a question: `npm test`. With --long also what takes long.
const alsoLong = process.argv.includes('--long')
const started = Date.now()
const count = { passed: 0, failed: 0 }
const failures = []
const notChecked = []
/** The code of a check whose answer could not be had. */
const notAsked = -1

checkNode()
await installPackages()
const browser = await whatTheTestsNeed()
const env = { CI: '1', TURBO_TELEMETRY_DISABLED: '1', PUPPETEER_EXECUTABLE_PATH: browser }
const reports = mkdtempSync(join(tmpdir(), 'siroop-tests-'))

// Two rows beside each other: what reads the source, and what runs the built Siroop. Most of the stories is waiting for a
// browser, so that one processor is left for the rest. Within a row one thing at a time.
await Promise.all([source(), built()])
if (alsoLong) await tests('long')

rmSync(reports, { recursive: true, force: true })
say()
if (!alsoLong) leftOut()
for (const line of notChecked) say(`not checked: ${line}`)
for (const line of failures) say(`failed: ${line}`)
say(`${Math.round((Date.now() - started) / 1000)} seconds`)
say(`${count.passed} passed, ${count.failed} failed`)
process.exitCode = count.failed === 0 ? 0 : 1

async function source() {
  await step('known weaknesses', weaknesses)
  await step('lint and format', () => runTool('@biomejs/biome/bin/biome', { args: ['check', '.'], env, whole: true }))
  await step('nothing unused', () =>
    runTool('knip/bin/knip.js', { args: ['--config', 'packages/architecture/knip.ts'], env, whole: true }),
  )
  await step('types', () =>
    runTool('turbo/bin/turbo', { args: ['run', 'types', '--output-logs=errors-only'], env, whole: true }),
  )
  await tests('rules')
  await tests('server')
  await tests('alone')
}

async function built() {
  await step('build', () => {
    // In a process of its own: a build that fails ends the process, and the rest must still be told.
    const args = ['--input-type=module', '-e', `import('./apps/server/bin/build.mjs').then((m) => m.buildIfStale())`]
    return run(process.execPath, { args, env, whole: true })
  })
  await step('size of the pages', () =>
    run(process.execPath, { args: ['budget.mjs'], cwd: join(root, 'apps/web'), env, whole: true }),
  )
  await tests('stories')
}

/** A registry that does not answer is no fault of ours, and no proof either: it is said at the end. */
function weaknesses() {
  const { unread, grave, mild } = audit()
  for (const line of [...grave, ...mild]) say(line)
  if (unread === null) return grave.length
  notChecked.push(`known weaknesses of what is installed: npm audit said "${unread}"`)
  return notAsked
}

/** One check that is not a test: it counts as one. */
async function step(name, check) {
  const code = await timed(name, check)
  if (code === notAsked) return
  const good = code === 0
  count[good ? 'passed' : 'failed'] += 1
  if (!good) failures.push(name)
}

/** Says that it begins; what it printed has been shown in one piece when it is said how long it took. */
async function timed(name, check) {
  say(`\n— ${name} …`)
  const began = Date.now()
  const code = await check()
  const verdict = code === 0 ? 'good' : code === notAsked ? 'NOT CHECKED' : 'NOT GOOD'
  say(`— ${name}: ${verdict}, ${Math.round((Date.now() - began) / 1000)} seconds`)
  return code
}

/** The tests of one vitest project, counted from its own report; a run that breaks without a report is a failure. */
async function tests(project) {
  const report = join(reports, `${project}.json`)
  const args = ['run', '--config', 'e2e/run/vitest.config.ts', '--project', project, '--passWithNoTests']
  const outputs = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const code = await timed(`tests: ${project}`, () =>
    runTool('vitest/vitest.mjs', { args: [...args, ...outputs], env, whole: true }),
  )
  const before = count.failed
  try {
    for (const file of JSON.parse(readFileSync(report, 'utf8')).testResults) countFile(file)
  } catch (problem) {
    failures.push(`${project}: no readable report (${problem.message})`)
    count.failed += 1
  }
  if (code !== 0 && count.failed === before) {
    failures.push(`${project}: ended with code ${code}`)
    count.failed += 1
  }
}

function countFile({ name, status, assertionResults }) {
  const file = name.replace(`${root}/`, '')
  const bad = assertionResults.filter((one) => one.status !== 'passed')
  count.passed += assertionResults.length - bad.length
  count.failed += bad.length
  for (const one of bad) failures.push(`${file}: ${one.fullName}${one.status === 'failed' ? '' : ` (${one.status})`}`)
  if (status === 'passed' || bad.length > 0) return
  count.failed += 1
  failures.push(`${file}: could not be run`)
}

/** Says by name which tests this run did not do. */
function leftOut() {
  const long = ['packages', 'apps', 'e2e'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((path) => `${folder}/${path}`)
      .filter((path) => path.endsWith('.long.test.ts') && !path.includes('node_modules')),
  )
  if (long.length > 0) say(`Left out, run with npm run test:long:\n${long.map((path) => `  ${path}`).join('\n')}`)
}

/**
 * A browser, fonts, the programs that look at PDFs, PostgreSQL, Redis and nginx. Installed where we may; a loud failure
 * where we may not. The tests start database servers of their own; nothing of what is installed here has to run.
 */
async function whatTheTestsNeed() {
  // LibreOffice reads what we write for word processors, PDFBox judges our PDFs: only among what takes long.
  const judges = alsoLong ? { soffice: 'libreoffice-writer', java: 'default-jre-headless' } : {}
  const programs = { pdftotext: 'poppler-utils', qpdf: 'qpdf', openssl: 'openssl', ...judges }
  const jars = alsoLong
    ? { preflight: 'libpdfbox2-java', 'javax.activation': 'libactivation-java', 'jaxb-api': 'libjaxb-api-java' }
    : {}
  const lacking = () => [
    ...Object.entries(programs).flatMap(([program, name]) => (hasProgram(program) ? [] : [name])),
    ...Object.entries(jars).flatMap(([jar, name]) => (existsSync(`/usr/share/java/${jar}.jar`) ? [] : [name])),
    ...(hasProgram('redis-server') || hasProgram('valkey-server') ? [] : ['redis-server']),
    ...(hasPostgres() ? [] : ['postgresql']),
    ...(hasProgram('nginx') || existsSync('/usr/sbin/nginx') ? [] : ['nginx-light']),
  ]
  const missing = lacking()
  if (findBrowser() === null) missing.push('chromium-headless-shell')
  // Known only to apt: a machine with another browser may still lack the fonts.
  if (canInstall()) missing.push('fonts-noto-core', 'fonts-noto-color-emoji')
  if (canInstall() && missing.length > 0) {
    say(`Making sure of ${missing.join(', ')} …`)
    if (!(await withoutStartingServices(() => aptInstall(missing)))) say('apt did not succeed; see the lines above.')
  }
  const found = findBrowser()
  const names = [...lacking(), ...(found === null ? ['chromium-headless-shell'] : [])]
  if (names.length > 0) {
    stop(`The tests need ${names.join(', ')}. Install them, for example: sudo apt-get install ${names.join(' ')}`)
  }
  return found
}

/** Debian keeps the programs of PostgreSQL beside PATH, a folder per version; Siroop needs 15 or newer. */
function hasPostgres() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).filter((version) => Number(version) >= 15) : []
  return hasProgram('initdb') || versions.some((version) => existsSync(join(debian, version, 'bin/initdb')))
}

/** Debian starts a service when it installs one, unless this file says no: a test run leaves no service behind. */
async function withoutStartingServices(install) {
  const policy = '/usr/sbin/policy-rc.d'
  if (existsSync(policy)) return install()
  writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    return await install()
  } finally {
    rmSync(policy, { force: true })
  }
}
