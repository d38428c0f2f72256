import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'

/**
 * Makes the nightly backup with the command line that lies in the folder `beside`, in a process of its own, that gives way to everything else: a meeting may be going on. Null
 * when it went well, else what it said.
 */
export function backupByItself(beside: URL): Promise<string | null> {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('cli.js', beside)), 'backup', '--nightly', '--language', 'en'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  const said: Buffer[] = []
  child.stderr.on('data', (part: Buffer) => said.push(part))
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code) => resolve(code === 0 ? null : Buffer.concat(said).toString().trim() || `code ${code}`))
  })
}
