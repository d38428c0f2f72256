import type { SheetsView, SheetView, SubjectId } from '@siroop/domain'

/** Filled in, with everything that it needs. */
export const isComplete = ({ filled, missing }: Pick<SheetView, 'filled' | 'missing'>): boolean =>
  filled > 0 && missing.length === 0

/** The sheet that lies open: the chosen one, else the one the room sees, else the first that lacks something. Null: there is none. */
export function openSheet(
  { sheets }: Pick<SheetsView, 'sheets'>,
  of: { readonly chosen: SubjectId | null; readonly pointedAt: SubjectId | null },
): SubjectId | null {
  const byId = (id: SubjectId | null) => sheets.find(({ subject }) => subject === id)
  const found = byId(of.chosen) ?? byId(of.pointedAt) ?? sheets.find((sheet) => !isComplete(sheet)) ?? sheets[0]
  return found?.subject ?? null
}
