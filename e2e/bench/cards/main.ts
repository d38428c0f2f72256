import { cpus, loadavg } from 'node:os'
import { participantId } from '@siroop/domain'
import { findBrowser } from '../../../apps/server/bin/browser.mjs'
import { openBrowser, type StoryBrowser } from '../../run/browser.js'
import { type StoryServer, startServer } from '../../run/server.js'
import { Course } from '../../stories/course.js'
import { Screen } from '../../stories/screen.js'
import { median, tableOf } from '../figures.js'
import { perCard, seconds, Typist } from './typist.js'

// Twenty numbered cards, typed by hand in the cockpit, and how long that takes. Nothing here is a test: no number fails anything.
const goalSeconds = 300
const runs = Math.max(1, Number(process.argv[2] ?? 3) || 3)
/** What people write as a value: up to the 80 characters that the step takes. */
const texts = [
  'Wij bellen binnen een dag terug, ook als we nog niets weten.',
  'Eén vast gezicht voor ieder gezin.',
  'Wie hulp vraagt, hoeft zijn verhaal maar één keer te doen.',
  'Eerst luisteren, daarna pas een oplossing.',
  'Niemand staat alleen met schulden: wij weten het vroeg en komen langs.',
  'De deur staat open, ook op zaterdag.',
  'We zeggen het als we iets niet kunnen, en wie het dan wel kan.',
  'Vrijwilligers horen erbij, en weten bij wie ze terecht kunnen als het zwaar is.',
  'Brieven in gewone taal, zonder moeilijke woorden.',
  'Een kind merkt niets van onze schotten.',
  'Afspraak is afspraak, ook als er andere mensen aan tafel zitten.',
  'Wij komen langs in plaats van te verwijzen.',
  'Bij elk besluit vragen we: wat merkt de inwoner hiervan?',
  'Geen wachtlijst zonder iemand die belt.',
  'Wij delen ruimte: het dorpshuis is van iedereen.',
  'Samen eten is ook zorg, en het kost bijna niets.',
  'Jongeren praten mee voordat het plan klaar is.',
  'Wij maken fouten en vertellen daarover.',
  'Oud worden kan in het eigen dorp, met hulp om de hoek en buren die je kent.',
  'Vertrouwen eerst, en controle alleen waar het echt niet anders kan.',
]

setTimeout(
  () => {
    process.stderr.write('The measurement took too long and was stopped.\n')
    process.exit(1)
  },
  (runs * 10 + 5) * 60_000,
).unref()

interface Run {
  readonly allMs: number
  readonly typedMs: number
  readonly handledMs: number
  readonly besides: number
}

const browserPath = findBrowser()
if (browserPath !== null) process.env.PUPPETEER_EXECUTABLE_PATH = browserPath
const load = loadavg().map((one) => one.toFixed(1))
const server = await startServer({ mode: 'box' })
const stories = await openBrowser()
const seen: Run[] = []
try {
  for (let run = 0; run < runs; run++) {
    seen.push(await aPile(server, stories))
    process.stderr.write('.')
  }
} finally {
  await stories.close()
  await server.remove()
}
report()
process.exit(0)

/** A workshop in which people write in silence, twenty cards that were handed out, and somebody who types what is on them. */
async function aPile(on: StoryServer, browser: StoryBrowser): Promise<Run> {
  const course = await Course.begin(on)
  const { lead, demo } = course
  await course.open()
  await course.next()
  const organisations = await lead.see('the organisations', (view) => view.organisations.length > 0 && view)
  for (const [at] of texts.entries()) {
    const organisation = organisations.organisations[at % organisations.organisations.length]?.id
    if (organisation === undefined) throw new Error('There is no organisation')
    await lead.do({ type: 'addPaperSeat', participant: participantId(`pile-card-${at + 1}`), organisation })
  }
  const { context, page } = await browser.person({ width: 1280, height: 800 })
  const desk = new Screen(page, 'the typist')
  const { workshop, participant, token } = lead.seat
  await desk.open(`${on.address}/privacy`)
  const kept = [`siroop:regie:${workshop}`, JSON.stringify({ participant, token })] as const
  await page.evaluate((key, value) => localStorage.setItem(key, value), ...kept)
  await desk.open(`${on.address}${demo.regie}`)
  await desk.press('Papier: typ voor iemand')
  await desk.pick('Kaart', `Papier 1: ${organisations.organisations[0]?.name}`)
  await page.focus('.paper-desk textarea')
  const typist = new Typist(page)
  const began = performance.now()
  for (const [at, text] of texts.entries()) {
    await typist.takesCard()
    // The hands type on without looking: the number of this card and the cursor in its text have to be there by then.
    await page.waitForFunction(
      (name) =>
        document.querySelector('.paper-head b')?.textContent === name &&
        document.activeElement === document.querySelector('.paper-desk textarea'),
      {},
      `Papier ${at + 1}`,
    )
    await typist.types(text)
    await typist.presses('Enter')
    // The step asks one thing more with every note; on these cards it stayed empty.
    await typist.presses('Enter')
  }
  await desk.sees('Dit was de laatste kaart.')
  await lead.see('all notes', (view) => view.silent?.notes === texts.length)
  const allMs = performance.now() - began
  await context.close()
  course.leave()
  return { allMs, typedMs: typist.typedMs, handledMs: typist.handledMs, besides: typist.besides }
}

function report(): void {
  const say = (words: string) => process.stdout.write(`${words}\n`)
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  const all = seen.map(({ allMs }) => allMs / 1_000)
  const pages = seen.map(({ allMs, typedMs, handledMs }) => (allMs - typedMs - handledMs) / 1_000)
  const besides = median(seen.map((one) => one.besides)) / texts.length
  say(`\n${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${load.join(' ')} at the start`)
  say(
    `${texts.length} cards with ${characters} characters; a key ${seconds.key} s, and ${perCard.toFixed(2)} s a card.\n`,
  )
  const head = [
    'runs',
    'median, s',
    'worst, s',
    'typing',
    'cards',
    'page',
    'page, worst',
    'keys a card besides',
    'goal',
  ]
  const row = [
    String(seen.length),
    median(all).toFixed(1),
    Math.max(...all).toFixed(1),
    (median(seen.map(({ typedMs }) => typedMs)) / 1_000).toFixed(1),
    (median(seen.map(({ handledMs }) => handledMs)) / 1_000).toFixed(1),
    median(pages).toFixed(1),
    Math.max(...pages).toFixed(1),
    besides.toFixed(1),
    `${goalSeconds} s: ${median(all) <= goalSeconds ? 'met' : 'missed'}`,
  ]
  say(tableOf(head, [row]))
  const slower = (characters + besides * texts.length) * (seconds.averageKey - seconds.key)
  say(
    `With the average hand of that model (${seconds.averageKey} s a key) it would be ${(median(all) + slower).toFixed(0)} s.`,
  )
}
