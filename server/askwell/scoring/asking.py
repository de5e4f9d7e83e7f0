"""Rules for `ask.open`, `ask.closed` and `ask.leading`.

Decides which clauses ask, and how. Must not know facts or what was asked before.
"""

from dataclasses import dataclass
from typing import Final

from askwell.scenario.model import Label
from askwell.scoring.questions import Form, form_of
from askwell.scoring.rule import Hit, Page, Rule, phrases
from askwell.scoring.text import Clause, Utterance

INVITE = Rule(
    "ask.open.invite",
    "ask.open",
    0.9,
    'An invitation to talk: "tell me about", "walk me through", "describe", "help me understand"',
    phrases("""
        (tell|show|teach) me (more|about|everything|what|how|why|a bit|something|the story)
        tell me <2>about
        (walk|talk|take|bring|run) me (through|back|along)
        help me (understand|see|get|picture|follow)
        help me to (understand|see)
        ^ (describe|explain|elaborate|sketch)
        ^ go on $
        ^ go ahead $
        (describe|explain|paint|sketch|draw) (it|that|this|for me|to me|me|a picture)
        give me (a|an|some|your) <2>(sense|picture|example|idea|feel|tour|version|take|account)
        give me <3>(examples|background|context)
        say (more|that again|a bit more|a little more|it to me)
        (share|say) <2>(more|with me|about) (about|how|what)?
        let me hear
        fill me in
        catch me up
        bring me up to speed
        put me in the picture
        paint me
        start (wherever|where) you
        in your own words
        i am all ears
        how would you (put|say) (it|that)
        unpack that
        (expand|elaborate) on (that|this|it|what)
    """),
)
CURIOUS = Rule(
    "ask.open.curious",
    "ask.open",
    0.85,
    'An indirect open question: "I\'m curious how…", "I\'d like to hear about…"',
    phrases("""
        (curious|wondering|wonder|wondered) <2>(what|how|why)
        (curious|interested) (about|to hear|to know|to learn|to understand|in)
        i would (like|love|be keen|be glad|be interested|be curious) to (hear|understand|learn|know)
        i (want|wanted) to (hear|understand|learn) <2>(what|how|why|about|from|more|your)
        (like|love|want|keen|good|great|helpful|useful) to (hear|understand|learn) (what|how|why|about|more|your|from)
        (like|love|want|wanted|keen|trying) to know (what|how|why|more|about)
        trying to (understand|see|picture|learn) (what|how|why|where)
        i am (listening|curious) $
        (do|does) not <2>understand (how|why|what) <4>yet
        what i (do not|would like|want|am) <4>(know|understand|hear|curious) <9>is (how|what|why)
    """),
)
WRAPPED = Rule(
    "ask.open.wrapped",
    "ask.open",
    0.9,
    'Closed by its form, open by what it asks for: "Can you tell me how you decide?"',
    phrases("""
        (can|could|would|will|might) you <2>(tell|say|share|explain|describe|show|elaborate|expand|give|walk|talk|help|take|paint|unpack|outline|sketch|go) <5>(how|what|why|about|more|through|deeper|understand|example|sense|picture|background|context|that|on)
        (can|could|may|would) i (ask|hear|learn) (how|what|why|about|more|you how|you what|you why|you about)
        (mind|care|happy|willing|able|like|possible|ok|okay) <2>(telling|sharing|to tell|to share|walking|to walk|explaining|to explain|describing|to describe|saying|to say|talking|to talk) <4>(how|what|why|about|more|through|me)
        do you (remember|recall|know) (how|why|what) (it|you|they|he|she|that|made|brought|led)
        is there (anything|something) <2>(else|more|that) <3>(you|i|we|should|worries|bothers)
        any (thoughts|ideas|views|reactions|concerns) (on|about|so)
    """),
    on="ask",
)
AFTER: Final = Rule(
    "ask.open.go-on",
    "ask.open",
    0.65,
    'Three words that keep the other talking: "And then?", "How so?", "Because?"',
    phrases("""
        and > then $
        and > so $
        ^ (how so|how come|such as|for instance|for example|meaning|because|like what|in what way|which means|in what sense|as in|why is that|why that|what then) $
        ^ then what $
        once and then $
        and > what else $
        and > since then $
        and > after that $
        what happened (next|then)
    """),
)
INDIRECT = Rule(
    "ask.closed.indirect",
    "ask.closed",
    0.75,
    'A yes/no or one fact, asked the long way: "I was wondering whether…", "let me know when…"',
    phrases("""
        (wondering|wonder|wondered|curious|know|ask|hear|tell me|asking|interested|check|remember) (if|whether) (you|your|they|the|there|that|this|it|he|she|we|anyone|a|i)
        (tell me|wondering|wonder|curious|let me know|like to know|do you know|may i know|idea) <1>(who|when|which|how many|how much|how long|how often|how big|how far)
        not sure (if|whether) you
    """),
)
OPEN_FORMS: Final[dict[Form, Rule]] = {
    "what": Rule(
        "ask.open.what", "ask.open", 0.85, "A question with *what* that leaves the answer to them"
    ),
    "how": Rule(
        "ask.open.how", "ask.open", 0.85, "A question with *how* that asks for a way or a story"
    ),
    "why": Rule("ask.open.why", "ask.open", 0.8, "A question with *why* asks for reasons"),
    "where": Rule(
        "ask.open.where", "ask.open", 0.6, "*Where* as in 'where do you see it': a view, no place"
    ),
    "whatif": Rule("ask.open.what-if", "ask.open", 0.55, "*What if* invites them to think aloud"),
}
CLOSED_FORMS: Final[dict[Form, Rule]] = {
    "yesno": Rule("ask.closed.yes-no", "ask.closed", 0.85, "Yes or no would answer it fully"),
    "who": Rule("ask.closed.who", "ask.closed", 0.85, "A name would answer it fully"),
    "when": Rule("ask.closed.when", "ask.closed", 0.85, "A date would answer it fully"),
    "which": Rule("ask.closed.which", "ask.closed", 0.8, "A pick from a list would answer it fully"),
    "degree": Rule(
        "ask.closed.how-much", "ask.closed", 0.85, "A number or degree would answer it fully"
    ),
    "datum": Rule("ask.closed.datum", "ask.closed", 0.75, "One figure or name would answer it fully"),
    "place": Rule("ask.closed.where", "ask.closed", 0.75, "A place would answer it fully"),
    "about": Rule("ask.closed.about", "ask.closed", 0.55, "'What about…' puts one item up for a yes or no"),
}
NEGATIVE: Final = Rule(
    "ask.leading.negative",
    "ask.leading",
    0.85,
    'A question that begins with *not* wants a yes: "Don\'t you think…", "Wouldn\'t it be…"',
)
TAG: Final = Rule(
    "ask.leading.tag",
    "ask.leading",
    0.85,
    'A tag on a claim about them: "You\'d want that, wouldn\'t you?"',
)
RHETORIC = Rule(
    "ask.leading.rhetoric",
    "ask.leading",
    0.8,
    'The answer is built in: "Who doesn\'t like saving money?", "surely…", "do you really want…"',
    phrases("""
        ^ who (would|does|did|could) not
        ^ who <3>(ever|wants to|likes|enjoys|needs)
        (which|what) <4>(does|would|do|did) not (want|like|love|need|dream)
        ^ surely
        surely <12>(you|your|they|he|she|that|it)
        (do|would|did) you really (want|think|believe|need)
        is (that|this|it) really (how|what|the|worth|something)
        (are|were) you really (going|happy|ok|okay|willing|prepared)
        ^ why (would|should) (you|anyone|anybody|they) (not|ever|want|wait|pay|keep|risk|stay|stick)
        ^ why (wait|risk|keep)
        ^ why not (just|simply)
        how (can|could) you (not|afford|justify|sleep|ignore|live|possibly|still)
        can you (really)? afford (to|not|another)
        (do|would) you (want|like) to (lose|risk|miss|keep losing|keep paying|end up|be the|stay behind|fall behind|waste|keep wasting|explain to)
        what is not to (like|love)
        who (in their right mind|on earth)
        what (kind|sort) of <2>would not
        (will|would|can) your (customers|clients|boss|team|competitors|users|patients|people|staff|board) (really)? (wait|forgive|accept|thank|stay|be happy)
        how much longer (can|are|will|do)
        is it not (time|obvious|clear|true|better|crazy|great|amazing)
        you do (want|agree|realise|realize|know|see) <8>$
        (would|do) (you|we) not (all)? (agree|want|say|prefer|love|like)
        (would|do) you agree (that)? (it|this|that|your|you|we) <9>(better|worth|best|time|matters|important|should|need)
        does (that|it|this) not (sound|make|seem|look|worry|bother|scare)
        what could be (better|easier|simpler|worse)
        (is|are) there any reason (not|why you would not|you would not)
        what more (do|could) you (want|need|ask)
        when are you (finally|going to) (going to)? (stop|see|realise|realize|wake)
    """),
)
STATED: Final = Rule(
    "ask.closed.stated",
    "ask.closed",
    0.65,
    "A statement or a few words with a question mark: yes or no would answer it",
)
TAGGED: Final = Rule(
    "ask.closed.tag", "ask.closed", 0.7, "A tag (*right?*, *isn't it?*) asks for a yes or no"
)
IN_SITU: Final = Rule(
    "ask.closed.at-the-end",
    "ask.closed",
    0.7,
    'The question word stands at the end: "and he listens to who"',
    phrases("""
        (to|with|for|from|by|at) (who|whom|which) (usually|exactly|normally|then|though)? $
        (since|until|by) when (exactly|roughly)? $
        (to|with|for|by) (who|whom|when) exactly
        ^ (and|or) (who|when|which) $
    """),
)
EITHER: Final = Rule(
    "ask.closed.or-what",
    "ask.closed",
    0.65,
    'A pick left hanging: "… or is it timing", "… or not"',
    phrases("""
        or not $
        or (is|are|was|were|did|do|does|has|have|would|should|am) (it|that|they|you|he|she|there|i)
        or > (is|are|was|were|did|do|does|has|have|would|should|am) (it|that|they|you|he|she|there|i)
    """),
)

