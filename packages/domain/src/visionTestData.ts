import { type BundleId, bundleId, meetingId, type NoteId, noteId, type StepId, stepId } from './ids.js'
import type { Template } from './template.js'
import { aTemplate, both, part, step } from './templateTestData.js'
import { aBundle, aWorkshop, facilitator, join, org, organisations, speaker, type Table } from './testData.js'

const second = { session: meetingId('s2') }
const silent = (max: number) => ({
  mode: 'silent' as const,
  reveal: 'on-reveal' as const,
  attribution: 'organisation' as const,
  perPerson: { max },
  maxChars: 220,
})
const nay = { id: 'nee', label: both('Nee', 'No'), order: 3 }

/** The four chapters in the form of the shipped template, short: two meetings and a third for the manifest. */
export function aVisionTemplate(change: Partial<Template> = {}): Template {
  const short = aTemplate()
  const values = short.steps.filter(({ id }) => id === 'waarden' || id === 'groeperen')
  return aTemplate({
    id: 'visie',
    principles: ['p1', 'p2', 'p4'].map((id, index) => ({
      id,
      group: index < 2 ? ('ecological' as const) : ('social' as const),
      label: both(id),
      definition: both(id),
      question: both(`${id}?`),
    })),
    horizons: [2040, 2030, null].map((year, index) => ({
      id: year === null ? 'nu' : `h${year}`,
      label: both(String(year ?? 'Nu')),
      ...(year === null ? {} : { year }),
      order: index + 1,
    })),
    sessions: [
      { id: meetingId('s1'), title: both('Visie'), minutes: 60, start: '13:00' },
      { id: meetingId('s2'), title: both('Route'), minutes: 60, start: '13:00' },
      { id: meetingId('s3'), title: both('Manifest'), minutes: 60, start: '15:00' },
      { id: meetingId('s4'), title: both('Check-in'), minutes: 60 },
    ],
    steps: [
      step('trechter', 'inform', [part(5, 'listen')], { picture: 'funnel' }),
      ...values,
      step('visie', 'contribute', [part(5, 'silent'), part(5, 'plenary')], {
        phase: 'A',
        noteKind: 'ambitie',
        contribution: silent(4),
        links: [{ to: 'waarde', required: false }],
      }),
      step('bundelen', 'cluster', [part(5, 'sort'), part(5, 'small-group')], {
        input: ['ambitie'],
        cluster: { sharedFrom: 3 },
      }),
      step('toets', 'check', [part(5, 'small-group')], {
        input: ['ambitie'],
        gate: [{ check: 'principle-check-done', severity: 'block' }],
      }),
      step('peiling', 'vote', [part(5, 'vote'), part(5, 'round')], {
        input: ['ambitie'],
        voting: {
          method: 'gradients',
          unit: 'organisation',
          purpose: 'decision',
          shuffle: true,
          scale: [1, 2, 3, 4, 5, 6, 7].map((order) => ({ id: `g${order}`, label: both(`g${order}`), order })),
        },
        gate: [
          { check: 'every-vote-cast', severity: 'warn' },
          { check: 'no-open-objections', severity: 'block' },
        ],
        output: { section: 'ambities', take: 'clusters' },
      }),
      step('voorlezen', 'inform', [part(5, 'listen')], second),
      step('vandaag', 'contribute', [part(5, 'silent'), part(5, 'plenary')], {
        ...second,
        noteKind: 'waarneming',
        fields: [
          {
            id: 'soort',
            type: 'choice',
            label: both('Soort'),
            options: [{ id: 'kloof', label: both('Kloof', 'Gap') }],
          },
          { id: 'bron', type: 'choice', label: both('Bron'), options: [{ id: 'cijfer', label: both('Cijfer') }] },
          { id: 'toelichting', type: 'longtext', label: both('Verhaal'), privacy: 'noPersonalData' },
        ],
        contribution: silent(6),
        lanes: { by: 'link' },
        links: [{ to: 'ambitie', required: true }],
        gate: [{ check: 'every-item-linked', severity: 'warn' }],
        output: { section: 'vandaag', take: 'selected' },
      }),
      step('terug', 'backcast', [part(5, 'silent'), part(5, 'silent'), part(5, 'small-group')], {
        ...second,
        phase: 'C',
        noteKind: 'mijlpaal',
        contribution: silent(10),
        lanes: { by: 'horizon', fillOrder: ['h2040', 'h2030', 'nu'] },
        links: [
          { to: 'ambitie', required: true },
          { to: 'mijlpaal', required: false, rule: 'earlier-horizon-only' },
        ],
        gate: [
          { check: 'every-ambition-has-milestone', severity: 'block' },
          { check: 'every-item-linked', severity: 'warn' },
        ],
        output: { section: 'route', take: 'selected' },
      }),
      step('acties', 'contribute', [part(5, 'silent'), part(5, 'plenary')], {
        ...second,
        phase: 'C',
        noteKind: 'actie',
        contribution: silent(8),
        links: [{ to: 'mijlpaal', required: true }],
      }),
      step('kiezen', 'assess', [part(5, 'vote'), part(5, 'plenary')], {
        ...second,
        input: ['actie'],
        voting: { method: 'scale', unit: 'organisation', purpose: 'advice' },
        assess: ['direction', 'stepping', 'return'].map((id) => ({
          id,
          question: both(`${id}?`),
          answers: [{ id: 'ja', label: both('Ja'), order: 1 }, { id: 'deels', label: both('Deels'), order: 2 }, nay],
        })),
        gate: [{ check: 'every-vote-cast', severity: 'warn' }],
      }),
      step('toezeggen', 'assign', [part(5, 'plenary')], {
        ...second,
        input: ['actie'],
        gate: [
          { check: 'every-item-has-owner', severity: 'block' },
          { check: 'owner-accepted', severity: 'block' },
          { check: 'first-step-within', value: 'P30D', severity: 'warn' },
          { check: 'result-noticed', severity: 'warn' },
        ],
        output: { section: 'veranderroute', take: 'selected' },
      }),
      step('slot', 'harvest', [part(5, 'round')], second),
      ...[
        step('weerzien', 'harvest', [part(2, 'plenary')], { output: { section: 'checkins', take: 'text' } }),
        step('lezen', 'draft', [part(4, 'listen')]),
        step('instemmen', 'consent', [part(4, 'round')], { voting: { method: 'consent', unit: 'organisation' } }),
        step('tekenen', 'sign', [part(6, 'round')]),
      ].map((one) => ({ ...one, session: meetingId('s3') })),
      step('checkin', 'checkin', [part(5, 'listen'), part(10, 'round')], { session: meetingId('s4') }),
    ],
    document: {
      ...short.document,
      title: both('Manifest {regio} {jaar}'),
      sections: [
        { id: 'waarden', render: 'cards', title: both('Onze waarden') },
        { id: 'ambities', render: 'list', title: both('Onze ambities voor {jaar}') },
        { id: 'vandaag', render: 'table', title: both('Waar wij nu staan'), optional: true },
        { id: 'route', render: 'timeline', title: both('De weg van {jaar} naar nu') },
        { id: 'veranderroute', render: 'table', title: both('Wat wij nu doen') },
        { id: 'checkins', render: 'checkins', title: both('Elkaar aankijken') },
        { id: 'ondertekening', render: 'signatures', title: both('Ondertekening') },
      ],
    },
    ...change,
  })
}

