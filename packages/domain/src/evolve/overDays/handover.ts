import type { HandoverEvent } from '../../workshop/signing/handover.js'
import type { Handlers } from '../handlers.js'
import { inEdition } from '../manifest.js'

/** Who was asked after somebody signed, and what they said. */
export const handoverHandlers: Handlers<HandoverEvent['type']> = {
  // one at a time: who was asked before and did not answer is asked no more
  successorAsked: (state, { edition, organisation, successor, atMs }) =>
    inEdition(state, edition, (one) => ({
      ...one,
      handovers: [
        ...one.handovers.filter((other) => other.organisation !== organisation || other.answer !== null),
        { organisation, successor, askedAtMs: atMs, answer: null },
      ],
    })),
  successorLetGo: (state, { edition, successor }) =>
    inEdition(state, edition, (one) => ({
      ...one,
      handovers: one.handovers.filter((other) => other.successor !== successor),
    })),
  handoverAnswered: (state, { edition, successor, answer: kind, atMs }) =>
    inEdition(state, edition, (one) => {
      const number = one.handovers.filter(({ answer }) => answer !== null).length + 1
      return {
        ...one,
        handovers: one.handovers.map((other) =>
          other.successor === successor ? { ...other, answer: { kind, atMs, number } } : other,
        ),
      }
    }),
}
