"""Families of words that stand for one idea, whatever the trade.

Decides membership only, by stem. No idea is a label by itself: heads weigh who is spoken of beside
it, and whether it is asked or said.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from askwell.scoring.stems import stem

_IDEAS: Final = {
    "hurt": """
        afraid scared fear worry worried worries anxious nervous frustrated frustrating
        frustration angry annoyed annoying upset sad tired exhausted overwhelmed stressed
        stress stuck lonely alone torn ashamed embarrassed guilty hurt hurts painful pain
        sick struggle struggling dread dreading burnt hopeless discouraged disappointed
        bitter bothers bother difficult tense uneasy uncomfortable doubt doubts doubtful
        hesitant reluctant lost
    """,
    "glad": """
        happy glad pleased relieved relief proud excited delighted hopeful confident calm
        comfortable safe satisfied enjoy enjoyed enjoying grateful content easier lighter
    """,
    "worth": """
        brave courage courageous patient patience careful honest honesty thoughtful hard
        tough rare impressive impressed remarkable generous kind fair discipline persistence
        stubborn skill craft sharp solid strong clever smart effort guts nerve achievement
        accomplishment instinct thorough tenacity grit restraint judgement judgment respect
        credit backbone integrity noticed matters counts
    """,
    "hype": """
        best fastest easiest simplest cheapest smartest finest leading leader amazing
        awesome incredible fantastic brilliant superb stunning unbeatable unrivalled
        unmatched superior perfect perfectly outstanding excellent magic revolutionary
        seamless seamlessly effortless effortlessly unique premium powerful innovative
        cutting-edge proven guaranteed trusted award winning world-class industry-leading
        love loves rave raves beautiful beautifully gorgeous flawless slick game-changer
        unparalleled stunning wonderful dream massive hugely transform transforms
    """,
    "future": """
        future someday tomorrow eventually imagine picture dream dreams vision hope hopes
        hoping wish ideal ideally later become becomes possible legacy retire goal goals
        ambition years decade spring autumn winter summer
    """,
    "before": """
        yesterday ago earlier previously last originally initially once former formerly
        history previous
    """,
    "routine": """
        always usual usually tradition traditional routine habit still inherited
        historically status quo longstanding anymore normally
    """,
    "trial": """
        try trial pilot test experiment experimenting prototype tryout small smaller sample
        learn learned lesson fails failed failing
    """,
    "change": """
        change changing switch swap replace drop stop scrap skip remove cut different
        differently otherwise instead alternative alternatives rethink redesign reverse flip
        challenge question
    """,
    "choose": """
        choose choosing pick prefer prefers preference rather decide deciding decision call
        option options vote veto choice
    """,
    "people": """
        team colleagues colleague staff crew nurse nurses driver drivers teacher teachers
        manager managers boss director owner board wife husband brother sister partner
        partners people operators technicians supervisor foreman rep reps assistant
        dispatcher planner accountant chef waiters cleaners volunteers parents residents
    """,
    "customer": """
        customer customers client clients guest guests patient patients buyer buyers account
        prospect prospects
    """,
    "join": """
        join involve involved involving invite include together bring room table side
        jointly alongside shape co-design
    """,
    "own": """
        yourself themselves himself herself own ownership owner yours lead leads run runs
        design designed charge control hands say
    """,
    "promise": """
        promise promised promises commit committed pledge guarantee word swear owe keep kept
        deliver delivered
    """,
    "fault": """
        wrong mistake mistakes fault error failed fail forgot missed sloppy oversold
        apologise apologize sorry blame responsibility responsible misjudged misread
        overlooked messed misquoted late slipped
    """,
    "limit": """
        cannot unable unsure limits limitation weakness drawback downside trade-off suit
        suited fit unsuitable wrong overkill worse weaker slower lacks missing
    """,
    "candid": """
        honest honestly frank frankly straight upfront open openly transparent truth true
        plainly bluntly candid admit confess principle principles values value believe stand
    """,
    "say": """
        say said says saying tell told mention mentioned mentions word words wording quote
        quoted phrase called describe described wrote written
    """,
    "mean": """
        mean means meant meaning understand understood understanding sense exactly
        specifically precisely clarify interpret
    """,
    "hear": """
        hear heard hearing listen listening sounds sound seems seem
    """,
    "sure": """
        sure certain certainly obviously clearly surely definitely undoubtedly doubtless
        must bet presumably naturally evidently probably
    """,
    "guess": """
        guess wonder maybe perhaps suppose assume assuming assumption imagine suspect reckon
        expect gather correct misunderstood mistaken
    """,
    "want": """
        want wants need needs like likes love hate care cares matter matters priority
        interest interested keen looking
    """,
    "money": """
        money budget price prices cost costs pay paid paying fee fees invoice discount cheap
        cheaper expensive euro euros pound pounds dollar dollars percent quote saving
        savings revenue margin profit cash grant funding salary commission
    """,
    "hurry": """
        today tonight midnight deadline expire expires expiring closes ends final last now
        immediately quickly hurry urgent rush asap friday waiting wait gone limited
    """,
    "sign": """
        sign signed signature contract order book booked buy purchase commit agreement deal
        close reserve deposit paperwork confirm
    """,
    "offer": """
        discount offer deal promotion bonus free voucher rebate slot slots spot places
        allocation price special
    """,
    "rival": """
        competitor competitors competition rival rivals vendor vendors supplier suppliers
        others alternative provider
    """,
    "ware": """
        product software system app tool platform machine machines service solution device
        module dashboard feature features version package model unit units sensor scanner
        software licence license subscription installation training support warranty rollout
    """,
    "facts": """
        includes included runs works takes costs contains covers weighs ships built made
        founded based located warranty weeks hours minutes days months kilos metres tonnes
        percent certified comes
    """,
    "send": """
        send sent email emails mail phone ring text message forward share write call write-
        up summary document spreadsheet figures
    """,
    "meet": """
        meeting meet meetings call calendar visit appointment monday tuesday wednesday
        thursday friday week slot schedule invite diary zoom
    """,
    "should": """
        should ought must better advise recommend suggest suggestion advice tip rule
        consider avoid focus stick start never always first
    """,
    "problem": """
        problem problems issue issues trouble difficulty obstacle barrier bottleneck
        complaint complaints delay delays breakdown broken breaks fails wrong failing risk
    """,
    "home": """
        home family kids children weekend weekends evening evenings sleep holiday dinner
        lunch breakfast garden bed life
    """,
    "deed": """
        stayed built wrote called rang asked brought found fixed organised organized
        prepared trained taught listened handled solved persuaded negotiated turned kept
        noticed checked drove pushed rebuilt collected counted measured calmed convinced
        spotted caught led ran cleaned saved
    """,
    "greet": """
        hi hello hey morning afternoon evening welcome bye goodbye cheers hear screen camera
        mic muted connection coffee weather traffic sit seat
    """,
    "thanks": """
        thanks thank appreciate appreciated grateful kudos bravo congratulations congrats
        well-done
    """,
    "know": """
        know knows knew known aware remember idea familiar learn learned
    """,
    "think": """
        think thinks thought thinking opinion view feel feels felt feeling impression take
        reaction
    """,
    "reason": """
        why reason reasons because cause caused causes driver purpose point behind makes
        made leads led
    """,
    "happen": """
        happen happens happened happening went goes going worked works process step steps
        day typical normally story example examples
    """,
}  # fmt: skip

IDEA_OF: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        found: tuple(sorted(name for name, words in _STEMS.items() if found in words))
        for _STEMS in [
            {name: frozenset(stem(w) for w in words.split()) for name, words in _IDEAS.items()}
        ]
        for found in sorted(frozenset().union(*_STEMS.values()))
    }
)
"""Stem -> the ideas it stands for, in alphabetical order."""
