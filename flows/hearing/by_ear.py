"""
Words that people spell as they sound, most of all those of fear and harm: what is missed in them is dear.

Nothing here is a word by itself. Slips of a letter that lead to one known word need no line: `spelling.py` reads those.
"""

_HEARD = """
afraid: afrayd afraied afred afrad
again: agen agin agane agian agn
alone: alown aloan
always: allways orlways olways alwys
ambulance: amblance ambulence ambulanse amulance
anymore: animore enymore
anyone: enyone
asthma: azma
attack: atack attac atak atac
baby: babie babey babbi
because: becos becus becoz becuz
being: bein
believe: beleive beleve
bleeding: bleedin bleding bleedn bleading bleadin
boiler: boyler
boyfriend: boyfrend
breath: breth
breathe: breeth brethe breeve breav
breathing: breething brething breethin brethin breevin breaving breathin
broke: brok
broken: brokn
brother: bruther
bruise: broose bruze brooze
bruises: brooses bruzes broozes brusies bruses
burning: burnin bernin berning
choking: chokin chockin choaking choakin
clothes: clothse
collapsed: colapsed collapst colapst
control: controle controll
cough: coff
crying: cryin criying cryn
cutting: cuttin cuttn
daughter: dorter dawter doughter dauter
dead: ded dedd deid
depressed: depresed depresst
doctor: docter docta
dropped: dropt
dying: dyin dieing diein
every: evrey
fainted: fanted
family: famly
fight: fite
fighting: fiting fitin fightin fyting
fire: fyre fier fiyr fyer
floor: flor
followed: folowed followd follod
following: folowing followin folowin
found: fownd
friend: frend freind
frightened: fritned fritend frightned
gas: gass
girlfriend: gurlfriend girlfrend
granddaughter: grandaughter
happened: happend
hate: hayt
heart: haert
help: elp hlp halp helpp hlep
herself: hersel
hitting: hiting
home: hoam
hospital: hosptal ospital hospitle hospitl
hungry: hungrey ungry hungery
hurt: hert hirt hurrt herrt
hurting: herting hertin
hurts: hirts
husband: husban huzband husbnd husbend usband
kicked: kickd kikked
kill: kyll
killed: killd kild
killing: kilin kiling
kitchen: kichen kitchin
knife: nife knif naife
knives: nives
know: kno knw
ladder: lader
laughing: laffin laffing
leave: leev
life: lyf lyfe
little: littel
living: livin
locked: lockt lokd lokked lokt
missing: missin
money: mony munny munney
mother: muther
myself: miself
neck: nek
neighbour: naybor nabor neybour nayber nabour
nobody: nobodi nowbody
nothing: nuthin nuthing nutin
nurse: nerse
outside: owtside outsyde
overdose: overdos
pain: payn
passport: pasport
please: plese
police: polis polise poliss
pregnant: pregnent pregant pregnat
punched: puncht
pushed: pusht
rape: raype
raped: raypd rapd
raping: rapin rapeing
really: reely realy relly
scared: skard skered skaird
school: skool skul skewl
screaming: screemin screeming screamin skreaming
shaking: shakin
shouting: shoutin showting
shouts: showts
sleeping: sleepin
smell: smel
smells: smels
smoke: smok smoak
somebody: sombody
someone: sumwun sumwan someon somone somoene
sorry: sory
stabbed: stabd stabbd
stairs: stears stayrs
stolen: stoln
strangled: strangeld
stuck: stuk
suicidal: suacidal suisidal
suicide: suacide suiside sewicide soocide sueside
swallowed: swallowd swalowed
tablets: tablits tabelts
teacher: teecher
threaten: threten
threatened: thretened threatend thretend
threatening: thretening threatning thretning
throat: throte throwt
tired: tierd
tonight: tonyt
took: tuk
touch: tuch
touched: tuched toched tutched
touches: tuches toches tutches
touching: tuching tutching touchin
trouble: truble
uncle: unkle uncel
unconscious: unconcious unconshus unconsious
violent: vilent
want: wunt
wanted: wonted
wants: wonts
watching: watchin
weapon: wepon
work: wurk
worried: worrid woried wurried
worse: wors wurse werse
worthless: werthless wurthless
wrong: rong
young: yung
"""
BY_EAR: dict[str, str] = {
    heard: word for word, _, spelt in (line.partition(": ") for line in _HEARD.split("\n")) for heard in spelt.split()
}
