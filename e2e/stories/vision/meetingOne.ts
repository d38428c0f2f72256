import { stepId } from '@siroop/domain'
import { expect } from 'vitest'
import type { Evening } from '../evening.js'
import { Others } from './others.js'
import { deciding, decidingBetter, guests, living, livingBetter, meetings, once, values } from './people.js'
import { type Table, together } from './table.js'

const title = 'Visie 2040 Polderrand'
const farmland = 'Nieuwe huizen kosten hier bijna altijd goede landbouwgrond.'
const poll = stepId('visie-peiling')
const notAsked = 'Wij worden nu pas gevraagd als het plan al klaar is.'

/** The facilitator prepares; everybody comes in. */
export async function everybodyComesIn(evening: Evening): Promise<Table> {
  const cockpit = await evening.cockpit()
  await cockpit.signIn(evening.server.startLink().replace(/^.*\/start/, `${evening.address}/start`))
  await cockpit.makesWorkshop('Visie 2040 sociaal domein', title, 'Polderrand')
  for (const guest of guests) await cockpit.invites(guest)
  await cockpit.plans(meetings[0], 'Sessie 1: waarden en visie')
  const cards = new Map<string, string>()
  for (const { organisation } of guests) cards.set(organisation, await cockpit.makesCard(organisation))
  const wall = await evening.wall()
  await cockpit.pairsRoomScreen(await wall.pairingCode(evening.address))
  await evening.look(cockpit, '01-prepare')
  const firstCode = await cockpit.roomCode()
  await cockpit.toCockpit()
  const pathOf = (organisation: string) => cards.get(organisation) ?? ''
  const comesIn = async (name: string) => {
    const { organisation = '' } = guests.find((one) => one.name === name) ?? {}
    const phone = await evening.visionPhone(name)
    await phone.enterByCard(`${evening.address}${pathOf(organisation)}`, `Bent u bestuurder van ${organisation}?`)
    return phone
  }
  const playing = guests.filter(({ screen }) => !screen).map((one) => ({ ...one, path: pathOf(one.organisation) }))
  const own = evening.address.replace(/\/\/[^:]+/, '//127.0.0.1')
  const [ina, bram, others] = await Promise.all([
    comesIn('Ina Wierda'),
    comesIn('Bram Kuiper'),
    Others.comeIn(own, playing),
  ])
  const laptop = await evening.laptop()
  await laptop.enter(`${evening.address}${await cockpit.makesCoLink()}`, 'Sanne Dijk')
  await cockpit.sees('6 binnen', '6 verbonden')
  return { evening, cockpit, wall, laptop, ina, bram, others, firstCode }
}

/** Welcome, funnel and principles: the room looks up, and who wants reads along. */
export async function welcome({ evening, cockpit, wall, ina }: Table): Promise<void> {
  await cockpit.press('Open de bijeenkomst')
  await ina.sees('Wanneer zag u samenwerken echt werken voor een inwoner?')
  await evening.look(cockpit, '02-cockpit-welcome')
  await cockpit.pressTwice('Volgende stap: ronde: één minuut per persoon')
  await cockpit.finds('Volgende stap: de trechter en de spelregels', 'button')
  await cockpit.goesOnTo('De trechter')
  await wall.finds('De trechter', 'image')
  await evening.look(wall, '03-wall-funnel')
  await ina.press('Lees mee')
  await ina.sees('De acht spelregels', 'Zingeving', 'Aantasting van de natuur')
  await evening.look(ina, '03-phone-funnel')
}

