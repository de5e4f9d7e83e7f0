"""Rules for `reflect`, `assume` and `check`.

Decides which words play back, take for granted or test. Whether something has been disclosed is
measured in `scene`, not here. Must not know facts.
"""

from typing import Final

from askwell.scoring.rule import Rule, phrases

SAID_BACK: Final = Rule(
    "reflect.you-said",
    "reflect",
    0.75,
    'Plays back openly: "you said…", "what I\'m hearing is…", "sounds like…"',
    phrases("""
        you (said|mentioned|told me|were saying|have said|described|talked about|pointed out|brought up|wrote|explained|put it|called it|have told me)
        as you (said|say|mentioned|put it|described)
        (what|all) i (am hearing|hear|heard|am picking up|understood|take from|took from) <5>
        (sounds|sounding|feels|seems) (like|as if|as though) <1> (you|your|the|it|there|they|that|he|she|a|most|some|both)
        (sounds|seems) to me (like|as if|as though)
        ^ (sounds|seems) (like|as if|frustrating|painful|exhausting|tough|heavy|lonely)
        if i (understand|understood|hear|heard|got|get|follow|read) <2> (you|that|this|it|right|correctly)
        (in other words|to sum up|to summarise|to summarize|let me sum up|let me play|let me repeat|summing up|in short|to recap|let me recap)
        i (hear|heard) (you|that you|that it|a lot|how|two|three) <2> (say|saying|talk|mention|things)
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
    'A summary with *so* that rests on what they said: "so two launches slipped…"',
)

MUST: Final = Rule(
    "assume.must",
    "assume",
    0.8,
    'A guess put as certain: "you must be…", "I bet…", "I know you\'ll…", "obviously"',
    phrases("""
        (you|your <2>|they|he|she) must (be|have|feel|hate|love|want|need|know|get|lose|spend|cost|really|all|also|already)
        that must (be|have|feel|drive|hurt|cost|keep)
        (it|this) must (be|have been|feel|drive|hurt|cost|keep) <3> (you|for you|your|hard|tough|frustrating|annoying|stressful|awful|terrible)
        (i|we) (bet|am betting|would bet|imagine|can imagine|can only imagine|guess|suppose|presume|assume|am assuming|am guessing|take it|am sure|am certain|have no doubt|gather|reckon|expect|would guess|would imagine|would say|figure|suspect) <1> (that)? (you|your|they|it is|he|she|the|his|her|that is|budget|most|there|this|money|everyone|nobody)
        (no doubt|doubtless|clearly|obviously|evidently|of course) <1> (you|your|they|he|she)
        you (are|have|will|would|do|must|can)? (clearly|obviously|probably|surely|undoubtedly|certainly|definitely|no doubt|doubtless|evidently|presumably) <6>
        your <3> (clearly|obviously|probably|surely|undoubtedly|certainly|definitely|doubtless|evidently|presumably) <4>
        they (are|have|will)? (clearly|obviously|probably|surely|undoubtedly|certainly|definitely|just) <4>
        (he|she) (is|has|will|does)? (clearly|obviously|probably|surely|undoubtedly|certainly|definitely) <4>
        (i|we) (know|already know|can tell|can see|understand|am aware|realise|realize) (that)? (you|your|it is|they|money|budget) (are|will|have|need|want|do|can|would|is|must|feel|hate|like|prefer|would like|not|all|not have|boss|team|tight|people|company|customers)
        (in|at) (a|your) (place|company|team|shop|firm|business|school|hospital|situation|position) (like yours|of your size|that size) <4>
        a (place|company|team|shop|firm|business|school|hospital|site|outfit) (like yours|of your size|that size|your size)
        (someone|somebody|people|anyone|everybody|everyone) (in|with|like) (your|you) <4> (needs|need|wants|want|always|usually|typically|hates|likes|has|have)
        (like|as) (all|every|most|any) <3> (you|your) <3>
    """),
    on="say",
)
SINCE: Final = Rule(
    "assume.since",
    "assume",
    0.75,
    'Builds on it as settled: "since budget is your problem…", "seeing as you…"',
    phrases("""
        ^ (since|because|as|given that|given|seeing as|seeing that|seeing|now that|considering) <1> (you|your|they|he|she|budget|money|price|time|cost|the) <12>
        (seeing as|seeing that|given that|considering that|considering|now that|knowing that) <1> (you|your|they|he|she|budget|money|price|the) <12>
        since (you|your|they|he|she|budget|money|price|they only|it is) <8>
        because (you|your|they) (are|will|do|have|want|need|can|like|prefer|hate|only|just) <8>
        with your (budget|boss|team|size|situation|workload|problems|problem|tight) <4>
    """),
    on="say",
)
ABOUT_YOU: Final = Rule(
    "assume.about-you",
    "assume",
    0.7,
    "A claim about their need, feeling, wish or means that they have not made",
    phrases("""
        you (are|feel|must feel|will feel|would feel|will be|would be|get|are going to be) <2> (afraid|scared|worried|nervous|anxious|frustrated|tired|sick|fed up|stressed|overwhelmed|drowning|desperate|unhappy|angry|furious|dreading|struggling|ready|keen|excited|worn out|exhausted|stuck|losing|wasting|missing|bleeding|behind|alone|under pressure|glad|relieved|happy|burning|leaving|paying too much|overpaying|short of|looking for|shopping|hoping|afraid of)
        you (just|only|really|all|do|will|would|also|mostly)? (want|wanted|hate|prefer|fear|care about|dread|worry|dislike|love|lack|struggle|waste|cross|wish|would rather|would like) <8>
        you will (be wanting|want|need|be needing|have trouble|struggle|have problems|hate|be taking|be glad|come round|come around|have to ask|have to check) <8>
        you (would|do) not (want|like|trust|care|have time|have the|feel|need|know|use|enjoy|believe|mind) <8>
        you can not (be|afford|keep|sleep|cope|stand|decide|trust|go on|stop|find|get) <8>
        you need <1> (a|an|the|your|our|two|three|something|someone|more|better|less|at least) <10>
        you (have got|have|got) <1> (no time|no money|no budget|no say|too many|too much|too little|trouble|problems|a problem|a lot on|cameras|nobody|enough|a tight|a small|a big|other|never|bigger|an old|old)
        you (have|had) (a|an|no|the) <2> (problem|issue|deadline|budget|gap|mess|crisis|boss|headache|fear)
        you do not have <1> (time|budget|money|people|staff|the|authority|a|any|enough|anyone|capacity)
        your (biggest|main|real|only|first|number one|weak|sore) <3> (is|are|will be|must be)
        your (boss|manager|ceo|cfo|board|team|people|staff|drivers|husband|wife|brother|customers|clients|users|reps|competitors|company|budget|margin|margins|system|supplier|vendor|provider|haulier|current <1>|department|it|nurses|fundraisers|teachers|committee|partners|finance|procurement|dish|old <1>|present <1>) <1> (is|are|will|would|can not|does not|do not|wants|want|needs|need|hates|hate|loves|love|never|only|always|must|has|have|will not|would not|wont) <8>
        (that|this|it) is <1> (easiest|best|better|simplest|simpler|easier|what you|costing you|killing you|why you|hurting you|because you|your) <6>
        (is|are) (costing|killing|hurting|eating|slowing|driving|wearing|holding|letting) (you|them) <4>
        that is (why|because|what) (you|your|they) <8>
        you never (had|have|asked|get|got|know|liked|wanted|trusted) <6>
        sounds like you (need|want) <6>
    """),
    on="say",
)
ABOUT_THEM: Final = Rule(
    "assume.about-them",
    "assume",
    0.65,
    "A claim about what absent people want, fear or will do that nobody has reported",
    phrases("""
        (they|he|she) (just|only|really|all|simply|always)? (want|wants|ask|asks|hate|hates|fear|fears|care|cares|need|needs|like|likes|lack|lacks|ghost|grumble|grumbles) (to|a|the|it|only|about|for|when|you|us|more|less|no|because|first|money|change|cheap|cheaper|attention|your|our) <6>
        (they|he|she) (can not|will not|would not|does not|do not|did not) (stand|like|want|trust|care|have the|have a|have any|buy|move|decide|sign|dare|respect|believe|know|understand|need|use) <6>
        (they|he|she) (will|would) (come round|come around|never|say no|say yes|sign|hate|love|want|need|be wanting|always|just|only|be after) <6>
        (they|he|she) (is|are) (just|only|clearly|simply|too|not)? <1> (afraid|scared|stalling|stall|bluffing|lazy|busy|price shopping|shopping|jealous|worried|threatened|playing|testing|hiding|lying|cheap|stubborn|slow|resistant|interested in|after|fishing|using|comparing|kicking)
        (it is|that is) (about|all about|only about|just about|always about) (the)? (money|price|budget|politics|ego|power|trust|control|cost)
        (budget|price|money|cost|timing|trust|fear) (is|was) (clearly|obviously|always|usually|just|only|really)? <1> (the|their|your|his|her) <2> (problem|issue|reason|blocker|sticking point|concern|excuse|objection|thing)
        (there is no|they have no|he has no|she has no|yours never had|had no|has no|have no) (budget|money|power|say|authority|interest|time|clue|backbone)
        (boss|manager|champion|contact|cfo|ceo|board|customer|client|buyer|procurement|finance|doctors|nurses|staff|people|users|managers) (always|never|all|only|just|usually) <6>
    """),
    on="say",
)
PRESUMED: Final = Rule(
    "assume.presumed-wish",
    "assume",
    0.65,
    'Decides for them how to go on: "I\'ll just e-mail you weekly"',
    phrases("""
        i will just (email|call|ring|text|send|message|ping|phone|drop|come|book|put) you
        (i|we) will (just|simply|go ahead and)? <1> (email|call|ring|text|message) you (every|weekly|daily|each|twice|once)
        so that is the one i
    """),
    on="say",
)

TESTS: Final = Rule(
    "check.test-belief",
    "check",
    0.8,
    'Tests a belief: "what makes you say…", "how do you know?", "is that what they told you?"',
    phrases("""
        what (makes|made|has made|is making|leads|led) (you|him|her|them|us) <2> (think|say|so sure|believe|feel|certain|suspect|assume|conclude|sure|confident)
        how (do|did|would|can) (you|we|they|i) (really|actually)? (know|tell|find out|be sure|come to)
        how (sure|certain|confident|solid) (are|is|were)
        (where|who) (does|did|do|is) <1> (that|this|it|the number|the figure|the idea|belief) <2> (come|coming|from)
        is (that|this|it) what (they|he|she|you|your) <2> (said|say|told|mean|meant|wrote|think|asked|asked for|want)
        (did|have|has) (they|he|she|anyone|anybody|somebody|someone|you) <1> (actually|really|ever) <1> (say|said|tell|told|ask|asked|see|seen|check|checked|write|written|hear|heard|happen|happened|confirm|confirmed)
        (did|have|has) (they|he|she) <2> (say|said|told|tell|ask|asked for|mention|mentioned) (so|that|it|it in|why|you|what|those|something|no)
        what (exactly|precisely|words|actually)? (did|do|does|has|have) (they|he|she|your|the|his) <3> (say|said|tell|told|write|wrote|mean|ask|actually)
        what did (they|he|she|it) (actually|exactly|really|literally)? (say|do or say|write|mean|do)
        (who|whom) (have|has|did|said|says|told|else said|actually said|exactly said) <2> (that|it|so|told|you|this|no|they|say|said|tell)
        who (is|are) (all|they|everyone|everybody|we|people|that)
        who exactly (is|are|said|says)
        (or|is|are) (that|it|this|is that|is it|more of) <2> (a|an|your|our|just|more of a|only)? (guess|hunch|assumption|feeling|gut feeling|interpretation|impression|reading|hypothesis|guessing|rumour|rumor|theory|fear|hearsay)
        (our|your|my) (reading|interpretation|assumption|guess|guessing|hunch|impression|theory)
        (a|an|just|more of a) (guess|hunch|assumption|gut feeling|rumour|rumor)
        what (have|did) you (seen|heard|noticed|see|hear|notice) <4> (that|points|which|makes|tells)
        (points|point|pointing|speaks|suggests|evidence) (that way|the other way|to that|to somebody|against|for|in that direction|to it|to)
        what else (could|might|can) (be|explain|have|it|that|lie) <4>
        what (could|might) (also|else)? (explain|be behind|be the reason)
        what (would|could|might) (prove|change|disprove|tell) (you|us|your|that|me) <3> (wrong|mind|otherwise)?
        what if (that|it|they|this|he|she|you) <1> (is|are|was|were) (not|wrong|something|about|only)
        (could|might|can) it (also)? (be|have been|not be) (that|because|something|someone|the|about|a|more|less)
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
        (did|do|have) i <1> (get|got|have|hear|heard|understand|understood|read|miss|missed|follow|sum) <3> (right|correct|correctly|straight|properly|anything|something|well|you|accurate|that|it)
        (is|was) (that|this|it) <1> (right|correct|accurate|fair|it|true|about right|how you see it|a fair summary|what you mean|what you meant|the case|so)
        ^ (right|correct) $
        am i (right|reading|hearing|getting|missing|understanding|correct|close|wrong|off|jumping|way off|being unfair|mistaken|on the right)
        am i <3> (jumping ahead|off|wrong|mistaken|missing)
        or (am i|is that|have i) <3> (wrong|off|ahead|missing|mistaken|unfair|it)
        (correct|stop) me if
        (tell me|say so|say|shout|let me know) if (i|that|this|it) (am|have|is|got|was|misread|sounds) <3> (wrong|off|missed|mistaken|misread|right|unfair)
        (where|what|how) (am i|did i|have i) (wrong|get wrong|got wrong|miss|missed|missing|misread|off|misunderstand)
        what (have|did) i (missed|miss|got wrong|get wrong|left out|leave out|forgotten|forget)
        (i|we) (may|might|could) be (wrong|mistaken|off|misreading|jumping|way off|reading too much) <<14>> ?
        (are|were) you (saying|telling me|suggesting|implying)
        do you mean
        you mean <8> ?
        does that (match|sound right|sound like|fit|capture|reflect|ring true|cover|do it justice)
        what do you mean (by|with|when)
        what (does|would|do) <5> mean (to|for) (you|them|him|her|in)
        meaning <12> or
        as in <10> or
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
        (my|a|one) (guess|hunch|assumption|impression|sense|reading|suspicion|theory|hypothesis) <<16>> ?
        (i|we) (am|was|have been|had been|were) (assuming|guessing|supposing) <<16>> ?
        (i|we) (assume|assumed|guess|suspect|wonder) <<16>> (right|true|so|correct|that it|the case|wrong|off) ?
        before i (assume|guess|presume|jump)
        (do not|did not|not) want to (guess|assume|presume|put words)
        rather than (guess|assume|guessing|assuming)
        (rather|instead) (ask|check) than (guess|assume)
        i (should|would rather|had better|want to) (ask|check) (rather|instead|before|not)
        what (are|were|am) (we|i) assuming
        (let me|i want to|can i|could i|may i|just) (check|test|verify|double check|sanity check) <3> (with you|that|this|if|whether|my|one|something|an)
    """),
)
PREFERENCE: Final = Rule(
    "check.preference",
    "check",
    0.75,
    'Asks how they want to be dealt with: "How would you like me to follow up?"',
    phrases("""
        how (would|do|should|shall|can|often|much|soon) <3> (you|i|we) <2> (like|prefer|want|follow|stay|keep|reach|get back) <2> (me|us|to follow|to be|to hear|to stay|to get|to go|up|in touch|it|back|the|to handle|to keep|to receive)
        (what|which) (is|would be|works|suits|way|channel|format|rhythm) <4> (best|better|easiest|right|good|suit|suits|works|convenient|prefer) <4> (you|them|your)
        (would|do|should|shall) (you|i|we) (rather|prefer|like me|want me|like us|want us|like it|want it|want that|like that|email|call|ring|text|send|ping) <14>
        (want|like|prefer) (it|that|this|them|the <2>) (as|by|in|via|on|over|before|sent|to go) <2> (a|an|pdf|email|phone|mail|writing|post|paper|person|word|excel|your|text|two|one|full)
        (would|should|shall|do) <3> (rather|prefer) <8> or
        (email|phone|call|text|pdf|video|in person|letter|whatsapp|mail|teams|zoom) or (email|phone|call|a call|text|pdf|video|in person|letter|whatsapp|mail|teams|zoom|by|over|should|shall|your)
        (is|are|would) (it|you|that) <2> (ok|okay|fine|alright|all right|good|comfortable|happy|cool) <2> (if|with|for) <2> (i|me|we|us|one|a|text|email|you|getting|that)
        are you (ok|okay|fine|good|happy|comfortable) with <2> (me|one|a|text|getting|us|it|that|this)
        (may|can|could|should|shall) i (call|ring|text|email|write|come back|check in|follow up|send|reach|contact|get back) <8> or
        (should|shall) i (call|ring|text|email|write|check in|follow up|sit tight|wait|stay out|come back|go through|deal with|copy|cc)
        when (would|is|should|shall) <3> (suit|good|best|better|convenient|like me|prefer|rather|i call|i ring|i write)
        how (much|many|often|detailed|long) <4> (would you like|do you want|should i|would help|is useful|is too)
        (something|anything) you (want|would want|would like|need) or
        or (only|just|directly|straight)? (through|via|to) you
        what (would|do) you (prefer|rather)
        (let me know|tell me) (how|what|when|which) <2> (you|works|suits|is best|would) <2> (prefer|like|suits|works|best|rather)
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
    'Asks who or what a vague word of theirs stands for: "who is they?", "after which holidays?"',
)

REFLECT: Final = (SAID_BACK,)
ASSUME: Final = (MUST, SINCE, ABOUT_YOU, ABOUT_THEM, PRESUMED)
CHECK: Final = (TESTS, RIGHT, GUESS_ASKED, PREFERENCE)
PHRASED: Final = (*REFLECT, *ASSUME, *CHECK)
ALL: Final = (*PHRASED, ECHO, SUMMED, OWN_WORDS, ECHO_ASKED, VAGUE)