export const ambition: BundleId = bundleId('a1')
export const other: BundleId = bundleId('a2')
export const at = (id: string): StepId => stepId(id)
export const note = (id: string): NoteId => noteId(id)

/** The first meeting is open, with two bundles of ambitions written by three organisations each. */
export function aVision(template = aVisionTemplate()): Table {
  const table = aWorkshop(organisations, template)
  for (const name of organisations) join(table, name)
  table.connected = organisations.map(speaker)
  table.bundlesBy.set(at('groeperen'), [])
  table.bundlesBy.set(at('bundelen'), [
    aBundle('a1', 'Niemand staat alleen.', ['welzijn', 'ggd', 'gemeente']),
    aBundle('a2', 'Wonen is betaalbaar.', ['corporatie', 'ggd', 'gemeente']),
  ])
  return table.do(facilitator, { type: 'openMeeting', meeting: meetingId('s1') })
}

/** Every ambition checked against every principle: nothing breaks. */
export function check(table: Table, subjects: readonly BundleId[] = [ambition, other]): Table {
  for (const subject of subjects)
    for (const principle of ['p1', 'p2', 'p4'])
      table.do(speaker('ggd'), {
        type: 'answerCheck',
        subject,
        principle,
        answer: 'breekt-niet',
        reason: null,
        organisation: org('ggd'),
      })
  return table
}

