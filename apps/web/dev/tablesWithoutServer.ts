import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/** The documents of theme tables, read from the fixtures instead of from a server. */
export function tablesWithoutServer(): Plugin {
  return {
    name: 'tables-without-server',
    enforce: 'pre',
    resolveId: (source) =>
      source.endsWith('/connection/tables/tableDocument.js')
        ? fileURLToPath(new URL('./tables/tableDocument.ts', import.meta.url))
        : null,
  }
}
