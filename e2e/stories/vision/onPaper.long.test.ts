import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDuration, type OrganisationId, organisationId, participantId } from '@siroop/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DemoToPlay, Table } from '../../play/table.js'
import { playWorkshop } from '../../play/workshop.js'
import { laptopScreen, openBrowser, type StoryBrowser } from '../../run/browser.js'
import { commandLine, type StoryServer, startServer } from '../../run/server.js'
import { wordsOfPdf } from '../paper.js'
import { Screen } from '../screen.js'
import { smallScript, smallVision } from './smallVision.js'

let server: StoryServer
let stories: StoryBrowser
let demo: DemoToPlay & { readonly regie: string }
let manifestPath = ''
const visited = new Set<string>()

/** Comes in the second meeting, and has no phone in any. */
const partner = 'Dorpsbelang Polderrand'
const organisation: OrganisationId = organisationId('dorpsbelang')
const card = participantId('kaart-van-dorpsbelang')
const answer = 'Antwoord op papier'
const give = 'Leg dit antwoord vast'
const firstStep = 'Zes bewoners vragen om mee te kijken.'

beforeAll(async () => {
  process.setMaxListeners(100)
  server = await startServer({ mode: 'box' })
  stories = await openBrowser()
  demo = {
    ...(JSON.parse(commandLine(server, 'demo', '--json')) as typeof demo),
    address: `http://127.0.0.1:${server.port}`,
  }
})
afterAll(async () => {
  await server.remove()
  await stories.close()
})

/** The cockpit, on the seat of who leads. */
async function openCockpit({ lead }: Table): Promise<Screen> {
  const cockpit = new Screen((await stories.person(laptopScreen)).page, 'the cockpit')
  const { workshop, participant, token } = lead.seat
  await cockpit.open(`${server.address}/privacy`)
  const kept = [`siroop:regie:${workshop}`, JSON.stringify({ participant, token })] as const
  await cockpit.page.evaluate((key, value) => localStorage.setItem(key, value), ...kept)
  await cockpit.open(`${server.address}${demo.regie}`)
  return cockpit
}
const closed = (cockpit: Screen) => cockpit.page.waitForSelector('dialog', { hidden: true })

/** A card is made for the partner and has the word. What it says about every action is typed, question by question. */
async function answersPoll({ lead }: Table, cockpit: Screen): Promise<void> {
  await lead.do({ type: 'addOrganisation', organisation, name: partner, organisationType: 'overig' })
  await lead.do({ type: 'addPaperSeat', participant: card, organisation })
  await lead.do({ type: 'appointSpokesperson', organisation, participant: card })
  const count = await lead.see('the actions', ({ poll }) => poll?.items.length)
  await cockpit.press(answer)
  for (let typed = 0; typed < count; typed++) {
    await cockpit.page.waitForFunction(
      (done) => {
        const options = [...document.querySelectorAll<HTMLOptionElement>('dialog option')]
        return options.length > 0 && options.filter(({ text }) => text.endsWith('(getypt)')).length === done
      },
      {},
      typed,
    )
    for (const question of await cockpit.page.$$('dialog .paper-set')) await (await question.$('input'))?.click()
    await cockpit.press(give)
  }
  await closed(cockpit)
  await lead.see('the ballots', ({ poll }) => poll?.ready.includes(organisation))
}

/** The step that nobody promised yet is asked of the partner. What is half-typed of its yes outlives the dialog and a reload. */
async function takesStepOn({ lead }: Table, cockpit: Screen): Promise<void> {
  const { subject, today } = await lead.see('a step that waits', ({ route }) => {
    const waits = route?.commitments.find(({ status }) => status === 'later')
    return waits && route && { subject: waits.subject, today: route.today }
  })
  await lead.do({ type: 'askOwner', subject, organisation })
  await lead.do({ type: 'pointAt', subject })
  await cockpit.press(answer)
  await cockpit.press('Ja, wij trekken dit', 'radio')
  await cockpit.write('Eerste stap, binnen dertig dagen', firstStep)
  await cockpit.press('Sluit')
  await cockpit.open(cockpit.page.url())
  await cockpit.press(`${answer} (half getypt)`)
  await cockpit.standsIn('Eerste stap, binnen dertig dagen', firstStep)
  await cockpit.press('Gooi weg wat getypt is')
  await cockpit.press('Zet terug')
  await cockpit.set('Klaar op', addDuration(today, 'P6M') ?? today)
  await cockpit.press(give)
  await closed(cockpit)
  await cockpit.sees(`${partner} trekt dit, op papier, kaart 1`)
}

