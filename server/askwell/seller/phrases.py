"""Lines of the seller's own, for any scenario.

Decides words only. Must not know when a line fits. No line pitches, presses or presumes; questions
stand alone in their lists, so that a turn never asks two.
"""

import re
from typing import Final

GREETINGS: Final = ("Hello, {name}.", "Hello {name}, and thank you for making the time.")
PERMISSION: Final = (
    "Would it be all right if I asked you a few things before I say anything myself?",
    "May I start with a few questions, so that I don't talk past you?",
)
PURPOSE: Final = (
    "I'd like to understand how things are for you before I say anything myself.",
    "I'd like to hear your side before I say anything.",
    "I'd sooner hear it from you than guess at it.",
)

THANKS: Final = (
    "Thank you for telling me that.",
    "That helps me, thank you.",
    "I'm glad you told me.",
    "Thank you for being so open about it.",
    "I wouldn't have known that.",
    "That is new to me, thank you.",
)
"""After something was learned that cannot be played back."""
NODS: Final = (
    "All right.",
    "Fair enough.",
    "I see.",
    "Right.",
    "Understood.",
    "I hear you.",
    "Of course.",
)
"""After something that told nothing."""
HEARD: Final = (
    "Thank you for saying so.",
    "Thank you for putting it so plainly.",
    "I'd like to understand that better.",
    "I'm with you.",
)
"""After something longer that cannot be played back."""
ROOM: Final = (
    "You don't have to tell me that.",
    "I may be asking for a lot at once.",
    "We can come back to that another time.",
    "I've asked for a good deal and given little so far.",
    "You decide what you tell me.",
)
"""After something that was kept back."""
LEADS: Final = ("So {}.", "So {}.", "It sounds as if {}.", "From what you say, {}.")
"""Around what the buyer said, turned round."""
DOUBTS: Final = (
    "That's a fair point, and I won't argue with it.",
    "I can see why that would put you off.",
    "That's a doubt worth taking seriously.",
    "You have reason to be careful, and I'd like to understand it.",
    "I hear the doubt in that, and I'd rather learn from it than answer it.",
)
"""To an objection."""

FOLLOW_UPS: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(words), question)
    for words, question in (
        (
            r"\b(?:hard|difficult|worr\w+|trouble|bothers?|afraid|frightens?)\b",
            "What makes that hard?",
        ),
        (
            r"\b(?:i|we)(?: would| do)?(?: really| only| just)? (?:wish|want|hope|like to)\b",
            "What would that give you?",
        ),
        (r"\b(?:never|always|every)\b", "What would it take for that to be different?"),
        (
            r"\b(?:ago|went|happened|lost|last (?:year|week|month|time|summer|spring|autumn))\b",
            "How did that come about?",
        ),
        (
            r"\b(?:people|team|everyone|everybody|nobody|staff|crew)\b",
            "How do the others see that?",
        ),
        (r"", "What makes that matter to you?"),
        (r"", "What lies behind that?"),
        (r"", "What do you make of that yourself?"),
    )
)
"""What the buyer's words must hold, and the question that goes on about them."""
ANYTHING: Final = (
    "What haven't I asked about that I should know?",
    "What else plays a part here?",
    "What would you ask, in my place?",
    "What matters most to you in all this?",
    "How do you look at it yourself?",
)
"""When there is nothing left to ask about."""

SUMS: Final = (
    "Let me play back what I have so far.",
    "Let me stop for a moment and sum up.",
    "Before I go on, this is what I've heard.",
    "To recap what I've understood.",
    "A short stop, to see where I am.",
)
QUOTES: Final = ("You said, {}", "You told me, {}", "And in your words, {}")
CORRECT_ME: Final = (
    "Did I get that right?",
    "What have I got wrong there?",
    "What would you correct in that?",
    "What have I missed?",
    "What should I put differently?",
)

