"""Word lists of written English chat: contractions, small words, irregular forms.

Decides which words carry no meaning of their own and which spellings are the same word. Must not
know labels or rules.
"""


def bag(block: str) -> frozenset[str]:
    """The words of a block of text."""
    return frozenset(block.split())


def pairs(block: str) -> frozenset[str]:
    """The phrases of a block of text, divided by `|` or the end of a line."""
    return frozenset(part.strip() for line in block.splitlines() for part in line.split("|")) - {""}


_SPELT = """
im=i am|ive=i have|youre=you are|youve=you have|youll=you will|youd=you would|theyre=they are
theyve=they have|theyll=they will|theyd=they would|weve=we have|hes=he is|shes=she is
itll=it will|itd=it would|thats=that is|thatll=that will|thatd=that would|whats=what is
whatll=what will|whos=who is|wholl=who will|hows=how is|wheres=where is|whens=when is|whys=why is
theres=there is|therell=there will|heres=here is|lets=let us|dont=do not|doesnt=does not
didnt=did not|isnt=is not|arent=are not|wasnt=was not|werent=were not|havent=have not
hasnt=has not|hadnt=had not|cant=can not|cannot=can not|couldnt=could not|wouldnt=would not
wont=will not|shouldnt=should not|mustnt=must not|neednt=need not|aint=is not|shant=shall not
shouldve=should have|couldve=could have|wouldve=would have|mustve=must have|mightve=might have
everyones=everyone is|everybodys=everybody is|nobodys=nobody is|somebodys=somebody is
u=you|ur=your|youse=you|yall=you all|r=are|n=and|w=with|tho=though|ppl=people|cos=because
cuz=because|coz=because|bc=because|bcs=because|abt=about|pls=please|plz=please|thx=thanks
ty=thanks|tks=thanks|gonna=going to|wanna=want to|gotta=have to|dunno=do not know|lemme=let me
gimme=give me|kinda=kind of|sorta=sort of|nite=night|thru=through|idk=i do not know|mths=months
mins=minutes|min=minutes|hrs=hours|secs=seconds|sec=second|wk=week|wks=weeks|yrs=years|mgr=manager
mgmt=management|q=question|diff=different|info=information|e-mail=email|e-mails=emails
e-mailed=emailed|e-mailing=emailing|o'clock=oclock|tonite=tonight|tmrw=tomorrow|tmr=tomorrow
whatre=what are|howd=how did|whyd=why did|whod=who would|wouldja=would you|dya=do you
innit=is not it|colour=color|organisation=organization|programme=program
"""

SPELT: dict[str, tuple[str, ...]] = {
    short: tuple(long.split())
    for short, _, long in (
        pair.partition("=") for line in _SPELT.split("\n") for pair in line.split("|") if pair
    )
}
"""A spelling without apostrophe -> the words it stands for."""

SUFFIXES: dict[str, str] = {"ll": "will", "re": "are", "ve": "have", "m": "am", "d": "would"}
"""What follows an apostrophe -> the word it stands for."""

IS_AFTER: frozenset[str] = bag(
    """it that this there here he she who what how where when why which everyone everybody
    nobody somebody someone anyone anybody everything something nothing one"""
)
"""Words after which 's is `is` and no possessive."""

SUBJECTS: frozenset[str] = bag("i you he she it we they")
"""Pronouns that can open a clause."""

OPENERS: frozenset[str] = SUBJECTS | bag(
    """that this there these those my your our his her their the a an who everyone everybody
    nobody somebody someone anyone anybody people any all some no"""
)
"""Words that begin a subject."""

AUXES: frozenset[str] = bag(
    """do does did is are was were am have has had can could would will shall should may might
    must"""
)

WH: frozenset[str] = bag("what how why who whom whose which when where")

BASE_AFTER_WILL: frozenset[str] = bag(
    """be do get have take make set give see need run keep put start come go show find bring
    look talk send handle sort call build work help sign ship deliver never just also not
    always then all both only cover meet deal know add move fix throw charge hold"""
)
"""Base verbs and adverbs after which `well` and `ill` are `we will` and `i will`."""

STOP: frozenset[str] = bag(
    """a an the this that these those it its i me my mine myself you your yours yourself he him
    his she her hers we us our ours they them their theirs one ones who whom whose which what
    when where why how do does did doing done is are was were be been being am have has had
    having can could would will shall should may might must and or but if then so because as of
    at by for with about against between into through during before after to from up down in
    out on off over under again here there all any both each few more most other some such no
    nor not only own same than too very just also still even now get gets got getting go goes
    going gone went come comes came make makes made take takes took give gives gave say says
    said saying tell tells told think thinks thought know knows knew want wants wanted like
    likes liked let lets put puts see sees saw seen look looks thing things something anything
    nothing everything someone anyone everyone somebody anybody everybody nobody way ok okay
    yes yeah yep nope well right really quite much many lot lots bit little kind sort guess
    mean means maybe perhaps probably actually honestly please thanks thank sorry hi hello hey
    oh ah ha haha hm hmm mm um er uh lol good great nice fine cool sure while since until
    though although around back ever never always often sometimes already yet else rather able
    every another without within upon per via though however whether feel feels felt try tries
    tried use uses used using need needs needed work works happen happens happened stuff
    exactly basically literally anyway"""
)
"""Words that say nothing about the subject; left out when two texts are compared."""