/** Everybody writes values in silence; two of them are shared. */
export async function sharingValues(table: Table): Promise<void> {
  const { evening, cockpit, wall, laptop, ina, bram, others } = table
  await cockpit.goesOnTo('Stil schrijven')
  await together(
    ina.puts({ text: 'Het gaat om de inwoner', behaviour: values.resident.behaviour }),
    bram.puts({ text: 'Op elkaar aan kunnen', behaviour: values.trust.behaviour }),
    others.write('waarden', [
      { by: 'Karim Aziz', text: 'Gelijke kansen', fields: { gedrag: 'Wij doen meer voor wie minder kansen heeft.' } },
      { by: 'Loes Terpstra', text: 'Eerst bellen', fields: { gedrag: values.trust.behaviour } },
      { by: 'Noor Elzinga', text: 'Menselijke maat', fields: { gedrag: 'Wij beginnen bij het verhaal.' } },
      { by: 'Greetje Postma', text: 'Iedereen telt mee', fields: { gedrag: 'Wij missen iemand die er niet is.' } },
    ]),
  )
  await together(ina.isReady(), bram.isReady())
  await cockpit.sees('6 briefjes, dicht', '6 van 6 klaar')
  await cockpit.goesOnTo('Tonen en lezen')
  await wall.sees('Menselijke maat', 'Eerst bellen')
  await cockpit.goesOnTo('Stil groeperen')
  await ina.putsCardInNewBundle(values.resident.name)
  await bram.putsCardInNewBundle(values.trust.name)
  await laptop.openBoard(evening.address)
  await laptop.sees('2 van 6 briefjes liggen in een bundel')
  for (const { text, bundle } of await laptop.lies())
    if (bundle === 'Los') await laptop.moves(text, text === 'Eerst bellen' ? values.trust.name : values.resident.name)
  await laptop.sees('6 van 6 briefjes liggen in een bundel')
  await cockpit.goesOnTo('Instemmen')
  for (const [value, button] of [
    [values.resident, 'Leg deze waarde voor: nog 2'],
    [values.trust, 'Leg de laatste waarde voor'],
  ] as const) {
    await cockpit.sees('Kies de volgende waarde')
    await cockpit.write('Dit ziet u terug als …', value.behaviour)
    await cockpit.press(button)
    const { name } = value
    await together(ina.answers(name, 'Hier sta ik voor'), bram.answers(name, 'Kan ik mee leven'), others.consent(name))
    await cockpit.showsAnswers()
    await cockpit.press('Stel deze waarde vast')
  }
  await cockpit.sees('Alle waarden zijn besproken.')
  await cockpit.goesOnTo('Pauze')
  await wall.sees('Pauze', 'Hier staan wij voor', values.resident.name)
  await evening.look(wall, '04-wall-break')
  await evening.look(ina, '04-phone-break')
}

/** Ambitions, linked to a value by who wants to; the laptop makes three sentences of them. */
export async function ambitions(table: Table): Promise<void> {
  const { evening, cockpit, wall, laptop, ina, bram, others } = table
  await cockpit.goesOnTo('2040')
  const question = 'Het is 2040 en het is gelukt. Wat merkt een inwoner?'
  await together(
    (async () => {
      await ina.lays(question, living)
      await ina.picks('Bij welke waarde hoort dit?', values.resident.name)
      await ina.isSafe(1)
      await ina.isReady()
    })(),
    (async () => {
      await bram.lays(question, 'Huren blijft betaalbaar.')
      await evening.look(bram, '05-phone-link')
      await bram.leaves('Bij welke waarde hoort dit?')
      await bram.isReady()
    })(),
    others.write('visie', [
      { by: 'Karim Aziz', text: once, links: [values.resident.name] },
      { by: 'Loes Terpstra', text: 'Eén vast aanspreekpunt.' },
      { by: 'Noor Elzinga', text: 'Ouderen wonen in hun eigen dorp.' },
      { by: 'Greetje Postma', text: deciding },
    ]),
  )
  await cockpit.goesOnTo('In tweetallen aanscherpen')
  await ina.sees('Praat nu met uw buur')
  await evening.look(wall, '05-wall-pairs')
  await cockpit.goesOnTo('Stil groeperen')
  // two cards a phone at most: the laptop lays the rest
  await laptop.openBoard(evening.address)
  await laptop.makesBundle(living, ['Huren blijft betaalbaar.', 'Ouderen wonen in hun eigen dorp.'])
  await laptop.makesBundle(once, ['Eén vast aanspreekpunt.'])
  await laptop.makesBundle(deciding, [])
  await evening.look(laptop, '06-laptop-ambitions')
}

/** Every ambition along every rule: nature cannot be left out; one ambition breaks a rule and is adjusted. */
export async function checking(table: Table): Promise<void> {
  const { evening, cockpit, wall, ina, others } = table
  await cockpit.goesOnTo('Toets aan de spelregels')
  await ina.sees(living, 'Spelregel 1 van 8')
  await evening.look(ina, '07-phone-check')
  // the five about people first
  for (let at = 0; at < 5; at++) await ina.checks('Nee, breekt niet')
  await others.check('Greetje Postma', 'social', living)
  await cockpit.sees('De natuur-spelregels zijn nog niet langs geweest.')
  await cockpit.sees('Eerst dit: Toets elke ambitie voordat u verdergaat.')
  expect(await cockpit.canPress('Volgende stap: peiling')).toBe(false)
  await evening.look(cockpit, '07-cockpit-check-blocked')

  await ina.checks('Nee, breekt niet')
  await ina.checks('Nee, breekt niet')
  await ina.sees('Kost dit natuur, water of vruchtbare grond die niet terugkomt?')
  await ina.checks('Ja, breekt', farmland)
  await others.check('Greetje Postma', 'ecological', living)
  await cockpit.sees('Breekt nog een spelregel:')
  await cockpit.press(`${living}, Aantasting van de natuur: breekt`)
  await cockpit.sees('Laatst gegeven door Gemeente Polderrand')
  await cockpit.press('Toon deze in de zaal')
  await wall.sees(living)
  await evening.look(wall, '08-wall-check')
  await evening.look(cockpit, '08-cockpit-check')
  await cockpit.press('Pas de tekst aan …')
  await cockpit.write('Ambitie', livingBetter)
  await evening.look(cockpit, '08-cockpit-adjust')
  await cockpit.press('Bewaar de nieuwe tekst')
  await wall.sees(livingBetter)
  // what the others answered is passed by: the next that is open is the changed text
  await ina.press('Volgende ambitie')
  await ina.sees(livingBetter)
  await evening.look(ina, '08-phone-check-again')
  await ina.checks('Nee, breekt niet')
  await cockpit.sees('Elke ambitie is langs elke spelregel geweest.')
}

