import { parseSync, visitorKeys } from 'oxc-parser'
import type { TextFile } from './repository.js'

/** A node of the syntax tree; only the fields that a rule asks for are looked at. */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [field: string]: unknown
}

/** One import of any form: import, export from, import(), import type, and `import('…')` inside a type. */
export interface Import {
  readonly specifier: string
  readonly typeOnly: boolean
  readonly line: number
}

/** A parsed file. `comments` are block comments with their place in the text. */
export interface Source extends TextFile {
  readonly body: readonly Node[]
  readonly program: Node
  readonly imports: readonly Import[]
  readonly comments: readonly { readonly value: string; readonly start: number; readonly end: number }[]
}

/** Parses one file with the parser that vite uses. Throws on a syntax error, naming file and line. */
export function parse(file: TextFile): Source {
  const result = parseSync(file.path, file.text)
  const first = result.errors[0]
  if (first !== undefined) throw new Error(`${file.path}: ${first.message}`)
  const program = result.program as unknown as Node
  const comments = result.comments.filter((comment) => comment.type === 'Block')
  return { ...file, program, body: program.body as readonly Node[], imports: importsOf(file, program), comments }
}

/** The line number, from 1, of a place in the text. */
export const lineAt = (file: TextFile, offset: number): number => file.text.slice(0, offset).split('\n').length

/** Visits every node below `from`, parents first, with the chain of parents (nearest last). */
export function walk(from: Node, visit: (node: Node, parents: readonly Node[]) => void): void {
  const parents: Node[] = []
  const enter = (node: Node): void => {
    visit(node, parents)
    parents.push(node)
    for (const key of visitorKeys[node.type] ?? []) {
      const child = node[key]
      for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) enter(one)
    }
    parents.pop()
  }
  enter(from)
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

function importsOf(file: TextFile, program: Node): Import[] {
  const found: Import[] = []
  walk(program, (node) => {
    const source = specifierOf(node)
    // An address of a web server, inside code that a test runs in a page, is no module of ours.
    if (source === null || source.startsWith('/')) return
    const kind = node.importKind ?? node.exportKind
    const names = Array.isArray(node.specifiers) ? (node.specifiers as Node[]) : []
    const allTypes = names.length > 0 && names.every((name) => (name.importKind ?? name.exportKind) === 'type')
    found.push({
      specifier: source,
      typeOnly: kind === 'type' || allTypes || node.type === 'TSImportType',
      line: lineAt(file, node.start),
    })
  })
  return found
}

function specifierOf(node: Node): string | null {
  const withSource = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression']
  const literal = withSource.includes(node.type)
    ? node.source
    : node.type === 'TSImportType'
      ? (node.source ?? node.argument)
      : null
  if (!isNode(literal)) return isUrlOfModule(node)
  const value = literal.type === 'TSLiteralType' ? (literal.literal as Node).value : literal.value
  return typeof value === 'string' ? value : null
}

/** `new URL('./writer.js', import.meta.url)` names a module too: a worker is found that way. What is built (`dist`) is not source. */
function isUrlOfModule(node: Node): string | null {
  if (node.type !== 'NewExpression' || (node.callee as Node).name !== 'URL') return null
  const [path, base] = node.arguments as (Node | undefined)[]
  if (base?.type !== 'MemberExpression' || (base.object as Node).type !== 'MetaProperty') return null
  const value = path?.value
  return typeof value === 'string' && /\.[jt]sx?$/.test(value) && !/\/dist\//.test(value) ? value : null
}
