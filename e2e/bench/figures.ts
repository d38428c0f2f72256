/** Half of the numbers are at most this; 0 without numbers. */
export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5)

/** This part of the numbers is at most this; 0 without numbers. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

/** A heading, and rows under it, as a table in Markdown. */
export function tableOf(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n')
}

export const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0)
export const kB = (bytes: number): string => (bytes / 1000).toFixed(1)
/** How many times the floor of the same run. */
export const ratio = (value: number, floor: number): string => (floor === 0 ? '–' : `${(value / floor).toFixed(1)}×`)
