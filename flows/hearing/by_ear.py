"""
Words that people spell as they sound, most of all those of fear and harm: what is missed in them is dear.

Nothing here is a word by itself. Slips of a letter that lead to one known word need no line: `spelling.py` reads those.
"""

_HEARD = """
again: agen agin agane agian agn
afraid: afrayd afraied afred afrad
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
breathe: breeth brethe breeve breav
breathing: breething brething breethin brethin breevin breaving breathin
broken: brokn
bruise: broose bruze brooze
bruises: brooses bruzes broozes brusies
burning: burnin bernin berning
choking: chokin chockin choaking choakin
clothes: clothse
collapsed: colapsed collapst colapst
control: controle controll
cough: coff
crying: cryin criying cryn
cutting: cuttin cuttn
daughter: dorter dawter doughter dauter
dead: ded dedd
depressed: depresed depresst
doctor: docter docta
dying: dyin dieing diein
every: evrey
fainted: fanted
fight: fite
fighting: fiting fitin fightin fyting
fire: fyre fier fiyr fyer
followed: folowed followd follod
following: folowing followin folowin
frightened: fritned fritend frightned
girlfriend: gurlfriend girlfrend
hate: hayt
heart: haert
help: elp hlp halp helpp
hitting: hiting
home: hoam
hospital: hosptal ospital hospitle hospitl
hungry: hungrey ungry hungery
hurt: hert hirt hurrt herrt
hurting: herting hertin
hurts: hirts
husband: husban huzband husbnd husbend
kicked: kickd kikked
kill: kyll
killed: killd kild
killing: kilin kiling
kitchen: kichen kitchin
knife: nife knif naife
knives: nives
know: kno knw
laughing: laffin laffing
leave: leev
life: lyf lyfe
living: livin
locked: lockt lokd lokked
missing: missin
money: mony munny munney
mother: muther
neck: nek
neighbour: naybor nabor neybour nayber nabour
nobody: nobodi nowbody
nothing: nuthin nuthing nutin
nurse: nerse
outside: owtside outsyde
overdose: overdos
pain: payn
passport: pasport
police: polis polise poliss
pregnant: pregnent pregant pregnat
punched: puncht
pushed: pusht
rape: raype
raped: raypd rapd
really: reely realy relly
scared: skard skered skaird
school: skool skul skewl
screaming: screemin screeming screamin skreaming
shaking: shakin
shouting: shoutin showting
shouts: showts
sleeping: sleepin
smoke: smok smoak
someone: sumwun sumwan someon
sorry: sory
stabbed: stabd stabbd
stairs: stears stayrs
stolen: stoln
strangled: strangeld
suicide: suacide suiside sewicide soocide sueside
suicidal: suacidal suisidal
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
watching: watchin
weapon: wepon
worse: wors wurse werse
worried: worrid woried wurried
worthless: werthless wurthless
"""
BY_EAR: dict[str, str] = {
    heard: word for word, _, spelt in (line.partition(": ") for line in _HEARD.split("\n")) for heard in spelt.split()
}
