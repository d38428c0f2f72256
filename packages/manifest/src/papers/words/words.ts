import type { ResultKind, StepKind, WorkshopKind } from '@siroop/domain'

/** What to do in a step without Siroop, and how to bring it in afterwards; null when nothing needs to be brought in. */
interface WithoutSiroop {
  readonly now: string
  readonly later: string | null
}
/** Every word that Siroop itself puts on the papers of before the evening. */
export interface PaperWords {
  /** Said in words beside the watermark. */
  readonly notReal: Record<Exclude<WorkshopKind, 'real'>, string>
  readonly fromTo: (start: string, end: string) => string
  readonly from: (start: string) => string
  readonly notPlanned: string
  readonly when: string
  readonly where: string
  readonly letter: {
    readonly title: (title: string) => string
    readonly to: (organisation: string) => string
    /** Stands there when the facilitator wrote nothing. */
    readonly usual: string
    readonly withWhom: string
    readonly about: string
    readonly enter: string
    readonly enterHow: (organisation: string) => string
    readonly inRoomOnly: string
    readonly beforehand: (question: string) => string
    readonly qr: string
  }
  /** Between a page number and how many pages there are. */
  readonly page: string
  readonly fallback: {
    readonly title: string
    readonly lead: string
    readonly broken: string
    readonly breaks: readonly (readonly [what: string, how: string])[]
    readonly programme: string
    readonly minutes: (minutes: number) => string
    readonly now: string
    readonly later: string
    readonly steps: Record<StepKind, WithoutSiroop | null>
    readonly afterwards: string
    readonly afterwardsHow: readonly string[]
    readonly data: string
    readonly dataWhere: (address: string) => string
    readonly codes: string
    readonly address: string
    readonly code: string
    readonly qr: string
  }
  readonly wifi: {
    readonly title: string
    readonly network: string
    readonly password: string
    readonly open: string
    readonly qr: string
  }
  readonly cards: {
    readonly file: string
    readonly card: (number: number) => string
    readonly lead: string
    readonly organisation: string
    readonly toPhone: string
    readonly toPhoneHow: (number: number, code: string) => string
    readonly qr: string
  }
  readonly sheets: {
    readonly file: string
    readonly sheet: string
    readonly sheetOf: (number: number) => string
    /** Before the line on which the subject is written. */
    readonly about: string
    readonly lead: string
    readonly several: string
    readonly card: string
  }
  readonly placeCards: {
    readonly file: string
    readonly lead: string
    /** Under the second of two codes. */
    readonly comeIn: string
    readonly speaks: (organisation: string) => string
    readonly byHand: (address: string, code: string) => string
    readonly qr: (organisation: string) => string
  }
  /** Of a result that nobody signs. */
  readonly result: {
    readonly standOp: (moment: string) => string
    /** Nothing was written down. */
    readonly nothing: string
    readonly notDecided: Record<ResultKind, string>
    readonly unsigned: (moment: string) => string
  }
  readonly council: {
    readonly file: string
    readonly to: (municipality: string) => string
    readonly lead: string
    readonly more: (count: number) => string
    readonly notDecided: string
    readonly whole: string
    readonly wholeAt: (address: string) => string
  }
}
