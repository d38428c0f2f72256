import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale } from '../../apps/server/bin/build.mjs'
import { checkNode, installPackages } from '../../apps/server/bin/install.mjs'
import { root, run, say } from '../../apps/server/bin/say.mjs'

// Measures on this machine; nothing here passes or fails. `npm run bench`: the sync server beside other ones.
// `npm run bench -- workshop`: the screens and the server in a full workshop. `npm run bench -- phone`: the first note.
// `npm run bench -- find`: pages of a full server. `npm run bench -- api`: what another program waits for. `npm run bench -- support`: a support page of 10,000. `npm run bench -- pledge`: how long somebody is busy with signing it. `npm run bench -- cards`: twenty paper cards, typed. `npm run bench -- growth`: what live rooms cost, and how many servers a thousand need. `npm run bench -- siroopwacht`: how well the dilution watch reads. `npm run bench:pdf`: what the PDF of a manifest costs.
const own = {
  workshop: 'main.ts',
  phone: 'phone/main.ts',
  cards: 'cards/main.ts',
  find: 'find/main.ts',
  api: 'api/main.ts',
  siroopwacht: 'siroopwacht/main.ts',
  support: 'support/main.ts',
  pledge: 'support/pledge.ts',
  growth: 'growth/main.ts',
  pdf: 'pdf/main.ts',
}
const [what, ...rest] = process.argv.slice(2)
const isOwn = Object.hasOwn(own, what ?? '')
checkNode()
await installPackages()
await buildIfStale()
if (!isOwn) await installPeers()
const [file, args] = isOwn ? [own[what], rest] : ['sync/main.ts', process.argv.slice(2)]
process.exitCode = await run(process.execPath, { args: ['--import', 'tsx', `e2e/bench/${file}`, ...args], cwd: root })

/** The other servers are no part of Siroop: they are installed when they are measured, with a lock file of their own. */
async function installPeers() {
  const folder = join(root, 'e2e/bench/sync/peers')
  const done = join(folder, 'node_modules/.siroop-lock')
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8')
  if (existsSync(done) && readFileSync(done, 'utf8') === lock) return
  say('Installing the servers to compare with (once) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // No scripts: all of them bring what they need for this machine ready made.
  const args = ['ci', '--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const code = await run(npm, { args, cwd: folder })
  if (code === 0) writeFileSync(done, lock)
  else say('They could not be installed: what is measured is Siroop alone; their rows say why.')
}
