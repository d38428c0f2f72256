import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aPng } from '@siroop/server/logos/imageTestData.js'
import type { ElementHandle } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { laptopScreen, phoneScreen, roomScreen } from '../run/browser.js'
import type { Course } from './course.js'
import { DemoEvening } from './demoEvening.js'
import type { Evening } from './evening.js'
import type { Inspection, Narrow } from './inspect.js'
import { Keyboard } from './keyboard.js'
import { Onlookers } from './onlookers.js'
import type { Screen } from './screen.js'

let evening: Evening
let course: Course
let onlookers: Onlookers
let inspection: Inspection
let at: DemoEvening['at']
let cockpit: Screen
let wall: Screen
let board: Screen
let keyboard: Keyboard

beforeAll(async () => {
  const demo = await DemoEvening.begin()
  ;({ evening, course } = demo)
  at = (path) => demo.at(path)
  onlookers = new Onlookers(evening)
  inspection = onlookers.inspection
})
afterAll(() => evening.end())

test('the pages before the evening can be read by everybody, on 320 pixels too', async () => {
  const visitor = await onlookers.screen('a visitor', phoneScreen)
  const { join, cards } = course.demo
  const pages = {
    landing: '/',
    join,
    privacy: '/privacy',
    explained: '/uitleg',
    statement: '/toegankelijkheid',
    card: cards[0]?.path ?? '',
    start: '/start',
    co: '/mee',
  }
  for (const [name, path] of Object.entries(pages)) {
    await visitor.open(at(path))
    await inspection.look(visitor.page, `page ${name}`, '320', 'aa', '200%')
  }
  for (const [name, path] of Object.entries({ landing: '/?taal=en', join: `${join}?taal=en` })) {
    await visitor.open(at(path))
    await inspection.look(visitor.page, `page ${name} en`, '320')
  }
  // The facilitator may hand it out on paper as well.
  await visitor.open(at('/uitleg?taal=nl'))
  const { pages: sheets, words } = await inspection.print(visitor.page, 'explained')
  expect([sheets, words]).toEqual([1, expect.stringMatching(/U bent uitgenodigd .* Telefoon:/)])
  expect(words).not.toContain('Toegankelijkheid')
  await visitor.page.setViewport({ width: 1280, height: 800 })
  await visitor.open(at('/'))
  await inspection.look(visitor.page, 'page landing wide')
  const lost = await evening.page(phoneScreen)
  for (const path of ['/nergens', '/9999', '/m/nergens']) {
    await lost.goto(at(path))
    await inspection.look(lost, `page ${path.slice(1)}`, '320', '200%')
  }
  expect(onlookers.take()).toEqual([])
})

/** A rehearsal from its button to its end, with everything that the facilitator sees of it before it opens. */
async function lookAtRehearsal(facilitator: Screen): Promise<void> {
  const { page } = facilitator
  await page.evaluate(async () => {
    const organisations = ['ggd', 'gemeente', 'inwoners'].map((type) => ({ name: `${type} Polderrand`, type }))
    const wanted = {
      template: 'korte-waardenronde',
      title: 'Echte ronde',
      region: 'Polderrand',
      locale: 'nl',
      organisations,
    }
    const headers = { 'content-type': 'application/json' }
    await fetch('/api/workshops', { method: 'POST', headers, body: JSON.stringify(wanted) })
  })
  await facilitator.open(at('/regie'))
  await facilitator.press('Proefdraaien')
  await facilitator.sees('Dit is een proef. Niets hiervan telt mee.', '20 nagebootste mensen doen mee.')
  await inspection.look(page, 'rehearsal cockpit', '320', 'aa', '200%')
  const hand = new Keyboard(page)
  await hand.around()
  expect([...hand.unseen]).toEqual([])
  await facilitator.open(at('/regie'))
  await facilitator.finds('Naar de proef', 'link')
  await inspection.look(page, 'home rehearsal', '320')
  await hand.press('Wis deze proef: Echte ronde')
  await facilitator.finds('Proefdraaien', 'button')
  await facilitator.seesNoLonger('Staat los van de echte bijeenkomst.')
}

