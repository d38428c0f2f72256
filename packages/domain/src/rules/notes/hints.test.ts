import { expect, test } from 'vitest'
import { soundsLikeMeans } from './hints.js'

test('[HNT-1] a text that begins with doing or deciding sounds like a means', () => {
  for (const text of [
    'Onderzoeken of er één loket kan komen',
    'Een werkgroep jeugd',
    'Pilot buurtkamer',
    'Wij gaan overleggen',
  ])
    expect(soundsLikeMeans(text, 'nl'), text).toBe(true)
  for (const text of ['Develop a shared plan', 'A project for young people', 'Explore one counter'])
    expect(soundsLikeMeans(text, 'en'), text).toBe(true)
})

test('[HNT-1] what is true then is no means', () => {
  for (const text of [
    'In elk dorp is een huiskamer open, zes dagen per week.',
    'Er is één plan per inwoner.',
    'Alle contracten lopen acht jaar.',
    'Vijf organisaties vullen samen één pot.',
    '',
  ])
    expect(soundsLikeMeans(text, 'nl'), text).toBe(false)
  expect(soundsLikeMeans('There is one plan for every resident.', 'en')).toBe(false)
})
