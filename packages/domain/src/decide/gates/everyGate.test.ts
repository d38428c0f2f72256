import { describe, expect, test } from 'vitest'
import { lookBack } from '../../lookBack/lookBack.js'
import type { GateCheck, TemplateGate } from '../../template.js'
import { aBundle, aNote, facilitator, org, organisations, speaker, type Table } from '../../testData.js'
import {
  ambition,
  at,
  atAssign,
  atChoosing,
  atPoll,
  atSecond,
  aVision,
  check,
  note,
  record,
  reveal,
  vote,
} from '../../visionTestData.js'

interface Case {
  readonly value?: TemplateGate['value']
  /** In the last part of a step of which something is missing. */
  unmet(): Table
  readonly count: number
  /** The same, with nothing missing. */
  met(table: Table): Table
  /** A value with which nothing is missing, where the workshop cannot change what is. */
  readonly metValue?: TemplateGate['value']
}

const wrote = (...ids: readonly string[]): Table => {
  const table = aVision().goTo('waarden')
  table.submitted.set(
    at('waarden'),
    ids.map((id, index) => aNote(id, organisations[index] ?? 'ggd')),
  )
  return table.goTo('waarden', 1)
}
const accepted = (): Table => {
  const table = asked()
  for (const [subject, name] of owners)
    table.do(speaker(name), {
      type: 'answerAsk',
      subject: note(subject),
      answer: 'accept',
      due: '2027-06-01',
      firstStep: 'Twee dorpen vragen wie wil.',
    })
  return table
}
const owners = [
  ['x1', 'welzijn'],
  ['x2', 'ggd'],
] as const
const asked = (table = atAssign()): Table => {
  for (const [subject, name] of owners)
    table.do(facilitator, { type: 'askOwner', subject: note(subject), organisation: org(name) })
  return table
}
/** The line with all horizons open; the second ambition has a milestone only when it is given. */
const line = (links: readonly string[]): Table => {
  const table = reveal(atSecond('terug'), 'terug', [{ id: 'm1', name: 'welzijn', lane: 'h2040', links }])
  for (const lane of ['h2030', 'nu']) table.do(facilitator, { type: 'openLane', step: at('terug'), lane })
  return table.goTo('terug', 2)
}
/** Everybody can live with it but one, who says why not. */
const objected = (): Table => {
  const table = atPoll()
  for (const name of organisations)
    table.do(speaker(name), name === 'ggd' ? vote('g7', { reason: 'Dit kan niet.' }) : vote('g1'))
  return table.do(facilitator, { type: 'showPoll', step: at('peiling'), subject: ambition }).goTo('peiling', 1)
}

const cases: Record<Exclude<GateCheck, 'every-sheet-filled'>, Case> = {
  'min-notes': { value: 3, unmet: () => wrote('n1'), count: 2, met: () => wrote('n1', 'n2', 'n3') },
  'min-organisations-contributed': {
    value: 'all',
    unmet: () => wrote('n1'),
    count: 3,
    met: () => wrote('n1', 'n2', 'n3', 'n4'),
  },
  'every-cluster-named': {
    unmet: () => {
      const table = aVision()
      table.bundlesBy.set(at('bundelen'), [aBundle('a1', ' ', ['ggd']), aBundle('a2', 'Wonen', ['ggd'])])
      return table.goTo('bundelen', 1)
    },
    count: 1,
    met: () => aVision().goTo('bundelen', 1),
  },
  'every-item-linked': {
    unmet: () =>
      reveal(atSecond('vandaag'), 'vandaag', [
        { id: 'w1', name: 'ggd', links: ['a1'] },
        { id: 'w2', name: 'ggd' },
      ]).goTo('vandaag', 1),
    count: 1,
    met: (table) => table.do(facilitator, { type: 'linkNote', note: note('w2'), to: ambition }),
  },
  'principle-check-done': { unmet: () => aVision().goTo('toets'), count: 6, met: check },
  'every-ambition-has-milestone': { unmet: () => line(['a1']), count: 1, met: () => line(['a1', 'a2']) },
  'every-item-has-owner': { unmet: atAssign, count: 2, met: asked },
  'owner-accepted': { unmet: asked, count: 2, met: accepted },
  'first-step-within': { value: 'P1D', unmet: accepted, count: 2, met: (table) => table, metValue: 'P60D' },
  'every-vote-cast': {
    unmet: atChoosing,
    count: 2,
    met: (table) => table.do(facilitator, record('x1', 'ja', true)).do(facilitator, record('x2', 'ja', false)),
  },
  'no-open-objections': {
    unmet: objected,
    count: 1,
    met: (table) => {
      const [objection] = table.now.objections
      if (!objection) throw new Error('nobody objected')
      return table.do(facilitator, { type: 'treatObjection', objection: objection.id, state: 'withdrawn' })
    },
  },
  'result-noticed': {
    unmet: accepted,
    count: 2,
    met: (table) => {
      for (const [subject] of owners)
        table.do(facilitator, {
          type: 'describeCommitment',
          subject: note(subject),
          partners: [],
          seen: 'Er is een deur open.',
          means: null,
          effort: null,
        })
      return table
    },
  },
}

