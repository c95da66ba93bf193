"""
Signs of where an area has got to, beside the phrases of `content/phases.yaml`. A table only; `signs.py` reads it.

A line is written as in `dangers.py`. A sign is looked for within one clause; it counts in a clause that says "not"
    only
if one of its own sets does, and in one that speaks of what is still to be done ("we need to …") only if marked with
    *.
The kinds in brackets are ids of signals and strengths; those that a programme doesn't have are passed over.
"""

from flows.hearing.ways import Ways

GROUPS = """
PLAN: plan
MONEY: money fund funding cash pot budget million
WORKER: worker coordinator manager officer staff organiser caretaker employee
ROLE: member people volunteer treasurer secretary trustee
LEFT: leave resign quit pack walk drop step gone lose jack
SOME: one two three four five six seven eight nine ten 1 2 3 4 5 6 7 8 9 10 few couple lot some several another
FEW: one two three four five six seven 1 2 3 4 5 6 7 couple handful few
SPACE: hub building hall centre shop pub library chapel pavilion land premises house office unit
HOLDER: lto organisation body association trust cvs
TIRED: knackered exhausted shattered tired drained burnt worn frazzled weary
"""

SIGNS = """
[just_named]
9: estate area patch village we / pick choose select name award announce / just only told heard recently last
7: just only recently / award give won get told / million money pot
6*: just only / found find heard told / out about get / money area
5: new / to / this programme
[no_group_yet]
7: no not / group committee partnership / yet
7: just only / me / neighbour mate couple friend sister
6: just only / few couple handful / us neighbour resident mum people
6: not / proper official / group
[spreading_the_word]
5: knock / door
6: leaflet flyer poster stall newsletter / out put up through hand deliver round
4: word / out round
4: spread get / word
[asking_people]
7: survey questionnaire consultation consult / do run doing out back carry gather hold plan
8: ask find hear / people resident everyone folk / want think change like
7: listen gather collect / view idea opinion people voice
4: vision / day event session
[area_picture]
6: area community / profile / write do work gather finish
5: map / area asset group local here
[steering_group]
4: steering steer interim shadow / group committee board
8: first / ever meeting meet / had
[partnership_forming]
8*: form set start / partnership committee board
8*: find look need recruit / member people / partnership board committee eight
7*: write draw / term constitution / reference group
6*: need find / eight 8 / people member
[partnership_formed]
9: partnership board committee / form formed endorse set official run / up was been got now have is
9: partnership board committee we / have got / eight nine ten eleven twelve thirteen fourteen 8 9 10 11 12 13 14 15 /
    member people
7: elect / chair officer
[choosing_money_holder]
9*: look choose find pick need decide / someone somebody organisation lto charity / hold look trust money after lto
7: no not / lto / yet
[money_holder_chosen]
8: choose pick agree appoint got sort found / lto
[writing_plan]
7*: write draft work put / PLAN / our the community first
4: draft / PLAN
[plan_sent_in]
6: send sent submit / PLAN
5>: PLAN / gone went / in off
7: wait / hear approve endorse feedback yes / PLAN
[no_plan_yet]
6: no not / PLAN / yet
6: no not never / have got agree write start / PLAN
4: without / PLAN
[finding_out_how]
7: not / know sure understand clue / start where work
6>: how / it this programme thing / work
[first_small_things]
8: first little small one / fun event picnic pick coffee session tea / day morning ran did had held litter
[plan_agreed]
6: PLAN / agree endorse approve accept sign pass
5: got have / agreed approve signed / PLAN
6: year / PLAN / into through our
[first_payment]
7: first / payment instalment money lump / come arrive land through got
5: offer / letter
5: funding / agreement / sign
[pause_after_plan]
9: quiet flat stop stall nothing slow fizzle / since after / PLAN
6: gone went go all everything / quiet flat stall stop
6: lose lost run / momentum steam
7: nothing / happen / month year since week
[worker_in_post]
8: have got take hire employ appoint recruit start paid / WORKER
6: pay / WORKER / have our
7: WORKER / start
[working_groups]
4: sub working task theme / group
[small_grants_open]
4: small little community / grant pot chest
7: fund give award / little small local / group club
[projects_running]
9: lunch youth coffee gardening homework breakfast job knit book dance boxing warm / club morning space group bank /
    weekly week go great run well start pack busy wednesday monday tuesday thursday friday saturday sunday buzzing
8: project session class activity event cafe pantry foodbank club / run go underway weekly week month every regular
    thrive great open
6: food / bank / run open week
[spend_reports]
5*: spend spending monitoring / report
[reviewing_plan]
6*: review refresh revisit update / PLAN priority
7: look / back / PLAN done achieve
[later_plan]
5: second third fourth fifth next 2nd 3rd 4th new / PLAN / our on
4: second third fourth 2nd 3rd 4th / PLAN
[building_plans]
9*: buy take lease purchase build transfer convert renovate refurbish / SPACE
4: asset / transfer
7*: look search / SPACE premises
[space_open]
6: SPACE / open
6>: we / run own manage / SPACE
7: got have / key / SPACE
[own_legal_body]
7*: become register set set-up turn incorporate / charity cio cic company society cbs
[other_money]
6: match / fund funding money
8: other another more extra lottery council / grant funder funding money bid / got won win apply bring raise from
6: raise / own / money
[asking_what_changed]
7: make made what / difference impact change / we our show prove measure
[last_plan]
5: last final / PLAN year phase spend
5: legacy / statement plan
[little_money_left]
7: MONEY / near nearly almost mostly / gone spent spend empty
8: not hardly little / much any / MONEY / left leave
6: MONEY / run ran dry / out low short
7: last / of / MONEY
6: spent spend / most / MONEY it
[thinking_of_legacy]
9*: what / happen / after when / money MONEY programme finish end stop ends
5*: leave legacy / behind legacy
7*: keep carry / go going on / after without
[closing_out]
5*: close clos wind wrap / down up out account
6*: final / account report
[jobs_ending]
8*: redundant redundancy / WORKER staff make made pay notice our
8*: WORKER post contract job / end finish stop go / funding march june contract soon when
[who_owns_it]
9*: who what / own get take happen keep / building SPACE equipment asset kit garden minibus / after when finish end to
5*: hand pass transfer / over on / SPACE asset building
[what_group_becomes]
9*: what who / group / become carry after next
8*: carry keep stay / on together / group / after
[last_celebration]
9*: farewell goodbye final last end closing thank / party celebration event do bash send-off book film
[closed]
6: all / finish over closed spent done / now
6: spend / every last / penny
[most_money_left]
8: most nearly all loads plenty / MONEY / leave still there unspent bank
7: not barely hardly / spend touch / MONEY any much it penny anything
6: still / got have / most nearly all
[half_spent]
6: half / MONEY gone spent spend
[money_sitting]
6: MONEY / sit / bank there account
8: scare afraid worry frighten / spend / MONEY wrong it
5: behind / spend
5: underspend underspent / we our by have
[plan_runs_on]
9: PLAN / run last got go another / two three four five another 2 3 4 5 eighteen / year more
[plan_ends_soon]
10: PLAN / end finish run up expire / month march april may june july august september october november december
    january february week soon this spring summer autumn christmas
[plan_ran_out]
8: PLAN / ran end ended lapse expire finish / out march april may june july august september october november december
    january february last year ago
[end_date_close]
10: programme it everything funding / end finish stop / march april next year month soon summer spring
7: final last / year month / programme of
7: year month / leave to / go left spend programme only
[people_left]
8: ROLE / LEFT / in out off down away gone
6>: SOME / more people of have / LEFT
6: lose lost / SOME / ROLE
7: ROLE / LEFT
[under_eight]
7: only just down there / FEW / us left member people committee board
7: not / enough / member people committee
6: down / to / FEW
[same_few]
7: same / FEW few people face / everything all every always do
5: i we / do / everything
8: no nobody not / else one / help step come do
6: always all / leave fall down / me us same
[worn_out]
9: we everyone everybody all people us group volunteer committee i / TIRED
7: fed / up / we everyone all
5: had / enough / we of all
[too_few_to_vote]
4: not / quorate
2: inquorate
8: not / enough / vote turn turned came decision quorate
7: meeting / cancel cancelled
[no_chair]
6: no not without / have got chair / chair
6: chair / LEFT stand stood down
7: nobody no not / want one / chair
[nobody_comes]
8: no nobody hardly not few / one anyone body people many / turn come came show attend bother
5: poor low bad rubbish / turnout attendance number
6: number attendance / down drop low fall
[money_holder_changing]
7: lto / leave pull bust close change stop slow swap move trouble
9: MONEY / move switch transfer / new another different / HOLDER
7*: need find change / new another / lto
[adviser_changed]
7: rep adviser advisor / change gone leave left new lost lose moved
5: new third another / rep adviser advisor
[fallen_out]
4: fall fell fallen / out
5: row argument bust-up argue / meeting big massive group committee about over
5: storm walk / out
7: not / speak talk / each other two
5: bad / blood feeling atmosphere
5: split / group committee partnership
[deal_stalled]
8: wait held / council planning solicitor landlord lease permission lawyer
6: council / drag / foot feet heel
6: lease sale deal planning / stall fall through refuse collapse
[worker_left]
7: WORKER / leave quit gone resign off maternity notice
5: lose lost replace / WORKER
[thread_lost]
6: lose lost / way sight thread direction
6: bit odd random / bob sod thing / fund do
[outside_shock]
6: covid lockdown flood fire pandemic storm vandal / stop wreck hit close knock centre damage hall
6: break broken / in into / hub hall centre
[rumours]
6: rumour gossip
9: people they / say think reckon / waste pocket fiddle steal / money
8: slag moan complain stick / facebook online us
6: not / trust / us
[starting_again]
5: start begin / again over scratch
5: square / one
5: rebuild relaunch / group committee it
[new_people_joined]
7: new more / people member face volunteer / join join come got recruit sign
[regulars]
9: week packed full busy popular / club session lunch group cafe class / every always full packed love pack
5: wait / list
[keen_volunteers]
7: great brilliant loads lots amazing lovely fantastic good keen / volunteer helper
[good_team]
7: good great lovely strong solid brilliant / team group committee bunch
5: get work pull / on well together / we
[good_chair]
7: good great brilliant fab lovely fair / chair
[good_worker]
7: good great brilliant fab amazing fantastic star lovely / WORKER
[good_money_holder]
7: good great brilliant helpful fab quick / lto
[council_on_side]
7: good great helpful brilliant supportive / council councillor
6: council councillor / behind support help listen / us
[place_to_meet]
8: got have own free use / hall centre room church hub space / nice lovely our use own good free
[green_places]
7: lovely beautiful great nice / park garden wood green allotment orchard
4: community / garden orchard
[young_people_in]
9: young teenager kid youth child / run involve lead help design join / committee it themselves
[neighbours_know]
8: people everyone neighbour / look know help / other each everyone
5: strong tight great good proper / community knit spirit
[word_gets_round]
8: facebook newsletter whatsapp page website noticeboard / busy good active popular read follower lots loads
[all_sorts_in]
7: all different mix / age background culture faith sort walk nationality
[money_skills]
7: good great brilliant / treasurer money bid book
7: won raise brought / bid thousand grant funding
[local_pride]
6: proud pride love / area live estate place here village
[partners_round]
9: school church mosque surgery business shop college police / help board support donate work involve link
[keeps_going]
6: keep still not / go going here give / up strong
"""

# Words cut to their stems lose their tense: these kinds speak of what is over, in so many words.
OVER = {
    "plan_ran_out": Ways("(ended|ran out|run out|has finished|lapsed|expired|out of date|missed|between plans|is over)")
}

# What is heard of the first is not meant of the second: "our worker left" speaks of a worker who was in post.
INSTEAD = {
    "worker_left": ("worker_in_post", "people_left"),
    "no_plan_yet": ("plan_agreed", "writing_plan"),
    "plan_ran_out": ("plan_ends_soon", "plan_runs_on"),
    "plan_runs_on": ("plan_ends_soon",),
    "no_chair": ("good_chair",),
    "half_spent": ("people_left",),
}
