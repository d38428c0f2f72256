import { mkdir } from 'node:fs/promises'
import { setFlagsFromString } from 'node:v8'
import { err, ok, type Result } from '@siroop/domain'
import { pino } from 'pino'
import { type App, createApp } from './app.js'
import { backupBeforeChanges } from './backup/beforeChanges.js'
import { backupByItself } from './backup/byItself.js'
import { startNightly } from './backup/nightly.js'
import { systemClock } from './board/clock.js'
import { newId, randomBelow } from './chance.js'
import { accountsCommands } from './commands/accountsCommand.js'
import { keepCommands } from './commands/keepCommand.js'
import { personCommands } from './commands/personCommand.js'
import { tokensCommands } from './commands/tokensCommand.js'
import { type Config, readConfig } from './config.js'
import { createTokensHere } from './connections/fromCommandLine.js'
import { endWithin } from './ending/endWithin.js'
import { createExporter, type ExportRefusal } from './export/exporter.js'
import { askLocally, serveLocalCommands } from './localCommands.js'
import { createSmtp } from './mail/smtp.js'
import { createMetrics, serveMetrics } from './metrics/metrics.js'
import { type Neighbours, noNeighbours } from './neighbours/neighbours.js'
import { createRedisNeighbours } from './neighbours/redisNeighbours.js'
import { checkRegister } from './register/checkRegister.js'
import { createSeals } from './seal/seals.js'
import { createTimestamps } from './seal/timestamps.js'
import { createAccountsHere } from './spaces/fromCommandLine.js'
import { databaseFile } from './storage/moment/moment.js'
import { openPostgresStorage, type PostgresRefusal } from './storage/postgresStorage.js'
import { type OpenRefusal, openSqliteStorage } from './storage/sqliteStorage.js'
import type { Storage } from './storage/storage.js'

const exportProblem = {
  'no-browser': 'no-browser',
  busy: 'export-busy',
  'too-slow': 'export-failed',
  failed: 'export-failed',
} as const satisfies Record<ExportRefusal, string>

/** A process manager kills after some time what it asked to end: by then it has ended by itself. */
const longestEndMs = 30_000

const say = (line = '') => process.stdout.write(`${line}\n`)
const stop = (...lines: readonly string[]): never => {
  process.stderr.write(`\n${lines.join('\n')}\n`)
  process.exit(1)
}

const dataProblem = {
  newer: 'This data was written by a newer Siroop. Start that one, or put back a backup.',
  'in-use': 'Another Siroop is using this data folder. Stop it first, or choose another one with SIROOP_DATA.',
  'old-server': 'The PostgreSQL of DATABASE_URL is too old. Siroop needs version 15 or newer.',
  unreachable: 'The PostgreSQL of DATABASE_URL does not answer. Is it running, and are host and port right?',
  'no-access': 'The PostgreSQL of DATABASE_URL refuses this user. Are name and password right, and may it make tables?',
  'no-database': 'The PostgreSQL of DATABASE_URL has no database of that name. Make one first.',
} as const satisfies Record<OpenRefusal | PostgresRefusal, string>

const noBackup = [
  'This version of Siroop changes the data, and the backup before that did not succeed:',
  'Make room, choose another folder with SIROOP_BACKUPS, or go without one with SIROOP_BACKUPS=off.',
]

const read = readConfig(process.env)
if (!read.ok)
  stop('Siroop cannot start with these settings:', ...read.error.map(({ name, message }) => `  ${name} ${message}`))
else await run(read.value)

