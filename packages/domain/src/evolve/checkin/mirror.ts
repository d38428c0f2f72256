import type { OrganisationId } from '../../ids.js'
import { type MirrorEvent, type Mirrored, noMirror } from '../../workshop/checkin/mirror.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { Handlers } from '../handlers.js'
import { withKey } from '../immutable.js'

/** The mirror. What one organisation said is gone from the state when it is closed; the room in the middle stays. */
export const mirrorHandlers: Handlers<MirrorEvent['type']> = {
  mirrorOpened: (state, { values }) => ({
    ...state,
    mirror: { values, status: 'open', mirrored: new Map(), averages: null },
  }),
  mirrorLooked: (state, { organisation, subject, about, level }) =>
    withOwn(state, organisation, ({ answers }) => ({
      answers: [...answers.filter((one) => one.subject !== subject || one.about !== about), { subject, about, level }],
      // the yes was to another result
      share: null,
    })),
  mirrorShared: (state, { organisation, share }) => withOwn(state, organisation, (own) => ({ ...own, share })),
  mirrorLeftOut: (state) => state,
  mirrorShown: (state, { averages }) =>
    state.mirror === null ? state : { ...state, mirror: { ...state.mirror, status: 'shown', averages } },
  mirrorClosed: (state) =>
    state.mirror === null || state.mirror.averages === null
      ? { ...state, ...noMirror }
      : { ...state, mirror: { ...state.mirror, status: 'closed', mirrored: new Map() } },
}

function withOwn(
  state: WorkshopState,
  organisation: OrganisationId,
  change: (own: Mirrored) => Mirrored,
): WorkshopState {
  const { mirror } = state
  if (mirror === null) return state
  const own = change(mirror.mirrored.get(organisation) ?? { answers: [], share: null })
  return { ...state, mirror: { ...mirror, mirrored: withKey(mirror.mirrored, organisation, own) } }
}