UNKNOWN: Final = (
    "I don't know, and I'd rather say so than guess.",
    "Honestly, I can't answer that yet.",
    "That one I'd have to look up, honestly.",
    "That I can't tell you, I'd have to find out first.",
    "I'd be making it up if I answered that.",
    "I don't know enough yet to answer that fairly.",
)
"""To a question that the own brief has no answer to."""
SCRIPT: Final = (
    "A script speaks for this seat just now, from the seller's brief.",
    "This is a script speaking, in the seller's place.",
)
"""Whoever asks is told."""
OF_ME: Final = (
    "That's a fair thing to ask of me, and I can't answer it well.",
    "You may well ask, and I'd have to think about it honestly.",
    "I'd sooner show you that than say it.",
)
"""To a question about the seller's own person."""
WRITTEN_DOWN: Final = (
    "I've written that down, and I want to get it right.",
    "Gladly, and I've made a note of it.",
    "I have that on my list now.",
)
"""To a request."""
YOURS_FIRST: Final = (
    "I'd rather hear your own idea first.",
    "That's yours to decide, and I won't do it for you.",
    "I have no answer ready that would be better than yours.",
    "Whatever I said now would be mine and not yours.",
)
"""To a buyer who asks what to do, or whether something should be done."""
PLAINER: Final = (
    "Let me put it more plainly.",
    "I'll ask it another way.",
    "That was too wide, let me try again.",
    "I'll make it smaller.",
)
"""To a buyer who did not understand the question."""
SILENCE: Final = (
    "No hurry.",
    "There is no rush at all.",
    "Let me try it from another side.",
    "I'm still here.",
)
"""When the own last line was not answered."""

CALM: Final = (
    "I can hear that I've annoyed you, and I'm sorry for my part in it.",
    "I'd like to keep this friendly, even where we don't agree.",
    "I'd still like to understand what is behind that.",
)
INSTEAD: Final = (
    "What would you rather talk about?",
    "What should I have done differently?",
    "How would you like to go on?",
)
LOST: Final = (
    "I'm not sure I caught that.",
    "I didn't follow, and that may be me.",
    "That one went past me.",
    "I couldn't make that out.",
)
AGAIN: Final = (
    "Could you say it another way?",
    "Would you tell me that once more?",
)

PROPOSED: Final = "next step"
"""Words that show that a next step has been asked for, by whatever question."""
NEXT_STEP: Final = (
    "What would be a good way for us to go on from here?",
    "What should happen next, so that this was worth your time?",
    "What next step, if any, would you choose yourself?",
)
FAREWELLS: Final = (
    "Thank you for your time, {name}. I'll leave it there. Goodbye.",
    "I've learned a lot from you, {name}, thank you. I'll leave it at that. Goodbye.",
    "Thank you for talking to me so plainly, {name}. I'll leave you to it. Goodbye.",
)
PEACE: Final = (
    "I don't think this is the day for it. Thank you for your time all the same. Goodbye.",
    "I bear no grudge, and I'll stop here. Thank you for your time. Goodbye.",
)
AFTERWARDS: Final = (
    "Goodbye, and thank you again.",
    "All the best, and goodbye.",
    "Bye for now.",
    "Thank you. Goodbye.",
)

QUESTIONS: Final = frozenset(
    (
        *PERMISSION,
        *(question for _, question in FOLLOW_UPS),
        *ANYTHING,
        *CORRECT_ME,
        *INSTEAD,
        *AGAIN,
        *NEXT_STEP,
    )
)
"""Every question in this file."""