/** The step in which the table is has this gate and no other. */
function gated(table: Table, gate: TemplateGate): Table {
  const { template } = table.now
  const steps = template.steps.map((one) => (one.id === table.at.step ? { ...one, gate: [gate] } : one))
  table.state = { ...table.now, template: { ...template, steps } }
  return table
}
/** On to the next step; after the last one of a meeting that is its end. */
function advance(table: Table, waiveReason: string | null) {
  const on = table.refused(facilitator, { type: 'advance', from: table.at, waiveReason })
  return on?.refusal === 'at-the-end' ? table.refused(facilitator, { type: 'closeMeeting', waiveReason }) : on
}

describe.each(Object.entries(cases))('%s', (name, { value, count, metValue, unmet, met }) => {
  const gateOf = (severity: TemplateGate['severity'], wanted = value): TemplateGate => ({
    check: name as GateCheck,
    severity,
    ...(wanted === undefined ? {} : { value: wanted }),
  })

  test('[INV-22] block: no way leads on, with no reason, and the step is not done', () => {
    const table = gated(unmet(), gateOf('block'))
    const { step } = table.at
    const refused = { refusal: 'gate-blocked', detail: [expect.objectContaining({ check: name, count })] }
    for (const reason of [null, 'wij gaan toch door']) expect(advance(table, reason)).toEqual(refused)
    expect(
      table.refused(facilitator, { type: 'skipStep', from: table.at, reason: 'geen tijd', closedNotes: 'leave' }),
    ).toEqual(refused)
    expect(table.at.step).toBe(step)
    // the meeting may end before it; the step is then still there to be done
    table.try(facilitator, { type: 'closeMeeting' })
    expect(table.now.finishedSteps.has(step)).toBe(false)
  })

  test('[INV-22] warn: it asks for a reason, and keeps it for who looks back', () => {
    const table = gated(unmet(), gateOf('warn'))
    const { step } = table.at
    for (const reason of [null, ' ']) expect(advance(table, reason)).toMatchObject({ refusal: 'gate-needs-reason' })
    expect(advance(table, 'wij gaan door')).toBeNull()
    expect(table.now.waivedGates).toContainEqual({ step, check: name, reason: 'wij gaan door', count })
    const past = lookBack(table.events.map((event) => ({ event, atMs: 0 })))
    const told = past.find((one) => one.step === step)?.decided ?? []
    expect(told).toContainEqual(expect.objectContaining({ what: 'waived', text: 'wij gaan door' }))
  })

  test('[INV-22] met: nothing is asked about it', () => {
    const table = gated(met(unmet()), gateOf('block', metValue ?? value))
    expect(advance(table, 'om iets anders')).toBeNull()
    expect(table.now.waivedGates.some((one) => one.check === name)).toBe(false)
  })
})
