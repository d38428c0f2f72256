import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isWarning } from '@siroop/protocol'
import { expect, test } from 'vitest'
import { folders } from '../folders.js'
import { checkTemplateBytes } from './templateFile.js'
import { writeYaml } from './writeYaml.js'

const files = readdirSync(folders.templates).filter((name) => name.endsWith('.yaml'))
const checked = (text: string) => checkTemplateBytes(new TextEncoder().encode(text))

test.each(files)('[TPA-10] %s is written and read back as the same template, without an alias', (name) => {
  const { template } = checked(readFileSync(join(folders.templates, name), 'utf8'))
  if (template === null) throw new Error('no template')
  const back = checked(writeYaml(template))
  expect(back.problems.filter((one) => !isWarning(one))).toEqual([])
  expect(back.template).toEqual(template)
})

test.each([
  'met: een dubbele punt',
  '- een streepje',
  '"aanhaling" en \'enkel\'',
  '# geen opmerking',
  'regel één\nregel twee\n\nregel vier',
  '  spaties  ',
  '@begin',
  'true',
  '16:00',
  '1e3',
  '*ster & anker !tag',
  '%procent',
  'een | staande streep > groter',
  `${'lang '.repeat(200)}`.trim(),
])('[TPA-10] a text stays what it was: %j', (text) => {
  const { template } = checked(readFileSync(join(folders.templates, 'korte-waardenronde.yaml'), 'utf8'))
  if (template === null) throw new Error('no template')
  const changed = { ...template, title: { nl: text, en: text }, sources: [text.slice(0, 400)] }
  expect(checked(writeYaml(changed)).template).toEqual(changed)
})
