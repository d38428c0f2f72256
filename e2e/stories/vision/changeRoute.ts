import { stepId } from '@siroop/domain'
import { expect } from 'vitest'
import { actions, milestones } from './people.js'
import { type FullTable, together } from './table.js'

const choosing = stepId('kiezen')
export const visible = 'Een inwoner heeft één aanspreekpunt.'
export const firstStep = 'De zeven bestuurders noemen elk één naam.'
export const walkStep = 'De teamchef belt de zorggroep.'
/** A day that had not come yet when this was written, and has gone by on the day of the second meeting. */
const gone = '2027-03-20'

/** Actions, each towards a milestone. */
export async function findingActions({ evening, cockpit, ina, bram, sem, others }: FullTable): Promise<void> {
  const question = 'Welke stap brengt een mijlpaal dichterbij?'
  const towards = 'Welke mijlpaal brengt dit dichterbij?'
  await cockpit.goesOnTo('Wat kunnen we doen?')
  await together(
    (async () => {
      await ina.lays(question, actions.team)
      await ina.picks(towards, milestones.team)
      await ina.isReady()
    })(),
    (async () => {
      await bram.lays(question, actions.counter)
      await evening.look(bram, '30-phone-action')
      await bram.picks(towards, milestones.door)
      await bram.isReady()
    })(),
    (async () => {
      await sem.lays(question, actions.walk)
      await sem.picks(towards, milestones.walked)
      await sem.isReady()
    })(),
    others.write('acties', [{ by: 'Karim Aziz', text: actions.pot, links: [milestones.votes] }]),
  )
  await cockpit.sees('4 briefjes, dicht')
  await cockpit.goesOnTo('Tonen, lezen')
  await cockpit.sees(actions.counter)
  await evening.look(cockpit, '30-cockpit-actions')
}

/** Three questions about every action. The counter is popular, but leads the wrong way: it cannot be chosen. */
export async function choosingActions(table: FullTable): Promise<void> {
  const { evening, cockpit, wall, ina, bram, sem, others } = table
  await cockpit.goesOnTo('Kiezen wat eerst gaat')
  await ina.sees('Vraag 1 van 3', 'Brengt dit ons in de richting van 2040, binnen de spelregels?')
  await evening.look(ina, '31-phone-assess')
  const honest = (asked: string) => {
    if (asked.includes('richting van 2040')) return { answer: asked.includes(actions.counter) ? 'Nee' : 'Ja' }
    return { answer: asked.includes('verder bouwen') ? 'Bouwt door' : 'Ja' }
  }
  await together(
    ina.answersAll(honest),
    sem.answersAll(honest),
    bram.answersAll((asked) => ({ answer: asked.includes('verder bouwen') ? 'Bouwt door' : 'Ja' })),
    others.cast(choosing, ({ text, question }) => ({
      option: text === actions.counter && question === 'direction' ? 'nee' : 'ja',
      reason: null,
    })),
  )
  await ina.sees('U gaf op alles antwoord')
  await cockpit.goesOnTo('Verschillen bespreken')
  for (const text of Object.values(actions)) {
    await cockpit.pressRow('button', text)
    await wall.sees(text)
    await cockpit.press('Toon de antwoorden')
    await cockpit.sees('Wat is het antwoord van de zaal?')
    await wall.sees('De antwoorden liggen open.', text)
    if (text === actions.counter) {
      await wall.sees('Nee zes')
      await cockpit.sees('Een nee op de richting valt af, ook als de stap populair is.')
      expect(await cockpit.canPress('Deze stap gaat mee naar de route', 'radio')).toBe(false)
      await evening.look(wall, '32-wall-direction')
      await evening.look(cockpit, '32-cockpit-direction')
      await evening.look(bram, '32-phone-direction')
    }
    await cockpit.press('Leg het antwoord vast')
    await wall.sees(text === actions.counter ? 'Deze stap gaat nu niet naar de route' : 'Deze stap gaat naar de route')
  }
  await cockpit.sees('Niet op de route', 'nee op de richting')
}

