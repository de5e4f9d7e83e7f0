"""Word classes that phrases may name, and how common words are.

Decides what `@day`, `@num` and the like stand for. Must not know rules.
"""

_NUMBER_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|"
    "fifty|sixty|hundred|couple|few|several|dozen|half"
)
_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan|feb|apr|jun|jul|aug|sept|sep|oct|nov|dec"
)

CLASSES: dict[str, str] = {
    "num": rf"(?:\d[^ ]*|{_NUMBER_WORDS})",
    "day": rf"(?:(?:{_DAYS})s?|mon|tue|wed|thu|fri|today|tonight|tomorrow|noon|midnight|morning"
    r"|evening|afternoon|weekend|end of (?:the )?(?:day|week|month|quarter|year)|eod|eow)",
    "month": rf"(?:{_MONTHS})",
    "when": rf"(?:(?:{_DAYS})s?|{_MONTHS}|today|tonight|tomorrow|noon|midnight|eod|eow|q[1-4]"
    r"|(?:the )?(?:end of|this|next) (?:the |this |next )?(?:day|week|month|quarter|year)"
    r"|(?:the )?\d+(?:st|nd|rd|th|pm|am)?|christmas|easter|summer|winter|spring)",
    "unit": r"(?:day|week|month|year|quarter|hour|minute|summer|winter|spring|season|term)s?",
    "aux": r"(?:do|does|did|is|are|was|were|have|has|had|can|could|would|will|should|may|might|must"
    r"|am|shall)",
    "they": r"(?:he|she|they|it)",
    "them": r"(?:him|her|them|it)",
    "your": r"(?:your|his|her|their|our)",
    "be": r"(?:is|are|was|were|be|been|am)",
    "er": r"[a-z]{2,}er",
    "est": r"[a-z]{2,}est",
    "ing": r"[a-z]{2,}ing",
    "ed": r"(?:[a-z]{2,}ed|got|did|made|had|kept|put|took|gave|brought|built|went|wrote|ran|held"
    r"|stood|found|told|said|sat|drew|saw|met|won|let|set|came|spoke|taught|cut|led|chose|stuck"
    r"|heard|thought|sent|paid|caught|fought|rang|drove|left|began|knew|turned|walked)",
    "w": r"[^ \t|!/;?]+",
    "praise": r"(?:good|great|well|strong|sharp|brave|honest|careful|clever|smart|rare|solid"
    r"|impressive|remarkable|lovely|brilliant|excellent|thoughtful|generous|hard|tough|big|huge"
    r"|bold|courageous|fair|kind|fine)",
}
"""Name -> a regular expression for one word (or a fixed few)."""

COMMON: dict[str, int] = {
    word: cost
    for cost, words in {
        200: "the a to i and of it is that in you do have for we be",
        120: "are on with so what would not this can will at me my your our they if as or was but",
        60: """how who from there about all one out up by get like just know when which no he she
        them us think see want need make go some more than then an him her because could did had
        has been want why where now time let""",
        25: "say said tell said take give come back look good well should must may might does am",
    }.items()
    for word in words.split()
}
"""A rough cost of waiting for this word: how often it turns up in a line. Others cost 1."""
