import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, say, stop } from './say.mjs'

const oldest = [20, 19]

/** Refuses a Node that is too old, and says what to do. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  stop(`Siroop needs Node ${oldest.join('.')} or newer; this is ${process.versions.node}. See https://nodejs.org.`)
}

/** Are the installed packages those of the lock file? Packages for other platforms are optional and may be absent. */
export function isInstalled() {
  const done = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(done)) return false
  const installed = JSON.parse(readFileSync(done, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional, peer, link }]) =>
      !path.startsWith('node_modules/') ||
      link === true ||
      ((optional || devOptional || peer) && installed[path] === undefined) ||
      installed[path]?.version === version,
  )
}

/** Installs what the lock file names, if that is not there yet. Nothing is downloaded from elsewhere than the npm registry. */
export async function installPackages() {
  if (isInstalled()) return
  const fresh = !existsSync(join(root, 'node_modules'))
  say('Installing packages (once, about a minute) …')
  const args = [fresh ? 'ci' : 'install', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // Aside: `siroop -- demo --json` has its standard output for the answer alone, on the first run too.
  if ((await run(npm, { args, aside: true })) !== 0)
    stop('The packages could not be installed. See the lines above; then try again.')
}
