import { expect } from 'vitest'
import { late, livingBetter, meetings, milestones, momentOf, once, onceBetter, values } from './people.js'
import { type FullTable, type Table, together } from './table.js'

const then = 'Wat is er dan waar?'
const needed = 'Waarvoor nodig?'
const enables = 'Wat wordt hierdoor mogelijk?'
const noticed = 'Wat merkt een inwoner?'
const carries = 'Wie draagt dit?'

/** Five weeks later: another code, an organisation that comes late, and a sentence that is opened again. */
export async function comingBack(table: Table): Promise<FullTable> {
  const { evening, cockpit, wall, ina, firstCode } = table
  await evening.server.setClock(momentOf(meetings[1]))
  await cockpit.open(cockpit.page.url())
  await cockpit.sees('Bijeenkomst 2 van 4')
  const code = await cockpit.roomCode()
  expect(code).not.toBe(firstCode)
  await evening.look(cockpit, '20-cockpit-next')
  await cockpit.opensNext(meetings[1])
  await cockpit.goesOnTo('Waarden en 2040 voorlezen')
  await wall.sees('Onze waarden', values.resident.behaviour, 'Onze ambities', livingBetter)
  await ina.sees('Klopt het nog?')
  await evening.look(wall, '20-wall-reading')

  await cockpit.invitesLate(late)
  expect(await cockpit.codeForHelp()).toBe(code)
  const sem = await evening.visionPhone(late.name)
  await sem.open(`${evening.address}/${firstCode}`)
  await sem.sees('Deze code kennen wij niet')
  await sem.enterByCode(`${evening.address}/${code}`, late, 'Klopt het nog?')
  await sem.press('Lees mee')
  await sem.sees(livingBetter)
  await evening.look(sem, '21-phone-late')
  await cockpit.appoints(late.name)
  await reopening({ ...table, sem })
  return { ...table, sem }
}

/** Who came late has a good reason: an ambition is opened again, asked again and agreed again, by all seven. */
async function reopening({ evening, cockpit, wall, ina, bram, sem, others }: FullTable): Promise<void> {
  await cockpit.press(`Heropen ${once}`)
  await cockpit.write('Reden', 'De politie was er niet bij.')
  await cockpit.press('Heropen')
  await cockpit.sees('Weer open', 'Heropend: “De politie was er niet bij.”')
  await evening.look(cockpit, '22-cockpit-reopened')
  await cockpit.press(`Leg opnieuw voor: “${once}”`)
  await together(
    ina.answers(once, 'Hier sta ik voor'),
    bram.answers(once, 'Hier sta ik voor'),
    sem.answers(once, 'Ik heb bezwaar', 'Bij ons begint het verhaal vaak ook.'),
    others.consent(once),
  )
  await cockpit.sees('Opnieuw voorgelegd')
  await evening.look(sem, '22-phone-reopened')
  await cockpit.showsAnswers()
  await cockpit.press('Verwerkt')
  await cockpit.press('Nieuwe ronde')
  await cockpit.write('Tekst', onceBetter)
  await cockpit.press('Vraag opnieuw')
  await together(
    ina.answers(onceBetter, 'Hier sta ik voor'),
    bram.answers(onceBetter, 'Kan ik mee leven'),
    sem.answers(onceBetter, 'Hier sta ik voor'),
    others.consent(onceBetter),
  )
  await cockpit.showsAnswers()
  await wall.sees(onceBetter)
  await evening.look(wall, '22-wall-reopened')
  await wall.sees('opnieuw voorgelegd')
  await cockpit.press('Spreek dit opnieuw af')
  await cockpit.sees('Dit spraken wij af', onceBetter)
}

