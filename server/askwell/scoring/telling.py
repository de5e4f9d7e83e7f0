"""Rules for `tell.inform`, `tell.advise`, `tell.pitch`, `push` and `social`.

Decides which words give, recommend, praise or press. Must not know facts or what is disclosed.
"""

from typing import Final

from askwell.scoring.rule import Rule, phrases

_DO = (
    "ask|call|ring|text|phone|email|send|write|talk|speak|go|start|begin|open|stop|get|bring|take|"
    "put|give|keep|make|use|try|leave|tell|remind|run|build|book|pick|choose|skip|drop|cut|check|"
    "show|wait|add|move|set|hold|order|switch|sign|read|let|find|plan|push|offer|listen|invite|"
    "lead|test|measure|count|focus|avoid|charge|raise|lower|close|practise|practice|prepare|name|"
    "hire|buy|sell|split|pay|insist|forget|ignore|stick|follow|share|draw|turn|block|point|"
    "pull|quote|walk|learn|slow|repeat|change|replace|consider|do|agree|ditch|say|work|lock|"
    "think|have|meet|visit|see|look|be|document|map|record|rehearse|visit|swap|shut|trust|strike"
)
_IMPERATIVE = (
    "ask|call|ring|text|phone|email|write|talk to|speak to|speak with|go to|go back|go with|go for|go and|go in|"
    "start|begin|open|stop|get|bring|take|put|give|keep|make|use|try|leave|remind|run|build|book|"
    "pick|choose|skip|drop|cut|check|show|add|move|set|order|switch|find|plan|push|offer|listen|"
    "invite|lead|test|measure|count|focus|avoid|charge|raise|lower|close|practise|practice|prepare|"
    "name|hire|split|insist|ignore|stick|follow up|draw|turn|block|pull|quote|slow|repeat|change|"
    "replace|consider|ditch|work|lock|document|map|record|rehearse|swap|shut|do not|never|"
    "tell him|tell her|tell them|tell your|let them|let him|let her|let your|send him|send her|"
    "send them|remember to|make sure|be honest|be careful|be clear|look at|look for|look into|"
    "hold back|hold off|hold your|say that|say it|say nothing|wait for|wait until|read"
)

ADVISE = Rule(
    "tell.advise.should",
    "tell.advise",
    0.8,
    'Says what they should do: "you should…", "you need to…", "you\'d better…"',
    phrases(f"""
        you (should|ought to|need to|have to|must|want to|had better|would better|better|would do well to|would be better off|are better off) (just|really|always|definitely|first|at least|never|not|only)? ({_DO})
        you (should|ought to|could|might|might want to|may want to|could always|might as well|can just|could just|could also|could even) <1> ({_DO})
        you will (want|need|have) to <1> ({_DO})
        (we|one|people|they|he|she) (should|ought to) <1> ({_DO})
        you need (dynamic|a|an|the|more|better|someone|somebody|something) <6>
        (best|better|smart|smarter|wise|worth|easier|safer) (thing|bet|way|move|option|advice)? (is|would be)? to ({_DO})
        (pay|pays) to ({_DO})
        (should|must) not ({_DO})
    """),
    on="say",
)
WOULD: Final = Rule(
    "tell.advise.i-would",
    "tell.advise",
    0.75,
    'Recommends: "I\'d start with…", "if I were you", "my advice is", "I\'d suggest"',
    phrases("""
        i would (not|never|definitely|just|probably|always|rather|also|still|really)? (start|begin|ring|call|ask|go|put|keep|send|leave|wait|strike|take|open|use|try|get|bring|make|give|drop|skip|move|pick|do|write|talk|speak|stop|cut|hold|focus|avoid|change|switch|add|run|set|look|offer|check|tell|consider|invite|charge|build|split|lead|test|let|push)
        if i were you
        in your (place|shoes|position)
        my (advice|recommendation|suggestion|tip|two cents|rule) <3> (is|would be)
        i (would|strongly|really|definitely|can|do|always)? (recommend|suggest|advise|propose|urge|encourage you)
        (we|i) would (recommend|suggest|advise|propose|urge)
        what (i|we) would do is
        the (trick|key|secret|answer) is to
        the (best|first|next|only|right|smart) (thing|way|step|move|place) <4> (is|would be) to
        (why not|why do not you|how about) (just|simply)? (ask|call|ring|start|try|send|write|talk|take|give|put|use)
    """),
)
ORDER: Final = Rule(
    "tell.advise.order",
    "tell.advise",
    0.7,
    'Tells them to do it: "Start with the warehouse", "ask her first"',
    phrases(f"""
        ^ ({_IMPERATIVE})
        then > ({_IMPERATIVE})
        ^ then ({_IMPERATIVE})
        ^ (always|simply|at least|instead|by all means|next time|first) ({_IMPERATIVE})
    """),
    on="say",
)
TOGETHER: Final = Rule(
    "tell.advise.lets",
    "tell.advise",
    0.65,
    'A plan put as "let\'s…"',
    phrases("""
        let us (not)? (try|start|take|put|run|do|build|test|count|look|go|bring|ask|write|use|make|set|get|keep|pick|agree|work|invite|book|map|measure|talk|meet|sit|plan|find|focus|draw|swap|park|leave|stick|compare|list|pilot|begin)
    """),
    on="say",
)

