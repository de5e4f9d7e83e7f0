"""A handful of facts of our own, for the tests of the ledger."""

from askwell.scenario.model import Assumption, Fact

SIGNER = Fact(
    id="signer",
    label="Who signs the order",
    truth="Dr Amsel signs, but only after the night nurses have agreed.",
    aims=("who sign*|approv*|decid*", "decision|sign_off who|how", "need* agree*|approval"),
    asks=("Who signs off on an order like this?", "Whose agreement do you need?"),
    tells=(
        "Dr Amsel signs, once the night nurses have agreed.",
        "The signature is Dr Amsel's. She asks the night nurses first.",
    ),
    again=("As I said, Dr Amsel, and the night nurses before her.",),
    hint="Whose name is at the bottom of an order?",
    assumption=Assumption(
        claim="The buyer decides alone.",
        cues=("you decid*|sign* alone|yourself", "your|you decision_maker|boss"),
        sounds=("You can sign that yourself.", "As the boss here it is your decision alone."),
        answers=("I can sign for paper towels.", "Alone? Who told you that?"),
    ),
)
FALLS = Fact(
    id="falls",
    label="What happened on the ward in March",
    truth="Two patients fell at night in March and were found late.",
    aims=("what happen* march|ward|night", "fall*|fell how|what|tell|when", "why now"),
    asks=("What happened on the ward in March?", "Why does this come up now?"),
    tells=("Two patients fell at night in March. Both were found late.", "Two falls, found late."),
    again=("The two falls in March, yes.",),
    hint="Why does this come up now?",
)
MONEY = Fact(
    id="money",
    label="Where the money comes from",
    truth="A foundation pays, and its budget has to be spent by October.",
    aims=(
        "who|where|how money|budget|fund*|pay*",
        "budget left|free|available",
        "any|enough money|budget",
    ),
    asks=("Where would the money come from?", "Is there a budget for this?"),
    tells=(
        "A foundation pays. Its budget must be spent by October.",
        "Foundation money, until October.",
    ),
    again=("The foundation, until October.",),
    hint="Whose money is it?",
    assumption=Assumption(
        claim="There is no budget.",
        cues=("no|not budget|money !is", "budget|money tight|short|problem"),
        sounds=("You have no budget for this.", "Money is tight in hospitals, I know."),
        answers=("Who says we have no money?", "Money isn't what keeps me awake."),
    ),
)
FACTS = (SIGNER, FALLS, MONEY)
