import { ok } from '../../result.js'
import { averagesOf, hasLooked, isPlaceForMirror, mirrorValues, mirrorWaits } from '../../rules/checkin/mirror.js'
import type { Mirror, Mirrored } from '../../workshop/checkin/mirror.js'
import type { WorkshopState } from '../../workshop/state.js'
import { type Rules, refuse, spokenForByActor } from '../context.js'

/** The mirror: every organisation looks alone; the room in the middle is shown when all that looked say yes (SPEC MIR). */
export const mirrorRules: Rules<'openMirror' | 'lookInMirror' | 'shareMirror' | 'showMirror' | 'closeMirror'> = {
  openMirror: (_, { state }) => {
    if (standing(state) !== null) return ok([])
    const values = mirrorValues(state)
    if (values.length === 0) return refuse('nothing-to-look-back-on')
    return isPlaceForMirror(state) ? ok([{ type: 'mirrorOpened', values }]) : refuse('not-in-this-step')
  },
  lookInMirror: ({ subject, about, level }, context) => {
    const mirror = standing(context.state)
    if (mirror === null) return refuse('not-in-this-step')
    if (mirror.status === 'shown') return refuse('round-closed')
    if (!mirror.values.some((one) => one.subject === subject)) return refuse('unknown-subject')
    const organisation = spokenForByActor(context)
    if (organisation === null) return refuse('not-spokesperson')
    const said = mirror.mirrored.get(organisation)?.answers ?? []
    if (said.some((one) => one.subject === subject && one.about === about && one.level === level)) return ok([])
    return ok([{ type: 'mirrorLooked', organisation, subject, about, level }])
  },
  shareMirror: ({ share }, context) => {
    const mirror = standing(context.state)
    if (mirror === null) return refuse('not-in-this-step')
    // what counts in an average that was seen cannot be taken out of it any more
    if (mirror.status === 'shown') return refuse('round-closed')
    const organisation = spokenForByActor(context)
    if (organisation === null) return refuse('not-spokesperson')
    const own = mirror.mirrored.get(organisation) ?? nothing
    if (!hasLooked(mirror, own)) return refuse('answers-missing')
    return ok(own.share === share ? [] : [{ type: 'mirrorShared', organisation, share }])
  },
  showMirror: (_, { state }) => {
    const mirror = standing(state)
    if (mirror === null) return refuse('not-in-this-step')
    if (mirror.status === 'shown') return ok([])
    const waits = mirrorWaits(state, mirror)
    if (waits !== null) return refuse(waits === 'too-few' ? 'mirror-too-few' : 'mirror-not-all')
    return ok([{ type: 'mirrorShown', averages: averagesOf(state, mirror) }])
  },
  closeMirror: (_, { state }) => ok(standing(state) === null ? [] : [{ type: 'mirrorClosed' }]),
}

const nothing: Mirrored = { answers: [], share: null }
const standing = ({ mirror }: WorkshopState): Mirror | null => (mirror?.status === 'closed' ? null : mirror)
