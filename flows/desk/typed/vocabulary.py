"""The words by which an adviser's typing is read where it slips: those of the table, and no others."""

from flows.hearing.spelling import Speller
from flows.hearing.ways import word_set

SPELLER = Speller(
    word_set("""
    tell message reply answer write write rang phoned called spoke spoken talked sorted done dealt resolved fixed phone
    leave holiday holidays annual away cover covers covering note notes update success challenge take taking grab
    pass hand transfer open show card page list today waiting remind snooze later morning week commands help what
    want wants change move mark correct which this that work type there with about does
    """)
)