PHRASED: Final = (INVITE, CURIOUS, WRAPPED, AFTER, INDIRECT, RHETORIC, IN_SITU, EITHER)
ALL: Final = (
    *PHRASED, *OPEN_FORMS.values(), *CLOSED_FORMS.values(), NEGATIVE, TAG, STATED, TAGGED,
)  # fmt: skip

_AGREE = frozenset({"right", "correct", "no", "yes", "yeah", "eh", "ok", "okay", "agree", "agreed"})
_TAG_AUX = frozenset(
    "do does did is are was were have has had can could would will should must am".split()
)
_TAG_SUBJECTS = frozenset("you it they he she we i that there this".split())


@dataclass(slots=True)
class Asked:
    """What a clause asks: hits for ask.* labels, and whether it is only a tag on another."""

    hits: list[Hit]
    tag_on: int | None = None

    @property
    def labels(self) -> frozenset[Label]:
        return frozenset(h.rule.label for h in self.hits)


def is_tag(words: tuple[str, ...], mark: str, typed: bool) -> bool:
    """`wouldn't you`, `is it`, `right?`, `you agree`: nothing but a request to agree."""
    if len(words) == 1:
        return words[0] in _AGREE and (mark == "?" or (not typed and words[0] in {"right", "correct"}))
    if words in {("you", "agree"), ("do", "you", "agree"), ("you", "know"), ("or", "not")}:
        return words != ("you", "know") or mark == "?"
    if words[0] == "you" and words[-1] in {"agree", "see"} and len(words) <= 3:
        return True
    if words[:3] in {("do", "not", "you"), ("would", "not", "you")} and words[-1] in {
        "think", "agree", "say", "find"
    } and len(words) <= 4:  # fmt: skip
        return True
    return (
        words[0] in _TAG_AUX
        and words[-1] in _TAG_SUBJECTS
        and (len(words) == 2 or (len(words) == 3 and words[1] == "not"))
    )


