#!/usr/bin/env node
// Draws the pictures for a home screen from the drop of the house, on its paper: node apps/web/dev/icons/shoot.mjs
// A phone may cut a mask of any form out of the last one, so there the drop is smaller.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import puppeteer from 'puppeteer'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const drop = readFileSync(at('../../src/ui/look/icon.svg'), 'utf8')
const pictures = [
  { name: 'icon-192', size: 192, part: 72 },
  { name: 'icon-512', size: 512, part: 72 },
  { name: 'icon-mask-512', size: 512, part: 54 },
]
const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage()
for (const { name, size, part } of pictures) {
  await page.setViewport({ width: size, height: size })
  const style = `body{margin:0;height:100vh;display:grid;place-items:center;background:#faf6ef}svg{width:${part}%;height:${part}%}`
  await page.setContent(`<style>${style}</style>${drop}`)
  await page.screenshot({ path: at(`../../public/${name}.png`) })
}
await browser.close()
