"""Rules for moves of the Five Practices.

Decides which deeds count, each with its object: whose mistake, whose future, who chooses, what
was recognised. Naming a virtue is no deed. Must not know facts.
"""

from typing import Final

from askwell.scoring.rule import Rule, phrases

OWNED: Final = Rule(
    "model.owns-mistake",
    "model",
    0.8,
    'Owns a mistake: "I should have asked", "that one\'s on me", "I was wrong"',
    phrases("""
        i (should|ought to) have (asked|said|told|checked|called|listened|known|waited|mentioned|warned|sent|rung|seen|done|let|been|read|looked)
        i (should|ought) not have
        (that|this|it|the) <2> (is|was|one is) (on me|my fault|my mistake|my error|my bad|my doing|mine|on us|our fault|our mistake|our error|down to me|down to us|wrong of me|sloppy of me|careless of me|unfair of me|rude of me|out of line|a mistake on my|a mistake of mine)
        (my|our) (mistake|fault|bad|error|apologies)
        i (was|am|have been|got) <1> (wrong|mistaken|sloppy|careless|unfair|out of line|too quick|too proud|too fast|too pushy|ahead of myself|carried away|hasty|rude)
        i (got|went|jumped|ran) <1> (ahead of|too far|to conclusions|the wrong)
        i (misread|misjudged|misunderstood|misheard|misquoted|oversold|overpromised|over promised|overstated|exaggerated|messed up|screwed up|dropped the ball|overlooked|forgot|missed|assumed|presumed|guessed|pushed|talked over|interrupted|filled in|put words) <6>
        i (put|said|made|sold|quoted|told|gave|sent) (that|it|you|this) <2> (too|wrong|wrongly|tighter|badly|the wrong|a wrong|incorrectly|carelessly)
        (we|our <2>) (failed|messed up|screwed up|let you down|got it wrong|got that wrong|dropped the ball|should have|were wrong|were late|missed)
        (you|you have) (caught|got) me
        (you are|you were) right <3> i (was|had|did|should|have|put|made|went)
        (was|is) not mine to
        i had not (asked|checked|told|read|looked|listened|thought|noticed)
        i had <1> never asked
        sorry <1> i (got|should|was|made|pushed|went|did|assumed|jumped|interrupted|forgot|put|misread|missed|promised|ought)
        i apologise for
        i apologize for
    """),
    on="say",
)
LIMIT: Final = Rule(
    "model.names-limit",
    "model",
    0.75,
    'Names a limit or a bad fit: "I don\'t know", "we\'re not the right choice for that"',
    phrases("""
        i (do not|did not|can not|could not) (know|see|say|tell|promise|answer|speak for|guarantee|judge) <1> (that|the|yet|it|how|if|whether|what|why|this|from here|for sure|you|any|enough|for certain|exactly)
        i (do not|honestly do not|really do not) know $
        i (have no|have not the|do not have the|do not have that) (idea|answer|power|say|authority|figure|number|right)
        (we|i|it|ours|that) (are|am|is|would be|will be|was) (not|probably not|maybe not|honestly not|never) <1> (the right|right for|a good fit|a fit|the best|the cheapest|the fastest|for you|for everyone|good at|strong at|what you need|great at|ready)
        (we|it|ours|i) (can not|do not|will not|does not|would not) (do|cover|offer|solve|support|help|handle|fix|have|help you|integrate|replace|work well|work for) <4> (that|this|it|there|yet|with that|for you|well|today)
        (another|other|a different|the other|someone else|somebody else|others|they|a competitor) <3> (does|do|is|are|would|can) <3> (better|cheaper|stronger|faster|a better fit|a better choice)
        (better|best) (off)? (with|served by) (another|someone|somebody|them|the other|a)
        (not|never) (our|my) (strength|strong suit|strong point|area|field|strong side)
        (you should not|do not) (buy|take|choose|pay for) (it|this|us|from us|the) <4> (if|before|until|unless|yet)
        you should not (trust|believe|take) <4>
        (patchy|weak|weaker|weakest|slow|clumsy|rough|ugly|thin|bad) (below|there|on that|at that|in the|at this|spot|point) <4> (yes|we|our|honestly)?
        (our|my) (weak|weakest|sore) (spot|point|side)
        (we|i) (lost|have lost) (a|two|three|one|some) <2> (customer|customers|client|clients|deal) (over|because|for|to)
        i would rather (lose|not sell|say no|you|tell you|you waited|you bought)
        (honestly|honest|truth is|truth|to be straight|straight) <2> (i|we|it) (can not|do not|did not|does not|is not|are not|have not|am not|would not)
        that is (beyond|outside|above) (me|my|us|our|what)
        (i|we) (would|will) not put (one|it|this|that|ours) in <8>
    """),
    on="say",
)
PROMISED: Final = Rule(
    "model.concrete-promise",
    "model",
    0.75,
    'A concrete promise, or one kept: "you\'ll have it by Tuesday, even if it\'s a no"',
    phrases("""
        i promised <12> (here|it is|they are|and)
        as (promised|agreed|i promised|we agreed|i said)
        (i|we) (promise|commit|give you my word)
        you (have my word|can hold me to|hold me to)
        (i|we) (will|would|am going to) <1> (send|get|have|call|ring|text|email|write|tell|let|find|forward|bring|paste|come back|report|put|show|check|answer|drop|circle|be here|be there|look|ask|clear|sort|mail|share|post|deliver|refund|mark) <<14>> (by|at|before|on|until|within|the same|that same|no later than|first thing|in the) (the)? (@when|@day|@num|same|evening|morning|end|hour|first line|day)
        (i|we) (will|would|am going to) <1> (send|get|have|call|ring|text|email|write|tell|let|find|forward|bring|paste|come back|report|show|answer|drop|put|ask|mail) <<10>> (today|tonight|tomorrow|this afternoon|this evening|same day|unedited|either way|even if|whatever|the evening before|this week|in writing)
        you (will|would)? (have|get|get it|hear|hear it|see|have it|find) <<10>> (by|at|before|on|within|the same|that same|from me|first from me) (the)? (@when|@day|@num|same|evening|morning|end|day|that|before|first)?
        you (hear|will hear|get|will get) <3> from me
        (in your|on your) (inbox|desk|hands|mail|mailbox) (by|at|before|on|today|tomorrow|tonight) <3>
        (even|also) if it is (a no|no|bad|bad news|not good|not in our|embarrassing)
        (tell|say|told|telling) (you|so) <5> (even if|either way|first|straight|whatever|if it|if i|if we|if there|the same)
        if (it|i|we|there|that) <10> i (will|would) <1> (say|tell|write|put|call|let you) <6>
        find out and (tell|let|call|write|come back|get back)
        (i|we) will not (contact|call|chase|push|bother|ring|share|pass|tell|sell|use|mention|name|let) <8>
        (keep|kept|keeping) (quiet|my word|our word|that promise|it between us|that between us|you posted|my promise)
        (refund|money back|no charge|will not charge|at no cost to you|i pay|we pay|on my account|on our account) <4> (if|unless|when)
        (there will be|there is|with) a name and a date
    """),
    on="say",
)
OPENLY: Final = Rule(
    "model.says-openly",
    "model",
    0.75,
    'Says what others would hide: "I earn most on that one", "full disclosure"',
    phrases("""
        i (earn|make) (most|more|a commission|commission|the most|my money|less) <6>
        (i|we) get (paid|a commission|commission|a cut) <4> (if|when|for|on)
        (full disclosure|in full honesty|to be transparent|to be upfront|cards on the table|to be fair to them|between you and me|i have to admit|i must admit|i admit|i will admit|i have to be straight|i have to be honest|i owe you|let me be straight|let me be upfront|let me be honest)
        i (should|have to|want to|need to|must|ought to) (tell|warn|be straight|be honest|be open|be upfront|say upfront|confess|admit|come clean) <8>
        (nobody|no one|they) (tells|tell|will tell|mentions) you <8>
        (i|we) (do not|am not going to|will not|would not) (want to)? (make a sale|sell you|make money|talk you into|pretend|sugarcoat|sugar coat|hide|dress it up|spin|lie|oversell) <8>
        (not|nothing) up my sleeve
        (the|a|one) (catch|downside|drawback|snag|risk|bad news|weak point|honest answer|small print|truth) (is|here is|with) <6>
        (you will not|you would not) (like|love|enjoy) <2> (this|hear|part|answer|it)
        (and|but) > it (will|does|can) (phone|wake|annoy|break|fail|cost|hurt|take longer) <8>
        (was not|is not) (the last|the only|as tight|as urgent|as) <6> i (made|said|told)
        (that is|it is) (not the|not) (whole|full) (truth|story|picture)
    """),
    on="say",
)
VALUES: Final = Rule(
    "model.asks-values",
    "model",
    0.75,
    'Asks for principles: "what do you stand for?", "what would you never give up?"',
    phrases("""
        what (do|did|does) (you|they|your <2>) (believe|stand for|value|care about most|hold)
        what (do you|would you|will you) (stand for|never (give|compromise|trade|do|accept)|not compromise|refuse|insist on)
        what would you never <4>
        what (is|are|was) <2> (non negotiable|sacred|a red line|your red line|your red lines|your principles|your values|your principle|the principle|most important to you as|the promise)
        what matters (most|more|to you) <4> (as a|when|in how|about how|to you|here)
        which (values|principles|promises|principle|value|promise) <8>
        what (kind of|sort of) (boss|leader|company|partner|employer|neighbour|manager) do you want to be
        what do you owe (them|your|people|to)
        what (would|should) (be|feel) (fair|right|decent|honest) (to|for|here|in)
        what rule <4> (you|we)
        where do you draw the line
    """),
    on="any",
)

