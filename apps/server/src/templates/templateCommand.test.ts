import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { folders } from '../folders.js'
import { badFiles } from './badFilesTestData.js'
import { schemaText, templateCommand } from './templateCommand.js'

const example = join(folders.templates, 'example/dorpsavond.yaml')
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'siroop-check-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function command(args: readonly string[], env: Record<string, string> = {}) {
  const out: string[] = []
  const err: string[] = []
  const code = await templateCommand(args, {
    env,
    folder,
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}
/** A copy of the example in the folder, with something changed. */
async function copied(name: string, change: (text: string) => string): Promise<string> {
  await writeFile(join(folder, name), change(await readFile(example, 'utf8')))
  return name
}
const wrongKind = (text: string) => text.replace('- belofte\n', '- beloften\n')

test('[TPC-7] [TPL-9] every template that ships can be used, and the command says so', async () => {
  const names = ['koppelzone-anja', 'korte-waardenronde', 'programma-sociaal-domein', 'transitiebijeenkomst-raadsleden']
  const files = [...names, 'visie-2040-sociaal-domein', 'example/dorpsavond'].map((name) =>
    join(folders.templates, `${name}.yaml`),
  )
  const { code, out } = await command(['check', ...files])
  expect(out).not.toMatch(/regel \d/)
  expect(code).toBe(0)
  expect(out).toContain('in orde. Korte waardenronde: 1 bijeenkomst, 6 stappen, 45 minuten.')
})
test('[TPC-7] a file that cannot be used gives code 1, and the line that the guide shows', async () => {
  const name = await copied('buurtavond.yaml', wrongKind)
  const { code, out } = await command(['check', name, '--language', 'en'])
  expect(code).toBe(1)
  expect(await readFile(join(folders.templates, 'guide.md'), 'utf8')).toContain(`\n${out}\n`)
})
test('[TPC-10] whatever comes in place of a template is refused with its line, by the command too', async () => {
  const names = await Promise.all(
    badFiles.map(async ([, content], at) => {
      await writeFile(join(folder, `${at}.yaml`), content)
      return `${at}.yaml`
    }),
  )
  const { code, out } = await command(['check', ...names, '--json'])
  expect(code).toBe(1)
  const said = JSON.parse(out) as { usable: boolean; problems: { fault: string; line: number | null }[] }[]
  for (const [at, [what, , fault, line]] of badFiles.entries()) {
    expect(said[at]?.usable, what).toBe(false)
    expect(said[at]?.problems, what).toContainEqual(expect.objectContaining({ fault, line }))
  }
})
test('[TPC-7] a warning alone gives code 0', async () => {
  const name = await copied('let-op.yaml', (text) =>
    text.replace('check: every-cluster-named', 'check: owner-accepted'),
  )
  const { code, out } = await command(['check', name])
  expect(code).toBe(0)
  expect(out).toMatch(/^let-op\.yaml, regel \d+, kolom 16: Let op: "owner-accepted" let in deze stap nergens op/)
  expect(out).toContain('let-op.yaml: te gebruiken, met 1 waarschuwing.')
})
test('[TPC-7] no file, a folder, an unknown command and an unknown option give code 2, and the usage or the name', async () => {
  const name = await copied('kapot.yaml', wrongKind)
  const none = await command(['check', name, 'nergens.yaml'])
  expect([none.code, none.err]).toEqual([2, 'nergens.yaml: dit bestand kan niet worden geopend.'])
  expect(none.out).toContain('kapot.yaml, regel')
  expect(await command(['check', folder])).toMatchObject({ code: 2 })
  for (const args of [
    [],
    ['check'],
    ['keur', name],
    ['check', name, '--luid'],
    ['check', name, '--language', 'fy'],
    ['schema', 'x'],
  ]) {
    const { code, err } = await command(args)
    expect([code, err.includes('template check')], args.join(' ')).toEqual([2, true])
  }
})
test('[TPC-3] a file without an end is read no further than a template can be', async () => {
  expect(await command(['check', '/dev/zero'])).toMatchObject({ code: 1 })
})
test('[TPC-7] of very many problems a hundred are told, and how many there are more', async () => {
  await writeFile(join(folder, 'veel.yaml'), `a: [${','.repeat(5_000)}]`)
  const { code, out } = await command(['check', 'veel.yaml'])
  expect(code).toBe(1)
  expect(out.split('\n')).toHaveLength(102)
  expect(out).toMatch(/\nveel\.yaml: … en nog \d+\.\n/)
})
test('[TPC-8] a program gets every problem with its place, fault and words', async () => {
  const name = await copied('kapot.yaml', wrongKind)
  const { code, out } = await command(['check', name, example, '--json'])
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject([
    {
      file: name,
      usable: false,
      template: null,
      problems: [
        {
          severity: 'error',
          fault: 'input-not-collected',
          line: 126,
          column: 9,
          path: 'steps[2].input[0]',
          about: { kind: 'beloften' },
        },
      ],
    },
    { usable: true, runnable: true, template: { id: 'dorpsavond', version: '1.0.0' }, problems: [] },
  ])
})
test('[TPC-9] the language is the one asked for, else that of the environment, else Dutch', async () => {
  const name = await copied('kapot.yaml', wrongKind)
  const first = async (args: string[], env: Record<string, string>) =>
    (await command(['check', name, ...args], env)).out.split(' ')[1]
  expect(await first([], {})).toBe('regel')
  expect(await first([], { LANG: 'C.UTF-8' })).toBe('regel')
  expect(await first([], { LANG: 'en_GB.UTF-8' })).toBe('line')
  expect(await first([], { LANG: 'en_GB.UTF-8', LC_ALL: 'nl_NL.UTF-8' })).toBe('regel')
  expect(await first(['--language', 'nl'], { LANG: 'en_GB.UTF-8' })).toBe('regel')
})
test('[TPL-23] the schema that is printed is the one that stands beside the templates', async () => {
  const { code, out } = await command(['schema'])
  expect(code).toBe(0)
  expect(out).toBe(schemaText())
  expect(await readFile(join(folders.templates, 'workshop-template.schema.json'), 'utf8')).toBe(`${out}\n`)
})
