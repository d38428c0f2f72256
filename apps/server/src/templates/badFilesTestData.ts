import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TemplateFault } from '@siroop/protocol'
import { folders } from '../folders.js'

/** The short round as it ships. */
export const shortRound = readFileSync(join(folders.templates, 'korte-waardenronde.yaml'), 'utf8')

/** A file that cannot be used: what it is, its content, what is said of it, and on which line; null: of the file as a whole. */
export type BadFile = readonly [
  what: string,
  content: string | Uint8Array<ArrayBuffer>,
  fault: TemplateFault,
  line: number | null,
]

const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length
const laughs = `a: &a [ha, ha]\n${'bcdefgh'
  .split('')
  .map((name, at) => `${name}: &${name} [*${'abcdefg'[at]}, *${'abcdefg'[at]}]`)
  .join('\n')}`
const circle = shortRound.replace(
  '    kind: contribute\n',
  '    kind: contribute\n    links:\n      - to: waarde\n        required: true\n',
)
const merged = shortRound.replace('    kind: contribute\n', '    kind: contribute\n    <<: *naam\n')

/** Everything that somebody may send in place of a template. */
export const badFiles: readonly BadFile[] = [
  ['a few lines that unfold to gigabytes', laughs, 'anchor', 1],
  ['an alias', `${shortRound}\nmeer: *naam\n`, 'alias', shortRound.split('\n').length + 1],
  ['a merged alias', merged, 'alias', lineOf(merged, '<<: *naam')],
  [
    'a list where a text belongs',
    shortRound.replace('method: free', 'method: [free]'),
    'one-of',
    lineOf(shortRound, 'method: free'),
  ],
  [
    'a text where a number belongs',
    shortRound.replace('minutes: 45', 'minutes: veel'),
    'wants-number',
    lineOf(shortRound, 'minutes: 45'),
  ],
  ['a list in place of a template', '- een\n- twee\n', 'no-template', null],
  [
    'an id that is used twice',
    shortRound.replace('- id: waarden\n', '- id: welkom\n'),
    'id-twice',
    lineOf(shortRound, '- id: waarden\n'),
  ],
  ['links that go round in a circle', circle, 'link-to-itself', lineOf(circle, 'to: waarde\n')],
  ['a newer format', shortRound.replace('workshop-template/1', 'workshop-template/2'), 'newer-format', 2],
  [
    'an unknown placeholder',
    shortRound.replace('nl: Welkom\n', 'nl: Welkom in {stad}\n'),
    'unknown-placeholder',
    lineOf(shortRound, 'nl: Welkom\n'),
  ],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'not-utf8', 1],
  ['brackets without end', `a:\n  ${'['.repeat(100_000)}`, 'too-deep', 2],
  ['5 MB', 'a: b # '.padEnd(5 * 1024 * 1024, 'x'), 'file-too-large', null],
  ['nothing', '', 'file-empty', null],
]
