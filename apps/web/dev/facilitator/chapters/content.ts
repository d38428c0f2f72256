import type { BoardNote } from '@siroop/board'
import {
  type LaneView,
  type LinkTargets,
  type NoteNode,
  noteId,
  type OrganisationId,
  organisationId,
  type PrincipleView,
  type ProgrammeStep,
  type StepId,
  type SubjectId,
  stepId,
  type TemplateStep,
  type Translated,
} from '@siroop/domain'
import source from './visie2040.json' with { type: 'json' }

interface Example {
  readonly id?: string
  readonly org?: string
  readonly lane?: string
  readonly links?: readonly string[]
  readonly text: { readonly nl: string; readonly en: string }
  readonly fields?: Readonly<Record<string, unknown>>
}
export type Source = Omit<TemplateStep, 'examples'> & { readonly examples?: readonly Example[] }
const steps = source.steps as unknown as readonly Source[]

/** One step of the template visie-2040, as it is shipped. Throws when it is not there. */
export function stepOf(id: string): Source {
  const found = steps.find((step) => step.id === id)
  if (!found) throw new Error(id)
  return found
}
export const subject = (id: string): SubjectId => noteId(id)
export const words = (text: Translated | undefined): string => text?.nl ?? ''

export const principles = source.principles as unknown as readonly PrincipleView[]
/** Short names of the thirteen ambitions of the template's examples. */
export const ambitions = (stepOf('visie').examples ?? []).map((one) => ({
  subject: subject(one.id ?? ''),
  text: one.text.nl,
  lane: null,
}))

/** The examples of one step as notes on the board. */
export const notesOf = (id: string): readonly BoardNote[] =>
  (stepOf(id).examples ?? []).map((one, at) => ({
    id: noteId(one.id ?? `${id}-${at}`),
    step: stepId(id),
    kind: stepOf(id).noteKind ?? '',
    text: one.text.nl,
    fields: Object.fromEntries(
      Object.entries(one.fields ?? {}).map(([key, value]) => [
        key,
        typeof value === 'string' ? value : ((value as { nl?: string }).nl ?? ''),
      ]),
    ),
    organisation: organisationId(one.org ?? 'gemeente') as OrganisationId,
    author: null,
    bundle: null,
    order: `a${at}`,
    late: false,
    withdrawn: false,
  }))

/** Where they stand: the lane and the links that the examples give. */
export const nodesOf = (id: string, more: Readonly<Record<string, readonly string[]>> = {}): readonly NoteNode[] =>
  (stepOf(id).examples ?? []).map((one, at) => ({
    note: noteId(one.id ?? `${id}-${at}`),
    lane: one.lane ?? null,
    links: [...(one.links ?? []), ...(more[one.id ?? ''] ?? [])].map(subject),
    ticked: false,
  }))

export const ambitionTargets: LinkTargets = { kind: 'ambitie', required: true, enables: false, options: ambitions }
export const milestoneTargets: LinkTargets = {
  kind: 'mijlpaal',
  required: false,
  enables: true,
  options: (stepOf('terugredeneren').examples ?? []).map((one) => ({
    subject: subject(one.id ?? ''),
    text: one.text.nl,
    lane: one.lane ?? null,
  })),
}
/** The lanes far to near: the first `revealed` lie open to read, the next one is written in. */
export const lanesOf = (revealed: number, notes = 14): readonly LaneView[] =>
  (source.horizons as unknown as readonly { id: string; label: Translated; hint: Translated; year?: number }[]).map(
    ({ id, label, hint, year = null }, at) => ({
      id,
      label,
      hint,
      year,
      state: at < revealed ? 'revealed' : at === revealed ? 'open' : 'closed',
      notes: at === revealed ? notes : 0,
    }),
  )

/** The programme with `now` as the step that goes on. */
export function programmeAt(now: StepId): readonly ProgrammeStep[] {
  const at = steps.findIndex(({ id }) => id === now)
  let clock = 0
  let meeting = ''
  return steps.map((step, index) => {
    const start = source.sessions.find(({ id }) => id === step.session)?.start ?? '16:00'
    if (step.session !== meeting) {
      meeting = step.session
      clock = Number(start.slice(0, 2)) * 60 + Number(start.slice(3))
    }
    const minutes = step.segments.reduce((sum, segment) => sum + segment.minutes, 0)
    const plannedStart = `${Math.floor(clock / 60)}:${String(clock % 60).padStart(2, '0')}`
    clock += minutes
    return {
      step: step.id,
      meeting: step.session,
      kind: step.kind,
      title: step.title,
      plannedStart,
      minutes,
      segments: step.segments,
      state: index < at ? 'done' : index === at ? 'now' : 'to-do',
    }
  })
}
