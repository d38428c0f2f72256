import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isRunnable, type Template } from '@siroop/domain'
import { readTemplateFile } from '@siroop/protocol'
import { parse } from 'yaml'

/** The templates of a folder, and what is wrong with the files that are left out. */
export interface TemplateFolder {
  /** Those that this version can run, the shortest first. */
  readonly templates: readonly Template[]
  /** One line per problem: file, place, what. */
  readonly problems: readonly string[]
}

/** Reads every `.yaml` file of a folder. A broken file never stops the server. */
export async function readTemplates(folder: string): Promise<TemplateFolder> {
  const templates: Template[] = []
  const problems: string[] = []
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort()) {
    const read = readTemplateFile(parsed(await readFile(join(folder, name), 'utf8')))
    if (!read.ok) problems.push(...read.error.map(({ path, message }) => `${name}: ${path} ${message}`))
    else if (isRunnable(read.value)) templates.push(read.value)
  }
  return { templates: templates.sort((a, b) => minutesOf(a) - minutesOf(b)), problems }
}

const minutesOf = (template: Template): number => template.sessions.reduce((sum, { minutes }) => sum + minutes, 0)

function parsed(text: string): unknown {
  try {
    return parse(text)
  } catch {
    // Not YAML at all: the reader of the file says so, with the same words as for any other wrong shape.
    return null
  }
}
