import type { OrganisationId, ParticipantId, StepId } from '../../../ids.js'
import type { Attribution, TemplateField } from '../../../template.js'
import type { StepTexts } from '../../base.js'

/** Who writes for a group. `here`: that phone is in reach; when it is not, somebody else may go on. */
export interface ScribeSeen {
  readonly isMe: boolean
  readonly name: string | null
  readonly here: boolean
}
/** Phone: one of the organisation writes for all of it, and the others read along. */
export interface ScribeNow {
  readonly kind: 'scribe'
  readonly texts: StepTexts
  /** Id of the document of the organisation: its own. */
  readonly table: OrganisationId
  readonly people: number
  /** Null: nobody writes. */
  readonly scribe: ScribeSeen | null
  readonly noteKind: string
  readonly fields: readonly TemplateField[]
  readonly maxChars: number
  readonly attribution: Attribution
}
/** Who writes for which organisation, as the regie sees it; in the order of the list. */
export interface ScribesView {
  readonly step: StepId
  readonly organisations: readonly {
    readonly organisation: OrganisationId
    readonly scribe: ParticipantId | null
    readonly here: boolean
    /** Everybody of it with a phone: they can write. */
    readonly people: readonly ParticipantId[]
  }[]
}