async function lookAtTemplates(facilitator: Screen): Promise<void> {
  await facilitator.open(at('/regie/sjablonen'))
  await facilitator.sees('Van Siroop')
  await inspection.look(facilitator.page, 'templates', '320', '200%')
  await facilitator.press('Kopieer Korte waardenronde')
  await facilitator.sees('Over het sjabloon')
  await inspection.look(facilitator.page, 'template', '320', 'aa', '200%')
  const hand = new Keyboard(facilitator.page)
  await hand.around()
  expect([...hand.unseen]).toEqual([])
}

test('before the evening: home, new, preparing and the screen of the room', async () => {
  const facilitator = await onlookers.screen('the facilitator', laptopScreen)
  const { page } = facilitator
  await facilitator.open(at(course.demo.login))
  await facilitator.sees('Uw bijeenkomsten', 'Korte waardenronde Polderrand')
  await inspection.look(page, 'home', '320', 'aa', '200%')
  await facilitator.press('Zaalscherm koppelen')
  await inspection.look(page, 'home wall dialog', '320')
  await facilitator.press('Sluit')
  await facilitator.open(at('/regie/nieuw'))
  await facilitator.sees('Sjabloon')
  await inspection.look(page, 'new', '320', '200%')
  await lookAtTemplates(facilitator)
  await lookAtRehearsal(facilitator)
  await facilitator.open(at(`${course.demo.regie}/voorbereiden`))
  await facilitator.sees('Voorbereiden')
  await facilitator.write('Naam van het netwerk', 'Dorpshuis Polderrand')
  await facilitator.write('Wachtwoord', 'koffie om tien uur')
  await facilitator.press('Bewaar wifi')
  await facilitator.finds('QR-code van de wifi Dorpshuis Polderrand', 'image')
  await facilitator.write('Uw eigen woorden', 'Wij zien u graag.')
  const [invited] = course.demo.cards
  await facilitator.press(`Maak uitnodiging voor ${invited?.name}`)
  await facilitator.press(`Kopieer uitnodiging voor ${invited?.name}`)
  // On plain http there is no clipboard: the text is selected, to copy by hand.
  await facilitator.sees('Kopieer deze tekst zelf')
  const selected = await page.evaluate(() => {
    const field = document.activeElement
    return field instanceof HTMLTextAreaElement ? field.value.slice(field.selectionStart, field.selectionEnd) : ''
  })
  expect(selected).toContain('Wij zien u graag.')
  expect(selected).toMatch(/http:\/\/\S+\/k#\S{20,}/)
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '')
    // a server without a browser for PDFs: then the page prints the cards itself
    const real = window.fetch
    window.fetch = async (asked, how) =>
      String(asked).includes('/readyz')
        ? new Response(JSON.stringify({ database: 'ok', browser: 'warning' }))
        : real(asked, how)
  })
  await facilitator.press('Doe de zaalcheck')
  await facilitator.sees('verbindingen binnen', 'Doe de zaalcheck opnieuw')
  await inspection.look(page, 'prepare', '320', 'aa', '200%')
  await logoAndBin(facilitator)
  await facilitator.press('Print plaatskaarten')
  await page.waitForSelector('body[data-printed]')
  const cards = await inspection.print(page, 'place-cards')
  expect(cards.pages).toBe(2)
  for (const { name } of course.demo.cards) expect(cards.words).toContain(`U bent woordvoerder van ${name}.`)
  await page.evaluate(() => localStorage.setItem('siroop:language', 'en'))
  for (const [name, path] of Object.entries({ home: '/regie', prepare: `${course.demo.regie}/voorbereiden` })) {
    await facilitator.open(at(path))
    await facilitator.sees(name === 'home' ? 'Your meetings' : 'Invitation made on')
    await inspection.look(page, `${name} en`, '320')
  }
  await page.evaluate(() => localStorage.removeItem('siroop:language'))

  const { seat } = course.lead
  cockpit = await onlookers.leading('the cockpit', { seat, size: { width: 1280, height: 800 } })
  await cockpit.open(at(course.demo.regie))
  await cockpit.sees('7 binnen')
  keyboard = new Keyboard(cockpit.page)
  board = await onlookers.leading('the board', { seat, size: laptopScreen })

  wall = await onlookers.screen('the room', roomScreen)
  await wall.open(at('/zaal'))
  await wall.sees('Typ deze code op de laptop')
  await inspection.look(wall.page, 'wall pairing')
  const code = /\b\d{6}\b/.exec(await wall.words())?.[0] ?? ''
  await facilitator.open(at(`${course.demo.regie}/voorbereiden`))
  await facilitator.write('Zes cijfers van het zaalscherm', code)
  await facilitator.press('Koppel')
  await facilitator.sees('Gekoppeld.')
  await facilitator.sees('Het beeld van het zaalscherm is groot genoeg', 'beeld 1920 × 1080')
  await wall.sees('Scan code 1', 'Dorpshuis Polderrand', 'koffie om tien uur')
  await page.browserContext().close()
  await both('before', '320', 'aa', '200%')
  expect(onlookers.take()).toEqual([])
})

