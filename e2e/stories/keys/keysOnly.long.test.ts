import { afterEach, expect, test } from 'vitest'
import type { Cockpit } from '../cockpit.js'
import { Evening } from '../evening.js'
import { Inspection } from '../inspect.js'
import { Others } from '../vision/others.js'
import { Typist } from './typist.js'

const title = 'Samen in Polderrand'
const partners = [
  { organisation: 'Gemeente Polderrand', type: 'Gemeente', name: 'Ina Wierda' },
  { organisation: 'GGD Polderrand', type: 'GGD', name: 'Karim Aziz' },
  { organisation: 'Welzijn De Brink', type: 'Welzijn', name: 'Loes Terpstra' },
] as const
const [own, ...playing] = partners
const question = 'Vanuit welke waarden vertrekt u?'
const seen = 'Dit ziet u terug als …'
const first = { name: 'De inwoner telt mee', behaviour: 'We missen iemand die er niet is.' }
const second = { name: 'Op elkaar aan kunnen', better: 'Vertrouwen en nabijheid', behaviour: 'We bellen eerst.' }
const objection = 'Dit zegt niet wat een inwoner ervan merkt.'
const reworded = 'We bellen eerst, en de inwoner hoort wat wij afspraken.'
/** More presses of Tab than this, to anything that was needed, is too far for a hand. */
const farthest = 40
const day = (fromNow: number) => new Date(Date.now() + fromNow * 86_400_000).toLocaleDateString('sv')

interface Room {
  readonly evening: Evening
  readonly lead: Typist<Cockpit>
  readonly ina: Typist
  /** Who plays along without a screen. */
  readonly others: Others
}
let evening: Evening | null = null
afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await evening?.lookForTrouble()
  await evening?.end()
  evening = null
})

test('a short values round from begin to end with keys alone, by the facilitator and by somebody on a phone', async () => {
  evening = await Evening.begin('box')
  const inspection = new Inspection()
  const cockpit = await evening.cockpit({ width: 1280, height: 800 })
  const phone = await evening.phone(own.name)
  await inspection.watch(cockpit.page, 'the cockpit')
  await inspection.watch(phone.page, 'the phone')
  const lead = new Typist(cockpit)
  const ina = new Typist(phone)

  const { code, cards } = await prepares(evening, lead)
  const room = { evening, lead, ina, others: await comeIn({ evening, lead, ina }, { code, cards }) }
  try {
    await write(room)
    await bundle(room)
    await consent(room)
    await read(room)
    await sign(room)
    await keep(room)
  } finally {
    room.others.leave()
  }
  const walks = [lead, ina].flatMap(({ keyboard }) => keyboard.walks)
  expect(walks.filter(({ tabs }) => tabs > farthest)).toEqual([])
  expect([lead, ina].flatMap(({ keyboard }) => [...keyboard.unseen])).toEqual([])
  expect(inspection.found).toEqual([])
})

interface Ways {
  /** The four digits for who has no card. */
  readonly code: string
  /** Path and secret of a personal card, per organisation. */
  readonly cards: ReadonlyMap<string, string>
}
/** From the link of the first start to a meeting with a day, a place and three organisations. */
async function prepares({ server, address }: Evening, lead: Typist<Cockpit>): Promise<Ways> {
  const { screen, keyboard } = lead
  await screen.signIn(server.startLink().replace(/^.*\/start/, `${address}/start`))
  await lead.follows('Nieuwe bijeenkomst', 'Sjabloon')
  await lead.presses('Korte waardenronde')
  await keyboard.write('Titel', title)
  await keyboard.write('Regio', 'Polderrand')
  await keyboard.enter()
  await screen.sees('Voorbereiden', title)
  await keyboard.date('Datum', day(0))
  await keyboard.write('Plaats', 'Dorpshuis De Kern')
  for (const { organisation, type } of partners) {
    await keyboard.write('Organisatie', organisation)
    await keyboard.pick('Soort', type)
    await lead.presses('Voeg toe', organisation)
    await keyboard.comesTo('Organisatie')
  }
  await screen.sees('Datum gekozen', 'Plaats ingevuld')
  const cards = new Map<string, string>()
  for (const { organisation } of playing) {
    await lead.presses(`Maak kaart voor ${organisation}`)
    await screen.finds(`Kaart van ${organisation}`, 'textbox')
    const { pathname, hash } = new URL(await screen.valueOf(`Kaart van ${organisation}`))
    cards.set(organisation, `${pathname}${hash}`)
  }
  const code = await screen.roomCode()
  await lead.follows('Naar de regie', 'Open de bijeenkomst')
  return { code, cards }
}

