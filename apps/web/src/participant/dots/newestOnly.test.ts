import { expect, test } from 'vitest'
import { newestOnly } from './newestOnly.js'

test('[WEB-190] while dots are on their way only the newest ones wait, and they are sent last', async () => {
  const answers: (() => void)[] = []
  const sent: string[] = []
  const line = newestOnly((value: string) => {
    sent.push(value)
    return new Promise<void>((resolve) => answers.push(resolve))
  })
  const answered = async () => {
    answers.shift()?.()
    for (let turn = 0; turn < 5; turn++) await Promise.resolve()
  }
  for (const value of ['een', 'twee', 'drie']) line.put(value)
  expect([sent, line.isSending]).toEqual([['een'], true])
  await answered()
  expect(sent).toEqual(['een', 'drie'])
  await answered()
  expect(line.isSending).toBe(false)
  line.put('vier')
  expect(sent).toEqual(['een', 'drie', 'vier'])
})
