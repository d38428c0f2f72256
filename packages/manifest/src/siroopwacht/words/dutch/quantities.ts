import { phrases } from '../../reading/patterns.js'
import { type QuantityWords, words } from '../lexicon.js'

/** Dutch words for all, most, some and none. */
export const dutchQuantities: QuantityWords = {
  all: phrases(`
    alle|elk|elke|iedere|ieder|iedereen|eenieder|allemaal|alles|altijd|overal|volledig|volledige|geheel|helemaal|allen|onvoorwaardelijk|onvoorwaardelijke|structureel|structurele
    al onze|hun|zijn|haar|deze|die|het|de
    de|het|ons|onze hele|gehele|volledige
    zo veel|lang|vaak .. als nodig
    zoveel .. als nodig
    in heel
    zonder uitzondering|uitzonderingen|voorbehoud
    honderd procent
    stuk voor stuk
    te allen tijde
    hoe dan ook
    in|onder alle|elk|ieder geval|gevallen|omstandigheden
    dag en nacht
    ook|zelfs als|wanneer|indien
  `),
  none: phrases(`
    geen enkel|enkele
    geen|niemand|nooit|nergens|niets|nul
    nooit meer
    op geen enkele
    niet één
  `),
  who: phrases('wie|degenen|diegene|ieders\nal wie\nal wat'),
  most: phrases(`
    de meeste|meesten
    het merendeel|gros
    het grootste deel
    de grote meerderheid
    meerderheid|merendeel|meestal|doorgaans|veelal|grotendeels
    bijna|vrijwel|nagenoeg alle|elke|iedereen|altijd|elk|iedere|ieder|overal
    in de meeste gevallen
    in de regel
  `),
  many: phrases(`
    veel|vele|velen|talloze|talrijke|ruim|vaak
    een groot deel|aantal
    groot deel
    steeds meer
    zo veel|min mogelijk
    zoveel|zomin mogelijk
    meer
  `),
  some: phrases(`
    sommige|enkele|bepaalde|weinig|soms|geselecteerde|belangrijke
    een aantal|paar|deel|gedeelte|selectie|handvol|enkele
    deel|aantal
    een beperkt|klein|kleiner deel|aantal
    de grootste|armste|zwaarste|meest|ernstigste|urgentste|drukste|kwetsbaarste|belangrijkste
    een of twee|meer|enkele
  `),
  not: phrases('niet|geen|niemand|nooit|nergens|niets|zonder|noch|nimmer\ngeen enkel|enkele\nstop|stopt|stoppen met'),
  notBut: phrases(`
    niet alleen|enkel|slechts
    niet langer|meer|minder|later|hoger|lager|korter|verder dan
    niet .. maar
    niet alleen .. maar ook
    geen .. maar
    al dan niet
    niets anders dan
    niet voor niets
    of niet
  `),
  one: words('één'),
}
