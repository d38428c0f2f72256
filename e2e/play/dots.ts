import type { SubjectId, TemplateStep } from '@siroop/domain'
import { asked, goTo, segmentOf, subjectOf, type Table } from './table.js'

/** Everybody spreads dots over what lies there, unseen; then it is shown, and the room says what goes further. */
export async function placeDots(table: Table, step: TemplateStep): Promise<void> {
  const { lead, people, script } = table
  await goTo(table, step.id, segmentOf(step, 'vote'))
  const further = [...new Set((script.further[step.id] ?? []).map((example) => subjectOf(table, example)))]
  await Promise.all(
    people.map(async (guest) => {
      const now = await asked(guest, 'dots', ({ mayVote, items }) => mayVote && items.length > 0)
      const liked = now.items.find(({ subject }) => further.includes(subject)) ?? now.items[0]
      const others = now.items.filter((item) => item !== liked)
      const dots: { subject: SubjectId; attempt: number; dots: number }[] = []
      let left = now.perVoter
      for (const { subject, attempt } of [...(liked ? [liked] : []), ...others]) {
        const given = Math.min(left, dots.length === 0 ? now.perItem : 1)
        if (given > 0) dots.push({ subject, attempt, dots: given })
        left -= given
      }
      await guest.person.do({ type: 'castDots', step: step.id, dots, done: true })
    }),
  )
  const [subject] = further
  await lead.see('all dots', ({ main }) => main.kind === 'show-poll' && main.waitingFor === 0)
  const shown = subject ?? (await lead.see('what is voted on', ({ dots }) => dots?.items[0]?.subject))
  await lead.do({ type: 'showPoll', step: step.id, subject: shown })
  await table.pause(`${step.id} shown`)
  for (const one of further.length === 0 ? [shown] : further)
    await lead.do({
      type: 'recordAnswer',
      step: step.id,
      subject: one,
      answers: {},
      disagreed: [],
      reason: null,
      chosen: true,
    })
}
