import { organisationId, participantId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { states } from '../../../dev/facilitator/states.js'
import { dutchRegie as t } from '../../copy/facilitatorTestData.js'
import { speakersOnPaper, waitedForFirst } from '../paper/paperCards.js'
import { cardsToSign, emptyCard, type SignCard, signCardAnswer, signCardProblems } from './signCard.js'

const storyOf = (name: string) => {
  const story = states[name]?.()
  if (!story) throw new Error('no state')
  return story
}
const organisationsOf = (cards: readonly { readonly organisation: unknown }[]) => cards.map((one) => one.organisation)
const today = '2026-09-24'
const full: SignCard = { ...emptyCard, how: 'sign', name: 'Mw. Vos', function: 'bewoner', authority: 'own' }
const edition = { number: 1, fingerprint: 'f'.repeat(64) }

test('[WEB-160] answers are offered for cards that have the word and no phone', () => {
  const story = storyOf('consent-paper')
  expect(organisationsOf(speakersOnPaper(story.view()))).toEqual(['welzijn', 'inwoners'])
  story.run('system', { type: 'claimPaperSeat', participant: participantId('papier-welzijn') })
  expect(organisationsOf(speakersOnPaper(story.view()))).toEqual(['inwoners'])
  expect(speakersOnPaper(storyOf('paper').view())).toEqual([])
})

test('[WEB-160] the card that nothing was typed of yet comes first', () => {
  const view = storyOf('consent-paper').view()
  const [round] = view.rounds
  expect(organisationsOf(waitedForFirst(speakersOnPaper(view), round?.onPaper ?? []))).toEqual(['inwoners', 'welzijn'])
})

test('[WEB-160] a signature is offered for who did not sign, and again once it was taken back', () => {
  const story = storyOf('sign-paper')
  expect(organisationsOf(cardsToSign(story.view()))).toEqual(['corporatie'])
  const [mark] = story.view().edition?.paperSignatures ?? []
  if (!mark) throw new Error('not signed')
  const answer = { type: 'withdrawSignature', signature: mark.signature } as const
  story.do({ type: 'answerOnPaper', participant: mark.card, answer })
  expect(organisationsOf(cardsToSign(story.view()))).toEqual(['inwoners', 'corporatie'])
})

test('[WEB-161] what misses is said per field', () => {
  const missing = (card: SignCard) => Object.keys(signCardProblems(t, card, today))
  expect(missing(emptyCard)).toEqual(['how'])
  expect(missing({ ...emptyCard, how: 'sign' })).toEqual(['name', 'function', 'authority'])
  expect(missing({ ...full, authority: 'proxy' })).toEqual(['condition'])
  expect(missing({ ...full, sentence: 'x'.repeat(201) })).toEqual(['sentence'])
  expect(missing({ ...emptyCard, how: 'later', until: today })).toEqual(['until'])
  expect(missing({ ...emptyCard, how: 'decline' })).toEqual([])
  expect(missing(full)).toEqual([])
})

test('[WEB-161] what does not belong to the choice is not sent', () => {
  const of = organisationId('inwoners')
  const typed = { ...full, condition: 'de buurt', reason: 'Nee.', until: '2026-12-01', sentence: ' ' }
  expect(signCardAnswer(typed, edition, of)).toEqual({
    type: 'sign',
    edition: 1,
    fingerprint: edition.fingerprint,
    organisation: of,
    authority: 'own',
    person: { name: 'Mw. Vos', function: 'bewoner', sentence: null, condition: null },
  })
  expect(signCardAnswer({ ...typed, how: 'later' }, edition, of)).toEqual({
    type: 'signLater',
    edition: 1,
    until: '2026-12-01',
  })
  expect(signCardAnswer({ ...typed, how: 'decline' }, edition, of)).toEqual({
    type: 'declineSigning',
    edition: 1,
    reason: 'Nee.',
  })
})
