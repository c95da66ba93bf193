"""
People to meet: groups and events, and an area that has done it.

`peers` lists who meets. `coming` is what is theirs already (`mine`) and what is asked of it; `places` are an event's,
`about_a_meeting` answers what people ask of a group or an event, `asked_of_mine` of the next one of theirs. `joining`
hears "count me in". `not_coming` gives a place up or leaves a group, and `only_not_coming` tells that from danger, in
the words of `cant_come_words`. Of two that are open at once `one_at_a_time` loses neither. `who_has_done_it` finds an
area, `introducing` asks both sides first, and `left_in_peace` is whoever doesn't answer. `changed` tells that an event
of theirs is on another day or called off.

`whats_on` is for a month that is named, and `next_refusal` for wishes that are refused at once.
"""
