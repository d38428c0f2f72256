import type { Screen } from '../screen.js'

/** A facilitator signs in, makes a support page and opens it. @param startLink full address. @returns path of the page. */
export async function openSupportPage(maker: Screen, startLink: string): Promise<string> {
  await maker.open(startLink)
  await maker.sees('Uw bijeenkomsten')
  await maker.press('Steunpagina’s', 'link')
  await maker.press('Maak een steunpagina')
  await maker.press('Bewaar als concept')
  await maker.sees('Hier staat nog niets. Vul dit in.')
  await maker.write('Titel', 'Ja, ik kies positie.')
  await maker.write('Waar sta ik voor?', 'Ik sta ervoor dat het in de komende raadsperiode beter gaat.')
  await maker.write('Stap 1', 'Begin bij wat Anja nu nodig heeft')
  await maker.write('Waar kan men op aan?', 'U kunt ervan op aan dat ik mij sterk maak voor deze stap.')
  await maker.write('Wie vraagt dit?', 'Werkgroep Polderrand')
  await maker.press('Bewaar als concept')
  await maker.sees('Concept')
  await maker.press('Open de pagina')
  await maker.sees('Adres van de pagina', '0 mensen tekenden')
  return maker.page.$eval('a[href^="/steun/"]', (link) => link.getAttribute('href') ?? '')
}
