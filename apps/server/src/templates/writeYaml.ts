import type { Template } from '@siroop/domain'
import { stringify } from 'yaml'

/** With it an editor completes and explains, when the file lies beside the templates that ship. */
const firstLine = '# yaml-language-server: $schema=./workshop-template.schema.json\n'

/**
 * A template as a file that `template check` reads: every line written out, no line folded, so that a person can go on in it.
 * Reading it gives the same template.
 */
export const writeYaml = (template: Template): string =>
  firstLine + stringify(template, { aliasDuplicateObjects: false, lineWidth: 0 })
