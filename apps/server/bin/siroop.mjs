import { buildIfStale } from './build.mjs'
import { checkNode, installPackages } from './install.mjs'
import { runTool } from './say.mjs'

// With --json the output is for a program: what the preparation has to say goes to standard error.
const write = process.stdout.write
if (process.argv.includes('--json')) process.stdout.write = process.stderr.write.bind(process.stderr)
checkNode()
await installPackages()
await buildIfStale()
process.stdout.write = write
process.exitCode = await runTool('../apps/server/dist/cli.js', { args: process.argv.slice(2) })
