"""Rules for `model`: values made clear, promises, mistakes and limits owned, things said openly.

Decides which words are such a deed; naming a virtue is none. Must not know facts.
"""

from typing import Final

from askwell.scoring.rule import Rule, phrases

OWNED: Final = Rule(
    "model.owns-mistake",
    "model",
    0.8,
    'Owns a mistake: "I should have asked", "that one\'s on me", "I was wrong"',
    phrases("""
        i (should|ought to) have (asked|said|told|checked|called|listened|known|waited|mentioned|\
            warned|sent|rung|seen|done|let|been|read|looked)
        i (should|ought) not have
        (that|this|it|that one|this one) (is|was|one is) (on me|my fault|my mistake|my error|my\
             bad|my doing|mine|on us|our fault|our mistake|our error|down to me|down to us|wrong\
             of me|sloppy of me|careless of me|unfair of me|rude of me|out of line|a mistake on\
             my|a mistake of mine)
        (my|our) (mistake|fault|bad|error|apologies)
        (that|this|it) (is|was) (my|our) <1> (failure|failing|doing|responsibility)
        the (mistake|failure|error|fault|blame) (is|was) (mine|ours)
        i own (that|this|it)
        (i|we) (take|accept) <2> (responsibility|blame)
        i (was|am|have been|got) <1> (wrong|mistaken|sloppy|careless|unfair|out of line|too quick|\
            too proud|too fast|too pushy|ahead of myself|carried away|hasty|rude)
        i (got|went|jumped|ran) <1> (ahead of|too far|to conclusions|the wrong)
        i (misread|misjudged|misunderstood|misheard|misquoted|oversold|overpromised|over promised|\
            overstated|exaggerated|messed up|screwed up|dropped the ball|overlooked|forgot|missed|\
            assumed|presumed|guessed|pushed|talked over|interrupted|filled in|put words) <6>
        i (put|said|made|sold|quoted|told|gave|sent) (that|it|you|this) <2> (too|wrong|wrongly|\
            tighter|badly|the wrong|a wrong|incorrectly|carelessly)
        (we|our <2>) (failed|messed up|screwed up|let you down|got it wrong|got that wrong|dropped\
             the ball|should have|were wrong|were late|missed)
        (you|you have) (caught|got) me
        (you are|you were) right <3> i (was|had|did|should|have|put|made|went)
        it (will not|should not) happen again
        (that|it) should not have happened
        i (apologise|apologize)
        ^ i did (it)? (anyway|and) <4>
        and > i did it anyway
        (was|is) not mine to
        ^ no excuse $
        (i|we) (let|dropped|left) (it|that) (slide|slip|lie|drop) <3>
        (we|i) (lose|lost|have lost) <3> (over|because of) (that|it|this) <3>
        i had not (asked|checked|told|read|looked|listened|thought|noticed)
        i (had|would|have) <1> never (asked|checked|thought|bothered) <4>
        (that|it|this) was (sloppy|careless|unfair|lazy|rude|clumsy) <3>
        sorry <1> i (got|should|was|made|pushed|went|did|assumed|jumped|interrupted|forgot|put|\
            misread|missed|promised|ought)
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
        i (do not|did not|can not|could not) (know|see|say|tell|promise|answer|speak for|\
            guarantee|judge) <1> (that|yet|it|if|whether|this|from here|for sure|for certain|\
            exactly|for them|for him|for her)
        i (do not|honestly do not|really do not) know $
        i (have no|have not the|do not have the|do not have that) (idea|answer|power|say|\
            authority|figure|number|right)
        (we|i|it|ours|that) (are|am|is|would be|will be|was) (not|probably not|maybe not|honestly\
             not|never) <1> (the right|right for|a good fit|a fit|the best|the cheapest|the\
             fastest|for you|for everyone|good at|strong at|what you need|great at|ready)
        (we|it|ours|i) (can not|do not|will not|does not|would not) (do|cover|offer|solve|support|\
            help|handle|fix|have|help you|integrate|replace|work well|work for) <4> (that|this|it|\
            there|yet|with that|for you|well|today)
        (another|other|a different|the other|someone else|somebody else|others|they|a competitor)\
             <3> (does|do|is|are|would|can) <3> (better|cheaper|stronger|faster) (than us|than we|\
            than ours|there|at that|at it|for that|for you|than i)
        (another|a different|the other) (vendor|supplier|provider|company|firm|product|maker) <3>\
             (does|is|would|can|has) <4> (better|cheaper|stronger|faster|a better)
        (better|cheaper|faster|stronger) than (us|ours|we are|we do)
        (is not|are not) the right (machine|tool|product|choice|one|partner|fit|company|people) <4>
        (better|best) (off)? (with|served by) (another|someone|somebody|them|the other|a)
        (not|never) (our|my) (strength|strong suit|strong point|area|field|strong side)
        (you should not|do not) (buy|take|choose|pay for) (it|this|us|from us|the) <4> (if|before|\
            until|unless|yet)
        you should not (trust|believe|take) <4>
        (patchy|weak|weaker|weakest|slow|clumsy|rough|thin) (below|there|on that|at that|in the|at\
             this) <4> (yes|we|our|honestly)
        (is|are|it is) (patchy|weak|weaker|slow|clumsy|rough|thin) <<5>> yes
        you should not yet
        you are right not to <6>
        neither (would|do|did|am) i $
        (take|takes|carry|bear) the (heat|blame|loss|risk|cost|rap) <6>
        (our|my) (weak|weakest|sore) (spot|point|side)
        (we|i) (lost|have lost) (a|two|three|one|some) <2> (customer|customers|client|clients|\
            deal) (over|because|for|to)
        i would rather (lose|not sell|say no|you|tell you|you waited|you bought)
        (honestly|honest|truth is|truth|to be straight|straight) <2> (i|we|it) (can not|do not|did\
             not|does not|is not|are not|have not|am not|would not)
        that is (beyond|outside|above) (me|my|us|our|what)
        (i|we) (would|will) not put (one|it|this|that|ours) in <8>
    """),
    on="say",
)
PROMISED: Final = Rule(
    "model.concrete-promise",
    "model",
    0.75,
    "A concrete promise, or one kept: \"you'll have it by Tuesday, even if it's a no\"",
    phrases("""
        i promised <12> (here|it is|they are|and)
        as (promised|agreed|i promised|we agreed|i said)
        (i|we) (promise|commit|give you my word)
        you (have my word|can hold me to|hold me to)
        (i|we) (will|am going to|are going to) <1> (send|get|have|call|ring|text|email|write|tell|\
            let|find|forward|bring|paste|come back|report|put|show|check|answer|drop|circle|be\
             here|be there|look|ask|clear|sort|mail|share|post|deliver|refund|mark) <<14>> (by|at|\
            before|on|until|within|the same|that same|no later than|first thing|in the) (the)?\
             (@when|@day|@num|same|evening|morning|end|hour|first line|day)
        (i|we) (will|am going to) <1> (send|get back|call|ring|text|email|write|tell|let you|find|\
            forward|bring|paste|come back|report|answer|put it|ask|mail) <<10>> (today|tonight|\
            tomorrow|this afternoon|this evening|same day|unedited|either way|even if|whatever|the\
             evening before|this week|in writing)
        you (will|are going to) (have|get|hear|see|find|receive) <<10>> (by|before|within|no later\
             than) (the)? (@when|@day|@num|end)
        you (will|are going to) (have|get|hear|see|find|receive) <<8>> (from me|that same day|the\
             same day|either way|today|tonight|tomorrow|this afternoon)
        you (hear|will hear|get|will get) <3> from me
        (in your|on your) (inbox|desk|hands|mail|mailbox) (by|at|before|on|today|tomorrow|tonight)\
             <3>
        (even|also) if it is (a no|no|bad|bad news|not good|not in our|embarrassing)
        (tell|say|told|telling) (you|so) <5> (even if|either way|first|straight|whatever|if it|if\
             i|if we|if there|the same)
        if (it|i|we|there|that) <10> i (will|would) <1> (say|tell|write|put|call|let you) <6>
        find out and (tell|let|call|write|come back|get back)
        (i|we) will not (contact|call|chase|push|bother|ring|share|pass|tell|sell|use|mention|\
            name|let) <8>
        (keep|kept|keeping) (quiet|my word|our word|that promise|it between us|that between us|you\
             posted|my promise)
        (refund|money back|no charge|will not charge|at no cost to you|i pay|we pay|on my account|\
            on our account) <4> (if|unless|when)
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
        (full disclosure|in full honesty|to be transparent|to be upfront|cards on the table|to be\
             fair to them|between you and me|i have to admit|i must admit|i admit|i will admit|i\
             have to be straight|i have to be honest|i owe you|let me be straight|let me be\
             upfront|let me be honest)
        i (should|have to|want to|need to|must|ought to) (tell|warn|be straight|be honest|be open|\
            be upfront|say upfront|confess|admit|come clean) <8>
        (nobody|no one|they) (tells|tell|will tell|mentions) you <8>
        (i|we) will not (deny|argue|talk that down|dress that up|pretend|play that down) <4>
        (i|we) (do not|am not going to|will not|would not) (want to)? (make a sale|sell you|make\
             money|talk you into|pretend|sugarcoat|sugar coat|hide|dress it up|spin|lie|oversell)\
             <8>
        nothing up my sleeve
        (open|honest|straight|frank|upfront|candid|transparent|fair) with you <1> (i|we|it|our|\
            that|this)
        pinch of salt
        (i|we) would be lying
        i have <2> (bonus|commission|stake|interest) <4>
        (the|a|one) (catch|downside|drawback|snag|risk|bad news|weak point|honest answer|small\
             print|truth) (is|here is|with) <6>
        (you will not|you would not) (like|love|enjoy) <2> (this|hear|part|answer|it)
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
        what (do you|would you|will you) (stand for|never (give|compromise|trade|do|accept)|not\
             compromise|refuse|insist on)
        what would you never <4>
        what (is|are|was) <2> (non negotiable|sacred|a red line|your red line|your red lines|your\
             principles|your values|your principle|the principle|most important to you as|the\
             promise)
        what matters most to you <4> (as a|in how|about how|when)
        what (does|do|would) (fair|fairness|honest|honesty|quality|good|respect|trust|service|\
            decent|responsibility|partnership|loyalty|safe|success) <4> mean (to|for) <3>
        (able to|can) (count|rely|depend) on <3>
        which (values|principles|promises|principle|value|promise) <8>
        what (kind of|sort of) (boss|leader|company|partner|employer|neighbour|manager) do you\
             want to be
        what do you owe (them|your|people|to)
        what (would|should) (be|feel) (fair|right|decent|honest) (to|for|here|in)
        what rule <4> (you|we)
        where do you draw the line
    """),
    on="any",
)

ALL: Final = (OWNED, LIMIT, PROMISED, OPENLY, VALUES)