/** One organisation’s answer in the poll of the ambitions. */
export const vote = (option: string, more: { subject?: BundleId; attempt?: number; reason?: string } = {}) =>
  ({
    type: 'castBallot',
    step: at('peiling'),
    subject: more.subject ?? ambition,
    attempt: more.attempt ?? 1,
    question: 'stance',
    option,
    reason: more.reason ?? null,
  }) as const

/** In the second segment of the poll. */
export const atPoll = (begun = aVision()): Table => check(begun.goTo('toets')).goTo('peiling', 0)

/** Everybody agrees with both ambitions. */
function agreeAll(table: Table): Table {
  for (const subject of [ambition, other]) {
    for (const name of organisations) table.do(speaker(name), vote('g1', { subject }))
    table
      .do(facilitator, { type: 'showPoll', step: at('peiling'), subject })
      .do(facilitator, { type: 'agreeSubject', step: at('peiling'), subject })
  }
  return table
}

/** The second meeting, at a step, with both ambitions agreed. */
export function atSecond(id: string, segment = 0, begun = aVision()): Table {
  const table = agreeAll(atPoll(begun)).goTo('peiling', 1).do(facilitator, { type: 'closeMeeting' })
  return table.do(facilitator, { type: 'openMeeting', meeting: meetingId('s2') }).goTo(id, segment)
}

/** Puts revealed notes on the table in a step, as the server does: submitted, then revealed with their horizon. */
export function reveal(
  table: Table,
  id: string,
  notes: readonly { id: string; name: string; lane?: string; links?: readonly string[] }[],
): Table {
  table.submitted.set(
    at(id),
    notes.map(({ id: noteName, name, lane, links = [] }) => ({
      id: note(noteName),
      organisation: org(name),
      ...(lane === undefined ? {} : { lane }),
      links: links.map(note),
    })),
  )
  const known = table.notes.get(at(id)) ?? []
  table.notes.set(at(id), [
    ...known,
    ...notes.map(({ id: noteName, name }) => ({
      id: note(noteName),
      text: `Tekst van ${noteName}.`,
      fields: {},
      organisation: org(name),
    })),
  ])
  for (const { id: noteName, name } of notes) table.authors.set(note(noteName), speaker(name))
  return table
}

/** All horizons open, three milestones on the line: m1 in 2040, m2 in 2030, m3 now. In the segment of drawing lines. */
export function atLine(): Table {
  const table = reveal(atSecond('terug'), 'terug', [
    { id: 'm1', name: 'welzijn', lane: 'h2040', links: ['a1'] },
    { id: 'm2', name: 'ggd', lane: 'h2030', links: ['a2'] },
    { id: 'm3', name: 'gemeente', lane: 'nu', links: ['a1'] },
  ])
  for (const lane of ['h2030', 'nu']) table.do(facilitator, { type: 'openLane', step: at('terug'), lane })
  return table.goTo('terug', 2)
}

/** Two actions, both answered by everybody and shown, in the second segment of choosing. */
export function atChoosing(): Table {
  const table = atLine().goTo('acties')
  reveal(table, 'acties', [
    { id: 'x1', name: 'welzijn', links: ['m3'] },
    { id: 'x2', name: 'ggd', links: ['m2'] },
  ]).goTo('kiezen')
  for (const subject of [note('x1'), note('x2')]) {
    for (const name of organisations)
      for (const question of ['direction', 'stepping', 'return'])
        table.do(speaker(name), {
          type: 'castBallot',
          step: at('kiezen'),
          subject,
          attempt: 1,
          question,
          option: 'ja',
          reason: null,
        })
    table.do(facilitator, { type: 'showPoll', step: at('kiezen'), subject })
  }
  return table.goTo('kiezen', 1)
}

/** Records the room's answer about an action. */
export const record = (subject: string, direction: string, chosen: boolean) =>
  ({
    type: 'recordAnswer',
    step: at('kiezen'),
    subject: note(subject),
    answers: { direction, stepping: 'ja', return: 'ja' },
    disagreed: [],
    reason: null,
    chosen,
  }) as const

/** Both actions chosen, in the step in which owners are asked. */
export const atAssign = (): Table =>
  atChoosing()
    .do(facilitator, record('x1', 'ja', true))
    .do(facilitator, record('x2', 'ja', true))
    .goTo('toezeggen')
