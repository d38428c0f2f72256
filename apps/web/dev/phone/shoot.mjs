// Pictures of every state of the phone, and what axe finds: `node dev/phone/shoot.mjs <folder> [state …]` with the fixture
// server of vite.config.ts on port 4770. `SPEAKS=en` shows them in English (what is tapped is found by its Dutch words).
import { mkdirSync } from 'node:fs'
import { AxePuppeteer } from '@axe-core/puppeteer'
import puppeteer from 'puppeteer'

const [folder = 'pictures', ...only] = process.argv.slice(2)
const address = process.env.FIXTURES ?? 'http://127.0.0.1:4770/dev/phone/'
const sizes = {
  360: { width: 360, height: 740, deviceScaleFactor: 2 },
  320: { width: 320, height: 640, deviceScaleFactor: 2 },
  large: { width: 360, height: 740, deviceScaleFactor: 2 },
  double: { width: 360, height: 740, deviceScaleFactor: 2 },
}
const wanted = process.env.SIZES?.split(',') ?? Object.keys(sizes)
const tap = (text) => async (page) => {
  for (const element of await page.$$('button, a, label.choice, label.step')) {
    if ((await element.evaluate((one) => one.textContent)).includes(text)) return element.evaluate((one) => one.click())
  }
  throw new Error(`No "${text}" to tap`)
}
const there = (selector) => (page) => page.waitForSelector(selector)
const press = (selector) => (page) => page.click(selector)
const fill = (selector, value) => (page) =>
  page.$eval(
    selector,
    (field, text) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, text)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
    value,
  )
const toEnd = (page) => page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
const acts = {
  field: [tap('Leg op tafel')],
  mine: [tap('Mijn briefjes')],
  'mine-rescued': [tap('Mijn briefjes'), tap('Gooi deze tekst weg')],
  'mine-late': [tap('Mijn briefjes')],
  'mine-off-table': [tap('Mijn briefjes')],
  moved: [tap('Wij beginnen bij de inwoner')],
  new: [tap('Nieuwe bundel')],
  objection: [
    tap('Ik heb bezwaar'),
    (page) => page.type('textarea', '“Elk besluit” is te veel. Bij een melding kan dat niet.'),
  ],
  proposal: [
    tap('Voorstel'),
    tap('Maak de zin beter'),
    async (page) => {
      for (let i = 0; i < 19; i += 1) await page.keyboard.press('Backspace')
      await page.type('textarea', ' dezelfde week.')
    },
  ],
  sign: [toEnd, tap('Ik teken namens'), tap('Met een volmacht')],
  'not-now': [tap('Nu niet'), tap('Wij tekenen later')],
  help: [(page) => page.click('.only-icon'), tap('Geef mij vier woorden')],
  inform: [tap('Lees mee'), there('.read-along')],
  recall: [tap('Lees mee'), there('.read-along')],
  doubt: [press('.two.back .btn')],
  means: [tap('Leg op tafel')],
  'link-ambition': [tap('Leg op tafel'), tap('Iedere inwoner heeft')],
  'link-enables': [tap('Leg op tafel'), tap('Later')],
  'field-organisations': [tap('Leg op tafel'), tap('Woningcorporatie')],
  'link-search': [tap('Leg op tafel'), (page) => page.type('input[type=search]', 'elk dorp')],
  'field-choice': [tap('Leg op tafel'), tap('Kloof')],
  'field-private': [tap('Leg op tafel'), tap('Later')],
  'field-year': [tap('Leg op tafel'), tap('Later'), tap('Sla over'), tap('Leg erbij')],
  'mine-open': [tap('Mijn briefjes')],
  gradients: [tap('Ik steun het'), (page) => page.type('textarea', 'Wie betaalt het aanspreekpunt?')],
  'gradients-objection': [tap('zwaarwegend'), tap('Geef antwoord')],
  assess: [tap('Bouwt door')],
  thick: [tap('Wordt ranja')],
  assign: [tap('Ja, ik trek dit')],
  'assign-date': [
    tap('Ja, ik trek dit'),
    tap('Verder'),
    (page) => page.type('textarea', 'Twee dorpen vragen wie wil'),
    fill('input[type=date]', '2027-06-01'),
  ],
  'assign-past': [tap('Ja, ik trek dit'), tap('Verder'), fill('input[type=date]', '2020-06-01'), tap('Ik neem dit')],
  'give-back': [tap('Geef terug')],
  where: [tap('Waar zijn uw briefjes'), there('.path b')],
}
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
