import { penRoom, replaceSentence, sentenceText } from '@siroop/board'
import type { TemplateStep } from '@siroop/domain'
import { signatureOf } from '@siroop/server/workshop/rehearsal/answers.js'
import { asked, type Table } from './table.js'

/** A round of one line each; or, where check-ins are planned, the dates and the rule for being in force. */
export async function harvest(table: Table, step: TemplateStep): Promise<void> {
  const { lead, people, script } = table
  if (step.output?.take === 'text') return chooseDates(table, step)
  const lines = script.lines[step.id] ?? {}
  await Promise.all(
    people.map(async (guest) => {
      const text = lines[guest.type]
      if (text === undefined) return
      await asked(guest, 'harvest', (now) => now.mayAdd)
      await guest.person.do({ type: 'addLine', step: step.id, text })
    }),
  )
  const said = Object.keys(lines).length
  await lead.see('all lines', (view) => view.lines.filter((line) => line.step === step.id).length === said)
}

/** The days on which they meet again, and when the text is in force. */
export async function chooseDates({ lead, template, script: { promise } }: Table, step: TemplateStep): Promise<void> {
  const dates = await lead.see('proposed dates', (view) => view.proposedCheckinDates)
  await lead.do({ type: 'planCheckins', dates: [...dates] })
  if (template.document.signing === undefined) return
  const count = await lead.see('the organisations', (view) => view.organisations.length)
  const closingDate = dates[0] ?? ''
  await lead.do({ type: 'setInForceRule', rule: { minimumSignatures: Math.ceil(count / 2), closingDate } })
  if (promise?.step !== step.id) return
  await lead.do({ type: 'addLine', step: step.id, text: promise.text })
  const line = await lead.see('the line', (view) => view.lines.find(({ text }) => text === promise.text)?.line)
  await lead.do({ type: 'tickLine', line, ticked: true })
}

/** The text is read; one sentence gets better words. Where nobody asks consent about the whole text, it is frozen here. */
export async function read(table: Table): Promise<void> {
  const { lead, template, script } = table
  const { promise } = script
  if (promise !== null) {
    const sentence = await lead.see(
      'the sentence',
      (view) => view.sentences.find(({ text }) => text === promise.text)?.id,
    )
    const room = penRoom(lead.seat.workshop, 1)
    const pen = await lead.read(room, (doc) => sentenceText(doc, sentence) !== null && doc)
    replaceSentence(pen, { id: sentence, text: promise.better })
    await propose(table, sentence)
    await lead.see('the better words', (view) => view.sentences.some(({ text }) => text === promise.better))
  }
  if (!template.steps.some(({ kind }) => kind === 'consent')) await freeze(table)
}

/** The pen's words are on their way to the server while the command is: asked again until they are there. */
async function propose({ lead }: Table, sentence: Parameters<typeof sentenceText>[1]): Promise<void> {
  for (;;) {
    const answer = await lead.try({ type: 'proposeSentence', sentence })
    if (answer.ok) return
    if (answer.refusal !== 'nothing-changed') throw new Error(`proposeSentence was refused: ${answer.refusal}`)
  }
}

/** Lays the text down for signing when it is not there yet; everybody signs, the police subject to approval. */
export async function sign(table: Table): Promise<void> {
  const { lead, people } = table
  if ((await lead.see('the editions', (view) => ({ open: view.edition !== null }))).open === false) await freeze(table)
  await Promise.all(
    people.map(async ({ person, type, organisation }) => {
      const edition = await person.see('the text', ({ now }) => now.kind === 'sign' && now.maySign && now.edition)
      const name = await person.see('the own name', ({ me }) => me.name ?? 'Bestuurder')
      const { number, fingerprint } = edition
      const signature = signatureOf(table, { type, name, locale: 'nl' })
      await person.do({ type: 'sign', edition: number, fingerprint, organisation, ...signature })
    }),
  )
  await lead.see('all signatures', (view) => view.edition?.status === 'in-force')
  await explainUnused(table)
}

const whys = ['talked', 'double', 'later'] as const
/** Of every note that came back nowhere is said why, before the text is printed. */
async function explainUnused({ lead }: Table): Promise<void> {
  const { open } = await lead.see('the origin', ({ origin }) => origin ?? { open: [] })
  if (open.length === 0) return
  const reasons = open.map((note, at) => ({ note, reason: { why: whys[at % whys.length] ?? 'talked', words: null } }))
  await lead.do({ type: 'giveReasons', reasons })
  await lead.see('the reasons', ({ origin }) => origin?.open.length === 0)
}

/** With who finds itself back nowhere in the text the facilitator talked first. */
async function freeze({ lead }: Table): Promise<void> {
  const nowhere = await lead.see('the last button', (view) => view.main.kind === 'open-signing' && view.unrecognised)
  for (const { organisation } of nowhere)
    await lead.do({ type: 'discussCoverage', organisation, words: 'Leest mee en tekent.' })
  await lead.see(
    'a text that can be signed',
    (view) => view.main.kind === 'open-signing' && view.main.blockers.length === 0,
  )
  await lead.do({ type: 'openSigning' })
}