/** Gives a new partner a logo and another one in its place, and takes it out of the bin again without a mouse. */
async function logoAndBin(facilitator: Screen): Promise<void> {
  const { page } = facilitator
  const folder = mkdtempSync(join(tmpdir(), 'siroop-logo-'))
  const choose = async (name: string, widthPx: number) => {
    const path = join(folder, `${widthPx}.png`)
    writeFileSync(path, aPng(widthPx, 60, { pixels: true }))
    const field = await page.waitForSelector(`input[type=file][aria-label="${name}"]`)
    await (field as ElementHandle<HTMLInputElement> | null)?.uploadFile(path)
    await page.waitForFunction(
      (ratio) => {
        const logo = document.querySelector<HTMLImageElement>('.pl .logo')
        return logo?.complete && Math.abs(logo.naturalWidth / logo.naturalHeight - ratio) < 0.05
      },
      {},
      widthPx / 60,
    )
  }
  await facilitator.write('Organisatie', 'Buurtbus Polderrand')
  await facilitator.press('Voeg toe')
  await facilitator.sees('Kies wat voor organisatie dit is.')
  await facilitator.pick('Soort', 'Andere partner')
  await facilitator.press('Voeg toe')
  await facilitator.sees('Buurtbus Polderrand')
  await choose('Kies het logo van Buurtbus Polderrand', 60)
  await choose('Kies een ander logo voor Buurtbus Polderrand', 240)
  rmSync(folder, { recursive: true })
  await inspection.look(page, 'prepare logo', '320', '200%')
  await facilitator.press('Haal weg: Buurtbus Polderrand')
  const hands = new Keyboard(page)
  await hands.press('Prullenbak')
  await page.waitForSelector('dialog[open]')
  await inspection.look(page, 'dialog bin', '320', '200%')
  await hands.press('Zet terug: Buurtbus Polderrand')
  await facilitator.sees('De prullenbak is leeg.')
  // the focus follows a moment after the words
  await page.waitForFunction(() => document.activeElement?.textContent === 'Teruggezet: Buurtbus Polderrand')
  await hands.escape()
  await facilitator.finds('Haal het logo van Buurtbus Polderrand weg', 'button')
  await facilitator.press('Haal weg: Buurtbus Polderrand')
  await facilitator.seesNoLonger('Buurtbus Polderrand')
  // in a field of a date or a time the browser itself shows which part has the focus
  expect([...hands.unseen].filter((one) => !/type="(date|time)"/.test(one))).toEqual([])
}

/** Looks at the cockpit and the screen of the room as they are in this state. */
async function both(state: string, ...narrow: readonly Narrow[]): Promise<void> {
  await inspection.look(cockpit.page, `cockpit ${state}`, ...narrow)
  await inspection.look(wall.page, `wall ${state}`)
  await inspection.lookFromAfar(wall.page, `wall ${state}`)
}

/** Looks at the screen of the room as it is in this state where the lights cannot be dimmed. */
async function inBrightRoom(state: string): Promise<void> {
  const light = async (how: 'bright' | 'dark') => {
    await course.lead.do({ type: 'lightRoom', light: how })
    await wall.page.waitForSelector(`[data-room="${how}"]`)
  }
  await light('bright')
  await inspection.look(wall.page, `wall ${state} bright`)
  await inspection.lookFromAfar(wall.page, `wall ${state} bright`)
  await light('dark')
}

