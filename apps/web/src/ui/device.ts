/*
 * The only file that touches what a browser does not have everywhere. On plain http (box mode) there is no clipboard,
 * no wake lock, no service worker, no `crypto.subtle`, no `randomUUID`; with cookies blocked there is no localStorage; some
 * browsers do not speak. Everything here works without them, less well at most.
 */

import type { ShellNews } from '../shell/news.js'

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** A fresh id of 20 characters a-z0-9 (103 bits), also outside a secure context. */
export function newId(): string {
  let id = ''
  while (id.length < 20) {
    for (const byte of crypto.getRandomValues(new Uint8Array(32))) {
      // 252 is the largest multiple of 36 in a byte: above it some characters would be more likely.
      if (byte < 252 && id.length < 20) id += alphabet[byte % 36]
    }
  }
  return id
}

/** What was kept on this device under a key; null when nothing was or when the browser keeps nothing. */
export function readSetting(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Keys under which something was kept on this device, by how they begin. */
export function settingKeys(beginning: string): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(beginning))
  } catch {
    return []
  }
}

/** Keeps a text on this device. @returns false when the browser refuses (cookies blocked, disk full). */
export function writeSetting(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
    return true
  } catch {
    return false
  }
}

/** What this tab kept under a key, also over a refresh; null when nothing was or when the browser keeps nothing. */
export function readInTab(key: string): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

/** Keeps a text until the tab is closed. @returns false when the browser refuses. */
export function writeInTab(key: string, value: string | null): boolean {
  try {
    if (value === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, value)
    return true
  } catch {
    return false
  }
}

/**
 * Copies a text. Without a clipboard the field is selected, so that the reader can copy it by hand.
 *
 * @param field the visible input that holds the text.
 * @returns 'copied', or 'selected' when the reader has to press Ctrl+C.
 */
export async function copyText(text: string, field: HTMLInputElement | HTMLTextAreaElement | null) {
  try {
    await navigator.clipboard.writeText(text)
    return 'copied'
  } catch {
    field?.focus()
    field?.select()
    return 'selected'
  }
}

/** Gives a file to the browser, which keeps it where it keeps downloads. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Safari starts the download in a later turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Asks the browser not to throw away what is kept on this device. It may ignore the question. */
export function askToKeepStorage(): void {
  void navigator.storage?.persist?.().catch(() => false)
}

/**
 * Tells the worker that keeps the page of a phone; starts it when it is not there yet. Only over https: in box mode, and
 * where a browser has no such worker, the page lives as long as it stays open.
 */
export function tellKeeper(news: ShellNews): void {
  if (location.protocol !== 'https:' || !('serviceWorker' in navigator)) return
  const workers = navigator.serviceWorker
  void workers
    .register('/phone-worker.js', { scope: '/b/' })
    .then(() => workers.ready)
    .then(({ active }) => active?.postMessage(news))
    // Without a worker everything works, but a reload needs the network.
    .catch(() => undefined)
}

/** The speech of this browser, or null. */
export const speechOfDevice = (): SpeechSynthesis | null => ('speechSynthesis' in globalThis ? speechSynthesis : null)

/** True when somebody asked their device for less movement. */
export const wantsLessMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/**
 * Keeps the screen on: by a wake lock where the browser has it, else by a muted video that plays out of sight.
 *
 * @param video makes the muted, playing video of the fallback; called only when there is no wake lock.
 * @returns how to let the screen sleep again.
 */
export function keepAwake(video: () => HTMLVideoElement): () => void {
  let stopped = false
  let lock: { release: () => Promise<void> } | null = null
  let player: HTMLVideoElement | null = null
  const ask = async () => {
    if (stopped || document.visibilityState !== 'visible') return
    try {
      if (!('wakeLock' in navigator)) throw new Error('no wake lock')
      lock = await navigator.wakeLock.request('screen')
      if (stopped) await lock.release()
    } catch {
      player ??= video()
      void player.play().catch(() => undefined)
    }
  }
  // The browser drops the lock when the page is hidden.
  document.addEventListener('visibilitychange', ask)
  void ask()
  return () => {
    stopped = true
    document.removeEventListener('visibilitychange', ask)
    void lock?.release().catch(() => undefined)
    player?.pause()
    player?.remove()
  }
}