/** Where everybody stands, unseen; the room hears the concerns first and makes a sentence better. */
export async function polling(table: Table): Promise<void> {
  const { evening, cockpit, wall, ina, bram, others } = table
  await cockpit.goesOnTo('Peiling')
  await ina.sees('Waar staat u namens Gemeente Polderrand?')
  await evening.look(ina, '09-phone-poll')
  const endorse = { answer: 'Hier sta ik helemaal achter' }
  const concern = { option: 'g5', reason: 'Wij delen nu nog geen gegevens.' }
  await together(
    ina.answersAll(() => endorse),
    bram.answersAll((asked) =>
      asked.includes(once)
        ? {
            answer: 'Ik steun het, met een zorg die ik genoemd wil hebben',
            why: ['Welke zorg wilt u genoemd hebben?', 'Niet alles mag gedeeld worden.'],
          }
        : endorse,
    ),
    others.cast(poll, ({ name, text }) => {
      if (name === 'Greetje Postma' && text === deciding) return { option: 'g7', reason: notAsked }
      return name === 'Karim Aziz' && text === once ? concern : { option: 'g1', reason: null }
    }),
  )
  await ina.sees('U gaf op alles antwoord')
  await wall.sees('6 van 6')
  await evening.look(wall, '09-wall-poll-closed')
  await cockpit.goesOnTo('Zorgen horen')
  for (const [at, text] of [livingBetter, once].entries()) {
    await cockpit.sees(`Ambitie ${at + 1} van 3`, text)
    await cockpit.press('Toon de antwoorden')
    await wall.sees('De antwoorden liggen open.', text)
    if (text === once) {
      await wall.sees('Ik wil er eerst nog over praten één', 'Wij luisteren eerst naar de zorgen.')
      await cockpit.sees('Hoor eerst de zorgen', concern.reason)
      await evening.look(wall, '10-wall-poll')
      await evening.look(cockpit, '10-cockpit-poll')
      await evening.look(ina, '10-phone-poll-shown')
    }
    expect(await wall.words()).not.toContain('%')
    await cockpit.press('Spreek dit af')
    await cockpit.press('Naar de volgende')
  }
  await cockpit.sees('Ambitie 3 van 3', deciding)
  await cockpit.press('Toon de antwoorden')
  await cockpit.sees(notAsked, 'Afspreken kan pas als elk bezwaar verwerkt is, ingetrokken of een voorbehoud.')
  await evening.look(cockpit, '11-cockpit-poll-objection')
  await cockpit.press('Verwerkt')
  await cockpit.press('Verbeter de tekst …')
  await cockpit.write('Ambitie', decidingBetter)
  await cockpit.press('Vraag opnieuw')
  await together(
    ina.sees('Deze tekst is veranderd. U antwoordt opnieuw.'),
    bram.sees('Deze tekst is veranderd. U antwoordt opnieuw.'),
    others.cast(poll, () => ({ option: 'g1', reason: null }), decidingBetter),
  )
  await evening.look(ina, '11-phone-poll-again')
  await together(
    ina.answersAll(() => endorse),
    bram.answersAll(() => endorse),
  )
  await cockpit.press('Toon de antwoorden')
  await cockpit.press('Spreek dit af')
  await wall.sees('Afgesproken', decidingBetter)
  await evening.look(wall, '11-wall-poll-agreed')
}

/** One line of each who wants; the meeting closes and everybody keeps what was agreed in mind. */
export async function closing({ evening, cockpit, wall, ina, others }: Table): Promise<void> {
  await cockpit.goesOnTo('Afronden')
  const question = 'Welke zin neemt u mee naar uw organisatie?'
  await ina.sees(question)
  await ina.write(question, 'Wij bouwen waar al gebouwd is.')
  await ina.press('Zeg dit in de zaal')
  await others.saysLine('Greetje Postma', 'Wij beslissen mee.')
  await wall.sees('Wij bouwen waar al gebouwd is.', 'Wij beslissen mee.')
  await evening.look(wall, '12-wall-harvest')
  await evening.look(ina, '12-phone-harvest')
  await cockpit.press('Sluit de bijeenkomst')
  await ina.sees('Volgende bijeenkomst', livingBetter, values.trust.name)
  await wall.sees('Tot de volgende keer', decidingBetter)
  await evening.look(ina, '12-phone-between')
  await evening.look(wall, '12-wall-between')
}
