import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { folders } from './folders.js'

/** The short round with complaints in place of values, and a vote by dots about them; as a file of a folder of its own. */
export async function dotsFolder(): Promise<{ id: string; folder: string; end: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'siroop-dots-'))
  const short = parse(await readFile(join(folders.templates, 'korte-waardenronde.yaml'), 'utf8'))
  const [welcome, values] = short.steps
  const { gate: _, ...writing } = values
  const both = (text: string) => ({ nl: text, en: text })
  const part = (minutes: number, mode: string) => ({ minutes, mode, label: both(mode) })
  const vote = {
    ...welcome,
    id: 'kiezen',
    kind: 'vote',
    title: both('Waar beginnen we?'),
    question: both('Welke klacht kunnen we vandaag oplossen?'),
    segments: [part(4, 'vote'), part(6, 'plenary')],
    input: ['klacht'],
    voting: { method: 'dots', dots: 3, maxPerItem: 2, unit: 'person', shuffle: true, ownItems: false },
  }
  const id = 'stippen'
  const template = { ...short, id, steps: [welcome, { ...writing, noteKind: 'klacht' }, vote] }
  await writeFile(join(folder, `${id}.yaml`), stringify(template, { aliasDuplicateObjects: false }))
  return { id, folder, end: () => rm(folder, { recursive: true }) }
}
