import { type MirrorAnswer, type MirrorNow, subjectId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { mirrorNext } from './answering.js'
import type { Casting, Character, Seen } from './casting.js'

const [near, open] = [subjectId('nabij'), subjectId('open')]
const values = [
  { subject: near, text: 'Nabij' },
  { subject: open, text: 'Open' },
]
const looking = (voice: number) => ({
  casting: {} as Casting,
  me: { voice } as Character,
  seen: {} as Seen,
})
const mirror = (more: Partial<MirrorNow>): MirrorNow => ({
  ...{ kind: 'mirror', values, own: [], share: null, averages: null, mayAnswer: true },
  ...more,
})
const words = (subject: MirrorAnswer['subject']): readonly MirrorAnswer[] =>
  (['own', 'together'] as const).map((about) => ({ subject, about, level: 'often' }))

test('[RHS-23] a simulated person looks in the mirror a value at a time, lets the own words count, and then waits', () => {
  const asked = (more: Partial<MirrorNow>) => {
    const act = mirrorNext(mirror(more), looking(1))
    return act?.kind === 'ask' ? act.commands : null
  }
  expect(asked({})).toMatchObject([
    { type: 'lookInMirror', subject: near, about: 'own' },
    { type: 'lookInMirror', subject: near, about: 'together' },
  ])
  expect(asked({ own: words(near) })).toMatchObject([{ subject: open }, { subject: open }])
  const whole = [...words(near), ...words(open)]
  expect(asked({ own: whole })).toEqual([{ type: 'shareMirror', share: true }])
  expect(asked({ own: whole, share: true })).toBeNull()
  expect(asked({ mayAnswer: false })).toBeNull()
})
