import { type SentenceView, sentenceId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { groupsOf } from './groups.js'

const sentence = (id: string, section: string, status: SentenceView['status']) =>
  ({ id: sentenceId(id), section, status }) as SentenceView
const section = (id: string) => ({ id, title: { nl: id }, render: 'list' })
const view = { sections: [section('waarden'), section('leeg'), section('route')] }
const sentences = [
  sentence('r1', 'route', 'asked'),
  sentence('w1', 'waarden', 'settled'),
  sentence('w2', 'waarden', 'unasked'),
]
const idsOf = (keep: Parameters<typeof groupsOf>[2]) =>
  groupsOf(view, sentences, keep).map((group) => [group.section.id, group.sentences.map(({ id }) => id)])

test('[WEB-85] sentences stand per part, in the order of the manifest; an empty part is not there', () => {
  expect(idsOf('all')).toEqual([
    ['waarden', ['w1', 'w2']],
    ['route', ['r1']],
  ])
  expect(groupsOf(view, sentences, 'all')[0]).toMatchObject({ all: 2, settled: 1 })
})

test('[WEB-85] what is settled can be left out, but not the sentence that lies open', () => {
  expect(idsOf(null)).toEqual([
    ['waarden', ['w2']],
    ['route', ['r1']],
  ])
  expect(idsOf(sentenceId('w1'))[0]).toEqual(['waarden', ['w1', 'w2']])
})
