import { phrases } from '../../reading/patterns.js'
import type { Softness } from '../lexicon.js'

/** Dutch hedges, conditions, trials and other ways out. */
export const dutchSoftness: Softness = {
  neutral: phrases(`
    maak|maakt|maken|gemaakt .. mogelijk
    mogelijk maakt|maken|te
    mogelijk te maken
    is|was het mogelijk
    het .. mogelijk om
    niet mogelijk
    om|rond de tafel
    zo lang als|iemand
    alle mogelijke
    altijd mogelijk
  `),
  hedges: phrases(`
    waar|daar|wanneer|indien|als|zo|voor|voorzover mogelijk
    daar waar mogelijk
    waar|daar|wanneer|indien|als haalbaar|zinvol|wenselijk|passend|relevant|opportuun|gewenst|nodig|noodzakelijk|realistisch|verantwoord|uitvoerbaar|betaalbaar
    zo nodig
    voor zover|zover mogelijk|haalbaar|nodig
    voorzover haalbaar|nodig
    waar|als|wanneer|zodra|indien dat|dit|het kan|lukt|past|uitkomt|nodig|wenselijk|haalbaar|mogelijk
    waar|als|wanneer|zodra|indien dat|dit|het nodig|wenselijk|haalbaar|mogelijk|zinvol|verantwoord is|blijkt
    waar|als|wanneer|indien daar .. aanleiding|behoefte|ruimte|tijd is|voor
    als er .. aanleiding|behoefte|ruimte|tijd is|voor
    zo veel|goed|snel|spoedig|vaak|lang|weinig|min|breed|vroeg|dichtbij|kort|laag|hoog|ruim mogelijk
    zoveel|zo veel mogelijk
    zoveel als mogelijk|kan
    zo veel|goed|snel als mogelijk|kan
    in principe|beginsel
    in|over de regel
    over|in het algemeen
    in veel|sommige|bepaalde|voorkomende|de gevallen
    in de meeste|gevallen gevallen
    bij voorkeur
    bij gelegenheid
    naar vermogen|verwachting|behoefte|omstandigheden|mogelijkheid|rato
    naar beste kunnen|vermogen|weten
    naar de mogelijkheden
    binnen .. mogelijkheden
    in zekere|enige mate
    in toenemende mate
    tot op zekere hoogte
    min of meer
    al dan niet
    terughoudend|terughoudendheid
    in goed overleg
    naar draagkracht
    in de geest van
    als|het uitgangspunt is
    ten dele
    onder meer|omstandigheden
    als streven|inzet|uitgangspunt|richtlijn|streefdatum|richtpunt
    met de ambitie|intentie|inzet
    naar eigen inzicht
    eventueel|eventuele|wellicht|misschien|mogelijk|mogelijkerwijs|hopelijk|vermoedelijk|waarschijnlijk|desgewenst|desnoods
    doorgaans|meestal|gewoonlijk|veelal|normaliter|merendeels|grotendeels|hoofdzakelijk|overwegend|voornamelijk
    redelijkerwijs|idealiter|liefst|liever|enigszins|deels|gedeeltelijk|beperkt|beperkte
    ongeveer|circa|ca|grofweg|plusminus|indicatief|streefwaarde|richtinggevend|globaal|vrijwel|bijna|nagenoeg
    om en nabij
    zo'n
    zo goed als
    snel|spoedig|binnenkort|tijdig
    binnen afzienbare|redelijke tijd|termijn
    met enige regelmaat
    minder vaak|snel
    iets meer|minder|vaker|sneller|gedaald|gestegen
    enig|enige
  `),
  vagueTimes: phrases(`
    op|de termijn
    op de lange|langere|middellange|korte termijn
    op lange|langere|middellange|korte termijn
    op den duur
    op enig moment
    in de toekomst|loop
    in de loop van|der
    in de jaren na|erna|daarna
    in een later stadium
    in een volgende fase
    te zijner|gelegener tijd
    te zijnertijd
    de komende jaren|periode|tijd
    in de komende jaren|periode|tijd
    vroeg of laat
    uiteindelijk|geleidelijk|geleidelijkaan|gefaseerd|stapsgewijs|later|ooit|toekomstig|toekomstige|langzaamaan
    geleidelijk aan
    stap voor stap
    na verloop van tijd
    te gelegener tijd
    zodra mogelijk
  `),
  conditions: phrases(`
    mits|tenzij|behoudens|voorzover|voorwaardelijk
    voor zover
    in zoverre
    op voorwaarde dat|van
    onder de voorwaarde|conditie dat|van
    onder voorwaarde|voorwaarden
    onder bepaalde voorwaarden
    onder voorbehoud
    met voorbehoud
    vooropgesteld|aangenomen dat
    ervan uitgaande dat
    afhankelijk van
    al naargelang|gelang
    naar gelang
    naargelang
    in|het geval dat
    binnen .. middelen|budget|budgetten|begroting|kaders|capaciteit|formatie|grenzen|ruimte
    met uitzondering van
    uitgezonderd|behalve|uitzonderingen
    na instemming|goedkeuring|akkoord|besluitvorming|toestemming van|door
    in|bij overleg bepaald
    met inachtneming van
    rekening houdend met
    gelet op
    bij voldoende|genoeg|gebleken
    bij uitzondering
    in uitzonderlijke|uitzonderings gevallen
    uitzonderingen daargelaten
    die|dat dat|dit|het kunnen|kan
    na evaluatie
    die|dat daarom|erom|hierom vraagt|vragen|verzoekt|verzoeken
    die|dat zich|hun aanmelden|aanmeldt|melden|meldt
    op verzoek|aanvraag|afroep|uitnodiging
  `),
  ifs: phrases(`
    als|indien|wanneer|zodra|ingeval|zolang
  `),
  evenIfs: phrases(`
    ook|zelfs|juist|vooral|meteen|direct|zoals|alsof|net|zowel|zo|meer|beter|eerder|dan|anders als|wanneer|indien|waar
    als eerste|eerst|laatste|geheel|één|team|partner|partners|partij|partijen|buren|gelijke|gelijken|organisatie|organisaties
    niet alleen als
    zo * als
    even * als
    als proef|pilot|experiment
  `),
  means: phrases(`
    budget|budgetten|middelen|geld|gelden|financien|financiering|subsidie|subsidies|begroting|dekking|capaciteit|personeel|bezetting|formatie|menskracht|mankracht|tijd
    *budget|*subsidie|*middelen|*financiering|*capaciteit|*ruimte|*personeel|*vrijwilligers
    akkoord|instemt|instemming|goedkeuring|toestemming|draagvlak|raad|rijk|provincie|college|wet|wetgeving|regelgeving|besluit
    toelaat|toelaten|toestaat|toestaan|toestemt|meewerkt|meewerken|beschikbaar|haalbaar|mogelijk|lukt|vragen|vraagt|rond|genoeg|voldoende|vrijwilligers|ruimte|vrijkomt|over|vacature*|markt
  `),
  trials: phrases(`
    pilot|pilots|proef|proeven|proefproject*|proefperiode|proefjaar|proefwijk|proeftuin*|experiment|experimenten|experimenteren|experimenteert|verkenning|haalbaarheidsonderzoek|pilotproject|pilotwijk|pilotfase|*pilot|*proef
    bij wijze van proef|experiment
    om te beginnen
    in eerste instantie
    als|in eerste stap|fase
    vooralsnog|voorlopig|voorlopige|tijdelijk|tijdelijke|kleinschalig|kleinschalige
    op kleine schaal
    voor zolang
    probeerperiode
  `),
  narrowings: phrases(`
    alleen|enkel|slechts|uitsluitend voor|in|op|bij|als|wanneer|indien|aan|met|tijdens|de|het|wie|mensen|inwoners|gezinnen|voor|op
    met name
    vooral|primair|uitsluitend|slechts|specifiek|voornamelijk|hoofdzakelijk
    in het bijzonder
    te beginnen in|met|bij
    beginnend met|bij|in
    binnen de doelgroep
  `),
}
