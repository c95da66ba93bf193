"""
What is known of people and their areas.

`people` and `areas` keep what is told, `phases` which phase an area was in when, `evidence` what an area's odds rest
on, and `putting_right` what was corrected. `privacy` shows, exports, erases and forgets; `namesakes` tells two of one
first name apart; `somebody` is who counts as a resident at all.
"""
