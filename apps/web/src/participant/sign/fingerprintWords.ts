/** The first 12 characters of a fingerprint in groups of four: what one compares by eye on phone, wall and paper. */
export const shortFingerprint = (fingerprint: string): string =>
  (fingerprint.slice(0, 12).match(/.{1,4}/g) ?? []).join(' ')