PRAISE: Final = Rule(
    "tell.pitch.praise",
    "tell.pitch",
    0.75,
    'Praises the offer: "the best", "second to none", "a joy to use", "people rave"',
    phrases("""
        (the|is|are|our|market|its) (most|best|fastest|easiest|simplest|cheapest|safest|strongest|smartest|leading|number one|no 1|greatest|finest|newest|biggest|lightest|quietest|cleanest|most reliable|most advanced|most complete|only) <6> (market|industry|world|country|region|class|planet|earth|business|anywhere|around|available|europe|there is|river|town|segment|field)
        (we|it|ours|they) (are|is) (simply|just|easily|by far|hands down|honestly|really|the)? <1> (the)? (best|fastest|easiest|simplest|leading|number one|cheapest|safest|market leader|gold standard|unbeatable|unrivalled|unmatched)
        (best|fastest|easiest|simplest|leading|safest|smartest|greatest|finest) (on|in) (the|its) (market|industry|world|class|business|country)
        (market|industry|world) (leader|leading|class|beating)
        (world|best in|first) class
        second to none
        (nobody|no one|nothing|none) <4> (comes near|comes close|beats|compares|touches|matches|can touch|can match|can beat|offers|else)
        (cutting|leading) edge
        state of the art
        (award|prize) winning
        game (changer|changing)
        (is|are|was|it|that|simply|just|absolutely|so|really|truly|pure) <1> (gorgeous|magic|magical|amazing|awesome|incredible|unbelievable|fantastic|phenomenal|revolutionary|unbeatable|brilliant|stunning|superb|outstanding|effortless|seamless|bulletproof|spectacular|beautiful|genius|legendary|wonderful)
        (gorgeous|amazing|awesome|incredible|fantastic|unbeatable|brilliant|revolutionary|unique|superior|powerful|seamless|stunning|superb|premium|outstanding|unrivalled|beautiful) (product|tool|app|platform|solution|system|software|service|team|machine|features|interface|results|quality|support|technology|value|offer|package|deal|track record|dashboard|reporting)
        (like|its|pure|real) magic
        no brainer
        five (star|stars)
        5 (star|stars)
        (a|pure|real) joy to
        (people|everyone|everybody|clients|customers|folks|users|teams|parents|guests|nurses|staff|they|drivers|patients) (all|just|really|absolutely)? (love|loves|adore|adores|rave|raves|swear by|are crazy about|is crazy about|can not get enough)
        (crazy|raving|over the moon|nuts|wild) about (it|us|our|ours)
        nearly in tears
        (night and|day and) <1> (day|night)
        (a|whole) different (animal|league|level|beast|planet|world)
        (in a|on another) (league|class|level) of <1> own
        (to the|a) next level
        everything (else)? (looks|feels) (old|slow|ancient)
        makes <6> look like
        (is|are) dead <1> (our|we|us)
        (never|not) (blinks|fails|breaks|lets you down|disappoint|disappoints|goes down)
        that good $
        you (will not|would not|can not) (find|get|regret|believe|beat|go wrong|spend)
        (beats|beat) (anything|everything|them|all|every|any|it|the)
        (far|way|much|so much|miles|light years) (better|ahead|superior|faster|easier|smarter) (than|of)
        (pulls|makes|does|runs|is|are|works) <4> better than
        (better|faster|cheaper|smarter|safer|easier|stronger|quieter) than (anything|anyone|any|everything|everyone|the competition|your|what you|whatever|the rest|theirs|them|all)
        (top|first|highest) (notch|quality|rate|shelf)
        (rolls royce|ferrari|mercedes|tesla|apple|swiss army knife|gold standard) of
        (the|a) (perfect|ideal) (fit|solution|match|choice|product|tool|answer) for
        exactly what you (need|are looking for|want)
        everything you (need|could want|will ever need|ever)
        (our|we have) <3> (unique|proprietary|patented|cutting|world|proven|unbeatable|famous|legendary)
        (proven|trusted) (by|track|results|solution)
        (innovative|visionary|disruptive|groundbreaking|ground breaking|next generation|next gen|future proof|futureproof)
        (we are|we have been|been) (the)? (experts|specialists|pioneers|proud)
        (worth|pays) <2> (every penny|every cent|its weight)
    """),
)
PROMISE: Final = Rule(
    "tell.pitch.benefit",
    "tell.pitch",
    0.75,
    'Promises a benefit: "you\'ll love it", "it pays for itself", "usage triples"',
    phrases("""
        you (will|would|are going to) (just|really|absolutely|all)? (love|adore|be amazed|be delighted|be thrilled|be blown away|be impressed|thank me|thank us|never look back|never go back|wonder how|notice the difference|be surprised how|be so)
        they (will|would|are going to) (just|really|absolutely|all)? (love|adore|be amazed|be delighted|be thrilled|thank you|be blown away|kiss|worship)
        (your) <2> (will|would|are going to|is going to) (just|really|absolutely|all)? (love|adore|be amazed|be delighted|be thrilled|thank you|skyrocket|explode|soar)
        (pays|pay|paid) for itself
        (will|would|can|could|to|easily|typically|and|it|that) (save|saves|saving) (you|your|them) (a|so|tons|loads|up|at|hours|thousands|money|time|millions|20|30|50|hundreds|half|lots|weeks|days)
        (save|saves) (you)? (up to)? <1> (hours|thousands|millions|percent|a fortune|a ton)
        (doubles|triples|halves|quadruples|skyrockets|slashes|explodes|boosts|maximises|maximizes|supercharges|transforms|revolutionizes|revolutionises) (your|their|the|his|sales|revenue|usage|output|productivity|conversion|efficiency)?
        (double|triple|halve|boost|transform|skyrocket|maximise|maximize|supercharge|slash|turbocharge|revolutionise|revolutionize|10x) (your|their)
        (usage|sales|revenue|output|productivity|conversion|efficiency|profit|margins|margin) (doubles|triples|goes up|explodes|soars|skyrockets|jumps)
        (we|it|i) (will|can|would|could)? (guarantee|guarantees|guaranteed)
        guaranteed
        (we|it) (will|can)? (handle|handles|take care of|takes care of|do|does|solve|solves|fix|fixes|sort) (everything|all of it|it all|all of that|all that|all your|the lot|every|for you)
        (lift|move) a finger
        (peace of mind|hassle free|worry free|risk free|stress free|pain free|zero hassle|no hassle|zero risk|zero effort|zero headaches)
        (all|solve|solves|fix|fixes|end|ends|end of) (of)? (your|their) (problems|worries|headaches|troubles|pain|issues)
        never (have to|need to|worry) <4> again
        (never|not) worry about <4> again
        (unlock|unleash) (your|the)
        (the future of)
        (best|greatest|smartest) (decision|investment|move|money|purchase) (you|of|they)
        (roi|return|payback) (is|of|in) <2> (huge|massive|insane|incredible|weeks|months|within)
        (win win)
        (you can not|can not) (go wrong|lose)
        (trust us|trust me) (we|it|this|you|our)
    """),
)

