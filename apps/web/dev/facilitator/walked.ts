import { me } from './cast.js'
import { Story } from './story.js'

/** A workshop of several meetings that lives in a page and is walked through, step by step. */
export abstract class Walked extends Story {
  /** When its meetings open, and the day of one that has none. */
  protected readonly opensAt: string = 'T12:00:00Z'

  /** Goes on until the step and its part; what the step needs is done on the way. */
  to(step: string, segment = 0): this {
    for (let guard = 0; guard < 80; guard += 1) {
      const at = this.state?.position
      if (!at) {
        const next = this.state?.meetings.find(({ status }) => status === 'planned')
        if (!next) throw new Error(step)
        this.nowMs = Date.parse(`${next.date ?? '2027-05-01'}${this.opensAt}`)
        this.do({ type: 'openMeeting', meeting: next.id })
        continue
      }
      if (at.step === step && at.segment === segment) return this
      this.nowMs += 240_000
      this.finish(at.step, at.segment)
      const from = { step: at.step, segment: at.segment }
      const refusal = this.run(me, { type: 'advance', from, waiveReason: 'Wij gaan door.' })
      if (refusal === 'at-the-end') this.do({ type: 'closeMeeting' })
      else if (refusal !== null) throw new Error(`${at.step}: ${refusal}`)
    }
    throw new Error(step)
  }
  /** Does what closes this part of a step. */
  finish(_step: string, _segment: number): void {
    // most parts need nothing
  }
}
