import { looksBack, type TemplateStep } from '@siroop/domain'
import type { LookedBack } from '@siroop/server/workshop/rehearsal/script.js'
import { harvest } from '../closing.js'
import { asked, goTo, segmentOf, type Table } from '../table.js'

/** What a check-in looks back on is typed from an invented document, before the meeting opens. */
export async function prepareLookBack({ lead, template, script }: Table): Promise<void> {
  if (!looksBack(template)) return
  if (script.earlier === null) throw new Error('The script has nothing to look back on')
  await lead.do({ type: 'typeEarlier', ...script.earlier })
  const seats = await lead.see('who was there', (view) => view.earlier !== undefined && view.boardMembers)
  // the first two have the same board member, the third another one, of the fourth nobody is there
  for (const [at, { organisation }] of seats.entries()) {
    const since = (['same', 'same', 'other', 'none'] as const)[at % 4]
    if (organisation !== null && since) await lead.do({ type: 'tellBoardMember', organisation, since })
  }
}

/** Every sentence: alone and unseen, then shown, then what the room says of it. Of promises only what their leads say. */
export async function lookBackOn(table: Table, step: TemplateStep): Promise<void> {
  if (step.earlier === 'promises') return tellPromises(table)
  const { lead, people, script } = table
  const { sentences } = script.lookedBack
  await Promise.all(
    people.map(async (guest) => {
      const { person, type } = guest
      const all = sentences.length
      const now = await asked(guest, 'poll', ({ mayAnswer, items }) => mayAnswer && items.length === all)
      for (const { subject, attempt, index: nth } of now.items) {
        const own = sentences[nth - 1]?.alone[type]
        const given = own ? { option: own.option, reason: own.example } : { option: 'dik', reason: null }
        await person.do({ type: 'castBallot', step: step.id, subject, attempt, question: 'stance', ...given })
      }
    }),
  )
  await table.pause(`${step.id} asked`)
  await goTo(table, step.id, segmentOf(step, 'plenary'))
  const subjects = await lead.see('the sentences', ({ poll }) => poll?.items.map(({ subject }) => subject))
  for (const [at, subject] of subjects.entries()) {
    await lead.do({ type: 'pointAt', subject })
    await lead.see(
      'all answers',
      ({ main }) => main.kind === 'show-poll' && main.subject === subject && main.waitingFor === 0,
    )
    await lead.do({ type: 'showPoll', step: step.id, subject })
    await table.pause(`${step.id} shown`)
    await lead.do(said({ step: step.id, subject }, sentences[at]))
  }
  await lead.see('how thick they are together', ({ main }) => main.kind === 'show-thickness')
  await lead.do({ type: 'showOnWall', scene: 'thickness' })
  await table.pause(`${step.id} poured`)
}

async function tellPromises({ lead, script }: Table): Promise<void> {
  const now = await lead.see('the promises', ({ promises }) => promises)
  for (const [at, { subject }] of now.promises.entries())
    await lead.do(said({ step: now.step, subject }, script.lookedBack.promises[at]))
}

function said<P>(place: P, looked: LookedBack | undefined) {
  if (looked === undefined) throw new Error('The script says nothing of this')
  const { option, now } = looked
  const record = { answers: { stance: option }, disagreed: [], reason: now, chosen: false }
  return { type: 'recordAnswer', ...place, ...record } as const
}

/** What the room decides in a check-in: each organisation says its line, and who leads ticks them. False in every other step. */
export async function collectDecisions(table: Table, step: TemplateStep): Promise<boolean> {
  if (!looksBack(table.template) || step.output?.take !== 'selected') return false
  await goTo(table, step.id, segmentOf(step, 'plenary'))
  await harvest(table, step)
  const lines = await table.lead.see('the lines', (view) => view.lines)
  for (const { line } of lines) await table.lead.do({ type: 'tickLine', line, ticked: true })
  return true
}