/** In the third meeting the partner is there from the moment that its card is typed for. */
async function answersSentence({ lead, people }: Table, cockpit: Screen): Promise<void> {
  const { id: sentence, version } = await lead.see('a sentence', (view) =>
    view.sentences.find(({ status, version: of }) => status === 'unasked' && of > 0),
  )
  await lead.do({ type: 'askSentence', sentence, version })
  await cockpit.press(answer)
  await cockpit.press('Hierin herkennen wij ons', 'checkbox')
  await cockpit.press('Zo tekenen', 'radio')
  await cockpit.press(give)
  await closed(cockpit)
  await cockpit.sees('op papier, kaart 1')
  for (const { person } of people) {
    await person.see('the sentence', ({ now }) => now.kind === 'draft')
    await person.do({ type: 'answerSentence', sentence, version, answer: 'sign-as-is', text: null, reason: null })
  }
  await lead.see('all answers', (view) => view.sentences.find(({ id }) => id === sentence)?.shown)
  await lead.do({ type: 'settleSentence', sentence, version })
}

async function consents({ lead }: Table, cockpit: Screen): Promise<void> {
  await cockpit.press(answer)
  await cockpit.press('Kan ik mee leven', 'radio')
  await cockpit.press(give)
  await closed(cockpit)
  await lead.see('the answer', ({ rounds }) => rounds.some((round) => round.onPaper.some(({ paper }) => paper === 1)))
}

async function signs({ lead }: Table, cockpit: Screen): Promise<void> {
  await lead.see('a text that can be signed', ({ main }) => main.kind === 'open-signing' && main.blockers.length === 0)
  await lead.do({ type: 'openSigning' })
  await cockpit.press('Handtekening op papier')
  await cockpit.press('Tekent', 'radio')
  await cockpit.write('Naam', 'Greet Vos')
  await cockpit.write('Functie', 'voorzitter')
  await cockpit.press('Zelf bevoegd', 'radio')
  await cockpit.press('Leg deze handtekening vast')
  await closed(cockpit)
  await cockpit.sees('op papier, kaart 1')
  manifestPath = await lead.see('the address of the manifest', (view) => view.manifestPath)
}

const stations: Readonly<Record<string, (table: Table, cockpit: Screen) => Promise<void>>> = {
  'kiezen begins': answersPoll,
  'toezeggen is done': takesStepOn,
  'lezen begins': answersSentence,
  'instemmen asked': consents,
  'tekenen begins': signs,
}

test('an organisation without a phone answers, promises and signs on one card, and the manifest says so everywhere', async () => {
  const template = smallVision()
  const steps = template.steps.slice(0, template.steps.findIndex(({ kind }) => kind === 'sign') + 1)
  let cockpit: Screen | null = null
  const played = await playWorkshop(demo, {
    template: { ...template, steps },
    script: smallScript,
    pdfPath: join(server.dataFolder, 'paper.pdf'),
    look: async (station, table) => {
      const act = stations[station]
      if (act === undefined || visited.has(station)) return
      visited.add(station)
      cockpit ??= await openCockpit(table)
      await act(table, cockpit)
    },
  })
  expect(Object.keys(stations).filter((station) => !visited.has(station))).toEqual([])

  const pdf = wordsOfPdf(readFileSync(played.pdf))
  for (const words of [
    firstStep,
    // in a narrow column: the number of the card stands on the next line
    'op papier toegezegd,',
    'op papier getekend, kaart 1',
    `Op papier geantwoord: ${partner} (kaart 1).`,
  ])
    expect(pdf).toContain(words)
  expect(pdf).not.toContain('Papier 1')

  const reader = new Screen((await stories.person(laptopScreen)).page, 'a reader')
  await reader.open(server.address + manifestPath)
  await reader.sees('op papier toegezegd, kaart 1', 'op papier getekend, kaart 1')
  await reader.sees('Op papier geantwoord', `${partner}, kaart 1`)
})
