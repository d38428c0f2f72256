import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  bundleId,
  type Command,
  decide,
  evolve,
  type Facts,
  isRunnable,
  meetingId,
  noteId,
  organisationId,
  type ParticipantId,
  participantId,
  type Template,
  type WorkshopState,
  workshopId,
} from '@siroop/domain'
import { judgeTemplateFile, problemText } from '@siroop/protocol'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const source = readFileSync(join(import.meta.dirname, 'dorpsavond.yaml'), 'utf8')
const guides = ['guide.md', 'handleiding.md'] as const
const guideOf = (name: string) => readFileSync(join(import.meta.dirname, '..', name), 'utf8')
const piecesOf = (name: string) => [...guideOf(name).matchAll(/```yaml\n(.*?)```/gs)].map(([, piece = '']) => piece)

function theExample(): Template {
  const { template, problems } = judgeTemplateFile(parse(source))
  expect(problems).toEqual([])
  if (template === null) throw new Error('not a template')
  return template
}

test('[TPL-24] the example of the guide has no problem, and can be run', () => {
  expect(isRunnable(theExample())).toBe(true)
})
test.each(guides)('[TPL-24] every piece of a template that %s shows stands in the example, word for word', (name) => {
  const pieces = piecesOf(name)
  expect(pieces.length).toBeGreaterThanOrEqual(6)
  for (const piece of pieces) expect(source).toContain(piece)
})
test('[TPL-24] both guides show the same pieces and the same kinds of step, and what the check says in their language', () => {
  const [english, dutch] = guides
  expect(piecesOf(dutch)).toEqual(piecesOf(english))
  const kindsOf = (name: string) => [...guideOf(name).matchAll(/^\| `(\w+)` \|/gm)].map(([, kind]) => kind)
  expect(kindsOf(dutch)).toEqual(kindsOf(english))
  const broken = judgeTemplateFile(parse(source.replace('      - belofte\n', '      - beloften\n')))
  expect(
    broken.problems.map((one) => problemText(one, 'en')).filter((text) => guideOf(english).includes(text)),
  ).toHaveLength(1)
  expect(
    broken.problems.map((one) => problemText(one, 'nl')).filter((text) => guideOf(dutch).includes(text)),
  ).toHaveLength(1)
})
test('[TPL-24] the field that a contributor adds in the first hour can be put in the step that signs', () => {
  const page = readFileSync(join(import.meta.dirname, '../../packages/architecture/first-hour.md'), 'utf8')
  const [, field = ''] = /```yaml\n(.*?)```/s.exec(page) ?? []
  const { template, problems } = judgeTemplateFile(
    parse(source.replace('    kind: sign\n', `    kind: sign\n${field}`)),
  )
  expect(problems).toEqual([])
  expect(template?.steps.at(-1)?.fields?.map(({ id }) => id as string)).toEqual(['wie-let-op'])
})
test('[TPL-24] the Dutch guide says u', () => {
  expect(guideOf('handleiding.md')).not.toMatch(/\b(je|jij|jou|jouw|jullie)\b/i)
})

test('[TPL-24] a workshop of the example goes from welcome to the first promise that everybody shares', () => {
  const facilitator = participantId('p-begeleider')
  const names = ['dorpsbelang', 'gemeente']
  const writes = names.map((name) => ({ id: noteId(`n-${name}`), organisation: organisationId(`o-${name}`) }))
  const bundle = bundleId('b1')
  let revealed = false
  let state: WorkshopState | null = null
  let ids = 0
  const facts: Facts = {
    nowMs: Date.parse('2026-11-23T18:30:00Z'),
    today: '2026-11-23',
    dateOf: () => '2026-11-23',
    newId: () => `id-${++ids}`,
    submittedNotes: (step) => (step === 'beloften' && !revealed ? writes : []),
    lateNotes: () => [],
    notesOf: () => [],
    isNoteTaken: () => false,
    notes: () => [],
    connected: () => [],
    writtenFor: () => null,
    authorOf: () => null,
    bundles: () => [
      {
        id: bundle,
        name: 'Wij zijn bereikbaar',
        notes: writes.map(({ id }) => id),
        organisations: writes.map(({ organisation }) => organisation),
      },
    ],
    penText: () => null,
    fingerprintOf: () => 'print',
  }
  const send = (who: ParticipantId | null, command: Command): WorkshopState => {
    const actor = who === null ? ({ kind: 'system' } as const) : ({ kind: 'person', id: who } as const)
    const outcome = decide(state, command, { actor, facts })
    if (!outcome.ok) throw new Error(`${command.type}: ${outcome.error.refusal}`)
    for (const event of outcome.value) state = evolve(state, event)
    if (state === null) throw new Error('no workshop')
    return state
  }
  const now = (): WorkshopState => {
    if (state === null) throw new Error('no workshop')
    return state
  }
  const onward = (): WorkshopState => {
    const { position } = now()
    if (position === null) throw new Error('no open meeting')
    return send(facilitator, {
      type: 'advance',
      from: { step: position.step, segment: position.segment },
      waiveReason: null,
    })
  }

  send(null, {
    type: 'createWorkshop',
    workshop: workshopId('w1'),
    kind: 'real',
    template: theExample(),
    title: 'Dorpsavond Polderrand',
    region: 'Polderrand',
    locale: 'nl',
    facilitator,
  })
  for (const name of names) {
    const organisation = organisationId(`o-${name}`)
    send(facilitator, { type: 'addOrganisation', organisation, name, organisationType: name })
    send(null, {
      type: 'admitParticipant',
      participant: participantId(`p-${name}`),
      role: 'boardMember',
      organisation,
      byCard: true,
    })
  }
  send(facilitator, { type: 'openMeeting', meeting: meetingId('avond') })
  expect(now().position?.step).toBe('welkom')
  onward()
  expect(now().position).toMatchObject({ step: 'beloften', segment: 0 })
  onward()
  expect([...now().revealed.values()].map(({ noteCount }) => noteCount)).toEqual([2])
  revealed = true
  onward()
  onward()
  const { step } = now().position ?? { step: null }
  if (step !== 'bundelen') throw new Error(`came to ${step}`)
  const round = send(facilitator, {
    type: 'openRound',
    step,
    bundle,
    behaviour: 'U kunt altijd binnenlopen.',
  }).rounds.at(-1)
  if (round === undefined) throw new Error('no round')
  for (const name of names)
    send(participantId(`p-${name}`), { type: 'answerRound', round: round.id, answer: 'stand-for', reason: null })
  send(facilitator, { type: 'showRound', round: round.id })
  send(facilitator, { type: 'closeRound', round: round.id })
  expect(onward().position?.step).toBe('lezen')
})
