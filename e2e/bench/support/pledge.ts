import { startMailCatcher } from '@siroop/server/mail/catcherTestData.js'
import { findBrowser } from '../../../apps/server/bin/browser.mjs'
import { laptopScreen, openBrowser } from '../../run/browser.js'
import { startHosted } from '../../run/hosted.js'
import { Screen } from '../../stories/screen.js'
import { openSupportPage } from '../../stories/support/maker.js'
import { tableOf } from '../figures.js'
import { Pace } from '../phone/pace.js'
import { circumstances, loadNow, type Run, slowDown, slowPhone, timesOf, timesOfHead } from '../phone/slowPhone.js'

// From the scan of a support page to the signature, ten times with a script and ten times without, on a small slow phone with a
// slow line: until the page says that mail is on its way, and until the link of that mail has counted the signature. The time
// in which somebody goes to the mail is not in it. Nothing here is a test: no number fails anything. It stops by itself.
const goalMs = 30_000
const runs = process.argv.includes('--quick') ? 1 : 10

setTimeout(() => {
  process.stderr.write('The measurement took too long and was stopped.\n')
  process.exit(1)
}, 25 * 60_000).unref()

const browserPath = findBrowser()
if (browserPath !== null) process.env.PUPPETEER_EXECUTABLE_PATH = browserPath
const catcher = await startMailCatcher()
const hosted = await startHosted({
  SIROOP_SMTP_URL: catcher.url,
  SIROOP_MAIL_FROM: 'Siroop <siroop@polderrand.example>',
})
const stories = await openBrowser(hosted.trust)
const load = loadNow()
const rows: string[][] = []
try {
  const maker = new Screen((await stories.person(laptopScreen)).page, 'the maker')
  const path = await openSupportPage(maker, hosted.server.startLink().replace(hosted.server.address, hosted.address))
  for (const hasScript of [true, false]) {
    const asked: Run[] = []
    const counted: Run[] = []
    for (let run = 0; run < runs; run++) {
      const one = await pledge(path, hasScript, run)
      asked.push(one.asked)
      counted.push(one.counted)
      process.stderr.write('.')
    }
    const way = hasScript ? 'with a script' : 'without a script'
    rows.push([`${way}, until the mail is on its way`, ...timesOf(asked, goalMs)])
    rows.push([`${way}, until it counts`, ...timesOf(counted, goalMs)])
  }
} finally {
  await stories.close()
  await hosted.remove()
  await catcher.close()
}
process.stdout.write(`\n${circumstances(load)}\n\n${tableOf(['Ja, ik teken', ...timesOfHead(goalMs)], rows)}\n`)
process.exit(0)

/** One person with an empty browser, who scans, reads, fills in three fields, signs, and presses the button behind the link. */
async function pledge(path: string, hasScript: boolean, run: number): Promise<{ asked: Run; counted: Run }> {
  const email = `anja.vermeer${hasScript ? '' : '-z'}${run}@polderrand.example`
  const { context, page } = await stories.person(slowPhone)
  await page.setJavaScriptEnabled(hasScript)
  const bytes = await slowDown(page)
  const pace = new Pace(page)
  const began = performance.now()
  let mailedMs = 0
  const soFar = (): Run => ({
    allMs: performance.now() - began - mailedMs,
    typedMs: pace.typedMs,
    lookedMs: pace.lookedMs,
    bytes: bytes(),
  })
  // Who waits for a page reads as soon as there are words, whatever of it still comes.
  await page.goto(hosted.address + path, { waitUntil: 'domcontentloaded' })
  await page.waitForSelector('#firstName', { visible: true })
  // Title, promise, steps and period: more than one look.
  for (let part = 0; part < 4; part++) await pace.look()
  for (const [field, text] of [
    ['#firstName', 'Anja'],
    ['#lastName', 'Vermeer'],
    ['#email', email],
  ] as const) {
    await page.click(field)
    await pace.type(text)
  }
  await pace.look()
  await Promise.all([page.waitForSelector('#code'), page.click('.form button.btn-main')])
  const asked = soFar()
  const mailBegan = performance.now()
  const mine = ({ to }: (typeof catcher.caught)[number]) => to[0] === email
  await catcher.until(mine)
  const link = /\/steun\/\S+\/bevestig#\S+/.exec(catcher.caught.findLast(mine)?.mail.text ?? '')?.[0]
  mailedMs = performance.now() - mailBegan
  if (link === undefined) throw new Error('There is no link in the mail')
  if (hasScript) {
    await page.goto(hosted.address + link, { waitUntil: 'domcontentloaded' })
    await pace.look()
    await page.locator('::-p-aria([name="Bevestig"][role="button"])').click()
  } else {
    // What stands behind # is read by a script only: whoever has none types the code.
    await pace.look()
    await page.click('#code')
    await pace.type(/^\d{3} \d{3}$/m.exec(catcher.caught.findLast(mine)?.mail.text ?? '')?.[0] ?? '')
    await page.click('.form button.btn-main')
  }
  await page.locator('::-p-text(Dank u wel)').wait()
  const counted = soFar()
  await context.close()
  return { asked, counted }
}
