import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aFallback, aLetter, aMeeting, someCards, somePlaceCards, someSheets } from '../paperTestData.js'
import { aTypeface, hostile, seen, tags } from '../readingTestData.js'
import { invitationText } from './letter.js'
import type { Paper } from './paper.js'
import { paperWords } from './paperWords.js'
import { paperTitle, renderPaper } from './renderPaper.js'

const render = (paper: Paper) => renderPaper(paper, [aTypeface])
const everyPaper = (change: Partial<Pick<Paper, 'kind' | 'title' | 'locale'>> = {}): readonly Paper[] => [
  aLetter(change),
  aFallback(change),
  someCards(change),
  someSheets(change),
  somePlaceCards(change),
]

/** Every paper with one text in all the places where somebody can type. */
const filledWith = (text: string): readonly Paper[] => {
  const meeting = { ...aMeeting, title: text, place: text }
  const wifi = { network: text, password: text }
  const [step] = aFallback().steps
  return [
    aLetter({
      title: text,
      words: text,
      beforehand: text,
      organisation: { ...aLetter().organisation, name: text },
      meetings: [meeting],
      partners: [text],
      questions: [{ title: text, question: text }],
    }),
    aFallback({ title: text, meeting, wifi, steps: step ? [{ ...step, title: text, question: text }] : [] }),
    someCards({ title: text }),
    someSheets({
      title: text,
      sheets: [
        {
          step: text,
          about: { number: 1, text },
          fields: [{ label: text, help: text, form: 'many', options: [text] }],
        },
      ],
    }),
    somePlaceCards({
      title: text,
      wifi,
      cards: [{ organisation: { ...aLetter().organisation, name: text }, link: 'x' }],
    }),
  ]
}
test('[PPR-1] hostile text adds no tag to a paper and is read as it was typed', () => {
  const usual = filledWith('Naam').map((paper) => tags(render(paper)))
  for (const text of hostile)
    for (const [index, paper] of filledWith(text).entries()) {
      const html = render(paper)
      expect(tags(html)).toEqual(usual[index])
      expect(seen(html)).toContain(text.replace(/\s+/g, ' '))
      expect(html.match(/<\/style>/g)).toHaveLength(1)
    }
})
test('[PPR-1] whatever is typed, the tags stay the same', () => {
  const usual = filledWith('T').map((paper) => tags(render(paper)))
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (raw) => {
      const text = `x${raw.replaceAll('\n', '')}`
      expect(filledWith(text).map((paper) => tags(render(paper)))).toEqual(usual)
    }),
    { numRuns: 40 },
  )
})

test('[PPR-2] the policy comes first and nothing in a paper can be fetched', () => {
  for (const paper of everyPaper()) {
    const html = render(paper)
    expect(html).toMatch(
      /^<!doctype html><html lang="nl"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'/,
    )
    expect(html).not.toMatch(/<(script|img|link|iframe|object|form|a)\b/)
    expect(html).not.toMatch(/url\((?!data:)/)
  }
})

test('[PPR-3] papers of a demo and a rehearsal carry the watermark and say so in words, every card too', () => {
  for (const [kind, word] of [
    ['demo', 'DEMO'],
    ['rehearsal', 'PROEF'],
  ] as const)
    for (const paper of everyPaper({ kind })) {
      const html = render(paper)
      expect(html).toContain(`<div class="mark" aria-hidden="true"><span>${word}</span></div>`)
      expect(html).toContain(`<title>${word}: `)
      const said = seen(html).split(paperWords.nl.notReal[kind]).length - 1
      expect(said).toBe(
        paper.paper === 'cards'
          ? paper.count
          : paper.paper === 'sheets'
            ? paper.sheets.length
            : paper.paper === 'placeCards'
              ? paper.cards.length
              : 1,
      )
    }
  for (const paper of everyPaper()) expect(render(paper)).not.toContain('class="mark"')
  expect(invitationText(aLetter({ kind: 'rehearsal' }))).toMatch(/^Proef,/)
})

test('[PPR-4] the letter and its plain text say the same: to whom, in which words, when, where, about what, how to come in', () => {
  const letter = aLetter()
  for (const text of [seen(render(letter)), invitationText(letter)])
    for (const part of [
      'Visie 2040 Polderrand',
      'Aan Woningcorporatie Polderrand',
      'Eén middag draaien wij dat om.',
      'Donderdag 24 september 2026',
      '13.00 tot 16.30 uur',
      'Dorpshuis De Schakel, Polderrand',
      'GGD Polderrand',
      'Vanuit welke waarden vertrekt u?',
      'spreekt namens Woningcorporatie Polderrand',
      letter.link,
    ])
      expect(text).toContain(part)
  expect(invitationText(letter)).toContain('De link werkt in de zaal')
  const asked = aLetter({ beforehand: 'Wat gaat goed?' })
  for (const text of [seen(render(asked)), invitationText(asked)])
    expect(text).toContain('Denk alvast mee: Wat gaat goed?')
  expect(invitationText(letter)).not.toContain('Denk alvast mee')
  expect(invitationText(aLetter({ inRoomOnly: false }))).not.toContain('De link werkt in de zaal')
  expect(invitationText(aLetter({ locale: 'en' }))).toContain('Thursday 24 September 2026, 13:00 to 16:30')
})
test('[PPR-4] without own words the usual ones stand there, and what is not planned says so', () => {
  const empty = aLetter({ words: ' ', meetings: [{ ...aMeeting, date: null, start: null, end: null, place: '' }] })
  for (const text of [seen(render(empty)), invitationText(empty)]) {
    expect(text).toContain(paperWords.nl.letter.usual)
    expect(text.match(/nog niet bekend/gi)).toHaveLength(2)
  }
  const two = aLetter({ meetings: [aMeeting, { ...aMeeting, title: 'Sessie 2: de route', date: '2026-11-05' }] })
  expect(invitationText(two)).toContain('Sessie 2: de route: Donderdag 5 november 2026, 13.00 tot 16.30 uur')
})

test('[PPR-5] the network stands on the sheet for who leads and on place cards, never in a letter or on an empty card', () => {
  expect(render(somePlaceCards())).toContain('WIFI:T:WPA;S:Dorpshuis;P:koffie om tien uur;;')
  expect(render(somePlaceCards({ wifi: null }))).not.toMatch(/wifi/i)
  expect(seen(render(aFallback()))).toContain('koffie om tien uur')
  expect(seen(render(aFallback({ wifi: { network: 'Gast', password: null } })))).toContain('geen wachtwoord')
  expect(seen(render(aFallback({ wifi: null })))).not.toContain('Netwerk')
  for (const paper of [aLetter(), someCards(), someSheets()]) expect(render(paper)).not.toMatch(/wifi/i)
})

test('[PPR-6] a paper has one language, a title, and headings in order of which none is empty', () => {
  for (const locale of ['nl', 'en'] as const)
    for (const paper of everyPaper({ locale })) {
      const html = render(paper)
      expect(html).toContain(`<html lang="${locale}">`)
      expect(html).toContain(`<title>${paperTitle(paper)}</title>`)
      const levels = [...html.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/gs)]
      expect(levels[0]?.[1]).toBe('1')
      levels.reduce((before, [, level, text]) => {
        expect(Number(level)).toBeLessThanOrEqual(before + 1)
        expect(text?.replace(/<[^>]*>/g, '').trim()).not.toBe('')
        return Number(level)
      }, 0)
    }
})

