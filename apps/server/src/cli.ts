import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { renderUnicodeCompact } from 'uqr'
import { systemClock } from './board/clock.js'
import { accountsAnswer, accountsQuestion } from './commands/accountsCommand.js'
import { backupCommand, upgradeCommand } from './commands/backupCommand.js'
import { doctorCommand, shownSettings } from './commands/doctorCommand.js'
import { type KeepAnswer, keepAnswer, keepQuestion } from './commands/keepCommand.js'
import { type PersonAnswer, personAnswer, personQuestion } from './commands/personCommand.js'
import { registerLines } from './commands/registerCommand.js'
import { answerLanguage, inOwnName } from './commands/terminal.js'
import { usage } from './commands/usage.js'
import { verifyCommand } from './commands/verifyCommand.js'
import { type Config, readConfig, settingDefaults } from './config.js'
import { examine, type Probes } from './doctor/examine.js'
import { createExporter } from './export/exporter.js'
import { version } from './folders.js'
import { askLocally, type DemoAnswer, type LocalAnswer } from './localCommands.js'
import { createSmtp } from './mail/smtp.js'
import { registerDocument } from './privacy/registerDocument.js'
import type { RegisterReport } from './register/checkRegister.js'
import type { KnownEdition } from './seal/fileCheck.js'
import { createSeals } from './seal/seals.js'
import { createProvider } from './spaces/signOn/provider.js'
import { templateCommand } from './templates/templateCommand.js'
import { lookAtThemes } from './themes/openThemes.js'
import { themeCommand } from './themes/themeCommand.js'

/** What the player prints; it prints more, which is passed on. */
interface PlayedDemo {
  readonly steps: readonly { readonly step: string; readonly ms: number }[]
  readonly notes: number
  readonly agreed: readonly string[]
  readonly signatures: number
  readonly fingerprint: string
  readonly pdf: string
}

const [command = 'help', ...options] = process.argv.slice(2)
const isRegisterCheck = command === 'register' && options[0] === 'check'
const accounts = accountsQuestion([command, ...options])
const keeping = command === 'keep' ? keepQuestion(options, process.env.INIT_CWD ?? process.cwd()) : null
const person = command === 'person' ? personQuestion(options, process.env) : null
// `npm start -- --demo` waits with us for its server; when it is gone there is nobody left to wait for.
const parent = process.ppid

async function main(): Promise<number> {
  // Needs no server and no settings.
  if (command === 'template') return templateCommand(options, terminal())
  if (command === 'theme') return themeCommand(options, terminal())
  if (command === 'privacy') return print(registerDocument(answerLanguage(options, process.env)))
  const config = readConfig(process.env)
  if (!config.ok) {
    for (const { name, message } of config.error) process.stderr.write(`${name} ${message}\n`)
    return 1
  }
  if (command === 'verify')
    return verifyCommand(options, terminal(), { ...config.value, known: askKnown(config.value) })
  if (command === 'backup' || command === 'restore')
    return backupCommand([command, ...options], terminal(), backupSetting(config.value))
  if (command === 'doctor') {
    const findings = await examine(config.value, probesOf(config.value))
    return doctorCommand(options, terminal(), { findings, settings: shownSettings(process.env, settingDefaults()) })
  }
  if (command === 'upgrade')
    return upgradeCommand(options, terminal(), { ...backupSetting(config.value), open: () => openOnce(config.value) })
  if (command === 'help' || command === '--help') return print(usage)
  if (command !== 'demo' && accounts === null && !isRegisterCheck && keeping === null && person === null) {
    terminal().err(`There is no command '${command}'.\n\n${usage}`)
    return 1
  }
  if (command === 'demo' && options.includes('--play')) return play(config.value)
  const answer = await ask(config.value)
  if (!answer.ok) return failed(answer.problem)
  if (keeping !== null) return keepAnswer(answer.value as KeepAnswer, options, terminal())
  if (person !== null) return personAnswer(answer.value as PersonAnswer, options, terminal())
  if (isRegisterCheck) return registerAnswer(answer.value as RegisterReport)
  if (accounts !== null)
    return accountsAnswer(answer.value, accounts, { terminal: terminal(), address: hereAddress(config.value) })
  if (options.includes('--json')) return print(JSON.stringify(withAddress(answer.value, config.value), null, 2))
  return print(demoText(answer.value as DemoAnswer, config.value))
}

