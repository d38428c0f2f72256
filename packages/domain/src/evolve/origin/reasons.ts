import type { NoteId } from '../../ids.js'
import type { ReasonEvent, UnusedReason } from '../../workshop/origin/reasons.js'
import type { Handlers } from '../handlers.js'

/** Why notes came back nowhere. */
export const originHandlers: Handlers<ReasonEvent['type']> = {
  reasonsGiven: (state, { reasons }) => {
    const unusedReasons = new Map<NoteId, UnusedReason>(state.unusedReasons)
    for (const { note, reason } of reasons) {
      if (reason === null) unusedReasons.delete(note)
      else unusedReasons.set(note, reason)
    }
    return { ...state, unusedReasons }
  },
}