DEADLINE: Final = Rule(
    "push.deadline",
    "push",
    0.8,
    'Presses with time: "only until Friday", "today only", "before the price goes up"',
    phrases("""
        (only|just) (good|valid|available|open|there|on) (until|till|through|for|to) <3>
        (good|valid|available|holds|stands|open|runs|on the table|on) (only)? (until|till|through) <2> @when
        (price|offer|deal|discount|rate|promo|promotion|quote|terms|campaign|premium|percent|fee) <6> (ends|end|expires|expire|goes up|go up|rises|rise|is gone|will be gone|runs out|run out|goes away|closes|dies|doubles|disappears)
        (ends|expires) (on|at|this)? @when
        (today|this week) only
        (only|just) (today|this week|until @when)
        (last|final) (chance|slot|slots|one|ones|units|places|seat|seats|opportunity|spot|spots|call|day)
        (running|run) out of (time|slots|stock|places)
        (while|whilst) (stocks|supplies|it) (last|lasts)
        (now or never|act now|act fast|hurry|time is running|clock is ticking|the clock|tick tock|do not wait|before it is too late|too late)
        (will not|can not|could not|can only) (hold|keep|guarantee|last) (it|this|that|them|the) <3> (for you|forever|long|past|after|beyond|much|price|any longer|until|till)
        (i need|we need|need) (your|a|an) <2> (yes|answer|decision|signature|commitment|go ahead|order|reply|po|card) <3> (by|today|now|tonight|this|before)
        (need|want) (you|this|it) <3> (signed|sign|decide|commit|confirm) <3> (by|today|now|tonight|this|before)
        (by|before|until|till) @when <4> or (it|the|i|we|you)
        (after that|otherwise|or else|if not|then) <2> (my hands are|it is gone|i can not|the price|you are looking|you lose|you will lose|you pay|we can not|full price)
        hands are tied
        (only|just) @num <2> (left|slots|places|units|spots|remaining|seats)
        (will not|would not) be (a|any|one|there|available) <5> left
        <1> (factory|plant|planner|crew|books|window|rota) (shuts|closes|fills|is full|close|shut)
        (somebody|someone|others|other|another|two|three|competitor|competitors) <5> (waiting|queue|queuing|interested|looking at|begging|lined up|on the phone|line)
        (you will|you would|you are going to|you might|be) <4> (regret|be sorry|kicking yourself|kick yourself|miss out|left behind|standing on|fall behind|pay more|be too late|looking at spring)
        (every|each) (day|week|hour|month|minute) you (wait|delay|hesitate|think)
        (thinking|waiting|hesitating|dithering|delaying) <4> (cost|costs|costing|going to)
        (prices|price|rates|premium|premiums|fees) (go|goes|are going|is going|will go|rise|rises) up <2> @when
        before (the|our|this|my) <3> (ends|closes|close|month|quarter|year end|price|deadline|books|increase)
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
        (sign|signed|signing) (up)? <3> (today|now|right away|tonight|on the spot|this afternoon|by @when|this week|before @when|before you)
        (close|wrap|finish|seal|nail|get) (it|this|that|the deal|this deal|the contract|you) (up|done|signed|over the line|closed|wrapped)
        (put|pencil|sign|book|mark|writing|putting|booking|signing) you (down|in|up) (for)?
        (contract|agreement|order form|paperwork|docusign|form|invoice|link) <3> (lands|is on its way|is in your|coming|will be in your|goes out|on your desk|attached) <6> (sign|back|minute|today|now|inbox|mail)
        (what is|what is it that is|is anything|anything) (stopping|holding|keeping) you (back)? (from signing|from saying|from deciding|now|today|from going)?
        (what|anything) (would|will|do i have to|can i do to|must i do) <6> (sign|signed|close|get you to) <2> (today|now|this week|yes)?
        (are you|you) ready to (sign|buy|commit|close|move forward|move ahead|go ahead|get started|pull the trigger)
        (can|could|shall|should|may) (we|i) <4> (close|sign|seal|send the contract|send you the contract|draw up|get this signed|shake on|start the paperwork|lock)
        (can|shall|may) i take that as a yes
        (shake|deal) on it
        (so|then) (yes or no|is it a yes|is that a yes|do we have a deal|have we got a deal)
        do we have a deal
        yes or no $
        all (you|i) (have to do|need|need to do) <3> (sign|signature|yes|is a)
        what do you have to lose
        you (do not|does not|should not) need (permission|to ask|anybody|anyone|your boss|approval|to think)
        (you are|you are the) <3> (one who decides|boss are you not|decision maker)
        let us (get|make|do|close|sign|wrap|lock|shake|seal) (it|this|that|you|the deal) (done|happen|signed|now|today|up|in|off|right now|on the road)
        (drop|give|hand|send|pass) me (his|her|their) (number|email|contact) <6>
        (go|going|went|talk|talking|speak|call|ring|write|straight) (straight|directly|right)? (over|past|around|above|to) (your|his|her) (head|boss|ceo|director|back|board|manager)
        (get|have) (it|that|a yes|the signature) out of (him|her|them)
        (block|grab|reserve|secure|lock in|lock) (your|yours|the|one|it|this) <4> (now|today|before|while|this week)
        (order|buy|book|decide|commit|confirm) (now|today|tonight|this week|by @when|before @when|right now)
        better (order|sign|book|decide|move|act|buy|hurry) <5> (now|today|this week|fast|quickly|soon|before)
        (youll see|it is now|it has to be) <1> (now|today|this week)
        (come on|oh come on)
    """),
)
BAIT: Final = Rule(
    "push.bait",
    "push",
    0.75,
    'A discount for saying yes: "if you take it this week I can go to 18"',
    phrases("""
        if you (take|sign|order|buy|commit|decide|say yes|go|book|prepay|confirm|do it|move|pay|start) <<14>> (i|we) (can|could|will|would|might|am able to|are able to|may) (go|do|give|throw|knock|drop|offer|get|come|take|make|waive|add|include|shave|let|hold|keep)
        (i|we) (can|could|will|would|might) (go|do|give|throw|knock|drop|offer|get|come|take|waive|shave|add|include) <<12>> if (you|the order|it is|we) (sign|take|order|commit|decide|say|go|book|is|signed|close|have|can|get)
        <1> percent off if
        (discount|off|rebate|free month|months free|month free|extra) <4> (if|when|as soon as|provided) (you|the order|it is|we) <4> (sign|signed|order|in by|today|by|commit|take|this)
        (special|exclusive|one time|one off|special offer|limited) (price|deal|offer|discount|rate) <2> (for you|today|just|only|if)?
        (sweeten|better) (the|your) (deal|offer|pot)
        throw in (a|an|the|some|free|another) <6> (if|today|now|when|free)?
    """),
)
GUILT: Final = Rule(
    "push.guilt",
    "push",
    0.8,
    'Presses with guilt: "after everything I did for you", "I\'m disappointed"',
    phrases("""
        after (everything|all) <1> (i|we|that i|that we) (have)? (did|done|put|invested|do)
        (i am|we are|i feel) (really|very|so|quite|a bit|honestly)? (disappointed|let down|hurt|betrayed)
        you owe (me|us|it to me)
        (let|letting|lets) (me|us) down
        (i|we) (went|have gone|stuck) <2> (out on a limb|my neck|out of my way|the extra mile|out of our way) for you
        (my|our) (boss|manager|job|neck|bonus|quota|target|kids) <5> (kill me|line|depends|on the line|on me|need this)
        (do|do not) (this|it|me)? (for me|me a favour|me a favor|me a solid|do this to me)
        (wasted|wasting|waste) (my|our) time
        (i|we) (thought|expected) (better|more|we were|you were)
        (do not|would not) you (care|owe|want to protect) <5>
        (your|the) (competitors|competition|competitor|neighbours|rivals) (have|has|are|is|did) (already|all|just)? <2> (bought|signed|ahead|moved|switched|ordered|doing it)
        (a|good|smart) (sport|guy|man|person) (and|like you)
    """),
)

