import { wifiQrText } from '@siroop/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aFallback, aLetter, someCards, somePlaceCards } from '../paperTestData.js'
import { qrSvg } from '../qr.js'
import { scanPage, scanSvg } from '../qrTestData.js'
import type { Paper } from './paper.js'
import { renderPaper } from './renderPaper.js'

const codesOn = (paper: Paper) => scanPage(renderPaper(paper, []))
/** A network whose name and password are made of the signs of the format itself. */
const wifi = { network: 'De Kern; zaal "1", nr: 2\\3', password: 'wacht;woord,met:"\\tekens' }
const wifiCode = 'WIFI:T:WPA;S:De Kern\\; zaal \\"1\\"\\, nr\\: 2\\\\3;P:wacht\\;woord\\,met\\:\\"\\\\tekens;;'

test('[PPR-10] a camera reads on every paper the link, the address and the network to the letter', () => {
  const letter = aLetter()
  expect(codesOn(letter)).toEqual([letter.link])
  const places = somePlaceCards({ wifi })
  expect(codesOn(places)).toEqual(places.cards.flatMap(({ link }) => [wifiCode, link]))
  expect(codesOn({ ...places, wifi: null })).toEqual(places.cards.map(({ link }) => link))
  const sheet = aFallback({ wifi })
  expect(codesOn(sheet)).toEqual([wifiCode, `${sheet.address}/${sheet.joinCode}`])
  expect(codesOn({ ...sheet, wifi: null, joinCode: null })).toEqual([sheet.address])
  const cards = someCards()
  expect(codesOn(cards)).toEqual(Array.from({ length: cards.count }, () => `${cards.address}/#${cards.joinCode}`))
  expect(codesOn({ ...cards, joinCode: null })).toEqual([])
})

test('[PPR-10] whatever name and password a network has, a camera reads them', () => {
  const typed = (maxLength: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength })
  fc.assert(
    fc.property(typed(16), typed(32), (network, password) => {
      const text = wifiQrText({ network, password })
      expect(scanSvg(qrSvg(text, 'wifi'))).toBe(text)
    }),
    { numRuns: 60 },
  )
})
