import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

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

const server = process.env.SIROOP_SERVER ?? 'http://127.0.0.1:4600'

/** Four pages, one build. `npm run dev` shows them beside a server that runs elsewhere. */
export default defineConfig({
  appType: 'mpa',
  plugins: [react(), preloadFirstFont()],
  build: {
    outDir: 'dist',
    target: ['es2022', 'safari15.4', 'chrome105', 'firefox115'],
    // No script and no font inside the page: the security policy of the server allows neither.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: {
      input: { phone: 'phone.html', facilitator: 'facilitator.html', wall: 'wall.html', manifest: 'manifest.html' },
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
