import type { SubjectId } from '@siroop/domain'
import { promiseOf, wordsOf } from '@siroop/server/workshop/rehearsal/answers.js'
import { exampleOf } from './polling.js'
import { asked, type Guest, speakerOf, type Table } from './table.js'

/** Every chosen action is asked of an owner, who says yes in person, refuses, or needs time; one lies on the shelf. */
export async function commit(table: Table): Promise<void> {
  const { lead, script } = table
  const route = await lead.see('the chosen actions', (view) => view.route)
  for (const { subject } of route.commitments) {
    const example = exampleOf(table, subject)
    const fields: Readonly<Record<string, unknown>> = { ...example?.fields, ...script.promises[example?.id ?? ''] }
    const odd = script.owners[example?.id ?? '']
    const owner = speakerOf(table, String(fields.owner))
    if (odd?.answer === 'shelf') {
      await lead.do({ type: 'shelveAction', subject, shelved: true })
      continue
    }
    await describe(table, subject, fields)
    await ask(table, subject, owner)
    if (odd?.answer === 'later') {
      await reply(owner, subject, 'later')
      await lead.do({ type: 'leaveAsked', subject, reason: odd.leave })
      continue
    }
    const promise = promiseOf(fields, route.today, 'nl')
    if (odd?.answer !== 'refuse') {
      await accept(owner, subject, promise)
      continue
    }
    await reply(owner, subject, 'refuse')
    const other = speakerOf(table, odd.next)
    await ask(table, subject, other)
    await accept(other, subject, promise)
  }
}

async function describe({ lead, people }: Table, subject: SubjectId, fields: Readonly<Record<string, unknown>>) {
  const types = (fields.with as readonly string[] | undefined) ?? []
  await lead.do({
    type: 'describeCommitment',
    subject,
    partners: people.filter(({ type }) => types.includes(type)).map(({ organisation }) => organisation),
    seen: wordsOf(fields.seen, 'nl'),
    means: wordsOf(fields.means, 'nl'),
    effort: types.length > 3 ? 'high' : types.length > 1 ? 'medium' : 'low',
  })
}

async function ask({ lead, pause }: Table, subject: SubjectId, guest: Guest): Promise<void> {
  await lead.do({ type: 'askOwner', subject, organisation: guest.organisation })
  await asked(guest, 'assign', (now) => now.mayAnswer && now.asked.some((one) => one.subject === subject))
  await pause(`${guest.type} asked`)
}

const reply = ({ person }: Guest, subject: SubjectId, answer: 'later' | 'refuse'): Promise<void> =>
  person.do({ type: 'answerAsk', subject, answer, due: null, firstStep: null })

const accept = (
  { person }: Guest,
  subject: SubjectId,
  promise: { readonly due: string; readonly firstStep: string },
): Promise<void> => person.do({ type: 'answerAsk', subject, answer: 'accept', ...promise })