FUTURE: Final = Rule(
    "inspire.their-future",
    "inspire",
    0.75,
    'Draws their better future: "a year from now your team…", "picture your nurses…"',
    phrases("""
        (a|one|two|three|five|ten|@num) (year|years|months|month|winters|summers|springs|seasons|weeks) (from now|from today|down the road|down the line|on|out|ahead|time) <<14>> (you|your|people|yours|their|him|her|them|whoever|kids|nobody|would|he|she)
        (in|within) (a|one|two|three|five|ten|@num) (year|years|months|month) (time)? <<14>> (you|your|people|kids|their|them)
        (next|this coming) (july|june|year|summer|spring|winter|autumn|season|christmas|harvest|august|september|@month) <<8>> (you|your|him|her|they|people)
        (picture|imagine|envision|visualise|visualize|think of|see) <2> (your|you|yourself|it is|a|the|walking|a day|how|the day|being|that|monday|what) <<14>>
        ^ (imagine|picture) <6>
        (the day|when that day|on the day|that day|one day|some day|someday) <<8>> (you|your|comes|is|them|his|her)
        (could|would|will) be <4> (you and|with the phone|with your|home by|at home|free to|without having) <6>
        (dream|dreams|dreaming|hope|hopes|hoping|vision|wish) <2> (for|of|of yours|with|your) <4> (you|your|team|people|farm|shop|school|company|son|daughter|place|business|them)
        what you (hope|hoped|dream|dreamed|want) (for|of|to) <8> (that is|is what|starts)
        that goes (at|on) the top
    """),
)
HOPED: Final = Rule(
    "inspire.asks-future",
    "inspire",
    0.8,
    'Asks for the future they hope for: "what would you do with those hours?"',
    phrases("""
        what (would|could|will|do|does|might) <12> (a year from now|in a year|in @num years|in @num months|one day|five years|two years|ten years|from now|down the road|next year|years on|years from)
        (a year|years|months|summers|winters|year|in @num years|in @num months) <3> <<14>> (what|how|where) (would|could|will|do|does|is|are|should|did|kind)
        (if|suppose|say|imagine|once|when|with) <<16>> (back|free|freed|gone|solved|fixed|worked|works|right|perfect|over|done|ideal|away|best|extra|still with you|were not) <<6>> (what|how|who|where) (would|could|might|will|should) <2>
        what would (you|your <2>|they|he|she) (do|start|build|spend|use|be able|change|try|tackle|create) <2> (with|if|when|then|once|first|instead|next) <8>
        what (could|would) (you|your <2>|they) <1> (start|do|be|become|build) <3> (then|that you can not|instead|with)
        what (would|do|should|could) <3> (want|like|love|hope|wish) <4> (to be|it to be|to look|to feel|people to|to say|to see|to become|to remember|to stand|to have|to hand|it to|to happen|them to|that to|for)
        what (would|will|could|does|do|should) (it|that|this|life|a day|a week|a visit|things|good|great|success|your <3>|the <3>|an ideal <2>|ideal|winning|better|monday|work) <3> (look|feel|sound|mean|be) (like|for|to|good)? <6>
        how (would|should|could|will|do) (a|an|the|your|people|it|that|they|you|things|work|life|monday|he|she|that) <5> (feel|look|be different|change|sound) <6>
        what would make (it|this|that|today|the|you|our|your) <4> (good|great|worth|useful|success|best|proud|perfect|say|half hour|time|success|happy|feel)
        what (kind|sort) of <2> (do|would|will|should) (you|they|your) <2> (want|like|love|hope) <8> (to|in|be)
        what (are|is|were) (you|your <2>|they) (hoping|dreaming|dream|hope|working toward|building toward|hopes|vision|wish|aiming)
        what do you (hope|dream|wish|want to be remembered|want people|want them|want your)
        where do you (want|see|hope|would like) <3> (to be|in|yourself|this|your|it|the) <6> (year|years|months|future|from now)
        what is (your|the) (dream|hope|vision|big picture|ambition|wish)
        if you (could|had) <3> (a magic wand|wave|anything|one wish|a wish|start from|change one)
        magic wand
        what would (you|they|people) (say|tell|be saying|be telling) <8> (about|in|when|that you)
        (proudest|proud) <6> (to|of|in|when|if)
        what went on
        what is (happening|going on|different|your team doing|different for|it like) <6>
    """),
    on="ask",
)