test('[PPR-7] the sheet tells of every step the time, the question, and what to do now and later', () => {
  const sheet = aFallback()
  const text = seen(render(sheet))
  for (const { kind, title, question, minutes } of sheet.steps) {
    expect(text).toContain(title)
    expect(text).toContain(`${minutes} minuten`)
    const how = paperWords.nl.fallback.steps[kind]
    if (how === null) continue
    expect(text).toContain(question)
    expect(text).toContain(how.now)
    if (how.later !== null) expect(text).toContain(how.later)
  }
  expect(text).toContain('13.40')
  expect(text).toContain('192.168.178.20:4600')
  expect(text).toContain('4729')
  for (const line of paperWords.nl.fallback.afterwardsHow) expect(text).toContain(line)
})
test('[PPR-7] the words of both languages name the same things', () => {
  expect(Object.keys(paperWords.en.fallback.steps)).toEqual(Object.keys(paperWords.nl.fallback.steps))
  for (const [kind, how] of Object.entries(paperWords.nl.fallback.steps))
    expect(paperWords.en.fallback.steps[kind as keyof typeof paperWords.en.fallback.steps]?.later === null, kind).toBe(
      how?.later === null,
    )
  expect(paperWords.en.fallback.afterwardsHow).toHaveLength(paperWords.nl.fallback.afterwardsHow.length)
})

test('[PPR-8] cards are numbered on, four on a sheet, each with a code to go on by phone and the organisation to fill in', () => {
  const html = render(someCards({ from: 5, count: 6 }))
  expect(html.match(/<section class="sheet">/g)).toHaveLength(2)
  expect([...html.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, name]) => name)).toEqual(
    [5, 6, 7, 8, 9, 10].map((number) => `Papier ${number}`),
  )
  expect(html.match(/<desc>http:\/\/192\.168\.178\.20:4600\/#4729<\/desc>/g)).toHaveLength(6)
  expect(seen(html)).toContain('vier woorden bij Papier 7')
  expect(seen(html).match(/Organisatie/g)).toHaveLength(6)
  expect(render(someCards({ joinCode: null }))).not.toContain('class="phone"')
})

test('[PPR-9] a place card has the QR code of its own organisation, says who speaks, and what to type when scanning fails', () => {
  const sheet = somePlaceCards()
  const html = render(sheet)
  expect(html.match(/<section class="sheet">/g)).toHaveLength(2)
  for (const { organisation, link } of sheet.cards) {
    expect(html.split(`<desc>${link}</desc>`)).toHaveLength(2)
    expect(seen(html)).toContain(`U bent woordvoerder van ${organisation.name}.`)
  }
  expect(seen(html).match(/Ga naar 192\.168\.178\.20:4600 en typ 4729/g)).toHaveLength(sheet.cards.length)
})

test('[FLD-12] a sheet of paper has the number and words of its subject or room to write it, every field, and the card that it comes from', () => {
  const html = render(someSheets())
  const headings = [...html.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, name]) => name)
  expect(headings).toEqual(['Blad 1', 'Blad 2', 'Blad'])
  const text = seen(html)
  expect(text).toContain('De huisarts belt vóór ontslag uit het ziekenhuis.')
  expect(text.match(/Dit gaat over/g)).toHaveLength(1)
  for (const { label } of someSheets().sheets[0]?.fields ?? [])
    expect(text.split(label)).toHaveLength(1 + someSheets().sheets.length)
  expect(text.match(/Nummer van uw kaart: Papier/g)).toHaveLength(3)
  expect(html.match(/<li><i><\/i>/g)).toHaveLength(3 * 4)
  expect(html.match(/<desc>http:\/\/192\.168\.178\.20:4600\/#4729<\/desc>/g)).toHaveLength(3)
})