/** One comes in by the code and gets the word of her organisation; the others have their cards. */
async function comeIn({ evening, lead, ina }: Omit<Room, 'others'>, { code, cards }: Ways): Promise<Others> {
  await ina.screen.open(`${evening.address}/${code}`)
  await ina.keyboard.write('Naam', own.name)
  await ina.keyboard.choose(own.organisation)
  await ina.follows('Doe mee', 'U bent binnen')
  const address = `http://127.0.0.1:${evening.server.port}`
  const others = await Others.comeIn(
    address,
    playing.map((one) => ({ ...one, path: cards.get(one.organisation) ?? '' })),
  )
  await lead.screen.sees('3 binnen')
  await lead.presses('3 binnen', 'woordvoerder')
  await lead.ticks(`${own.name} is woordvoerder`)
  await lead.presses('Sluit')
  await lead.keyboard.comesTo('3 binnen')
  return others
}

/** Two notes of her, two of the others; then the envelopes are opened. */
async function write({ lead, ina, others }: Room): Promise<void> {
  await lead.pressesFromTheEnd('Open de bijeenkomst', 'Volgende stap: waarden')
  await ina.screen.sees('Kijk naar voren')
  await lead.enters('Stil schrijven')
  await ina.screen.sees(question)
  for (const [at, { text, behaviour }] of [
    { text: 'De inwoner voorop', behaviour: first.behaviour },
    { text: 'Samen verantwoordelijk', behaviour: 'We schuiven niemand door.' },
  ].entries()) {
    await ina.keyboard.comesTo(question)
    await ina.keyboard.type(text)
    await ina.enters(seen)
    await ina.keyboard.comesTo(seen)
    await ina.keyboard.type(behaviour)
    await ina.enters('Klaar met schrijven', at === 0 ? '1 briefje, dicht' : '2 briefjes, dicht')
  }
  await ina.presses('Klaar met schrijven', 'U bent klaar met schrijven')
  await others.write('waarden', [
    { by: 'Karim Aziz', text: 'Gelijke kansen', fields: { gedrag: 'We doen meer voor wie minder kansen heeft.' } },
    { by: 'Loes Terpstra', text: 'Vertrouwen', fields: { gedrag: second.behaviour } },
  ])
  await lead.screen.sees('4 briefjes, dicht', '3 van 3 klaar')
  await lead.enters('4 briefjes, open')
  await ina.screen.sees('Kijk naar voren')
}

/** She makes a bundle on the phone; the facilitator bundles the rest on the board, by menu and by letter. */
async function bundle({ lead, ina }: Room): Promise<void> {
  await lead.enters('Liggen nog los')
  await ina.screen.sees('Hoort bij …')
  await ina.presses('Nieuwe bundel')
  await ina.keyboard.comesTo('Naam van de bundel')
  await ina.keyboard.type(first.name)
  await ina.enters('Bundel gemaakt')
  await lead.screen.sees(first.name, '3 briefjes')

  const loose = await lead.screen.page.$$eval('.bd-loose [data-note]', (notes) =>
    notes.map((note) => note.textContent?.trim() ?? ''),
  )
  const [one = '', other = '', last = ''] = loose
  await lead.keyboard.to(one)
  await lead.keyboard.type('n')
  await lead.keyboard.comesTo('Naam van de bundel')
  await lead.keyboard.type(second.name)
  await lead.enters(`“${one}” ligt in een nieuwe bundel.`)
  await lead.keyboard.comesTo(one)
  for (const [note, into] of [
    [other, second.name],
    [last, first.name],
  ] as const) {
    await lead.keyboard.to(note)
    await lead.keyboard.enter()
    await lead.keyboard.chooseEntry(into)
    await lead.screen.sees(`“${note}” ligt nu bij ${into}.`)
    await lead.keyboard.comesTo(note)
  }
  await lead.presses(second.name)
  await lead.keyboard.write('Naam van de bundel', second.better)
  await lead.enters(second.better)
  await lead.keyboard.comesTo(second.better)
  await lead.pressesFromTheEnd('Volgende stap: namen geven', 'Volgende stap: instemmen per waarde')
}

