import { afterEach, expect, test, vi } from 'vitest'
import { isHomeScreenOffered, offerHomeScreen, onHomeScreenOffered, putOnHomeScreen } from './homeScreen.js'

afterEach(() => {
  vi.unstubAllGlobals()
})
/** A page at this address, with what it hangs in its head. */
function page(protocol: string) {
  const window = new EventTarget()
  const head: { rel?: string; href?: string }[] = []
  vi.stubGlobal('window', window)
  vi.stubGlobal('location', { protocol, pathname: '/b/4729/d/abc' })
  vi.stubGlobal('document', { createElement: () => ({}), head: { append: (one: object) => head.push(one) } })
  return { window, head }
}
const installEvent = () =>
  Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt: vi.fn(async () => undefined) })

test('[SHELL-6] the browser asks nobody by itself: the question waits until somebody wants it, and is asked once', () => {
  const { window, head } = page('https:')
  offerHomeScreen('w1')
  expect(head).toEqual([{ rel: 'manifest', href: '/siroop.webmanifest?page=%2Fb%2F4729%2Fd%2Fabc&workshop=w1' }])
  const changed = vi.fn()
  onHomeScreenOffered(changed)
  const event = installEvent()
  window.dispatchEvent(event)
  expect([event.defaultPrevented, isHomeScreenOffered(), changed.mock.calls.length]).toEqual([true, true, 1])
  expect(event.prompt).not.toHaveBeenCalled()
  putOnHomeScreen()
  putOnHomeScreen()
  expect(event.prompt).toHaveBeenCalledTimes(1)
  expect(isHomeScreenOffered()).toBe(false)
})
test('[SHELL-6] in box mode nothing can be put on a home screen', () => {
  const { head } = page('http:')
  offerHomeScreen('w1')
  expect(head).toEqual([])
})
