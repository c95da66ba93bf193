"""
What came of offers, block by block.

`suggestions` keeps what was suggested. Experts: `packages`, `package_decided`, `package_news`, `package_waits` and
`expert_days`. Peers: `places` with `place_news` and `event_news`, `meeting_up` for staff, `introductions` with
`introduction_news` and `asked_before`. The Academy: `forwarded` and `forward_news`.
"""
