import { noteId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { chapterStates } from '../../../dev/facilitator/chapters/states.js'
import { copy as frame } from '../../copy/nl/facilitator.js'
import { copy as chapters } from '../../copy/nl/facilitatorChapters.js'
import { copy as steps } from '../../copy/nl/facilitatorSteps.js'
import { copy as paper } from '../../copy/nl/paper.js'
import { pollButton } from './polled.js'

const t = { ...frame, ...steps, ...paper, chapters }
const storyOf = (name: string) => {
  const make = chapterStates[name]
  if (!make) throw new Error(name)
  return make()
}

test('[WEB-79] the large button shows what lies open, and then goes on to the next that is closed', () => {
  const story = storyOf('poll-open')
  const show = pollButton(story.view(), null, t)
  expect(show).toMatchObject({ label: 'Toon de antwoorden', subject: 'b-a1' })
  if (show?.command) story.do(show.command)
  const on = pollButton(story.view(), show?.subject ?? null, t)
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
    subject: unanswered,
  })
  expect(pollButton(storyOf('poll-vote').view(), null, t)).toBeNull()
  expect(pollButton(storyOf('assign').view(), noteId('r1'), t)).toBeNull()
})
