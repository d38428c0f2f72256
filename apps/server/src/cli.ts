import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { renderUnicodeCompact } from 'uqr'
import { type Config, readConfig } from './config.js'
import { askLocally, type DemoAnswer, type LocalAnswer } from './localCommands.js'

const usage = `npm run siroop -- <command>

  demo [--json]   make the demo workshop and print its links
  demo --play     make it, and let simulated people go through the whole evening, up to the signed PDF
  login-link      print a link, valid for a day, that signs a facilitator in
  help            this text

A running server is asked; without one, a server is started for as long as the command takes.`

const [command = 'help', ...options] = process.argv.slice(2)
// `npm start -- --demo` waits with us for its server; when it is gone there is nobody left to wait for.
const parent = process.ppid

async function main(): Promise<number> {
  const config = readConfig(process.env)
  if (!config.ok) {
    for (const { name, message } of config.error) process.stderr.write(`${name} ${message}\n`)
    return 1
  }
  if (command === 'help' || command === '--help') return print(usage)
  if (command !== 'demo' && command !== 'login-link') {
    process.stderr.write(`There is no command '${command}'.\n\n${usage}\n`)
    return 1
  }
  if (command === 'demo' && options.includes('--play')) return play(config.value)
  const answer = await ask(config.value)
  if (!answer.ok) {
    process.stderr.write(
      `The command '${command}' did not succeed (${answer.problem}). The log of the server says why.\n`,
    )
    return 1
  }
  if (command === 'login-link') return print(`${hereAddress(config.value)}${String(answer.value)}`)
  if (options.includes('--json')) return print(JSON.stringify(withAddress(answer.value, config.value), null, 2))
  return print(demoText(answer.value as DemoAnswer, config.value))
}

function print(text: string): 0 {
  process.stdout.write(`${text}\n`)
  return 0
}

/** Asks the running server; when there is none, starts one that nobody else hears of, asks it, and lets it drain. */
async function ask(config: Config): Promise<LocalAnswer> {
  const first = await askLocally(config.dataFolder, command)
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
  const running = await askLocally(config.dataFolder, command)
  const port = running.ok ? config.port : await freePort()
  const own = running.ok ? null : startServer({ PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'error' })
  const answer = running.ok ? running : await untilRunning(config, () => own?.exitCode === null)
  const code = answer.ok
    ? await playWith({ ...(answer.value as object), address: `${scheme(config)}://localhost:${port}` })
    : 1
  if (!answer.ok) process.stderr.write(`The demo could not be made (${answer.problem}).\n`)
  if (own !== null) {
    const ended = new Promise<void>((resolve) => own.once('exit', () => resolve()))
    own.kill('SIGTERM')
    await ended
  }
  return code
}

/** The player is source code beside the tests: it is for people who have the repository. */
function playWith(demo: object): Promise<number> {
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  const player = spawn(
    process.execPath,
    ['--import', 'tsx', join(root, 'e2e/play/main.ts'), ...options.filter((one) => one.endsWith('.pdf'))],
    {
      cwd: root,
      stdio: ['pipe', 'inherit', 'inherit'],
    },
  )
  player.stdin?.end(JSON.stringify(demo))
  return new Promise((resolve) => player.once('exit', (code) => resolve(code ?? 1)))
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
async function untilRunning(config: Config, hope: () => boolean): Promise<LocalAnswer> {
  let answer: LocalAnswer = { ok: false, problem: 'not-running' }
  while (!answer.ok && answer.problem === 'not-running' && hope()) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    answer = await askLocally(config.dataFolder, command)
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
  const phone = phoneAddress(config)
  const width = Math.max(...demo.links.map(({ who }) => who.length))
  const links = demo.links.map(({ who, path }) => `  ${who.padEnd(width)}  ${hereAddress(config)}${path}`)
  const scan = `${phone}/${demo.code}`
  return ['', `Demo: ${demo.title}`, ...links, '', renderUnicodeCompact(scan), `  ${scan}`, ''].join('\n')
}

process.exitCode = await main()
