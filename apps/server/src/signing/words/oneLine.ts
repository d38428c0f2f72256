/** A line of its own would be read as one of ours: as a link, a code, another paragraph. */
export const oneLine = (typed: string): string => typed.replace(/\s+/g, ' ').trim()
