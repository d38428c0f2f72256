import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aPng } from '@siroop/server/logos/imageTestData.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Inspection } from '../inspect.js'
import type { Screen } from '../screen.js'
import { type SigningByMail, signingByMail } from '../signing/byMail.js'

// The Pleio page: short dated stories, who sees them in words, a count of reads, Hoort hierbij, and reactions of who is known.

const evil = '<img src=x onerror=alert(1)> & "klaar"'
let table: SigningByMail
let lead: Screen
let noor: Screen
let folder: string
const inspection = new Inspection()
/** Address of the stories, and of the knowledge base beside them. */
const at = (place = '') => `${table.server.address}${table.manifestPath}/berichten${place}`

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'siroop-berichten-'))
  table = await signingByMail((text) =>
    text.happened({
      type: 'itemAgreed',
      ...{ item: 'i1' as never, round: null, step: 'waarden' as never, bundle: null, note: 'n1' as never },
      ...{ kind: 'waarde', text: 'Nabijheid', behaviour: null, sources: [], sharedBy: [] },
    }),
  )
  lead = await table.leads()
})
afterAll(async () => {
  await table.close()
  rmSync(folder, { recursive: true, force: true })
})
const reads = ({ page }: Screen) => page.$eval('body', (body) => (body as HTMLElement).innerText.replace(/\s+/g, ' '))
/** Presses what a style names, on a page of which every answer is a new page. */
const goes = ({ page }: Screen, selector: string) => Promise.all([page.waitForNavigation(), page.click(selector)])
const withoutScript = async (who: string) => {
  const screen = await table.screenOf(who)
  await screen.page.setJavaScriptEnabled(false)
  return screen
}
async function writes(screen: Screen, title: string, circle: string) {
  await screen.press('Schrijf een bericht')
  await screen.write('Titel', title)
  await screen.write('Wat gebeurde er?', 'Een moeder van twee belde. Dezelfde dag belde iemand terug.')
  await screen.set('Op welke dag?', '2026-11-20')
  await screen.pressRow('label', 'Nabijheid')
  await screen.write('Wat is er op het beeld te zien?', 'Een telefoon op een keukentafel')
  await screen.pressRow('label', circle)
  await screen.press('Bewaar')
  await screen.sees(title, 'Concept: niemand anders leest dit')
}

test('[BRT-14] Pleio, Berichten: the route team comes in by its own link, and writes and places a story with a picture on a phone', async () => {
  const link = await lead.page.evaluate(async (workshop) => {
    const answer = await fetch(`/api/workshops/${workshop}/route-team`, { method: 'POST' })
    return ((await answer.json()) as { path: string }).path
  }, table.workshop)
  noor = await table.screenOf('Noor of the route team')
  await noor.open(table.server.address + link)
  await noor.sees('U bent van het veranderteam')
  await noor.write('Uw naam', 'Noor Dijkstra')
  await noor.press('Doe mee')
  await noor.press('Schrijf een bericht bij deze tekst', 'link')
  await noor.sees('Er is nog geen bericht.')
  await inspection.look(noor.page, 'stories, route team, none', '320', 'aa', '200%')
  await noor.press('Schrijf een bericht')
  await noor.press('Bewaar')
  await noor.sees('Hier staat nog niets. Vul dit in.')
  await inspection.look(noor.page, 'stories, the form', '320', 'aa', '200%')
  await noor.press('Niet bewaren')
  await writes(noor, 'Zij werd teruggebeld', 'Iedereen die het adres heeft')
  const picture = join(folder, 'foto.png')
  writeFileSync(picture, aPng(600, 400, { pixels: true }))
  const field = await noor.page.waitForSelector('input[type=file]')
  await (field as Awaited<ReturnType<typeof noor.page.$<'input'>>>)?.uploadFile(picture)
  await noor.sees('Met een foto')
  expect(
    await lead.page.evaluate(
      async (workshop) => (await fetch(`/api/workshops/${workshop}/stories`)).text(),
      table.workshop,
    ),
  ).not.toContain('teruggebeld')
  await noor.press('Plaats: Zij werd teruggebeld')
  await noor.sees('Geplaatst', 'Zichtbaar voor: iedereen')
  await inspection.look(noor.page, 'stories, route team', '320', 'aa', '200%')
})

