import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { tablesWithoutServer } from '../tablesWithoutServer.js'

/** The modules that reach a server, replaced by ones that answer from the chosen state. */
const replaced = /\/(mine|boardDocument|safety|http|pageWays|rescuedTexts)\.js$/

function withoutServer(): Plugin {
  return {
    name: 'without-server',
    enforce: 'pre',
    resolveId: (source) => {
      const [, name] = source.includes('/connection/') ? (replaced.exec(source) ?? []) : []
      return name === undefined ? null : fileURLToPath(new URL(`fake/${name}.ts`, import.meta.url))
    },
  }
}

/** Every state of the phone without a server: `npx vite --config dev/phone/vite.config.ts --port 4770`, then `/dev/phone/?state=write`. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  appType: 'mpa',
  build: { rolldownOptions: { input: fileURLToPath(new URL('index.html', import.meta.url)) } },
  plugins: [tablesWithoutServer(), withoutServer(), react()],
})
