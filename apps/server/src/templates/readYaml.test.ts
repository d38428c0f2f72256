import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isWarning, problemText } from '@siroop/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folders } from '../folders.js'
import { mostBytes, readYaml } from './readYaml.js'
import { checkTemplateBytes } from './templateFile.js'

const short = readFileSync(join(folders.templates, 'korte-waardenronde.yaml'), 'utf8')
const bytes = (text: string) => new TextEncoder().encode(text)
/** `line fault` of everything that is wrong with a text. */
const found = (text: string | Uint8Array) =>
  checkTemplateBytes(typeof text === 'string' ? bytes(text) : text).problems.map(
    ({ place, fault }) => `${place?.line ?? '-'} ${fault}`,
  )
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length

test('[TPC-1] every problem has its line and column, in the order of the file', () => {
  const broken = short
    .replace('minutes: 45', 'minutes: 40')
    .replace('    kind: cluster', '    kind: cluster\n    kleur: rood')
    .replace('      nl: Welkom\n      en: Welcome', '      nl: Welkom in {stad}')
    .replace('      section: waarden', '      section: normen')
  const { template, problems } = checkTemplateBytes(bytes(broken))
  expect(template).toBeNull()
  const lines = broken.split('\n')
  expect(
    problems.map(({ fault, place }) => [fault, lines[(place?.line ?? 0) - 1]?.slice((place?.column ?? 0) - 1)]),
  ).toEqual([
    ['minutes-do-not-fit', '40'],
    ['no-text-in-language', 'title:'],
    ['unknown-placeholder', 'Welkom in {stad}'],
    ['unknown-key', 'kleur: rood'],
    ['unknown-section', 'normen'],
  ])
})
test('[TPC-1] what is missing stands at what it should be in, and a second key tells where the first is', () => {
  const broken = short.replace('defaultLocale: nl\n', '').replace('version: 1.0.0', 'version: 1.0.0\nversion: 1.0.1')
  const { problems } = checkTemplateBytes(bytes(broken))
  expect(problems.map(({ fault, place, otherPlace }) => [fault, place?.line, otherPlace?.line])).toEqual([
    ['missing', 2, undefined],
    ['key-twice', 5, 4],
  ])
})
test('[TPC-2] a few lines that unfold to gigabytes are refused at their aliases, and nothing is unfolded', () => {
  const laughs = ['a: &a [ha, ha, ha, ha, ha, ha, ha, ha, ha]']
  for (const [name, from] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg', 'ih'])
    laughs.push(`${name}: &${name} [${Array(9).fill(`*${from}`).join(', ')}]`)
  const problems = found(laughs.join('\n'))
  expect(problems.slice(0, 3)).toEqual(['1 anchor', '2 anchor', '2 alias'])
  expect(readYaml(bytes(laughs.join('\n'))).content).toBeUndefined()
})
test.each([
  ['a: 1\nb: *a', '2 alias'],
  ['a: &naam x', '1 anchor'],
  ['a: 1\nb: !!binary aGE=', '2 tag'],
  ['a: !js/function x', '1 tag'],
  ['%YAML 1.1\n---\na: 1', '1 directive'],
  ['a: 1\n---\nb: 2', '2 several-documents'],
])('[TPC-2] %j is refused: %s', (text, problem) => {
  expect(found(text)).toEqual([problem])
})
test('[TPC-2] the same characters in a text are text', () => {
  expect(found('a: "*b & !c"\nd: |\n  *e\n  &f\n  !g\n# &h *i')).toEqual(['- no-template'])
})
test.each([
  ['too large', `a: ${'x'.repeat(5 * 1024 * 1024)}`, '- file-too-large'],
  ['too deep, in brackets', `a:\n  ${'['.repeat(100_000)}`, '2 too-deep'],
  ['too deep, in hyphens', `- ${'- '.repeat(100_000)}x\ny: 1`, '1 too-deep'],
  ['too deep, in braces', '{a: '.repeat(90_000), '1 too-deep'],
  ['too full', `a: [${'x, '.repeat(120_000)}]`, '1 too-many-parts'],
])('[TPC-3] a file that is %s is refused', (_, text, problem) => {
  expect(found(text)).toEqual([problem])
})
test('[TPC-3] as many keys as fit are all named, once', () => {
  const keys = Array.from({ length: 8_000 }, (_, index) => `k${index}: 1`).join('\n')
  expect(keys.length).toBeLessThan(mostBytes)
  expect(found(`format: workshop-template/1\n${keys}\nk7: 1`)).toHaveLength(8_000 + 1 + 11)
})
test.each([
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), '1 not-utf8'],
  ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x61, 0x00]), '1 not-utf8'],
  ['a line of Latin-1', Uint8Array.from([...bytes('a: 1\nb: caf'), 0xe9, 0x0a]), '2 not-utf8'],
  ['control characters', bytes('a: 1\nb: \u0000\u0001'), '2 hidden-character'],
  ['text that runs the other way', bytes('a: 1\n\nb: x\u202ey'), '3 hidden-character'],
  ['nothing', bytes('  \n'), '- file-empty'],
])('[TPC-4] %s is refused', (_, content, problem) => {
  expect(found(content)).toEqual([problem])
})
test('[TPC-4] a byte order mark, CR LF, and tabs within a text are fine, and the lines are right', () => {
  expect(found(`\ufeff${short.replaceAll('\n', '\r\n')}`)).toEqual([])
  const broken = short.replace('kind: draft', 'kind: drift').replace('en: Welcome', 'en: Wel\tcome')
  expect(found(`\ufeff${broken.replaceAll('\n', '\r\n')}`)).toEqual([`${lineOf(broken, 'drift')} one-of`])
})
test.each([
  ['a tab', 'a:\n\tb: 1', '2 tab-as-indent'],
  ['a quote that is not closed', 'a: "x\nb: 1', '2 missing-character'],
  ['a colon in a text', 'a: b: c', '1 text-needs-quotes'],
  ['a text that begins with an at sign', 'a: @b', '1 text-needs-quotes'],
  ['a key that stands twice', 'a: 1\nb: 2\na: 3', '3 key-twice'],
  ['a key that is a list', 'a: 1\n? [x]\n: 2', '2 bad-key'],
])('[TPC-5] %s is told with its line', (_, text, problem) => {
  expect(found(text)).toContain(problem)
})
test('[TPC-6] no bytes make the check throw, and every problem has words', () => {
  const judge = (content: Uint8Array) => {
    const { template, problems } = checkTemplateBytes(content)
    expect(template === null).toBe(problems.some((one) => !isWarning(one)))
    for (const one of problems) expect(problemText(one, 'nl')).not.toBe('')
  }
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), judge), { numRuns: 300 })
  const yaml = fc.constantFrom(
    'a',
    ': ',
    '- ',
    '\n',
    '  ',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '"',
    "'",
    '|',
    '>',
    '#',
    '? ',
    '\t',
    '&a',
    '*a',
  )
  fc.assert(
    fc.property(fc.array(yaml, { maxLength: 60 }), (parts) => judge(bytes(parts.join('')))),
    { numRuns: 600 },
  )
  fc.assert(
    fc.property(fc.nat(short.length), fc.nat(60), fc.string({ unit: 'binary', maxLength: 12 }), (at, gone, put) =>
      judge(bytes(short.slice(0, at) + put + short.slice(at + gone))),
    ),
    { numRuns: 25 },
  )
})
