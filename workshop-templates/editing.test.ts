import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRunnable, type Template } from '@siroop/domain'
import {
  copyOfTemplate,
  isWarning,
  judgeTemplateFile,
  leaveOut,
  moveEntry,
  problemText,
  readDraft,
} from '@siroop/protocol'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const folder = import.meta.dirname
const templates = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => [name, copyOfTemplate(parse(readFileSync(join(folder, name), 'utf8')), new Set())] as const)
const errorsOf = (template: Template) =>
  judgeTemplateFile(template)
    .problems.filter((one) => !isWarning(one))
    .map((one) => problemText(one, 'nl'))

test.each(templates)('[TPA-9] a copy of %s is a draft without any problem', (_, template) => {
  expect(readDraft(template)).toMatchObject({ draft: template, problems: [] })
})

test.each(templates)(
  '[TPA-2] [TPA-3] of %s every step that may be moved or left out leaves a template that can be used',
  (_, template) => {
    let allowed = 0
    const whole = isRunnable(template)
    for (const [index, step] of template.steps.entries()) {
      const changes = [
        leaveOut(template, ['steps', index]),
        ...[index - 1, index + 1]
          .filter((other) => template.steps[other]?.session === step.session)
          .map((to) => moveEntry(template, ['steps'], { from: index, to })),
      ]
      for (const change of changes) {
        if (!change.ok) {
          expect(change.error.length).toBeGreaterThan(0)
          continue
        }
        allowed += 1
        expect(errorsOf(change.value), step.id).toEqual([])
        expect(isRunnable(change.value), `${step.id} ${JSON.stringify(change.value.steps.map(({ id }) => id))}`).toBe(
          whole,
        )
      }
    }
    expect(allowed).toBeGreaterThan(0)
  },
)
