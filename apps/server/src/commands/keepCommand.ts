import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Result } from '@siroop/domain'
import { type Bilingual, httpErrorTexts } from '@siroop/protocol'
import type { KeepDesk } from '../keep/keepDesk.js'
import type { KeepRefusal } from '../keep/keptShape.js'
import { answerLanguage, asWord, type Terminal, textOfWord } from './terminal.js'

/** What a server answers: the file in base64, the workshop that came back, or why not. It must survive JSON. */
export type KeepAnswer =
  | { readonly file: string; readonly name: string }
  | { readonly title: string; readonly manifestPath: string | null }
  | { readonly refusal: KeepRefusal | 'not-saved' | 'not-here' }

/** The two commands as a running server does them. A path is read by the server: it runs as the same user. */
export const keepCommands = (keep: Pick<KeepDesk, 'makeOf' | 'restoreHere'>) => ({
  'keep-export': async (id: string | null): Promise<Result<KeepAnswer, never>> => {
    const made = await keep.makeOf(id ?? '')
    if (made === null) return answered({ refusal: 'not-here' })
    if (!made.ok) return answered({ refusal: made.error })
    return answered({ file: Buffer.from(made.value.bytes).toString('base64'), name: made.value.name })
  },
  'keep-import': async (path: string | null): Promise<Result<KeepAnswer, never>> => {
    const bytes = await readFile(textOfWord(path)).catch(() => null)
    if (bytes === null) return answered({ refusal: 'keep-broken' })
    const back = await keep.restoreHere(bytes)
    return answered(back.ok ? back.value : { refusal: back.error })
  },
})
const answered = (value: KeepAnswer) => ({ ok: true as const, value })

/** The words of the command line as one question to a server; null when they are none. */
export function keepQuestion(words: readonly string[], folder: string): string | null {
  const [what, which] = words.filter((word, at) => !word.startsWith('--') && words[at - 1] !== '--language')
  if (which === undefined) return null
  // Of a printed address only its end says which manifest it is.
  if (what === 'export') return `keep-export ${which.replace(/^.*\/m\//, '').replace(/[^A-Za-z0-9_-]/g, '')}`
  return what === 'import' ? `keep-import ${asWord(resolve(folder, which))}` : null
}

const words: Record<'written' | 'back' | 'not-here', Bilingual> = {
  written: { nl: 'Het bewaarbestand staat in', en: 'The keep file is in' },
  back: { nl: 'Teruggezet:', en: 'Put back:' },
  'not-here': {
    nl: 'Deze bijeenkomst is hier niet. Geef het adres van het manifest, of wat daarvan achter /m/ staat.',
    en: 'This workshop is not here. Give the address of the manifest, or what stands behind /m/ in it.',
  },
}

/** Writes the file where it was asked for, or says what came back. The code is 1 when there was a reason not to. */
export async function keepAnswer(answer: KeepAnswer, options: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const language = answerLanguage(options, terminal.env)
  if ('refusal' in answer) {
    const text = answer.refusal === 'not-here' ? words['not-here'] : httpErrorTexts[answer.refusal]
    terminal.err(text[language])
    return 1
  }
  if ('file' in answer) {
    const path = resolve(terminal.folder, options.find((one) => one.endsWith('.zip')) ?? answer.name)
    await writeFile(path, Buffer.from(answer.file, 'base64'))
    terminal.out(`${words.written[language]} ${path}`)
    return 0
  }
  terminal.out(
    `${words.back[language]} ${answer.title}${answer.manifestPath === null ? '' : `, ${answer.manifestPath}`}`,
  )
  return 0
}
