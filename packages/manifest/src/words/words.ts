import type { Authority, MissingWhy, WorkshopKind } from '@siroop/domain'
import type { EditionDifference } from '../editions/differences.js'
import type { SealedWith } from '../sealedWith.js'
import type { TextWords } from './textWords.js'

/**
 * Every word that Siroop itself puts on paper around the frozen text. Honest words: each act of signing is a *gewone
 * elektronische handtekening*, and nothing claims more (manifest-pdf.md, decision 5).
 */
export interface PrintWords {
  readonly edition: (number: number) => string
  readonly signedOn: (day: string) => string
  readonly openedOn: (day: string) => string
  readonly fingerprint: string
  readonly pageOf: string
  /** Inside the signed text. */
  readonly text: TextWords
  readonly coverTitle: string
  readonly coverPicture: string
  readonly organisations: string
  readonly statementLead: string
  /** Stands for the placeholder {organisatie} in the statement. */
  readonly ownOrganisation: string
  readonly signing: string
  readonly inForce: (rule: {
    readonly document: SignedDocument
    readonly minimum: number
    readonly all: number
    readonly closingDay: string
  }) => string
  readonly isInForce: Record<SignedDocument, string>
  readonly quote: (sentence: string) => string
  readonly authority: Record<Authority, (condition: string | null) => string>
  /** Said only where the facilitator did not tick that this person was there. */
  readonly notSeen: string
  readonly signed: string
  /** Beside a signature that was typed from a numbered paper card. */
  readonly signedOnPaper: (card: number) => string
  /** Head of what was filled in beside the signatures, and the mark of what was typed from a card. */
  readonly beside: { readonly title: string; readonly fromPaper: (card: number) => string }
  /** Beside a step that was taken on from a numbered paper card. */
  readonly promisedOnPaper: (card: number) => string
  readonly notSigned: string
  readonly signsLater: (day: string) => string
  readonly declined: string
  readonly declinedOn: (day: string, reason: string | null) => string
  /** A signature that was taken back. */
  readonly withdrawn: string
  readonly invited: (day: string, reminders: number, delegated: boolean) => string
  readonly liftedOn: (day: string) => string
  readonly signedByMail: string
  readonly account: string
  readonly made: (facts: MadeFacts) => string
  readonly basedOn: string
  readonly standOp: (moment: string) => string
  readonly ownersStandOp: (moment: string) => string
  readonly fingerprintOf: string
  readonly plainSignatures: string
  /** How those who signed were known: by how many were confirmed to be there, and whether somebody signed on paper. */
  readonly ownAccess: (seen: 'all' | 'none' | 'some', onPaper: boolean) => string
  /** Who answered on numbered paper cards while the text was made. */
  readonly answeredOnPaper: (list: readonly { readonly name: string; readonly card: number }[]) => string
  /** What the file says of its own seal; it claims no more than an electronic seal that is not a qualified one. `none`: a reading copy, whose text is in the other language. */
  readonly seal: Record<SealedWith | 'none', string>
  readonly attached: string
  readonly registerHead: string
  readonly notInRegister: Record<Exclude<WorkshopKind, 'real'>, string>
  readonly qr: (address: string) => string
  readonly herkomst: {
    readonly title: string
    readonly sentence: string
    readonly bundle: string
    readonly notes: string
    readonly from: string
    readonly free: string
    readonly steps: string
    readonly step: string
    readonly yes: string
    readonly wrote: string
  }
  readonly missing: {
    readonly title: string
    readonly organisation: string
    readonly why: string
    readonly about: string
    readonly words: Record<MissingWhy, string>
  }
  readonly differences: {
    readonly title: (before: number) => string
    readonly none: string
    readonly what: string
    readonly text: string
    readonly kinds: Record<EditionDifference['kind'], string>
  }
  readonly discussed: { readonly title: string; readonly organisation: string; readonly words: string }
  readonly reservations: {
    readonly title: string
    readonly by: string
    readonly text: string
    readonly about: string
  }
  readonly watermark: Record<Exclude<WorkshopKind, 'real'>, string>
}
/** What is signed. */
export type SignedDocument = 'manifest' | 'agreement'
/** What is counted about the making. Dates are in words already. */
export interface MadeFacts {
  readonly meetings: number
  readonly first: string
  readonly last: string
  readonly participants: number
  readonly organisations: number
  readonly withResidents: boolean
}
