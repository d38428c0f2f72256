import type { AccountCopy } from '../../copy/nl/account/account.js'

const browsers: Readonly<Record<string, string>> = {
  edge: 'Edge',
  opera: 'Opera',
  firefox: 'Firefox',
  chrome: 'Chrome',
  safari: 'Safari',
}

/** A device in words, of the two that the server keeps of it. */
export function deviceInWords(device: string | null, t: Pick<AccountCopy, 'on' | 'systems' | 'unknownDevice'>): string {
  const words = (device ?? '').split(' ')
  const browser = words.map((word) => browsers[word]).find(Boolean)
  const systems: Readonly<Record<string, string>> = t.systems
  const system = words.map((word) => systems[word]).find(Boolean)
  if (browser !== undefined && system !== undefined) return t.on(browser, system)
  return browser ?? system ?? t.unknownDevice
}
