import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { currentLanguage, followWorkshop, setLanguage, startLanguage } from './language.js'

const kept = new Map<string, string>()
const speaks = (...languages: readonly string[]) => vi.stubGlobal('navigator', { languages })
beforeEach(() => {
  kept.clear()
  vi.stubGlobal('document', { documentElement: {} })
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
  speaks('de-DE', 'en-GB', 'nl')
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test('[WEB-112] a page begins in the language that was chosen, else the first of the browser that it has, else Dutch', () => {
  expect(startLanguage()).toBe('en')
  speaks('nl-BE', 'en')
  expect(startLanguage()).toBe('nl')
  speaks('fy', 'enm')
  expect(startLanguage()).toBe('nl')
  kept.set('siroop:language', 'en')
  expect(startLanguage()).toBe('en')
  expect(document.documentElement.lang).toBe('en')
})

test('[WEB-112] it follows its workshop when nobody chose, and the next workshop too', async () => {
  startLanguage()
  await followWorkshop(null)
  expect(currentLanguage()).toBe('en')
  await followWorkshop('nl')
  expect(currentLanguage()).toBe('nl')
  expect(kept.size).toBe(0)
  await followWorkshop('en')
  expect(currentLanguage()).toBe('en')
})

test('[WEB-112] what somebody chose stays, whatever the workshop speaks', async () => {
  startLanguage()
  setLanguage('nl')
  await vi.waitUntil(() => kept.get('siroop:language') === 'nl')
  await followWorkshop('en')
  expect(currentLanguage()).toBe('nl')
})
