import type { Locale } from '@siroop/domain'

/** What a command needs of the world. `out` and `err` take whole lines. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>
  /** The folder in which somebody typed the command. */
  readonly folder: string
  readonly out: (line: string) => void
  readonly err: (line: string) => void
}

/** The language that was asked for, else that of the environment, else Dutch. Null for a language that Siroop has not. */
export function languageOf(asked: string | undefined, env: Terminal['env']): Locale | null {
  if (asked !== undefined) return asked === 'nl' || asked === 'en' ? asked : null
  return /^en\b|^en_/.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'en' : 'nl'
}

/** The language in which a command answers: what stands behind `--language`, else as `languageOf`; Dutch for any other word. */
export function answerLanguage(words: readonly string[], env: Terminal['env']): Locale {
  const at = words.indexOf('--language')
  return languageOf(at < 0 ? undefined : words[at + 1], env) ?? 'nl'
}

/**
 * The command line as it is called where it runs: by npm in a repository, by its own name where it was installed (the
 * systemd unit and the image have a `siroop`). npm tells what it starts that it does.
 */
export const inOwnName = (text: string, env: Terminal['env']): string =>
  env.npm_lifecycle_event === undefined ? text.replace(/npm run (--silent )?siroop --/g, 'siroop') : text

/** What is asked of a running server is one word: any text as one, and the text of it again. */
export const asWord = (text: string): string => Buffer.from(text).toString('base64url')
export const textOfWord = (word: string | null): string => Buffer.from(word ?? '', 'base64url').toString()