COST: Final = Rule(
    "challenge.status-quo",
    "challenge",
    0.8,
    'Questions how things are: "what does it cost you to leave it?", "why still by hand?"',
    phrases("""
        what (does|do|did|would|will|is|has) (it|that|this|staying|leaving|waiting|doing nothing|the|not) <6> (cost|costs|costing) (you|your|them|the|us|him|her|in)?
        what (does|do|did|would|will) <6> (do to|cost) (you|your|them|people|the|it|him|her)
        what (happens|would happen|will happen|happened) (if|when) <2> (nothing|you do nothing|you leave|it stays|you keep|you do not|no one|nobody|things stay|you stop|you wait|you just|you carry|you stay|we stopped|you stopped)
        (if|when) (nothing|you) <2> (changes|do nothing|leave it|stays|keep|stay|carry on) <<6>> what
        what (do|does|would|will) (you|they|u|your <2>) <2> (lose|miss|give up|risk|put up with|lose out) <2> (by|if|with|when|from|every|each|through|it)
        why (still|do you still|are you still|is it still|does it still|keep|do you keep|always|do it|that way|by hand|every)
        (why|how come) <4> (that way|this way|by hand|still|on paper|every week|every month|in the first place)
        (who|what) (decided|said|says) <4> (that way|this way|has to|must|should be|needs to|like that)
        what (would|do) (you|they|your <2>|the team) <1> (keep|stop|drop|change|throw out|not miss|do differently|get rid of|leave out|scrap|rather not)
        (what|which) (part|parts|bit|bits|steps|step|pieces|one|report|meeting|of) <8> (keep|put up with|stop|drop|nobody needs|no one needs|skip|nobody would miss|would miss|throw|without)
        only put up with
        what (would|will|could) (break|go wrong|fall apart) if <8>
        what if (you|we|it|they|nobody|that|the) <1> (did not|stopped|turned|tried|skipped|started|did|had|could|flipped|let|took|asked|swapped|never)
        (how long|how much longer) (can|will|do|would) <4> (like this|this way|that way|keep|afford|go on)
        (is|does) <3> (still|really) (the best|necessary|need|needed|make sense|serve|worth)
        (what|who) (makes|made) <4> (the way it is|necessary|normal)
        what (have|has) (you|they|your <2>) (got used|stopped noticing|learned to live|learnt to live)
        (what|how) (is|does) <4> (the price|the cost) of (doing|leaving|staying|not|waiting|keeping)
        it works (i mean)? <<4>> what
    """),
    on="ask",
)
EXPERIMENT: Final = Rule(
    "challenge.experiment",
    "challenge",
    0.75,
    'Proposes a small try: "one branch for two weeks and see what breaks"',
    phrases("""
        (try|trying|test|testing|pilot|piloting|run|running|start with|start small|take) <6> (with|on|in|at|for)? (one|a single|two|just one|a few|six|ten|five|three|your ten|half|a small|a couple of) (branch|team|site|week|weeks|ward|line|lane|day|days|month|shift|shop|store|class|machine|account|accounts|customer|customers|rep|reps|region|plant|month|group|department|school|route|side|person|people|worst|pallets|items|van|truck|desk|field|table|floor|room|call|calls|meeting|kitchen|nurses|drivers|sessions|deal|deals)
        (one|a single|two|just one|a few|six|ten|five|three|a small|a couple of|half) (branch|team|site|ward|line|lane|shift|shop|store|class|machine|account|region|plant|group|department|school|route|side|van|desk|field|table|floor|room|kitchen|month|week|weeks|days) <8> (and|then)? <1> > (see|compare|measure|look|count|find out|check)
        (one|a single|two|just one|a few|six|ten|five|three|a small|a couple of|half) (branch|team|site|ward|line|lane|shift|shop|store|class|machine|account|region|plant|group|department|school|route|side|van|desk|field|table|floor|room|kitchen|month|week|weeks|days) <8> (and|then) (see|compare|measure|look|count|find out|check|write|chalk)
        (and|to|then) see (what|if|whether|how|which) <2> (breaks|works|happens|goes|falls|it|they|changes|comes|sticks|we)
        see what breaks
        (suppose|say|what if|how about|imagine|could we|could you|would you|shall we|why do not we|let us|want to|up for|open to) <3> (try|tried|trying|test|tested|testing|ran|run|running|put|piloted|pilot|piloting|swapped|swap|experiment|experimenting|started with|count) <8>
        (suppose|supposing|what if) (i|we|you) <1> (try|tried|put|ran|run|took|take|swap|swapped|test|tested|start|started|did|let|only|just|gave|give|skip|skipped|turn|turned) <8>
        (small|little|quick|two week|one week|short|free|four week|three week|cheap) (experiment|pilot|trial|test|try|bet|win|step)
        (a|the|as an) (experiment|pilot|trial run|test run|trial|dry run)
        (if|when) it (turns out|fails|does not work|flops|goes wrong) <6> (we|you|that is|at least) <4> (know|learn|learned|learnt|worth|found|stop)
        side by side
        (one|half) <2> with and <1> (one|half)? <1> without
        (tell me if|and tell me|prove me) <3> wrong
        (count|measure|time|log|track|write down|chalk up|tally|film|record) (it|how|every|each|what|them|the) <6> (for a|this|next|for one|for two|every|and we|then|until|swap|week|one)
        lets count
        let us (count|try|test|experiment|measure)
    """),
)
LEARNED: Final = Rule(
    "challenge.learn-from-failure",
    "challenge",
    0.8,
    'Treats failure as learning: "what did the flop teach you?"',
    phrases("""
        what (did|has|does|do|would|can|could|will) <6> (teach|taught|learn|learned|learnt) (you|us|from|them|about|that|me)?
        (learn|learned|learnt|take|took|taken) <3> (from|out of) (it|that|this|the <2>|losing|failing|them|last time|those)
        we will (have)? (learned|learnt|learn) <8>
        what (would|will|could) you (do differently|try next|change next|try out) <6>
        (next time|looking back) <<8>> (differently|try|change|instead)
        worth (one|a|the) <2> (lost|failed|failure|mistake|flop) <4>
        (failed|flopped|failure|flop|mistake|lost deal) <6> (lesson|taught|worth knowing|worth learning|information|tuition)
        that is worth knowing
        what did (that|it|this) cost (you|us)
    """),
)
OUTSIDE: Final = Rule(
    "challenge.outside-idea",
    "challenge",
    0.6,
    'Brings an idea from outside as something to try: "what two other charities did…"',
    phrases("""
        what (a couple of|some|one|two|other|another|a few|three) <3> (have done|did|do|does|tried|has done|do instead) <4>
        (other|some|two|a few|another|several) <3> (turned it around|flipped it|do it the other way|went the other way|do the opposite|do it without|dropped it|stopped doing) <4>
    """),
)

