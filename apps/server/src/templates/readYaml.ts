import { isUtf8 } from 'node:buffer'
import { hiddenCharacterAt } from '@siroop/domain'
import { characterCode, problem, type TemplateFault, type TemplatePath, type TemplateProblem } from '@siroop/protocol'
import { Composer, CST, type Document, type ErrorCode, Lexer, LineCounter, Parser } from 'yaml'
import { type Place, placesIn } from './places.js'

/** A mistake and where it stands in its file; null when it is about the file as a whole. */
export interface PlacedProblem extends TemplateProblem {
  readonly place: Place | null
  readonly otherPlace: Place | null
}
/** What was read of a YAML file. */
export interface ReadYaml {
  /** Plain values, or undefined when the file cannot be read at all. */
  readonly content: unknown
  readonly problems: readonly PlacedProblem[]
  readonly placeOf: (path: TemplatePath) => Place | null
  readonly placeOfKey: (path: TemplatePath) => Place | null
}

/** The largest template that ships takes a sixth of this. */
export const mostBytes = 512 * 1024
/** Words of YAML: names, texts, punctuation; three times what the largest template has. Bounds the time of reading. */
const mostWords = 60_000
/** Lists and keys within one another; a template needs ten, and the reader goes down by itself. */
const mostDepth = 32

/**
 * Reads YAML 1.2 from somebody else. Never throws. Refuses what a template does not need and what could be used to hang or
 * mislead a server: aliases (a few lines that unfold to gigabytes), tags, directives, hidden characters, very large or very
 * deep files. The parser is that of the package yaml; it gives every problem its line and column.
 */
export function readYaml(bytes: Uint8Array): ReadYaml {
  if (bytes.length > mostBytes) return unreadable(problem([], 'file-too-large', { most: mostBytes / 1024 }))
  if (!isUtf8(bytes)) return unreadable(problem([], 'not-utf8'), { line: firstBadLine(bytes), column: 1 })
  // A byte order mark at the beginning, as some editors write, is taken off here.
  const text = new TextDecoder().decode(bytes)
  if (text.trim() === '') return unreadable(problem([], 'file-empty'))
  const hidden = hiddenCharacterAt(text)
  if (hidden >= 0)
    return unreadable(problem([], 'hidden-character', { code: characterCode(text, hidden) }), placeIn(text, hidden))
  return parsed(text)
}

function unreadable(found: TemplateProblem, place: Place | null = null): ReadYaml {
  return { content: undefined, problems: [{ ...found, place, otherPlace: null }], ...nowhere }
}

/** No character of more bytes has a line feed in it, so each line can be looked at alone. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1
  for (let start = 0; ; line++) {
    const end = bytes.indexOf(0x0a, start)
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return line
    start = end + 1
  }
}

function placeIn(text: string, index: number): Place {
  const before = text.slice(0, index).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

const refusedWords: Readonly<Partial<Record<string, TemplateFault>>> = {
  alias: 'alias',
  anchor: 'anchor',
  tag: 'tag',
  'directive-line': 'directive',
}

function parsed(text: string): ReadYaml {
  const lines = new LineCounter()
  lines.addNewLine(0)
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const placed = (found: TemplateProblem, offset: number): PlacedProblem => ({
    ...found,
    place: placeAt(offset),
    otherPlace: null,
  })
  const refuse = (problems: readonly PlacedProblem[]): ReadYaml => ({
    content: undefined,
    problems,
    ...nowhere,
  })

  const parser = new Parser(lines.addNewLine)
  const tokens: CST.Token[] = []
  const refused: PlacedProblem[] = []
  let count = 0
  let isText = false
  for (const word of new Lexer().lex(text)) {
    // What follows the mark of a scalar is somebody's text, whatever it begins with.
    const fault = isText ? undefined : refusedWords[CST.tokenType(word) ?? '']
    if (fault !== undefined) refused.push(placed(problem([], fault, { word }), parser.offset))
    isText = word === CST.SCALAR
    tokens.push(...parser.next(word))
    if (++count > mostWords) return refuse([placed(problem([], 'too-many-parts'), parser.offset)])
    if (parser.stack.length > mostDepth)
      return refuse([placed(problem([], 'too-deep', { most: mostDepth }), parser.offset)])
  }
  tokens.push(...parser.end())
  const second = tokens.filter(({ type }) => type === 'document')[1]
  if (second !== undefined) refused.push(placed(problem([], 'several-documents'), second.offset))
  if (refused.length > 0) return refuse(refused)

  // Keys that stand twice are looked for below: the parser compares every key with every other.
  const [document] = new Composer({ stringKeys: true, uniqueKeys: false }).compose(tokens, true, text.length)
  if (document === undefined) return refuse([placed(problem([], 'bad-yaml'), 0)])
  if (document.errors.length > 0)
    return refuse(document.errors.map(({ code, pos }) => placed(problem([], faultOf[code]), pos[0])))
  const { placeOf, placeOfKey, repeatedKeys } = placesIn(document as Document, placeAt)
  return {
    content: document.toJS() as unknown,
    problems: repeatedKeys.map(({ key, place, otherPlace }) => ({
      ...problem([], 'key-twice', { key }),
      place,
      otherPlace,
    })),
    placeOf,
    placeOfKey,
  }
}

/** Where everything stands in a file that could not be read. */
const nowhere = { placeOf: () => null, placeOfKey: () => null }

/** The words of the parser for what is no YAML, in ours. */
const faultOf: Readonly<Record<ErrorCode, TemplateFault>> = {
  ALIAS_PROPS: 'alias',
  BAD_ALIAS: 'alias',
  BAD_COLLECTION_TYPE: 'tag',
  BAD_DIRECTIVE: 'directive',
  BAD_DQ_ESCAPE: 'bad-escape',
  BAD_INDENT: 'bad-indent',
  BAD_PROP_ORDER: 'bad-yaml',
  BAD_SCALAR_START: 'text-needs-quotes',
  BLOCK_AS_IMPLICIT_KEY: 'text-needs-quotes',
  BLOCK_IN_FLOW: 'bad-yaml',
  DUPLICATE_KEY: 'key-twice',
  IMPOSSIBLE: 'bad-yaml',
  KEY_OVER_1024_CHARS: 'bad-key',
  MISSING_CHAR: 'missing-character',
  MULTILINE_IMPLICIT_KEY: 'bad-key',
  MULTIPLE_ANCHORS: 'anchor',
  MULTIPLE_DOCS: 'several-documents',
  MULTIPLE_TAGS: 'tag',
  NON_STRING_KEY: 'bad-key',
  RESOURCE_EXHAUSTION: 'too-many-parts',
  TAB_AS_INDENT: 'tab-as-indent',
  TAG_RESOLVE_FAILED: 'tag',
  UNEXPECTED_TOKEN: 'bad-yaml',
}
