import type { MeetingId, StepId } from './ids.js'

/** Languages of the interface and of template texts. */
export type Locale = 'nl' | 'en'
/** A text of a template in every language that it has; at least the template's default language. */
export type Translated = Readonly<Partial<Record<Locale, string>>>

/** Kinds of exercise; what each shows on which screen is in the design of the step kinds. */
export type StepKind =
  | 'inform'
  | 'contribute'
  | 'cluster'
  | 'check'
  | 'vote'
  | 'consent'
  | 'backcast'
  | 'assess'
  | 'assign'
  | 'tables'
  | 'harvest'
  | 'draft'
  | 'sign'
  | 'checkin'
  | 'break'
/** What the room does in a part of a step: it decides what a phone may do. */
export type SegmentMode =
  | 'listen'
  | 'silent'
  | 'pairs'
  | 'small-group'
  | 'plenary'
  | 'round'
  | 'vote'
  | 'sort'
  | 'write'
  | 'break'
/** A picture that Siroop draws beside an explanation. */
export type StepPicture = 'funnel' | 'principles'
/** What a note shows of its author after the reveal. */
export type Attribution = 'organisation' | 'person' | 'anonymous'
export type GateCheck =
  | 'min-notes'
  | 'min-organisations-contributed'
  | 'every-cluster-named'
  | 'every-item-linked'
  | 'principle-check-done'
  | 'every-item-has-owner'
  | 'owner-accepted'
  | 'every-vote-cast'
  | 'no-open-objections'
  | 'result-noticed'
  | 'every-ambition-has-milestone'
  | 'first-step-within'
  | 'every-sheet-filled'

/** One choice of a list. `order` ascending; `color` only advises. */
export interface TemplateOption {
  readonly id: string
  readonly label: Translated
  readonly help?: Translated
  readonly order?: number
  readonly color?: string
}
/** One part of a step, 1 to 240 minutes. */
export interface TemplateSegment {
  readonly minutes: number
  readonly mode: SegmentMode
  readonly label: Translated
  /** Horizons that open in this silent segment; without it all of them do, one after the other. */
  readonly lanes?: readonly string[]
}
/** One more thing that is asked with a note. `maxChars` in graphemes. */
export interface TemplateField {
  readonly id: string
  readonly type:
    | 'text'
    | 'longtext'
    | 'choice'
    | 'multichoice'
    | 'organisation'
    | 'organisations'
    | 'person'
    | 'date'
    | 'year'
    | 'money'
    | 'number'
    | 'boolean'
    | 'url'
    | 'principles'
    | 'link'
    | 'scale'
  readonly label: Translated
  readonly help?: Translated
  readonly required?: boolean
  readonly maxChars?: number
  readonly options?: readonly TemplateOption[]
  readonly optionsFrom?: 'organisationTypes' | 'horizons' | 'principles' | 'themes'
  readonly linkTo?: string
  readonly linkMany?: boolean
  readonly min?: number
  readonly max?: number
  readonly privacy?: 'normal' | 'noPersonalData'
}
/** What has to be true before a step closes: `block` cannot be passed, `warn` needs a reason (INV-22). */
export interface TemplateGate {
  readonly check: GateCheck
  readonly value?: number | string
  readonly severity: 'block' | 'warn'
  readonly message?: Translated
}
/** An invented contribution for rehearsal and demo. Never shown as somebody’s own. */
export interface TemplateExample {
  readonly id?: string
  readonly text: Translated
  readonly org?: string
  readonly lane?: string
  /** Per field: a text in every language, or a plain value (an option id, a year). */
  readonly fields?: Readonly<Record<string, unknown>>
  readonly links?: readonly string[]
}
/** One exercise of the workshop: its texts, its segments in order, and how people contribute and decide in it. */
export interface TemplateStep {
  readonly id: StepId
  readonly kind: StepKind
  readonly phase?: string
  readonly session: MeetingId
  readonly title: Translated
  readonly question: Translated
  readonly explanation: Translated
  readonly prompts?: readonly Translated[]
  /** Only in a step of kind inform. */
  readonly picture?: StepPicture
  readonly facilitator?: readonly Translated[]
  readonly segments: readonly TemplateSegment[]
  readonly noteKind?: string
  readonly input?: readonly string[]
  /** Only in a step of kind checkin of a workshop about an earlier one: what of that is looked at here. */
  readonly earlier?: 'sentences' | 'promises'
  readonly fields?: readonly TemplateField[]
  readonly contribution?: {
    readonly mode: 'silent' | 'open' | 'round' | 'scribe' | 'facilitator'
    readonly reveal: 'live' | 'on-reveal'
    readonly attribution: Attribution
    readonly perPerson?: { readonly min?: number; readonly max?: number }
    readonly maxChars?: number
    readonly prework?: boolean
    /** The notes become a few proposals: later steps work on those that who leads ticked. */
    readonly proposal?: boolean
  }
  readonly lanes?: {
    readonly by: 'horizon' | 'organisationType' | 'principle' | 'theme' | 'field' | 'link' | 'none'
    readonly field?: string
    readonly fillOrder?: readonly string[]
  }
  readonly links?: readonly {
    readonly to: string
    readonly required: boolean
    readonly rule?: 'any' | 'earlier-horizon-only'
  }[]
  readonly cluster?: {
    readonly silentFirst?: boolean
    readonly nameRequired?: boolean
    readonly sharedFrom?: number
    readonly keepSingles?: boolean
  }
  readonly voting?: {
    readonly method: 'dots' | 'scale' | 'gradients' | 'consent'
    readonly unit: 'person' | 'organisation'
    readonly dots?: number
    readonly maxPerItem?: number
    readonly shuffle?: boolean
    readonly ownItems?: boolean
    readonly scale?: readonly TemplateOption[]
    readonly purpose?: 'advice' | 'decision'
  }
  readonly assess?: readonly {
    readonly id: string
    readonly question: Translated
    readonly answers: readonly TemplateOption[]
  }[]
  readonly tables?: readonly {
    readonly id: string
    readonly title: Translated
    readonly dilemma: Translated
    readonly poleA?: Translated
    readonly poleB?: Translated
    readonly questions?: readonly Translated[]
  }[]
  readonly gate?: readonly TemplateGate[]
  readonly output?: { readonly section: string; readonly take: 'clusters' | 'selected' | 'all' | 'text' | 'results' }
  readonly examples?: readonly TemplateExample[]
}
/** One meeting of the workshop (`sessions:` in template files). `start` is HH:MM. */
export interface TemplateMeeting {
  readonly id: MeetingId
  readonly title: Translated
  readonly minutes: number
  readonly who?: Translated
  readonly start?: string
}
/**
 * One part of the result document; `optional` ones are left out when empty. Its body may ask for words of the steps that
 * fill it, by kind of note or field: `{klacht}`.
 */
