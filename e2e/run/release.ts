import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const notSource = new Set(['dist', 'node_modules', 'dev'])

/** Another version of Siroop, in a folder of its own. */
export interface Release {
  /** For `StoryServer.start`. */
  readonly folder: string
  remove(): void
}
/** What is different in it: words of one file of the screens. */
export interface Change {
  readonly file: string
  readonly from: string
  readonly to: string
}

/** Builds the screens anew after a change, beside the same server. Throws when there is nothing to change, or the build fails. */
export function makeRelease({ file, from, to }: Change): Release {
  const folder = mkdtempSync(join(tmpdir(), 'siroop-release-'))
  const copy = (path: string) =>
    cpSync(join(root, path), join(folder, path), { recursive: true, filter: (one) => !notSource.has(basename(one)) })
  for (const path of ['apps/web', 'apps/server/package.json']) copy(path)
  cpSync(join(root, 'apps/server/dist'), join(folder, 'apps/server/dist'), { recursive: true })
  for (const path of ['node_modules', 'package.json', 'workshop-templates', 'tsconfig.base.json', 'apps/server/assets'])
    symlinkSync(join(root, path), join(folder, path))
  const before = readFileSync(join(folder, file), 'utf8')
  if (!before.includes(from)) throw new Error(`“${from}” does not stand in ${file}`)
  writeFileSync(join(folder, file), before.replace(from, to))
  // As it is built for an evening, not for a test.
  const env = { ...process.env, NODE_ENV: 'production' }
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '--logLevel', 'warn']
  execFileSync(process.execPath, args, { cwd: join(folder, 'apps/web'), env, stdio: ['ignore', 'ignore', 'inherit'] })
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
