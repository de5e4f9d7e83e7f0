"""Rules for `enable` and `encourage`: choice handed over, deeds recognised.

Decides whose choice and whose deed the words are about. Must not know facts.
"""

from typing import Final

from askwell.scoring.rule import Rule, phrases

AFFECTED: Final = Rule(
    "enable.brings-in",
    "enable",
    0.8,
    'Brings in the people affected: "who will live with it, and how do we get them in?"',
    phrases("""
        who (else)? (will|would|has to|must|is going to|lives|live|works|uses|gets) <1> (live\
             with|use|work with|be affected|have to|be using|feel|carry|run|affected|living with)\
             <6>
        (who|whom|which of them|who of them) <4> (should|ought to|needs to|has to|must|could|\
            would|do you want|do we need|might) <2> (be|have|join|help|come|sit|hear|in|want|\
            shape) <3> (involved|a say|the room|at the table|us|in|here|with us|there|part|the\
             table|it|shape|along|heard|asked|design|build|test)
        who (should|could|would) (help|join|sit|be sitting|be here|be at|be in|have a say) <4>
        (get|bring|have|invite|involve|ask|sit|put) (them|him|her|your people|the people|those|the\
             team|your team|the drivers|the nurses|people|everyone|malcolm) <5> (in the room|to\
             the table|at the table|along|in on|involved|on board|in front|round the table|in\
             early|into this|design|shape|choose|decide|pick)
        (bring|take) (him|her|them|your <2>) (along|in|with you)
        (would|could|will|can|should) you (ask|invite|involve|bring|show) (your|the|them|him|her|\
            two) <8>
        (would|could|will) (she|he|they|your <2>) <1> (join|come along|sit in|help us) <5>
        (help|helped|helping) (to)? (shape|design|build|choose|decide|write) <3>
        the people (who|that) (do|know|use|live|work|have|will|run|are) <8>
        (whose|who) <8> (asked to help|help shape|shape it|have a say)
        (with|by|from) your own (people|staff|team|crew|hands|numbers|words|data|folks)
        (ask|asking|let) the (night|team|people|drivers|nurses|crew|floor|users|staff) <4> (what|\
            themselves|which|first|how)
        (themselves) <3> (change|choose|pick|decide|do)
    """),
)
CHOICE: Final = Rule(
    "enable.hands-choice",
    "enable",
    0.8,
    'Hands over the choice: "your call", "which of the two would you run first?"',
    phrases("""
        (your|his|her|their) (call|choice|decision|pick|pace|move|terms|rules)
        (entirely|totally|all|completely)? up to (you|him|her|them)
        (you|they|he|she) (choose|decide|pick|set|call it|say when|call the shots|hold the pen|are\
             in charge|get to) <6>
        (is|are|that is|it is|those are) (yours|theirs|his|hers) to (set|make|choose|decide|keep|\
            call|run|draw|pick|stop|take)
        (it is|this is) your (half hour|hour|meeting|time|agenda|call|project|plan|show|decision)
        which (of|one|two|option|way|version|three) <8> (would you|you would|do you want|would\
             suit you|feels right|would you rather)
        (what|which|where) would you (run|start|pick|choose|begin|like to begin|tackle|like to\
             start) <3> (first|with|it|yourself)?
        (what|how) would you (do|handle|go about|solve|play|approach) (it|that|this|first|here|\
            about it) <3>
        let (them|him|her|two|three|your|the|one) <5> (pick|choose|decide|own|run|lead|set|name|\
            design|try|test|draw|vote)
        (use|take|keep|leave|change|ignore|drop|throw) it or <3> (not|do not|leave|bin)
        use it or do not
        (whichever|whatever|however|whenever|wherever) (you|works for you|suits you|feels right|\
            they) <5>
        (without|with or without) (us|me) $
        you (could|can) (run|do|test|try|keep|use|take) <8> (without us|without me|yourself|\
            yourselves|on your own|with your own|either way)
        (you|your <2>) (know|knows|knew) <4> (best|better than|the floor|the people|your people|\
            them better|it better|that better|where|far better)
        (you have|you had) (met|known|seen|worked) <4> i have not
        (better|more) than (i|we|you or i|me|any of us|anyone) (do|does|ever|can|could|will|in)?
        the (last|final) word is yours
        you (are|would be) (driving|at the wheel|in the driver|the one to)
        (you|he|she|they) (run|lead|chair|own|hold) (it|this|the meeting|monday|the) <<8>> (i will\
             (sit|be|stay|listen|watch|back)|the whole)
        run <2> meeting
    """),
)
BUILDS: Final = Rule(
    "enable.builds-on-theirs",
    "enable",
    0.75,
    'Works from their idea: "what would you suggest?", "let\'s build on yours"',
    phrases("""
        what (have|do|did|had|would) you (got|have)? <2> (in mind|already thought|thought of|\
            suggest|propose|come up with|considered|tried so far)
        (what|which) (ideas|idea|options|thoughts|solutions|ways) (have|do|did|would|could) you <3>
        what can (i|we) (get ready|prepare|bring|do|take off|have ready|put together) <4>
        how do you (want|plan|intend|like) to (tell|put|say|do|handle|run|approach|start|tackle|\
            present|open|phrase|go about) <4>
        how would you (like|want) to (put|say|do|handle|run|approach|start|tackle|present|open|\
            phrase) <4>
        what (is|would be|are) your (idea|ideas|take on how|suggestion|plan|gut|instinct|own idea|\
            solution|approach|proposal)
        how would you (put|say|do|phrase|solve|handle|approach|go about|open|word|tackle|build|\
            design|run|like to) (it|this|that|him|her|them|to)? <3>
        if it (were|was) (theirs|yours|hers|his|up to you|up to them|up to him|up to her) <4>
        if (you|they|he|she) (could|can|got to) (choose|decide|pick|design|have it <2>) <4>
        (let us|we could|shall we) <6> together <4>
        (let us|we could|shall we) <6> in your (own)? words
        (judge|try|decide|run|do|see|compare) it without (me|us) <2>
        (tell me|say) <3> (what|which one|which) (they|he|she|you) (picked|chose|preferred|\
            decided|want|liked)
        (let us|i would|we could|we can) (build|work|start|go) (on|with|from) (yours|your|what you)
        (yours is|your idea is|your way is|your version is) (better|stronger|simpler)
        (build|builds|building) on (yours|your|what you)
        (figure|work|draw|design|build|sketch|write|map|solve|draft) (it|this|that|something|them|\
            one) (out)? (together|with you|jointly|side by side)
        (with you|together) not for you
        what (do|would|could) (you|we) need (from me|from us|to|in order|in your hands|so that) <8>
        (what|how) (can|could|would|should) (i|we) <2> (help|do|put|give|make|bring|take|support)\
             <8> (you|your|easier|hands|most|own)
        (would it|what would|would that) <1> help (you|if|to|most|them|your) <8>
        what would (help|make) (you|it|him|her|them|your) <3> (most|able|ready|confident|easier|\
            decide|take|explain|own)
        so (that)? <3> (the two of you|you two|you both|you|they|he|she) can (decide|choose|judge|\
            compare|pick)
        what support <6>
        how could (some of|we|it|that|you|they|he) <4> (get|pass|hand|grow|teach|be handed|move) <6>
    """),
    on="any",
)
EQUIPS: Final = Rule(
    "enable.equips",
    "enable",
    0.7,
    'Gives them the means, no strings: "keep the sheet and change what you like"',
    phrases("""
        (take it|take this|keep it|use it|use this|it is yours|yours to keep) <6> (and use|with\
             your|either way|whatever|no strings|even if|your own|for free|without)
        no strings
        (yours|yours to keep) (either way|whatever|even if|no matter|to use|to change)
        (change|adapt|edit|bend|use) (whatever|what|it as|it how|anything) you (like|want|need|\
            wish|please) <3>
        (show|teach|train|coach) (two|one|some|a few|three) of (your|his|her|their) <4>
        (you|they) (do not|will not) need (me|us) (next|anymore|any more|after|for that|then|in)
        (i|we) (will|can|could|would)? (give|send|show|teach|lend|hand|leave) (you|your <2>|them|\
            him) <8> (so that|so|then) <2> (you|they|he|she|your <1>|the three|at least) (can|are|\
            could|have|do not|will|know|decide)
        (names|numbers|contacts) of (two|three|other|some|a couple) (others|other|more|customers|\
            competitors|people)
        (teach|train|show) (you|your <2>|them|him|her) (to|how) <8> (yourself|yourselves|\
            themselves|own|without)
        so (that)? (you|they|your <1>|he|she) (can|could) <3> (decide|choose|judge|compare|run|do|\
            explain|defend|make) <4> (yourself|yourselves|themselves|own|without|it)
    """),
)
THANKED: Final = Rule(
    "encourage.thanks-for",
    "encourage",
    0.8,
    'Thanks with its object: "thank you for warning me in time"',
    phrases("""
        (thank you|thanks) for (being|telling|saying|sharing|correcting|standing|pushing|bringing|\
            asking|showing|staying|sticking|sending|going|putting|trusting|admitting|pointing|\
            getting|walking|letting|explaining|calling|doing|writing|digging|raising|naming|\
            preparing|checking|not|owning|answering|fighting|keeping|warning|speaking|giving|\
            looking|reading|trying|helping|laying|finding) (me|us|that|it|the|so|this|up|through|\
            your|out|him|her|them|those|all|a|into|with|honest|straight|open|by|to|how|for|time)?\
             <6>
        (i|we) (really|truly|very much|so|do|honestly)? (appreciate|admire|respect|value|like)\
             (that you|how you|the way you|you|what you|your) <1> (@ed|telling|saying|did|took|\
            went|put|handled|stood|kept|spoke|asked|honesty about|candour about|being|pushing|\
            correcting|owned|said|have|built|got|work on|prep|listened|waited) <6>
        (grateful|thankful) (that|for) (you|your) <6>
    """),
)
NO_SMALL: Final = Rule(
    "encourage.names-the-deed",
    "encourage",
    0.8,
    'Says what they did and that it counts: "three plants to agree in a month was no small thing"',
    phrases("""
        (is|was|are|were|that is|it is) <1> (no small|not a small|no mean|not nothing|quite a|a\
             big|a huge|a real|one hell of a|some) (thing|feat|achievement|work|step|deal|win|\
            effort|job|piece)
        (not|hardly) (many|every|everyone|everybody) <3> (would|could|does|do|did|can|manage|\
            manages|have|people|managers|get|reps)
        not many <4> (do|does|did|would|could|get|manage|can)
        (few|hardly any|very few) <3> (would|could|do|does|did|dare|manage|get|can|have)
        (that|which|this|it) (took|takes|must have taken|cannot have been|can not have been) <3>\
             (guts|courage|nerve|nerves|patience|work|skill|heart|backbone|stamina|discipline|\
            easy|care|effort|spine|bottle|grit|bravery|strength|honesty|doing|preparation|prep)
        (takes|took) (guts|courage|nerve|patience|real skill|backbone|discipline)
        (putting|telling|asking|admitting|saying|calling|going|showing|keeping|staying|getting|\
            owning|letting|standing|bringing|writing|sending|waiting) <8> (was|is|took|takes) <1>\
             (brave|smart|clever|wise|generous|bold|courage|guts|honest|rare|no small|hard|strong|\
            fair|kind|exactly right|the right thing|big|a big|well)
        (that is|that was|it is) <1> (real|huge|great|big|proper|serious|remarkable|fine)\
             (achievement|accomplishment|feat|piece of work|work|progress|step) <4>
        (that|that one|this|your) <3> (question|call|idea|move|page|line|pause|answer|sentence)\
             <3> (opened|turned|changed|saved|won|unlocked|made|earned) <4>
        (that is|that was|this is|it is) <1> (craft|craftsmanship|mastery|leadership|real work|\
            good work|well made|well done|well put|well played|well handled|well thought|class|\
            brave|sharp|rare|good selling|fine work|solid work)
        (hats off|chapeau|respect|kudos|credit) (to|for|where) <6>
        (you|your <3>) <6> (made|makes) (the|all the|that|this|it|a) (difference|possible|work|\
            second half|better|happen) <3>
        (your|you) <8> (did that|is why|was why|that is why|is the reason|are the reason|is what\
             got|made that)
        (that|this) is (exactly|precisely|just|really) what (keeps|makes|wins|builds|earns|saves|\
            gets|holds) <6>
        hats off
        no wonder <2> (believe|believes|trust|trusts|like|likes|follow|follows|stay|stays|listen|\
            listens|came|come|stayed) <3>
        (that|this) is (exactly|precisely|really) why (she|he|they|it|we|i) <4>
        (that|this|it) is the reason (she|he|they|it is|we|i) <4>
        (nice|great|good|lovely|fine|admirable) (restraint|judgement|judgment|instinct|instincts|\
            timing|touch|catch|patience|listening|craft|work) $
        (that|this|your|which) <4> is why (we|i|they|it|you|she|he) (can|could|have|are|is|now|\
            know) <6>
        without (you|them|your <2>|that|it) <2> (there|we|nothing|none|it|no|i) (would|could) (be|\
            have|not|never|we)? <4>
        people (train|need|take|spend|practise|practice) (years|months|decades) <4>
        (you are|you were|she was|he was) the (first|only) (person|one|buyer|customer|manager|rep|\
            client|people)? <6> (who|to|in)
        before (anyone|anybody|i|we|somebody) <2> (asked|told|had to|even|knew|thought)
        (a lot|much|most) (in it|of it|of that) is (right|good|yours|down to you|your doing)
        (deserve|deserves|earned) (the|that|a|this|half|credit|it|all) <6>
        (proud|should be proud) of (you|that|what|how|it|them|your)
        (she|he|they|i|the customer|the client|everyone|people) (told me|noticed|saw|remembered|\
            still talks|heard) <2> (how|that|what|and|so did|it|you) <3> (you|your|i)?
        (i|we) (saw|noticed|watched|heard) (you|that you|how you|what you did|the way you) <8>
        i saw it
        the way you <2> (put|handled|asked|waited|listened|opened|said|wrote|built|set|took|kept|\
            let|got|held|stayed|spoke|turned|brought|drew|did|made) <8>
        (impressed|struck|moved|floored|stayed with me|stood out|stuck with me) <4> (how|by|that|\
            was|you|what|me) <4>
        (you|they|your <2>) (got|stood|sat|drove|stayed|kept|built|held|waited|turned|brought|\
            walked|wrote|put|asked|did|carried|pulled|changed|listened|worked|fixed|taught|took|\
            had|made|found|earned|won) <<14>> (nobody|not many|few|no one|by yourself|on your own|\
            yourself|without anyone|without being|before anyone|in one|in a month|in a week|\
            overnight|instead of ours|and it shows|and it worked|from scratch|by hand|at all|\
            against|despite|in spite)
        on your own <4> (built|made|did|found|worked)
        (was|is|were) the (best|smartest|bravest|right) <2> (idea|thing|move|decision|call|\
            question|part|step|choice) <6>
        (will|would) (remember|never forget|not forget) (that|it|this|you) <6>
        (well|nicely|beautifully|cleverly|bravely|carefully) (made|done|put|built|handled|thought|\
            played|prepared|written|judged|caught|spotted)
        (strong|brave|sharp|smart|good|great|clever|lovely|fine|careful|honest|gutsy|bold|\
            generous) (move|call|catch|question|idea|thinking|work|prep|of you|instinct|choice|\
            thing to do|way to) (on|to|with|when|that|about|there) <6>
        we (did it|made it|got there|pulled it off|cracked it) <6>
        (yours|your <2>|that) (is|was) (much|far|so much|a lot|way) (clearer|better|stronger|\
            sharper|tighter|braver) <6>
        (that is|it is) (rare|not common|unusual|more than most)
        (they|he|she|nobody|no one) will not forget (it|that|you)
    """),
    on="say",
)

ALL: Final = (AFFECTED, CHOICE, BUILDS, EQUIPS, THANKED, NO_SMALL)
