import { noteId, type ShelfContent, shelfPlace, stepId } from '@siroop/domain'
import type { ShelfRow } from '@siroop/protocol'
import { chapterStates } from './chapters/states.js'
import type { Vision } from './chapters/vision.js'
import { content, row } from './shelf.js'

const near: readonly ShelfRow[] = [
  row('i1', {}),
  row('i2', {
    content: content({
      title: 'De begeleider blijft na de achttiende verjaardag',
      problem: 'Op de dag dat een jongere 18 werd, stopte zijn hulp.',
      works: { text: 'Van de 22 jongeren had na een jaar niemand meer een crisisopname.', on: '2025-06-16' },
      from: { place: 'Terpdelta', step: '', organisation: 'Gemeente Terpdelta', year: '2025' },
    }),
  }),
  row('i3', {
    how: 'example',
    content: content({
      title: 'Eén plan per gezin, met één naam erop',
      problem: 'Een moeder kreeg drie hulpverleners met drie plannen en drie doelen.',
      works: { text: '', on: null },
      from: { place: 'Polderrand', step: '', organisation: '', year: '2026' },
    }),
  }),
]
const taken = (item: string, { title, from }: ShelfContent) => ({ item, title, place: shelfPlace({ from }) })

/** What the server says in a page without one: what is like a text. Everything else goes on as before. */
export function answerLike(): void {
  const before = globalThis.fetch
  globalThis.fetch = async (asked, options) =>
    String(asked).startsWith('/api/shelf/like') ? Response.json(near) : before(asked, options)
}

const assign = (): Vision => {
  const story = chapterStates.assign?.()
  if (story === undefined) throw new Error('no such state')
  return story
}
const first = near[0] as ShelfRow
const shown = (story: Vision): Vision => {
  const { problem, needs, works } = first.content
  story.run('system', {
    type: 'showFromShelf',
    shown: { ...taken('i1', first.content), problem, needs, works: works.text },
  })
  return story
}
const take = (story: Vision, subject: string): Vision => {
  const second = near[1] as ShelfRow
  story.run('system', { type: 'takeFromShelf', subject: noteId(subject), taken: taken('i2', second.content) })
  return story
}
const line = (): Vision => {
  const story = chapterStates['line-all']?.()
  if (story === undefined) throw new Error('no such state')
  for (const { id, step } of story.notes) if (step === stepId('terugredeneren')) take(story, id)
  return story
}

/** What was done before, beside a step of the route and beside a milestone; one of them taken along, one shown. */
export const earlierStates: Readonly<Record<string, () => Vision>> = {
  earlier: assign,
  'earlier-taken': () => shown(take(assign(), 'r4')),
  'earlier-folded': line,
  'earlier-line': line,
}
