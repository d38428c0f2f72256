import { buildIfStale } from '../../apps/server/bin/build.mjs'
import { checkNode, installPackages } from '../../apps/server/bin/install.mjs'
import { root, run } from '../../apps/server/bin/say.mjs'

// Breaks things on purpose: `npm run chaos`. Talks to this machine only, and stops by itself.
checkNode()
await installPackages()
await buildIfStale()
const args = ['--import', 'tsx', 'e2e/chaos/main.ts', ...process.argv.slice(2)]
process.exitCode = await run(process.execPath, { args, cwd: root })