export interface TemplateSection {
  readonly id: string
  readonly title: Translated
  readonly render: 'text' | 'list' | 'cards' | 'table' | 'timeline' | 'signatures' | 'checkins'
  readonly body?: Translated
  readonly optional?: boolean
  /** Steps of which this section shows what they brought, beside those whose output it is. */
  readonly from?: readonly string[]
}
/**
 * A published description of a workshop, as read from a file of `workshop-templates/` (format workshop-template/1).
 * A workshop keeps its own copy (INV-1). Source: workshop-template.schema.json.
 */
export interface Template {
  readonly format: 'workshop-template/1'
  readonly id: string
  readonly version: string
  readonly locales: readonly Locale[]
  readonly defaultLocale: Locale
  readonly title: Translated
  readonly summary: Translated
  readonly method: 'fssd-abcd' | 'koppelzone' | 'theme-tables' | 'obstacle-shelf' | 'free'
  readonly sources?: readonly string[]
  readonly participants: {
    readonly min: number
    readonly max: number
    readonly ideal?: number
    readonly organisationsMin?: number
    /** Every organisation says of which municipality it is (councils, of several municipalities). */
    readonly municipality?: boolean
    readonly note?: Translated
  }
  readonly organisationTypes?: readonly TemplateOption[]
  readonly principles?: readonly {
    readonly id: string
    readonly group: 'ecological' | 'social'
    readonly label: Translated
    readonly definition: Translated
    readonly question: Translated
  }[]
  readonly horizons?: readonly {
    readonly id: string
    readonly label: Translated
    readonly year?: number
    readonly order: number
    readonly hint?: Translated
  }[]
  readonly themes?: readonly TemplateOption[]
  readonly sessions: readonly TemplateMeeting[]
  readonly steps: readonly TemplateStep[]
  readonly document: {
    readonly title: Translated
    readonly kind: 'manifest' | 'agreement' | 'harvest' | 'shelf'
    readonly sections: readonly TemplateSection[]
    readonly signing?: {
      readonly unit: 'organisation' | 'person'
      readonly statement: Translated
      readonly freeze: 'on-open-for-signing'
      readonly capacityRequired?: boolean
      readonly mandateRequired?: boolean
      readonly reservation?: 'none' | 'board-approval'
    }
    readonly checkins?: { readonly every: string; readonly review?: string; readonly questions: readonly Translated[] }
  }
}

/** The text in the wanted language, else in the other one. Empty only when the template has no text at all. */
export const inLocale = (text: Translated | null | undefined, locale: Locale): string =>
  text?.[locale] ?? text?.nl ?? text?.en ?? ''
