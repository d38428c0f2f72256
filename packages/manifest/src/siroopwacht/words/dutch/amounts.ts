import { phrases } from '../../reading/patterns.js'
import { type AmountWords, valued, words } from '../lexicon.js'

const units =
  'nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'
const tens = 'twintig dertig veertig vijftig zestig zeventig tachtig negentig'
const small = new Map<string, number>(units.split(' ').map((word, value) => [word, value]))
tens.split(' ').forEach((ten, at) => {
  const value = (at + 2) * 10
  small.set(ten, value)
  for (const [unit, one] of [...small].filter(([, one]) => one > 0 && one < 10))
    small.set(`${unit === 'één' ? 'een' : unit}en${ten}`, value + one)
})
const numbers = new Map([...small, ['anderhalf', 1.5], ['anderhalve', 1.5]])
for (const [unit, value] of [['', 1], ...[...small].filter(([, one]) => one > 1 && one < 20)] as [string, number][]) {
  numbers.set(`${unit}honderd`, value * 100)
  for (const [rest, more] of small) if (more > 0) numbers.set(`${unit}honderd${rest}`, value * 100 + more)
}
for (const [unit, value] of [['', 1], ...[...small].filter(([, one]) => one > 1)] as [string, number][])
  numbers.set(`${unit}duizend`, value * 1000)

