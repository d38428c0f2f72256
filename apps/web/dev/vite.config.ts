import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Pages of fixtures: components with data from files instead of a server. Never part of the build. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  server: { port: 4761, strictPort: true, fs: { allow: ['../../..'] } },
})
