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
import type { Story } from './story.js'
import { Walked } from './walked.js'

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
export class Shipped extends Walked {
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

  say(who: ParticipantId | string, command: Parameters<Story['run']>[1]): this {
    const refusal = this.run(who.startsWith('p-') ? (who as ParticipantId) : participantId(`p-${who}-1`), command)
    if (refusal !== null) throw new Error(`${command.type}: ${refusal}`)
    return this
  }
}
