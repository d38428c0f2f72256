import { type Face, voiceAt } from '../text/widths.js'
import { type MeasuredVoice, measureVoice, widthInEms, wrapText } from '../text/wrap.js'
import { dayNumber } from './days.js'
import type { Route, RouteAction, RouteBar, RouteState } from './route.js'

/** An action with its days as numbers and its text measured. */
export interface DatedAction {
  readonly action: RouteAction
  readonly start: number
  /** At least `start`. */
  readonly due: number
  readonly state: RouteState
  readonly isLate: boolean
  readonly text: MeasuredVoice
}

/** The actions that can be drawn, by organisation in list order, then by day. Without a valid day or organisation: left out. */
export function datedActions({ organisations, actions, today }: Route): readonly DatedAction[] {
  const order = new Map(organisations.map(({ id }, index) => [id, index]))
  const now = dayNumber(today) ?? 0
  const seen = new Set<string>()
  return actions
    .flatMap((action, index) => {
      const [start, due] = [dayNumber(action.start), dayNumber(action.due)]
      if (start === null || due === null || !order.has(action.organisation) || seen.has(action.id)) return []
      seen.add(action.id)
      const state: RouteState = action.isDone ? 'done' : start <= now ? 'now' : 'next'
      const text = measureVoice(action.text)
      return [{ action, index, start, due: Math.max(start, due), state, isLate: !action.isDone && due < now, text }]
    })
    .sort(
      (a, b) =>
        (order.get(a.action.organisation) ?? 0) - (order.get(b.action.organisation) ?? 0) ||
        a.start - b.start ||
        a.due - b.due ||
        a.index - b.index,
    )
}

/** How bars are filled: one size of text, bars of one height. */
export interface BarLook {
  readonly textSize: number
  readonly barHeight: number
  /** Most lines inside a bar. */
  readonly maxLines: number
  /** Most room for a text beside its bar, as a share of the text size. */
  readonly beside: number
  /** The edges of the time axis. */
  readonly left: number
  readonly right: number
}

/** A bar with its text, at height 0. */
export type FilledBar = Omit<RouteBar, 'y'> & { readonly from: number; readonly until: number }

const share = { side: 0.5, between: 0.4, line: 1.1, mark: 1.15 }

/** Fills the bar of one action between its days. A text that does not fit inside stands beside the bar, where there is room. */
export function fillBar(
  dated: DatedAction,
  across: { readonly x1: number; readonly x2: number },
  look: BarLook,
): FilledBar {
  const { textSize, barHeight } = look
  const { action, state } = dated
  const face = voiceAt(textSize)
  const text = dated.text[face]
  const x = Math.min(across.x1, look.right - textSize * 0.5)
  const width = Math.max(textSize * 0.5, across.x2 - x)
  const mark = state === 'done' ? share.mark * textSize : 0
  const inner = (width - 2 * share.side * textSize - mark) / textSize
  const whole = wrapText(text, 1e6, 1).lines[0] ?? ''
  const natural = lineWidth(whole, face)
  const lineHeight = share.line * textSize
  const base = {
    id: action.id,
    organisation: action.organisation,
    x,
    width,
    height: barHeight,
    isAccepted: action.isAccepted,
    state,
    isLate: dated.isLate,
    textSize,
    lineHeight,
    direction: text.rtl ? ('rtl' as const) : ('ltr' as const),
    isMeasured: text.isMeasured,
    text: action.text,
  }
  const inside = inner >= 3 ? wrapText(text, inner, look.maxLines) : { lines: [], isCut: true }
  const after = (look.right - x - width) / textSize - share.between
  const before = (x - look.left) / textSize - share.between
  // Two rows need a little more than half each: words do not break in the middle.
  const wanted = Math.min(look.maxLines === 1 ? natural : natural / look.maxLines + 4, natural, look.beside)
  const beside = Math.min(wanted, Math.max(after, before, 5))
  const outside = wrapText(text, beside + 0.01, look.maxLines)
  const shown = inside.lines.reduce((sum, line) => sum + lineWidth(line, face), 0)
  const side = after >= beside ? 'after' : before >= beside ? 'before' : null
  const isBroken = text.words.some((word) => word.width > inner)
  const isInside =
    side === null || (!isBroken && (!inside.isCut || (outside.isCut && shown >= beside * look.maxLines * 0.8)))
  const stripe = state === 'now' ? { x, y: 0, size: Math.min(textSize * 0.2, width / 3) } : null
  const centre = (lines: number) => (barHeight - lines * lineHeight) / 2 + lineHeight * 0.76
  if (isInside) {
    const lines = inside.lines
    const start = x + share.side * textSize + mark
    return {
      ...base,
      lines,
      isCut: inside.isCut,
      textPlace: 'inside',
      textAt: { x: text.rtl ? x + width - share.side * textSize : start, y: centre(lines.length) },
      textBox: { x, y: 0, width, height: barHeight },
      stateAt: mark > 0 && width > 2 * textSize ? markPlace(x + share.side * textSize, base) : stripe,
      from: x,
      until: x + width,
    }
  }
  const { lines, isCut } = outside
  const size = (beside + 0.05) * textSize
  const at = side === 'before' ? x - share.between * textSize - size : x + width + share.between * textSize
  return {
    ...base,
    lines,
    isCut,
    textPlace: side === 'before' ? 'before' : 'after',
    textAt: { x: text.rtl ? at + size : at, y: centre(lines.length) },
    textBox: {
      x: at,
      y: (barHeight - lineHeight * lines.length) / 2,
      width: size,
      height: lineHeight * lines.length,
    },
    stateAt: mark > 0 && width > 1.2 * textSize ? markPlace(x + (width - textSize * 0.86) / 2, base) : stripe,
    from: Math.min(x, at),
    until: Math.max(x + width, at + size),
  }
}

const lineWidth = (line: string, face: Face): number => widthInEms(line, face)

const markPlace = (x: number, { height, textSize }: { readonly height: number; readonly textSize: number }) => ({
  x,
  y: (height - textSize * 0.86) / 2,
  size: textSize * 0.86,
})
