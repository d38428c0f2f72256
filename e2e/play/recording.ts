import type { SentenceId, TemplateStep } from '@siroop/domain'
import { chooseDates } from './closing.js'
import { asked, type Table } from './table.js'

/** Where trials were noticed: their agreements are written from the sheets, asked of everybody and settled. */
export async function record(table: Table, step: TemplateStep): Promise<void> {
  const { lead } = table
  const { all } = await lead.see('the trials', ({ route }) => ({ all: route?.trials?.all ?? [] }))
  for (const { subject, agreement } of all.filter((one) => one.agreement?.words)) {
    // who leads may have written it by hand
    if (agreement?.sentence == null) await lead.do({ type: 'writeAgreement', step: step.id, subject })
    const sentence = await lead.see('the sentence', ({ route }) => {
      const found = route?.trials?.all.find((one) => one.subject === subject)
      return found?.agreement?.sentence
    })
    await settle(table, sentence)
  }
  if (all.length > 0) await chooseDates(table, step)
}

async function settle({ lead, people }: Table, sentence: SentenceId): Promise<void> {
  const asking = { sentence, version: 1 }
  await lead.do({ type: 'askSentence', ...asking })
  await Promise.all(
    people.map(async (guest) => {
      await asked(guest, 'draft', (now) => now.mayAnswer && now.sentence?.id === sentence)
      await guest.person.do({
        type: 'answerSentence',
        ...asking,
        answer: 'sign-as-is',
        text: null,
        reason: null,
      })
    }),
  )
  await lead.see('all answers', ({ sentences }) => sentences.some(({ id, shown }) => id === sentence && shown))
  await lead.do({ type: 'settleSentence', ...asking })
}