/** Strengths and gaps per ambition; what is left for later is asked again in "Mijn briefjes". */
export async function today({ evening, cockpit, wall, ina, bram, sem, others }: FullTable): Promise<void> {
  const question = 'Hoe ver staan we nu van 2040 af?'
  const gap = 'Doorstromen lukt slecht: ouderen vinden geen kleinere woning in hun dorp.'
  await cockpit.goesOnTo('Vandaag')
  await together(
    (async () => {
      await ina.lays(question, 'Een gezin heeft al snel vijf organisaties over de vloer.')
      await ina.picks('Waar gaat dit over?', onceBetter)
      await ina.picks('Soort', 'Kloof')
      await ina.leaves('Hoe weten we dit?')
      await ina.leaves('Cijfer of verhaal')
      await ina.press('Mijn briefjes (3)')
      // the board has come in: nothing moves under a finger any more
      await ina.sees('Open, in bundel')
      await ina.press('Hoe weten we dit?')
      await ina.picks('Hoe weten we dit?', 'Casus')
      await ina.sees('Casus', onceBetter)
      await evening.look(ina, '23-phone-mine')
      await ina.press('Terug naar de vraag')
      await ina.isReady()
    })(),
    (async () => {
      await bram.lays(question, gap)
      await bram.picks('Waar gaat dit over?', livingBetter)
      await bram.picks('Soort', 'Kloof')
      await bram.picks('Hoe weten we dit?', 'Cijfer')
      await bram.fills('Cijfer of verhaal', 'Vorig jaar verhuisden 31 van 900 ouderen.')
      await bram.isReady()
    })(),
    (async () => {
      await sem.lays(question, 'De wijkagent wordt vertrouwd en komt overal binnen.')
      await evening.look(sem, '23-phone-today')
      await sem.picks('Waar gaat dit over?', onceBetter)
      await sem.picks('Soort', 'Sterk')
      await sem.picks('Hoe weten we dit?', 'Ervaring')
      await sem.leaves('Cijfer of verhaal')
      await sem.isReady()
    })(),
    others.write('vandaag', [
      {
        by: 'Greetje Postma',
        text: 'Wij worden vaak pas gevraagd als het plan al klaar is.',
        fields: { soort: 'kloof', bron: 'ervaring' },
        links: ['Inwoners beslissen mee'],
      },
    ]),
  )
  await cockpit.sees('4 briefjes, dicht')
  await cockpit.goesOnTo('Tonen en lezen')
  await wall.sees('Kloof', 'Sterk', gap, 'De wijkagent wordt vertrouwd')
  await evening.look(wall, '24-wall-today')
  await evening.look(cockpit, '24-cockpit-today')
  await cockpit.goesOnTo('de drie grootste kloven')
  await cockpit.press(`In het manifest: ${gap}`, 'checkbox')
  await cockpit.press('In het manifest: De wijkagent wordt vertrouwd en komt overal binnen.', 'checkbox')
  await cockpit.sees('2 briefjes gaan mee naar het manifest.')
}

/** From 2040 back to now, a year at a time; the power fails in the middle. */
export async function reasoningBack(table: FullTable): Promise<void> {
  const { evening, cockpit, wall, ina, bram, sem, others } = table
  await cockpit.goesOnTo('Terugredeneren')
  await ina.sees('2040 ligt open', then)
  await wall.sees('Nu open')
  await evening.look(ina, '25-phone-2040')
  await together(
    (async () => {
      await ina.lays(then, milestones.homes)
      await ina.picks(needed, livingBetter)
      await evening.look(ina, '25-phone-carriers')
      await ina.picks(carries, 'Gemeente Polderrand', 'Stichting Thuisland')
      await ina.fills(noticed, 'De energierekening is laag.')
      await ina.isReady()
    })(),
    others.write('terugredeneren', [], 'h2040'),
  )
  await wall.shows('1 dichte envelop op tafel')
  await evening.look(wall, '25-wall-2040')
  await cockpit.press('Onthul 2040, open 2035')
  await ina.sees('2035 ligt open')
  await wall.sees(milestones.homes)
  await yearOfThePowerCut(table)

  await cockpit.press('Volgende stap: 2030, stil')
  await cockpit.press('Onthul 2035, open 2030')
  await sem.sees('2030 ligt open')
  await sem.lays(then, milestones.door)
  await sem.picks(needed, onceBetter)
  await sem.picks(enables, milestones.keys)
  await sem.leaves(carries)
  await sem.leaves(noticed)
  await others.write('terugredeneren', [{ by: 'Greetje Postma', text: milestones.votes, links: ['Inwoners'] }], 'h2030')
  await cockpit.press('Volgende stap: 2027 en nu, stil')
  await cockpit.press('Onthul 2030, open 2027')
  await others.write(
    'terugredeneren',
    [{ by: 'Loes Terpstra', text: milestones.walked, links: [onceBetter, milestones.door] }],
    'h2027',
  )
  await cockpit.press('Onthul 2027, open Nu')
  await bram.sees('Nu ligt open')
  await bram.lays(then, milestones.team)
  await bram.picks(needed, onceBetter)
  await bram.picks(enables, milestones.walked)
  await bram.leaves(carries)
  await bram.leaves(noticed)
  await bram.isSafe(1)
}

