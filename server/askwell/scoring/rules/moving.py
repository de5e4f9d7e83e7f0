"""Rules for `inspire` and `challenge`: the buyer's better future, the status quo questioned.

Decides which words draw, ask for or try out something new. Must not know facts.
"""

from typing import Final

from askwell.scoring.rule import Rule, phrases

FUTURE: Final = Rule(
    "inspire.their-future",
    "inspire",
    0.75,
    'Draws their better future: "a year from now your team…", "picture your nurses…"',
    phrases("""
        (a|one|two|three|five|ten|@num) (year|years|months|month|winters|summers|springs|seasons|\
            weeks) (from now|from today|down the road|down the line|on|out|ahead|time) <<14>>\
             (you|your|people|yours|their|him|her|them|whoever|kids|nobody|would|he|she)
        ^ think of (the|your|a) <<14>> you
        ^ (picture|imagine|envision|visualise|visualize) <2> (your|you|yourself|it is|it|a|the|\
            walking|how|being|that|monday|what|them|him|her|these|those|people) <<14>>
        (just|now|then|can you|could you) (imagine|picture) (your|you|it|a|the|what|how) <<12>>
        one of these (days|winters|summers|years|evenings) <8>
        (in|within) (a|one|two|three|five|ten|@num) (year|years|months) (time)? <<10>> (could|\
            would|might|will|can|picture|imagine) <4>
        the day (you|your|that|when|they|he|she|it is|the) <8>
        when that day comes
        (one day|some day|someday) <8> (you|your|them|his|her|they)
        (next|this coming) (spring|summer|autumn|fall|winter|year|season|christmas|july|june)\
             <<10>> (could|would|might|can|will) <<8>>
        (could|would) be (home by|home for|home before|free to|out by|done by) <6>
        (kids|children|family|team|people|crew|nurses|drivers|staff|teachers|guests) <3> (going|\
            walking|coming|getting) (home|out) (on time|early|at|by) <6>
        (you|your) (dream|dreams|dreamed|hope|hopes|hoped|vision|wish) <2> (for|of) <6>
        what you (hope|hoped|dream|dreamed|want) (for|of|to) <8> (that is|is what|starts)
    """),
)
HOPED: Final = Rule(
    "inspire.asks-future",
    "inspire",
    0.8,
    'Asks for the future they hope for: "what would you do with those hours?"',
    phrases("""
        what (would|could|will|do|does|might) <12> (a year from now|in a year|in @num years|in\
             @num months|one day|five years|two years|ten years|from now|down the road|next year|\
            years on|years from)
        (in|within) (a|@num) (year|years|months) <<10>> (what|how|where) (would|could|will|do|\
            does|should|kind)
        (summers|winters|years|months) (from|on|later|ahead|out|down) <<10>> (what|how|where)\
             (would|could|will|do|does|should|kind)
        (if|suppose|say|imagine|once|when|with) <<16>> (back|free|freed|gone|solved|fixed|worked|\
            works|right|perfect|over|done|ideal|away|best|extra|still with you|were not) <<6>>\
             (what|how|who|where) (would|could|might|will|should) <2>
        what would (you|your <2>|they|he|she) (do|start|build|spend|use|be able|try|tackle|create|\
            make|give) <2> (with that|with those|with the|with it|with an extra|with all|with a|if\
             money|if you had|if time|once|instead) <8>
        what would <4> make possible <3>
        what (would|could) (that|this|it) <2> (open|free|allow|enable|unlock|give) <4>
        what (should|will|would|do you want it to|must) (it|this|that|the <1>|your <1>|they) be\
             known for
        who do you want to be <6>
        (known|remembered|famous) for
        what (would|do) you (love|like|want|hope) <2> (customers|people|them|your|others|guests|\
            patients|the|they|everyone|kids|parents|students|staff) <2> (to|will|would) <8>
        what (could|would) (you|your <2>|they) <1> (start|do|be|become|build) <3> (then|that you\
             can not|instead|with)
        what (would|do) you (want|like|love|hope|wish) <3> (to be for you|it to be|hour to be|day\
             to be|to look like|to feel like|people to|to become|to hand over|to leave behind|to\
             pass on|to be for)
        what (would|will|could|should) (it|that|this|life|a day|a week|a visit|things|good|great|\
            success|your <3>|the <3>|an ideal <2>|ideal|winning|better|monday|work) <3> (look|\
            feel|sound) (like|to)? <6>
        what does (a|an|the|your)? (good|great|perfect|ideal|better|best|dream|successful|success|\
            winning) <3> (look|feel|mean) <6>
        how (would|should|could|will) (a|an|the|your|people|it|that|they|you|things|work|life|\
            monday|he|she) <5> (feel|look|be different|sound) <6>
        what would make (it|this|that|today|the|you|our|your) <4> (good|great|worth|useful|\
            success|best|proud|perfect|say|half hour|time|success|happy|feel)
        what (kind|sort) of <2> (do|would|will|should) (you|they|your) <2> (want|like|love|hope)\
             <8> (to|in|be)
        what (are|is|were) (you|your <2>|they) (dreaming|working toward|building toward|hoping to\
             build|hoping to create|hoping for)
        where would (we|i|they|people|anyone) find you <6>
        what do you (hope|dream|wish|want to be remembered|want people|want them|want your)
        where do you (want|see|hope|would like) <3> (to be|in|yourself|this|your|it|the) <6>\
             (year|years|months|future|from now)
        what is (your|the) (dream|hope|vision|big picture|ambition|wish)
        if you (could|had) <3> (a magic wand|wave|anything|one wish|a wish|start from|change one)
        magic wand
        what would (you|they|people) (say|tell|be saying|be telling) <8> (about|in|when|that you)
        what would (make|you be) <3> (proud|proudest) <4>
        (year|years|months|years time|month) (from now|later|on) <<3>> (what|how|where|who) <8>
    """),
    on="ask",
)
COST: Final = Rule(
    "challenge.status-quo",
    "challenge",
    0.8,
    'Questions how things are: "what does it cost you to leave it?", "why still by hand?"',
    phrases("""
        what (does|do|did|would|will|is|has) (staying|leaving|waiting|doing nothing|not) <6>\
             (cost|costs|costing) <2>
        what (does|do|did|would|will|is|has) (it|that|this|the) <6> (cost|costs|costing) (you|\
            your|them|us|him|her|in) <2>
        what (does|do|did|would|will|is) <6> (cost|costing) (you|your|them|people|him|her)
        what (happens|would happen|will happen|happened) (if|when) <2> (nothing|you do nothing|you\
             leave|it stays|you keep|you do not|you did not|no one|nobody|things stay|you stop|you\
             wait|you just|you carry|you stay|we stopped|you stopped|you skipped)
        (if|when) (nothing|you) <2> (changes|do nothing|leave it|stays|keep|stay|carry on) <<6>>\
             what
        what (do|does|would|will) (you|they|u|your <2>) <2> (lose|miss|give up|risk|put up with|\
            lose out) <2> (by|if|with|when|from|every|each|through|it)
        why (still|do you still|are you still|is it still|does it still|keep|do you keep|always|do\
             it|that way|by hand|every)
        (why|how come) <4> (that way|this way|by hand|still|on paper|every week|every month|in the\
             first place)
        (who|what) (decided|said|says) <4> (that way|this way|has to|must|should be|needs to|like\
             that)
        ^ why @num $
        ^ why (@num|four|every|each|a|the) <3> (signatures|steps|copies|forms|meetings|reports|\
            approvals|people|times|week|day|month|hours|pages|spreadsheets|lists|visits|calls|\
            rounds)
        (no longer|stopped|not even) (notice|see|question|noticing|seeing|questioning) <6>
        (always been|been like that|always done) <4>
        (have|has|did) (you|they|anyone|your <1>) (ever|never) <1> (tried|try|thought about|\
            considered|questioned|asked why|dared|experimented|done it|turned) <6>
        what (would|do) (you|they|your <2>|the team) <1> (keep|stop doing|drop|change|throw out|\
            not miss|get rid of|leave out|scrap)
        (what|which) (part|parts|bit|bits|steps|step|pieces|one|report|meeting|of) <8> (put up\
             with|stop|drop|nobody needs|no one needs|skip|nobody would miss|nobody miss|would\
             miss|throw|do without|waste)
        what (would|will|could) (break|go wrong|fall apart) if <8>
        what if (you|we|it|they|nobody|that|the) <1> (did not|stopped|turned|tried|skipped|\
            started|did|had|could|flipped|let|took|asked|swapped|never)
        (who|anyone|anybody|nobody|somebody|someone|they) <5> (would|will) <1> (ring|notice|\
            complain|miss|ask|care|call|protest) <2> if <8>
        would (anyone|anybody|someone|they) <1> (ring|notice|complain|miss|ask|care|come|call|\
            protest) <6>
        when (was|is) the last time (somebody|someone|anyone|anybody|you|they) <1> (counted|\
            questioned|checked|looked|asked|tried|changed|measured|doubted|added) <6>
        (did|do|go|went|goes|manage|managed|live|cope) without (it|them|that|one|those) <6>
        (how long|how much longer) (can|will|do|would) <4> (like this|this way|that way|keep|\
            afford|go on)
        (is|does) <3> (still|really) (the best|necessary|need|needed|make sense|serve|worth)
        (what|who) (makes|made) <4> (the way it is|necessary|normal)
        what (have|has) (you|they|your <2>) (got used|stopped noticing|learned to live|learnt to\
             live)
        (what|how) (is|does) <4> (the price|the cost) of (doing|leaving|staying|not|waiting|keeping)
    """),
    on="ask",
)
EXPERIMENT: Final = Rule(
    "challenge.experiment",
    "challenge",
    0.75,
    'Proposes a small try: "one branch for two weeks and see what breaks"',
    phrases("""
        (try|trying|test|testing|pilot|piloting|run|running|start with|start small|take) <6>\
             (with|on|in|at|for)? (one|a single|two|just one|a few|six|ten|five|three|your ten|\
            half|a small|a couple of) (branch|team|site|week|weeks|ward|line|lane|day|days|month|\
            shift|shop|store|class|machine|account|accounts|customer|customers|rep|reps|region|\
            plant|month|group|department|school|route|side|person|people|worst|pallets|items|van|\
            truck|desk|field|table|floor|room|call|calls|meeting|kitchen|nurses|drivers|sessions|\
            deal|deals)
        (one|a single|two|just one|a few|six|ten|five|three|a small|a couple of|half) (branch|\
            team|site|ward|line|lane|shift|shop|store|class|machine|account|region|plant|group|\
            department|school|route|side|van|desk|field|table|floor|room|kitchen|month|week|weeks|\
            days) <8> (and|then)? <1> > (see|compare|measure|look|count|find out|check)
        (one|a single|two|just one|a few|six|ten|five|three|a small|a couple of|half) (branch|\
            team|site|ward|line|lane|shift|shop|store|class|machine|account|region|plant|group|\
            department|school|route|side|van|desk|field|table|floor|room|kitchen|month|week|weeks|\
            days) <8> (and|then) (see|compare|measure|look|count|find out|check|write)
        (and|to|then) see (how many|how much|who|whether anyone|whether anybody|if anyone|if\
             anybody) <6>
        > see (how many|how much|who|whether anyone|if anyone) <6>
        (and|to|then) see (what|if|whether|how|which) <2> (breaks|works|happens|goes|falls|it|\
            they|changes|comes|sticks|we)
        see what breaks
        (suppose|what if|how about|imagine|could we|shall we|why do not we|let us|up for|open to|\
            willing to|dare to) <3> (try|tried|trying|test|tested|testing|ran|run|running|piloted|\
            pilot|piloting|swapped|swap|experiment|experimenting|measure|measured|started with|\
            count) <8>
        (would|could) you (try|test|pilot|run) (it|this|that|one|a|something) <8>
        (suppose|supposing|what if) (i|we|you) <1> (measure|try|tried|put|ran|run|took|take|swap|\
            swapped|test|tested|start|started|did|let|only|just|gave|give|skip|skipped|turn|\
            turned) <8>
        (would|could) you (risk|dare|consider) <1> (letting|trying|dropping|skipping|giving|\
            leaving|swapping|asking|starting|stopping) <8>
        see what <3> (miss|misses|notice|notices|complain|complains) <2>
        (small|little|quick|two week|one week|short|free|four week|three week|cheap) (experiment|\
            pilot|trial|test|try|bet|win|step)
        (a|the|as an) (experiment|pilot|trial run|test run|trial|dry run)
        (if|when) it (turns out|fails|does not work|flops|goes wrong) <6> (we|you|that is|at\
             least) <4> (know|learn|learned|learnt|worth|found|stop)
        side by side
        (tell me if|and tell me|prove me) <3> wrong
        (one|next|two|three|five|ten) <1> (calls|meetings|visits|weeks|days|deals|customers) <3>\
             (you|we|do|without|skip|no)
        let us try (something|it|this|that|one|a) <6>
        (count|measure|time|log|track|write down|tally|film|record) (it|how|every|each|what|them|\
            the) <6> (for a|this|next|for one|for two|every|and we|then|until|swap|week|one)
        lets count
        let us (count|try|test|experiment|measure)
    """),
)
LEARNED: Final = Rule(
    "challenge.learn-from-failure",
    "challenge",
    0.8,
    'Treats failure as learning: "what has that failure taught you?"',
    phrases("""
        what (did|has|does|do|would|can|could|will) <6> (teach|taught|learn|learned|learnt) (you|\
            us|from|them|about|that|me)?
        (learn|learned|learnt|take|took|taken) <3> (from|out of) (it|that|this|the <2>|losing|\
            failing|them|last time|those)
        we will (have)? (learned|learnt|learn) <8>
        what (would|will|could) you (do differently|try next|change next|try out) <6>
        (next time|looking back) <<8>> (differently|try|change|instead)
        (failed|flopped|failure|flop|mistake|lost deal) <6> (lesson|taught|worth knowing|worth\
             learning|information|tuition)
        that is worth knowing
    """),
)
OUTSIDE: Final = Rule(
    "challenge.outside-idea",
    "challenge",
    0.6,
    'Brings an idea from outside as something to try: "what two other charities did…"',
    phrases("""
        what (a couple of|some|one|two|other|another|a few|three) <3> (have done|did|do|does|\
            tried|has done|do instead) <4>
        (other|some|two|a few|another|several) <3> (turned it around|flipped it|do it the other\
             way|went the other way|do the opposite|do it without|dropped it|stopped doing) <4>
    """),
)

ALL: Final = (FUTURE, HOPED, COST, EXPERIMENT, LEARNED, OUTSIDE)
