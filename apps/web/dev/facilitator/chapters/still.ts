import type { BoardNote, BoardSnapshot, PenSnapshot } from '@siroop/board'
import { type Command, type FacilitatorView, meetingId, type StepId, stepId } from '@siroop/domain'
import { Story } from '../story.js'
import { lanesOf, programmeAt, type Source, stepOf } from './content.js'
import { stillAfter } from './stillAfter.js'

/** A state of a chapter that stands still: the view as data. A few commands change it, so that a hand can try the screen. */
export class Still {
  readonly state = null
  readonly pen = new Map<string, string>()
  readonly nowMs = Date.parse('2026-10-15T11:20:00Z')
  bundles: BoardSnapshot['bundles'] = []
  notes: readonly BoardNote[]
  #view: FacilitatorView

  constructor(step: string, change: Partial<FacilitatorView>, notes: readonly BoardNote[] = []) {
    this.notes = notes
    this.#view = { ...baseAt(step, this.nowMs), ...change }
  }
  view(): FacilitatorView {
    return this.#view
  }
  get board(): BoardSnapshot {
    return { notes: this.notes, bundles: this.bundles, broken: 0 }
  }
  get penSnapshot(): PenSnapshot {
    return {
      sentences: this.#view.sentences.map(({ id, text }, at) => ({ id, text, order: `a${at}` })),
      broken: 0,
    }
  }
  run(_who: unknown, command: Command): string | null {
    this.#view = stillAfter(this.#view, command)
    return null
  }
}

/** Everything that the steps share, made by the real rules of the short round and put at another step. */
function baseAt(step: string, nowMs: number): FacilitatorView {
  const base = new Story().open().view()
  const source = stepOf(step)
  const [first, second, third, fourth] = ['s1', 's2', 's3', 's4'].map((id) => meetingId(id))
  if (!first || !second || !third || !fourth) throw new Error('meetings')
  const here = source.session
  const meeting = (id: typeof first, title: string, date: string | null) => ({
    id,
    title: { nl: title },
    date,
    start: date ? '12:30' : null,
    place: date ? 'dorpshuis' : '',
    status: id === here ? ('open' as const) : id < here ? ('closed' as const) : ('planned' as const),
    minutes: 240,
    attended: id <= here ? base.organisations.map((one) => one.id) : [],
  })
  return {
    ...base,
    workshop: { ...base.workshop, title: 'Visie 2040 Polderrand' },
    meetings: [
      meeting(first, 'waarden en visie', '2026-09-24'),
      meeting(second, 'terugredeneren en veranderroute', '2026-10-15'),
      meeting(third, 'manifest en ondertekenen', '2026-11-19'),
      meeting(fourth, 'check-in', null),
    ],
    programme: programmeAt(stepId(step)),
    position: { meeting: here, step: stepId(step), segment: 0 },
    clock: { startedAtMs: nowMs - 60_000, endsAtMs: nowMs + 296_000 },
    pace: { minutesBehind: 1, endsAt: '16:10' },
    now: nowAt(source, 0),
    nodes: [],
    lanes: step === 'terugredeneren' ? lanesOf(0) : [],
    check: null,
    poll: null,
    route: null,
    parked: [],
    letGo: [],
    agreed: [],
    reopened: [],
    pointedAt: null,
    textAgreed: false,
    main: { kind: 'advance', to: 'step', label: { nl: 'Pauze', en: 'Break' }, gates: [] },
    silent: null,
    rounds: [],
    objections: [],
    lines: [],
    sentences: [],
    wall: { kind: 'talk', texts: textsOf(source), mode: 'plenary' },
  }
}

const textsOf = ({ id, kind, title, question, explanation, prompts = [] }: Source) => ({
  step: id as StepId,
  kind,
  title,
  question,
  explanation,
  prompts,
})

/** What the step asks in one of its parts. */
export function nowAt(source: Source, segment: number): NonNullable<FacilitatorView['now']> {
  const { contribution, fields = [], facilitator = [], noteKind = null } = source
  return {
    texts: textsOf(source),
    mode: source.segments[segment]?.mode ?? 'plenary',
    facilitatorNotes: facilitator,
    fields,
    noteKind,
    maxChars: contribution?.maxChars ?? 200,
    perPerson: contribution?.perPerson
      ? { min: contribution.perPerson.min ?? 0, max: contribution.perPerson.max ?? null }
      : null,
    sourceSteps: [source.id],
    picture: source.picture ?? null,
    links: [],
    ticking: segment === source.segments.length - 1 && source.output?.take === 'selected',
  }
}
