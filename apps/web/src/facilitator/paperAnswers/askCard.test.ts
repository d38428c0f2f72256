import { organisationId, participantId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { chapterStates } from '../../../dev/facilitator/chapters/states.js'
import { dutchRegie as t } from '../../copy/facilitatorTestData.js'
import { type AskCard, answersTo, askCardAnswer, askCardProblems, cardsToAsk, emptyAsk } from './askCard.js'

const storyOf = () => {
  const story = chapterStates['assign-paper']?.()
  if (!story) throw new Error('no state')
  return story
}
const today = '2026-10-15'
const yes: AskCard = { answer: 'accept', due: '2027-03-01', firstStep: 'Zes bewoners vragen.' }

test('[WEB-163] a promise is typed for the organisation that is asked, while its card has the word and no phone', () => {
  const story = storyOf()
  const cards = () => story.view().route?.commitments.map((one) => cardsToAsk(story.view(), one).length)
  const asked = () => story.view().route?.commitments.map((one) => (one.asked === organisationId('inwoners') ? 1 : 0))
  expect(cards()).toEqual(asked())
  expect(cards()).toContain(1)
  story.run('system', { type: 'claimPaperSeat', participant: participantId('papier-inwoners') })
  expect(cards()).not.toContain(1)
})

test('[WEB-163] who said yes can say it anew or give it back, and is not asked again', () => {
  expect(answersTo({ status: 'asked' })).toEqual(['accept', 'later', 'refuse'])
  expect(answersTo({ status: 'accepted' })).toEqual(['accept', 'refuse'])
})

test('[WEB-163] a yes misses its date and first step per field; later and no ask nothing', () => {
  const missing = (card: AskCard) => Object.keys(askCardProblems(t, card, today))
  expect(missing(emptyAsk)).toEqual(['answer'])
  expect(missing({ ...emptyAsk, answer: 'accept' })).toEqual(['due', 'firstStep'])
  expect(missing({ ...yes, due: '2026-10-14', firstStep: 'x'.repeat(161) })).toEqual(['due', 'firstStep'])
  for (const card of [yes, { ...yes, due: today }, { ...emptyAsk, answer: 'later' }, { ...emptyAsk, answer: 'refuse' }])
    expect(missing(card as AskCard)).toEqual([])
})

test('[WEB-163] what was typed for a yes is not sent with another answer', () => {
  const subject = storyOf().view().route?.commitments[0]?.subject
  if (subject === undefined) throw new Error('no step')
  const { answer, ...promise } = yes
  expect(askCardAnswer(yes, subject)).toEqual({ type: 'answerAsk', subject, answer, ...promise })
  expect(askCardAnswer({ ...yes, answer: 'later' }, subject)).toEqual({
    type: 'answerAsk',
    subject,
    answer: 'later',
    due: null,
    firstStep: null,
  })
  expect(askCardAnswer(emptyAsk, subject)).toBeNull()
})
