import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addBundle, boardRoom, moveNote, readBoard } from '@siroop/board'
import { bundleId, type StepId, type Template } from '@siroop/domain'
import { readTemplateFile } from '@siroop/protocol'
import { parse } from 'yaml'
import { findBrowser } from '../../apps/server/bin/browser.mjs'
import { newId } from '../play/chance.js'
import { playTable } from '../play/workshop.js'
import { openBrowser } from '../run/browser.js'
import { startServer } from '../run/server.js'
import { counts } from './bigWorkshop.js'
import { gather } from './crowd.js'
import { median, ms, ratio, tableOf } from './figures.js'
import { type Act, answerActs, bundlingActs, emptyPage, lineActs, pickActs, rowActs } from './hands.js'
import { watchLanes } from './laneWatch.js'
import { Ledger } from './ledger.js'
import { cheapLaptop, Screens } from './screens.js'
import { quietCommands } from './serverTimes.js'

// Measures the workshop of 24 people, 8 organisations, 400 notes, 60 milestones and 60 actions, and prints what it saw.
// Nothing here is a test: no number fails anything. It stops by itself, also when it hangs.
const longestMs = 20 * 60_000
setTimeout(() => {
  process.stderr.write('The measurement took too long and was stopped.\n')
  process.exit(1)
}, longestMs).unref()
process.setMaxListeners(200)

const acts: Act[] = []
const wallRows: (readonly (string | number)[])[] = []
const serverRows: (readonly string[])[] = []
const browserPath = findBrowser()
if (browserPath !== null) process.env.PUPPETEER_EXECUTABLE_PATH = browserPath
const server = await startServer({ mode: 'box' })
const stories = await openBrowser()
const ledger = new Ledger()
const crowd = await gather(server, theTemplate(), ledger)
const screens = new Screens(stories, server.address, crowd)
let endLanes: Awaited<ReturnType<typeof watchLanes>>['ended'] | null = null

const began = performance.now()
try {
  await floors()
  await playTable(crowd.table, join(server.dataFolder, 'manifest.pdf'), { begun, done })
} finally {
  report()
  crowd.leave()
  await server.remove()
  await stories.close()
}
process.exit(0)

function theTemplate(): Template {
  const file = fileURLToPath(new URL('../../workshop-templates/visie-2040-sociaal-domein.yaml', import.meta.url))
  const template = readTemplateFile(parse(readFileSync(file, 'utf8')))
  if (!template.ok) throw new Error('The template cannot be read')
  return template.value
}

/** What an empty page takes on this machine, now. */
async function floors(): Promise<void> {
  for (const times of [cheapLaptop, 1]) {
    const { context, page } = await (times === 1 ? screens.emptyPhone(times) : screens.emptyLaptop(times))
    acts.push(await emptyPage(page, times === 1 ? 'empty page, phone' : `empty page, CPU ×${times}`))
    await context.close()
  }
}

/** What is measured before the step is played, while everything is still open. */
async function begun({ id }: { readonly id: StepId }): Promise<void> {
  ledger.step = id
  process.stderr.write(`${id} `)
  switch (id as string) {
    case 'waarden-groeperen':
      await bundleSome(id)
      return screens.onBoard(async (page) => {
        acts.push(...(await bundlingActs(page)))
      })
    case 'terugredeneren':
      endLanes = (await watchLanes(crowd, screens)).ended
      return
    case 'visie-peiling':
    case 'kiezen':
      // a spokesperson on a real phone, as it is and slowed down; the play answers the rest
      for (const times of [1, cheapLaptop])
        await screens.onPhone(times, async (page) => {
          acts.push(...(await answerActs(page, `phone, ${id}${times === 1 ? '' : `, CPU ×${times}`}`)))
        })
  }
}

