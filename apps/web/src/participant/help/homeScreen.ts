/* The home screen of a phone: this page may be put on it by who wants to, and nobody is asked to. Over https only. */

/** What a browser that can do so hands out, instead of asking by itself. */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>
}

let offered: InstallEvent | null = null
const listeners = new Set<() => void>()
const become = (next: InstallEvent | null) => {
  offered = next
  for (const listener of [...listeners]) listener()
}

/** Names this page as what is put on the home screen, in the house style of its workshop, and keeps the question of the browser until somebody wants it. */
export function offerHomeScreen(workshop: string): void {
  if (location.protocol !== 'https:') return
  const link = document.createElement('link')
  link.rel = 'manifest'
  link.href = `/siroop.webmanifest?page=${encodeURIComponent(location.pathname)}&workshop=${workshop}`
  document.head.append(link)
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    become(event as InstallEvent)
  })
  window.addEventListener('appinstalled', () => become(null))
}

/** True while the browser offers to put this page on the home screen. */
export const isHomeScreenOffered = (): boolean => offered !== null
/** Told when that changes. @returns how to be told no longer. */
export function onHomeScreenOffered(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Lets the browser ask, once: it offers again when it wants to. */
export function putOnHomeScreen(): void {
  const asked = offered
  become(null)
  void asked?.prompt().catch(() => undefined)
}
