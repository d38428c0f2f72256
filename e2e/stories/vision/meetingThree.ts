import { expect } from 'vitest'
import { wordsOfPdf } from '../paper.js'
import { agreements, firstStep, visible, walkStep } from './changeRoute.js'
import {
  actions,
  decidingBetter,
  guests,
  late,
  livingBetter,
  meetings,
  milestones,
  momentOf,
  onceBetter,
  values,
} from './people.js'
import { type FullTable, together } from './table.js'

const promise = 'De gemeente bereidt de eerste check-in voor.'

/** Dates to look back, the rule, and the text read aloud. */
export async function planningAndReading({ evening, cockpit, wall, ina }: FullTable): Promise<void> {
  await evening.server.setClock(momentOf(meetings[2]))
  await cockpit.open(cockpit.page.url())
  await cockpit.sees('Bijeenkomst 3 van 4')
  await evening.look(cockpit, '40-cockpit-next')
  await cockpit.opensNext(meetings[2])
  await cockpit.sees('Voorstel van Siroop.')
  expect(await cockpit.valueOf('Datum 1')).toBe('2027-11-11')
  await cockpit.set('Datum 1', meetings[3].date)
  await cockpit.press('Leg deze dagen vast')
  await cockpit.sees('Vastgelegd: dinsdag 16 november 2027')
  await cockpit.write('Regel erbij', promise)
  await cockpit.press('Leg vast')
  await cockpit.press('in het manifest', 'checkbox')
  await evening.look(cockpit, '40-cockpit-dates')
  await evening.look(wall, '40-wall-dates')
  await cockpit.goesOnTo('Het manifest hardop lezen')
  await cockpit.write('Minstens zoveel handtekeningen', '5')
  await cockpit.set('Sluitdatum', '2027-07-01')
  await cockpit.press('Bewaar')
  await cockpit.seesNoLonger('Wanneer geldt de tekst?')
  await wall.sees('Wij lezen de tekst voor')
  await evening.look(cockpit, '41-cockpit-draft')
  await evening.look(wall, '41-wall-draft')
  await evening.look(ina, '41-phone-draft')
}

/** The organisations consent to the text as a whole. */
export async function wholeText({ evening, cockpit, wall, ina, bram, sem, others }: FullTable): Promise<void> {
  await cockpit.goesOnTo('Instemmen')
  await cockpit.sees('De hele tekst')
  await cockpit.press('Leg de hele tekst voor')
  const question = 'Heeft iemand een zwaarwegend bezwaar tegen deze tekst?'
  await ina.sees(question, values.trust.behaviour, livingBetter, agreements.read)
  await evening.look(ina, '42-phone-whole')
  await together(
    ina.answers(question, 'Hier sta ik voor'),
    bram.answers(question, 'Kan ik mee leven'),
    sem.answers(question, 'Hier sta ik voor'),
    others.consent(null),
  )
  await evening.look(cockpit, '42-cockpit-whole')
  await cockpit.showsAnswers()
  await evening.look(wall, '42-wall-whole')
  await cockpit.press('Stel deze tekst vast')
  await cockpit.sees('Elke organisatie stemt in met deze tekst.')
  await wall.sees('Iedereen kan verder met deze tekst')
}

/** All seven sign, the one that came late too; what goes home says who took what on, and nothing of who did not. */
export async function signing({ evening, cockpit, wall, laptop, ina, bram, sem, others }: FullTable): Promise<void> {
  await cockpit.goesOnTo('Ondertekenen')
  await cockpit.talksWithWhoIsNowhere('Thuisland tekent mee en leest de eerste zin als de hare.')
  await cockpit.press('Leg ter ondertekening')
  const own = 'Ik ben zelf bevoegd' as const
  await ina.finds('Ik teken namens Gemeente Polderrand', 'button')
  await evening.look(ina, '43-phone-read')
  await together(
    ina.signs({ organisation: 'Gemeente Polderrand', name: 'Ina Wierda', role: 'wethouder', authority: own }),
    bram.signs({
      organisation: 'Stichting Thuisland',
      name: 'Bram Kuiper',
      role: 'bestuurder',
      authority: 'Onder voorbehoud van …',
      condition: 'de raad van toezicht',
    }),
    sem.signs({
      organisation: late.organisation,
      name: late.name,
      role: 'teamchef',
      authority: own,
      sentence: 'Wij rijden niet meer alleen.',
    }),
    others.sign('bestuurder'),
  )
  await cockpit.sees('Editie 1 is van kracht', '7 van 7 organisaties tekenden')
  await evening.look(wall, '43-wall-sign')
  await evening.look(sem, '43-phone-signed')
  const fingerprint = await sem.fingerprint()
  await cockpit.press('Sluit de bijeenkomst')
  await ina.sees('Volgende bijeenkomst', 'Dinsdag 16 november 2027')
  await evening.look(ina, '44-phone-between')
  await laptop.open(`${evening.address}${await cockpit.manifestPath()}`)
  await laptop.sees(livingBetter, actions.team, milestones.homes)
  expect(await laptop.words()).not.toContain(actions.counter)
  await evening.look(laptop, '44-laptop-manifest')
  const pdf = await sem.keepsPdf()
  readsPaper(wordsOfPdf(pdf), fingerprint)
  readsRoute(wordsOfPdf(pdf))
}

function readsPaper(paper: string, fingerprint: string): void {
  const sections = [
    'Waarom wij dit tekenen',
    'Onze gedeelde waarden',
    'Onze ambities voor 2040',
    'Waar wij nu staan',
    'Hoe wij samenwerken',
    'De weg van 2040 naar nu',
    'Onze veranderroute',
    'Elkaar aankijken',
    'Ondertekening',
    'Hoe dit tot stand kwam',
  ]
  const places = sections.map((title) => [title, paper.indexOf(title)] as const)
  expect(places.filter(([, at]) => at < 0)).toEqual([])
  expect([...places].sort(([, one], [, other]) => one - other).map(([title]) => title)).toEqual(sections)
  for (const text of [
    ...[values.resident.name, values.resident.behaviour, values.trust.name, values.trust.behaviour],
    ...[livingBetter, onceBetter, decidingBetter],
    ...Object.values(milestones),
    ...Object.values(agreements),
    ...[promise, fingerprint],
    ...[...guests, late].flatMap(({ organisation, name }) => [organisation, name]),
  ])
    expect(paper).toContain(text)
}

function readsRoute(paper: string): void {
  const route = paper.slice(paper.indexOf('Onze veranderroute'), paper.indexOf('Elkaar aankijken'))
  const [commitments = '', asked = ''] = route.split('Gevraagd, nog niet toegezegd')
  // the columns of a table come line by line: every word is there, not always beside the one before it
  const missing = (text: string) => text.split(' ').filter((word) => !commitments.includes(word))
  for (const text of [actions.team, visible, firstStep, '30 september 2027', 'Ina Wierda, wethouder'])
    expect(missing(text)).toEqual([])
  for (const text of [actions.walk, walkStep, 'Politie Polderrand', '31 december 2027'])
    expect(missing(text)).toEqual([])
  // who never answered promised nothing: asked, with the reason why the question stays open
  expect(commitments).not.toContain(actions.pot)
  for (const text of [actions.pot, 'GGD Polderrand', 'Het bestuur vergadert over zes weken.'])
    expect(asked).toContain(text)
  // who refused is nobody's business, and what leads the wrong way is nowhere
  expect(route).not.toContain('Stichting Thuisland')
  expect(paper).not.toContain(actions.counter)
}
