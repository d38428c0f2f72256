import type { Locale, ThicknessLevel } from '@siroop/domain'

interface Words {
  /** Of a text of one sentence, of every sentence, of none and of some of them. */
  readonly thick: (count: number, of: number) => string
  readonly less: Record<Exclude<ThicknessLevel, 'thick'>, (numbers: readonly number[]) => string>
}
const list = (and: string) => (numbers: readonly number[]) =>
  numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} ${and} ${numbers.at(-1)}`
const [nl, en] = [list('en'), list('and')]
const dutch = (one: string, more: string) => (numbers: readonly number[]) =>
  numbers.length === 1 ? `Zin ${nl(numbers)} ${one}.` : `Zin ${nl(numbers)} ${more}.`
const english = (one: string, more: string) => (numbers: readonly number[]) =>
  numbers.length === 1 ? `Sentence ${en(numbers)} ${one}.` : `Sentences ${en(numbers)} ${more}.`

const words: Record<Locale, Words> = {
  nl: {
    thick: (count, of) => {
      if (count === 0) return 'Geen zin is nog dikke siroop.'
      if (count === of) return of === 1 ? 'De zin is nog dikke siroop.' : `Alle ${of} zinnen zijn nog dikke siroop.`
      return count === 1
        ? `Van de ${of} zinnen is er 1 nog dikke siroop.`
        : `${count} van de ${of} zinnen zijn nog dikke siroop.`
    },
    less: {
      thinner: dutch('wordt ranja', 'worden ranja'),
      thinnest: dutch('is slappe ranja', 'zijn slappe ranja'),
      gone: dutch('is geschrapt', 'zijn geschrapt'),
      unsaid: dutch('is niet besproken', 'zijn niet besproken'),
    },
  },
  en: {
    thick: (count, of) => {
      if (count === 0) return 'No sentence is thick syrup any more.'
      if (count === of)
        return of === 1 ? 'The sentence is still thick syrup.' : `All ${of} sentences are still thick syrup.`
      return `${count} of the ${of} sentences ${count === 1 ? 'is' : 'are'} still thick syrup.`
    },
    less: {
      thinner: english('is turning into squash', 'are turning into squash'),
      thinnest: english('is weak squash', 'are weak squash'),
      gone: english('is deleted', 'are deleted'),
      unsaid: english('was not talked about', 'were not talked about'),
    },
  },
}
const order = ['thinner', 'thinnest', 'gone', 'unsaid'] as const

/**
 * The siroopgehalte in words, a sentence per level: how many are as thick as signed, and which are not, by their number.
 * Never a percentage. `levels` are in the order of the text; empty gives nothing.
 */
export function thicknessInWords(levels: readonly ThicknessLevel[], locale: Locale): readonly string[] {
  const { thick, less } = words[locale]
  const numbersOf = (level: ThicknessLevel) => levels.flatMap((one, at) => (one === level ? [at + 1] : []))
  if (levels.length === 0) return []
  return [
    thick(numbersOf('thick').length, levels.length),
    ...order.flatMap((level) => {
      const numbers = numbersOf(level)
      return numbers.length === 0 ? [] : [less[level](numbers)]
    }),
  ]
}
