import type { MineNote, TableSnapshot } from '@siroop/board'
import { noteId, stepId } from '@siroop/domain'

const step = stepId('tafels')
const stake = (id: string, text: string, fields: Readonly<Record<string, string>>): MineNote => ({
  id: noteId(id),
  step,
  kind: 'randvoorwaarde',
  text,
  fields,
  status: 'submitted',
})
const table = (notes: readonly MineNote[], half = ''): TableSnapshot => ({ notes, drafts: { [step]: half }, broken: 0 })

/** What stands at theme tables: one table is writing its second stake. */
export const atTables = new Map<string, TableSnapshot>([
  [
    't1',
    table([
      stake('p1', 'De raad vraagt per wijk één verhaal over wat er beter ging', {
        zodat: 'wij zien wat een gezin eraan had',
        soort: 'vastleggen',
        instrument: 'gesprek',
      }),
    ]),
  ],
  ['t2', table([])],
  ['t4', table([])],
  ['t5', table([], 'De raad vraagt het college om een proef waarin')],
  [
    't3',
    table(
      [
        stake('p3', 'De raad laat initiatieven onder 10.000 euro zonder aanvraagformulier beginnen', {
          zodat: 'een goed idee binnen twee weken kan starten',
          soort: 'loslaten',
          instrument: 'verordening',
        }),
      ],
      'De raad geeft elk dorp een klein bedrag zonder',
    ),
  ],
])