INFORM: Final = Rule(
    "tell.inform.facts",
    "tell.inform",
    0.75,
    "Gives facts: a figure, a price, how something works, what one's own side does",
)
STORY: Final = Rule(
    "tell.inform.story",
    "tell.inform",
    0.7,
    'Own experience or other customers: "a client of ours…", "when I…", "I\'ve seen it at…"',
    phrases("""
        (some|one|two|three|several|most|many|all|a few|a couple|another|other|lots|half) <1> (of our|of my|our) (clients|customers|accounts|users|sites|plants|schools|hospitals|members|partners)
        (a|one|another|other|two|three|some) (client|customer|account|company|firm|team|charity|hospital|plant|shop|school|hotel|bank|farm|rep|guy|woman|clinic|clients|customers|companies|charities|hospitals|teams|lads|shops|firms|schools|reps|plants) (of ours|of mine|i know|we know|we work|we had|i had|near|down the|up the|in the|in|at|had|did|does|went|got|put|started|tried|cut|uses|found|have done|have)
        (when|back when) i (was|had|lost|started|worked|did|sold|ran|first|joined|got|made|learned)
        i (had|saw|met|remember|worked|once|lost|sold|spent|ran|learned|learnt|wrote) (one|a|an|it|this|that|in|at|with|for|had|lost|when|my|three|two|five|six|ten)
        (i have|we have) (seen|had|watched|heard|done|met|lost) (it|this|that|a|one|the|people|reps|teams|plenty|many|two|three)
        (at|in) my (last|old|previous|first) (job|company|team|place|firm)
        (the|our|my) (last|other) (customer|client|account|company)
        years ago
        saw it (in|at)
        same (thing|story) (happened)? (at|with|in|happened)
    """),
    on="say",
)

