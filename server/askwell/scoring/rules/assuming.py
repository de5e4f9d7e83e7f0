"""Rules for `assume`.

Decides which words take something about the buyer for settled. Whether the buyer has said it is
measured in `scene`. Must not know facts.
"""

from typing import Final

from askwell.scoring.rule import Rule, phrases

MUST: Final = Rule(
    "assume.must",
    "assume",
    0.8,
    'A guess put as certain: "you must be…", "I bet…", "I know you\'ll…", "obviously"',
    phrases("""
        (you|they|he|she) must (be|have|feel|hate|love|want|need|get|lose|spend|really|all|also|\
            already)
        your <2> must (be|have|feel|hate|love|want|need|cost|really|all|also)
        that must (be|have|feel|drive|hurt|cost|keep)
        (it|this) must (be|have been|feel|drive|hurt|cost|keep) <3> (you|for you|your|hard|tough|\
            frustrating|annoying|stressful|awful|terrible)
        (i|we) (bet|am betting|would bet|imagine|can imagine|can only imagine|guess|suppose|\
            presume|assume|am assuming|am guessing|take it|am sure|am certain|have no doubt|\
            gather|reckon|expect|would guess|would imagine|would say|figure|suspect) <1> (that)?\
             (you|your|they|it is|he|she|the|his|her|that is|budget|most|there|this|money|\
            everyone|nobody)
        (i|we) (could|can) tell (that)? (you|they|he|she) <8>
        (i|we) know (that)? (price|money|budget|cost|it|this) (is|was) (about|what|all|the|your|\
            too|tight) <8>
        (no doubt|doubtless|clearly|obviously|evidently|of course) <1> (you|your|they|he|she)
        you (are|have|will|would|do|must|can)? (clearly|obviously|probably|surely|undoubtedly|\
            certainly|definitely|no doubt|doubtless|evidently|presumably) <6>
        your <3> (clearly|obviously|probably|surely|undoubtedly|certainly|definitely|doubtless|\
            evidently|presumably) <4>
        they (are|have|will)? (clearly|obviously|probably|surely|undoubtedly|certainly|definitely)\
             <4>
        (he|she) (is|has|will|does)? (clearly|obviously|probably|surely|undoubtedly|certainly|\
            definitely) <4>
        (i|we) (know|already know|can tell|can see|understand|am aware|realise|realize) (that)?\
             (you|your|it is|they|money|budget) (are|will|have|need|want|do|can|would|is|must|\
            feel|hate|like|prefer|would like|not|all|not have|boss|team|tight|people|company|\
            customers)
        (in|at) (a|your) (place|company|team|shop|firm|business|school|hospital|situation|\
            position) (like yours|of your size|that size) <4>
        a (place|company|team|shop|firm|business|school|hospital|site|outfit) (like yours|of your\
             size|that size|your size)
        (someone|somebody|people|anyone|everybody|everyone) (in|with|like) (your|you) <4> (needs|\
            need|wants|want|always|usually|typically|hates|likes|has|have)
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
        ^ (since|because|as|given that|given|seeing as|seeing that|seeing|now that|considering|\
            knowing) <1> (you|your|they only|he only|she only|budget|money|price|cost) <10>
        ^ (since|seeing as|seeing that|given that|considering that|considering) <4> (is|are)\
             (your|the) <2> (problem|issue|concern|priority|weak|main|bottleneck|spot|point|pain|\
            worry|headache) <3>
    """),
    on="say",
)
ABOUT_YOU: Final = Rule(
    "assume.about-you",
    "assume",
    0.7,
    "A claim about their need, feeling, wish or means that they have not made",
    phrases("""
        you (are|will be|feel|must feel|will feel|would feel|will be|would be|get|are going to be)\
             <2> (afraid|scared|worried|nervous|anxious|frustrated|tired|sick|fed up|stressed|\
            overwhelmed|drowning|desperate|unhappy|angry|furious|dreading|struggling|ready|keen|\
            excited|worn out|exhausted|stuck|losing|wasting|missing|bleeding|behind|alone|under\
             pressure|glad|relieved|happy|burning|leaving|paying too much|overpaying|short of|\
            looking for something|only looking|just looking|shopping|afraid of)
        you (just|only|really|all|do|also|mostly|simply)? (want|wanted|hate|prefer|fear|dread|\
            worry|dislike|love|lack|struggle|waste|wish|would rather) (to|a|an|the|it|this|that|\
            something|someone|about|with|your|more|less|quick|people|change|our|my|no|everything|\
            results|peace|results|us|him|her|them) <8>
        you (are|were) going to (need|want|hate|love|struggle|have|lose|be) <8>
        you will (be wanting|want|need|be needing|have trouble|struggle|have problems|hate|be\
             taking|be glad|come round|come around|have to ask|have to check) <8>
        you (would|do|will) not (want|like|trust|care|have time|have the|have a|have any|feel|\
            need|use|enjoy|believe) <8>
        you can not (be|afford|keep|sleep|cope|stand|decide|trust|go on|stop) <8>
        you need (your|our|two|three|something) <10>
        you (have got|have|got) <1> (no time|no money|no budget|no say|too many|too much|too\
             little|trouble|problems|a problem|a lot on|nobody|enough|a tight|other|never|bigger)
        you (have|had) (a|an|no|the) <2> (problem|issue|deadline|budget|gap|mess|crisis|boss|\
            headache|fear)
        you do not have <1> (time|budget|money|people|staff|the|authority|a|any|enough|anyone|\
            capacity)
        your (biggest|main|real|only|first|number one|weak|sore) <3> (is|are|will be|must be)
        your (boss|manager|ceo|cfo|board|team|people|staff|drivers|husband|wife|brother|customers|\
            clients|users|reps|competitors|company|budget|margin|margins|system|supplier|vendor|\
            provider|haulier|current <1>|department|it|nurses|fundraisers|teachers|committee|\
            partners|finance|procurement|dish|old <1>|present <1>) <1> (is|are|will|would|can not|\
            does not|do not|wants|want|needs|need|hates|hate|loves|love|never|only|always|must|\
            has|have|will not|would not|wont) <8>
        (easiest|best|simplest|simpler|easier|better|quicker|cheaper) for you
        (that|this|it) is <1> (what you (want|need|are looking)|costing you|killing you|why you|\
            hurting you|because (you|he|she|they)|your (main|real|biggest|weak)) <4>
        (is|are) (your|the) <1> (main|real|biggest|weak|sore|actual|number one) (problem|issue|\
            concern|spot|point|worry|headache|bottleneck|pain)
        (money|budget|budgets|cash|time|staff) (will be|is|are|must be|will) (be)? (tight|short|\
            scarce|an issue|a problem|limited|low|the problem|the issue)
        (never|not) got (around|round) to <4>
        (has|have) lost <1> (interest|faith|patience|trust|the will)
        as you (want|need|prefer|hate|like|have no|are) <8>
        (is|are) <1> (costing|killing|hurting|eating|slowing|driving|wearing|holding|letting|\
            ruining|eating into|eating up|draining) (you|them|your|their) <4>
        that is (why|because|what) (you|your|they) <8>
        you (already|surely|all) (know|have|want|need|use|love|hate) <6>
        you will have (lost|wasted|paid|spent|missed) <6>
        it is (habit|fear|politics|ego|pride|laziness|about money|fashion|convenience|comfort) <5>
        (paying|spending|losing|wasting|burning) (a fortune|a lot of|too much|way too|far too|\
            thousands|hours|money) <5>
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
        (they|he|she) (just|only|really|all|simply|always)? (want|wants|ask|asks|hate|hates|fear|\
            fears|care|cares|need|needs|like|likes|lack|lacks|ghost|grumble|grumbles) (to|a|the|\
            it|only|about|for|when|you|us|more|less|no|because|first|money|change|cheap|cheaper|\
            attention|your|our) <6>
        (they|he|she) (can not|will not|would not|does not|do not|did not) (stand|like|want|trust|\
            care|have the|have a|have any|buy|move|decide|sign|dare|respect|believe|know|\
            understand|need|use) <6>
        (they|he|she) (can|could) not handle <4>
        always (means|mean|slow|block|grumble|complain|ask|want|say|hate|push|stall|delay|drag|\
            fight|resist) <5>
        (they|he|she|people) only (look|care|want|think|see|ask|listen|buy|talk) <6>
        (they|he|she) (will|would) (come round|come around|never|say no|say yes|sign|hate|love|\
            want|need|be wanting|always|just|only|be after) <6>
        (they|he|she) (is|are) (just|only|clearly|simply|too|not)? <1> (afraid|scared|stalling|\
            stall|bluffing|lazy|busy|price shopping|shopping|jealous|worried|threatened|playing|\
            testing|hiding|lying|cheap|stubborn|slow|resistant|interested in|after|fishing|using|\
            comparing|kicking)
        (it is|that is) (about|all about|only about|just about|always about) (the)? (money|price|\
            budget|politics|ego|power|trust|control|cost)
        (budget|price|money|cost|timing|trust|fear) (is|was) (clearly|obviously|always|usually|\
            just|only|really)? <1> (the|their|your|his|her) <2> (problem|issue|reason|blocker|\
            sticking point|concern|excuse|objection|thing)
        (there is no|they have no|he has no|she has no|yours never had|had no|has no) (budget|\
            money|power|say|authority|interest|time|clue|backbone)
        (bosses|managers|champions|cfos|boards|customers|clients|buyers|procurement|finance|\
            doctors|nurses|boss|manager|ceo|cfo) (always|never|all) <6>
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
        (i|we) will (just|simply|go ahead and)? <1> (email|call|ring|text|message) you (every|\
            weekly|daily|each|twice|once)
    """),
    on="say",
)

ALL: Final = (MUST, SINCE, ABOUT_YOU, ABOUT_THEM, PRESUMED)
