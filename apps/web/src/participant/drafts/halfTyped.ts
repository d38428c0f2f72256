export type Drafts = Readonly<Record<string, string>>

/**
 * What was left half typed on a screen, from the drafts when it came and when it went: a note (under the id of its step),
 * something else (a reason, a field, a proposal), or nothing. Text that was there before and not touched does not count.
 */
export function halfTyped(came: Drafts, went: Drafts, noteSteps: readonly string[]): 'note' | 'answer' | null {
  const touched = Object.keys(went).filter((key) => went[key]?.trim() !== '' && went[key] !== came[key])
  if (touched.length === 0) return null
  return touched.some((key) => noteSteps.includes(key)) ? 'note' : 'answer'
}
