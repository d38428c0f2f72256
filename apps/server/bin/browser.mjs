import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { findBrowser as lookForBrowser, thisDisk } from './findBrowser.mjs'
import { run, say, stop } from './say.mjs'

const packages = ['chromium-headless-shell', 'fonts-noto-core', 'fonts-noto-color-emoji']

/** The browser that makes PDFs, or null. Stops when PUPPETEER_EXECUTABLE_PATH names one that cannot run. */
export function findBrowser() {
  const found = lookForBrowser(process.env)
  if (found.ok) return found.value.path
  if (found.error.why === 'named')
    stop(`PUPPETEER_EXECUTABLE_PATH names ${found.error.tried[0]}, which cannot be run. Correct it or unset it.`)
  return null
}

/** May this process install Debian packages: root, on a system with apt? */
export const canInstall = () => process.getuid?.() === 0 && isDebian() && thisDisk.runnable('/usr/bin/apt-get')

const isDebian = () =>
  existsSync('/etc/os-release') && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))

/** Installs Debian packages; true when that went well. What apt says is shown only when it fails. */
export async function aptInstall(names) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const quiet = true
  if ((await run('apt-get', { args: ['-qq', 'update'], env, quiet })) !== 0) return false
  const args = ['-qq', 'install', '-y', '--no-install-recommends', ...names]
  return (await run('apt-get', { args, env, quiet })) === 0
}

/** Is a program there that answers to its name? */
export const hasProgram = (name) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => thisDisk.runnable(join(folder, name)))

/**
 * Makes sure that there is a browser, asking first unless `yes`. Without one Siroop runs, and only the PDF is missing;
 * that is said in so many words.
 */
export async function ensureBrowser({ yes }) {
  const found = findBrowser()
  if (found !== null) return found
  if (canInstall() && (yes || (await agreed()))) {
    say(`Installing ${packages.join(', ')} …`)
    if (await aptInstall(packages)) return findBrowser()
    say('That did not succeed; see the lines above.')
  }
  say('No browser found: everything works except the PDF of the manifest.')
  say(
    canInstall()
      ? 'To add it: npm start -- --yes'
      : process.platform === 'linux'
        ? `To add it: sudo apt-get install ${packages.join(' ')}`
        : 'To add it: install Chrome or Edge, or name one in PUPPETEER_EXECUTABLE_PATH.',
  )
  return null
}

async function agreed() {
  if (process.stdin.isTTY !== true) return false
  const ask = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await ask.question(`Siroop makes PDFs with a browser. Install ${packages.join(', ')} with apt? [Y/n] `)
  ask.close()
  return /^(y|yes|j|ja|)$/i.test(answer.trim())
}