def asks_of(page: Page, phrase_hits: list[Hit], small_talk: frozenset[int]) -> dict[int, Asked]:
    """Which clauses ask: clause number -> what it asks. `small_talk` clauses never ask."""
    utterance = page.utterance
    typed = any(c.mark == "?" for c in utterance.clauses)
    asked: dict[int, Asked] = {}
    for number, clause in enumerate(utterance.clauses):
        if number in small_talk:
            continue
        found = _asked(utterance, number, clause, typed)
        if found:
            asked[number] = found
    _add_phrases(utterance, phrase_hits, asked, small_talk)
    _marked(utterance, asked, small_talk)
    return asked


def _asked(utterance: Utterance, number: int, clause: Clause, typed: bool) -> Asked | None:
    words = utterance.words(clause)
    mark = _sentence_mark(utterance, clause)
    if number and is_tag(words, mark, typed):
        return Asked([], tag_on=number - 1)
    form = form_of(words, mark == "?" and _last_asks(utterance, clause))
    if form is None:
        return None
    if form == "negative":
        rule = NEGATIVE
    else:
        rule = OPEN_FORMS.get(form) or CLOSED_FORMS[form]
    return Asked([Hit(rule, clause.head, clause.last)])


def _sentence_mark(utterance: Utterance, clause: Clause) -> str:
    mark = clause.mark
    for other in utterance.clauses:
        if other.sentence == clause.sentence and other.mark:
            mark = other.mark
    return mark


