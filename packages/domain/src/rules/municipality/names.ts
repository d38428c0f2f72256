import type { Organisation } from '../../workshop/state.js'

type Named = Pick<Organisation, 'name' | 'municipality'>

/**
 * True when one of these organisations is called like this already. Two municipalities may each have a council group of
 * the same name; within one municipality, and without one, a name is there once.
 */
export const hasName = (organisations: readonly Named[], wanted: Named): boolean =>
  organisations.some((one) => keyOf(one) === keyOf(wanted))

const keyOf = ({ name, municipality = '' }: Named): string =>
  JSON.stringify([name.toLowerCase(), municipality.toLowerCase()])

/** The municipalities that organisations come from, by the alphabet of the language. */
export const municipalitiesOf = (organisations: readonly Named[], locale: string): readonly string[] =>
  [...new Set(organisations.flatMap(({ municipality }) => municipality ?? []))].sort((one, other) =>
    one.localeCompare(other, locale),
  )
