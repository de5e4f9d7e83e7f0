"""Rules for `reflect` and `check`.

Decides which words play back or put a belief to the test. Must not know facts.
"""

from typing import Final

from askwell.scoring.rule import Rule, phrases

SAID_BACK: Final = Rule(
    "reflect.you-said",
    "reflect",
    0.75,
    'Plays back openly: "you said…", "what I\'m hearing is…", "sounds like…"',
    phrases("""
        ^ you (said|mentioned|told me|were saying|have said|described|talked about|pointed out|\
            brought up|wrote|explained|put it|called it|have told me)
        (on the card|in your mail|in your note|earlier|before|just now|last time) <4> you (said|\
            wrote|mentioned|told me|called) <2>
        as you (said|say|mentioned|put it|described)
        (what|all) i (am hearing|hear|heard|am picking up|understood|take from|took from) <5>
        (sounds|sounding|feels|seems) (like|as if|as though) <1> (you|your|the|it|there|they|that|\
            he|she|a|most|some|both)
        (sounds|seems) to me (like|as if|as though)
        ^ (sounds|seems) (like|as if|frustrating|painful|exhausting|tough|heavy|lonely)
        if i (understand|understood|hear|heard|got|get|follow|read) <2> (you|that|this|it|right|\
            correctly)
        (in other words|to sum up|to summarise|to summarize|let me sum up|let me play|let me\
             repeat|summing up|in short|to recap|let me recap)
        i (hear|heard) (you|that you|that it|a lot|how|two|three) <2> (say|saying|talk|mention|\
            things)
        (on|from) the one hand <12> (on|from) the other
        so > you are (saying|telling me)
        you are (saying|telling me) (that)?
        from what you (say|said|tell|told|describe|described)
    """),
    on="say",
)
ECHO: Final = Rule(
    "reflect.own-words",
    "reflect",
    0.8,
    "Plays back words the other side has used",
)
SUMMED: Final = Rule(
    "reflect.summary",
    "reflect",
    0.7,
    'A summary with ‘so’ that rests on what they said: "so two launches slipped…"',
)
TESTS: Final = Rule(
    "check.test-belief",
    "check",
    0.8,
    'Tests a belief: "what makes you say…", "how do you know?", "is that what they told you?"',
    phrases("""
        what (makes|made|has made|is making|leads|led) (you|him|her|them|us) <2> (think|say|so\
             sure|believe|feel|certain|suspect|assume|conclude|sure|confident)
        how (do|did|would|can) (you|we|they|i) (really|actually)? (know|tell|find out|be sure)
        how (sure|certain|confident|solid) (are|is|were)
        (where|who) (does|did|do|is) <1> (that|this|it|the number|the figure|the idea|belief) <2>\
             (come|coming|from)
        is (that|this|it) what (they|he|she|you|your) <2> (said|say|told|mean|meant|wrote|think|\
            asked|asked for|want)
        (did|have|has) (they|he|she|anyone|anybody|somebody|someone|you) <1> (actually|really|\
            ever) <1> (say|said|tell|told|ask|asked|see|seen|check|checked|write|written|hear|\
            heard|happen|happened|confirm|confirmed)
        (did|have|has) (they|he|she) <2> (say|said|told|tell|ask|asked for|mention|mentioned) (so|\
            that|it|it in|why|you|what|those|something|no)
        what (exactly|precisely|words|actually)? (did|has|have) (they|he|she|your <1>|the <1>|his\
             <1>|her <1>) (actually|exactly|really|literally)? (say|said|tell you|told you|write|\
            wrote|mean)
        what did (they|he|she|it) (actually|exactly|really|literally)? (say|do or say|write|mean)
        (who|whom) (have|has|did|said|says|told|else said|actually said|exactly said) <2> (that|\
            it|so|told|you|this|no|they|say|said|tell)
        what (exactly|precisely) (did|have|has) (they|he|she|the|your|his|her) <3> (say|said|tell|\
            write|ask|mean|do)
        what (do|did|have) you (see|hear|notice|seen|heard|noticed) <8> that
        (which|what) <3> (did|do|does) (they|he|she) mean <3>
        or did it (just)? (feel|look|sound|seem) <4>
        what <1> (tells|told) you <1> (that|so|this|he|she|they|it) <4>
        what are you (basing|resting|going by) <4>
        (basing|based) (that|this|it) on
        (something|a thing) (they|he|she|you) (said|told|wrote|heard|saw|read|know) <3>
        (told|said) (you|so|it) (herself|himself|themselves|directly|in so many words|that way|\
            yourself)
        (first|second) hand
        how (much|many) of (that|this|it) (is|are|do you|have you) <3> (know|sure|certain|guess|\
            seen|fact)
        who exactly (is|are|said|says)
        (or|is|are) (that|it|this|is that|is it|more of) <2> (a|an|your|our|just|more of a|only)?\
             (guess|hunch|assumption|feeling|gut feeling|interpretation|impression|reading|\
            hypothesis|guessing|rumour|rumor|theory|fear|hearsay)
        (or)? did (they|he|she) (just|only|really) (say|ask|mean|mention) <3>
        what <8> (done|said|did|seen) <3> (that)? (shows|proves|tells|says|suggests) <3>
        how (would|could|can|will) (you|we) (find out|check|test|make sure)
        (our|your|my) (reading|interpretation|assumption|guess|guessing|hunch|impression|theory)
        (a|an|just|more of a) (guess|hunch|assumption|gut feeling|rumour|rumor)
        what (have|did) you (seen|heard|noticed|see|hear|notice) <4> (that|points|which|makes|tells)
        (points|point|pointing|speaks|suggests|evidence) (that way|the other way|to that|to\
             somebody|against|for|in that direction|to it|to)
        what else (could|might|can) (be|explain|have|it|that|lie) <4>
        what (could|might) (also|else)? (explain|be behind|be the reason)
        what (would|could|might) (prove|change|disprove|tell) (you|us|your|that|me) <3> (wrong|\
            mind|otherwise)?
        (could|might|can) it (also)? (be|have been|not be) (that|because|something|someone|the|\
            about|a|more|less)
        is it possible (that)?
        (based on|on the basis of|on the strength of) (what|which)
        (has|have) <3> (happened|been like|hated|refused|said|turned) <6> before
        (similar|this) before or
        when (did|was) <3> last (ask|asked|check|checked|say|said|talk|talked|spoke)
        how (true|real|reliable|accurate|current|up to date) (is|are)
        (says|said) (who|which of)
    """),
    on="ask",
)
RIGHT: Final = Rule(
    "check.am-i-right",
    "check",
    0.85,
    'Sums up and asks to be corrected: "Did I get that right?", "correct me if I\'m wrong"',
    phrases("""
        (did|do|have) i <1> (get|got|have|hear|heard|understand|understood|read|miss|missed|\
            follow|sum) <3> (right|correct|correctly|straight|properly|anything|something|well|\
            you|accurate|that|it)
        (is|was) (that|this|it) <1> (right|correct|accurate|fair|it|true|about right|how you see\
             it|a fair summary|what you mean|what you meant|the case|so)
        am i (right|reading|hearing|getting|missing|understanding|correct|close|wrong|off|jumping|\
            way off|being unfair|mistaken|on the right)
        am i <3> (jumping ahead|off|wrong|mistaken|missing)
        or (am i|is that|have i) <3> (wrong|off|ahead|missing|mistaken|unfair|it)
        (correct|stop) me if
        (tell me|say so|say|shout|let me know) if (i|that|this|it) (am|have|is|got|was|misread|\
            sounds) <3> (wrong|off|missed|mistaken|misread|right|unfair)
        (where|what|how) (am i|did i|have i) (wrong|get wrong|got wrong|miss|missed|missing|\
            misread|off|misunderstand)
        what (have|did) i (missed|miss|got wrong|get wrong|left out|leave out|forgotten|forget)
        (i|we) (may|might|could) be (wrong|mistaken|off|misreading|jumping|way off|reading too\
             much) <<22>> (is|are|was|were|do|does|did|could|have|has|or|would) (it|that|you|they|\
            the|he|she|there|this) <<9>>
        is (that|this|it) what you (mean|meant|are saying|were saying|are after|had in mind)
        (are|were) you (saying|telling me|suggesting|implying)
        do you mean
        you mean <8> ?
        does that (match|sound right|sound like|fit|capture|reflect|ring true|do it justice)
        what do you mean (by|with|when)
        meaning <<12>> or
        as in <<10>> or
        (have|did) i (misunderstood|misunderstand|misread|mishear|misheard|got you wrong)
        how close (is|am|was) (that|i)
        would (it|that) be fair to say
        would you say <4> (is|are|was) (fair|right|accurate|true)
        what did i (miss|get wrong|leave out)
    """),
)
GUESS_ASKED: Final = Rule(
    "check.asked-guess",
    "check",
    0.7,
    'A guess put as a question about its truth: "My guess is timing: is that it?"',
    phrases("""
        (i|we) (assume|guess|imagine|suppose|presume|suspect|take it|gather) <<14>> ?
        my (guess|hunch|assumption|impression|sense|reading|suspicion|theory|hypothesis) <<16>> ?
        (i|we) (am|was|have been|had been|were) (assuming|guessing|supposing) <<16>> ?
        (i|we) (assume|assumed|guess|suspect|wonder) <<16>> (right|true|so|correct|that it|the\
             case|wrong|off) ?
        before i (assume|guess|presume|jump)
        (do not|did not|not) want to (guess|assume|presume|put words)
        rather than (guess|assume|guessing|assuming)
        (rather|instead) (ask|check) than (guess|assume)
        i (should|would rather|had better|want to) (ask|check) (rather|instead|before|not)
        what (are|were|am) (we|i) assuming
        (let me|i want to|can i|could i|may i|just) (check|test|verify|double check|sanity check)\
             <3> (with you|that|this|if|whether|my|one|something|an)
    """),
)
PREFERENCE: Final = Rule(
    "check.preference",
    "check",
    0.75,
    'Asks how they want to be dealt with: "How would you like me to follow up?"',
    phrases("""
        how (would|do|should|shall|can|often|much|soon) <3> (you|i|we) <2> (like|prefer|want) <1>\
             (me|us) to <8>
        how (would|do) you (like|prefer|want) to (be|hear|stay|receive|keep in|be kept|\
            communicate|meet|work with me) <6>
        how (should|shall|can|do) (i|we) <1> (follow up|stay in touch|keep in touch|reach you|get\
             back|keep you|report|contact) <6>
        how (would|do) you (prefer|like|want) (it|that|this|the summary|the offer|the report|\
            things|updates) <6>
        (what|which) (channel|format|rhythm|time|day) <4> (suit|suits|works|best|better|\
            convenient|prefer) <4>
        what (works|suits|would work|would suit) <1> (best|better)? <1> (you|for you)
        (would|do) you (like|want|prefer) (me|us) to (call|ring|email|text|send|write|ask|check|\
            follow|come|stay|keep|remind|wait|phone|contact|report|visit|message|put it|summarise|\
            summarize|copy|bring it) <8>
        would you rather <<12>> or
        (should|shall|would) i <1> (email|call|ring|text|send|write|come by|drop) <8> or
        (want|like|prefer|have) (it|that|this|them|the <2>) (as|by|in|via|on|over|before|sent|to\
             go) <2> (pdf|email|phone|mail|writing|post|paper|person|word|excel|text|spreadsheet|\
            template|format|one page|two pages|full)
        (would|should|do) (you|they|he|she|it) <2> (rather|prefer) <10> or
        (email|phone|call|text|pdf|video|in person|letter|whatsapp|mail|teams|zoom) or (email|\
            phone|call|a call|text|pdf|video|in person|letter|whatsapp|mail|teams|zoom|by|over|\
            should|shall|your)
        (is|are|would) (it|you|that) <2> (ok|okay|fine|alright|all right|good|comfortable|happy|\
            cool) <2> (if|with|for) <2> (i|me|we|us|one|a|text|email|you|getting|that)
        are you (ok|okay|fine|good|happy|comfortable) with <2> (me|one|a|text|getting|us|it|that|\
            this)
        (may|can|could|should|shall) i (call|ring|text|email|write|come back|check in|follow up|\
            send|reach|contact|get back) <8> or
        (should|shall) i (call|ring|text|email|write|check in|follow up|sit tight|wait|stay out|\
            come back|go through|deal with|copy|cc)
        when (would|is|should|shall) <3> (suit|good|best|better|convenient|like me|prefer|rather|i\
             call|i ring|i write)
        how (much|many|often|detailed|long) <4> (would you like|do you want|should i|would help|is\
             useful|is too)
        or (only|just|directly|straight)? (through|via|to) you
        what (would|do) you (prefer|rather)
        (let me know|tell me) (how|what|when|which) <2> (you|works|suits|is best|would) <2>\
             (prefer|like|suits|works|best|rather)
    """),
    on="ask",
)
OWN_WORDS: Final = Rule(
    "check.their-words",
    "check",
    0.75,
    'Asks what their own word means: "late as in late parts, or late paperwork?"',
)
ECHO_ASKED: Final = Rule(
    "check.summary-asked",
    "check",
    0.7,
    "Reads their words back as a question",
)
VAGUE: Final = Rule(
    "check.vague-word",
    "check",
    0.7,
    'Asks who a vague word of theirs stands for: "who is they?", "who is everybody?"',
    phrases("""
        who (is|are) (all|they|everyone|everybody|we|people) $
        who exactly (is|are) <4>
    """),
    on="ask",
)

ALL: Final = (
    SAID_BACK,
    ECHO,
    SUMMED,
    TESTS,
    RIGHT,
    GUESS_ASKED,
    PREFERENCE,
    OWN_WORDS,
    ECHO_ASKED,
    VAGUE,
)
