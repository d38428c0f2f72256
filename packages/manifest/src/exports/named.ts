import type { ManifestEdition } from '@siroop/domain'

/** Under four organisations a name beside a count gives away who wrote what (decisions.md, What a client may receive). */
export const namesWriters = ({ frozen }: ManifestEdition): boolean => frozen.organisations.length >= 4

/** The name under which an organisation was invited. */
export const nameIn = ({ frozen }: Pick<ManifestEdition, 'frozen'>, id: string): string =>
  frozen.organisations.find((one) => one.id === id)?.name ?? ''
