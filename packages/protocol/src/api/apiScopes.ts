/** What a token lets another program read; who makes it chooses. `signatories`: names and functions of who signed, beside the text. */
export const apiScopes = ['manifest', 'signatories', 'route', 'check-ins', 'shelf'] as const
export type ApiScope = (typeof apiScopes)[number]

/** Scopes about workshops: with one of them a program reads which workshops there are. */
export const workshopScopes: readonly ApiScope[] = ['manifest', 'signatories', 'route', 'check-ins']
/** For how many days a token can be made. There is none without an end. */
export const tokenDays = [30, 90, 365] as const
