export type Drafts = Readonly<Record<string, string>>

/**
 * What was left half typed on a screen, from the drafts when it came and as they are after it went: a note (under the id of
 * the step that was open), something else (a reason, a field, a proposal), or nothing. Of other text only what was touched
 * on that screen counts.
 */
export function halfTyped(came: Drafts, went: Drafts, openStep: string | null): 'note' | 'answer' | null {
  if (openStep !== null && (went[openStep] ?? '').trim() !== '') return 'note'
  const touched = Object.keys(went).some((key) => went[key]?.trim() !== '' && went[key] !== came[key])
  return touched ? 'answer' : null
}

/** What stood half typed when a screen went and still does: what was sent meanwhile is gone, what is typed since is not in it. */
export const stillThere = (went: Drafts, now: Drafts): Drafts =>
  Object.fromEntries(Object.entries(went).filter(([key]) => (now[key] ?? '').trim() !== ''))
