import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the whole repository, found from this file: it lies at another depth in the source than in the build. */
const repository = (() => {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'workshop-templates'))) {
    const above = dirname(folder)
    if (above === folder) throw new Error('The folder workshop-templates is not there: is the installation complete?')
    folder = above
  }
  return folder
})()

/** Where the server finds what it does not contain itself. */
export const folders = {
  templates: join(repository, 'workshop-templates'),
  web: join(repository, 'apps/web/dist'),
  guides: join(repository, 'apps/web/guides'),
  look: join(repository, 'apps/web/src/ui/look'),
  assets: join(repository, 'apps/server/assets'),
} as const

/** Which Siroop this is, as `package.json` says. */
export const version = String(
  (JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { version: unknown }).version,
)
