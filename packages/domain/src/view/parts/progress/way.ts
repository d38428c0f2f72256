import { currentEdition } from '../../../rules/find.js'
import { lateBy } from '../../../rules/progress/late.js'
import { checkinsAbout } from '../../../rules/progress/lookedBack.js'
import { waitingSentences } from '../../../rules/progress/toCheckin.js'
import {
  corrected,
  nothingHappened,
  standsNow,
  type Told,
  toldOf,
  type WayRow,
  wayOf,
} from '../../../rules/progress/way.js'
import { isBothAnd, servedBy } from '../../../rules/route/bothAnd.js'
import type { WorkshopState } from '../../../workshop/state.js'
import type { ViewContext } from '../../base.js'
import type { AfterwardsView, ToldView, WayRowView } from './wayView.js'

/** What became of the newest edition: its way with everything that was told, and the check-ins that were held. */
export function afterwards(state: WorkshopState, { serverNowMs, dateOf }: ViewContext): AfterwardsView {
  const today = dateOf(serverNowMs)
  return {
    way: wayOf(state).map((row) => rowView(state, row, today)),
    checkins: checkinsAbout(state, { manifest: null, dateOf }),
    toCheckin: waitingSentences(state, currentEdition(state)),
  }
}

function rowView(state: WorkshopState, row: WayRow, today: string): WayRowView {
  const now = standsNow(state, row.subject)
  const served = state.commitments.get(row.subject)
  const gone = corrected(state)
  const stand = now?.stand ?? null
  return {
    ...row,
    stand,
    standOn: now?.on ?? null,
    late:
      row.due === null || stand === 'stopped' ? null : lateBy(row.due, stand === 'done' ? (now?.on ?? today) : today),
    bothAnd: served !== undefined && isBothAnd(servedBy(state, served)),
    nothingHappened: nothingHappened(state, row.subject),
    told: toldOf(state, row.subject).map((one) => toldView(state, one, gone)),
  }
}

function toldView(state: WorkshopState, told: Told, gone: ReadonlySet<string>): ToldView {
  const { on, stand } = told
  if (told.from === 'check-in')
    return {
      ...{ id: null, stand, on, writtenOn: on, words: told.words, noticed: null, organisation: null },
      ...{ routeTeam: false, corrects: null, corrected: false, report: told.manifest },
    }
  const { id, writtenOn, words, noticed, organisation, corrects, by } = told.entry
  const routeTeam = state.participants.get(by)?.role === 'routeTeam'
  return {
    ...{ id, stand, on, writtenOn, words, noticed, organisation, routeTeam },
    ...{ corrects, corrected: gone.has(id), report: null },
  }
}