def _last_asks(utterance: Utterance, clause: Clause) -> bool:
    """Is this the last clause of its sentence, the one its question mark belongs to?"""
    later = [c for c in utterance.clauses if c.sentence == clause.sentence and c.first > clause.first]
    return not later or all(c.last - c.first <= 2 for c in later)


def _add_phrases(
    utterance: Utterance, hits: list[Hit], asked: dict[int, Asked], small_talk: frozenset[int]
) -> None:
    for hit in hits:
        if not hit.rule.label.startswith("ask."):
            continue
        number = utterance.clause_of[hit.last - 1]
        if number in small_talk:
            continue
        if hit.rule is WRAPPED or hit.rule is RHETORIC:
            there = number in asked or _sentence_mark(utterance, utterance.clauses[number]) == "?"
            if not there and hit.rule is WRAPPED:
                continue
        if hit.rule is EITHER and number not in asked and number == 0:
            continue
        asked.setdefault(number, Asked([])).hits.append(hit)


def _marked(utterance: Utterance, asked: dict[int, Asked], small_talk: frozenset[int]) -> None:
    """A question mark on a sentence in which nothing else asks."""
    for number, clause in enumerate(utterance.clauses):
        if clause.mark != "?":
            continue
        same = [n for n, c in enumerate(utterance.clauses) if c.sentence == clause.sentence]
        if any(n in asked for n in same) or any(n in small_talk for n in same):
            continue
        asked[number] = Asked([Hit(STATED, clause.first, clause.last)])


def settle(asked: Asked) -> list[Hit]:
    """One kind per clause: leading beats open, open beats closed."""
    for label in ("ask.leading", "ask.open"):
        best = [h for h in asked.hits if h.rule.label == label]
        if best:
            return best
    return asked.hits
