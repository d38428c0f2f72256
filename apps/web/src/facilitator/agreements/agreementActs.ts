import type { AgreementContent, AgreementStage, WorkshopId } from '@siroop/domain'
import type { AgreementRow, Answer } from '@siroop/protocol'
import type { RequestAnswer } from '../../connection/http.js'
import type { AgreementOffers } from './agreementApi.js'

type Did = Promise<RequestAnswer<unknown>>
export interface AgreementActs {
  /** One agreement, or all of them. */
  readonly show: (id: string | null) => void
  /** `workshop`: the meeting that it belongs to; its partners are those of that meeting. */
  readonly make: (content: AgreementContent, workshop: WorkshopId | null) => Did
  readonly change: (row: AgreementRow, content: AgreementContent, workshop: WorkshopId | null) => Did
  readonly move: (row: AgreementRow, to: AgreementStage) => Promise<void>
  readonly remove: (row: AgreementRow) => Promise<void>
  /** Takes over what was asked for, into a workshop or none; `false`: does not. */
  readonly adopt: (into: WorkshopId | null | false) => Promise<void>
  readonly chooseZone: (workshop: string) => Promise<void>
  readonly put: (offer: AgreementOffers['offers'][number]) => Promise<void>
  readonly download: () => Promise<void>
  readonly take: (file: File) => Promise<RequestAnswer<Answer<'agreementsTaken'>>>
}
