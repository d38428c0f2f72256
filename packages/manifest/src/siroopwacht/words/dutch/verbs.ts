import { phrases } from '../../reading/patterns.js'
import type { Verbs } from '../lexicon.js'

/** Dutch verbs by how firmly something is done. */
export const dutchVerbs: Verbs = {
  striving: phrases(`
    streef|streeft|streven|streefden|nagestreefd|streefdoel|nastreven
    streven|streeft|streef .. na
    probeer|probeert|proberen|geprobeerd|poging|pogen|poogt|pogingen
    tracht|trachten
    beoog|beoogt|beogen|beoogd|beoogde
    verken|verkent|verkennen|verkend|verkenning|verkenningen
    overweeg|overweegt|overwegen|overwogen|overweging
    zet|zetten ons|zich|mij .. in
    zet|zetten .. zich|ons .. in
    zet|zetten .. zich|ons in
    zet|zetten in|vol|stevig op|in
    zet|zetten .. in op
    ons|zich in te zetten
    ons|zich .. inzetten
    inzetten voor|op
    span|spant|spannen .. in
    spannen ons
    ingespannen|inspanning|inspanningen|inspannen|inspanningsverplichting
    maak|maakt|maken .. sterk voor
    maak|maakt|maken werk van
    maak|maakt|maken zich hard
    maken ons .. hard|sterk
    werk|werkt|werken toe naar
    werk|werkt|werken .. toe naar
    toewerken|toewerkt naar
    werk|werkt|werken aan
    werken .. eraan
    kijk|kijkt|kijken of|hoe|naar|welke|waar|wat|in|er|erna|ernaar
    kijken .. of|hoe
    bekijk|bekijkt|bekijken|bezie|beziet|bezien|bezie
    ga|gaat|gaan na of|hoe|welke
    ga|gaat|gaan .. na of|hoe|welke
    nagaan|nagegaan of|hoe
    onderzoek|onderzoekt|onderzoeken|onderzocht of|hoe|welke|waar
    onderzoek|onderzoekt|onderzoeken .. of|hoe
    onderzoek|onderzoekt|onderzoeken de|naar mogelijkheid|mogelijkheden|haalbaarheid
    onderzoek|onderzoekt|onderzoeken .. mogelijkheid|mogelijkheden|haalbaarheid
    doe|doet|doen onderzoek naar
    doe|doet|doen ons|hun|zijn|haar|een best|poging
    doe|doet|doen .. best
    zoek|zoekt|zoeken naar mogelijkheden|manieren|wegen|oplossingen|ruimte|een
    zoek|zoekt|zoeken .. mogelijkheden|manieren|wegen
    ambitie|ambities|streefbeeld|intentie|intenties|voornemen|doelstelling om|is|dat
    ambieren|ambieert|ambieer
    heb|heeft|hebben de|als|een|het ambitie|intentie|voornemen|wens|doel|streven
    heb|heeft|hebben .. ambitie|intentie|voornemen|wens
    voornemens
    van plan
    ons|het|hun|zijn|haar doel|streven|ambitie|inzet is
    ten|tot doel
    met als doel
    sturen|stuur|stuurt|mikken|mik|mikt|koersen|richten|aansturen|koerst aan|op|erop|ons
    sturen|stuurt|koersen|koerst .. aan op
    neigen|neigt naar|ernaar
    wil|willen .. toe
    toewerken
    verkend|bekeken
    wordt|worden .. verkend|bekeken|bezien|overwogen|nagegaan|onderzocht
    wordt|worden .. besloten|beslist|bepaald|gekeken of|hoe|welke
    besluiten|beslissen|bepalen|besluit|beslist|bepaalt of
    groeien|groeit|bewegen|beweegt naar|richting
    op weg naar
    bereid|bereidheid om|tot|te
    haalbaarheid van
    voorstander van|zijn
    pleiten|pleit|bepleiten|bepleit
    zich|ons te richten op
    hopen|hoop|hoopt|gehoopt
    wensen|wenst te
    begin|begint|beginnen met nadenken|verkennen|praten|onderzoeken
    komen|komt|kom tot|met voorstellen|ideeen|suggesties
    doe|doet|doen|kom|komt|komen|schrijf|schrijven .. voorstel|voorstellen|aanbeveling|aanbevelingen
    stel|stelt|stellen voor|ons|zich ten|tot|voor doel
  `),
  often: phrases(`
    stimuleer|stimuleert|stimuleren|gestimuleerd|stimulering
    bevorder|bevordert|bevorderen|bevorderd|bevordering
    moedig|moedigt|moedigen .. aan
    aanmoedigen|aangemoedigd|aanmoediging
    faciliteer|faciliteert|faciliteren|gefaciliteerd
    onderzoek|onderzoekt|onderzoeken|onderzocht
    ondersteun|ondersteunt|ondersteunen|steun|steunt|steunen het|bij|dat|initiatieven|elk
    draag|draagt|dragen bij aan
    draag|draagt|dragen .. bij
    bijdragen|bijdrage aan
    inspireren|inspireert|motiveren|motiveert|enthousiasmeren|prikkelen|prikkelt|adviseren|adviseert
    nodig|nodigt|nodigen .. uit
    uitnodigen
    roep|roept|roepen .. op
    oproepen
    vraag|vraagt|vragen .. aandacht voor
    dringen|dringt .. aan op
    verwachten|verwacht|verwachting
    vinden|vindt dat|het
    richten|richt ons|zich op
    inventariseer|inventariseert|inventariseren|brengen|brengt in|kaart
  `),
  attitudes: phrases(`
    hecht|hechten .. belang|waarde
    hecht|hechten aan
    erken|erkent|erkennen
    onderschrijf|onderschrijft|onderschrijven
    onderken|onderkent|onderkennen
    waardeer|waardeert|waarderen
    omarm|omarmt|omarmen
    besteed|besteedt|besteden .. aandacht
    besteed|besteedt|besteden aandacht
    aandacht voor|aan|hebben|heeft|is|krijgt
    heb|heeft|hebben|houd|houdt|houden .. oog|aandacht|oor voor
    heb|heeft|hebben|houd|houdt|houden oog|aandacht voor
    in gesprek over|met|gaan|gaat|te
    ga|gaat|gaan|blijf|blijft|blijven .. in gesprek
    ga|gaat|gaan .. gesprek aan
    voer|voert|voeren .. gesprek|gesprekken|dialoog over|om
    in .. afwegingen|overwegingen|afweging|overweging
    denk|denkt|denken na over
    denk|denkt|denken .. na over
    nadenken|nagedacht|nadenkt over
    praat|praten|spreken|spreekt|overleggen|overlegt|overleg over
    in overleg over
    houd|houdt|houden .. rekening met
    houd|houdt|houden rekening
    bewust van
    wij|we staan open voor
    staan wij|we open voor
    sta|staan|staat stil bij
    betrokken bij|voelen
    vinden|vindt|vind .. belangrijk|waardevol|wenselijk
    is|zijn belangrijk|wenselijk|gewenst|waardevol|van belang
    belangrijk|wenselijk vinden|vindt
    hebben|heeft begrip
    volgen|volgt .. ontwikkelingen
    wisselen|wisselt .. uit
    agenderen|agendeert
    nemen|neemt .. serieus
    staan|staat achter
    voelen|voelt ons|zich verantwoordelijk
    delen|deelt de|het ambitie|zorg over|uitgangspunt
    zien|ziet het belang
    affiniteit|begrip|waardering
    houden|houdt .. in gaten|beeld|oog
    houden|houdt .. in de gaten
    wegen|weegt .. mee
    meewegen|meegewogen|afwegen|afweging|aandachtspunt|speerpunt
    zet|zetten .. op de agenda
  `),
  can: phrases('kan|kunnen|kunt|kun'),
  would: phrases('zou|zouden|konden|kon'),
  want: phrases('wil|willen|wilt'),
  must: phrases('moet|moeten|verplicht|verplichten|garandeer*|garantie|gegarandeerd|verzekerd|verzekeren'),
  will: phrases('zal|zullen'),
  may: phrases('kan|kunnen|mag|mogen'),
  ladders: [
    // who decides
    [
      phrases(`
        informeren|informeert|informeer|geinformeerd|gehoord|raadplegen|raadpleegt|geraadpleegd|bijpraten|ingelicht|inlichten
        luisteren|luistert naar
        horen|hoort|hoor
        lichten|licht .. in
      `),
      phrases(`
        betrekken|betrekt|betrek|betrokken|meedenken|meedenkt|meegedacht|meepraten|meepraat|adviseren|adviseert|advies|adviesrecht|inspraak|inspreken|consulteren|consultatie
        denken|denkt|denk|praten|praat|praat mee
        denken|denkt|praten|praat .. mee
      `),
      phrases(`
        meebeslissen|meebeslist|medezeggenschap|zeggenschap|instemmingsrecht|beslissen|beslist|beslis|bepalen|bepaalt|bepaal|besluiten|besluit|kiezen|kiest|kies|stemmen|stemt|bindend|beslissend|vetorecht|beslissingsbevoegdheid
      `),
    ],
    // how much of it goes away
    [
      phrases(`
        verminder*|terugdringen|teruggedrongen|terugbrengen|verlagen|verlaagt|verlaging|verkleinen|verkleint|verkorten|verkort|beperken|beperkt|daalt|dalen|daling|afnemen|afname|tegengaan|minder|verzachten|verzacht
        dringen|dringt .. terug
        brengen|brengt .. terug
        nemen|neemt .. af
        gaan|gaat .. tegen
      `),
      phrases('halveer|halveert|halveren|gehalveerd|halvering'),
      phrases(`
        stop|stopt|stoppen|gestopt|schrap|schrapt|schrappen|geschrapt|afschaffen|afgeschaft|beeindig*|uitbannen|opheffen|opgeheven|verdwenen|verdwijnt|verdwijnen|weg|nul|wegnemen|weggenomen|oplossen|opgelost|voorkomen|voorkomt
        schaffen|schaft|heffen|heft|lossen|lost .. af|op
        halen|haalt|nemen|neemt .. weg
        bannen|bant .. uit
      `),
    ],
    // who pays
    [
      phrases(`
        dragen|draagt|draag bij
        dragen|draagt|draag .. bij
        bijdragen|bijdrage|meebetalen|tegemoetkoming|tegemoetkomen|cofinanciering|cofinancieren
        betalen|betaalt|betaal mee
        betalen|betaalt .. mee
      `),
      phrases('betalen|betaalt|betaal|betaald|vergoeden|vergoedt|vergoed|bekostigen|bekostigt|financieren|financiert'),
    ],
    // what becomes of what was found
    [
      phrases(
        'signaleren|signaleert|registreren|registreert|inventariseren|inventariseert|monitoren|monitort|bespreken|bespreekt|agenderen|agendeert|bekijken|bekijkt',
      ),
      phrases('aanpakken|aangepakt|oppakken|opgepakt|behandelen|behandelt\npakken|pakt .. aan|op'),
      phrases(
        'oplossen|opgelost|herstellen|herstelt|repareren|repareert|verhelpen|verhelpt|vervangen|vervangt|lossen op\nlossen|lost .. op',
      ),
    ],
  ],
  passive: phrases(`
    wordt|worden|werd|werden|er|men|krijgt|krijgen|gebeurt|vindt|vinden|is|zijn|ontstaat|komt|komen
    dient|dienen te
  `),
}
