import { inLocale, type Locale } from '@siroop/domain'
import { dateOfMs, type ExportTable, timeOfMs } from '@siroop/manifest'
import { localeOf, type OpenInvite, tableTitle } from './inviteBook.js'
import { registeredOf } from './inviteRows.js'

const heads = {
  nl: 'nummer,voornaam,achternaam,gemeente,fractie,e-mail,eerste keus,stand eerste keus,tweede keus,stand tweede keus,bevestigd op,taal',
  en: 'number,first name,last name,municipality,council group,e-mail,first choice,stand of first choice,second choice,stand of second choice,confirmed on,language',
} as const
const states = {
  nl: { placed: 'plaats', waiting: 'wachtlijst', spare: 'niet nodig' },
  en: { placed: 'seat', waiting: 'waiting list', spare: 'not needed' },
} as const
/** Everybody who confirmed, in the order in which they did, as a table. */
export function listOf({ rows, evening }: OpenInvite, locale: Locale): ExportTable {
  return {
    columns: inLocale(heads, locale).split(','),
    rows: rows.map((row) => {
      const [first, second] = registeredOf(row).choices.map(({ table, state }) => {
        return [tableTitle(evening, table, locale), states[locale][state]]
      })
      return [
        String(row.place),
        ...[row.first_name, row.last_name, row.municipality, row.group_name, row.email ?? ''],
        ...(first ?? ['', '']),
        ...(second ?? ['', '']),
        `${dateOfMs(row.confirmed_at_ms)} ${timeOfMs(row.confirmed_at_ms)}`,
        localeOf(row),
      ]
    }),
  }
}
