const most = 48

/**
 * An id for something that got these words: lower-case letters, digits and hyphens, at most 48, and none of those that are
 * taken. Words without a letter become `deel`.
 */
export function idFrom(words: string, taken: ReadonlySet<string>): string {
  const plain = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
  return freeId(trimmed(plain, most) || 'deel', taken)
}

/** The same id when nobody has it, else one with the first number that is free: `avond-2`. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id
  const [, stem = id, number = '1'] = /^(.*?)(?:-(\d{1,4}))?$/.exec(id) ?? []
  for (let next = Number(number) + 1; ; next++) {
    const other = `${trimmed(stem, most - 1 - String(next).length)}-${next}`
    if (!taken.has(other)) return other
  }
}

const trimmed = (id: string, length: number): string => id.slice(0, length).replace(/-+$/, '')
