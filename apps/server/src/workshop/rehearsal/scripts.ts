import type { Locale } from '@siroop/domain'
import { noScript, type Script } from './script.js'
import { afternoon } from './texts/afternoon.js'
import { checkIn } from './texts/checkIn.js'
import { councils } from './texts/councils.js'
import { linkZone } from './texts/linkZone.js'
import { obstacleShelf } from './texts/obstacleShelf.js'
import { polderrand } from './texts/polderrand.js'
import { polderrandEnglish } from './texts/polderrandEnglish.js'
import { shortRound } from './texts/shortRound.js'

const scripts: Readonly<Record<string, Readonly<Record<Locale, Script>>>> = {
  'check-in': checkIn,
  'koppelzone-anja': linkZone,
  'korte-waardenronde': shortRound,
  'programma-sociaal-domein': obstacleShelf,
  'transitiebijeenkomst-raadsleden': councils,
  'visie-2040-middag': afternoon,
  'visie-2040-sociaal-domein': { nl: polderrand, en: polderrandEnglish },
}

/** What simulated people do with a template, by its id, and say in this language. */
export const scriptOf = (template: string, locale: Locale): Script => scripts[template]?.[locale] ?? noScript
