import { expect, test } from 'vitest'
import { questionOf } from './questionOf.js'
import { shelfContent } from './shelfTestData.js'

test('[SHLF-16] what lies on the shelf becomes a question to national government or to the council, without an address', () => {
  const call = { function: 'Adviseur', organisation: 'GGD', address: '06 12 34 56 78' }
  const asked = questionOf(
    shelfContent({ kind: 'flaw', call, needs: { law: 'Wmo 2015', money: '', people: '' } }),
    'state',
  )
  const { title, problem, works } = shelfContent()
  expect(asked.split('\n\n')).toEqual([
    `Vraag aan het Rijk: ${title}`,
    `Wat zit er in de weg?\n${problem}`,
    'Om welke wet of regel gaat het?\nWmo 2015',
    expect.stringContaining('deze wet of regel te veranderen'),
    `Wat is er gezien?\n${works.text}`,
    'Waar?\nPolderrand, Gemeente Polderrand, 2026',
    'Wie kunt u bellen?\nAdviseur, GGD',
  ])
  expect(asked).not.toContain('06 12')
})

test('[SHLF-16] it is in the language of what lies there, and asks the council about its own rule', () => {
  const asked = questionOf(shelfContent({ kind: 'flaw', locale: 'en', works: { text: '', on: null } }), 'council')
  expect(asked).toMatch(/^Question to the council: /)
  expect(asked).toContain('change this by-law or policy rule')
  expect(asked).not.toContain('What was seen?')
})
