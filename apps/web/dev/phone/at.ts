import type { BoardSnapshot, MineSnapshot } from '@siroop/board'
import type { FrozenManifest, ParticipantNow, ParticipantView } from '@siroop/domain'
import type { Link } from '../../src/connection/viewStore.js'
import type { KeptQuestion } from '../../src/participant/quiet/keptQuestion.js'

export interface State {
  readonly view: ParticipantView | null
  readonly link: Link
  readonly mine: MineSnapshot
  readonly board: BoardSnapshot
  readonly safety: 'all-safe' | 'on-this-device' | 'not-safe'
  readonly frozen: FrozenManifest
  readonly noSession: boolean
  /** The server just took a note back. */
  readonly putBack: boolean
  /** Lines travel over long polling. */
  readonly detour: boolean
  /** Text of earlier that only this device has. */
  readonly rescued: readonly string[]
  /** The question that was here before a page is opened without a connection. */
  readonly asked: KeptQuestion | null
}
/** What one state changes of the ordinary one. */
export type Part = Partial<Omit<State, 'view'>> & { readonly view?: Partial<ParticipantView> | null }
export const at = (now: ParticipantNow, more: Partial<ParticipantView> = {}) => ({ view: { now, ...more } })
