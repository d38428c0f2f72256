import { noteId, stepId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { chapterStates } from '../../../dev/facilitator/chapters/states.js'
import { dutchRegie as t } from '../../copy/facilitatorTestData.js'
import { nextToDo, pollButton, recordForm } from './polled.js'

const storyOf = (name: string) => {
  const make = chapterStates[name]
  if (!make) throw new Error(name)
  return make()
}

test('[WEB-79] the large button shows what lies open, records it, and then goes on to the next that is closed', () => {
  const story = storyOf('poll-open')
  const show = pollButton(story.view(), null, t)
  expect(show).toMatchObject({ label: 'Toon de antwoorden', subject: 'b-a1' })
  if (show?.command) story.do(show.command)
  const agree = pollButton(story.view(), show?.subject ?? null, t)
  expect(agree).toMatchObject({ label: 'Spreek dit af', subject: 'b-a1', form: null })
  if (agree?.command) story.do(agree.command)
  const on = pollButton(story.view(), agree?.subject ?? null, t)
  expect(on).toMatchObject({ label: 'Naar de volgende', subject: 'b-a2' })
  if (on?.command) story.do(on.command)
  expect(pollButton(story.view(), on?.subject ?? null, t)).toMatchObject({ label: 'Toon de antwoorden' })
})

test('[WEB-79] it waits for who did not answer, and is not there while phones answer', () => {
  const story = storyOf('poll-open')
  const unanswered = story.ambitions.at(-1) ?? null
  // chosen a moment ago: who is waited for comes with the view in which it lies on the table
  expect(pollButton(story.view(), unanswered, t)).toMatchObject({ command: null, subject: unanswered })
  story.do({ type: 'pointAt', subject: unanswered })
  expect(pollButton(story.view(), unanswered, t)).toEqual({
    label: 'Toon de antwoorden: 7 nog niet',
    command: null,
    form: null,
    subject: unanswered,
  })
  expect(pollButton(storyOf('poll-vote').view(), null, t)).toBeNull()
  expect(pollButton(storyOf('assign').view(), noteId('r1'), t)).toBeNull()
})

test('[WEB-79] the answer of the room is recorded with its form before the next subject', () => {
  const story = storyOf('assess-shown')
  expect(pollButton(story.view(), null, t)).toEqual({
    label: 'Leg het antwoord vast',
    command: null,
    form: recordForm,
    subject: 'r3',
  })
  const answers = { direction: 'ja', stepping: 'ja', return: 'ja' }
  const step = stepId('kiezen')
  const subject = noteId('r3')
  story.do({ type: 'recordAnswer', step, subject, answers, disagreed: [], reason: null, chosen: true })
  expect(pollButton(story.view(), subject, t)).toMatchObject({ label: 'Naar de volgende', form: null, subject: 'r4' })
})

test('[WEB-79] what cannot be agreed on yet does not hold up the rest, and is not come back to by itself', () => {
  const story = storyOf('poll-shown')
  expect(pollButton(story.view(), null, t)).toMatchObject({ label: 'Naar de volgende', subject: 'b-a3' })
  const view = story.view()
  const third = view.poll?.items[2]
  expect(third && nextToDo(view, third)?.subject).toBe('b-a4')
})