let code: string
test('[BRT-4] who leads sees it and changes no word, writes one for partners, and makes a personal link', async () => {
  await lead.open(`${table.server.address}/regie/${table.workshop}/berichten`)
  await lead.sees('Zij werd teruggebeld', 'Iemand anders schreef dit.')
  expect(await lead.has('Verander: Zij werd teruggebeld', 'button')).toBe(false)
  await writes(lead, 'Wat wij van elkaar leerden', 'Iedereen met een persoonlijke link')
  await lead.press('Plaats: Wat wij van elkaar leerden')
  await lead.sees('Zichtbaar voor: partners')
  await lead.write('Naam', 'Bram de Vries')
  await lead.press('Maak een link')
  await lead.sees('Link voor Bram de Vries. U ziet hem één keer')
  code = /Zonder JavaScript vult men deze code in: (\S+)/.exec(await lead.words())?.[1] ?? ''
  expect(code).toHaveLength(12)
  await inspection.look(lead.page, 'stories, who leads', '200%')
})

test('[BRT-10] without a script somebody reads what is for everyone, answers, and with the code what is for partners', async () => {
  const bram = await withoutScript('Bram')
  await bram.open(at())
  expect(await reads(bram)).toContain('Zij werd teruggebeld')
  expect(await reads(bram)).not.toContain('Wat wij van elkaar leerden')
  await goes(bram, '.kb-list a')
  for (const words of [
    '20 november 2026',
    'Van het veranderteam',
    'Zichtbaar voor: iedereen',
    '1 keer gelezen',
    'Nabijheid',
  ])
    expect(await reads(bram)).toContain(words)
  expect(await bram.page.$eval('figure img', (img) => [img.naturalWidth, img.alt])).toEqual([
    600,
    'Een telefoon op een keukentafel',
  ])
  expect(await bram.page.$('#reactie')).toBeNull()
  await goes(bram, '#herkent button[value=partly]')
  expect(await reads(bram)).toContain('0 ja · 1 deels · 0 nee')
  await goes(bram, '#reacties a')
  await bram.page.type('#code', 'aaaabbbbcccc')
  await goes(bram, '.form button')
  expect(await reads(bram)).toContain('Deze code kennen wij niet.')
  await bram.page.$eval('#code', (input) => input.setAttribute('value', ''))
  await bram.page.type('#code', code.toUpperCase())
  await goes(bram, '.form button')
  expect(await reads(bram)).toContain('U leest als Bram de Vries')
  expect(await reads(bram)).toContain('Wat wij van elkaar leerden')
  await bram.open(at())
  const [other] = await bram.page.$$eval('.kb-list a', (links) =>
    links.filter((one) => one.textContent === 'Zij werd teruggebeld').map((one) => (one as HTMLAnchorElement).href),
  )
  await bram.open(other ?? '')
  expect(await reads(bram)).toContain('Hoort hierbij Wat wij van elkaar leerden')
  await bram.page.type('#reactie', evil)
  await goes(bram, '#reacties .form button')
  expect(await reads(bram)).toContain('zodra de begeleider hem heeft gelezen')
  await goes(bram, '#other-language')
  expect(await reads(bram)).toContain('This text is there in Dutch only.')
})

test('[BRT-11] others read a reaction when who leads lets it, as the text that was typed', async () => {
  const anja = await table.screenOf('Anja')
  await anja.open(at())
  await inspection.look(anja.page, 'stories, public', '320', 'aa', '200%', 'keys')
  await anja.press('Zij werd teruggebeld', 'link')
  await anja.sees('Er is nog geen reactie.', 'Reageren kan met een persoonlijke link.')
  await lead.open(`${table.server.address}/regie/${table.workshop}/berichten`)
  await lead.sees('Wacht op u: niemand anders leest dit nog', evil)
  await lead.press('Laat zien')
  await lead.sees('Staat erbij')
  await inspection.look(lead.page, 'stories, a reaction', '200%')
  await anja.page.reload()
  await anja.sees(evil, 'Bram de Vries')
  expect(await anja.page.$('#reacties img')).toBeNull()
  await inspection.look(anja.page, 'a story, public', '320', 'aa', '200%', 'keys')
})

test('[BRT-13] the feed is Atom that a reader understands, with what is for everyone only', async () => {
  const anja = await table.screenOf('a feed reader')
  await anja.open(at())
  const found = await anja.page.evaluate(async () => {
    const text = await (await fetch(`${location.pathname}/feed.xml`)).text()
    const feed = new DOMParser().parseFromString(text, 'application/xml')
    return [
      feed.querySelector('parsererror') === null,
      [...feed.querySelectorAll('entry > title')].map((one) => one.textContent),
    ]
  })
  expect(found).toEqual([true, ['Zij werd teruggebeld']])
})

