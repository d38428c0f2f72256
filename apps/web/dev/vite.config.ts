import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { tablesWithoutServer } from './tablesWithoutServer.js'

/** Pages of fixtures: components with data from files instead of a server. Never part of the build. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [tablesWithoutServer(), react()],
  server: { port: 4761, strictPort: true, fs: { allow: ['../../..'] } },
})
