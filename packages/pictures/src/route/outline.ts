import { datedActions } from './bars.js'
import type { Route, RouteOrganisation, RouteState } from './route.js'

/** One organisation in words, with everything it does or is asked to do. */
export interface RouteOutlinePart {
  readonly organisation: RouteOrganisation
  readonly actions: readonly RouteOutlineAction[]
}

/** An action in words. The caller writes the days and the state. */
export interface RouteOutlineAction {
  readonly id: string
  readonly text: string
  readonly start: string
  readonly due: string
  readonly isAccepted: boolean
  readonly state: RouteState
  readonly isLate: boolean
  readonly enables: readonly { readonly id: string; readonly text: string; readonly organisation: string }[]
}

/** The same as the picture, in words: per organisation in list order, actions by day, all texts whole. */
export function routeOutline(route: Route): readonly RouteOutlinePart[] {
  const dated = datedActions(route)
  const byId = new Map(dated.map(({ action }) => [action.id, action]))
  const names = new Map(route.organisations.map(({ id, name }) => [id, name]))
  return route.organisations.map((organisation) => ({
    organisation,
    actions: dated
      .filter(({ action }) => action.organisation === organisation.id)
      .map(({ action, state, isLate }) => ({
        id: action.id,
        text: action.text,
        start: action.start,
        due: action.due,
        isAccepted: action.isAccepted,
        state,
        isLate,
        enables: [...new Set(action.enables)]
          .flatMap((to) => (to === action.id ? [] : (byId.get(to) ?? [])))
          .map((later) => ({ id: later.id, text: later.text, organisation: names.get(later.organisation) ?? '' })),
      })),
  }))
}
