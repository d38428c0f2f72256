/** What stands between braces in a text of a section. */
const inBraces = /\{([a-z][a-z0-9-]*)\}/g

/** Names of the workshop's own content that a text asks for. */
const askedFor = (text: string, own: ReadonlySet<string>): readonly string[] =>
  [...text.matchAll(inBraces)].flatMap(([, name = '']) => (own.has(name) ? [name] : []))

/**
 * Puts words of the workshop into a text of the template. A sentence that asks for something which nobody wrote is left
 * out whole, so that no sentence stands there with a hole in it; a full stop is not set twice. Null when nothing is left.
 */
export function spokenWith(
  text: string,
  own: ReadonlySet<string>,
  words: Readonly<Record<string, string | undefined>>,
): string | null {
  const lines = text
    .split('\n')
    .map((line) =>
      sentencesIn(line)
        .filter((sentence) => askedFor(sentence, own).every((name) => (words[name] ?? '').trim() !== ''))
        .map((sentence) => filled(sentence, own, words))
        .join(' '),
    )
    .filter((line) => line.trim() !== '')
  return lines.length === 0 ? null : lines.join('\n')
}

/**
 * A sentence ends in a full stop, a question mark or an exclamation mark before a space, with a quotation mark behind it or
 * not; or with a placeholder before a capital, because what people wrote ends where they ended it.
 */
const sentencesIn = (line: string): readonly string[] =>
  (line.match(/\S.*?(?:[.!?]+[”"’)]*(?=\s|$)|\}[”"’)]*(?=\s+\p{Lu})|$)/gu) ?? []).map((sentence) => sentence.trim())

function filled(
  sentence: string,
  own: ReadonlySet<string>,
  words: Readonly<Record<string, string | undefined>>,
): string {
  return sentence.replace(inBraces, (whole, name: string, at: number) => {
    if (!own.has(name)) return whole
    const said = (words[name] ?? '').trim()
    return sentence.startsWith('.', at + whole.length) ? said.replace(/[.!?…]+$/, '') : said
  })
}
