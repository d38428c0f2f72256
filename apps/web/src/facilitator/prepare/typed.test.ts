import { expect, test } from 'vitest'
import { createSaver, shownIn } from './typed.js'

/** A server that answers when the test says so; `next` waits until something arrives there. */
function slowServer() {
  const got: string[] = []
  const answers: ((done: boolean) => void)[] = []
  let arrived: () => void = () => undefined
  return {
    got,
    next: () => (answers.length > 0 ? Promise.resolve() : new Promise<void>((arrives) => (arrived = arrives))),
    save: (value: string) => () => {
      got.push(value)
      const answer = new Promise<boolean>((settle) => answers.push(settle))
      arrived()
      return answer
    },
    answer: (done: boolean) => answers.shift()?.(done),
  }
}

test('[WEB-86] of a field one value is on its way at a time, and of what was typed meanwhile only the last goes', async () => {
  const { got, next, save, answer } = slowServer()
  const inTurn = createSaver()
  const first = inTurn(save('een'))
  await next()
  const [second, third] = [inTurn(save('twee')), inTurn(save('drie'))]
  expect(got).toEqual(['een'])
  answer(false)
  expect([await first, await second]).toEqual([false, false])
  await next()
  expect(got).toEqual(['een', 'drie'])
  answer(true)
  expect(await third).toBe(true)
})

test('[WEB-86] an older view that comes in does not empty a field that is being saved', () => {
  const typed = { value: '2026-11-23', sent: true }
  expect(shownIn<string | null>(typed, null)).toBe('2026-11-23')
  // Answered, but the view with it is still to come.
  expect(shownIn<string | null>({ ...typed, savedOver: null }, null)).toBe('2026-11-23')
})

test('[WEB-86] once the view moves on after the save, the field shows the view: another may change it too', () => {
  expect(shownIn({ value: 'hier', sent: true, savedOver: '' }, 'hier')).toBe('hier')
  expect(shownIn({ value: 'hier', sent: true, savedOver: 'hier' }, 'daar')).toBe('daar')
  expect(shownIn(null, 'daar')).toBe('daar')
})
