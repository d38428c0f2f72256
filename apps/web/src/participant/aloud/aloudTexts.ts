import type { AloudText } from './reader.js'

/** What a screen is about: its heading, and what it marks to be read along. */
const wanted = 'main h1, main [data-aloud]'
const blocks = 'h1, h2, h3, p, li, dt, dd'

/**
 * The question or the sentence that is on a screen, in the order in which it stands there, each paragraph in the language
 * that the page says it is in. Nothing while a sheet lies over it. Field, buttons and the time are not read.
 */
export function aloudTexts(page: Element): readonly AloudText[] {
  if (page.querySelector('dialog[open]') !== null) return []
  return [...page.querySelectorAll(wanted)].filter((one) => !isInside(one)).flatMap(paragraphsOf)
}

/** Part of something that is marked as a whole. */
const isInside = (element: Element): boolean => element.parentElement?.closest('[data-aloud]') != null

function paragraphsOf(element: Element): readonly AloudText[] {
  const parts = [...element.querySelectorAll(blocks)].filter((one) => one.querySelector(blocks) === null)
  return (parts.length === 0 ? [element] : parts).flatMap((part) => {
    const text = (part.textContent ?? '').replace(/\s+/g, ' ').trim()
    const language = part.closest('[lang]')?.getAttribute('lang') ?? ''
    return text === '' ? [] : [{ text, language }]
  })
}

/** The same words in the same languages. */
export const saysTheSame = (one: readonly AloudText[], other: readonly AloudText[]): boolean =>
  one.length === other.length &&
  one.every(({ text, language }, at) => text === other[at]?.text && language === other[at]?.language)