AFFECTED: Final = Rule(
    "enable.brings-in",
    "enable",
    0.8,
    'Brings in the people affected: "who will live with it, and how do we get them in?"',
    phrases("""
        who (else)? (will|would|has to|must|is going to|lives|live|works|uses|gets) <1> (live with|use|work with|be affected|have to|be using|feel|carry|run|affected|living with) <6>
        who (else)? (should|ought to|needs to|has to|must|could|would|do you want|do we need|might) <2> (be|have|join|help|come|sit|hear|see|in|want|shape) <2> (involved|a say|the room|at the table|us|in|this|there|part|the table|it|shape|along|heard|asked)
        (get|bring|have|invite|involve|ask|sit|put) (them|him|her|your people|the people|those|the team|your team|the drivers|the nurses|people|everyone|malcolm) <5> (in the room|to the table|at the table|along|in on|involved|on board|in front|round the table|in early|into this|design|shape|choose|decide|pick)
        (bring|take) (him|her|them|your <2>|the <3>) (along|in|with you|into)
        (would|could|will|can|should) you (ask|invite|involve|bring|show) (your|the|them|him|her|two) <8>
        (help|helped|helping) (to)? (shape|design|build|choose|decide|write) <3>
        the people (who|that) (do|know|use|live|work|have|will|run|are) <8>
        (whose|who) <8> (asked to help|help shape|shape it|have a say)
        (with|by|from) your own (people|staff|team|crew|hands|numbers|words|data|folks)
        (your own|his own|her own|their own) (people|staff|team|crew) <6>
        (ask|asking|let) the (night|team|people|drivers|nurses|crew|floor|users|staff) <4> (what|themselves|which|first|how)
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
        (you|they|he|she) (choose|decide|pick|set|call it|say when|call the shots|hold the pen|are in charge|get to) <6>
        (is|are|that is|it is|those are) (yours|theirs|his|hers) to (set|make|choose|decide|keep|call|run|draw|pick|stop|take)
        (it is|this is) your (half hour|hour|meeting|time|agenda|call|project|plan|show|decision)
        which (of|one|two|option|would|way|version|three) <8> (would you|you would|do you want|would suit you|first|feels right|would you rather)
        (what|which|where|how) would you (run|start|pick|do|choose|begin|like to begin|tackle|put|handle|go about|solve|play|approach|set|want to start|like to start|change) <3> (first|with|it|him|that|this|them|yourself|to him|to her|if)?
        let (them|him|her|two|three|your|the|one) <5> (pick|choose|decide|own|run|lead|set|name|design|try|test|draw|vote)
        (use|take|keep|leave|change|ignore|drop|throw) it or <3> (not|do not|leave|bin)
        use it or do not
        (whichever|whatever|however|whenever|wherever) (you|works for you|suits you|feels right|they) <5>
        (without|with or without) (us|me) $
        you (could|can) (run|do|test|try|keep|use|take) <8> (without us|without me|yourself|yourselves|on your own|with your own|either way)
        (you|your <2>) (know|knows|knew) <4> (best|better than|the floor|the people|your people|them better|it better|that better|where|far better)
        (you have|you had) (met|known|seen|worked) <4> i have not
        (better|more) than (i|we|you or i|me|us|any of us|anyone) (do|ever|can|could|will)?
        the (last|final) word is yours
        you (are|would be) (driving|at the wheel|in the driver|the one to)
        (you|he|she|they) (run|lead|chair|own|hold) (it|this|the meeting|monday|the) <<8>> (i will (sit|be|stay|listen|watch|back)|the whole)
        run <2> meeting
        (a small|a|one|something) <3> (he|she|they|you) can own
    """),
)
TOGETHER: Final = Rule(
    "enable.builds-on-theirs",
    "enable",
    0.75,
    'Works from their idea: "what have you got in mind?", "let\'s build on yours"',
    phrases("""
        what (have|do|did|had|would) you (got|have)? <2> (in mind|already thought|thought of|suggest|propose|come up with|considered)
        what (is|would be|are) your (idea|ideas|take on how|suggestion|plan|gut|instinct|own idea|solution|approach|proposal)
        how would you (put|say|do|phrase|solve|handle|approach|go about|open|word|tackle|build|design|run|like to) (it|this|that|him|her|them|to)? <3>
        (let us|i would|we could|we can) (build|work|start|go) (on|with|from) (yours|your|what you)
        (yours is|your idea is|your way is|your version is) (better|stronger|simpler)
        (build|builds|building) on (yours|your|what you)
        (figure|work|draw|design|build|sketch|write|map|solve|draft) (it|this|that|something|them|one) (out)? (together|with you|jointly|side by side)
        (with you|together) not for you
        what (do|would|could) (you|we) need (from me|from us|to|in order|in your hands|so that) <8>
        (what|how) (can|could|would|should) (i|we) <2> (help|do|put|give|make|bring|take|support) <8> (you|your|easier|hands|most|own)
        (would it|what would) help (you|if|to|most|them|your) <8>
        what would (help|make) (you|it|him|her|them|your) <3> (most|able|ready|confident|easier|decide|do|take|explain|own)
        what support <6>
        how could (some of|we|it|that|you|they|he) <4> (get|pass|hand|grow|teach|be handed|move) <6>
    """),
    on="ask",
)
EQUIPS: Final = Rule(
    "enable.equips",
    "enable",
    0.7,
    'Gives them the means, no strings: "take it and use it with your own people"',
    phrases("""
        (take it|take this|keep it|use it|use this|it is yours|yours to keep|keep the) <6> (and|with|use|either way|whatever|no strings|even if|your own|for free|own|without)
        no strings
        (yours|yours to keep) (either way|whatever|even if|no matter|as a|to use)
        (i|we) (will|can|could|would)? (give|send|show|teach|lend|hand|leave) (you|your <2>|them|him) <8> (so that|so|then) <2> (you|they|he|she|your <1>|the three|at least) (can|are|could|have|do not|will|know|decide)
        (names|numbers|contacts) of (two|three|other|some|a couple) (others|other|more|customers|competitors|people)
        (teach|train|show) (you|your <2>|them|him|her) (to|how) <8> (yourself|yourselves|themselves|own|without)
        so (that)? (you|they|your <1>|he|she) (can|could) <3> (decide|choose|judge|compare|run|do|explain|defend|make) <4> (yourself|yourselves|themselves|own|without|it)
    """),
)

