#!/usr/bin/env node
// Takes a still of every frame of the pictures page, and measures with the real fonts whether a text runs out of its paper or
// its picture: node apps/web/dev/pictures/shoot.mjs <folder> [name…]
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
/** Texts of a frame that are wider than the paper they begin on, or than the picture. Those in a nested svg are clipped. */
const overflowing = (frame) => {
  const found = []
  for (const svg of frame.querySelectorAll('div > svg')) {
    const view = svg.viewBox.baseVal
    const papers = [...svg.querySelectorAll('rect')].map((rect) => rect.getBBox())
    for (const text of svg.querySelectorAll('text')) {
      if (text.ownerSVGElement !== svg || text.closest('g[transform]') !== null) continue
      const box = text.getBBox()
      // A font has air above and below its letters, and a J hangs out to the left.
      const air = 0.34 * Number.parseFloat(getComputedStyle(text).fontSize)
      const inside = (outer) =>
        box.x >= outer.x - air / 5 &&
        box.x + box.width <= outer.x + outer.width + 0.5 &&
        box.y >= outer.y - air &&
        box.y + box.height <= outer.y + outer.height + air
      const middle = box.y + box.height / 2
      const own = papers.find(
        ({ x, y, width, height }) => box.x >= x && box.x < x + width && middle > y && middle < y + height,
      )
      const isShown = middle > view.y && middle < view.y + view.height
      if (isShown && (!inside(view) || (own !== undefined && !inside(own)))) found.push(text.textContent)
    }
  }
  return found
}
let count = 0
for (const only of names.length > 0 ? names : ['']) {
  await page.goto(`http://127.0.0.1:${port}/pictures/index.html?only=${only}`, { waitUntil: 'networkidle0' })
  await page.evaluate(() => document.fonts.ready)
  for (const frame of await page.$$('[data-frame]')) {
    const name = await frame.evaluate((element) => element.dataset.frame)
    for (const text of await frame.evaluate(overflowing)) {
      count += 1
      console.error(`${name}: does not fit: ${text}`)
    }
    await frame.screenshot({ path: `${folder}/${name}.png` })
  }
}
await browser.close()
await server.close()
process.exitCode = count > 0 ? 1 : 0
