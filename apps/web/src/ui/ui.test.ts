import { inLocale } from '@siroop/domain'
import { afterEach, expect, test, vi } from 'vitest'
import { copyText, keepAwake, newId, tellKeeper } from './device.js'
import { copySource } from './language.js'
import { minutesLeft } from './TimeLeft.js'

afterEach(() => {
  vi.unstubAllGlobals()
})

test('[WEB-23] an id is made on plain http too, has the form of an id and is never the same', () => {
  const ids = Array.from({ length: 200 }, newId)
  expect(new Set(ids).size).toBe(200)
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]{20}$/)
})

test('[WEB-23] without a clipboard the text is selected for the reader', async () => {
  vi.stubGlobal('navigator', {})
  const field = { focus: vi.fn(), select: vi.fn() } as unknown as HTMLInputElement
  await expect(copyText('1234', field)).resolves.toBe('selected')
  expect(field.select).toHaveBeenCalled()
})

test('[WEB-23] without a wake lock the screen is kept on by a muted video, until it may sleep', async () => {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  vi.stubGlobal('document', document)
  vi.stubGlobal('navigator', {})
  const video = { play: vi.fn(async () => undefined), pause: vi.fn(), remove: vi.fn() }
  const sleep = keepAwake(() => video as unknown as HTMLVideoElement)
  await vi.waitUntil(() => video.play.mock.calls.length === 1)
  sleep()
  expect(video.pause).toHaveBeenCalled()
  document.dispatchEvent(new Event('visibilitychange'))
  expect(video.play).toHaveBeenCalledTimes(1)
})

test('[SHELL-1] over https a worker is told what page this is; on plain http there is none', async () => {
  const postMessage = vi.fn()
  const register = vi.fn(async () => undefined)
  vi.stubGlobal('navigator', { serviceWorker: { register, ready: Promise.resolve({ active: { postMessage } }) } })
  const news = { meeting: 'open', page: '/b/4729/d/abc', script: '/assets/phone-one.js' } as const
  vi.stubGlobal('location', { protocol: 'http:' })
  tellKeeper(news)
  expect(register).not.toHaveBeenCalled()
  vi.stubGlobal('location', { protocol: 'https:' })
  tellKeeper(news)
  await vi.waitUntil(() => postMessage.mock.calls.length === 1)
  expect(register).toHaveBeenCalledWith('/phone-worker.js', { scope: '/b/' })
  expect(postMessage).toHaveBeenCalledWith(news)
})

test('[SHELL-1] a browser that wants no worker, or has none, does no harm', async () => {
  const news = { meeting: 'none', page: '/b/4729/d/abc', script: '/assets/phone-one.js' } as const
  vi.stubGlobal('location', { protocol: 'https:' })
  vi.stubGlobal('navigator', {})
  tellKeeper(news)
  const register = vi.fn(() => Promise.reject(new Error('private window')))
  vi.stubGlobal('navigator', { serviceWorker: { register } })
  tellKeeper(news)
  await expect(register.mock.results[0]?.value).rejects.toThrow('private window')
})

test('[WEB-24] the time left is told in whole minutes and never goes below zero', () => {
  expect(minutesLeft(600_000, 0)).toBe(10)
  expect(minutesLeft(600_000, 1)).toBe(10)
  expect(minutesLeft(600_000, 540_001)).toBe(0)
  expect(minutesLeft(600_000, 900_000)).toBe(0)
})

test('[WEB-25] a text of a template that lacks a language is shown in the other one', () => {
  expect(inLocale({ nl: 'Waarden', en: 'Values' }, 'en')).toBe('Values')
  expect(inLocale({ nl: 'Waarden' }, 'en')).toBe('Waarden')
  expect(inLocale(null, 'nl')).toBe('')
})

test('[WEB-25] a text file that could not be fetched is asked for again, after a pause', async () => {
  const dutch = vi.fn(async () => ({ copy: 'hallo' })).mockRejectedValueOnce(new Error('offline'))
  const source = copySource({ nl: dutch, en: dutch })
  vi.useFakeTimers()
  await expect(source.load('nl')).rejects.toThrow('offline')
  await expect(source.load('nl')).rejects.toThrow('offline')
  vi.advanceTimersByTime(5_000)
  vi.useRealTimers()
  await expect(source.load('nl')).resolves.toBe('hallo')
  expect(source.load('nl')).toBe(source.load('nl'))
})
