import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { filesOfPage, isMainFont, isSoon } from './pageFiles.mjs'

/** The one font that the first question is set in; the phone asks for it before it has read any CSS. */
const firstFont = /atkinson-hyperlegible-next-latin-wght-normal.*\.woff2$/

function preloadFirstFont(): Plugin {
  return {
    name: 'preload-first-font',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { path, bundle }) => {
        const file = path === '/phone.html' && Object.keys(bundle ?? {}).find((name) => firstFont.test(name))
        const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `/${file}` }
        return file ? [{ tag: 'link', attrs, injectTo: 'head-prepend' }] : []
      },
    },
  }
}

/**
 * Beside the pages: every file of a phone in both languages, for the worker that keeps them (`src/shell`); and those until the
 * first note, which the join page fetches while a name is typed.
 */
function listPhoneFiles(): Plugin {
  const dist = fileURLToPath(new URL('dist/', import.meta.url))
  return {
    name: 'list-phone-files',
    apply: 'build',
    closeBundle() {
      // A build that failed has none.
      if (!existsSync(`${dist}.vite/manifest.json`)) return
      const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'))
      const asset = (file: string) => !file.endsWith('.woff2') || isMainFont(file)
      const list = (later: (key: string) => boolean) =>
        filesOfPage(manifest, { page: 'phone.html', later, asset }).map((file) => `/${file}`)
      const files = list(() => true)
      const first = { nl: list((key) => isSoon(key, 'nl')), en: list((key) => isSoon(key, 'en')) }
      writeFileSync(`${dist}phone-files.json`, JSON.stringify({ script: files[0], files, first }))
    },
  }
}

const server = process.env.SIROOP_SERVER ?? 'http://127.0.0.1:4600'

/** Four pages and the worker of one of them, one build. `npm run dev` shows them beside a server that runs elsewhere. */
export default defineConfig({
  appType: 'mpa',
  plugins: [react(), preloadFirstFont(), listPhoneFiles()],
  build: {
    outDir: 'dist',
    target: ['es2022', 'safari15.4', 'chrome105', 'firefox115'],
    // No script and no font inside the page: the security policy of the server allows neither.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: {
      input: {
        phone: 'phone.html',
        facilitator: 'facilitator.html',
        wall: 'wall.html',
        manifest: 'manifest.html',
        worker: 'src/shell/worker.ts',
      },
      // A worker is asked for by name each time; a name that changes would be another worker.
      output: {
        entryFileNames: ({ name }) => (name === 'worker' ? 'phone-worker.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: {
    proxy: {
      '/api': server,
      '/m': server,
      '/control': { target: server, ws: true },
      '/sync': { target: server, ws: true },
    },
  },
})
