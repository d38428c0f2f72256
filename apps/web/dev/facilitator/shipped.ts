import {
  type Event,
  laneField,
  meetingId,
  type NoteId,
  noteId,
  organisationId,
  type ParticipantId,
  participantId,
  type StepId,
  type SubjectId,
  type SubmittedNote,
  type Template,
  themeField,
} from '@siroop/domain'
import { readTemplateFile } from '@siroop/protocol'
import { parse } from 'yaml'
import { me } from './cast.js'
import { Story } from './story.js'

const files = import.meta.glob<string>('../../../../workshop-templates/*.yaml', {
  eager: true,
  query: '?raw',
  import: 'default',
})

/** A template as it is shipped. */
export function shipped(id: string): Template {
  const [, file] = Object.entries(files).find(([path]) => path.endsWith(`/${id}.yaml`)) ?? []
  const read = readTemplateFile(parse(file ?? ''))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

interface Example {
  readonly id?: string
  readonly org?: string
  readonly lane?: string
  readonly links?: readonly string[]
  readonly text: { readonly nl: string }
  readonly fields?: Readonly<Record<string, unknown>>
}

/** A workshop that lives in this page: the real rules, and the examples of the template as its notes. */
export class Shipped extends Story {
  constructor(template: Template, partners = true) {
    super('real', partners, template)
    this.plan(0, '2026-11-26')
  }
  plan(at: number, date: string): this {
    const meeting = this.state?.meetings[at]?.id ?? meetingId('s1')
    return this.do({ type: 'planMeeting', meeting, date, start: '13:00', place: 'dorpshuis' })
  }

  examples(step: string): readonly Example[] {
    return (this.source.steps.find(({ id }) => id === step)?.examples ?? []) as unknown as readonly Example[]
  }
  idOf(step: string, at: number): NoteId {
    return noteId(this.examples(step)[at]?.id ?? `${step}-${at}`)
  }
  override submitted(step: StepId): readonly SubmittedNote[] {
    return this.examples(step).map((one, at) => ({
      id: this.idOf(step, at),
      organisation: organisationId(
        one.org ?? this.state?.organisations[at % this.state.organisations.length]?.id ?? '',
      ),
      ...(one.lane === undefined ? {} : { lane: one.lane }),
      ...(one.links === undefined ? {} : { links: one.links.map((link) => noteId(link) as SubjectId) }),
    }))
  }
  protected override seen(event: Event): void {
    if (event.type === 'notesRevealed') for (const id of event.notes) this.lay(event.step, id)
  }
  lay(step: StepId, id: NoteId): void {
    const at = this.examples(step).findIndex((_, index) => this.idOf(step, index) === id)
    const example = this.examples(step)[at]
    if (!example || this.notes.some((note) => note.id === id)) return
    const fields = Object.entries(example.fields ?? {}).map(([key, value]) => [
      key,
      typeof value === 'string'
        ? value
        : Array.isArray(value)
          ? value.join(' ')
          : ((value as { nl?: string }).nl ?? ''),
    ])
    if (example.lane !== undefined) for (const field of [laneField, themeField]) fields.push([field, example.lane])
    const { noteKind = '', contribution } = this.source.steps.find((one) => one.id === step) ?? {}
    this.notes = [
      ...this.notes,
      {
        id,
        step,
        kind: noteKind,
        text: example.text.nl,
        fields: Object.fromEntries(fields),
        organisation: contribution?.attribution === 'anonymous' ? null : organisationId(example.org ?? 'gemeente'),
        author: null,
        bundle: null,
        order: `a${this.notes.length}`,
        late: false,
        withdrawn: false,
      },
    ]
  }

  /** Goes on until the step and its part; what the step needs is done on the way. */
  to(step: string, segment = 0): this {
    for (let guard = 0; guard < 60; guard += 1) {
      const at = this.state?.position
      if (!at) {
        const next = this.state?.meetings.find(({ status }) => status === 'planned')
        if (!next) throw new Error(step)
        this.nowMs = Date.parse(`${next.date ?? '2027-05-01'}T12:00:00Z`)
        this.do({ type: 'openMeeting', meeting: next.id })
        continue
      }
      if (at.step === step && at.segment === segment) return this
      this.nowMs += 240_000
      this.finish(at.step, at.segment)
      const from = { step: at.step, segment: at.segment }
      const refusal = this.run(me, { type: 'advance', from, waiveReason: 'Wij gaan door.' })
      if (refusal === 'at-the-end') this.do({ type: 'closeMeeting' })
      else if (refusal !== null) throw new Error(`${at.step}: ${refusal}`)
    }
    throw new Error(step)
  }
  /** Does what closes this part of a step. */
  finish(_step: string, _segment: number): void {
    // most parts need nothing
  }
  say(who: ParticipantId | string, command: Parameters<Story['run']>[1]): this {
    const refusal = this.run(who.startsWith('p-') ? (who as ParticipantId) : participantId(`p-${who}-1`), command)
    if (refusal !== null) throw new Error(`${command.type}: ${refusal}`)
    return this
  }
}
