import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { folders } from '@siroop/server/folders.js'
import { parse, stringify } from 'yaml'

/** The short round in which arrangements are written, and consented to one by one; as a file of a folder of its own. */
export async function textsFolder(): Promise<{ id: string; folder: string; end: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'siroop-texts-'))
  const short = parse(await readFile(join(folders.templates, 'korte-waardenronde.yaml'), 'utf8'))
  const [welcome, values, , ...rest] = short.steps
  const { gate: _, fields: __, examples: ___, ...writing } = values
  const both = (text: string) => ({ nl: text, en: text })
  const part = (minutes: number, mode: string) => ({ minutes, mode, label: both(mode) })
  const consent = {
    ...welcome,
    id: 'instemmen',
    kind: 'consent',
    title: both('Afspraken'),
    question: both('Kunnen wij met deze afspraak verder?'),
    segments: [part(4, 'plenary'), part(10, 'round')],
    input: ['afspraak'],
    voting: { method: 'consent', unit: 'organisation', purpose: 'decision' },
    gate: [{ check: 'no-open-objections', severity: 'block', message: both('Er is nog een bezwaar open.') }],
    output: { section: 'waarden', take: 'clusters' },
  }
  const id = 'afspraken'
  const template = { ...short, id, steps: [welcome, { ...writing, noteKind: 'afspraak' }, consent, ...rest] }
  await writeFile(join(folder, `${id}.yaml`), stringify(template, { aliasDuplicateObjects: false }))
  return { id, folder, end: () => rm(folder, { recursive: true }) }
}