/** One says yes with a real date, one refuses and who came late says yes, one never answers. */
export async function takingOn({ evening, cockpit, wall, ina, bram, sem, others }: FullTable): Promise<void> {
  await cockpit.goesOnTo('Wie trekt, wie doet mee?')
  await cockpit.opensStep(actions.team)
  await cockpit.write('Waaraan ziet een inwoner het?', visible)
  await cockpit.press('Zorggroep Westhoek', 'checkbox')
  await cockpit.press('Bewaar')
  await cockpit.asks(actions.team, 'Gemeente Polderrand')
  await ina.sees('Neemt u dit op u?', actions.team, visible)
  await evening.look(ina, '33-phone-assign')
  await ina.press('Ja, ik trek dit', 'radio')
  await ina.press('Verder: datum en eerste stap')
  await ina.set('Klaar op', gone)
  await ina.write('Eerste stap, binnen dertig dagen', firstStep)
  await ina.press('Ik neem dit op mij')
  await ina.sees('Deze datum is al geweest. Kies een datum vanaf vandaag.')
  await evening.look(ina, '33-phone-past')
  await ina.set('Klaar op', '2027-09-30')
  await ina.press('Ik neem dit op mij')
  await ina.sees('Dit neemt u op u', 'Klaar op 30 september 2027', 'Eerste stap, voor 6 mei 2027')
  await cockpit.sees('Gemeente Polderrand trekt dit')
  await wall.sees('1 aangenomen')

  await cockpit.asks(actions.walk, 'Stichting Thuisland')
  await bram.sees(actions.walk)
  await bram.press('Nee', 'radio')
  await bram.press('Geef antwoord')
  await bram.sees('U wordt nu niets gevraagd.')
  await cockpit.sees('Zei nee: Stichting Thuisland')
  await cockpit.asks(actions.walk, 'Politie Polderrand')
  await sem.sees(actions.walk)
  await sem.press('Ja, ik trek dit', 'radio')
  await sem.press('Verder: datum en eerste stap')
  await sem.set('Klaar op', '2027-12-31')
  await sem.write('Eerste stap, binnen dertig dagen', walkStep)
  await sem.press('Ik neem dit op mij')
  await sem.sees('Dit neemt u op u')
  await cockpit.sees('Politie Polderrand trekt dit')
  await cockpit.write('Waaraan ziet een inwoner het?', 'Een inwoner kent de gezichten in de straat.')
  await cockpit.press('Bewaar')

  await cockpit.asks(actions.pot, 'GGD Polderrand')
  await others.reads('Karim Aziz', 'assign', actions.pot)
  await cockpit.press('Toon deze in de zaal')
  await wall.sees('2 aangenomen, 1 gevraagd', 'Wie trekt dit?', actions.pot)
  await evening.look(wall, '34-wall-route-asked')
  await cockpit.sees('1 trekker heeft nog niet geantwoord.')
  await cockpit.press('Laat de vraag open …')
  await cockpit.write('Reden', 'Het bestuur vergadert over zes weken.')
  await cockpit.press('Laat open')
  await cockpit.sees('blijft gevraagd: “Het bestuur vergadert over zes weken.”', '2 toegezegd, 1 gevraagd')
  await evening.look(cockpit, '34-cockpit-assign')
  await evening.look(bram, '34-phone-route')
  await evening.look(sem, '34-phone-own')
  await cockpit.press('Laat Siroop kiezen')
  await evening.look(wall, '34-wall-route')
}

export const agreements = {
  call: 'Wie een probleem ziet bij een ander, belt eerst die ander.',
  read: 'Elk plan wordt gelezen door een inwoner voordat het naar het bestuur gaat.',
} as const

/** How they work together, and what each needs to sign. */
export async function workingTogether(table: FullTable): Promise<void> {
  const { evening, cockpit, wall, ina, bram, sem, others } = table
  const question = 'Wat spreken we af, zodat het lukt als het spannend wordt?'
  await cockpit.goesOnTo('Hoe werken we samen?')
  await together(
    ina.lays(question, agreements.call).then(() => ina.isReady()),
    bram.lays(question, 'We vergaderen elke week.').then(() => bram.isReady()),
    sem.sees(question),
    others.write('samenwerken', [{ by: 'Greetje Postma', text: agreements.read }]),
  )
  await cockpit.goesOnTo('Vijf tot zeven afspraken')
  for (const text of Object.values(agreements)) await cockpit.press(`In het manifest: ${text}`, 'checkbox')
  await wall.sees(agreements.read)
  await evening.look(cockpit, '35-cockpit-agreements')
  await cockpit.goesOnTo('Afronden')
  await sem.write('Wat hebt u nodig om straks te kunnen tekenen?', 'De districtsleiding moet het goedkeuren.')
  await sem.press('Zeg dit in de zaal')
  await wall.sees('De districtsleiding moet het goedkeuren.')
  await cockpit.press('Sluit de bijeenkomst')
  await sem.sees('Volgende bijeenkomst')
}
