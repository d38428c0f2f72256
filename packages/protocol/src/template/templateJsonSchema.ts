import { z } from 'zod'
import { schemaHints } from './schemaHints.js'
import { schemaNames } from './schemaNames.js'
import { templateShape } from './templateShape.js'

type Schema = z.core.JSONSchema.JSONSchema

/**
 * The file format as a JSON Schema, for editors: made of the same shape that reads the files, so that the two cannot differ.
 * In draft 7, which every editor knows. It says less than the check: not what hangs together between the parts.
 */
export function templateJsonSchema(): object {
  const made = z.toJSONSchema(templateShape, {
    target: 'draft-07',
    io: 'input',
    metadata: schemaNames,
    // Read-only says that an editor may not write it; for us it says that a program does not change what was read.
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly
    },
  }) as Schema
  const parts = (made.definitions ?? {}) as Record<string, Schema>
  // A rule in code does not end up in a schema: a text is there in one language at least.
  if (parts.text !== undefined) parts.text.minProperties = 1
  for (const [part, hints] of Object.entries(schemaHints)) tell(part === 'template' ? made : parts[part], hints)
  return { $id: 'urn:siroop:workshop-template:1', title: 'Workshop template of Siroop, format 1', ...made }
}

function tell(schema: Schema | undefined, hints: Readonly<Record<string, string>>): void {
  for (const [key, description] of Object.entries(hints)) {
    const property = schema?.properties?.[key]
    if (typeof property !== 'object') throw new Error(`There is no key ${key} to explain`)
    property.description = description
  }
}
