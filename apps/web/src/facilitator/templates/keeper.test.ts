import type { Template } from '@siroop/domain'
import { expect, test } from 'vitest'
import type { RequestAnswer } from '../../connection/http.js'
import { createKeeper, type Keeping } from './keeper.js'
import type { KeptTemplate } from './ownApi.js'

const draft = (version: string) => ({ version }) as Template
const kept = (rev: number): RequestAnswer<KeptTemplate> => ({ ok: true, value: { rev, state: 'ready', problems: [] } })
const fault = (code: string): RequestAnswer<never> => ({ ok: false, error: { code, message: { nl: code } } })

/** A keeper whose saves are answered, and whose waits end, by hand. */
function byHand(there: unknown = draft('other')) {
  const asked: { rev: number; content: unknown; answer: (answer: RequestAnswer<KeptTemplate>) => Promise<void> }[] = []
  const told: Keeping[] = []
  let waits: (() => void) | null = null
  const keeper = createKeeper({
    rev: 1,
    save: (changed) =>
      new Promise((resolve) => {
        const answer = async (value: RequestAnswer<KeptTemplate>) => {
          resolve(value)
          for (let turn = 0; turn < 10; turn++) await Promise.resolve()
        }
        asked.push({ ...changed, answer })
      }),
    look: async () => ({ ok: true, value: { own: 'o', rev: 7, content: there, state: 'ready', problems: [] } }),
    after: (_delay, run) => {
      waits = run
      return () => {
        waits = null
      }
    },
    tell: (keeping) => told.push(keeping),
  })
  return { keeper, asked, last: () => told.at(-1)?.kind, wait: () => waits?.(), isWaiting: () => waits !== null }
}

test('[TPA-30] what is typed is saved after a pause, the last of it, one save at a time', async () => {
  const { keeper, asked, last, wait } = byHand()
  keeper.change(draft('1'), false)
  keeper.change(draft('2'), false)
  expect(asked).toHaveLength(0)
  wait()
  expect(asked.map(({ rev, content }) => [rev, content])).toEqual([[1, draft('2')]])
  keeper.change(draft('3'), true)
  keeper.change(draft('4'), true)
  expect(asked).toHaveLength(1)
  expect(keeper.isOpen()).toBe(true)
  await asked[0]?.answer(kept(2))
  expect(asked.map(({ rev, content }) => [rev, content])).toEqual([
    [1, draft('2')],
    [2, draft('4')],
  ])
  expect(last()).toBe('saving')
  await asked[1]?.answer(kept(3))
  expect([last(), keeper.isOpen()]).toEqual(['saved', false])
})

test('[TPA-30] without a line nothing is lost: it is tried again, with what was written since', async () => {
  const { keeper, asked, last, wait, isWaiting } = byHand()
  keeper.change(draft('1'), true)
  await asked[0]?.answer(fault('no-connection'))
  expect([last(), keeper.isOpen(), isWaiting()]).toEqual(['away', true, true])
  keeper.change(draft('2'), false)
  wait()
  await asked[1]?.answer(kept(2))
  expect([asked[1]?.content, last()]).toEqual([draft('2'), 'saved'])
})

test('[TPA-30] what is too large is told and not sent again by itself; the next change is', async () => {
  const { keeper, asked, last, isWaiting } = byHand()
  keeper.change(draft('1'), true)
  await asked[0]?.answer(fault('too-large'))
  expect([last(), keeper.isOpen(), isWaiting()]).toEqual(['away', true, false])
  keeper.change(draft('2'), true)
  await asked[1]?.answer(kept(2))
  expect([asked[1]?.content, last()]).toEqual([draft('2'), 'saved'])
})

test('[TPA-31] another tab wrote it: that is said, nothing is sent any more, and what was written here is kept', async () => {
  const { keeper, asked, last } = byHand()
  keeper.change(draft('1'), true)
  await asked[0]?.answer(fault('template-changed'))
  expect([last(), keeper.isOpen()]).toEqual(['elsewhere', true])
  keeper.change(draft('2'), true)
  expect(asked).toHaveLength(1)
  expect(last()).toBe('elsewhere')
})

test('[TPA-31] an answer that was lost on the way is no other tab: what is there is what was sent', async () => {
  const { keeper, asked, last } = byHand(draft('1'))
  keeper.change(draft('1'), true)
  await asked[0]?.answer(fault('template-changed'))
  expect(last()).toBe('saved')
  keeper.change(draft('2'), true)
  expect(asked[1]?.rev).toBe(7)
})