_INSULT: Final = (
    r"(?:idiots?|stupid|morons?|dumb|useless|pathetic|liars?|losers?|ridiculous|clowns?|fools?|"
    r"bastards?|pricks?|lying|worthless|a joke)"
)
RUDE: Final = re.compile(
    rf"\b(?:you|your (?:lot|people|company|team|boss))(?: are| is| sound| look)?"
    rf"(?: all| just| such| so| really| an?| complete| bloody| bunch of| the){{0,4}} {_INSULT}\b|"
    r"^(?:shut up|get lost|go away|piss off|bugger off|sod off)\b|"
    r"\b(?:screw you|go to hell|hate you|shut up (?:you|now)|"
    r"fuck\w*|assholes?|arseholes?|bitch(?:es)?|wankers?|cunts?|dickheads?)\b"
)
TAG: Final = re.compile(r"(?:,|^) *\w+(?:n't|n’t)? (?:it|he|she|they|we|you|i|that|there)\?$", re.I)
"""A question that only wants a nod."""
KEPT_BACK: Final = re.compile(
    r"\b(?:rather not|sooner (?:not|start)|"
    r"not (?:now|yet|today|ready|here|going to|turning|at this)|"
    r"do not (?:discuss|talk|hand|tell|speak)|leave it|keep (?:my|that|it|them)|none of your|"
    r"want to know (?:who|what you|why)|(?:that is|a) personal|another time|longer answer|"
    r"first things first|house business|hand out|prefer not|next question|drop it)\b"
)
IS_SCRIPT: Final = re.compile(
    r"\b(?:you|this|talking to|speaking to|talking with|speaking with) (?:are )?(?:just |really )?"
    r"(?:an? )?(?:real )?(?:bot|chatbot|robot|machine|computer|ai|human|person|program|script)\b"
)
REQUEST: Final = re.compile(r"^(?:tell|give|show) me\b", re.IGNORECASE)
PRICE: Final = re.compile(r"\b(?:costs?|price|much|charge)\b")
LEAVING: Final = re.compile(
    r"\b(?:bye|goodbye|good bye|cheerio|farewell|(?:i|we) (?:have|need|must|ought) (?:to )?"
    r"(?:go|leave|run|stop)(?: now)?$|leave it (?:there|here)|i am off(?: now)?$)\b"
)
OBJECTION: Final = re.compile(
    r"\b(?:worr(?:y|ies|ied)|bothers?|concern\w*|afraid|doubt\w*|not sure|"
    r"(?:do|did|will|would|can) not (?:want|need|like|trust|believe|see|have time)|"
    r"too (?:much|many|small|big|expensive|late|early|busy)|waste|no time|salesy|hurry|rush\w*|"
    r"push\w*|promis(?:e|ing) nothing|nothing i have said)\b"
)
WHY_HERE: Final = re.compile(
    r"\b(?:what (?:brings|brought) you|why (?:are|did|do|would) you|who are you|who sent you|"
    r"how (?:can|may) i help|what (?:can|may) i (?:do|get|help)|what is (?:it|this) (?:you|about)|"
    r"what (?:are|were) you (?:after|hoping|here|selling|looking)|what do you want(?! me)|"
    r"what did you (?:come|want)|so what is it|what is on your mind|proper one)\b"
)
ABOUT_ME: Final = re.compile(
    r"^(?:(?:and|but|so|or|then) )*(?:have|had|do|did|are|were) you\b|"
    r"\bin it for you\b|\byourself\b"
)
WANTED: Final = re.compile(r"^(?:(?:and|but|so|or|then) )*(?:would|will|could|can) you\b")
WHAT_TO_DO: Final = re.compile(
    r"\b(?:what (?:do|should|shall|would|can) (?:i|we|you)|(?:can|shall|should|may|do|am) i\b|"
    r"should we|shall we|in my place|if it was yours|how do i)\b"
)
NOT_UNDERSTOOD: Final = re.compile(
    r"\b(?:which (?:bit|part|one|of)|what do you mean|do you mean|how do you mean|plainer|smaller|"
    r"what are you getting at|what is the question|say (?:it|that) again|come again|"
    r"where do (?:you|i) (?:want|start|begin)|where would i begin|another way|do not follow|"
    r"not sure i follow|lost me|narrow that|short(?:er)? (?:one|version))\b"
)
