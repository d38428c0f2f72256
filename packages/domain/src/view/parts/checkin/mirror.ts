import { isPlaceForMirror, looked, mirrorNow, mirrorValues, mirrorWaits } from '../../../rules/checkin/mirror.js'
import { countsVisible, takingPart } from '../../../rules/find.js'
import type { WorkshopState } from '../../../workshop/state.js'
import type { PhoneSeat } from '../phone.js'
import type { MirrorForRegie, MirrorNow, MirrorOnWall } from './mirrorView.js'

/** The mirror on this phone; null while there is none, and for who belongs to no organisation. */
export function mirrorOnPhone({ state, organisation, speaks }: PhoneSeat): MirrorNow | null {
  const mirror = mirrorNow(state)
  if (mirror === null || organisation === null) return null
  const { answers = [], share = null } = mirror.mirrored.get(organisation) ?? {}
  return {
    kind: 'mirror',
    values: mirror.values,
    own: answers,
    share,
    averages: mirror.averages,
    mayAnswer: speaks && mirror.status === 'open',
  }
}

/** The mirror on the room screen, during a meeting; else null. */
export function mirrorOnWall(state: WorkshopState): MirrorOnWall | null {
  const mirror = mirrorNow(state)
  if (mirror === null) return null
  const { values, averages } = mirror
  const done = countsVisible(state) ? looked(state, mirror).length : null
  return { kind: 'mirror', values, looked: done, of: takingPart(state).length, averages }
}

/** What the regie knows of the mirror. */
export function mirrorForRegie(state: WorkshopState): MirrorForRegie {
  const { mirror } = state
  const of = takingPart(state).length
  if (mirror === null || mirror.status === 'closed')
    return {
      ...{ status: null, values: mirrorValues(state).length, mayOpen: isPlaceForMirror(state) },
      ...{ looked: 0, of, waits: null },
    }
  return {
    ...{ status: mirror.status, values: mirror.values.length, mayOpen: false },
    ...{
      looked: looked(state, mirror).length,
      of,
      waits: mirror.status === 'open' ? mirrorWaits(state, mirror) : null,
    },
  }
}
