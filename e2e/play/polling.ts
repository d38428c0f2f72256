import type { FacilitatorView, StepId, SubjectId, TemplateStep } from '@siroop/domain'
import { assessedAs, examplesOf, optionOf, stanceOf } from '@siroop/server/workshop/rehearsal/answers.js'
import { asked, type Guest, goTo, segmentOf, speakerOf, subjectOf, type Table } from './table.js'

/** Every ambition along every principle, spread over the organisations; what breaks one is adjusted and asked again. */
export async function check(table: Table): Promise<void> {
  const { lead, people, script } = table
  const odd = script.checks.map((one) => ({ ...one, subject: subjectOf(table, one.about) }))
  await Promise.all(
    people.map(async (guest, index) => {
      const now = await asked(guest, 'check', (shown) => shown.mayAnswer)
      const mine = now.subjects.filter((_, at) => at % people.length === index)
      for (const { subject } of mine)
        for (const { id } of now.principles)
          if (!odd.some((one) => one.subject === subject && one.principle === id))
            await answer(guest, { subject, principle: id, answer: 'breekt-niet', reason: null })
    }),
  )
  for (const { subject, principle, by, answer: given, reason, becomes } of odd) {
    const guest = speakerOf(table, by)
    await answer(guest, { subject, principle, answer: given, reason })
    if (becomes === null) continue
    await lead.do({ type: 'reviseSubject', subject, text: becomes })
    await asked(guest, 'check', ({ subjects }) =>
      subjects.some((one) => one.subject === subject && one.text === becomes),
    )
    await answer(guest, { subject, principle, answer: 'breekt-niet', reason: null })
  }
}

const answer = (
  { person, organisation }: Guest,
  given: { subject: SubjectId; principle: string; answer: 'breekt-niet' | 'twijfel' | 'breekt'; reason: string | null },
): Promise<void> => person.do({ type: 'answerCheck', ...given, organisation })

/** Everybody answers unseen; what is shown with an objection gets new words and is asked again; then it is agreed. */
export async function vote(table: Table, step: TemplateStep): Promise<void> {
  const { lead } = table
  await castAll(table, step, 'none')
  await goTo(table, step.id, segmentOf(step, 'round'))
  const subjects = await subjectsOf(table)
  for (const subject of subjects) {
    await show(table, step.id, subject)
    const better = Object.entries(table.script.workedIn).find(([about]) => subjectOf(table, about) === subject)?.[1]
    const objections = await lead.see('the shown subject', (view) => shown(view, subject)?.objections)
    if (objections.length > 0 && better !== undefined) {
      await lead.do({ type: 'reviseSubject', subject, text: better })
      await castAll(table, step, subject)
      await show(table, step.id, subject)
    }
    if (table.template.steps.some((one) => one.id === step.id && one.voting?.purpose === 'decision'))
      await lead.do({ type: 'agreeSubject', step: step.id, subject })
  }
}

/** Half a year later: how thick is every sentence still? In the first round of the meeting. */
export async function lookBack(table: Table, step: TemplateStep): Promise<void> {
  await goTo(table, step.id, segmentOf(step, 'round'))
  await table.pause(`${step.id} asked`)
  await castAll(table, step, 'none')
  for (const subject of await subjectsOf(table)) await show(table, step.id, subject)
}

/** Three questions per action; then the room's answer is recorded, as the ballots suggest. */
export async function choose(table: Table, step: TemplateStep): Promise<void> {
  const { lead, script } = table
  const [direction = ''] = (step.assess ?? []).map(({ id }) => id)
  // without a part of its own for the answers they are given in the talk
  const part = step.segments.some(({ mode }) => mode === 'vote') ? 'vote' : 'plenary'
  await goTo(table, step.id, segmentOf(step, part))
  await castAll(table, step, 'none')
  await goTo(table, step.id, segmentOf(step, 'plenary'))
  const off = new Set([...script.wrongDirection, ...script.notNow].map((example) => subjectOf(table, example)))
  for (const subject of await subjectsOf(table)) {
    await show(table, step.id, subject)
    const answers = await lead.see('the suggestion', (view) => shown(view, subject)?.suggested)
    if (script.wrongDirection.some((one) => subjectOf(table, one) === subject) && answers[direction] !== 'nee')
      throw new Error('An action in the wrong direction is not suggested as such')
    await lead.do({
      type: 'recordAnswer',
      step: step.id,
      subject,
      answers,
      disagreed: [],
      reason: null,
      chosen: !off.has(subject),
    })
  }
}

/** Everybody answers about every open subject, or about one that is asked again, in the own order. */
async function castAll(table: Table, step: TemplateStep, again: SubjectId | 'none'): Promise<void> {
  const attempt = again === 'none' ? 1 : 2
  await Promise.all(
    table.people.map(async (guest, index) => {
      const now = await asked(
        guest,
        'poll',
        ({ mayAnswer, items }) =>
          mayAnswer && (again === 'none' || items.some((one) => one.subject === again && one.attempt === attempt)),
      )
      for (const item of now.items.filter(({ subject }) => again === 'none' || subject === again))
        for (const { id, options } of now.questions) {
          const high = optionOf(options, index + item.index)
          const given = again === 'none' ? ballotOf(table, { guest, step, subject: item.subject, question: id }) : null
          const ballot = given ?? { option: high, reason: null }
          await guest.person.do({
            type: 'castBallot',
            step: step.id,
            subject: item.subject,
            attempt: item.attempt,
            question: id,
            ...ballot,
          })
        }
    }),
  )
}

interface Asked {
  readonly guest: Guest
  readonly step: TemplateStep
  readonly subject: SubjectId
  readonly question: string
}

/** What the script or the example says, or null: then the guest stands at the high end. */
function ballotOf(
  table: Table,
  { guest, step, subject, question }: Asked,
): { option: string; reason: string | null } | null {
  const asked = { step: step.id, type: guest.type, subject, question }
  const stance = stanceOf(table, asked, (example) => subjectOf(table, example))
  if (stance !== null) return stance
  const said = assessedAs(table, asked, exampleOf(table, subject) ?? null)
  return said === null ? null : { option: said, reason: null }
}

/** The example from which an action was written, or null; of a bundle the first of its notes. */
export function exampleOf(table: Table, subject: SubjectId) {
  const { notes, bundles } = table
  const steps = table.template.steps.flatMap((step) => examplesOf(table, step.id))
  return steps.find(({ id }) => {
    const note = notes.get(id)
    return note !== undefined && (bundles.get(note) ?? note) === subject
  })
}

const shown = ({ poll }: FacilitatorView, subject: SubjectId) =>
  poll?.items.find((one) => one.subject === subject && one.status !== 'open')

const subjectsOf = ({ lead }: Table): Promise<readonly SubjectId[]> =>
  lead.see('what is polled', ({ poll }) => poll?.items.map(({ subject }) => subject))

async function show({ lead, pause }: Table, step: StepId, subject: SubjectId): Promise<void> {
  await lead.do({ type: 'pointAt', subject })
  await lead.see(
    'all ballots',
    ({ main }) => main.kind === 'show-poll' && main.subject === subject && main.waitingFor === 0,
  )
  await lead.do({ type: 'showPoll', step, subject })
  await pause(`${step} shown`)
}
