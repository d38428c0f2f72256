import type { TextFile } from './repository.js'

/** What the programs of the repository know. */
export interface Programs {
  /** Scripts of the package.json at the top. */
  readonly scripts: readonly string[]
  /** First words of `npm run siroop -- …`. */
  readonly commands: readonly string[]
  /** Options of `npm start -- …`. */
  readonly startOptions: readonly string[]
}
const ofNpm = new Set(['ci', 'install', 'run', 'ls', 'sbom'])

/** Commands that a document tells to type and that no program knows. Looks in code only, not in prose. */
export function unknownCommands(documents: readonly TextFile[], known: Programs): string[] {
  return documents.flatMap((document) =>
    codeOf(document.text).flatMap(({ code, line }) => {
      const wrong = [
        ...[...code.matchAll(/\bnpm(?: --?[\w-]+)* (?:run )?(?:--silent )?([a-z][\w:]*)/g)].flatMap(([, name = '']) =>
          known.scripts.includes(name) || ofNpm.has(name) ? [] : [`npm ${name}`],
        ),
        ...[
          ...code.matchAll(/(?:npm run (?:--silent )?siroop -- |(?:^|exec \S+ |sudo )siroop )([a-z][\w-]*)/g),
        ].flatMap(([, name = '']) => (known.commands.includes(name) ? [] : [`siroop ${name}`])),
        ...[...code.matchAll(/\bnpm start -- ((?:--[\w-]+ ?)+)/g)].flatMap(([, options = '']) =>
          options
            .trim()
            .split(' ')
            .filter((option) => !known.startOptions.includes(option))
            .map((option) => `npm start -- ${option}`),
        ),
      ]
      return wrong.map((command) => `${document.path}:${line} tells to type ${command}, which nothing knows`)
    }),
  )
}

function codeOf(text: string): { readonly code: string; readonly line: number }[] {
  let isFenced = false
  return text.split('\n').flatMap((row, index) => {
    if (row.startsWith('```')) {
      isFenced = !isFenced
      return []
    }
    const inline = [...row.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
    return (isFenced ? [row] : inline).map((code) => ({ code, line: index + 1 }))
  })
}

/** Settings that a document or an example names and that Siroop does not read. */
export function unknownSettings(files: readonly TextFile[], known: readonly string[]): string[] {
  // What a compose file asks of whoever starts it is its own.
  const own = new Set(
    files.flatMap(({ text }) => [...text.matchAll(/\{\$?(SIROOP_[A-Z_]+)(?=[:}])/g)].map(([, name = '']) => name)),
  )
  return files.flatMap(({ path, text }) => {
    return [...new Set(text.match(/\bSIROOP_[A-Z_]+/g) ?? [])]
      .filter((name) => !known.includes(name) && !own.has(name))
      .map((name) => `${path} names ${name}, which Siroop does not read`)
  })
}

/** Words that a guide says stand on the screen, and that stand in none of `texts`. `texts` are sources of screen texts. */
export function wordsOnNoScreen(guide: TextFile, texts: readonly string[]): string[] {
  const shown = texts.join('\n').replaceAll('\u00a0', ' ')
  const quoted = guide.path.endsWith('.md')
    ? [...guide.text.replace(/```[\s\S]*?```/g, '').matchAll(/(?<!\*)\*{1}(?:\*{2})?([^*\n]+)\*{1}/g)]
    : [...guide.text.matchAll(/<em>([^<]+)<\/em>/g)]
  return [...new Set(quoted.map(([, words = '']) => words))]
    .filter((words) => !shown.includes(words))
    .map((words) => `${guide.path} says that *${words}* stands on the screen: it does not`)
}

/** Pictures without words, and pictures that no document shows. `sizes` in bytes; `most` is what one may take. */
export function pictureProblems(
  documents: readonly TextFile[],
  { sizes, most }: { readonly sizes: ReadonlyMap<string, number>; readonly most: number },
): string[] {
  const shown = documents.flatMap(({ path, text }) =>
    [...text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, words = '', file = '']) => ({ path, words, file })),
  )
  return [
    ...shown.filter(({ words }) => words.length < 15).map(({ path, file }) => `${path} shows ${file} without words`),
    ...[...sizes.keys()]
      .filter((picture) => !shown.some(({ path, file }) => picture === besides(path, file)))
      .map((picture) => `${picture} stands in no document: remove it`),
    ...[...sizes]
      .filter(([, bytes]) => bytes > most)
      .map(([picture, bytes]) => `${picture} is ${bytes} bytes: at most ${most}`),
  ]
}

const besides = (path: string, file: string): string => path.replace(/[^/]*$/, '') + file