/** 2035: one note lies on the table, one is half typed and one is written while the server is gone. Nothing is lost. */
async function yearOfThePowerCut({ evening, cockpit, wall, ina, bram, sem, others }: FullTable): Promise<void> {
  await together(
    (async () => {
      await bram.lays(then, milestones.yards)
      await bram.picks(needed, livingBetter)
      await evening.look(bram, '26-phone-enables')
      await bram.picks(enables, milestones.homes)
      await bram.leaves(carries)
      await bram.leaves(noticed)
      await bram.isSafe(1)
    })(),
    others.write(
      'terugredeneren',
      [
        { by: 'Noor Elzinga', text: milestones.neighbours, links: [livingBetter] },
        { by: 'Loes Terpstra', text: milestones.keys, links: ['Inwoners'] },
      ],
      'h2035',
    ),
  )
  await ina.types('Een halve zin over', then)
  await cockpit.sees('3 briefjes, dicht')
  await evening.look(cockpit, '26-cockpit-2035')
  await evening.powerCut(async () => {
    await cockpit.sees('Geen verbinding met de server.')
    await sem.lays(then, 'Elke wijk heeft een eigen wijkagent.')
    await sem.sees('Bewaard op dit toestel')
    await evening.look(sem, '26-phone-away')
  })
  await cockpit.sees('4 briefjes, dicht')
  await ina.standsIn(then, 'Een halve zin over')
  await sem.picks(needed, onceBetter)
  await sem.leaves(enables)
  await sem.leaves(carries)
  await sem.leaves(noticed)
  await sem.isSafe(1)
  await wall.shows('4 dichte enveloppen op tafel, zonder naam en zonder volgorde')
  await evening.look(wall, '26-wall-2035')
}

/** What makes what possible: a circle is refused in words; the picture of the room has slips and arrows. */
export async function drawingLines({ evening, cockpit, wall, laptop }: FullTable): Promise<void> {
  await cockpit.goesOnTo('Lijnen trekken')
  const arrow = async (from: string, to: string) => {
    await cockpit.press(from)
    await cockpit.press(to)
    await cockpit.press('Verbind')
    await cockpit.sees(`“${from}” is verbonden met “${to}”.`)
  }
  await arrow(milestones.yards, milestones.neighbours)
  await arrow(milestones.neighbours, milestones.keys)
  await cockpit.press(milestones.keys)
  await cockpit.press(milestones.yards)
  await cockpit.sees('Dit kan niet: er ontstaat een kring.')
  for (const [from, to] of [
    [milestones.yards, milestones.neighbours],
    [milestones.neighbours, milestones.keys],
  ])
    await cockpit.sees(`“${from}” maakt mogelijk: “${to}”`)
  expect(await cockpit.canPress('Verbind')).toBe(false)
  await evening.look(cockpit, '27-cockpit-circle')
  await cockpit.press('Stop')
  for (const text of Object.values(milestones)) await cockpit.press(`In het manifest: ${text}`, 'checkbox')
  await wall.draws({ slips: 9, arrows: 6 })
  await evening.look(wall, '27-wall-line')
  await laptop.openBoard(evening.address)
  await laptop.sees(milestones.homes, 'Maakt mogelijk:')
  await evening.look(laptop, '27-laptop-line')
}
