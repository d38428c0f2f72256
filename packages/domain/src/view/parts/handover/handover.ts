import { currentEdition } from '../../../rules/find.js'
import { answeredHandovers, handoverEndsMs, waitingHandover } from '../../../rules/overDays/handover.js'
import { standingSignatures } from '../../../rules/signing.js'
import type { Handover } from '../../../workshop/signing/handover.js'
import type { Edition, WorkshopState } from '../../../workshop/state.js'
import type { ViewContext } from '../../base.js'
import { signingRows } from '../../shared.js'
import type { HandoverRow, HandoversForRegie } from './handoverView.js'

/** Who came after the signatories of an edition: by organisation in the order of the edition, then in the order of asking. */
export const handoverRows = (edition: Edition, { successor }: Pick<ViewContext, 'successor'>): readonly HandoverRow[] =>
  edition.frozen.organisations.flatMap(({ id }) =>
    [...answeredHandovers(edition, id), waitingHandover(edition, id) ?? []].flat().map((one) => rowOf(one, successor)),
  )

const rowOf = (
  { organisation, askedAtMs, answer, successor }: Handover,
  details: ViewContext['successor'],
): HandoverRow => ({ organisation, askedAtMs, answer, details: answer === null ? null : details(successor) })

/** For who leads: who signed, who came after, and whom to ask. Null before there is an edition. */
export function handoversForRegie(
  state: WorkshopState,
  context: Pick<ViewContext, 'successor' | 'signatory' | 'nameOf'>,
): HandoversForRegie | null {
  const edition = currentEdition(state)
  if (!edition) return null
  return {
    edition: edition.number,
    organisations: signingRows(edition).map(({ organisation, state: stands, signature }) => {
      const mark = standingSignatures(edition).find(({ id }) => id === signature)
      const details = mark === undefined ? null : context.signatory(mark.id)
      const waiting = waitingHandover(edition, organisation)
      return {
        organisation,
        state: stands,
        signed:
          mark === undefined
            ? null
            : { name: details?.name ?? null, function: details?.function ?? null, atMs: mark.atMs },
        chain: answeredHandovers(edition, organisation).map((one) => rowOf(one, context.successor)),
        waiting: waiting && {
          successor: waiting.successor,
          name: context.nameOf(waiting.successor),
          askedAtMs: waiting.askedAtMs,
          endsAtMs: handoverEndsMs(waiting.askedAtMs),
        },
        mayAsk: mark !== undefined,
      }
    }),
  }
}