/** Two values: the one is shared at once, to the other she objects, and it gets better for that. */
async function consent({ lead, ina, others }: Room): Promise<void> {
  await lead.enters('Leg deze waarde voor: nog 2')
  await lead.keyboard.write(seen, first.behaviour)
  await lead.presses('Leg deze waarde voor: nog 2', 'Toon de antwoorden: 3 nog niet')
  await ina.screen.sees(first.name, first.behaviour)
  await ina.keyboard.choose('Hier sta ik voor')
  await ina.presses('Geef antwoord', 'Verander antwoord')
  await others.consent(first.name)
  await lead.screen.finds('Toon de antwoorden', 'button')
  await lead.enters('Stel deze waarde vast')
  await lead.enters('Leg de laatste waarde voor')

  await lead.keyboard.write(seen, second.behaviour)
  await lead.presses('Leg de laatste waarde voor', 'Toon de antwoorden: 3 nog niet')
  await ina.screen.sees(second.better, second.behaviour)
  await ina.keyboard.choose('Ik heb bezwaar')
  await ina.keyboard.write('Wat is uw bezwaar?', objection)
  await ina.presses('Geef antwoord', 'Verander antwoord')
  await others.consent(second.better)
  await lead.screen.finds('Toon de antwoorden', 'button')
  await lead.enters(objection, 'Stel vast: 1 bezwaar open')
  await lead.presses('Verwerkt')
  await lead.presses('Nieuwe ronde', 'Vraag opnieuw')
  await lead.keyboard.write(seen, reworded)
  await lead.presses('Vraag opnieuw', 'Toon de antwoorden: 3 nog niet')
  await ina.screen.sees(reworded)
  await ina.keyboard.choose('Hier sta ik voor')
  await ina.presses('Geef antwoord', 'Verander antwoord')
  await others.consent(second.better)
  await lead.screen.finds('Toon de antwoorden', 'button')
  await lead.pressesFromTheEnd('Toon de antwoorden', 'Stel deze waarde vast')
  await lead.enters('Alle waarden zijn besproken.')
}

/** The days to meet again, the text that is read out, and the rule for when it counts. */
async function read({ lead }: Room): Promise<void> {
  await lead.enters('Leg deze dagen vast')
  await lead.presses('Leg deze dagen vast', 'Vastgelegd:')
  await lead.presses('Volgende stap: hardop lezen', 'Nog niet afgesproken.')
  await lead.keyboard.write('Minstens zoveel handtekeningen', '3')
  await lead.keyboard.date('Sluitdatum', day(30))
  await lead.presses('Bewaar')
  await lead.screen.seesNoLonger('Leg ter ondertekening: nog niet')
  await lead.presses('Leg ter ondertekening', 'Volgende stap: ondertekenen')
  await lead.presses('Volgende stap: ondertekenen', 'Sluit de bijeenkomst')
}

/** Everybody signs, and the meeting closes. */
async function sign({ lead, ina, others }: Room): Promise<void> {
  const button = `Ik teken namens ${own.organisation}`
  await ina.screen.finds(button, 'button')
  const { page } = ina.screen
  const left = () => page.$eval('.pages', (line) => line.textContent)
  // a press before the end goes to what was not on the screen yet
  for (let before = await left(); before !== 'alles gezien'; before = await left()) {
    await ina.presses(button)
    await page.waitForFunction((was) => document.querySelector('.pages')?.textContent !== was, { polling: 60 }, before)
  }
  await ina.presses(button, 'Hoe bent u bevoegd?')
  await ina.keyboard.write('Naam', own.name)
  await ina.keyboard.write('Functie', 'wethouder')
  await ina.keyboard.choose('Ik ben zelf bevoegd')
  await ina.presses('Teken', `U tekende namens ${own.organisation}`)
  await others.sign('directeur')
  await lead.screen.sees('3 van 3 organisaties tekenden')
  await lead.presses('Sluit de bijeenkomst', 'Gesloten', 'Editie 1 is van kracht')
}

/** Both come to the page of the manifest, and to what they can keep of it. */
async function keep({ lead, ina }: Room): Promise<void> {
  await ina.screen.sees('De bijeenkomst is gesloten')
  await ina.follows('Bekijk het manifest', first.name, reworded)
  await lead.follows('Pagina van het manifest', first.name, reworded)
  for (const { keyboard } of [lead, ina]) await keyboard.to('Bewaar het manifest (PDF)')
}
