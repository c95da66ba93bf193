"""
Transcripts: conversations as plain text files, played against the real flows and the real content.

Play them all with `python -m pytest tests/test_transcripts.py`; let the player write what the assistant says with
`alongside rehearse --write [PATH…]` (without `--write` it shows where they part). Resident lines are yours,
everything the assistant says or does is rewritten, and the diff is read as wording.

    # What this story promises, in one sentence.
    at: 2026-01-12 09:00              local time in London
    area: Fernhill (delivery)         by name; a phase in brackets sets the card's odds. Leave out: an unknown newcomer
    name: Jean                        what they are called
    consent: yes                      yes (where there is an area), no, or unasked (where there is none)
    knows: plan_agreed, lto_chosen    signals that are on the area's card
    away: 2026-01-20                  the area's adviser is on leave until then; or 2026-01-13 to 2026-01-20
    cover: in a ring                  whoever stands in is away as well, for that adviser; or "away too", for nobody
    unreached: yes                    the area's adviser has neither a chat nor a desk
    promised: check_in guide:on-a-bus 2026-01-26   a follow-up agreed before: its kind, what about, the day at 9:00
    places: winter_supper 1 Ali       an event with only so many places; a second resident has one already
    elsewhere: Rosa of Millbank (place_to_meet)   a resident of another area who may be asked about what its card shows
    asked: open_door volunteers 6     an expert asked for before: the package, its topic, for how many days
    forward: Sam from the pantry      somebody put forward for the leadership programme before; "me" for themselves

    resident: no one turns up         typed
    resident: [Show me ideas]         pressed; fails unless just offered
    resident: (old) [Show me ideas]   an older button, pressed again
    resident: (edits) nobody came     an edited message
    resident: (photo) our hall        or voice, sticker, location, contact, file
    resident: (opens FERN26)          opens the chat by a link with a start code; (opens) without one; by an invitation
                                      that is over: (opens an invitation used before), (opens an invitation too old)
    resident: (blocks)                blocks us: they can't be reached until they write again
    resident Ali: hello               a second resident of the same area; answered with `bot to Ali:`
    bot: What the assistant says,     every further line starts with five spaces
         [A button] [Another]
         {card: a-guide}
    (need planning: said)             an effect that nobody sees; (silence) where nothing at all came of it
    -- 14 days                        time passes, what is due comes: minutes, hours, days, weeks
    -- to the next follow-up
    adviser: takes it                 also: says Hello Jean · closes: what came of it
    adviser: (to no. 1) on my way     a reply to the card of that request
    adviser: [Take it]                pressed in the adviser's own chat; anything else is typed there
    team: [Send it]                   pressed by one of the team in their own chat; anything else is typed there
    staff: nudge: The hall is free    a nudge to every resident in the story; after " | ", what a yes reads
    staff: nudge 2 days before the meeting, 10:00: Ready?   to each by their area's date; also: after, the plan ends
    staff: pauses the nudge           the newest; and "lets the nudge go on"
    staff: let in: Ali, because he asked us to              they get the next nudge all the same
    staff: takes it                   one of the team takes the newest request first
    staff: area: Dean Okafor          the area is another adviser's from now on; or "the team" for nobody's
    staff: package: agreed            an expert package that was asked for moved on; then perhaps days and who comes:
                                      "matched, 4 days, Ravi Shah", "finished, 3 days used", "declined, because ..."
    # a remark, anywhere
    staff: leaders: spoken            whoever was put forward is further on; then perhaps for which group

What the adviser sees (`bot to adviser:`) is shown in stories where the adviser presses or types something.
"""
