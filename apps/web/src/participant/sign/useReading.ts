import { type RefObject, useEffect, useState } from 'react'
import { type ReadingProgress, readingProgress } from './readingProgress.js'

const nothingRead: ReadingProgress = { part: 0, pagesLeft: 1, readAll: false, nextTopPx: 0 }

/**
 * Follows how far the text was on screen: the page scrolls, the bar covers its lower part.
 *
 * @returns the progress, and how to go to the part that was not on screen yet.
 */
export function useReading(
  text: RefObject<HTMLElement | null>,
  bar: RefObject<HTMLElement | null>,
): [ReadingProgress, () => void] {
  const [progress, setProgress] = useState(nothingRead)
  useEffect(() => {
    let seenToPx = 0
    const measure = () => {
      const page = text.current?.getBoundingClientRect()
      const barTop = bar.current?.getBoundingClientRect().top
      if (!page || barTop === undefined || page.height === 0) return
      // On a low window the bar does not stay: then the window itself is the limit.
      const bottom = Math.min(barTop, window.innerHeight)
      // what stands above the text scrolls away: a window full is all that is above the bar
      const windowPx = Math.max(1, bottom)
      seenToPx = Math.max(seenToPx, Math.min(bottom - page.top, page.height))
      const next = readingProgress({ textPx: page.height, windowPx, seenToPx })
      setProgress((before) => (before.part === next.part && before.pagesLeft === next.pagesLeft ? before : next))
    }
    measure()
    const sizes = new ResizeObserver(measure)
    if (text.current) sizes.observe(text.current)
    window.addEventListener('scroll', measure, { passive: true })
    window.addEventListener('resize', measure)
    return () => {
      sizes.disconnect()
      window.removeEventListener('scroll', measure)
      window.removeEventListener('resize', measure)
    }
  }, [text, bar])
  const goOn = () => {
    const top = text.current?.getBoundingClientRect().top ?? 0
    window.scrollTo({ top: window.scrollY + top + progress.nextTopPx })
  }
  return [progress, goOn]
}
