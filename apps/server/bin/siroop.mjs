import { buildIfStale } from './build.mjs'
import { checkNode, installPackages } from './install.mjs'
import { runTool } from './say.mjs'

// With --json, and when it is a schema, the output is for a program: what the preparation says goes to standard error.
const write = process.stdout.write
if (process.argv.includes('--json') || process.argv.includes('schema'))
  process.stdout.write = process.stderr.write.bind(process.stderr)
checkNode()
await installPackages()
await buildIfStale()
process.stdout.write = write
process.exitCode = await runTool('../apps/server/dist/cli.js', { args: process.argv.slice(2) })
