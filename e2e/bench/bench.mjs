import { buildIfStale } from '../../apps/server/bin/build.mjs'
import { checkNode, installPackages } from '../../apps/server/bin/install.mjs'
import { root, run } from '../../apps/server/bin/say.mjs'

// Measures the big workshop on this machine: `npm run bench`. Prints tables; nothing here passes or fails.
checkNode()
await installPackages()
await buildIfStale()
process.exitCode = await run(process.execPath, { args: ['--import', 'tsx', 'e2e/bench/main.ts'], cwd: root })