/** What is measured when all of the step lies on the table. */
async function done({ id }: { readonly id: StepId }): Promise<void> {
  switch (id as string) {
    case 'spelregeltoets':
      return pointing('a look at another ambition, 16 × 8 answers')
    case 'terugredeneren': {
      const seen = endLanes?.()
      if (seen) {
        wallRows.push(...seen.wall)
        acts.push(seen.cockpit)
      }
      crowd.lead.hand = null
      await screens.onBoard(async (page) => {
        acts.push(await pickActs(page, 'laptop board, 60 milestones'), ...(await lineActs(page)))
      })
      await screens.onCockpit(async (page) => {
        acts.push(await pickActs(page, 'cockpit, 60 milestones'))
      })
      return ticking()
    }
    case 'kiezen':
      return pointing('a look at another action, all 60 answered')
    case 'toezeggen':
      return screens.onCockpit(async (page) => {
        acts.push(await rowActs(page, { screen: 'cockpit, 60 commitments', rows: '.rt-row' }))
      })
  }
}

/** Half of the values go into bundles, so that there is something to move to. The play makes its own afterwards. */
async function bundleSome(step: StepId): Promise<void> {
  const { lead } = crowd
  const doc = await lead.open(boardRoom(lead.seat.workshop, 1))
  const bundles = Array.from({ length: 12 }, (_, at) => {
    const id = bundleId(newId())
    addBundle(doc, { id, step, name: `Bundel ${at + 1}` })
    return id
  })
  const values = readBoard(doc).notes.filter(({ kind }) => kind === 'waarde')
  for (const [at, { id }] of values.slice(0, values.length / 2).entries())
    moveNote(doc, { note: id, bundle: bundles[at % bundles.length] ?? null })
}

async function pointing(what: string): Promise<void> {
  const { lead } = crowd
  const subjects = await lead.see('subjects', ({ poll, check }) => poll?.items ?? check?.subjects)
  const send = (turn: number) => lead.do({ type: 'pointAt', subject: subjects[turn]?.subject ?? null })
  serverRows.push(await quietCommands(lead, { what, pid: server.pid(), send }))
}
async function ticking(): Promise<void> {
  const { lead } = crowd
  const nodes = await lead.see('milestones', (view) => view.nodes)
  const what = 'a tick on the line of 60 milestones'
  const send = async (turn: number) => {
    const node = nodes[turn]
    if (node) await lead.do({ type: 'tickNote', note: node.note, ticked: !node.ticked })
  }
  serverRows.push(await quietCommands(lead, { what, pid: server.pid(), send }))
}

/** Everything as tables, for e2e/bench/README.md. */
function report(): void {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const [processor] = cpus()
  say(`\n${cpus().length} × ${processor?.model}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`)
  say(`Played in ${Math.round((performance.now() - began) / 1000)} seconds.\n`)
  const floor = median(acts[0]?.took.map(({ paint }) => paint) ?? [])
  const rows = acts.map(({ screen, act, took }) => {
    const paints = took.map(({ paint }) => paint)
    const dones = took.map((one) => one.done)
    const [typical, worst] = [median(paints), Math.max(...paints)]
    return [screen, act, ms(typical), ms(worst), ratio(typical, floor), ms(median(dones)), ms(Math.max(...dones))]
  })
  say(tableOf(['screen', 'act', 'next paint', 'worst', 'of an empty page', 'done', 'worst'], rows))
  say(tableOf(['pictures', 'seconds', 'count', 'later than 50 ms', 'longest ms'], wallRows))
  const reveals = Object.entries(counts).flatMap(([step, notes]) => {
    // milestones are revealed lane by lane, by another button
    if (step === 'terugredeneren') return []
    const found = ledger.reveal(step)
    return found ? [[step, notes, ms(found.views), ms(found.notes)]] : []
  })
  say(tableOf(['reveal of', 'notes', 'last phone knows, ms', 'last of 24 has the notes, ms'], reveals))
  say(tableOf(['quiet command', 'ping ms', 'answer ms', 'of a ping', 'CPU of the server ms'], serverRows))
  say(ledger.timesTable())
  say(ledger.sizesTable())
}
