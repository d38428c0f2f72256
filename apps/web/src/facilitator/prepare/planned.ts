/** What is planned of a meeting, or the part of it that was filled in just now. */
export interface Planned {
  readonly date?: string | null
  readonly start?: string | null
  readonly place?: string
}
/** The part of what was filled in that the meeting does not have yet: it is still under way. */
export const notYetIn = (meeting: Required<Planned>, filled: Planned): Planned =>
  Object.fromEntries(Object.entries(filled).filter(([field, value]) => meeting[field as keyof Planned] !== value))
