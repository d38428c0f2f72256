import type { CommandOf, TemplateExample } from '@siroop/domain'

/** Where an organisation stands in a poll, when it does not simply agree. */
export interface Stance {
  /** Id of the example from which the ambition or value came. */
  readonly about: string
  /** Type of the organisation. */
  readonly by: string
  readonly option: string
  readonly reason: string | null
}

/** How something of then stands now, as the room says after the talk. */
export interface LookedBack {
  readonly option: string
  readonly now: string
  /** What organisations of these types answered before, alone and unseen; the others give the first answer. */
  readonly alone: Readonly<Record<string, { readonly option: string; readonly example: string }>>
}

/**
 * What somebody writes in a field of a sheet: words; a value as it is kept (an option, a number); organisations by their
 * types; who speaks for a type; or a day, so many days from today.
 */
export type SheetSaying =
  | string
  | { readonly value: string }
  | { readonly types: readonly string[] }
  | { readonly speakerOf: string }
  | { readonly days: number }

/**
 * What simulated people do besides writing the examples of the template, by the ids of those examples, with words in one
 * language. Everything may be left out: then notes are bundled by threes and people say what fits everywhere.
 */
export interface Script {
  /** Who speaks for organisations of this type, as they sign; without it a made-up board member. */
  readonly people: Readonly<Record<string, { readonly name: string; readonly role: string; readonly pledge: string }>>
  /** Places of the meetings, in order. */
  readonly places: readonly string[]
  /** Examples that the template does not have, per step. */
  readonly more: Readonly<Record<string, readonly TemplateExample[]>>
  /** Bundles per step that bundles: a name, or null for the words of the first note. */
  readonly bundles: Readonly<
    Record<string, readonly { readonly name: string | null; readonly notes: readonly string[] }[]>
  >
  /** Answers to the principles that are not "breaks nothing". `becomes`: the words after adjusting. */
  readonly checks: readonly {
    readonly about: string
    readonly principle: string
    readonly by: string
    readonly answer: 'twijfel' | 'breekt'
    readonly reason: string
    readonly becomes: string | null
  }[]
  /** First answers in polls, per step. */
  readonly stances: Readonly<Record<string, readonly Stance[]>>
  /** Objections to a value in which one of these notes lies, once each: of the first of these types that is in the room. */
  readonly objections: readonly {
    readonly about: readonly string[]
    readonly by: readonly string[]
    readonly reason: string
  }[]
  /** New words for what somebody objects to, by the example. */
  readonly workedIn: Readonly<Record<string, string>>
  /** What a note makes possible: written along in silence. */
  readonly enables: Readonly<Record<string, readonly string[]>>
  /** The same, drawn by the facilitator when everything lies on the table. */
  readonly drawn: readonly (readonly [from: string, to: string])[]
  /** Notes that are ticked for the manifest, per step. */
  readonly ticks: Readonly<Record<string, readonly string[]>>
  /** What the room takes further after a vote by dots, per step; without it what got the most. */
  readonly further: Readonly<Record<string, readonly string[]>>
  /** Actions that more than half say "no" to on direction, and those that are not chosen for now. */
  readonly wrongDirection: readonly string[]
  readonly notNow: readonly string[]
  /** Owners that do not simply say yes. `next`: the type that is asked next, `leave`: the reason to leave it asked, or the shelf. */
  readonly owners: Readonly<
    Record<
      string,
      | { readonly answer: 'refuse'; readonly next: string }
      | { readonly answer: 'later'; readonly leave: string }
      | { readonly answer: 'shelf' }
    >
  >
  /** Who takes on what, where the example itself does not say it: types, so many days from now. */
  readonly promises: Readonly<
    Record<
      string,
      {
        readonly owner: string
        readonly with: readonly string[]
        readonly days: number
        readonly firststep: string
        readonly seen: string
      }
    >
  >
  /** What is filled in on the sheets of a step: about an example, or about the step itself (null), by somebody of this type. */
  readonly sheets: Readonly<
    Record<
      string,
      readonly {
        readonly about: string | null
        readonly by: string
        readonly fields: Readonly<Record<string, SheetSaying>>
      }[]
    >
  >
  /** One line per organisation type, per harvest step. */
  readonly lines: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** A line of the facilitator that goes into the manifest, and how the pen improves it. */
  readonly promise: { readonly step: string; readonly text: string; readonly better: string } | null
  /** What a check-in looks back on, typed from an invented document; null in every other workshop. */
  readonly earlier: Omit<CommandOf<'typeEarlier'>, 'type'> | null
  /** What is said of each sentence and promise of it after the talk, in their order: an option, and how it stands now. */
  readonly lookedBack: {
    readonly sentences: readonly LookedBack[]
    readonly promises: readonly LookedBack[]
  }
}

/** Nobody does anything special. */
export const noScript: Script = {
  people: {},
  places: [],
  more: {},
  bundles: {},
  checks: [],
  stances: {},
  objections: [],
  workedIn: {},
  enables: {},
  drawn: [],
  ticks: {},
  further: {},
  wrongDirection: [],
  notNow: [],
  owners: {},
  promises: {},
  sheets: {},
  lines: {},
  promise: null,
  earlier: null,
  lookedBack: { sentences: [], promises: [] },
}
