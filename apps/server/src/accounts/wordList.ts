const words = `
aal aap aarde actie adem adres akker akte alarm album anijs anjer anker appel april arend arm arts aster atlas
avond azijn baan baard baas bad baken bal balie balk band bank bar barak basis bast beek beeld been beer beker
bel berg berk bes beuk bever bezem biet bij bijl bizon blad blauw blik bloem bocht boei boek boer bol boog boom
boon boot bord borg bos bot bout bouw brand brem brief bril brink broek broer bron brood brug bruid bruin buik
buis bus buur buurt cacao cake ceder cello chef chips clown dadel dag dak dal dam dame dans darm datum dauw
degen deken delta deuk deur dier dijk dikte dille ding disk doek doel dolk dooi doos dorp draad draak draf drama
drank drift droom drop druif duet duif duim duin durf echo eend eer eeuw egel eik eind eiwit eland emmer engel
ernst erwt etage ezel fabel fase feest feit fiets file film fjord flat fles flora fluit forel foto fruit fuut
galop gang gans garen gast gat gazon gebak gebouw geduld geel geiser geit geld gelei geluk gemak gember gerst
gevel gewei gezel gezin gids gieter gilde gips giraf gitaar glas globe goot graan grapje gras gravel grens groef
groen groep grond grot gulden haag haai haak haakje haan haar haard haas hagel hal hals halte ham hamer hand
haring hark harp hars hart haven haver havik heg heide hek heks held helm hemd hemel hengel herder herfst hert
hertog heuvel hinde hobby hoed hoek hoes hoeve hof hok hol hommel hond honing hoofd hoogte hooi hoop hoorn hotel
hout huid huis hulp humor hut huur idee iglo ijs ijver inhoud inkt insect iris ivoor jaar jacht jager jaguar jam
jas jeep jeugd joker jong juf juli jungle juni jury juweel kaak kaars kaart kaas kabel kade kader kalf kam
kameel kamer kamp kanaal kaneel kano kans kap kapper kar karper karton kast kastje kat katoen keel kegel kei
kelder kelk kennis kerk kern kers ketel keuken kever kievit kiezel kijker kikker kin kind kip kist klant klas
klaver kleed klei klep klerk kleur klimop klip klok klomp kloof knie knol knoop knop koe koek koepel koers
koffer koffie kogel kok kokos kolen kolom kom komeet komma kompas konijn koning kool koor koord koorts kop koper
koraal korf korrel korst kraag kraai kraam kraan krab kracht krans krant krater kreek krekel krent kring krokus
kroon kruid kruis kruk kuif kuiken kuil kuip kunst kurk kussen kust kuub kwal kwart kwarts kwast laag laan laars
lach lade lakei laken lam lamp land lans lap laser lasso last lat lava lawine leer leeuw leger lei lek lelie
lengte lens lente lepel leraar les letter leven lever lezing libel lied lift lijm lijn lijst lila limoen linde
linnen lint lip lis liter loep lof loge logo loket lolly lont lood loods loon loop lotus lucht luifel luik luit
lupine lus lynx maag maan maand maart maat maatje mand manege mango mantel map markt marmer masker mast mat meer
mees meeuw mei melk meloen mening mens menu merel merk mes metaal meter meubel middag midden mier mijl mijn
mikado mimosa minuut missie mist mode model moed moeder moes mol molen mond moot mos mossel motief motor mouw
mug muil muis munt mus museum muts muur muziek naaf naald naam nacht nadruk nagel narcis natuur neef nek neon
nerf nest net neus nevel nicht nieuw nieuws nikkel noga noord noot nota nummer oase oceaan oester oever oksel
olie olijf olm oma onweer oog oogst oom oor oost opa opaal opera oranje orde orgel orkaan orkest otter ouder
oven paal paard paars paasei pagina paleis palet paling palm pan pand panda panter papa papier parel park pas
pasta pastei pauw pauze pedaal peer pels peper perron perzik piano pier pijl pijp pikant pil piloot pinda pink
pion piraat plaat plan plank plant plas plein plicht ploeg plons plooi pluim pluk poeder poema poes polder pony
poort pop post poster pot prei premie prijs prik prins prisma proef pruik pruim puin punt puzzel quiz quote raad
raaf raam rad radijs radio rail raket ram rand rat ratel ravijn rebus recept recht record reden reeks reep regel
regen regie reiger reis reling rente ridder riem riet rij rijst ring riool rit ritme rivier robijn rodeo roede
roem rog rok rol roman ronde rood roos rots rozijn rubber rug ruif ruil ruimte ruit ruiter rund rups rust saldo
salie salon samen sap satijn saus schaal schaap schaar schat schelp scherm schets schip school schuim schuur
sein serre sessie sfeer sigaar sikkel sirene sjaal sla slaap slab slager slak slang slee sleuf sloep sloot slot
smaak smeer smid snaar snavel sneeuw snoek snoep snor soep sofa sok som sonnet spaan spade spar specht spel
speld spin spirea spons spoor sport spraak sprong spruit staal staart stad staf stam stand stapel start steen
stem step stilte stip stoel stoep stof stok stoom storm straat strand stro strook struik studio stuur suiker
taak taal taart tafel tak talud tand tang tango tank tante tapijt tarbot tarwe tas taxi teen tegel tegoed teil
teken tekst tempel tempo tent term thee thema tij tijd tijger tijm tint titel tocht toekan toets tol tomaat ton
toon topaas tor toren touw traan trap trein troef trots trui tuba tuin tulp tunnel turf twijg uier uil uitleg
uniek uur vaart vaas vacht vader vak val valk vallei varen varken vat veen veer vel veld venkel verf vers verte
vest veter vijg vijver vilt vin vink violet viool vis vlag vlam vlas vlecht vlees vlieg vlier vlies vloed vloer
vlok vlot voet vogel vonk vork vorm vos vouw vraag vracht vrede vriend vrucht vuur waaier waarde wacht wagen wal
walvis wand wandel wang want was water web week weg wei weide wens wereld werk wesp west wet wieg wiel wijk wijn
wijs wijzer wilg wimpel wind winkel winter wip wit wol wolf wolk wonder wonen woord worm wortel woud zaad zaag
zaak zaal zacht zadel zak zalm zand zang zebra zee zeef zeep zegel zegen zeil zeis ziel zigzag zilver zin zolder
zomer zon zorg zout zuid zuil zuivel zus zwaan zwaard zwaluw zwam zwart zwerm
`

/** 1024 short, well-known Dutch words without accents: four of them make 2^40 combinations (decisions.md, Who is who). */
export const wordList: readonly string[] = words.trim().split(/\s+/)
