"""Part of a building, or a tree, that comes down on people, or is about to with people there."""

import re

SOMEBODY = (
    r"(?:boy|girl|kid|child|lad|lass|man|woman|bloke|toddler|baby|someone|somebody|he|she|son|daughter|mate|friend|mum"
    r"|dad|nan|grandad|brother|sister|husband|wife)"
)
_BUILT = (
    r"(?:roofs?|ceilings?|walls?|chimneys?|scaffold\w*|floors?|balcon\w+|stages?|marquees?|gazebos?|tents?|trees?"
    r"|branch(?:es)?|masonry|bricks?|beams?|plaster|rubble|gantry|lights|shel(?:f|ves))"
)
_COMES_DOWN = (
    r"(?:fall(?:s|ing|en)?|fell|com(?:e|es|ing)|came|coming down|drop(?:s|ped|ping)|collaps\w+|crash\w+|cav(?:ed|ing)"
    r"|blew|blown|given way|gave way)"
)
_PEOPLE = (
    rf"(?:{SOMEBODY}|us|me|them|him|her|people|everyone|everybody|kids|children|pensioners|volunteers?|gran|granny"
    r"|grandma|neighbours?|residents|members|men|women|toddlers|babies|playgroup|a car)"
)
_ABOUT_TO = (
    r"(?:giving way|about to (?:go|fall|collapse|come down)|going to (?:fall|collapse|come down)|collapsing|caving in)"
)
SAID = re.compile(
    rf"\b{_BUILT} (?:is |are |has |have |just |keeps? |in |half )*{_COMES_DOWN} (?:down |in |off |over )*"
    rf"(?:on|onto|on top of) (?:(?:the|our|my|some|a|two|three|all) )*{_PEOPLE}\b"
    r"(?! (?:heads?|park|day\b(?! before)|to (?!go|get)))"
    rf"|\b{_BUILT} (?:is |are |has |have |just )*{_COMES_DOWN}\b.*\b{_PEOPLE}(?: (?:is|are|still))* "
    r"(?:under|underneath|beneath|inside)\b(?! (?:pressure|attack|review|threat|strain))"
    rf"|\b{_PEOPLE} (?:is |are |still |up )*(?:on|under|in|inside) (?:the |our |that |a )*{_BUILT}\b.*\b{_ABOUT_TO}\b"
)
UNLESS = re.compile(
    rf"\b(?:costs?|bills?|prices?|work|job) (?:of|for|on) (?:the |our |a )?{_BUILT}\b"
    r"|\b(?:nobody|no ?one) (?:was |is |got )?hurt\b(?! (?:but|except|apart))|\b(?:lol|haha)\b(?! not| no\b)"
)
