import { phrases } from '../../reading/patterns.js'
import { type LittleWords, type PeopleWords, words } from '../lexicon.js'

/** Dutch words for who does it and for whom. */
export const dutchPeople: PeopleWords = {
  we: words('wij we ons onze onszelf'),
  organisations: phrases(`
    gemeente|gemeenten|*gemeente|*gemeenten|corporatie|corporaties|*corporatie|*corporaties|ggd|ggz|politie|brandweer|college|gemeenteraad|*raad|provincie|rijk|rijksoverheid|ministerie|waterschap|veiligheidsregio|omgevingsdienst|uwv|svb|cak|zorgkantoor
    wethouder*|burgemeester*|bestuurder*|directeur*|directie|*directeur|teamleider*|*manager|manager*|teamchef|*secretaris|griffie|voorzitter|bestuur|*bestuur|projectleider*|programmamanager|regisseur*|*regisseur|coordinator*|*coordinator|trekker*|*trekker
    wijkagent*|agent|agenten|jongerenwerk*|opbouwwerk*|*werker|*werkers|buurtwerk|straatwerk|sociaalwerk|raad|welzijn|welzijnsorganisatie*|welzijnswerk*|zorggroep*|zorgteam*|zorginstelling*|zorgaanbieder*|zorgverzekeraar*|thuiszorg*|ziekenhuis|ziekenhuizen|huisarts*|huisartsen|apotheek|apotheker*
    *team|*teams|wijkteam*|*verpleegkundige|*verpleegkundigen|verpleegkundige*|*consulent|*consulenten|*coach|*coaches|*arts|*artsen|hulpverlener*|begeleider*|*begeleider|*begeleiders|monteur*|huismeester*|beheerder*|schuldhulp*|maatschappelijk*
    school|scholen|*school|*scholen|schoolbestuur|schoolbesturen|leerkracht*|docent*|mentor*|jeugdhulp|jeugdzorg|jeugdbescherming|bibliotheek|werkgever*|ondernemer*|vereniging|verenigingen|*vereniging|*verenigingen|kerk|kerken|stichting*|verhuurder*|voedselbank|adviesraad|clientenraad|bewonerscommissie|huurdersvereniging|dorpsraad|wijkraad|organisatie|medewerker*|*medewerker|*medewerkers|beroepskracht*|*functionaris|*makelaar|*ambassadeur|ambtenaar|ambtenaren|inspectie|justitie|vervoerder*|sportclub*|*loket|*aanbieder|*aanbieders|*bedrijf
  `),
  nobodyInParticular: phrases(`
    men|iemand|partijen|partners|betrokkenen|instanties|stakeholders|organisaties|ketenpartners|ketenpartijen|deelnemers|*partijen|*partners|professionals|aanbieders|overheden
    de keten|omgeving|samenleving|markt|regio|partij
    betrokken|verschillende|diverse organisaties|partijen|partners
  `),
  anyMember: phrases(`
    een medewerker|medewerkster|ambtenaar|collega|functionaris|beroepskracht|professional|hulpverlener|vertegenwoordiger|afgevaardigde
    iemand van|namens
    medewerkers|ambtenaren|collega's|professionals|functionarissen|vertegenwoordigers
  `),
  residents: phrases(`
    inwoner|inwoners|bewoner|bewoners|*bewoner|*bewoners|burger|burgers|mens|mensen|kind|kinderen|jongere|jongeren|oudere|ouderen|moeder|moeders|vader|vaders|ouder|ouders|gezin|gezinnen|huurder|huurders|klant|klanten|client|clienten|patient|patienten|leerling|leerlingen|student|studenten|mantelzorger*|vrijwilliger*|buur|buren|buurman|buurvrouw|iedereen|niemand|wie|hij|ze|zij|u|je|jij|iemand|anja|statushouder*|nieuwkomer*|vluchteling*|jeugd|baby*|peuter*|deelnemer*|*plussers|werkzoekende*|bezoeker*|familie|families|naaste*|starter*|gast|gasten|verenigingen
  `),
  objects: words(
    'met naar bij van voor aan tussen in over tegen op uit tot per via langs rond binnen buiten namens zonder',
  ),
  doneBy: words('door vanuit'),
  together: words('samen'),
}
/** Dutch words that only hold a sentence together. */
export const dutchLittle: LittleWords = {
  articles: words(
    'de het een onze ons hun zijn haar elke elk iedere ieder alle eigen lokale deze die dat dit geen zo zelf ook beide drie twee vier vijf zes zeven',
  ),
  and: words('en of alsook evenals'),
  or: words('of'),
  examples: words('zoals bijvoorbeeld denk waaronder'),
  opens: words(
    'die dat wie wat als zodat omdat wanneer hoe waar waarin waarmee waarbij waarop waardoor waarvan opdat doordat voordat totdat tot nadat terwijl of om indien hoewel zodra zolang mits tenzij',
  ),
  reasons: words(
    'omdat want zodat waardoor doordat opdat namelijk immers daardoor dus om waarin waarbij waarmee die dat dit daarmee zo hierdoor terwijl',
  ),
  because: words('omdat want aangezien immers doordat'),
  empty: words(
    `de het een en of van in op te met bij voor aan uit naar door over om tot per als dan die dat dit deze er hier daar wie wat waar hoe wij we ons onze ik u uw zij ze hun hen haar zijn hij hem het is was
    zijn worden wordt werd heeft hebben had kan kunnen zal zullen moet moeten mag mogen wil willen gaan gaat doen doet niet geen ook nog al maar wel zo ze zelf elkaar samen elk elke ieder iedere alle alles
    iedereen niemand altijd nooit steeds zodat omdat want dus daarom zich meer veel weer toch juist dichtbij goed echt heel zeer gewoon vanaf binnen onder tussen vóór één twee drie jaar waarin waarbij
    hoeft hoeven zou zouden kon konden komt komen wordt maakt maken krijgt krijgen laat laten blijft blijven staat staan zit zitten daarbij daarvan hierbij ervan erbij eraan daaraan mee af toe eigen samen wanneer`,
  ),
}
