import type { SheetsView, SubjectId, TemplateStep } from '@siroop/domain'
import { sheetValueOf } from '@siroop/server/workshop/rehearsal/answers.js'
import { asked, type Guest, goTo, speakerOf, subjectOf, type Table } from './table.js'

/** The sheets of a step, as the script says: by phone where the phones fill them in, else by who leads. */
export async function fillSheets(table: Table, step: TemplateStep): Promise<void> {
  const { lead, script, people } = table
  const wanted = script.sheets[step.id] ?? []
  if (wanted.length === 0) return
  const byPhone = step.kind === 'assess' || step.kind === 'check' || step.kind === 'draft'
  if (byPhone)
    await goTo(
      table,
      step.id,
      Math.max(
        0,
        step.segments.findIndex(({ mode }) => mode !== 'listen'),
      ),
    )
  const today = await lead.see('today', ({ serverNowMs }) => new Date(serverNowMs).toISOString().slice(0, 10))
  const organisations = people.map(({ organisation, type }) => ({ id: organisation, type }))
  const room = { today, organisations, speakerOf: (type: string) => speakerOf(table, type).person.seat.participant }
  for (const { about, by, fields } of wanted) {
    const subject =
      about === null
        ? await lead.see('the sheet of the step', ({ sheets }) => sheets?.sheets[0]?.subject)
        : subjectOf(table, about)
    const guest = byPhone ? speakerOf(table, by) : null
    if (guest) await opened(guest, subject)
    for (const [field, saying] of Object.entries(fields)) {
      const value = sheetValueOf(saying, room)
      const act = { type: 'fillSheet', step: step.id, subject, field, value, was: null } as const
      await (guest ? guest.person.do(act) : lead.do(act))
    }
  }
  await lead.see('what was filled in', ({ sheets }) => sheets !== null && isFilled(sheets))
  await table.pause(`${step.id} filled in`)
}

const opened = (guest: Guest, subject: SubjectId) =>
  asked(guest, 'sheets', ({ mayFill, sheets }) => mayFill && sheets.sheets.some((one) => one.subject === subject))

/** At least one sheet that lacks nothing. */
const isFilled = ({ sheets }: SheetsView): boolean =>
  sheets.some(({ filled, missing }) => filled > 0 && missing.length === 0)