const backupSetting = (config: Config) => ({
  place: config,
  folder: config.backupFolder ?? join(config.dataFolder, 'backups'),
  version,
  nowMs: Date.now,
  isRunning: async () => {
    const answer = await askLocally(config.dataFolder, 'anybody')
    return answer.ok || answer.problem !== 'not-running'
  },
})

function probesOf(config: Config): Probes {
  const log = () => undefined
  const exporter = createExporter({ env: process.env, nowMs: Date.now, after: systemClock.after, log })
  const { dataFolder, sealPassphrase: passphrase, mail, signOn } = config
  return {
    node: process.version,
    nowMs: Date.now(),
    isRunning: backupSetting(config).isRunning,
    browser: exporter.readiness,
    seal: createSeals({ dataFolder, passphrase, nowMs: Date.now, log }).readiness,
    mailAnswers: async () => mail !== null && createSmtp(mail).isThere(),
    themes: () => lookAtThemes(config.theme),
    signOnAnswers: async () => signOn !== null && createProvider(signOn).isThere(),
  }
}

/** A server that starts and ends, for what a start does to the data; what it said when it could not. */
async function openOnce(config: Config): Promise<string | null> {
  const server = startServer({ PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error', SIROOP_BACKUPS: 'off' })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const answer = await untilRunning(config, () => server.exitCode === null, 'anybody')
  server.kill('SIGTERM')
  await ended
  return !answer.ok && answer.problem === 'not-running' ? 'The server did not start; it says why above.' : null
}

/** Asks the server what it knows of a sealed file. None is started for it: the seal can be judged without. */
const askKnown =
  ({ dataFolder }: Config) =>
  async (hash: string) => {
    const answer = await askLocally(dataFolder, `known-file ${hash}`)
    return answer.ok ? (answer.value as KnownEdition | null) : null
  }

/** The command with the template that was asked for, as the server is asked. */
function asked(): string {
  const at = options.indexOf('--template')
  if (isRegisterCheck) return 'register-check'
  if (keeping !== null) return keeping
  if (accounts !== null) return accounts
  if (person !== null) return person
  return command === 'demo' && at >= 0 ? `demo ${options[at + 1] ?? ''}` : command
}

/** The code is 1 when something is wrong with a register. */
function registerAnswer(report: RegisterReport): 0 | 1 {
  const language = answerLanguage(options, process.env)
  print(registerLines(report, language).join('\n'))
  return report.faults.length === 0 ? 0 : 1
}

function failed(problem: string): 1 {
  const unknown = `There is no template '${asked().slice('demo '.length)}' that can be run.\n`
  const other = `The command '${command}' did not succeed (${problem}). The log of the server says why.\n`
  process.stderr.write(problem === 'unknown-template' ? unknown : other)
  return 1
}

/** npm starts us in the folder of the repository, and tells where the command was typed. */
const terminal = () => ({
  env: process.env,
  folder: process.env.INIT_CWD ?? process.cwd(),
  out: print,
  err: (line: string) => void process.stderr.write(`${inOwnName(line, process.env)}\n`),
})

function print(text: string): 0 {
  process.stdout.write(`${inOwnName(text, process.env)}\n`)
  return 0
}

/** Asks the running server; when there is none, starts one that nobody else hears of, asks it, and lets it drain. */
async function ask(config: Config): Promise<LocalAnswer> {
  const first = await askLocally(config.dataFolder, asked())
  if (first.ok || first.problem !== 'not-running') return first
  if (options.includes('--wait')) return untilRunning(config, () => process.ppid === parent)
  const server = startServer({ PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error' })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const answer = await untilRunning(config, () => server.exitCode === null)
  server.kill('SIGTERM')
  await ended
  return answer
}

/** Simulated people in a process of their own, against the running server or one that lives as long as they play. */
async function play(config: Config): Promise<number> {
  const running = await askLocally(config.dataFolder, asked())
  if (!running.ok && running.problem !== 'not-running') return failed(running.problem)
  const port = running.ok ? config.port : await freePort()
  const own = running.ok ? null : startServer({ PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'error' })
  const answer = running.ok ? running : await untilRunning(config, () => own?.exitCode === null)
  const played = answer.ok
    ? await playWith({ ...(answer.value as object), address: `${scheme(config)}://localhost:${port}` })
    : null
  if (own !== null) {
    const ended = new Promise<void>((resolve) => own.once('exit', () => resolve()))
    own.kill('SIGTERM')
    await ended
  }
  if (!answer.ok) return failed(answer.problem)
  if (played === null) return 1
  if (options.includes('--json'))
    return print(JSON.stringify({ ...withAddress(answer.value, config), ...played }, null, 2))
  return print(playedText(answer.value as DemoAnswer, played, config))
}

/** The player is source code beside the tests: it is for people who have the repository. Null when something went wrong. */
function playWith(demo: object): Promise<PlayedDemo | null> {
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  const player = spawn(
    process.execPath,
    ['--import', 'tsx', join(root, 'e2e/play/main.ts'), ...options.filter((one) => one.endsWith('.pdf'))],
    {
      cwd: root,
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  player.stdin.end(JSON.stringify(demo))
  const parts: Buffer[] = []
  player.stdout.on('data', (part: Buffer) => parts.push(part))
  return new Promise((resolve) =>
    player.once('close', (code) =>
      resolve(code === 0 ? (JSON.parse(Buffer.concat(parts).toString('utf8')) as PlayedDemo) : null),
    ),
  )
}

function startServer(environment: Record<string, string>) {
  return spawn(process.execPath, [fileURLToPath(new URL('./main.js', import.meta.url))], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const found = probe.address()
      probe.close(() => resolve(typeof found === 'object' && found !== null ? found.port : 0))
    })
  })
}

/** Asks again until a server answers, for as long as one can still come. */
async function untilRunning(config: Config, hope: () => boolean, question = asked()): Promise<LocalAnswer> {
  let answer: LocalAnswer = { ok: false, problem: 'not-running' }
  while (!answer.ok && answer.problem === 'not-running' && hope()) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    answer = await askLocally(config.dataFolder, question)
  }
  return answer
}

const scheme = (config: Config): string => (config.https === null ? 'http' : 'https')
const hereAddress = (config: Config): string => config.publicUrl ?? `${scheme(config)}://localhost:${config.port}`

/** The address for phones: the public one, or that of this machine on its network. */
function phoneAddress(config: Config): string {
  if (config.publicUrl !== null) return config.publicUrl
  const found = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find((address) => address.family === 'IPv4' && !address.internal)
  return `${scheme(config)}://${found?.address ?? 'localhost'}:${config.port}`
}

const withAddress = (value: unknown, config: Config): object => ({ address: hereAddress(config), ...(value as object) })

function demoText(demo: DemoAnswer, config: Config): string {
  const scan = `${phoneAddress(config)}/${demo.code}`
  return ['', `Demo: ${demo.title}`, ...linkLines(demo, config), '', renderUnicodeCompact(scan), `  ${scan}`, ''].join(
    '\n',
  )
}

function playedText(demo: DemoAnswer, played: PlayedDemo, config: Config): string {
  const { steps, notes, agreed, signatures, fingerprint, pdf } = played
  const times = steps.map(({ step, ms }) => `  ${step}: ${ms} ms`)
  const result = [`  ${notes} notes, ${agreed.length} agreed texts, ${signatures} signatures`, `  ${fingerprint}`]
  return ['', `Demo: ${demo.title}`, ...linkLines(demo, config), '', ...times, '', ...result, `  ${pdf}`, ''].join('\n')
}

function linkLines({ links }: DemoAnswer, config: Config): readonly string[] {
  const width = Math.max(...links.map(({ who }) => who.length))
  return links.map(({ who, path }) => `  ${who.padEnd(width)}  ${hereAddress(config)}${path}`)
}

process.exitCode = await main()