/** Dutch words around amounts, days and how often. */
export const dutchAmounts: AmountWords = {
  numbers,
  hundreds: valued('honderd=100 duizend=1000 miljoen=1000000 miljard=1000000000 mln=1000000 mld=1000000000 ton=100000'),
  fractions: valued(
    'helft=50 kwart=25 derde=33.3 vierde=25 vijfde=20 tiende=10 halveren=50 halveert=50 gehalveerd=50 halvering=50',
  ),
  halves: words('half halve'),
  days: valued(
    `uur=0.0417 uren=0.0417 minuut=0.0007 minuten=0.0007 kwartier=0.0104 kwartiertje=0.0104 dag=1 dagen=1 werkdag=1.4 werkdagen=1.4 etmaal=1 etmalen=1 week=7
    weken=7 maand=30.4 maanden=30.4 kwartaal=91 kwartalen=91 halfjaar=182.5 jaar=365 jaren=365 schooljaar=365 decennium=3650`,
  ),
  metres: valued('meter=1 meters=1 kilometer=1000 kilometers=1000 km=1000'),
  years: words('jaar'),
  money: words('euro eur ton'),
  percent: words('procent % percent pct'),
  months: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  seasons: valued(
    'voorjaar=172 lente=172 zomer=265 zomervakantie=200 zomerreces=190 najaar=355 herfst=355 herfstvakantie=290 winter=372 jaarwisseling=372 jaareinde=372 kerst=358',
  ),
  decimal: ',',
  atMost: phrases(`
    binnen|hooguit|hoogstens|maximaal|maximum|max|uiterlijk
    ten hoogste
    niet langer|meer|hoger|verder|later dan
    geen langer|meer dan
    minder|korter|lager|dichter dan
    langer dan
    tot maximaal|hooguit
    over
    een maximum van
    in
    onder de
  `),
  atLeast: phrases(`
    minstens|minimaal|minimum|tenminste|ruim|vanaf
    ten minste
    op zijn minst
    niet minder|korter|lager dan
    meer|hoger|langer dan
    een minimum van
  `),
  turning: words('niemand nooit niet geen nergens'),
  before: words('voor vóór'),
  start: words('vanaf per sinds begin'),
  until: phrases('tot\ntot en met\ntot aan\nt/m\ntot minstens|minimaal'),
  parts: valued('begin=62 medio=186 halverwege=186 eind=372 einde=372'),
  baseline: phrases(`
    ten opzichte van
    vergeleken met
    in vergelijking met
    sinds
    dan in|nu
    peiljaar|nulmeting|stand
  `),
  near: phrases('rond|omstreeks|richting|rondom|tegen\nin de buurt van'),
  burdens: phrases(`
    wacht|wachten|wachttijd*|wachtlijst*|wachtenden|*achterstand|*achterstanden|uithuiszetting*|ontruiming*|formulieren|intakes|duurt|duren|doorlooptijd*|reactietijd*|aanrijtijd*|levertijd*|reistijd*|responstijd*|afstand*
    huurverhoging*|huurstijging*|servicekosten|woonlasten|loketten|drempels|caseload|na|rond
    eigen bijdrage|risico
  `),
  harms: phrases(`
    schuld|schulden|*schulden|uitval|*uitval|overlast|eenzaamheid|incident*|inbraken|geweld|*geweld|kosten|*kosten|verzuim|*verzuim|rokende|rokers|roken|overgewicht|dakloz*|dakloosheid|thuiszitters|armoede|klachten|valincidenten|recidive|verschil|verschillen|kloof|uitstoot|verbruik|werkloos*|slachtoffers|doden|zelfdoding*|leegstand|meldingen|wachttijd*|wachtlijst*|regels|huur|huren|aantal
  `),
  singles: phrases(`
    plan|*plan|loket|*loket|nummer|*nummer|aanspreekpunt*|gezicht|toegang|verhaal|pot|budget|formulier|dossier|gezin|werkwijze|indicatie|intake|brief|keer
  `),
  falls: phrases(`
    daal|daalt|dalen|daling|gedaald|afneemt|afnemen|afname|afgenomen|verminder*|minder|lager|omlaag|terug*|halveren|verlag*|krimpt|krimpen|gaat|gaan|beperkt
    neemt|nemen .. af
  `),
  by: words('met'),
  to: words('naar tot onder'),
  from: words('van'),
  outOf: new Set(['op de', 'op elke', 'op iedere', 'van de', 'op']),
  times: words('keer maal keren'),
  per: words('per'),
  each: words('elke elk iedere ieder'),
  periods: valued(
    `dag=365 dagen=365 nacht=365 avond=365 ochtend=365 middag=365 werkdag=255 weekdag=255 weekend=52 week=52 weken=52 maand=12 maanden=12 kwartaal=4 kwartalen=4
    halfjaar=2 jaar=1 jaren=1 schooljaar=1 seizoen=4 raadsperiode=0.25 uur=8760 maandag=52 dinsdag=52 woensdag=52 donderdag=52 vrijdag=52 zaterdag=52 zondag=52
    maandagavond=52 dinsdagavond=52 woensdagavond=52 donderdagavond=52 vrijdagavond=52 dinsdagmiddag=52 woensdagmiddag=52 donderdagmiddag=52 vrijdagmiddag=52 maandagochtend=52 dinsdagochtend=52 woensdagochtend=52 donderdagochtend=52 vrijdagochtend=52`,
  ),
  often: valued(
    `dagelijks=365 dagelijkse=365 wekelijks=52 wekelijkse=52 tweewekelijks=26 tweewekelijkse=26 maandelijks=12 maandelijkse=12 tweemaandelijks=6 driemaandelijks=4 halfjaarlijks=2
    halfjaarlijkse=2 jaarlijks=1 jaarlijkse=1 tweejaarlijks=0.5 vierjaarlijks=0.25 tweejaarlijkse=0.5 doorlopend=400 permanent=400 continu=400`,
  ),
  sometimes: phrases(`
    regelmatig|geregeld|periodiek|periodieke|regelmatige|frequent|vaker|vaak
    met|enige regelmaat
    met enige regelmaat
    af en toe
    nu en dan
    zo nu en dan
    van tijd tot tijd
    soms|incidenteel|incidentele|sporadisch
    bij gelegenheid
    als|indien|wanneer|waar dat|dit|daar nodig|aanleiding is|toe
    als|indien|wanneer|zo|waar nodig
    op afroep|verzoek|aanvraag
  `),
}
