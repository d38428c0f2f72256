import { organisationId, participantId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { Story } from '../../../../dev/facilitator/story.js'
import { dutchRegie } from '../../../copy/facilitatorTestData.js'
import type { MadeCard } from '../../api.js'
import { cardState, countUsed } from './cardState.js'

const { roster } = new Story().people().view()
const [first] = roster.filter(({ organisation }) => organisation !== null)
const card = (participant: string): MadeCard => ({
  participant: participantId(participant),
  organisation: organisationId('ggd'),
  way: 'invitation',
  madeAtMs: Date.UTC(2026, 10, 3, 12),
})
const said = (made: MadeCard, people = roster) =>
  cardState(made, { words: dutchRegie.prints, roster: people, locale: 'nl' })

test('[WEB-282] of a card is told when it was made and whether somebody used it, with the name that is known', () => {
  if (first === undefined) throw new Error('nobody is there')
  expect(said(card('nog-niemand'))).toBe('gemaakt op 3 november 2026, nog niet gebruikt')
  expect(said(card(first.id))).toBe(`gemaakt op 3 november 2026, al gebruikt door ${first.name}`)
  expect(said(card(first.id), [{ ...first, name: null }])).toBe('gemaakt op 3 november 2026, al gebruikt')
  expect(countUsed([card(first.id), card('nog-niemand')], roster)).toBe(1)
})
