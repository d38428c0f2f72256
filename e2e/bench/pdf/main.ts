import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canonicalBytes, renderHtml } from '@siroop/manifest'
import { aPrintInput } from '@siroop/manifest/testData'
import { createFencedStart } from '@siroop/server/export/fencedStart.js'
import { finishPdf } from '@siroop/server/export/finishPdf.js'
import { printFonts } from '@siroop/server/export/fonts.js'
import { createPrinter } from '@siroop/server/export/printer.js'
import { createSeals } from '@siroop/server/seal/seals.js'
import { launch } from 'puppeteer'
import { findBrowser } from '../../../apps/server/bin/findBrowser.mjs'
import { launchOptions } from '../../run/browser.js'
import { median, ms, ratio, tableOf } from '../figures.js'
import { browserBytes } from './memory.js'

// Measures what the PDF of a manifest costs, as times the floor of the same run: `setContent` and `page.pdf` of the same
// pages in a browser that is warm and does nothing else. Nothing here is a test: no number fails anything.
// With `--quick` few turns of each: that shows that it runs.
const quick = process.argv.includes('--quick')
const found = findBrowser(process.env)
if (!found.ok) throw new Error(`No browser to measure with. Tried: ${found.error.tried.join(', ')}`)
const browser = found.value
process.env.PUPPETEER_EXECUTABLE_PATH = browser.path
const after = (delayMs: number, run: () => void) => {
  const timer = setTimeout(run, delayMs)
  return () => clearTimeout(timer)
}
const fenced = createFencedStart({ env: process.env, after, log: (line) => process.stderr.write(`${line}\n`) })
const start = () => fenced.start(browser)
const input = aPrintInput({
  organisations: 24,
  values: Array.from({ length: 24 }, (_, index) => [
    `Waarde ${index + 1}`,
    'Bij elk besluit vragen wij wat een inwoner hiervan merkt, en wij zeggen ook wat niet lukte.',
  ]),
})
const html = renderHtml({ ...input, fonts: printFonts() })
const facts = {
  title: input.edition.frozen.title,
  locale: input.locale,
  frozen: { json: canonicalBytes(input.edition.frozen), fingerprint: input.edition.fingerprint },
  atMs: input.standOpMs,
}
const folder = mkdtempSync(join(tmpdir(), 'siroop-bench-pdf-'))
const seals = createSeals({ dataFolder: folder, passphrase: null, nowMs: Date.now })

/** Ms that each of so many turns took, after two that are not counted. */
async function turns(count: number, turn: () => Promise<unknown>): Promise<number> {
  const took: number[] = []
  for (let index = quick ? -1 : -2; index < (quick ? 1 : count); index++) {
    const began = performance.now()
    await turn()
    if (index >= 0) took.push(performance.now() - began)
  }
  return median(took)
}

async function floorOf(): Promise<number> {
  const bare = await launch(launchOptions())
  const page = await bare.newPage()
  const took = await turns(15, async () => {
    await page.setContent(html, { waitUntil: 'load', timeout: 0 })
    await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0 })
  })
  await bare.close()
  return took
}

const whole = async (pdf: Uint8Array): Promise<void> => {
  const sealed = await seals.seal(await finishPdf(pdf, facts), 'own')
  if (!sealed.ok) throw new Error(sealed.error)
}

/** Cold: the first document of a browser that was just started. The first start of all also tries the fence. */
async function coldOf(): Promise<number> {
  return turns(5, async () => {
    const one = await start()
    await one.print(html)
    await one.kill()
  })
}

/** Ten documents at once, two at a time: how long, how many failed, and how much memory at most beside a browser at rest. */
async function tenOf(): Promise<{ took: number; failed: number; idle: number; most: number }> {
  const printer = createPrinter({ start, after, nowMs: Date.now })
  await printer.print(html)
  const idle = browserBytes()
  let most = idle
  // Looked at when one is done, while the next one is on its way: looking all the time would be work of its own.
  const one = async () => {
    const printed = await printer.print(html)
    most = Math.max(most, browserBytes())
    return printed
  }
  const began = performance.now()
  const printed = await Promise.all(Array.from({ length: 10 }, one))
  const took = performance.now() - began
  await printer.close()
  return { took, failed: printed.filter(({ ok }) => !ok).length, idle, most }
}

/** Bytes before and after 150 documents in one browser, which has printed some already. */
async function growthOf(): Promise<{ before: number; after: number }> {
  const one = await start()
  const print = async (count: number) => {
    for (let index = 0; index < count; index++) await one.print(html)
  }
  await print(quick ? 2 : 20)
  const before = browserBytes()
  await print(quick ? 5 : 150)
  const grown = { before, after: browserBytes() }
  await one.kill()
  return grown
}

try {
  const floor = await floorOf()
  const cold = await coldOf()
  const warm = await start()
  const isolated = await turns(15, () => warm.print(html))
  const all = await turns(15, async () => whole((await warm.print(html)).pdf))
  await warm.kill()
  const ten = await tenOf()
  const growth = await growthOf()

  const mib = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MiB`
  const isAt = (holds: boolean) => (holds ? 'yes' : '**no**')
  const row = (what: string, took: number, most: number) => [
    ...[what, `${ms(took)} ms`, `${ratio(took, floor)} the floor`, `≤ ${most}×`, isAt(took <= most * floor)],
  ]
  const share = growth.before === 0 ? 0 : growth.after / growth.before - 1
  const memory = ten.idle === 0 ? 0 : ten.most / ten.idle
  process.stdout.write(
    tableOf(
      ['what', 'measured', 'as a ratio', 'must be', 'holds'],
      [
        ['floor: warm setContent + page.pdf', `${ms(floor)} ms`, '1.0×', '', ''],
        row('isolated render', isolated, 4),
        row('render + repair + seal + verify', all, 8),
        row('cold start to first PDF', cold, 10),
        [
          ...['10 jobs, 2 workers', `${ms(ten.took)} ms`, `${ratio(ten.took, isolated)} one isolated job`, '≤ 12×'],
          isAt(ten.took <= 12 * isolated),
        ],
        ['of these failed', ten.failed, '', '0', isAt(ten.failed === 0)],
        ['memory of 10 jobs', mib(ten.most), `${memory.toFixed(2)}× idle`, '≤ 1.5×', isAt(memory <= 1.5)],
        ['150 renders', mib(growth.after), `${(share * 100).toFixed(0)} % more`, '≤ 10 %', isAt(share <= 0.1)],
      ],
    ),
  )
} finally {
  rmSync(folder, { recursive: true })
}
process.exit(0)