/** Makes a paper card and types it, without a mouse; looks at the desk in its states, and at the words that bring it to a phone. */
async function typeOnPaper(): Promise<void> {
  await keyboard.press('Papier: typ voor iemand')
  await cockpit.page.waitForSelector('dialog[open]')
  await inspection.look(cockpit.page, 'dialog paper empty', '320')
  await keyboard.to('Nieuwe kaart voor')
  await cockpit.page.keyboard.press('ArrowDown')
  await keyboard.press('Maak Papier 1')
  await cockpit.sees('Papier 1 is gemaakt.')
  await keyboard.to('Vanuit welke waarden vertrekt u?')
  await cockpit.page.keyboard.type('Tijd voor elkaar')
  await cockpit.page.keyboard.press('Enter')
  await cockpit.page.keyboard.type('We kijken niet op de klok.')
  await inspection.look(cockpit.page, 'dialog paper typed', '320', 'aa', '200%')
  await keyboard.to('Dit ziet u terug als')
  await cockpit.page.keyboard.press('Enter')
  await cockpit.sees('Het briefje van Papier 1 ligt op tafel, dicht.')
  await inspection.look(cockpit.page, 'dialog paper put')
  await keyboard.escape()
  await cockpit.sees('15 briefjes, dicht', '3 van 7 klaar')
  await keyboard.press('8 binnen')
  await keyboard.press('Papier 1 verder op een telefoon')
  await cockpit.sees('Dit werkt één keer, tien minuten lang.')
  await inspection.look(cockpit.page, 'dialog paper to phone', '320', '200%')
  const words = await cockpit.page.$eval('.four-words', (line) => (line.textContent ?? '').split(' '))
  await keyboard.escape()
  await board.open(at(`${course.demo.regie}/bord`))
  await board.sees('Typ over wat op de kaart staat')
  await inspection.look(board.page, 'board paper', '320', 'aa', '200%')
  await bringToPhone(words)
}
/** The holder of the card scans the QR code and finds what was typed; the desk lets the card go. */
async function bringToPhone(words: readonly string[]): Promise<void> {
  const holder = await onlookers.screen('the holder of the card', phoneScreen)
  await holder.open(at(`/#${[course.demo.join.slice(1), ...words].join('-')}`))
  await inspection.look(holder.page, 'page words of a card', '320')
  await holder.press('Verder als uzelf')
  await holder.press('Mijn briefjes (1)')
  await holder.sees('Tijd voor elkaar', 'We kijken niet op de klok.')
  await inspection.look(holder.page, 'phone of a card', '320')
  await board.sees('Maak eerst een kaart.')
  await holder.page.browserContext().close()
  await cockpit.sees('7 verbonden')
}

