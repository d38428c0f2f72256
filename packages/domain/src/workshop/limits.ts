/** At most so many organisations and people sit at one table (decisions.md, Names). */
export const workshopLimits = { organisations: 24, participants: 60 } as const
