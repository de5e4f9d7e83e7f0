"""Where a clause begins, told from words when people type no punctuation.

Decides the places to cut and which opening words a clause is read without. Must not know labels:
a cut in the wrong place costs a label, so every rule here prefers not to cut.
"""

from collections.abc import Sequence

from askwell.scoring.words import AUXES, FILLERS, OPENERS, SUBJECTS, WH, bag, pairs

CLAUSE = 1
SENTENCE = 2

_ABBREVIATIONS = bag("mr mrs ms dr st vs eg ie etc approx no nr inc ltd prof jr sr")
_CONJUNCTIONS = bag("and but so or because then though although while since if")
_SUBORDINATE = bag("because since if although though while unless until seeing")
# Verbs and small words that take what follows into their own clause ("I know what you need").
_EMBEDS = bag(
    """know knows knew wonder wondering see ask asked asking understand tell told hear heard
    about of to on in for with from by at matter matters depends exactly counts count shows
    measures explains sure decide remember learn show say said says guess think imagine bet
    hope believe describe explain me us them him her curious into than like as is are was be
    that even just or not discuss clear guessing share check who what how why when where which
    whose find figure out notice noticed idea see got mean means i you he she it we they and
    but so because"""
)
_WH_VERBS = AUXES | bag(
    """happens happened made makes brought brings would else about if kind sort part led
    worries changed keeps stops stands drives matters many much long often far soon big got
    exactly specifically time day other of are"""
)
_ASK_SUBJECT = {
    "do": "you they we i",
    "does": "it he she that this anyone anybody everyone",
    "did": "you they we he she it that i anyone anybody",
    "is": "it he she that this there anyone anybody",
    "are": "you they we there these those",
    "was": "it he she that this there",
    "were": "you they there",
    "have": "you they i we",
    "has": "it he she that anyone anybody",
    "had": "you they",
    "can": "you we i they",
    "could": "you we i they it he she anyone anybody",
    "would": "you we it they that he she anyone anybody",
    "will": "you they it he she that anyone anybody",
    "should": "i we they",
    "shall": "i we",
    "am": "i",
    "might": "it they",
}
_NONE: frozenset[str] = frozenset()
_WOULD = bag("will would did does do can could should")
_DETERMINERS = bag("a an the your their his her")
_DOES = frozenset({"do", "does", "did"})
_WH_PAST = bag("went goes got came stood worked turned did gave took gets works comes")
_MOVERS = bag("you they we i he she")
_ASK_SUBJECTS = {aux: frozenset(words.split()) for aux, words in _ASK_SUBJECT.items()}
# After these a following `you`/`we` + verb belongs to what came before (`the way you do it`).
_NO_SUBJECT_AFTER = _EMBEDS | bag(
    """afraid worried glad happy sorry certain aware confident surprised agree feel wish
    thought way time day thing reason all one what once when"""
)
_OPENING_PAIRS = pairs(
    """
    tell me|walk me|talk me|take me|help me|show me|let us|let me|thank you|do not|i will|i have
    i would|i am|we have|we will|we are|that is|it is|there is|you are|you will|you have
    they are|they will|we would|i think|i guess|i bet|i imagine|i can|we can|we do|i do|i wonder
    i know|you said|you told|you mentioned|sounds like|you must|correct me|am i|my guess|i saw
    i was|we had|we run|i may|i might|give him|give her|give them|ask him|ask her|ask them
    try it|try one|start with|let them|tell them|tell him|tell her|keep the|put it|send him
    send her|send them|go for|let two|call them|call him|call her|that was|here is|those are
    these are|i feel|i get|i would|you need|you should|you could|you may|you might|they have
    they do|he is|she is|it was|it will|it takes|it has|it does|it runs|it comes|you can|you do
    """
)
_COMMANDS = bag("give ask try start let tell keep put send go call")
_OBJECTS = bag("me us him her them you it")
_NO_CUT_BEFORE_WH = bag(
    """of to on in for with from by at about after and but so because or into than like"""
)
_ENDERS = bag("right correct")
_MAY_OPEN = _CONJUNCTIONS | WH | AUXES | _ENDERS | {pair.split()[0] for pair in _OPENING_PAIRS}
"""Words before which something in here may cut; no other one needs a look."""


def breaks(words: Sequence[str], gaps: Sequence[str]) -> list[int]:
    """For each word: 0 goes on, CLAUSE or SENTENCE begins at this word. `breaks[0]` is 0."""
    cuts = [0] * len(words)
    start = 0
    for i in range(1, len(words)):
        cut = 0 if gaps[i] == " " else _by_mark(words, gaps, i)
        if not cut and words[i] in _MAY_OPEN:
            cut = _by_words(words, i, start)
        cuts[i] = cut
        if cut:
            start = i
    return cuts


def _by_mark(words: Sequence[str], gaps: Sequence[str], i: int) -> int:
    gap = gaps[i]
    if gap in (" ", ""):
        return 0
    if any(c in "?!;…\n\r？。" for c in gap):
        return SENTENCE
    if "." in gap:
        if gap == "." or (words[i - 1] in _ABBREVIATIONS and gap == ". "):
            return 0
        return SENTENCE
    # A hyphen or slash inside a word and an apostrophe left over cut nothing.
    return 0 if gap in ("-", "/", "'", "’", "&", " & ", "+", "_", "@", "#", " #") else CLAUSE


