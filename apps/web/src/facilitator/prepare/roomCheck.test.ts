import { expect, test } from 'vitest'
import { Story } from '../../../dev/facilitator/story.js'
import { isForPhones, roomCheckOf } from './roomCheck.js'

const view = () => ({ ...new Story().people().view(), address: 'http://192.168.1.20:4600' })
const good = { readiness: { database: 'ok', browser: 'ok' }, isStraight: true } as const
const open = (...[of, facts]: Parameters<typeof roomCheckOf>) =>
  roomCheckOf(of, facts)
    .filter((one) => !one.done)
    .map((one) => one.item)

test('[WEB-130] the room check says what Siroop found out: storage, printing, the line, the address, the minutes', () => {
  const left = open(view(), good)
  for (const item of ['fits', 'address', 'line', 'storage', 'printer']) expect(left).not.toContain(item)
  expect(open(view(), { ...good, isStraight: false })).toContain('line')
  expect(open(view(), { ...good, readiness: { database: 'error', browser: 'warning' } })).toEqual(
    expect.arrayContaining(['storage', 'printer']),
  )
  const meetings = view().meetings.map((meeting) => ({ ...meeting, minutes: 1 }))
  expect(open({ ...view(), meetings }, good)).toContain('fits')
  expect(open({ ...view(), address: 'http://localhost:4600' }, good)).toContain('address')
})

test('[WEB-130] nothing is said of the server before it has answered, and what is left stands first', () => {
  const found = roomCheckOf(view(), { ...good, readiness: null })
  for (const item of ['storage', 'printer']) expect(found.map((one) => one.item)).not.toContain(item)
  const firstDone = found.findIndex((one) => one.done)
  expect(found.slice(firstDone).every((one) => one.done)).toBe(true)
})

test('[WEB-130] an address that means another device on each device is none for phones', () => {
  for (const address of ['http://localhost:4600', 'http://127.0.0.1:80', 'http://[::1]:4600'])
    expect(isForPhones(address)).toBe(false)
  for (const address of ['https://siroop.example', 'http://192.168.1.20:4600']) expect(isForPhones(address)).toBe(true)
})
