import { reservedFields } from '@siroop/domain'
import { entriesOf, idsIn, type LooseTemplate, stepsOf } from './looseTemplate.js'
import { problem, type TemplatePath, type TemplateProblem } from './templateProblem.js'
import { laneLists, namesOf } from './templateReferences.js'

/** Invented contributions that name something which is not there: an organisation type, a lane, a field, another example. */
export function exampleProblems(template: LooseTemplate): readonly TemplateProblem[] {
  const types = idsIn(template, 'organisationTypes')
  const examples = exampleIds(template)
  const fields = fieldIds(template)
  return stepsOf(template).flatMap(({ step, index }) => {
    const by = step.lanes?.by
    const list = by === undefined || !(by in laneLists) ? null : laneLists[by as keyof typeof laneLists]
    const lanes = list === null ? null : idsIn(template, list)
    return entriesOf(step.examples).flatMap(([place, { org, lane, fields: filled, links }]) => {
      const at: TemplatePath = ['steps', index, 'examples', place]
      return [
        ...(org === undefined || types === null || types.has(org)
          ? []
          : [problem([...at, 'org'], 'unknown-organisation-type', { id: org, known: namesOf(types) })]),
        ...(lane === undefined || list === null || lanes === null || lanes.has(lane)
          ? []
          : [problem([...at, 'lane'], 'unknown-lane', { id: lane, list, known: namesOf(lanes) })]),
        ...Object.keys(filled ?? {}).flatMap((field) =>
          fields === null || fields.has(field)
            ? []
            : [problem([...at, 'fields', field], 'example-of-unknown-field', { field })],
        ),
        ...entriesOf(links).flatMap(([link, id]) =>
          examples === null || examples.has(id)
            ? []
            : [problem([...at, 'links', link], 'example-links-nowhere', { id })],
        ),
      ]
    })
  })
}

function exampleIds(template: LooseTemplate): ReadonlySet<string> | null {
  const lists = (template.steps ?? [undefined]).map(
    (step) => step?.examples ?? (step && !Object.hasOwn(step, 'examples') ? [] : null),
  )
  if (lists.includes(null)) return null
  return new Set(lists.flatMap((list) => entriesOf(list ?? []).flatMap(([, { id }]) => (id === undefined ? [] : [id]))))
}

/** Everything that is asked with a note or about it, in whatever step: an example may go the whole way. */
function fieldIds(template: LooseTemplate): ReadonlySet<string> | null {
  const ids = new Set<string>(reservedFields)
  for (const step of template.steps ?? [undefined])
    for (const key of ['fields', 'assess'] as const) {
      const own = step === undefined ? null : idsIn(step, key)
      if (own === null) return null
      for (const id of own) ids.add(id)
    }
  return ids
}
