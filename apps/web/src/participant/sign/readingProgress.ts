export interface ReadingMeasures {
  /** Height of the whole text in CSS pixels. */
  readonly textPx: number
  /** Height of the window on the text in CSS pixels. */
  readonly windowPx: number
  /** Lowest point of the text that was ever on screen, in CSS pixels from its top. */
  readonly seenToPx: number
}
export interface ReadingProgress {
  /** 0 to 1, whole hundredths: part of the text that was on screen. */
  readonly part: number
  /** Windows full of text that were not on screen yet; 0 only at the end. */
  readonly pagesLeft: number
  readonly readAll: boolean
  /** Where to scroll to, so that the unread part begins at the top with one line of overlap. */
  readonly nextTopPx: number
}

/** A line of the manifest on the phone: overlap when jumping, and the slack that rounding and zooming need at the end. */
const linePx = 28

/** How far somebody is in the text that is to be signed. Source: product.md §3.2, the whole text first. */
export function readingProgress({ textPx, windowPx, seenToPx }: ReadingMeasures): ReadingProgress {
  const unreadPx = Math.max(0, textPx - seenToPx)
  const readAll = textPx > 0 && unreadPx <= linePx / 2
  return {
    part: readAll ? 1 : textPx > 0 ? Math.floor((Math.min(seenToPx, textPx) / textPx) * 100) / 100 : 0,
    pagesLeft: readAll ? 0 : Math.max(1, Math.ceil(unreadPx / Math.max(1, windowPx))),
    readAll,
    nextTopPx: Math.max(0, Math.min(seenToPx - linePx, textPx - windowPx)),
  }
}
