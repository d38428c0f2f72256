import { bundleId, stepId } from '@siroop/domain'
import { Vision } from '@siroop/server/visionTestData.js'
import { afterEach, expect, test } from 'vitest'
import { laptopScreen, openBrowser, phoneScreen } from '../../run/browser.js'
import { Phone } from '../phone.js'
import { Screen } from '../screen.js'
import { textsFolder } from './textsFolder.js'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})
const types = ['welzijn', 'ggd', 'gemeente', 'inwoners']
const others = types.filter((type) => type !== 'ggd')
const calling = 'Wij bellen elk gezin binnen een dag.'
const better = 'Wij bellen elk gezin binnen twee dagen.'
const telling = 'Wij vertellen een verhaal maar één keer.'
const reason = 'In het weekend kan dat bij ons niet.'

test('[RND-10] [RND-12] [RND-13] of several texts one is objected to, worked in with who objects, and asked again until it is agreed', async () => {
  const { end, ...template } = await textsFolder()
  cleanups.push(end)
  const vision = await Vision.begin(types, null, template)
  cleanups.push(() => vision.close())
  const { server, workshop, cookie, regie } = vision
  const organisation = vision.phone('ggd').organisation
  const card = await server.post<{ path: string }>(`/api/workshops/${workshop}/cards`, { organisation }, { cookie })
  await vision.openFirstMeeting()
  await vision.goTo('waarden')
  const note = { step: 'waarden', kind: 'afspraak' }
  await vision.write('ggd', [{ ...note, id: 'bellen', text: calling }])
  await vision.write('welzijn', [{ ...note, id: 'verhaal', text: telling }])
  await vision.goTo('instemmen', 1)

  const stories = await openBrowser()
  cleanups.push(() => stories.close())
  const phone = new Phone((await stories.person(phoneScreen)).page, 'the phone')
  await phone.open(server.url + card.body.path)
  await phone.press('Ja, doe mee')
  const seated = ({ id, organisation: own }: { id: string; organisation: string | null }) =>
    own === organisation && id !== vision.phone('ggd').participant
  const participant = (await regie.until(({ roster }) => roster.some(seated))).roster.find(seated)?.id
  if (participant === undefined) throw new Error('the phone is not in')
  await vision.lead({ type: 'appointSpokesperson', organisation: organisation as never, participant })
  const laptop = new Screen((await stories.person(laptopScreen)).page, 'the facilitator')
  await laptop.open(server.url + (await server.app.createLoginLink()))
  await laptop.sees('Uw bijeenkomsten')
  await laptop.open(`${server.url}/regie/${workshop}`)

  /** The others of the table stand for what is asked now. */
  const standFor = async () => {
    const open = await regie.until(({ rounds }) => rounds.some(({ status }) => status === 'open'))
    const round = open.rounds.find(({ status }) => status === 'open')?.round ?? ('' as never)
    for (const type of others) await vision.say(type, { type: 'answerRound', round, answer: 'stand-for', reason: null })
  }

  // the first text: an objection stops it, and nothing of it is known before it is shown
  await laptop.sees('Kies de volgende tekst')
  await vision.lead({ type: 'openRound', step: stepId('instemmen'), bundle: bundleId('bellen'), behaviour: null })
  await laptop.sees('Antwoorden zijn dicht tot u toont.')
  await phone.answers(calling, 'Ik heb bezwaar', reason)
  await standFor()
  await regie.until(({ rounds }) => rounds.some(({ answered }) => answered.length === types.length))
  expect(await laptop.words()).not.toContain(reason)
  await laptop.press('Toon de antwoorden')
  await laptop.sees('bezwaar op tafel', reason)
  await phone.sees('1 bezwaar op tafel')
  expect(await laptop.axe()).toEqual([])
  expect(await phone.axe()).toEqual([])

  // worked in: other words, and only this text is asked again
  await laptop.press('Nieuwe ronde')
  await laptop.write('Tekst', better)
  await laptop.press('Vraag opnieuw')
  await phone.answers(better, 'Hier sta ik voor')
  await standFor()
  await laptop.press('Toon de antwoorden')
  await laptop.sees('Eerdere ronde over deze tekst')
  await laptop.press('Deel deze tekst')
  await phone.sees('Gedeeld')

  // the second text has its own round
  await laptop.press('Leg de laatste tekst voor')
  await phone.answers(telling, 'Kan ik mee leven')
  await standFor()
  await laptop.press('Toon de antwoorden')
  await laptop.press('Deel deze tekst')
  await laptop.sees('Alle teksten zijn besproken.')

  // what was agreed is what is read
  await vision.goTo('lezen')
  const { sentences } = await regie.until((view) => view.sentences.length === 2)
  expect(sentences.map(({ text }) => text).sort()).toEqual([better, telling].sort())
})