test('[BRT-16] the route team reads as itself, and goes on to the knowledge base for partners', async () => {
  await noor.press('Lees als uzelf')
  await noor.sees('U leest als Noor Dijkstra', 'Wat wij van elkaar leerden')
  await noor.press('Kennisbank: afspraken die werken', 'link')
  await noor.sees('U leest als Noor Dijkstra, ook wat alleen voor partners is.')
  await inspection.look(noor.page, 'knowledge base, partners', '320', 'aa', '200%')
  // what is not there and what is not for everybody reads the same
  const stranger = await withoutScript('a stranger')
  await stranger.open(at('/aaaaaaaaaaaaaaaa'))
  expect(await reads(stranger)).toContain('Dit bericht is er niet (meer)')
  await lead.press('Haal terug: Zij werd teruggebeld')
  await lead.seesNoLonger('Zij werd teruggebeld')
  await stranger.open(at())
  expect(await reads(stranger)).toContain('Er staan hier nog geen berichten voor u.')
})

/** A film of a second and a half of a square that moves, as the browser itself makes one. */
const filmed = async () => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 160, height: 90 })
  const brush = canvas.getContext('2d')
  const recorder = new MediaRecorder(canvas.captureStream(10), { mimeType: 'video/webm' })
  const parts: Blob[] = []
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
  const ended = new Promise((done) => recorder.addEventListener('stop', done, { once: true }))
  recorder.start()
  const began = performance.now()
  await new Promise<void>((done) => {
    const draw = () => {
      brush?.clearRect(0, 0, 160, 90)
      brush?.fillRect((performance.now() - began) / 20, 20, 40, 40)
      if (performance.now() - began < 1500) requestAnimationFrame(draw)
      else done()
    }
    draw()
  })
  recorder.stop()
  await ended
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer())
  return btoa([...bytes].map((one) => String.fromCharCode(one)).join(''))
}

test('[BRT-19] a film gets captions by the buttons, and a browser shows their words while it plays', async () => {
  const title = 'De tuin in beeld'
  const [film, words] = [join(folder, 'film.webm'), join(folder, 'film.srt')]
  writeFileSync(film, Buffer.from(await lead.page.evaluate(filmed), 'base64'))
  writeFileSync(words, '1\n00:00:00,000 --> 00:00:20,000\nMensen voelen zich hier thuis.\n')
  const gives = async (name: string, file: string) => {
    const field = await lead.page.waitForSelector(`input[aria-label="${name}"]`)
    await (field as Awaited<ReturnType<typeof lead.page.$<'input'>>>)?.uploadFile(file)
  }
  await writes(lead, title, 'Iedereen die het adres heeft')
  await gives(`Kies een foto of video bij: ${title}`, film)
  await lead.sees('Met een video · zonder ondertiteling', 'Wie niet hoort, kan deze video niet volgen.')
  await gives(`Kies ondertiteling bij: ${title}`, words)
  await lead.sees('met ondertiteling')
  await lead.press(`Plaats: ${title}`)
  await inspection.look(lead.page, 'stories, a film with captions', '200%', 'keys')
  const anja = await table.screenOf('Anja who does not hear')
  await anja.open(at())
  await anja.press(title, 'link')
  await anja.page.waitForFunction(() => document.querySelector('video')?.textTracks[0]?.cues?.length === 1)
  await anja.page.$eval('video', async (video) => {
    video.muted = true
    await video.play()
  })
  await anja.page.waitForFunction(() => document.querySelector('video')?.textTracks[0]?.activeCues?.length === 1)
  const said = await anja.page.$eval('video', ({ textTracks: [track] }) => [
    track?.mode,
    track?.language,
    (track?.activeCues?.[0] as VTTCue | undefined)?.text,
  ])
  expect(said).toEqual(['showing', 'nl', 'Mensen voelen zich hier thuis.'])
  await inspection.look(anja.page, 'a story with a film', '320', 'aa', '200%', 'keys')
  await lead.press(`Haal de ondertiteling weg van: ${title}`)
  await lead.sees('Met een video · zonder ondertiteling')
  // the button went away with the captions: the focus is on the page still
  expect(await lead.page.evaluate(() => document.activeElement?.localName)).not.toBe('body')
  expect(inspection.found).toEqual([])
})
