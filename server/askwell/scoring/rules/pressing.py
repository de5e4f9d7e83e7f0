"""Rules for `push`.

Decides which words press for a decision. Must not know facts or what the buyer proposed.
"""

from typing import Final

from askwell.scoring.rule import Rule, phrases

DEADLINE: Final = Rule(
    "push.deadline",
    "push",
    0.8,
    'Presses with time: "only until Friday", "today only", "before the price goes up"',
    phrases("""
        (only|just) (good|valid|available|open|there|on) (until|till|through|for|to) <3>
        (offer|price|deal|discount|quote|good|valid|holds|stands) (only)? (until|till|through) <2>\
             @when
        (price|offer|deal|discount|rate|promo|promotion|quote|terms|campaign|premium|percent|fee)\
             <6> (ends|end|expires|expire|goes up|go up|rises|rise|is gone|will be gone|runs out|\
            run out|goes away|closes|dies|doubles|disappears)
        (ends|expires) (on|at|this)? @when
        (today|this week) only
        (only|just) (good|valid|available|open|on) (this|today|tonight|for) <3>
        out of my hands
        (only|just) (today|this week|until @when)
        (last|final) (chance|slot|slots|places|seat|seats|opportunity|spot|spots)
        (running|run) out of (time|slots|stock|places)
        (while|whilst) (stocks|supplies|it) (last|lasts)
        (now or never|act now|act fast|hurry up|better hurry|time is running|clock is ticking|the\
             clock|tick tock|do not wait|before it is too late|too late)
        (will not|can not|could not|can only) (hold|keep|guarantee|last) (it|this|that|them|the)\
             <3> (for you|forever|long|past|after|beyond|much|price|any longer|until|till)
        (i need|we need|need) (your|a|an) <2> (yes|answer|decision|signature|commitment|go ahead|\
            order|reply|po|card) <3> (by|today|now|tonight|this|before)
        (need|want) (you|this|it) <3> (signed|sign|decide|commit|confirm) <3> (by|today|now|\
            tonight|this|before)
        (by|before|until|till) @when <4> or (it|the|i|we|you)
        (after that|otherwise|or else|if not|then) <2> (my hands are|it is gone|i can not|the\
             price|you are looking|you lose|you will lose|you pay|we can not|full price)
        hands are tied
        (only|just) @num <2> (left|slots|places|units|spots|remaining|seats)
        (will not|would not) be (a|any|one|there|available) <5> left
        before (somebody|someone|anyone|others|another|the next) <3> (takes|grabs|gets|buys|snaps|\
            books|does)
        (next|this) (week|month|quarter|year) (it|the price|prices|that|this|the rate) <4> (cost|\
            costs|more|higher|up|percent|gone|full price|extra)
        (tomorrow|next week|later|after that|monday|after friday) <2> i can not (promise|\
            guarantee|hold|do|say|offer) <4>
        (until|till|by|before) (tomorrow|tonight|midnight|noon|friday|monday|the end of|end of)\
             <4> (then|after that|or) > <1> (it is|it|they|the price|i)
        off the table
        (before|until) you (sign|say yes|commit|order|buy) <2>
        (do|start|finish|sort) the (paperwork|contract|order form) <2>
        (offer|price|deal|discount|slot) is (history|over|gone|dead) <3>
        you can (sign|decide|approve|order) <3> (yourself|alone|without|on your own) <3>
        now or (next|never|not) <3>
        (somebody|someone) else (will|gets|takes|has|wants|is) <5>
        (i|we) need a yes <4>
        as long as i can
        (i|we) have (kept|held|been holding|reserved) (it|this|that|one|a <2>) for you <6>
        you will have lost <6>
        (somebody|someone|others|other|another|two|three|competitor|competitors) <5> (waiting|\
            queue|queuing|interested|looking at|begging|lined up|on the phone|line)
        (you will|you would|you are going to|you might|be) <4> (regret|be sorry|kicking yourself|\
            kick yourself|miss out|left behind|fall behind|pay more|be too late)
        (every|each) (day|week|hour|month|minute) you (wait|delay|hesitate|think)
        (thinking|waiting|hesitating|dithering|delaying) <4> (cost|costs|costing|going to)
        (prices|price|rates|premium|premiums|fees) (go|goes|are going|is going|will go|rise|rises)\
             up <2> @when
        before (the|our|this|my) <3> (ends|closes|close|month|quarter|year end|price|deadline|\
            books|increase)
    """),
    on="say",
)
CLOSE: Final = Rule(
    "push.close",
    "push",
    0.8,
    'Presses for a decision: "just sign", "let\'s get it done", "I\'ll put you down for"',
    phrases("""
        (just|simply|so|please|go ahead and|come on) > (sign|commit|decide|say yes)
        ^ (sign|commit) (here|now|today|it|this|the|up|by|tonight|off|and|on)
        (just|simply|please|go ahead and) (sign|commit|say yes)
        (sign|signed|signing) (up)? <3> (today|now|right away|tonight|on the spot|this afternoon|\
            by @when|this week|before @when|before you)
        (close|wrap|finish|seal|nail|get) (it|this|that|the deal|this deal|the contract|you) (up|\
            done|signed|over the line|closed|wrapped)
        (put|pencil|sign|book|mark|writing|putting|booking|signing) you (down|in|up) (for)?
        (contract|agreement|order form|paperwork|docusign|form|invoice|link) <3> (lands|is on its\
             way|is in your|coming|will be in your|goes out|on your desk|attached) <6> (sign|back|\
            minute|today|now|inbox|mail)
        (what is|what is it that is|is anything|anything) (stopping|holding|keeping) you (back)?\
             (from signing|from saying|from deciding|now|today|from going)?
        (what|anything) (would|will|do i have to|can i do to|must i do) <6> (sign|signed|close|get\
             you to) <2> (today|now|this week|yes)?
        (are you|you) ready to (sign|buy|commit|close|move forward|move ahead|go ahead|get\
             started|pull the trigger)
        (can|could|shall|should|may) (we|i) <4> (close|sign|seal|send the contract|send you the\
             contract|draw up|get this signed|shake on|start the paperwork|lock)
        (can|shall|may) i take that as a yes
        (shake|deal) on it
        (so|then) (yes or no|is it a yes|is that a yes|do we have a deal|have we got a deal)
        do we have a deal
        yes or no $
        all (you|i) (have to do|need|need to do) <3> (sign|signature|yes|is a)
        what do you have to lose
        you (do not|does not|should not) need (permission|to ask|anybody|anyone|your boss|\
            approval|to think)
        (you are|you are the) <3> (one who decides|boss are you not|decision maker)
        let us (get|make|do|close|sign|wrap|lock|shake|seal) (it|this|that|you|the deal) (done|\
            happen|signed|now|today|up|in|off|right now|on the road)
        (drop|give|hand|send|pass) me (his|her|their) (number|email|contact) <6>
        (go|going|went|talk|talking|speak|call|ring|write|straight) (straight|directly|right)?\
             (over|past|around|above|to) (your|his|her) (head|boss|ceo|director|back|board|manager)
        (get|have) (it|that|a yes|the signature) out of (him|her|them)
        (block|grab|reserve|secure|lock in|lock) (your|yours|the|one|it|this) <4> (now|today|\
            before|while|this week)
        (order|buy|book|decide|commit|confirm) (now|today|tonight|this week|by @when|before @when|\
            right now)
        better (order|sign|book|decide|move|act|buy|hurry) <5> (now|today|this week|fast|quickly|\
            soon|before)
        (it is|it has to be|has to be) now or
        (give|send|let) me (have)? <2> (ok|yes|answer|go|signature|word|commitment|go ahead|\
            decision|approval) <3> (now|today|tonight|right away|by|before|and|so|this)
        (give|need) me (your|a) (ok|yes|word|signature|go ahead|answer)
        (get|have|collect) your (signature|yes|ok|approval|order|commitment|sign off) <3>
        (i|we) (need|have) to (know|have an answer|hear|have a decision|have your) <4> (today|now|\
            tonight|by|before|this week|this afternoon|right away)
        do not be (the last|the only|left|too late|stupid|silly|shy|difficult)
        (everyone|everybody|all) (else)? <5> (already|has signed|have signed|is signing|is\
             switching|has switched|bought)
        (mad|crazy|foolish|stupid|silly|insane|a fool) (to|not to) (wait|miss|pass|say no|let|\
            delay|hesitate|turn)
        (only|just) a signature
        (only|just) (needs|need|takes|take) (a|one|your) (signature|click|minute|yes)
        you (do not|will not) need (your|a|the|any|his|her|to) (partner|boss|permission|approval|\
            manager|wife|husband|board|committee|ask|think|anyone|check) <4>
        (forget|skip|never mind) (the|your|them|about) (others|comparison|tender|other offers|\
            competition|boss|board|committee) <4>
        (i am not|not) (leaving|hanging up|going) (until|without|before) <6>
        (why|what are you) (wait|waiting|hesitating|hesitate) (for|any longer|until)?
    """),
)
BAIT: Final = Rule(
    "push.bait",
    "push",
    0.75,
    'A discount for saying yes: "ten percent less if you order now"',
    phrases("""
        if you (take|sign|order|buy|commit|decide|say yes|go|book|prepay|confirm|do it|move|pay|\
            start) <<14>> (i|we) (can|could|will|would|might|am able to|are able to|may) (go|do|\
            give|throw|knock|drop|offer|get|come|take|make|waive|add|include|shave|let|hold|keep)
        (i|we) (can|could|will|would|might) (go|do|give|throw|knock|drop|offer|get|come|take|\
            waive|shave|add|include) <<12>> if (you|the order|it is|we) (sign|take|order|commit|\
            decide|say|go|book|is|signed|close|have|can|get)
        (percent|per cent|discount|free) (off)? <2> if (you|the|your|it|we) <8>
        (discount|off|rebate|free month|months free|month free|extra) <4> (if|when|as soon as|\
            provided) (you|the order|it is|we) <4> (sign|signed|order|in by|today|by|commit|take|\
            this)
        (special|exclusive|one time|one off|special offer|limited) (price|deal|offer|discount|\
            rate) <2> (for you|today|just|only|if)?
        if (it|the order|this|that|the contract|the form) is (in|signed|done|here|back|placed|\
            confirmed) <<10>> (i|we) (will|can|could|would) <4>
        (make|take) it @num and <8>
        (transport|delivery|shipping|training|setup|installation|freight|first month|month) (is|\
            are) (on me|on us|free|on the house) <2> (if|but)
        (sweeten|better) (the|your) (deal|offer|pot)
        throw in (a|an|the|some|free|another) <6> (if|today|now|when|free)?
    """),
)
GUILT: Final = Rule(
    "push.guilt",
    "push",
    0.8,
    'Presses with guilt: "after all I have done for you", "you let me down"',
    phrases("""
        after (everything|all) <1> (i|we|that i|that we) (have)? (did|done|put|invested|do)
        (i am|we are|i feel) (really|very|so|quite|a bit|honestly)? (disappointed|let down|hurt|\
            betrayed)
        you owe (me|us|it to me)
        (let|letting|lets) (me|us) down
        (i|we) (went|have gone|stuck) <2> (out on a limb|my neck|out of my way|the extra mile|out\
             of our way) for you
        (my|our) (boss|manager|job|neck|bonus|quota|target|kids) <5> (kill me|line|depends|on the\
             line|on me|need this)
        (do|do not) (this|it|me)? (for me|me a favour|me a favor|me a solid|do this to me)
        (wasted|wasting|waste) (my|our) time
        (i|we) (thought|expected) (better|more|we were|you were)
        (do not|would not) you (care|owe|want to protect) <5>
        (your|the) (competitors|competition|competitor|neighbours|rivals) (have|has|are|is|did)\
             (already|all|just)? <2> (bought|signed|ahead|moved|switched|ordered|doing it)
        be a (good)? (sport|pal|dear|friend) (and)?
        (smart|sharp|clever|bright|intelligent) (guy|man|woman|person|buyer|people) (like|such as)\
             you
        (i|we) (drove|flew|came|travelled|traveled|spent|worked|sat|stayed|gave|prepared) <6> (to\
             see you|for you|for this|on this|and now you|and you|on your)
        and > now you (want|tell|say|ask|are|need|come)
        (someone|people) will <4> (hurt|die|blame|your fault|injured)
        (want|like) that on your (conscience|shoulders|watch)
        (your fault|on your head|your responsibility) (if|when) <4>
    """),
)

ALL: Final = (DEADLINE, CLOSE, BAIT, GUILT)
