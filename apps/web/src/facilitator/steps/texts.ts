import type { BundleId, ConsentText, FacilitatorView } from '@siroop/domain'

/** The text that is put to them next: the chosen one while it waits, else the first that waits. */
export function nextText({ texts }: Pick<FacilitatorView, 'texts'>, chosen: BundleId | null): ConsentText | null {
  const waiting = (texts ?? []).filter(({ state }) => state === 'waiting')
  return waiting.find(({ bundle }) => bundle === chosen) ?? waiting[0] ?? null
}
