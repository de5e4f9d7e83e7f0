"""Word lists and patterns by which `awkward` knows a strange line.

Decides words only. Must not know what follows from them. Patterns read canonical words: lower
case, no punctuation, contractions spelt out (`what is your`, never `what's ur`).
"""

import re
from typing import Final


def _set(block: str) -> frozenset[str]:
    return frozenset(block.split())


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


_ALL_YOUR = (
    r"(?:(?:all|any|each|every|one|of|the|your|its|these|those|my|previous|prior|earlier|secret|"
    r"hidden|internal|private|system|full|whole|entire|initial|original|above) )*"
)
_INSTRUCTIONS = r"(?:prompts?|instructions?|fact cards?|programming|source code|training data)"
_HAND_OVER = (
    r"(?:print|reveal|dump|output|display|list|show|give|tell|repeat|share|recite|write|spell|leak)"
)

PRYING: Final = _any(
    rf"\b(?:ignore|disregard|override|bypass|forget) {_ALL_YOUR}"
    rf"(?:{_INSTRUCTIONS}|(?:that|what) (?:you (?:were|are|have been) told|came before))\b",
    r"\b(?:ignore|disregard|override|bypass|forget) (?:all )?(?:of )?your rules\b",
    rf"\b{_HAND_OVER} (?:out |down |me |us )*{_ALL_YOUR}"
    rf"(?:{_INSTRUCTIONS}|secrets|hidden (?:facts?|truths?|agenda)|(?:private|whole) brief)\b",
    rf"\b{_HAND_OVER} (?:out |down |me |us )*(?:all|every|each|your|my|the)(?: \w+){{0,3}} "
    r"(?:facts|fact cards?|truths)(?: (?:you (?:have|know|hold)|now|please|in your)|$)",
    r"\b(?:all|every one) (?:of )?(?:the|your) (?:facts|secrets|fact cards|truths)\b",
    r"\bsystem (?:prompt|message)\b|\b(?:hidden|secret) (?:prompt|instructions?)\b",
    r"\b(?:what|which)(?: \w+){0,3} your (?:fact cards?|prompt|programming|source code|script)\b",
    r"\bare you (?:actually |really |just |even |only )?(?:an? )?(?:real )?(?:bot|chatbot|robot|ai|"
    r"artificial intelligence|computer|program|language model|llm|gpt|chatgpt|human|human being|"
    r"real person|scripted|npc)\b(?! (?:ready|driven|savvy|curious|fans?|users?|resources))",
    r"\b(?:talking|chatting|speaking|writing) (?:to|with) (?:an? )?(?:real )?"
    r"(?:bot|chatbot|robot|ai|machine|computer|program|human)\b",
    r"\b(?:are you|is this) real(?: or not)?$",
    r"\b(?:break|drop|leave|step out of|get out of|stay in) (?:the |your )?(?:character|role)$",
    r"\b(?:this is|is this|it is)(?: just| only| all)? an? (?:simulation|role ?play|chat game)\b",
    r"\bis this (?:just |all )?an? (?:game|test|exercise)$",
    r"\bjailbreak\b|\b(?:developer|debug|dan) mode\b|\bas an ai\b",
    r"^(?:you are now|from now on you are|act as|pretend to be|pretend you are) (?:an?|my|the)\b",
    r"\byour (?:trust|patience) (?:level|meter|score|points?|value)s?\b",
    r"\bhow many points\b.{0,20}\b(?:have i|do i|i have|left|need)\b",
)
PRYING_UNLESS_ABOUT_A_FACT: Final = _any(
    r"\b(?:what|which|how|read|see|show|tell)\b.{0,30}\byour "
    r"(?:brief|briefing|instructions|role description|cards)\b"
)
"""Words that a real talk may hold as well: they pry only when no fact is aimed at."""

MARKUP: Final = re.compile(
    r"</?\s*(?:system|user|assistant|instructions?)\s*>|\[/?inst\]|###\s*(?:system|instruction)",
    re.IGNORECASE,
)

