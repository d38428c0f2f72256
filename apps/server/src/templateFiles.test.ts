import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { folders } from './folders.js'
import { readTemplates } from './templateFiles.js'
import { badFiles } from './templates/badFilesTestData.js'

const made: string[] = []
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true })
})
/** A folder with the short round and whatever else a test puts there. */
async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'siroop-templates-'))
  made.push(folder)
  await copyFile(join(folders.templates, 'korte-waardenronde.yaml'), join(folder, 'korte-waardenronde.yaml'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}

test('[CFG-5] a broken template file is named with its problem, in the words of the check, and left out; the others are offered', async () => {
  const folder = await folderWith({
    'a-geen-yaml.yaml': 'id: [niet gesloten\n  : :',
    'b-leeg.yaml': '',
    'c-geheimtaal.yaml': '\u0000\u0001\u202e',
    'd-onaf.yml': 'format: workshop-template/1\nid: onaf\nvreemd: <script>',
    'leesmij.txt': 'geen sjabloon',
    'z-nog-eens.yaml': await readFile(join(folders.templates, 'korte-waardenronde.yaml'), 'utf8'),
  })
  const { templates, problems } = await readTemplates(folder)
  expect(templates.map(({ id }) => id)).toEqual(['korte-waardenronde'])
  for (const name of ['a-geen-yaml.yaml', 'b-leeg.yaml', 'c-geheimtaal.yaml', 'd-onaf.yml'])
    expect(problems.filter((problem) => problem.startsWith(name)).length, name).toBeGreaterThan(0)
  expect(problems).toContain(
    'c-geheimtaal.yaml, line 1, column 1: There is a character here that nobody can see (U+0000). Take it out.',
  )
  expect(problems).toContain('z-nog-eens.yaml: another file has the id "korte-waardenronde" already')
  expect(problems.some((problem) => problem.includes('leesmij') || problem.startsWith('korte'))).toBe(false)
})

test('[CFG-5] [TPC-10] whatever lies in the folder in place of a template is left out with its line, and the server starts', async () => {
  const folder = await folderWith(Object.fromEntries(badFiles.map(([, content], at) => [`b${at}.yaml`, content])))
  const { templates, problems } = await readTemplates(folder)
  expect(templates.map(({ id }) => id)).toEqual(['korte-waardenronde'])
  for (const [at, [what, , , line]] of badFiles.entries()) {
    const place = line === null ? `b${at}.yaml: ` : `b${at}.yaml, line ${line}, column `
    expect(
      problems.some((problem) => problem.startsWith(place)),
      what,
    ).toBe(true)
  }
})
