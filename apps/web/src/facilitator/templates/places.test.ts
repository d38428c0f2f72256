import type { Template } from '@siroop/domain'
import { expect, test } from 'vitest'
import { hashOf, type Part, partIn, partOf, placesFor, problemsAt } from './places.js'

const template = { steps: [{ id: 'welkom' }, { id: 'waarden' }], sessions: [{ id: 'avond' }] } as unknown as Template

test('[TPA-32] a problem leads to the part of the form and to the field in which it stands', () => {
  expect(partOf(template, ['steps', 1, 'title', 'nl'])).toEqual({ kind: 'step', id: 'waarden' })
  expect(partOf(template, ['organisationTypes', 0])).toEqual({ kind: 'types' })
  expect(partOf(template, ['sessions', 0, 'minutes'])).toEqual({ kind: 'meetings' })
  expect(partOf(template, ['document', 'title'])).toEqual({ kind: 'document' })
  expect(partOf(template, ['horizons', 1])).toEqual({ kind: 'horizons' })
  expect(partOf(template, [])).toEqual({ kind: 'about' })
  expect(placesFor(['steps', 1, 'title', 'nl'])).toEqual(['steps.1.title.nl', 'steps.1.title', 'steps.1', 'steps'])
})
test('[TPA-32] a field shows the problems that stand in it, and no others', () => {
  const problem = (...at: (string | number)[]) => ({
    at,
    fault: 'text-empty',
    warns: false,
    text: { nl: 'Leeg.', en: 'Empty.' },
    line: null,
    column: null,
  })
  const found = [problem('steps', 1, 'title', 'nl'), problem('steps', 1), problem('steps', 11, 'title', 'nl')]
  expect(problemsAt(found, ['steps', 1, 'title', 'nl'])).toEqual([found[0]])
})
test('[TPA-32] the address leads back to the part that lay open; a step that is gone leads to the beginning', () => {
  const parts: readonly Part[] = [
    { kind: 'about' },
    { kind: 'types' },
    { kind: 'document' },
    { kind: 'step', id: 'welkom' },
    { kind: 'new', id: 'avond' },
  ]
  for (const part of parts) expect(partIn(template, `#${hashOf(part)}`)).toEqual(part)
  expect(partIn(template, '#stap-weg')).toEqual({ kind: 'about' })
  expect(partIn(template, '#nieuw-weg')).toEqual({ kind: 'about' })
  expect(partIn(template, '')).toEqual({ kind: 'about' })
})
