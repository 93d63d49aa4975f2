"""Closed classes of English that stand round subjects and verbs."""

from __future__ import annotations

SPEAKERS = ("org", "person", "people", "place", "facility")
# words that may stand between a subject and its verb
BETWEEN = frozenset(
    "has have had is are was were be been being also later earlier today yesterday again once now then already "
    "never not all both each since still yet however meanwhile nonetheless will would could must may should shall "
    "did do does always just only jointly separately late itself themselves himself herself too instead even either "
    "to nevertheless therefore thus often soon afterwards initially at".split()
) - {"at"}
TIME_PREPS = frozenset("on in late early at since by of last".split())
RELATIVES = frozenset(["who", "which", "that"])
PRONOUNS = frozenset(["it", "they", "he", "she"])
OURSELVES = frozenset(["we", "i"])
JOINTS = frozenset(["and", "but", "or", "nor", "while"])
STOPS = frozenset([".", ";", ":", "!", "?"])
QUOTES = frozenset(['"', "“", "”", "'", "‘", "’", "«", "»"])
DETERMINERS = frozenset("the a an this that these those its their his her our each both another some".split())
POSSESSIVES = frozenset("its their his her our whose".split())
OF = frozenset("of for from in at with to".split())
BE = frozenset("was were is are be been being".split())
LISTING = frozenset([",", "and", "or", "nor", "the", "as", "well", "both"])
LINKS = frozenset(["of", "for", "the", "de", "del", "du", "des", "al", "and", "da", "do", "la", "el"])
# words that no noun phrase without a known head can hold
NO_NOUN = frozenset(
    "in on at by from with to but if when while after before as although however because since until during who "
    "which that there here i we you he she it they them him not no nor so then now thus also one two than and or "
    "was were is are be been has have had will would could can may might must said says say told according".split()
)
NO_NAMES = NO_NOUN | frozenset(
    "this these those both each many some most others nobody among amid despite under over meanwhile earlier later "
    "today yesterday monday tuesday wednesday thursday friday saturday sunday a an".split()
)

# between a group and the country that it is in or leans on: "based in Mali", "backed by Iran", "loyal to Rwanda"
BESIDE = frozenset("in at near from outside inside across by with to".split())
LEANING = frozenset("active loyal close hostile present".split())
