import { inLocale, type Locale, type Translated } from '@siroop/domain'
import { use, useEffect, useState, useSyncExternalStore } from 'react'
import { readSetting, writeSetting } from './device.js'

/** Texts of one part of the interface, one file per language, fetched when the language is first needed. */
export interface CopySource<T> {
  /** Resolves to the texts; the same promise each time, so that React can wait for it. */
  readonly load: (language: Locale) => Promise<T>
}

interface Settled<T> {
  status?: 'fulfilled'
  value?: T
}

const sources = new Set<CopySource<unknown>>()
let language: Locale = 'nl'
const listeners = new Set<() => void>()

/**
 * Declares the texts of one audience: `copySource({ nl: () => import('./nl/wall.js'), en: () => import('./en/wall.js') })`.
 * Each file exports `copy`; the English one has the shape of the Dutch one, so a missing text does not compile.
 */
export function copySource<T>(files: Record<Locale, () => Promise<{ readonly copy: T }>>): CopySource<T> {
  const loaded = new Map<Locale, Promise<T>>()
  const load = (wanted: Locale) => {
    const known = loaded.get(wanted)
    if (known) return known
    // A chunk that could not be fetched may be asked for again: a failed promise is not kept.
    const loading: Promise<T> & Settled<T> = files[wanted]().then(({ copy }) => {
      // `use` reads a settled promise at once when it says so; without this every first use would blink.
      loading.status = 'fulfilled'
      loading.value = copy
      return copy
    })
    loaded.set(wanted, loading)
    // Not at once: a page that renders again straight away would ask without pause.
    loading.catch(() => setTimeout(() => loaded.delete(wanted), 5_000))
    return loading
  }
  return { load }
}

/** The texts in the language of this screen. Suspends only the first time that a source is used in a language. */
export function useT<T>(source: CopySource<T>): T {
  sources.add(source)
  const [current] = useLanguage()
  return use(source.load(current))
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The language of the interface, and how to change it. Content keeps its own language. */
export function useLanguage(): [Locale, (next: Locale) => void] {
  return [useSyncExternalStore(subscribe, currentLanguage, currentLanguage), setLanguage]
}

/** The language now, outside of React. */
export const currentLanguage = (): Locale => language

/** Changes the language once all texts on this screen are there, so that nothing blinks. Kept on this device. */
export function setLanguage(next: Locale): void {
  void show(next).then(() => writeSetting('siroop:language', next))
}

async function show(next: Locale): Promise<void> {
  await Promise.all([...sources].map((source) => source.load(next)))
  language = next
  document.documentElement.lang = next
  for (const listener of listeners) listener()
}

/** Called once, before the first render: the language that was chosen before, else the browser's, else Dutch. */
export function startLanguage(): Locale {
  language = chosen() ?? navigator.languages.map(known).find((one) => one !== null) ?? 'nl'
  document.documentElement.lang = language
  return language
}

const known = (tag: string): Locale | null => (/^nl\b/i.test(tag) ? 'nl' : /^en\b/i.test(tag) ? 'en' : null)
const chosen = (): Locale | null => known(readSetting('siroop:language') ?? '')

/** A screen on which nobody chose a language speaks that of the workshop, once that is known. */
export function useWorkshopLanguage(locale: Locale | null): void {
  useEffect(() => {
    void followWorkshop(locale)
  }, [locale])
}

/** What `useWorkshopLanguage` does. Following is no choice: the next workshop on this screen is followed too. */
export async function followWorkshop(locale: Locale | null): Promise<void> {
  if (locale !== null && locale !== language && chosen() === null) await show(locale)
}

/** Picks a template's text in the language of this screen, else in the other one. */
export function usePick(): (text: Translated | null | undefined) => string {
  const [current] = useLanguage()
  return (text) => inLocale(text, current)
}

/**
 * What is wrong with what somebody typed, in words, and how to say it; null when nothing is. Words in the language of
 * before are not shown: the next try says them again in the one of now.
 */
export function useProblem(): [string | null, (words: string | null) => void] {
  const [current] = useLanguage()
  const [said, setSaid] = useState<{ readonly words: string | null; readonly language: Locale } | null>(null)
  return [said?.language === current ? said.words : null, (words) => setSaid({ words, language: current })]
}
