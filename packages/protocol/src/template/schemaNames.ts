import { z } from 'zod'

/** Names of the parts of the file format, as they stand in the JSON Schema that is made of it. */
export const schemaNames = z.registry<{ readonly id: string }>()
