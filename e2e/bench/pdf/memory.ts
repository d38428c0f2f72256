import { readdirSync, readFileSync } from 'node:fs'

/** Bytes that the browsers of the PDF take together that this process started; pages that they share count once. 0 where there is no /proc. */
export function browserBytes(): number {
  return processes().reduce((sum, pid) => sum + bytesOf(pid), 0)
}

/** A browser of ours is known by its profile, and what it started by its parents. */
function processes(): number[] {
  const all = pids().map((pid) => ({ pid, parent: parentOf(pid), line: read(`/proc/${pid}/cmdline`) }))
  // Another Siroop on this machine has browsers of its own.
  const isOurs = ({ parent, line }: (typeof all)[number]) => parent === process.pid && line.includes('siroop-print-')
  const found = new Set(all.filter(isOurs).map(({ pid }) => pid))
  for (let before = -1; before !== found.size; ) {
    before = found.size
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid)
  }
  return [...found]
}

const pids = (): number[] => {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger)
  } catch {
    // A system without /proc: nothing is known of memory.
    return []
  }
}
const parentOf = (pid: number): number => Number(/^PPid:\s*(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)
const bytesOf = (pid: number): number =>
  1024 * Number(/^Pss:\s*(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // It ended meanwhile.
    return ''
  }
}
