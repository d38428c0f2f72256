import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { folders } from './folders.js'

/** The short round with arrangements in place of values, and consent to each of them; as a file of a folder of its own. */
export async function textsFolder(): Promise<{ id: string; folder: string; end: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'siroop-texts-'))
  const short = parse(await readFile(join(folders.templates, 'korte-waardenronde.yaml'), 'utf8'))
  const [welcome, values] = short.steps
  const { gate: _, ...writing } = values
  const both = (text: string) => ({ nl: text, en: text })
  const consent = {
    ...welcome,
    id: 'instemmen',
    kind: 'consent',
    title: both('Afspraken'),
    question: both('Kunt u met deze afspraak verder?'),
    segments: [{ minutes: 10, mode: 'round', label: both('Instemmen per afspraak') }],
    input: ['afspraak'],
    gate: [{ check: 'no-open-objections', severity: 'block' }],
    output: { section: 'waarden', take: 'clusters' },
  }
  const id = 'afspraken'
  const rest = short.steps.filter((step: { id: string }) => ['weerzien', 'lezen', 'tekenen'].includes(step.id))
  const template = { ...short, id, steps: [welcome, { ...writing, noteKind: 'afspraak' }, consent, ...rest] }
  await writeFile(join(folder, `${id}.yaml`), stringify(template, { aliasDuplicateObjects: false }))
  return { id, folder, end: () => rm(folder, { recursive: true }) }
}
