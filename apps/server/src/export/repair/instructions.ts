/** One instruction of a page: its operator, and where it stands in the text of the page. */
export interface Instruction {
  readonly operator: string
  /** The last name among its operands: what `Do` shows. */
  readonly name: string
  /** Where its operands begin, where the operator does, and where it ends. */
  readonly from: number
  readonly operatorFrom: number
  readonly until: number
}

// A string, a hexadecimal string, a bracket, a name, or a run of anything else: numbers and operators.
const tokens =
  /\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*\)|<<|>>|<[0-9A-Fa-f\s]*>|[[\]]|\/[^\s()<>[\]{}/%]*|%[^\r\n]*|[^\s()<>[\]{}/%]+/g

/** The instructions of a page or a drawing, one by one. Source: ISO 32000-1, 7.8.2. */
export function* instructions(content: string): Generator<Instruction> {
  let from: number | null = null
  let name = ''
  for (const match of content.matchAll(tokens)) {
    const [token] = match
    if (token.startsWith('%')) continue
    from ??= match.index
    if (token.startsWith('/')) name = token.slice(1)
    if (!/^[A-Za-z'"]/.test(token) || token === 'true' || token === 'false' || token === 'null') continue
    yield { operator: token, name, from, operatorFrom: match.index, until: match.index + token.length }
    from = null
    name = ''
  }
}
