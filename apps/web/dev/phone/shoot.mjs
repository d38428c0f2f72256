// Pictures of every state of the phone, and what axe finds: `node dev/phone/shoot.mjs <folder> [state …]` with the fixture
// server of vite.config.ts on port 4770. `SPEAKS=en` shows them in English (what is tapped is found by its Dutch words).
import { mkdirSync } from 'node:fs'
import { AxePuppeteer } from '@axe-core/puppeteer'
import puppeteer from 'puppeteer'
import { acts } from './acts.mjs'

const [folder = 'pictures', ...only] = process.argv.slice(2)
const address = process.env.FIXTURES ?? 'http://127.0.0.1:4770/dev/phone/'
const sizes = {
  360: { width: 360, height: 740, deviceScaleFactor: 2 },
  320: { width: 320, height: 640, deviceScaleFactor: 2 },
  large: { width: 360, height: 740, deviceScaleFactor: 2 },
  double: { width: 360, height: 740, deviceScaleFactor: 2 },
}
const wanted = process.env.SIZES?.split(',') ?? Object.keys(sizes)
mkdirSync(folder, { recursive: true })
const browser = await puppeteer.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--accept-lang=nl', '--disable-gpu', '--force-prefers-reduced-motion'],
})
const page = await browser.newPage()
page.on('pageerror', (error) => console.log('  page error:', error.message))
page.on('console', (message) => message.type() === 'error' && console.log('  console:', message.text()))
await page.setViewport(sizes[360])
await page.goto(address, { waitUntil: 'networkidle0' })
const names = only.length > 0 ? only : await page.evaluate(() => window.stateNames)
let found = 0
for (const name of names) {
  for (const [size, viewport] of Object.entries(sizes).filter(([size]) => wanted.includes(size))) {
    await page.setViewport(viewport)
    await page.evaluateOnNewDocument(
      (text, language) => {
        localStorage.setItem('siroop:text', text)
        localStorage.setItem('siroop:language', language)
      },
      size === 'large' ? 'large' : 'normal',
      process.env.SPEAKS ?? 'nl',
    )
    await page.goto(`${address}?state=${name}`, { waitUntil: 'load' })
    if (size === 'double') await page.addStyleTag({ content: 'html { font-size: 200% !important }' })
    await page.waitForSelector('h1, dialog')
    await page.evaluate(() => document.fonts.ready)
    try {
      for (const act of acts[name] ?? []) {
        await act(page)
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
      }
    } catch (error) {
      console.log(name, size, error.message)
    }
    await page.waitForSelector('h1, dialog')
    await page.screenshot({ path: `${folder}/${name}-${size}.png`, fullPage: size !== '360' })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (wide > 0) console.log(name, size, 'wider than the window by', wide)
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, a.btn, label.choice, input:not([type=radio], [type=checkbox]), textarea')]
        .filter((one) => one.getClientRects().length > 0 && !one.matches('.line'))
        .map((one) => ({ text: one.textContent.slice(0, 20), box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 43.9 || box.width < 43.9)
        .map(({ text, box }) => `${text} ${Math.round(box.width)}×${Math.round(box.height)}`),
    )
    if (small.length > 0) console.log(name, size, 'small:', small.join('; '))
    if (size === 'large') continue
    const { violations } = await new AxePuppeteer(page).analyze()
    found += violations.length
    for (const { id, nodes } of violations)
      console.log(name, size, 'axe', id, nodes.map((node) => node.html.slice(0, 120)).join(' | '))
  }
}
await browser.close()
console.log(`${names.length} states, ${found} axe findings`)