_INSULT = (
    r"(?:idiots?|stupid|moron(?:ic|s)?|dumb|useless|pathetic|incompetent|clowns?|liars?|lying|"
    r"jokes?|losers?|ridiculous|ignorant|lazy|fools?|imbeciles?|hopeless|worthless|ugly|disgusting|"
    r"clueless|cowards?|jerks?|disgrace|dinosaurs?|waste of (?:my )?time|full of (?:it|shit))"
)
_VERY = (
    r"(?: so| such| an?| really| just| all| always| that| this| being| complete| completely| total|"
    r" totally| absolutely| bloody| fucking| damn| the| bunch of| bit| little| very| too)*"
)
_YOURS = r"your (?:boss|team|people|staff|family|company)"

RUDE: Final = _any(
    rf"\b(?:you|you lot|you people|you guys|{_YOURS}) (?:are|is|sound|seem|look)(?: like)?"
    rf"{_VERY} {_INSULT}\b",
    rf"\b(?:are you|is {_YOURS}){_VERY} {_INSULT}\b",
    r"\bhow (?:stupid|dumb|thick|blind) (?:are|can|must) you\b",
    r"\b(?:you|bloody|fucking|damn|utter) (?:idiots?|morons?|fools?|clowns?|cows?|liars?|losers?|"
    r"witch|hag|old bat)\b",
    r"\bfuck(?:s|ed|ing|er|ers)?\b|\bmotherfuck|\b(?:cunts?|assholes?|arseholes?|bitch(?:es)?|"
    r"wankers?|twats?|dickheads?|pricks?|bastards?|shithead)\b",
    r"\bshut up\b(?! shop)|\bscrew you\b|\b(?:piss|bugger|sod) off\b|\bgo to hell\b",
    r"\bkiss my (?:ass|arse)\b|\bget stuffed\b",
    r"\byou are (?:just |only |really )?wasting my time\b|\bthis is a .{0,12}waste of my time\b",
    r"\bdo not be (?:so )?(?:stupid|dumb|ridiculous|an idiot|a fool|pathetic)\b",
    r"\bi hate you\b|\bnobody likes you\b|\bwhat is wrong with you$",
    r"\bi do not care (?:about you|what you (?:think|want|say))\b",
)

FOREIGN_HELLOS: Final = _set(
    """hola bonjour bonsoir salut guten tag morgen abend buenos buenas dias días tardes noches merci
    danke gracias grazie buongiorno ola olá obrigado namaste konnichiwa privet hej tack dzien dobry
    cześć servus moin mahlzeit amigo amiga señor señora madame monsieur
    """
)

FILLERS: Final = _set(
    """ok okay k kk hm hmm hmmm mm mmm mhm uh um uhm er ah aha oh yes yeah yep yup no nope right
    sure cool nice lol haha ha fine great good well so and alright meh whatever test dunno
    """
)

MASH: Final = re.compile(r"qwer|asdf|sdfg|dfgh|fghj|ghjk|hjkl|jkl|zxcv|xcvb|([^\W\d])\1{3,}")
"""Neighbours on a keyboard, and one letter held down."""

OFF_TOPIC_WORDS: Final = """football soccer movie netflix recipe lasagne poem poetry haiku riddle
horoscope zodiac religion bible bitcoin lottery ufo alien unicorn dinosaur celebrity naked
girlfriend boyfriend homework guitar pokemon minecraft universe planet pizza"""
OFF_TOPIC_PHRASES: Final = _any(
    r"\b(?:tell|know) (?:me )?(?:a|any|another) (?:good )?(?:joke|jokes|story about|riddle)\b",
    r"\b(?:capital|president|king|queen) of (?:the )?\w+ (?:is|was)?$|\bmeaning of life\b",
    r"\b(?:write|sing|compose) (?:me )?(?:a|an|some) (?:poem|song|essay|haiku|code|limerick)\b",
    r"\bwho (?:won|wins|will win) the\b|\bwhat is \d+ (?:plus|minus|times|x)? ?\d+$",
    r"\b(?:will|would) you (?:marry|kiss|date) me\b|\bgo (?:out|on a date) with me\b",
    r"\bdo you (?:like|believe in) (?:cats|dogs|god|aliens|ghosts|football|pizza|sushi|music)\b",
)
