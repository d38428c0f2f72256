import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, runTool, say, stop } from './say.mjs'

const shared = ['packages', 'package-lock.json', 'tsconfig.base.json']
const notSource = new Set(['node_modules', 'dist', 'coverage', '.turbo', 'data', 'architecture'])

/** The two things that are built, and what each is made of. */
const products = [
  { name: 'screens', folder: 'apps/web', made: ['apps/web', ...shared] },
  { name: 'server', folder: 'apps/server', made: ['apps/server', 'workshop-templates', ...shared] },
]

function addTo(hash, path) {
  const full = join(root, path)
  if (!existsSync(full)) return
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) if (!notSource.has(name)) addTo(hash, `${path}/${name}`)
  } else if (!/\.test\.tsx?$|\.md$/.test(path)) hash.update(`${path}\0`).update(readFileSync(full)).update('\0')
}

/** The fingerprint of everything a product is made of: content, not dates, so that a checkout does not rebuild. */
function sourceOf({ made }) {
  const hash = createHash('sha256')
  for (const path of made) addTo(hash, path)
  return hash.digest('hex')
}

/** Builds the screens and the server where their sources changed. Stops with a message when a build fails. */
export async function buildIfStale({ force = false } = {}) {
  for (const product of products) {
    const mark = join(root, product.folder, 'dist', '.built')
    const source = sourceOf(product)
    if (!force && existsSync(mark) && readFileSync(mark, 'utf8') === source) continue
    say(`Building the ${product.name} …`)
    const cwd = join(root, product.folder)
    const args = ['build', '--logLevel', 'warn']
    if ((await runTool('vite/bin/vite.js', { args, cwd })) !== 0) stop(`The ${product.name} could not be built.`)
    writeFileSync(mark, source)
  }
}
