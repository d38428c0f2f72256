import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok } from '@siroop/domain'
import { type App, createApp } from './app.js'
import { systemClock } from './board/clock.js'
import { type Config, readConfig } from './config.js'
import { createExporter, type ExportRefusal } from './export/exporter.js'
import { serveLocalCommands } from './localCommands.js'
import { openSqliteStorage } from './storage/sqliteStorage.js'

const exportProblem = {
  'no-browser': 'no-browser',
  busy: 'export-busy',
  'too-slow': 'export-failed',
  failed: 'export-failed',
} as const satisfies Record<ExportRefusal, string>

const say = (line = '') => process.stdout.write(`${line}\n`)
const stop = (...lines: readonly string[]): never => {
  process.stderr.write(`\n${lines.join('\n')}\n`)
  process.exit(1)
}

const dataProblem = {
  newer: 'This data was written by a newer Siroop. Start that one, or put back a backup.',
  'in-use': 'Another Siroop is using this data folder. Stop it first, or choose another one with SIROOP_DATA.',
} as const

const read = readConfig(process.env)
if (!read.ok)
  stop('Siroop cannot start with these settings:', ...read.error.map(({ name, message }) => `  ${name} ${message}`))
else await run(read.value)

async function run(config: Config): Promise<void> {
  await mkdir(config.dataFolder, { recursive: true })
  const opened = await openSqliteStorage(join(config.dataFolder, 'siroop.db'), (error) =>
    // What was on its way may or may not be written: starting again is the only honest way on; clients resync.
    stop(`The database stopped: ${error.message}`),
  )
  if (!opened.ok) return stop(dataProblem[opened.error])
  const storage = opened.value
  const exporter = createExporter({
    // Which browser, and how it is fenced in, is for the export to read.
    env: process.env,
    nowMs: Date.now,
    after: systemClock.after,
    log: (line) => process.stderr.write(`${line}\n`),
  })
  const made = await createApp(config, {
    storage,
    exportPdf: async (input) => {
      const made = await exporter.exportManifest(input)
      return made.ok ? ok(made.value.pdf) : err(exportProblem[made.error.refusal])
    },
    browserState: async () => (await exporter.readiness()).status,
  })
  if (!made.ok) {
    await storage.close()
    return stop(
      made.error === 'port-taken'
        ? `Port ${config.port} is in use. Choose another one: PORT=4601 npm start`
        : `Port ${config.port} on ${config.host} cannot be opened.`,
    )
  }
  const app = made.value
  const stopLocal = await serveLocalCommands(config.dataFolder, {
    demo: async (template) =>
      template === null || app.templates.includes(template)
        ? ok(await app.createDemo(template ?? undefined))
        : err('unknown-template'),
    'login-link': async () => ok(await app.createLoginLink()),
  })
  for (const problem of app.templateProblems) process.stderr.write(`A template is left out. ${problem}\n`)
  await welcome(app)
  let stopping = false
  const end = async () => {
    if (stopping) return
    stopping = true
    await stopLocal()
    await app.close()
    await exporter.close()
    await storage.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end())
}

async function welcome(app: App): Promise<void> {
  const { here, network, best } = app.addresses
  say('Siroop is running.')
  say(`  On this machine   ${here}`)
  for (const address of network) say(`  For phones        ${address}`)
  if (best !== here && !network.includes(best)) say(`  Public            ${best}`)
  const first = await app.firstStartPath()
  if (first !== null) {
    say()
    say('There is no facilitator yet. This link makes the first one, once:')
    say(`  ${here}${first}`)
  }
  say()
  say('Ctrl-C stops; everything is kept.')
}
