import { stepId } from '@siroop/domain'
import { commandLine } from '../../run/server.js'
import { meetings, momentOf, values } from './people.js'
import { type FullTable, together } from './table.js'

const example = 'Twee gezinnen zijn toch doorgeschoven.'

/** Half a year later: the login of the facilitator has ended, the phones are still known, and everybody looks back. */
export async function lookingBack({ evening, cockpit, wall, ina, bram, sem, others }: FullTable): Promise<void> {
  await evening.server.setClock(momentOf(meetings[3]))
  const regie = cockpit.page.url()
  await cockpit.open(regie)
  await cockpit.sees('Log opnieuw in of vraag een nieuwe link.')
  await cockpit.signIn(
    commandLine(evening.server, 'login-link')
      .trim()
      .replace(/^.*\/start/, `${evening.address}/start`),
  )
  await cockpit.open(regie)
  await cockpit.press('Open de bijeenkomst')
  await cockpit.goesOnTo('Elke trekker')
  await ina.sees('Hoe staat deze zin er nu voor?')
  await evening.look(ina, '50-phone-checkin')
  await together(
    ...[ina, sem].map((phone) => phone.answersAll(() => ({ answer: 'Dikke siroop' }))),
    bram.answersAll((asked) =>
      asked.includes(values.trust.name) || asked.includes(values.trust.behaviour)
        ? { answer: 'Wordt ranja', why: ['Een voorbeeld', example] }
        : { answer: 'Dikke siroop' },
    ),
    others.cast(stepId('checkin'), () => ({ option: 'dik', reason: null })),
  )
  await cockpit.press('Toon de antwoorden')
  await wall.sees('De antwoorden liggen open.', 'Dikke siroop')
  await evening.look(wall, '51-wall-checkin')
  await evening.look(cockpit, '51-cockpit-checkin')
}
