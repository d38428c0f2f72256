import type { WallNow } from '../wallView.js'

/**
 * The scene as the cockpit draws it small. What the cockpit has itself does not come twice: places of notes are in
 * `nodes`, and it draws no scene beside dots, sheets, the route, the draft and the whole text,
 * which stand in its middle.
 */
export function smallScene(now: WallNow): WallNow {
  switch (now.kind) {
    case 'line':
    case 'today':
      return { ...now, nodes: [] }
    case 'dots':
      return { ...now, items: [] }
    case 'route':
      return { ...now, bars: [] }
    case 'draft':
      return { ...now, all: [] }
    case 'sheet':
      return { ...now, fields: [], entries: [] }
    case 'consent':
      return { ...now, whole: null }
    default:
      return now
  }
}