GREETING: Final = Rule(
    "social.greeting",
    "social",
    0.8,
    "A greeting, a goodbye or an introduction",
    phrases("""
        (hi|hello|hey|howdy|hiya|morning|greetings|evening)
        good (morning|afternoon|evening|day)
        (bye|goodbye|cheers|ciao|cheerio)
        (see|talk|speak) (you|to you|soon|then|later|in|on|tomorrow|next) <3>
        (have a|enjoy) (good|great|nice|lovely|your|the) <1> (day|weekend|evening|one|week|time|lunch|trip|flight|holiday|night|game|afternoon)
        nice to (meet|see|hear|finally|speak|talk)
        (lovely|good|great|pleasure) to (meet|see|hear|speak|finally|talk|have)
        (my name is|i am calling from|this is) <5>
        ^ <2> (from|with|at) <3> here
        thanks for (taking|making|having|coming|joining|the time|your time|meeting|seeing|the call|calling|picking)
        thank you for (your time|taking the time|having|joining|coming|seeing|meeting|making time|making the time|your patience|calling)
    """),
)
ACK: Final = Rule(
    "social.acknowledge",
    "social",
    0.75,
    "Acknowledges and keeps the turn going, nothing more",
    phrases("""
        ^ (got it|okay|ok|right|sure|great|thanks|thank you|cool|understood|i see|i hear you|noted|makes sense|fair enough|perfect|awesome|nice|lovely|alright|wow|touche|mm|hm|haha|lol|indeed|exactly|absolutely|wonderful|fantastic|amazing|brilliant|excellent|super|sweet|wooo|woo|yay|congrats|congratulations) $
        (great|good|excellent|fair|lovely) (question|point|stuff|one|news|to hear|to know)
        (no|not a) (worries|problem|hurry|rush|stress|bother)
        (never mind|no matter|fair enough|of course|makes sense|got it|i hear you|i see|i understand|i get it|i get that)
        (i am|so|very|really) (so|very|really)? sorry (to hear|about that|for your loss)?
        sorry to hear
        (take|took) (your|my|our) time
        (can not|could not) complain
        (thanks|thank you) (so|very|a|again|for|anyway|both)
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
        (one|a|just a|give me a) (second|moment|minute|sec|mo) (please)? $
        (i will|let me|i can) (just)? (pass|forward) (it|that|this) (on|along)
        (share|sharing) my screen
        (my|the|your|this) (sound|line|audio|camera|mic|microphone|video|screen|connection|wifi|headset|signal) (is|keeps|was|went|dropped|froze|seems|better) <3>
        (you are|i am|was|were) (on)? (mute|muted|breaking up)
        dial (in|into|back)
        (come|sit|take a seat|have a seat|please sit) (in|down)
        mind the (step|box|gap|head|dog|cat|door)
        (coffee|tea|water|biscuit) $
        (let us|shall we|let me) (get started|dive in|see|jump in|begin|start)? $
        i have got <4> (meeting|call|room|agenda|hour|minutes|half)
        (sorry|apologies) (for|about|i am|to be) (the wait|the delay|late|being late|running late|the noise|keeping)
    """),
)
SMALL_TALK: Final = Rule(
    "social.small-talk",
    "social",
    0.8,
    'A small-talk question or remark: "How was the weekend?", "How are you?"',
    phrases("""
        how (are|is) (you|things|life|it going|everyone|everything|the family|business) (doing|going|today|keeping|feeling|this morning)? $
        how (is|are|was|were) (your|the|half|that) <2> (day|weekend|week|morning|evening|holiday|holidays|vacation|trip|flight|drive|journey|weather|term|fair|game|match|conference|traffic|party|wedding|break|christmas|easter|kids|dog|baby) <4>
        (how|hows) <1> half term
        (how|is) (the|your) <1> morning treating you
        how have you been
        (did|do) you (survive|have a (good|nice)|sleep|get home|find us|find it ok|enjoy)
        (have|had) (a|any) (good|nice|great|lovely) (weekend|day|holiday|trip|time|flight|break|week)
        is (now|this) (still)? (a|an) (good|bad|ok|convenient) (time|moment)
        (do you have|have you got|got) (a|five|two|10|ten|5|2|a few) (minute|minutes|moment|second|seconds)
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
        you are (one of the|a|an|the|such a|so|really|truly|absolutely) <2> (best|finest|smartest|genius|star|legend|rockstar|pro|expert|brilliant|amazing|great|visionary|smart|wonderful|fantastic|sharp|professional|hero)
        i (love|like|admire) (your|the) <3> (office|website|style|energy|company|shoes|tie|brand|logo|building|attitude|view|place)
        (big|huge) fan
        (everyone|everybody|people) (says|say|talks|knows|tells me) (so|you|how|that you)
        (great|awesome|amazing|excellent|good|fantastic|brilliant|nice|well) (job|work|done|stuff|effort|going|one) $
        (impressive|amazing|incredible|awesome) (company|business|team|career|cv|office|background|profile|person)
        heard (so many|so much|such|great|good|nothing but) <3> (about you|things)
    """),
)

TELLING: Final = (
    ADVISE, WOULD, ORDER, TOGETHER, PRAISE, PROMISE, DEADLINE, CLOSE, BAIT, GUILT, STORY,
)  # fmt: skip
SOCIAL: Final = (GREETING, ACK, LOGISTICS, SMALL_TALK, FLATTERY)
PHRASED: Final = (*TELLING, *SOCIAL)
ALL: Final = (*PHRASED, INFORM)
