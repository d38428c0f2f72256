import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Template, TemplateExample } from '@siroop/domain'
import { readTemplateFile } from '@siroop/protocol'
import { noScript, type Script } from '@siroop/server/workshop/rehearsal/script.js'
import { parse } from 'yaml'

/** Of the examples of the template only so many that every step has something to look at. */
const kept = new Set([
  ...['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w13'],
  ...['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7'],
  ...['b1', 'b2', 'b4'],
  ...['m6', 'm9', 'm10', 'm11', 'm19', 'm22', 'm23'],
  ...['r2', 'r8', 'r3'],
])
const trimmed = (all: readonly TemplateExample[] | undefined) =>
  (all ?? [])
    .filter(({ id }) => id === undefined || kept.has(id))
    .map((one) => ({ ...one, links: (one.links ?? []).filter((to) => kept.has(to)) }))

/** The template of the vision with few examples: all its steps, and quick to play. */
export function smallVision(): Template {
  const file = fileURLToPath(new URL('../../../workshop-templates/visie-2040-sociaal-domein.yaml', import.meta.url))
  const read = readTemplateFile(parse(readFileSync(file, 'utf8')))
  if (!read.ok) throw new Error('The template cannot be read')
  return { ...read.value, steps: read.value.steps.map((step) => ({ ...step, examples: trimmed(step.examples) })) }
}

const once = 'Wie hulp nodig heeft, vertelt zijn verhaal één keer en heeft één vast aanspreekpunt.'
export const smallScript: Script = {
  ...noScript,
  bundles: {
    'waarden-groeperen': [
      { name: 'De inwoner voorop', notes: ['w2', 'w6', 'w13', 'w5'] },
      { name: 'Vertrouwen', notes: ['w1', 'w3', 'w4'] },
    ],
    'visie-groeperen': [
      { name: 'Iedereen hoort erbij en heeft dichtbij een plek.', notes: ['a1', 'a2', 'a3'] },
      { name: once, notes: ['a4', 'a5'] },
      { name: 'Iedereen woont veilig en betaalbaar.', notes: ['a6', 'a7'] },
    ],
  },
  checks: [
    {
      about: 'a6',
      principle: 'p3',
      by: 'inwoners',
      answer: 'breekt',
      reason: 'Nieuwe huizen kosten hier bijna altijd goede landbouwgrond.',
      becomes: 'Iedereen woont veilig en betaalbaar. Wij bouwen waar al gebouwd is.',
    },
    {
      about: 'a4',
      principle: 'p5',
      by: 'politie',
      answer: 'twijfel',
      reason: 'Niet iedereen wil dat zijn verhaal meegaat.',
      becomes: null,
    },
  ],
  stances: {
    'visie-peiling': [
      { about: 'a1', by: 'politie', option: 'g5', reason: 'Wij weten niet waar die plekken zijn.' },
      { about: 'a1', by: 'ggd', option: 'g3', reason: 'Ook wie niet kan lopen hoort erbij.' },
    ],
    checkin: [{ about: 'w1', by: 'welzijn', option: 'ranja', reason: 'Na de zomer belden wij elkaar minder.' }],
  },
  enables: { m10: ['m6'], m11: ['m9'], m19: ['m10'], m22: ['m11'] },
  drawn: [['m9', 'm6']],
  ticks: { vandaag: ['b1'], terugredeneren: ['m6', 'm10', 'm22'], samenwerken: ['samenwerken-1'] },
  wrongDirection: ['r3'],
  owners: { r8: { answer: 'later', leave: 'De districtsleiding beslist in het najaar.' } },
  lines: { 'slot-1': { welzijn: 'Iedereen hoort erbij.', inwoners: 'Wij beslissen mee.' } },
  promise: {
    step: 'slot-3',
    text: 'De gemeente bereidt de eerste check-in voor.',
    better: 'De gemeente en de adviesraad bereiden de eerste check-in samen voor.',
  },
}
