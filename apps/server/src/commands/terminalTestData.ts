import type { Terminal } from './terminal.js'

/** A terminal that keeps every line that is printed, of either kind, in the order of printing. */
export function aTerminal(differs: Partial<Pick<Terminal, 'env' | 'folder'>> = {}) {
  const lines: string[] = []
  const keep = (line: string) => void lines.push(line)
  const terminal: Terminal = { env: {}, folder: '', ...differs, out: keep, err: keep }
  return { lines, terminal }
}
