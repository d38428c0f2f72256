import type { FrozenOrganisation, FrozenSection, FrozenWish, SubjectId, ThicknessLevel } from '@siroop/domain'

/** How a section is shown, wherever that is. */
export type OutlineLook =
  | 'text'
  | 'cards'
  | 'ambitions'
  | 'agreements'
  | 'observations'
  | 'line'
  | 'route'
  | 'frictions'
  | 'days'
  | 'records'
  | 'signatures'

/** One sentence as it is read: its heading (an agreed value), or null, and its text. */
export interface OutlineSentence {
  readonly id: string
  /** By which the text itself speaks of it; null where nothing does. Ambitions and milestones count on through the text. */
  readonly number: number | null
  readonly heading: string | null
  readonly text: string
  /** Written while drafting, from no note: marked as such wherever it is shown. */
  readonly free: boolean
  readonly observation: OutlineObservation | null
  readonly milestone: OutlineMilestone | null
}
/** What stands beside a strength or gap. Words that join are in the language of the text. */
export interface OutlineObservation {
  readonly sort: string | null
  readonly source: string | null
  readonly story: string | null
  /** *ook bij ambitie 9*, when it is about more than the ambition it stands under. */
  readonly also: string | null
}
/** What stands beside a milestone. */
export interface OutlineMilestone {
  readonly subject: SubjectId | null
  readonly lane: string
  readonly carriers: readonly FrozenOrganisation[]
  readonly noticed: string | null
  /** *Draagt bij aan ambitie 6 en 13*. */
  readonly contributesTo: string | null
  /** *Maakt mijlpaal 3 mogelijk*. */
  readonly enables: string | null
  /** The same for the picture. */
  readonly enabled: readonly SubjectId[]
  /** *Eerder gelukt in Polderrand, 2026*: what was taken from the shelf. */
  readonly doneBefore: readonly string[]
}
/** Sentences under one heading: an ambition, a horizon. Most sections have one group without a heading. */
export interface OutlineGroup {
  readonly id: string
  readonly heading: string | null
  /** Of the ambition in the heading. */
  readonly number: number | null
  readonly sentences: readonly OutlineSentence[]
}
/** A step that its owner took on, in the words in which it is signed. */
export interface OutlineStep {
  readonly subject: SubjectId
  readonly number: number
  readonly text: string
  readonly owner: FrozenOrganisation | null
  readonly partners: readonly FrozenOrganisation[]
  /** `1 juni 2027`. */
  readonly due: string
  readonly firstStep: string
  /** `voor 15 januari 2027`. */
  readonly firstStepBy: string
  readonly seen: string | null
  /** What the picture is drawn from: days as YYYY-MM-DD, and the steps that have to be done before. */
  readonly drawn: { readonly due: string; readonly firstStepBy: string; readonly needs: readonly SubjectId[] }
  /** Lines under the step: what it leads to, what it needs, how much it asks, after which step it comes. */
  readonly notes: readonly string[]
}
/** A step that was asked of somebody or that nobody took. */
export interface OutlineWish extends Pick<FrozenWish, 'subject' | 'text' | 'reason'> {
  readonly asked: FrozenOrganisation | null
}
/** The change route: what is promised, what is asked, what nobody took. */
export interface OutlineRoute {
  readonly steps: readonly OutlineStep[]
  readonly asked: readonly OutlineWish[]
  readonly untaken: readonly OutlineWish[]
}
/** What was answered to one question about a record; null in the list of a record: nothing was. */
export interface OutlineValue {
  /** In words of the document: a day is `1 juni 2027`, an amount `€ 12.000`. */
  readonly text: string
  readonly organisations: readonly FrozenOrganisation[]
  /** `GGD, 26 november 2026`: whose judgement, and of which day. Said once where it holds for what stands before it too. */
  readonly judged: string | null
}
/** What was asked about every record. `goesOn`: the label is the beginning of a sentence, and the answer goes on with it. */
export interface OutlineField {
  readonly id: string
  readonly label: string
  readonly goesOn?: true
}
/** A row, a card or a line: its own words and what was answered, in the order of the fields. */
export interface OutlineRecord {
  readonly subject: SubjectId
  /** By which the siroopgehalte speaks of it; null where nothing does. */
  readonly number: number | null
  readonly text: string
  /** The sentence that the room agreed on about it: then those are its words. */
  readonly sentence: OutlineSentence | null
  readonly values: readonly (OutlineValue | null)[]
}
/** What a section shows of the workshop itself. Many questions do not fit beside one another: then every record is a table. */
export interface OutlineRecords {
  readonly shape: 'table' | 'sheets' | 'cards' | 'list'
  /** Only questions that were answered somewhere. */
  readonly fields: readonly OutlineField[]
  readonly groups: readonly { readonly heading: string | null; readonly records: readonly OutlineRecord[] }[]
}

/** The siroopgehalte: numbers are those of the records about the sentences. */
export interface OutlineThickness {
  readonly blocks: readonly { readonly subject: SubjectId; readonly number: number; readonly level: ThicknessLevel }[]
  readonly lines: readonly string[]
}

/** One section of the frozen text. Typed text is plain: who renders it escapes it. */
export interface OutlineSection {
  readonly id: string
  readonly render: FrozenSection['render']
  readonly look: OutlineLook
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly groups: readonly OutlineGroup[]
  /** Only with the look `line`: horizons, far to near. */
  readonly lanes: NonNullable<FrozenSection['lanes']>
  /** Only with the look `route`. */
  readonly route: OutlineRoute | null
  /** Only with the look `records`. */
  readonly records: OutlineRecords | null
  /** Only in the summary of a check-in: how thick every sentence is, and the same in words. */
  readonly thickness: OutlineThickness | null
  /** YYYY-MM-DD, only in the section with the check-ins. */
  readonly dates: readonly string[]
}

/** All sentences of a section, in the order in which they are read. */
export const sentencesOf = ({ groups, records }: OutlineSection): readonly OutlineSentence[] => [
  ...groups.flatMap(({ sentences }) => sentences),
  ...(records?.groups ?? []).flatMap((group) => group.records.flatMap(({ sentence }) => sentence ?? [])),
]
