import type { SigningRow } from '@siroop/domain'

/** An organisation whose shape is lit: it signed, with or without a reservation. */
export const isLit = ({ state }: Pick<SigningRow, 'state'>): boolean =>
  state === 'signed' || state === 'signed-with-reservation'

/** The drop closes when every organisation that was asked has signed; who signs later or not keeps it open. */
export const isClosed = (rows: readonly Pick<SigningRow, 'state'>[]): boolean => rows.length > 0 && rows.every(isLit)
