const dayMs = 24 * 60 * 60 * 1000

/** Whole days that something stays in the bin, the running one included: never less than 1. */
export const daysLeft = (keptUntilMs: number, nowMs: number): number =>
  Math.max(1, Math.ceil((keptUntilMs - nowMs) / dayMs))