async function run(config: Config): Promise<void> {
  // V8 learns from the first minute that what is made for an edit lives long, and puts it where only a full collection
  // finds it; and it lets what is needed no more grow to the size of what is. A Node that does not know a flag does without.
  setFlagsFromString('--no-allocation-site-pretenuring')
  setFlagsFromString('--heap-growing-percent=40')
  // A folder that it makes itself is for nobody else: names and the key of the seal are in it.
  await mkdir(config.dataFolder, { recursive: true, mode: 0o700 })
  const before = await backupBeforeChanges(config, Date.now())
  if (before !== null && !before.ok) return stop(...noBackup, `  ${before.error}`)
  if (before !== null) say(`This version changes the data. A backup of before is in ${before.value}`)
  const opened = await openStorage(config)
  if (!opened.ok) return stop(dataProblem[opened.error])
  // What the person at the terminal reads is words; what goes on afterwards is lines of JSON, for who collects them.
  const log = pino({ level: config.logLevel, base: null })
  const warn = (line: string) => log.warn(line)
  const metrics = createMetrics({ storage: opened.value, nowMs: Date.now })
  // What nobody asks for is not measured.
  const storage = config.metrics === null ? opened.value : metrics.timed(opened.value)
  const exporter = createExporter({
    // Which browser, and how it is fenced in, is for the export to read.
    env: process.env,
    nowMs: Date.now,
    after: systemClock.after,
    log: warn,
  })
  const seals = createSeals({
    dataFolder: config.dataFolder,
    passphrase: config.sealPassphrase,
    nowMs: Date.now,
    ...(config.timestampUrl === null
      ? {}
      : { timestamp: createTimestamps({ url: config.timestampUrl, patienceMs: 5000 }) }),
    log: warn,
  })
  const neighbours = openNeighbours(config, warn)
  const atSignal = listenForSignals()
  const made = await createApp(config, {
    log,
    storage,
    neighbours,
    onRequest: metrics.onRequest,
    exportPdf: async (input) => {
      const made = await exporter.exportManifest(input)
      metrics.onExport(made.ok)
      return made.ok ? ok(made.value.pdf) : err(exportProblem[made.error.refusal])
    },
    exportPaper: async (paper, atMs) => {
      const made = await exporter.exportPaper(paper, atMs)
      metrics.onExport(made.ok)
      return made.ok ? ok(made.value.pdf) : err(exportProblem[made.error.refusal])
    },
    exportPicture: async (input, picture) => {
      const made = await exporter.exportPicture(input, picture)
      return made.ok ? ok(made.value.png) : err(exportProblem[made.error.refusal])
    },
    browserState: async () => (await exporter.readiness()).status,
    stopExports: exporter.close,
    seals,
    carrier: config.mail === null ? null : createSmtp(config.mail),
  })
  if (!made.ok) {
    await neighbours.close()
    await storage.close()
    return stop(
      made.error === 'port-taken'
        ? `Port ${config.port} is in use. Choose another one: PORT=4601 npm start`
        : `Port ${config.port} on ${config.host} cannot be opened.`,
    )
  }
  const app = made.value
  metrics.watch(app.load)
  const told = config.metrics && (await serveMetrics(metrics, config.metrics))
  if (told?.ok === false) warn(`Port ${config.metrics?.port} of SIROOP_METRICS is in use: no numbers.`)
  const stopLocal = await serveLocalCommands(config.dataFolder, {
    demo: async (template) =>
      template === null || app.templates.includes(template)
        ? ok(await app.createDemo(template ?? undefined))
        : err('unknown-template'),
    ...keepCommands(app.keep),
    'known-file': async (hash) => ok(hash === null ? null : await app.files.known(hash)),
    'register-check': async () => ok(await checkRegister(storage)),
    ...personCommands(app.people),
    ...tokensCommands(createTokensHere(storage, app.connections)),
    ...accountsCommands({ here: createAccountsHere(storage), createLoginLink: app.createLoginLink }),
  })
  const sealing = await seals.readiness()
  if (sealing.status !== 'ok') process.stderr.write(`${sealing.detail.en}\n`)
  for (const notice of app.notices) process.stderr.write(`${notice}\n`)
  await welcome(app)
  const stopNightly =
    config.backupFolder === null
      ? () => undefined
      : startNightly({
          storage,
          nowMs: Date.now,
          hour: () => new Date().getHours(),
          after: systemClock.after,
          make: () => backupByItself(new URL('.', import.meta.url)),
          log: warn,
        })
  atSignal(async () => {
    stopNightly()
    const end = async () => {
      await stopLocal()
      await app.close()
      await neighbours.close()
      await exporter.close()
      await storage.close()
    }
    const how = await endWithin(end, { after: systemClock.after, ms: longestEndMs })
    // What was answered is on the disk; whoever wrote what was not comes with it again.
    if (how !== 'done') warn('Ending took too long, and was cut short.')
    process.exit(how === 'done' ? 0 : 1)
  })
}

/**
 * Waits for the signal to end from the moment it is called. Gives back what says how to end: one that came while the
 * program was still starting is kept until then, so that whoever asks always sees it drain.
 */
function listenForSignals(): (end: () => Promise<void>) => void {
  let asked = false
  let drain: (() => Promise<void>) | null = null
  const end = async () => {
    asked = true
    const now = drain
    drain = null
    await now?.()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end())
  return (how) => {
    drain = how
    if (asked) void end()
  }
}

async function openStorage({
  databaseUrl,
  dataFolder,
}: Config): Promise<Result<Storage, OpenRefusal | PostgresRefusal>> {
  // What was on its way may or may not be written: starting again is the only honest way on; clients resync.
  const onFatal = (error: Error) => stop(`The database stopped: ${error.message}`)
  if (databaseUrl === null) return openSqliteStorage(databaseFile(dataFolder), onFatal)
  // Nothing locks the folder then, and the command line finds its server by it.
  const other = await askLocally(dataFolder, 'anybody')
  if (other.ok || other.problem !== 'not-running') return err('in-use')
  return openPostgresStorage(databaseUrl, onFatal)
}

function openNeighbours({ redisUrl }: Config, report: (problem: string) => void): Neighbours {
  if (redisUrl === null) return noNeighbours
  return createRedisNeighbours({ url: redisUrl, id: newId(), randomBelow, after: systemClock.after, report })
}

async function welcome(app: App): Promise<void> {
  const { here, network, best } = app.addresses
  say('Siroop is running.')
  say(`  On this machine   ${here}`)
  for (const address of network) say(`  For phones        ${address}`)
  const isPublic = best !== here && !network.includes(best)
  if (isPublic) say(`  Public            ${best}`)
  const first = await app.firstStartPath()
  if (first !== null) {
    say()
    say('There is no facilitator yet. This link makes the first one, once:')
    // Who runs it on a server reads this in a log, and opens it elsewhere.
    say(`  ${isPublic ? best : here}${first}`)
  }
  say()
  say('Ctrl-C stops; everything is kept.')
}
