import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBrowser } from './browser.mjs'
import { buildIfStale } from './build.mjs'
import { checkNode, installPackages } from './install.mjs'
import { root, runTool, say, stop } from './say.mjs'
import { serverFlags } from './serverFlags.mjs'

const usage = `npm start [-- options]

  --demo     also open the demo workshop and print its links
  --yes      install a browser with apt without asking
  --prepare  install and build, and stop: for a server that something else starts (systemd, a container)
  --help     this text

The environment sets the rest: PORT (4600), SIROOP_DATA (./data), SIROOP_PUBLIC_URL.`

checkNode()
const { values } = readOptions()
if (values.help) {
  say(usage)
  process.exit(0)
}
await installPackages()
const browser = await ensureBrowser({ yes: values.yes === true })
await buildIfStale()
if (values.prepare) {
  say('Ready to be started.')
  process.exit(0)
}

const env = { ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'production' }
if (browser !== null) env.PUPPETEER_EXECUTABLE_PATH = browser
const server = spawn(process.execPath, [...serverFlags, join(root, 'apps/server/dist/main.js')], {
  cwd: root,
  env,
  // Own process group: Ctrl-C reaches the server once, through us, and the server may finish what it is writing.
  detached: process.platform !== 'win32',
  stdio: ['ignore', 'inherit', 'inherit'],
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => server.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal))
server.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1))

if (values.demo) {
  // Waits for the server; if the server never starts, its exit ends this process and the waiting too.
  await runTool('../apps/server/dist/cli.js', { args: ['demo', '--wait'], env })
}

function readOptions() {
  try {
    const flag = { type: 'boolean' }
    return parseArgs({ options: { demo: flag, yes: flag, prepare: flag, help: flag } })
  } catch (problem) {
    return stop(`${problem.message}\n\n${usage}`)
  }
}
