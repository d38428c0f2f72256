import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { folders } from './folders.js'
import { Vision } from './visionTestData.js'

/** A template in a folder of its own, until `end`. */
export interface TemplateFolder {
  readonly id: string
  readonly folder: string
  readonly end: () => Promise<void>
}
type Step = Readonly<Record<string, unknown>> & { readonly id: string }
export const both = (text: string) => ({ nl: text, en: text })

/**
 * The short round in which `noteKind` is written in place of values, and what comes after it. `then` gets its welcome, to
 * make other steps of, and all of its steps.
 */
export async function shortRoundFolder(
  { id, noteKind }: { readonly id: string; readonly noteKind: string },
  then: (welcome: Step, all: readonly Step[]) => readonly object[],
): Promise<TemplateFolder> {
  const folder = await mkdtemp(join(tmpdir(), `siroop-${id}-`))
  const short = parse(await readFile(join(folders.templates, 'korte-waardenronde.yaml'), 'utf8'))
  const [welcome, values] = short.steps
  const { gate: _, ...writing } = values
  const template = { ...short, id, steps: [welcome, { ...writing, noteKind }, ...then(welcome, short.steps)] }
  await writeFile(join(folder, `${id}.yaml`), stringify(template, { aliasDuplicateObjects: false }))
  return { id, folder, end: () => rm(folder, { recursive: true }) }
}

export const fourTypes = ['welzijn', 'ggd', 'gemeente', 'inwoners'] as const

/** Four organisations each wrote one note, `{kind}-{type}`, and the room went on to the step. */
export async function everybodyWrote(
  { end, ...of }: TemplateFolder,
  { kind, words, step }: { readonly kind: string; readonly words: string; readonly step: string },
): Promise<{ readonly vision: Vision; readonly close: () => Promise<void> }> {
  const vision = await Vision.begin(fourTypes, null, of)
  await vision.openFirstMeeting()
  await vision.goTo('waarden')
  for (const type of fourTypes)
    await vision.write(type, [{ id: `${kind}-${type}`, step: 'waarden', kind, text: `${words} van ${type}.` }])
  await vision.goTo(step)
  const close = async () => {
    await vision.close()
    await end()
  }
  return { vision, close }
}