IRREGULAR: dict[str, str] = {
    form: base
    for base, forms in {
        "sell": "sold",
        "buy": "bought",
        "pay": "paid",
        "lose": "lost loss losses",
        "choose": "chose chosen choice choices",
        "speak": "spoke spoken",
        "meet": "met",
        "send": "sent",
        "spend": "spent spending",
        "build": "built",
        "bring": "brought",
        "hold": "held",
        "leave": "left",
        "keep": "kept",
        "begin": "began begun",
        "break": "broke broken",
        "write": "wrote written",
        "run": "ran",
        "win": "won",
        "fall": "fell fallen",
        "grow": "grew grown growth",
        "fail": "failure failures",
        "teach": "taught",
        "mean": "meant",
        "find": "found",
        "hear": "heard",
        "stand": "stood",
        "understand": "understood",
        "decide": "decision decisions",
        "approve": "approval approvals",
        "agree": "agreed agreement agreements",
        "sign": "signature signatures",
        "use": "using used uses user users",
        "person": "people persons",
        "child": "children",
        "man": "men",
        "woman": "women",
        "cost": "costs costly",
        "go": "goes going gone went",
        "do": "does did done doing",
        "be": "is are was were been being am",
        "have": "has had having",
        "make": "made",
        "take": "took taken",
        "give": "gave given",
        "get": "got gotten",
        "come": "came",
        "see": "saw seen",
        "say": "said",
        "tell": "told",
        "think": "thought",
        "know": "knew known",
        "feel": "felt",
        "try": "tries tried",
        "die": "dying died dies dead",
        "budget": "budgets budgeted budgeting",
        "deliver": "delivery deliveries",
        "pilot": "pilots piloted piloting",
        "compete": "competitor competitors competition",
        "implement": "implementation implementations",
        "evaluate": "evaluation evaluations",
        "prioritise": "prioritize priority priorities",
        "email": "emails emailed emailing mail mails mailed",
        "phone": "phones phoned",
        "ring": "rang rung",
        "month": "months monthly",
        "week": "weeks weekly",
        "year": "years yearly annual annually",
        "day": "days daily",
    }.items()
    for form in forms.split()
}

_COUNTED = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
)
_TENS = "thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90"
_AS_NUMBERS = "twice=2 once=1 couple=2 dozen=12"
NUMBERS: dict[str, str] = {
    **{word: str(n) for n, word in enumerate(_COUNTED.split()) if word != "one"},
    **dict(pair.split("=") for pair in f"{_TENS} {_AS_NUMBERS}".split()),
}
"""Number words, so that a summary may write in digits what was said in words."""

_FILLERS = pairs(
    """
    so|and|but|or|well|ok|okay|right|yeah|yes|yep|no|nope|hm|hmm|mm|mhm|ah|oh|ooh|ha|haha|also
    then|now|just|honestly|sorry|look|listen|actually|alright|great|cool|nice|sure|fine|good
    anyway|anyways|hi|hello|hey|plus|still|wow|ouch|lol|interesting|understood|exactly|perfect
    absolutely|totally|true|fair|agreed|gotcha|noted|um|umm|er|uh|again|finally|first|second
    next|only|and so|all right|i see|got it|fair enough|of course|i mean|you know|by the way|btw
    out of curiosity|just curious|before that|before we start|before we go on|quick question
    one question|one more question|one more thing|one thing|a question|another question
    may i ask|may i ask you|can i ask|can i ask you|could i ask|could i ask you|might i ask
    mind if i ask|do you mind if i ask|let me ask|let me ask you|i have to ask
    if you do not mind me asking|if i may ask|if i may|if you do not mind|if that is ok|please
    that is fair|makes sense|that makes sense|good point|no worries|no problem|my question is
    the question is|forgive me for asking|sorry to ask|at the risk of sounding silly
    in that case|for my understanding|to be honest|tbh|speaking of which|on that note|and then
    so then|but then|i see and|alright so|ok so|if i can ask|can i just ask|could i just ask
    let me just ask|maybe|perhaps|nothing but curious|genuinely|genuine question|real question
    serious question|roughly|typically|usually|right now|currently|at the moment|in your view
    in your opinion|from your side|on your side|from your point of view|for you|i would ask
    hand on heart|looking back|going forward
    """
)

FILLERS: dict[str, tuple[tuple[str, ...], ...]] = {
    first: tuple(
        sorted(
            (tuple(f.split()) for f in _FILLERS if f.split()[0] == first),
            key=lambda words: (-len(words), words),
        )
    )
    for first in sorted({f.split()[0] for f in _FILLERS})
}
"""First word -> discourse openers and polite wrappers that a question may stand behind."""
