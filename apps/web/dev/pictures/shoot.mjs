#!/usr/bin/env node
// Takes a still of every frame of the pictures page: node apps/web/dev/pictures/shoot.mjs <folder> [name…]
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import puppeteer from 'puppeteer'
import { createServer } from 'vite'

const [folder = 'stills', ...names] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const root = fileURLToPath(new URL('..', import.meta.url))
const server = await createServer({
  root,
  configFile: false,
  plugins: [react()],
  logLevel: 'error',
  server: { port: 0, fs: { allow: ['../../..'] } },
})
await server.listen()
const { port } = server.httpServer.address()
const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const page = await browser.newPage()
page.on('pageerror', (error) => console.error(error.message))
page.on('console', (message) => message.type() === 'error' && console.error(message.text()))
for (const only of names.length > 0 ? names : ['']) {
  await page.goto(`http://127.0.0.1:${port}/pictures/index.html?only=${only}`, { waitUntil: 'networkidle0' })
  await page.evaluate(() => document.fonts.ready)
  for (const frame of await page.$$('[data-frame]')) {
    const name = await frame.evaluate((element) => element.dataset.frame)
    await frame.screenshot({ path: `${folder}/${name}.png` })
  }
}
await browser.close()
await server.close()
