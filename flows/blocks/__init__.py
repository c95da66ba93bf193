"""
The four blocks and the Leadership Academy: what each has, looked at, asked about and asked for.

`reading`, `meeting_up`, `experts` and `leaders` are rooms of their own; the adviser is in `flows/handing_over`.
`about_an_offer` answers what is asked of any offer, and `only_asking` tells such a question from danger; in
`put_another_way` words that go to others are put right first.
"""