test('[WEB-182] welcome, silence, opening: nothing in the way of anybody, and nothing that moves for who asked for less motion', async () => {
  await course.open()
  await cockpit.sees('Volgende stap: waarden')
  await wall.sees('Waar vinden wij elkaar?')
  await both('welcome', '320', '200%')
  await board.open(at(`${course.demo.regie}/terugkijken`))
  await board.sees('Er is nog niets om terug te kijken')
  await inspection.look(board.page, 'look back empty', '320', '200%')
  for (const [button, name] of [
    ['7 binnen', 'roster'],
    ['Medebegeleider erbij', 'co'],
    ['Iemand kan er niet in', 'help'],
  ] as const) {
    await keyboard.press(button)
    await cockpit.page.waitForSelector('dialog[open]')
    await inspection.look(cockpit.page, `dialog ${name}`, '320')
    await keyboard.escape()
    await cockpit.page.waitForSelector('dialog', { hidden: true })
    expect(await keyboard.now()).toContain(button)
  }
  await course.next()
  await course.write()
  await cockpit.sees('14 briefjes, dicht', '3 van 7 klaar')
  await both('silent', '320', 'aa', '200%')
  await inBrightRoom('silent')
  await typeOnPaper()
  await course.next()
  await cockpit.sees('15 briefjes, open')
  await wall.sees('Vertrouwen')
  await both('revealed', '320')
  await course.writeLate('Eigen regie')
  await cockpit.sees('1 briefje kwam later')
  await inspection.look(cockpit.page, 'cockpit late')
  await course.next()
  await course.bundle(['Menselijke maat', 'Wij laten niemand los', 'Samen verantwoordelijk', 'Vertrouwen'], 3)
  await cockpit.sees('Menselijke maat')
  await wall.sees('Menselijke maat')
  await both('bundling', '320', '200%')
  await inBrightRoom('bundling')
  await board.open(at(`${course.demo.regie}/bord`))
  await board.sees('Overzicht als tekst')
  await inspection.look(board.page, 'board', '320', 'aa', '200%')
  await course.bundle(['Menselijke maat', 'Wij laten niemand los', 'Samen verantwoordelijk', 'Vertrouwen'], 0)
  await course.next()
  await both('naming')
  expect(onlookers.take()).toEqual([])
})
/** The last organisation is there on paper: what stands on its card is typed without a mouse. */
async function answerOnPaper(): Promise<void> {
  await course.wordTo('card', 6)
  await keyboard.press('Antwoord op papier')
  await cockpit.page.waitForSelector('dialog[open]')
  await keyboard.to('Hier sta ik voor')
  await cockpit.page.keyboard.press('Space')
  await inspection.look(cockpit.page, 'dialog answer on paper', '320', 'aa', '200%')
  await keyboard.press('Leg dit antwoord vast')
  await cockpit.page.waitForSelector('dialog', { hidden: true })
  await cockpit.sees('antwoordde op papier, kaart 2, dicht')
  await inspection.look(cockpit.page, 'cockpit answered on paper', '320', '200%')
  await course.wordTo('phone', 6)
}
/** Somebody signs on the card, and takes it back; then signs again. */
async function signOnPaper(): Promise<void> {
  await course.wordTo('card', 6)
  for (const again of [false, true]) {
    await keyboard.press('Handtekening op papier')
    await cockpit.page.waitForSelector('dialog[open]')
    await keyboard.to('Tekent')
    await cockpit.page.keyboard.press('Space')
    await keyboard.to('Naam')
    await cockpit.page.keyboard.type('Greet Vos')
    await keyboard.to('Functie')
    await cockpit.page.keyboard.type('bewoner')
    await keyboard.to('Zelf bevoegd')
    await cockpit.page.keyboard.press('Space')
    if (!again) await inspection.look(cockpit.page, 'dialog sign on paper', '320', 'aa', '200%')
    await keyboard.press('Leg deze handtekening vast')
    await cockpit.sees('op papier, kaart 2')
    if (again) return
    await keyboard.press('Neem terug: de handtekening van')
    await cockpit.sees('Doe dit alleen als wie tekende het vraagt.')
    await inspection.look(cockpit.page, 'dialog take back', '320')
    await keyboard.press('Neem terug')
    await cockpit.page.waitForSelector('dialog', { hidden: true })
  }
}

test('consent: open, shown, objection, again', async () => {
  await course.next()
  await cockpit.sees('Leg deze waarde voor')
  await both('choosing', '320')
  const first = await course.asked(async () => {
    await keyboard.press('2 Wij laten niemand los')
    await keyboard.press('1 Menselijke maat')
    await keyboard.to('Dit ziet u terug als')
    await cockpit.page.keyboard.type('We beginnen bij het verhaal, niet bij het formulier.')
    await keyboard.press('Leg deze waarde voor: nog 4')
    await cockpit.sees('7 nog niet')
    await keyboard.comesTo('Toon de antwoorden: 7 nog niet')
  })
  await course.answer(first, { to: 4 })
  await cockpit.sees('Toon de antwoorden')
  await both('consent-open', '320', '200%')
  await course.answer(first, { from: 4, to: 6 })
  await answerOnPaper()
  await cockpit.finds('Toon de antwoorden', 'button')
  await keyboard.press('Toon de antwoorden')
  await cockpit.sees('Stel deze waarde vast')
  await both('consent-shown', '320')
  await keyboard.press('Stel deze waarde vast')
  await cockpit.sees('Kies de volgende waarde')
  const second = await course.ask('Wij laten niemand wachten.')
  await course.answer(second, { object: 'Dit kan ik namens de politie niet beloven: er zijn wachttijden.' })
  await course.lead.do({ type: 'showRound', round: second })
  await cockpit.sees('bezwaar open')
  await wall.sees('1 bezwaar op tafel')
  await both('objection', '320', '200%')
  await course.settleObjection(second, 'Wij laten niemand los', 'Wij zeggen hoe lang het duurt, en bellen dan terug.')
  await course.agree('Wij schuiven niemand door.')
  await course.agree('Wij bellen eerst en controleren daarna.')
  await cockpit.sees('Alle waarden zijn besproken.')
  await both('agreed', '320')
  await inBrightRoom('agreed')
  expect([...keyboard.unseen]).toEqual([])
  expect(onlookers.take()).toEqual([])
})

