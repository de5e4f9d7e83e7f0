"""A small but complete scenario for tests, and what goes with it.

`mini_scenario()` has 3 facts, 3 stages and 3 outcomes; every trigger has lines. Nothing in it is
borrowed from the scenarios that ship.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any, get_args

from askwell.scenario.model import Scenario, Trigger

TRIGGERS: tuple[Trigger, ...] = get_args(Trigger)

# Each line names its pool, so that a failing test reads like a transcript.
_REACTIONS: dict[str, list[str]] = {
    "open": ["Big question, that.", "Where would I begin?", "You'd have to narrow that down."],
    "closed": ["Yes and no.", "Could be.", "Hard to say."],
    "leading": ["You've answered that yourself.", "That's a question with a lid on."],
    "inform": ["Good to know.", "Right, I see.", "I'll remember that."],
    "advise": ["Perhaps I should.", "I've had that advice before."],
    "pitch": ["Every bakery van says that.", "That's the leaflet talking."],
    "push": ["Don't rush me.", "I won't be hurried, thank you."],
    "reflect": ["That's how it is.", "You put it well."],
    "check": ["Good of you to make sure.", "I'd sooner you asked."],
    "assume": ["Who says so?", "I never said that."],
    "practice": ["That's decent of you.", "I hadn't looked at it that way."],
    "social": ["Right you are.", "Ha, fair enough.", "Quite."],
    "greeting": ["Morning!", "Hello there."],
    "goodbye": ["Off already? Bye, then.", "Mind how you go."],
    "off_topic": ["What has that got to do with bread?", "Let's stay with the bakery."],
    "rude": ["That's no way to talk to me.", "Not in my shop, please."],
    "empty": ["Are you still there?", "I didn't catch that."],
    "repeat": ["You said that already.", "I heard you the first time."],
    "foreign": ["I've only got English.", "You've lost me there, love."],
    "long": ["That was a lot at once.", "Could I have that in one sentence?"],
    "prying": ["I've no idea what you're on about.", "A brief? I've got a flour bill."],
    "unclear": ["I don't follow.", "What do you mean by that?", "Say it plainer?", "No idea."],
}

_FACTS: list[dict[str, Any]] = [
    {
        "id": "oven",
        "label": "What is wrong with the oven",
        "truth": "The left oven loses heat after six o'clock.",
        "aims": [
            "oven what|how|why|wrong",
            "what|which broken|wrong|trouble",
            "heat lose|loses|lost",
        ],
        "asks": ["What's wrong with the oven?", "How does the oven hold up?"],
        "tells": [
            "The left oven goes cold after six.",
            "After six the left one loses its heat, every day.",
        ],
        "again": ["As I said, the left one, after six.", "Still the left oven."],
        "confirms": ["Yes, the left one.", "That's the oven for you."],
        "hint": "What might slow a baker down in the morning?",
        "assumption": {
            "claim": "Both ovens are too old.",
            "cues": ["ovens|oven old|ancient|outdated", "need|needs new oven|ovens"],
            "sounds": ["I know your ovens are too old.", "You need new ovens, clearly."],
            "answers": ["Who told you that?", "Old? Says who?"],
        },
    },
    {
        "id": "budget",
        "label": "How the money is found",
        "truth": "Her sister holds the money and decides in March.",
        "aims": [
            "who|how decide|pay|pays|money",
            "budget|money what|how|who|which",
            "when decide|buy|pay",
        ],
        "asks": ["Who decides about money here?", "How do you decide on spending?"],
        "opens": {"trust": 5},
        "tells": [
            "My sister keeps the books, and she decides in March.",
            "Money is my sister's business, and March is when she looks at it.",
        ],
        "guarded": [
            "We get by.",
            "I don't talk money with strangers.",
            "Let's leave money out of it.",
        ],
        "again": ["My sister, in March, as I said."],
        "confirms": ["Yes, she decides, in March."],
        "hint": "How does money get spent here, and how could you find out?",
        "assumption": {
            "claim": "There is no money.",
            "cues": ["no|not|cannot|can't money|budget|afford", "money|budget tight|short"],
            "sounds": ["I know money is tight.", "You can't afford much, I suppose."],
            "answers": ["Did I say a word about money?", "You've been looking in my till?"],
        },
    },
    {
        "id": "wish",
        "label": "What she would like to be different",
        "truth": "She wants to sleep until four.",
        "aims": [
            "what|how wish|different|dream|like|hope",
            "how good|perfect day|morning",
            "what change",
        ],
        "asks": ["What would a good morning look like?", "What would you change?"],
        "opens": {"trust": 6, "by": "open", "after": ["oven"]},
        "tells": [
            "Sleep until four instead of half past two. That's all I'd ask.",
            "One night a week in my own bed until four.",
        ],
        "guarded": ["Wishes are for birthdays.", "Ask me on a Sunday."],
        "again": ["Sleep, as I told you.", "Still sleep."],
        "confirms": ["Four o'clock, yes. I can hardly imagine it."],
        "hint": "What would be different for her if it all went well?",
    },
]

_STAGES: list[dict[str, Any]] = [
    {
        "id": "counter",
        "title": "Across the counter",
        "about": "Polite and busy.",
        "signal": "keeps wiping the counter",
        "lines": {
            "open": ["I've dough waiting, so make it smaller.", "You don't ask for little."],
            "closed": ["If you say so.", "Now and then."],
            "push": ["Whoa there."],
            "social": ["Mind the step."],
        },
        "objections": [
            {
                "id": "no-time",
                "says": ["I've got rolls in ten minutes, mind.", "I can't stand here all day."],
                "when": {"turns_at_least": 2},
            }
        ],
        "questions": [
            {
                "id": "who-are-you",
                "says": ["Who sent you, by the way?"],
                "when": {"turns_at_least": 2},
            }
        ],
        "moves": [
            {"to": "end", "when": {"said": ["bye|goodbye"]}},
            {
                "to": "kitchen",
                "when": {"trust_at_least": 6, "told_at_least": 1},
                "says": ["Come through to the back, it's warmer.", "Mind the sacks and come in."],
            },
        ],
        "hints": ["What could you ask her about her morning?"],
    },
    {
        "id": "kitchen",
        "title": "In the kitchen",
        "about": "She thinks aloud.",
        "signal": "has put the cloth down",
        "lines": {
            "open": ["Let me think about that one.", "I'd have to ask the night shift."],
            "reflect": ["Yes, that's us."],
        },
        "questions": [
            {"id": "ever-baked", "says": ["Have you ever baked at night?"]},
        ],
        "moves": [
            {"to": "end", "when": {"said": ["bye|goodbye"]}},
            {"to": "door", "when": {"patience_at_most": 2}},
            {
                "to": "end",
                "when": {"trust_at_least": 7, "told_at_least": 3, "said": ["next_step|next_steps"]},
            },
        ],
        "hints": ["What would she like to be different?", "What could you play back to her?"],
    },
    {
        "id": "door",
        "title": "At the door",
        "about": "She is about to go.",
        "signal": "has one hand on the door",
        "lines": {"open": ["Quickly, then."], "social": ["I'm off."]},
        "moves": [
            {"to": "end", "when": {"said": ["bye|goodbye|thank*"]}},
            {"to": "end", "when": {"turns_at_least": 30}},
        ],
        "hints": ["What is the one thing you still want to know?"],
    },
]

_OUTCOMES: list[dict[str, Any]] = [
    {
        "id": "walk-out",
        "title": "She goes back to her dough",
        "kind": "walk-out",
        "when": {"trust_at_most": 1},
        "says": ["That will do. Good day to you.", "I've bread to bake. The door is there."],
        "meaning": "She was pushed.",
        "points": -10,
    },
    {
        "id": "tasting",
        "title": "A tasting on Sunday",
        "kind": "advance",
        "when": {"told_at_least": 3, "trust_at_least": 7},
        "says": ["Come on Sunday, then, and bring flour.", "Sunday at nine. Bring an apron."],
        "meaning": "A step she wants.",
        "points": 20,
    },
    {
        "id": "open-door",
        "title": "Come by again",
        "kind": "open-door",
        "says": ["Come by again some time.", "You know where we are. Bye now."],
        "meaning": "Friendly, nothing agreed.",
        "points": 2,
    },
]

_MINI: dict[str, Any] = {
    "format": 1,
    "slug": "mini-bakery",
    "title": "The bakery",
    "summary": "A short talk across a bakery counter.",
    "industry": "Bakeries",
    "minutes": 10,
    "difficulty": 1,
    "language": "en",
    "skills": ["Asking openly"],
    "situation": "A bakery with two ovens, early in the morning. A seller of ovens has come in.",
    "seats": {
        "seller": {
            "name": "Seller",
            "brief": {
                "you": "You sell ovens.",
                "knows": ["People say the ovens are old."],
                "wants": ["To learn what slows them down."],
            },
        },
        "buyer": {
            "name": "Baker",
            "brief": {
                "you": "You are Ada, the baker.",
                "knows": ["The left oven goes cold.", "Your sister holds the money."],
                "wants": ["To get back to the dough."],
            },
        },
    },
    "persona": {
        "name": "Ada Crumb",
        "role": "Baker",
        "organisation": "Crumb & Daughter",
        "about": "Bakes since she was fifteen.",
        "voice": "Short and dry.",
    },
    "temper": {"trust": 4, "patience": 7},
    "facts": _FACTS,
    "opening": ["Morning. What can I get you?", "Yes, please? We open at six."],
    "lines": _REACTIONS,
    "stages": _STAGES,
    "outcomes": _OUTCOMES,
    "rubric": {
        "focus": ["inspire"],
        "points": {
            "ask.open": 4,
            "ask.closed": 2,
            "ask.leading": -2,
            "reflect": 3,
            "check": 4,
            "inspire": 5,
            "tell.pitch": -2,
            "push": -4,
            "assume": -3,
        },
    },
}


def mini_scenario(**changes: Any) -> Scenario:
    """The mini scenario, with the top-level fields `changes` in place of its own.

    Raises pydantic.ValidationError when they do not fit.
    """
    return Scenario.model_validate({**_MINI, **changes})


def mini_fields() -> dict[str, Any]:
    """The mini scenario as the plain data an author would write, safe to change."""
    return deepcopy(_MINI)
