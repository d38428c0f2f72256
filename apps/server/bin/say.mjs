import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// These files run before anything is installed: plain JavaScript, Node's own modules only.

/** The folder that holds the whole repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')

/** One line for the person at the terminal. */
export const say = (line = '') => process.stdout.write(`${line}\n`)

/** Stops with a message and code 1. */
export function stop(line) {
  process.stderr.write(`\n${line}\n`)
  process.exit(1)
}

/**
 * Runs a program in the repository and shows what it prints. Resolves to its exit code; 127 when it cannot be started.
 * With `quiet` the output is kept and shown only when the program fails; with `whole` it is kept and shown in one piece when
 * the program has ended; with `aside` it goes to standard error.
 */
export function run(command, { args = [], env = {}, quiet = false, whole = false, aside = false, cwd = root } = {}) {
  const keep = quiet || whole
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', keep ? 'pipe' : aside ? 2 : 'inherit', keep ? 'pipe' : 'inherit'],
    })
    const kept = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => kept.push(part))
    child.on('error', () => resolve(127))
    child.on('close', (code, signal) => {
      if (whole) process.stdout.write(Buffer.concat(kept))
      else if (quiet && code !== 0) process.stderr.write(Buffer.concat(kept))
      resolve(signal ? 1 : (code ?? 1))
    })
  })
}

/** Runs the command line of an installed package with this very Node, so that PATH and shells do not matter. */
export const runTool = (file, options = {}) =>
  run(process.execPath, { ...options, args: [join(root, 'node_modules', file), ...(options.args ?? [])] })
