import { findBrowser } from '../../../apps/server/bin/browser.mjs'
import { postAs } from '../../play/door.js'
import { openBrowser } from '../../run/browser.js'
import { startHosted } from '../../run/hosted.js'
import { Course } from '../../stories/course.js'
import { Phone } from '../../stories/phone.js'
import { tableOf } from '../figures.js'
import { Pace } from './pace.js'
import { circumstances, loadNow, type Run, slowDown, slowPhone, timesOf, timesOfHead } from './slowPhone.js'

// From the scan to the first note on the table, ten times, on a small slow phone with a slow line, and prints what it saw. Nothing
// here is a test: no number fails anything. It stops by itself.
const goalMs = 20_000
const runs = 10
const note = 'naast mensen staan'
const name = 'Ina Wierda'

setTimeout(() => {
  process.stderr.write('The measurement took too long and was stopped.\n')
  process.exit(1)
}, 15 * 60_000).unref()

interface Way {
  readonly name: string
  /** What the QR code holds. */
  readonly scan: () => Promise<string>
  readonly comesIn: (phone: Phone, pace: Pace) => Promise<void>
}

const browserPath = findBrowser()
if (browserPath !== null) process.env.PUPPETEER_EXECUTABLE_PATH = browserPath
const hosted = await startHosted()
const course = await Course.begin(hosted.server)
const stories = await openBrowser(hosted.trust)
const load = loadNow()
const rows: string[][] = []
try {
  await course.open()
  await course.next()
  for (const way of await ways()) {
    const seen: Run[] = []
    for (let run = 0; run < runs; run++) {
      seen.push(await firstNote(way, seen.length))
      process.stderr.write('.')
    }
    rows.push([way.name, ...timesOf(seen, goalMs)])
  }
} finally {
  course.leave()
  await hosted.remove()
  await stories.close()
}
report()
process.exit(0)

async function ways(): Promise<readonly Way[]> {
  const { lead, demo, address } = course
  const { organisations } = await lead.see('the organisations', (view) => view.organisations.length > 0 && view)
  const organisation = organisations[1]
  if (organisation === undefined) throw new Error('There is no organisation')
  const { token, workshop } = lead.seat
  return [
    {
      name: 'own place card: one tap',
      scan: async () => {
        const path = `/api/workshops/${workshop}/cards`
        const body = { organisation: organisation.id }
        return (await postAs<{ path: string }>({ address, token }, path, body)).path
      },
      comesIn: async (phone, pace) => {
        await phone.finds('Ja, doe mee', 'button')
        await pace.look()
        await phone.press('Ja, doe mee')
      },
    },
    {
      name: 'code of the room: name and organisation',
      scan: async () => demo.join,
      comesIn: async (phone, pace) => {
        await phone.finds('Naam', 'textbox')
        await pace.look()
        await phone.press('Naam', 'textbox')
        await pace.type(name)
        await pace.look()
        await phone.press(organisation.name, 'radio')
        await phone.press('Doe mee')
      },
    },
  ]
}

/** One person with an empty browser, who scans, comes in, reads the question, types, and lays the note on the table. */
async function firstNote(way: Way, before: number): Promise<Run> {
  const address = hosted.address + (await way.scan())
  const notes = await course.lead.see('the notes', (view) => view.silent && { count: view.silent.notes })
  const { context, page } = await stories.person(slowPhone)
  const bytes = await slowDown(page)
  const phone = new Phone(page, `${way.name}, ${before + 1}`)
  const pace = new Pace(page)
  const began = performance.now()
  await phone.open(address)
  await way.comesIn(phone, pace)
  // The cursor is in the field: nobody has to look for it.
  await page.waitForFunction(() => document.activeElement?.matches('textarea'))
  await pace.look()
  await pace.type(note)
  await pace.look()
  await phone.press('Leg op tafel')
  await page.waitForFunction(() => /^Op tafel/.test(document.querySelector('.done b')?.textContent ?? ''))
  const allMs = performance.now() - began
  await course.lead.see('the note', (view) => view.silent?.notes === notes.count + 1)
  await context.close()
  return { allMs, typedMs: pace.typedMs, lookedMs: pace.lookedMs, bytes: bytes() }
}

function report(): void {
  process.stdout.write(`\n${circumstances(load)}\n\n`)
  process.stdout.write(`${tableOf(['way in', ...timesOfHead(goalMs)], rows)}\n`)
}
