/**
 * Names as they stand in a picture of one region: without the name of the region at their end, for `Gemeente Polderrand`
 * says no more there than `Gemeente`. A name stays whole when what is left is no name (`Samen voor Polderrand`), or is
 * the name of another. In the order given; the same number of names.
 */
export function shortNames(names: readonly string[], region: string): readonly string[] {
  const shorter = names.map((name) => withoutRegion(name, region.trim()))
  const count = new Map<string, number>()
  for (const name of shorter) count.set(folded(name), (count.get(folded(name)) ?? 0) + 1)
  return shorter.map((name, index) => ((count.get(folded(name)) ?? 0) > 1 ? (names[index] ?? name) : name))
}

/** A name does not end in one of these. */
const joining = new Set(
  'aan and at bij by de den der district en et für for het in la le nabij of om op over regio region rond te ten ter the tot uit van voor wijk & +'.split(
    ' ',
  ),
)

function withoutRegion(name: string, region: string): string {
  const whole = name.trim()
  if (region === '' || !folded(whole).endsWith(` ${folded(region)}`)) return name
  const rest = whole.slice(0, whole.length - region.length).trimEnd()
  const last = rest.split(/\s+/).at(-1) ?? ''
  return joining.has(folded(last)) || !/\p{L}[\p{L}\p{N}.]*$/u.test(rest) ? name : rest
}

const folded = (text: string): string => text.toLowerCase()
