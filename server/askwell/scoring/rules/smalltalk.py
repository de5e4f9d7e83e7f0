"""Rules for `social`.

Decides which words only keep the talk going. Must not know other labels.
"""

from typing import Final

from askwell.scoring.rule import Rule, phrases

GREETING: Final = Rule(
    "social.greeting",
    "social",
    0.8,
    "A greeting, a goodbye or an introduction",
    phrases("""
        ^ (hi|hello|hey|howdy|hiya|morning|greetings|evening|afternoon|welcome)
        (hi|hello|hey|howdy|hiya) (there|again|everyone|all|@w)
        good (morning|afternoon|evening|day)
        (bye|goodbye|cheers|ciao|cheerio)
        (see|talk|speak) (you|to you|soon|then|later|in|on|tomorrow|next) <3>
        (have a|enjoy) (good|great|nice|lovely|your|the) <1> (day|weekend|evening|one|week|time|\
            lunch|trip|flight|holiday|night|game|afternoon)
        nice to (meet|see|hear|finally|speak|talk)
        (lovely|good|great|pleasure) to (meet|see|hear|speak|finally|talk|have)
        (my name is|i am calling from|this is) <5>
        ^ <3> (from|with) <2> here
        thanks for (taking|making|having|coming|joining|the time|your time|meeting|seeing|the\
             call|calling|picking)
        thank you for (your time|taking the time|having|joining|coming|seeing|meeting|making time|\
            making the time|your patience|calling)
    """),
)
ACK: Final = Rule(
    "social.acknowledge",
    "social",
    0.75,
    "Acknowledges and keeps the turn going, nothing more",
    phrases("""
        ^ (got it|okay|ok|right|sure|great|thanks|thank you|cool|understood|i see|i hear you|\
            noted|makes sense|fair enough|perfect|awesome|nice|lovely|alright|wow|touche|mm|hm|\
            haha|lol|indeed|exactly|absolutely|wonderful|fantastic|amazing|brilliant|excellent|\
            super|sweet|wooo|woo|yay|congrats|congratulations) $
        (great|good|excellent|fair|lovely|interesting) (question|point|stuff|news|to hear|to know)
        (no|not a) (worries|problem|hurry|rush|stress|bother)
        ^ (never mind|no matter|fair enough|of course|makes sense|got it|i hear you|i see|i\
             understand|i get it|i get that)
        (i am|so|very|really) (so|very|really)? sorry (to hear|about that|for your loss)?
        sorry to hear
        (take|took) (your|my|our) time
        (can not|could not) complain
        (thanks|thank you) (so|very|a|again|anyway|both|much)
        ^ (thanks|thank you) <2> $
        (congrats|congratulations)
        (glad|happy|pleased) (you|to hear|to be|that you) <4>
        same here
        me too
        ^ (yes|yeah|yep|no|nope|true|indeed|definitely|certainly|correct|deal|done|agreed|\
            likewise|cheers|bless) $
        (how|so|very|really) (lovely|nice|sweet|funny|cool|kind|exciting)
        well done $
        you are welcome
        do not mention it
        will do $
        (sounds|looks) (good|great|fine|perfect|like a plan)
        ^ (oh|ah|ha) (no|dear|well|wow)
    """),
)
LOGISTICS: Final = Rule(
    "social.logistics",
    "social",
    0.75,
    "The logistics of the call: sound, seats, who passes what on",
    phrases("""
        (can|could|do) you (hear|see) (me|us|my)
        (hear|see) me (ok|okay|well|now|alright|all right|fine|clearly)
        (bear|be) with (me|you|us) <5>
        (hang|hold) on (a|one|just|for|there)?
        (one|a|just a|give me a|give me one) (second|moment|minute|sec|mo) (please)? $
        just (closing|opening|looking|getting|finding|parking|finishing|grabbing|sharing|\
            switching) <5>
        (door|window|tabs) (open|closed|here)
        (i will|let me|i can) (just)? (pass|forward) (it|that|this) (on|along)
        (shall|can|should|may|let) (i|me) <1> (share|record|start) (my|the|this) <2>
        (share|sharing) my screen
        (my|your) (sound|line|audio|camera|mic|microphone|video|screen|connection|wifi|headset|\
            signal) (is|keeps|was|went|dropped|froze|seems|better) <3>
        the line is <2> (bad|better|good|breaking|terrible|awful|clear) <3>
        (you are|i am|was|were) (on)? (mute|muted|breaking up)
        dial (in|into|back)
        (come|sit|take a seat|have a seat|please sit) (in|down)
        mind the (step|box|gap|head|dog|cat|door)
        (let us|shall we|let me) (get started|dive in|see|jump in|begin|start)? $
        i have got <4> (meeting|call|room|agenda|hour|minutes|half)
        (sorry|apologies) (for|about|i am|to be) (the wait|the delay|late|being late|running late|\
            the noise|keeping)
    """),
)
SMALL_TALK: Final = Rule(
    "social.small-talk",
    "social",
    0.8,
    'A small-talk question or remark: "How was the weekend?", "How are you?"',
    phrases("""
        how (are|is) (you|things|life|it going|everyone|everything|the family|business) (doing|\
            going|today|keeping|feeling|this morning)? $
        how (is|are|was|were) (your|the|half|that) <2> (day|weekend|week|morning|evening|holiday|\
            holidays|vacation|trip|flight|drive|journey|weather|term|fair|game|match|conference|\
            traffic|party|wedding|break|christmas|easter|kids|dog|baby) (so far|then|again|for\
             you|like|going|treating you)? $
        how (is|was|were) (your|the) <2> (day|weekend|week|holiday|holidays|vacation|trip|flight|\
            drive|journey) (in|at|with|to|from) <4> $
        (how|hows) <1> half term
        (how|is) (the|your) <1> morning treating you
        how have you been
        ^ (coffee|tea|water|biscuit|biscuits) $
        how did the <3> (go|turn out|end) $
        (hey|hi|hello|oh) <1> how did <4> go
        (did|do) you (survive|sleep well|get home|get here|find us|find it|find a parking|find\
             parking|find the place|enjoy the|have a good|have a nice) <5>
        (are|is) (you|everyone|everybody) well $
        you are <1> welcome <4>
        (have|had) (a|any) (good|nice|great|lovely) (weekend|day|holiday|trip|time|flight|break|\
            week)
        is (now|this) (still)? (a|an) (good|bad|ok|convenient) (time|moment)
        (do you have|have you got|got) (a|five|two|10|ten|5|2|a few) (minute|minutes|moment|\
            second|seconds)
        (nice|lovely|terrible|awful|horrible|rainy|hot|cold) (weather|day|out there|outside)
        (how|what) about this weather
        (what|how) <3> weather
        (you|are you) (keeping|doing) (well|ok|alright|busy)
        (what is|whats) up $
    """),
)
FLATTERY: Final = Rule(
    "social.flattery",
    "social",
    0.8,
    "Flattery names nothing the other did",
    phrases("""
        you are (one of the|such a|a|the|so|really|truly|absolutely|clearly a) <2> (best|finest|\
            smartest|genius|star|legend|rockstar|pro|brilliant|amazing|visionary|wonderful|\
            fantastic|hero|angel)
        (nice|lovely|beautiful|great|impressive|amazing) (place|office|view|building|shop|company|\
            website|team|garden|showroom|car) <4>
        i (love|like|admire) (your|the) <3> (office|website|style|energy|company|shoes|tie|brand|\
            logo|building|attitude|view|place)
        (big|huge) fan
        (everyone|everybody|people) (says|say|talks|knows|tells me) (so|you|how|that you)
        (great|awesome|amazing|excellent|good|fantastic|brilliant|nice|well) (job|work|done|stuff|\
            effort|going|one) $
        (impressive|amazing|incredible|awesome) (company|business|team|career|cv|office|\
            background|profile|person)
        heard (so many|so much|such|great|good|nothing but) <3> (about you|things)
    """),
)

NOTHING: Final = Rule(
    "social.nothing-else",
    "social",
    0.5,
    "A few words that neither ask nor tell nor recognise",
)

ALL: Final = (NOTHING, GREETING, ACK, LOGISTICS, SMALL_TALK, FLATTERY)