def _by_words(words: Sequence[str], i: int, start: int) -> int:
    word = words[i]
    before = words[i - 1]
    after = words[i + 1] if i + 1 < len(words) else ""
    cut = False
    if word in _CONJUNCTIONS:
        cut = i - start >= 2 and _joins(words, i)
    elif before in _CONJUNCTIONS:
        cut = False
    elif word in WH:
        cut = _wh_opens(words, i)
    elif word in AUXES:
        cut = _inverts(words, i, start)
    elif (word, after) != ("", "") and f"{word} {after}" in _OPENING_PAIRS:
        cut = i - start >= 2 and before not in _NO_SUBJECT_AFTER and before not in AUXES
        if word in _COMMANDS:
            cut = cut and words[start + head_of(words[start:i])] not in WH | AUXES
        if word == "do":
            cut = cut and before not in SUBJECTS
    elif word in _ENDERS and i == len(words) - 1:
        cut = i - start >= 3 and before not in _NO_SUBJECT_AFTER
        cut = cut and not (WH | AUXES).intersection(words[start : start + 2])
    return CLAUSE if cut else 0


def _joins(words: Sequence[str], i: int) -> bool:
    """Does the conjunction at i open a clause of its own?"""
    word = words[i]
    after = words[i + 1] if i + 1 < len(words) else ""
    then = words[i + 2] if i + 2 < len(words) else ""
    if word in _SUBORDINATE:
        return after in OPENERS or after in {"we", "budget"} or bool(after)
    if word == "so":
        return after in OPENERS or after in WH or after in AUXES
    if after in SUBJECTS or after in WH or after in {"that", "there", "let", "then", "tell"}:
        return True
    if after in AUXES and then in OPENERS:
        return True
    return after in {"this", "your", "my", "our"} and word in {"but", "and"}


def _wh_opens(words: Sequence[str], i: int) -> bool:
    before, word = words[i - 1], words[i]
    after = words[i + 1] if i + 1 < len(words) else ""
    then = words[i + 2] if i + 2 < len(words) else ""
    inverted = then in _ASK_SUBJECTS.get(after, _NONE) & _MOVERS
    inverted = inverted or (after in _WOULD and then in _DETERMINERS)
    if (after in _DOES and word not in {"who", "which"}) or (after in AUXES and inverted):
        # A verb before its subject: a main question, whatever stands in front.
        return before not in _NO_CUT_BEFORE_WH
    if word in {"what", "which", "how", "whose"} and _noun_then_aux(words, i):
        return before not in _NO_CUT_BEFORE_WH and before not in _EMBEDS
    if before in _EMBEDS or before in AUXES:
        return False
    if word in {"who", "which", "where"}:
        # A noun before it makes these a relative clause far more often than a question.
        return after in AUXES and then in OPENERS | {"not"} and after not in {"is", "was"}
    if word in {"what", "how", "why"}:
        return after in _WH_VERBS or after in _WH_PAST
    return word == "when" and after in AUXES


def _noun_then_aux(words: Sequence[str], i: int) -> bool:
    """`which bits would you`, `how slow is it`: question word, one or two words, verb, subject."""
    for k in (i + 2, i + 3):
        if k + 1 < len(words) and words[k] in AUXES:
            between = words[i + 1 : k]
            if OPENERS.intersection(between) or AUXES.intersection(between):
                return False
            return words[k + 1] in OPENERS or words[k] in {"is", "are", "was"}
    return False


def _inverts(words: Sequence[str], i: int, start: int) -> bool:
    before, word = words[i - 1], words[i]
    after = words[i + 1] if i + 1 < len(words) else ""
    then = words[i + 2] if i + 2 < len(words) else ""
    negated = after == "not"
    subject = then if negated else after
    if subject not in _ASK_SUBJECTS.get(word, frozenset()):
        return False
    if _is_tag(words, i):
        return i - start >= 2 and subject != "there"
    if word in {"have", "had"} and (then in _PLACES or not then):
        return False
    if subject == "that" and word in {"is", "was"} and then not in _OF_THAT:
        return False
    if subject in {"it", "that", "this", "there"} and not _verb_follows(words, i, word):
        return False
    if before in _OBJECTS and before not in {"you", "it"}:
        return True
    if before in SUBJECTS or before in WH or before in _EMBEDS or before in AUXES:
        return False
    if before in {"nor", "neither", "only", "to", "there", "these", "those", "this", "will"}:
        return False
    head = start + head_of(words[start:i])
    return not (words[head] in WH or words[head] in {"after", "in", "to", "for"})


_OF_THAT = bag(
    """right correct fair true it so what how why your our their a an something more all really ok
    okay enough because where when who fact"""
)
_PLACES = bag(
    """in on at to for with of by from and or but so because if as when than then off up down
    out again already anyway yet too"""
)


def _verb_follows(words: Sequence[str], i: int, word: str) -> bool:
    """`does it work`, `is it true`: something that can follow a subject, no end and no place."""
    then = words[i + 2] if i + 2 < len(words) else ""
    if word in {"is", "are", "was", "were"}:
        return bool(then) and then not in {"and", "or", "but", "because", "then", "so", "anyway"}
    return bool(then) and then not in _PLACES and then not in OPENERS


def _is_tag(words: Sequence[str], i: int) -> bool:
    """`won't they`, `is it` at the very end."""
    rest = len(words) - i
    return rest == 2 or (rest == 3 and words[i + 1] == "not")


def head_of(words: Sequence[str]) -> int:
    """How many opening words (`so`, `ok`, `may I ask`) stand before what the clause says.

    0 when nothing else would be left.
    """
    at = 0
    while at < len(words):
        for phrase in FILLERS.get(words[at], ()):
            if tuple(words[at : at + len(phrase)]) == phrase:
                at += len(phrase)
                break
        else:
            return at
    return 0