THANKED: Final = Rule(
    "encourage.thanks-for",
    "encourage",
    0.8,
    'Thanks with its object: "thank you for telling me that to my face"',
    phrases("""
        (thank you|thanks) for (being|telling|saying|sharing|correcting|standing|pushing|bringing|asking|showing|staying|sticking|sending|going|putting|trusting|admitting|pointing|getting|walking|letting|explaining|calling|doing|writing|digging|raising|naming|preparing|checking|not|owning|answering|fighting|keeping|warning|speaking|giving|looking|reading|trying|helping|laying|finding) (me|us|that|it|the|so|this|up|through|your|out|him|her|them|those|all|a|into|with|honest|straight|open|by|to|how|for|time)? <6>
        i (appreciate|admire|respect|value|like) (that you|how you|the way you|you|what you|your) <1> (telling|saying|did|took|went|put|handled|stood|kept|spoke|asked|honesty about|candour about|being|pushing|correcting|owned|said|have|built|got|work on|prep|listened|waited) <6>
        (grateful|thankful) (that|for) (you|your) <6>
    """),
)
NO_SMALL: Final = Rule(
    "encourage.names-the-deed",
    "encourage",
    0.8,
    'Says what they did and that it counts: "three plants to agree in a month was no small thing"',
    phrases("""
        (is|was|are|were|that is|it is) <1> (no small|not a small|no mean|not nothing|quite a|a big|a huge|a real|one hell of a|some) (thing|feat|achievement|work|step|deal|win|effort|job|piece)
        (not|hardly) (many|every|everyone|everybody) <3> (would|could|does|do|did|can|manage|manages|have|planners|people|managers|get|reps)
        not many <4> (do|does|did|would|could|get|manage|can)
        (few|hardly any|very few) <3> (would|could|do|does|did|dare|manage|get|can|have)
        (that|which|this|it) (took|takes|must have taken|cannot have been|can not have been) <3> (guts|courage|nerve|nerves|patience|work|skill|heart|backbone|stamina|discipline|easy|care|effort)
        (takes|took) (guts|courage|nerve|patience|real skill|backbone|discipline)
        (that is|that was|this is|it is) <1> (craft|craftsmanship|mastery|leadership|real work|good work|well made|well done|well put|well played|well handled|well thought|class|brave|sharp|rare|good selling|fine work|solid work)
        (hats off|chapeau|respect|kudos|credit) (to|for|where) <6>
        (you|your <3>) <6> (made|makes) (the|all the|that|this|it|a) (difference|possible|work|second half|better|happen) <3>
        (your|you) <8> (did that|is why|was why|that is why|is the reason|are the reason|is what got|made that)
        (that|this|your|which) <4> is why (we|i|they|it|you|she|he) (can|could|have|are|is|now|know) <6>
        without (you|them|your <2>|that|it) <2> (there|we|nothing|none|it|no|i) (would|could) (be|have|not|never|we)? <4>
        people (train|need|take|spend|practise|practice) (years|months|decades) <4>
        (you are|you were|she was|he was) the (first|only) (person|one|buyer|customer|manager|rep|client|people)? <6> (who|to|in)
        before (anyone|anybody|i|we|somebody) <2> (asked|told|had to|even|knew|thought)
        (a lot|much|most) (in it|of it|of that) is (right|good|yours|down to you|your doing)
        (deserve|deserves|earned) (the|that|a|this|half|credit|it|all) <6>
        (proud|should be proud) of (you|that|what|how|it|them|your)
        (she|he|they|i|the customer|the client|everyone|people) (told me|noticed|saw|remembered|still talks|heard) <2> (how|that|what|and|so did|it|you) <3> (you|your|i)?
        (i|we) (saw|noticed|watched|heard|read|listened) (it|you|that you|how you|what you|your|the way you|her|him|them) <8>
        the way you <2> (put|handled|asked|waited|listened|opened|said|wrote|built|set|took|kept|let|got|held|stayed|spoke|turned|brought|drew|did|made) <8>
        (impressed|struck|moved|floored|stayed with me|stood out|stuck with me) <4> (how|by|that|was|you|what|me) <4>
        (you|they|your <2>) (got|stood|sat|drove|stayed|kept|built|held|waited|turned|brought|walked|wrote|put|asked|did|carried|pulled|changed|listened|worked|fixed|taught|took|had|made|found|earned|won) <<14>> (nobody|not many|few|no one|by yourself|on your own|yourself|without anyone|without being|before anyone|in one|in a month|in a week|overnight|instead of ours|and it shows|and it worked|from scratch|by hand|at all|against|despite|in spite)
        on your own <4> (built|made|did|found|worked)
        (well|nicely|beautifully|cleverly|bravely|carefully) (made|done|put|built|handled|thought|played|prepared|written|judged|caught|spotted)
        (strong|brave|sharp|smart|good|great|clever|lovely|fine|careful|honest|gutsy|bold|generous) (move|call|catch|question|idea|thinking|work|prep|of you|instinct|choice|thing to do|way to) (on|to|with|when|that|about|there) <6>
        we (did it|made it|got there|pulled it off|cracked it) <6>
        (a page|a line|a question|a thing|something) they will <6>
        easier (said|thought|swallowed) than (done|said)
    """),
    on="say",
)

MODEL: Final = (OWNED, LIMIT, PROMISED, OPENLY, VALUES)
INSPIRE: Final = (FUTURE, HOPED)
CHALLENGE: Final = (COST, EXPERIMENT, LEARNED, OUTSIDE)
ENABLE: Final = (AFFECTED, CHOICE, TOGETHER, EQUIPS)
ENCOURAGE: Final = (THANKED, NO_SMALL)
ALL: Final = (*MODEL, *INSPIRE, *CHALLENGE, *ENABLE, *ENCOURAGE)
