import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isRunnable, type Template } from '@siroop/domain'
import { isWarning } from '@siroop/protocol'
import { problemLines } from './templates/report.js'
import { checkTemplateFile } from './templates/templateFile.js'

/** The templates of a folder, and what is wrong with the files that are left out. */
export interface TemplateFolder {
  /** Those that this version can run, the shortest first. */
  readonly templates: readonly Template[]
  /** One line per problem: file, place, what; in the words of `siroop template check`. */
  readonly problems: readonly string[]
}

/** Reads every `.yaml` and `.yml` file of a folder. A broken file never stops the server. */
export async function readTemplates(folder: string): Promise<TemplateFolder> {
  const templates: Template[] = []
  const problems: string[] = []
  const ids = new Set<string>()
  for (const name of (await readdir(folder)).filter((file) => /\.ya?ml$/.test(file)).sort()) {
    const read = await checkTemplateFile(join(folder, name)).catch(() => null)
    if (read === null) problems.push(`${name}: cannot be opened`)
    else if (read.template === null)
      problems.push(
        ...problemLines(
          name,
          read.problems.filter((one) => !isWarning(one)),
          'en',
        ),
      )
    else if (ids.has(read.template.id)) problems.push(`${name}: another file has the id "${read.template.id}" already`)
    else {
      ids.add(read.template.id)
      if (isRunnable(read.template)) templates.push(read.template)
    }
  }
  return { templates: templates.sort((a, b) => minutesOf(a) - minutesOf(b)), problems }
}

const minutesOf = (template: Template): number => template.sessions.reduce((sum, { minutes }) => sum + minutes, 0)
