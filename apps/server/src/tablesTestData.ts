import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setDraft, submitNote } from '@siroop/board'
import { noteId, type StepId, stepId } from '@siroop/domain'
import { parse, stringify } from 'yaml'
import type * as Y from 'yjs'
import { anEvening, type Guest, type TemplateFolder } from './eveningTestData.js'
import { folders } from './folders.js'

export const tafels: StepId = stepId('tafels')
export const tableIds = ['t1', 't2', 't3', 't4', 't5'] as const

/** The evening for councillors without its papers, as a file of a folder of its own. */
async function tablesFolder(): Promise<TemplateFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'siroop-tafels-'))
  const read = async (name: string) => parse(await readFile(join(folders.templates, `${name}.yaml`), 'utf8'))
  const [evening, { document }] = [await read('transitiebijeenkomst-raadsleden'), await read('korte-waardenronde')]
  const wanted = ['opening', 'tafels', 'oogst', 'stemmen', 'voornemen']
  const steps = evening.steps
    .filter(({ id }: { id: string }) => wanted.includes(id))
    .map(({ output: _, input, ...step }: { output: unknown; input?: string[]; id: string }) => ({
      ...step,
      ...(input && step.id !== 'tafels' ? { input } : {}),
    }))
  const sections = document.sections.filter(({ render }: { render: string }) => render === 'text')
  const { checkins: _, signing: __, ...rest } = document
  const id = 'tafels'
  const template = { ...evening, id, method: 'free', steps, document: { ...rest, sections, kind: 'manifest' } }
  await writeFile(join(folder, `${id}.yaml`), stringify(template, { aliasDuplicateObjects: false }))
  return { id, folder, end: () => rm(folder, { recursive: true }) }
}

/** An evening at five tables with so many councillors, in the first round; nobody sits yet. */
export async function atFiveTables(people: number) {
  const organisations = [
    { name: 'Lokaal Polderrand', type: 'fractie' },
    { name: 'Groen Waterkant', type: 'fractie' },
  ]
  const { guests: councillors, ...made } = await anEvening({
    template: await tablesFolder(),
    organisations,
    people,
    step: tafels,
  })
  const sit = (who: Guest, table: string) => made.say(who, { type: 'sitAtTable', step: tafels, table })
  return { ...made, councillors, sit }
}

/** Writes a stake, as the scribe's phone does. */
export const writeStake = (doc: Y.Doc, id: string, text: string): void =>
  void submitNote(doc, { id: noteId(id), step: tafels, kind: 'randvoorwaarde', text, fields: { soort: 'loslaten' } })
/** Half a sentence. */
export const writeHalf = (doc: Y.Doc, text: string): void => void setDraft(doc, { step: tafels, text })