test('harvest, draft and signing, up to the page of the manifest', async () => {
  await course.next()
  await cockpit.sees('Leg deze dagen vast')
  await both('harvest', '320')
  await course.plan()
  await course.next()
  await wall.sees('Wij lezen de tekst voor')
  await both('draft', '320', '200%')
  await course.askSentence('Wij beginnen bij het verhaal van de inwoner.')
  await both('draft-asked', '320')
  await course.answerSentence()
  await both('draft-proposals', '320', '200%')
  await course.decideProposals()
  await course.openSigning()
  await course.next()
  await both('signing', '320')
  await course.sign(0, 5)
  await cockpit.sees('5 van 7 organisaties tekenden')
  await both('signed', '320', '200%')
  await inBrightRoom('signed')
  await course.sign(5, 6)
  await signOnPaper()
  const path = await course.close()
  await cockpit.sees('Editie 1 is van kracht', 'Gesloten')
  await both('closed', '320')
  const reader = await onlookers.screen('a reader', { width: 1280, height: 800 })
  await reader.open(at(path))
  await reader.sees('Menselijke maat', 'op papier getekend, kaart 2', 'Op papier geantwoord')
  await inspection.look(reader.page, 'manifest', '320', 'aa', '200%')
  await reader.press('EN, English')
  await reader.sees('Keep the manifest (PDF)')
  await inspection.look(reader.page, 'manifest en', '320')
  expect(onlookers.take()).toEqual([])
})

test('looking back at the evening, step by step, without a mouse', async () => {
  await keyboard.press('Terugkijken')
  await cockpit.sees('Stap 1 van 6', 'Welkom', 'Er lagen nog geen briefjes open op tafel.')
  await inspection.look(cockpit.page, 'look back welcome', '320')
  await keyboard.press('Volgende stap')
  await cockpit.sees('Stap 2 van 6', 'Losse briefjes', 'Vertrouwen', 'Tijd voor elkaar')
  await inspection.look(cockpit.page, 'look back notes', '320', 'aa', '200%')
  await cockpit.page.keyboard.press('ArrowRight')
  await cockpit.sees(
    'Stap 3 van 6',
    'Gedeeld',
    'We beginnen bij het verhaal, niet bij het formulier.',
    'Menselijke maat',
  )
  await inspection.look(cockpit.page, 'look back bundles', '320', 'aa', '200%')
  await keyboard.around()
  expect([...keyboard.unseen]).toEqual([])
  await cockpit.page.keyboard.press('End')
  await cockpit.sees('Stap 6 van 6', 'Ondertekend', 'De tekst is van kracht')
  await inspection.look(cockpit.page, 'look back signing', '320')
  await cockpit.page.reload()
  await cockpit.sees('Stap 6 van 6')
  await cockpit.page.evaluate(() => localStorage.setItem('siroop:language', 'en'))
  await cockpit.page.reload()
  await cockpit.sees('Look back', 'Step 6 of 6', 'Signed')
  await inspection.look(cockpit.page, 'look back en', '320', '200%')
  await cockpit.page.evaluate(() => localStorage.removeItem('siroop:language'))
  await cockpit.page.reload()
  await cockpit.sees('Stap 6 van 6')
  await keyboard.press('Naar de regie')
  await cockpit.sees('Gesloten')
  expect(onlookers.take()).toEqual([])
})
