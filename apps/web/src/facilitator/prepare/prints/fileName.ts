/** A name for a file that every device takes: what it is, and for whom. Letters without accents, digits and hyphens. */
export const fileName = (...parts: readonly string[]): string =>
  parts
    .join('-')
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
