"""Rules for `tell.inform`, `tell.advise` and `tell.pitch`.

Decides which words give facts, recommend or praise. Must not know facts or what is disclosed.
"""

from typing import Final

from askwell.scoring.rule import Rule, phrases

_ACT: Final = (
    "ask|call|ring|text|phone|email|send|write|talk|speak|go|start|begin|open|stop|bring|take|put|"
    "give|keep|use|try|leave|tell|remind|run|build|book|pick|choose|skip|drop|cut|check|show|wait|"
    "add|move|set|order|switch|read|let|find|plan|offer|listen|invite|lead|test|measure|count|"
    "hang|focus|avoid|charge|raise|lower|close|practise|practice|prepare|name|hire|split|insist|"
    "ignore|stick|follow|draw|turn|pull|quote|learn|repeat|change|replace|consider|ditch|document|"
    "map|record|rehearse|visit|swap|shut|strike|ride|say less|push back|work with|work on|look at|"
    "look into|get in|get him|get her|get them|get the|get it|get legal|get your|get a|get an|"
    "make a|make it|make the|make sure|have him|have her|have them|have your|do the|do it|do a|"
    "do that|do less"
)
_ORDERS: Final = (
    "ask|call|ring|text|phone|email|write|talk to|speak to|speak with|go to|go back|go with|"
    "go for|go and|go in|go easy|start|begin|open with|open the|open up|stop|get in|get him|"
    "get her|get them|get a|get an|get the|get your|get some|get two|bring|take|put|give|keep|"
    "make a|make it|make the|make him|make her|make them|make sure|make your|use|try|leave|remind|"
    "run|build|book|pick|choose|skip|drop|cut|check|show|add|move|set up|set a|set the|switch|"
    "find|plan|push back|offer|listen|invite|lead with|test|measure|count|focus|avoid|charge|"
    "raise|lower|close the|close with|practise|practice|prepare|name|hire|split|insist|ignore|"
    "stick|follow up|draw|turn|pull|quote|slow down|repeat|change|replace|consider|ditch|document|"
    "map|record|rehearse|swap|shut|do not|never|tell him|tell her|tell them|tell your|let them|"
    "let him|let her|let your|let the|let two|let one|let someone|let somebody|send him|send her|"
    "send them|send the|send a|send your|remember to|be honest|be careful|be clear|be specific|"
    "be brief|look at|look for|look into|hold back|hold off|hold your|say nothing|say it|say less|"
    "wait for|wait until|wait till|read|work with|work on|block out|block an|lock|treat|"
    "think about|think twice|aim for|aim at|resist|breathe|pause|mention|highlight|send it|"
    "ask for|do the|do it|do that|do less|do more|do one|bury|scrap|kill|park|walk in|walk her|"
    "walk him|walk them|sit down|sit with|hand|have him|have her|have them|have your|pay|"
    "trust your"
)
ADVISE: Final = Rule(
    "tell.advise.should",
    "tell.advise",
    0.8,
    'Says what they should do: "you should…", "you need to…", "you\'d better…"',
    phrases(f"""
        you (should|ought to|need to|have to|had better|would better|better|would do well to)\
             (just|really|always|definitely|first|at least|never|not|only)? @w
        you (must|want to) (just|really|always|definitely|first|never|not|only)? ({_ACT})
        you (could|might|might want to|may want to|could always|might as well|can just|could just|\
            could also|could even|may as well) ({_ACT})
        you will (want|need|have) to ({_ACT})
        (we|one|people|they|he|she) (should|ought to) (not|really|just|first)? ({_ACT})
        (best|better|smart|smarter|wise|worth|easier|safer) (thing|bet|way|move|option|advice)?\
             (is|would be)? to ({_ACT})
        (pay|pays) to ({_ACT})
        (should|must) not ({_ACT})
    """),
    on="say",
)
WOULD: Final = Rule(
    "tell.advise.i-would",
    "tell.advise",
    0.75,
    'Recommends: "I\'d start with…", "if I were you", "my advice is", "I\'d suggest"',
    phrases("""
        i would (not|never|definitely|just|probably|always|rather|also|still|really)? (start|\
            begin|ring|call|ask|go|put|keep|send|leave|wait|strike|take|open|use|try|get|bring|\
            make|give|drop|skip|move|pick|do|write|talk|speak|stop|cut|hold|focus|avoid|change|\
            switch|add|run|set|look|offer|check|tell|consider|invite|charge|build|split|lead|test|\
            let|push)
        if i were you
        in your (place|shoes|position)
        my (advice|recommendation|suggestion|tip|two cents|rule) <3> (is|would be)
        i (would|strongly|really|definitely|can|do|always)? (recommend|suggest|advise|propose|\
            urge|encourage you)
        (we|i) would (recommend|suggest|advise|propose|urge)
        what (i|we) would do is
        the (trick|key|secret|answer) is to
        the (best|first|next|only|right|smart) (thing|way|step|move|place) (to do|forward|here|\
            now)? (is|would be) to
        (why not|why do not you|how about) (just|simply)? (ask|call|ring|start|try|send|write|\
            talk|take|give|put|use)
    """),
)
ORDER: Final = Rule(
    "tell.advise.order",
    "tell.advise",
    0.7,
    'Tells them to do it: "Start with the warehouse", "ask her first"',
    phrases(f"""
        ^ ({_ORDERS})
        then > ({_ORDERS})
        ^ then ({_ORDERS})
        ^ (always|simply|at least|instead|by all means|next time|first) ({_ORDERS})
    """),
    on="say",
)
TOGETHER: Final = Rule(
    "tell.advise.lets",
    "tell.advise",
    0.65,
    'A plan put as "let\'s…"',
    phrases("""
        let us (not)? (try|start|take|put|run|do|build|test|count|look|go|bring|ask|write|use|\
            make|set|get|keep|pick|agree|work|invite|book|map|measure|talk|meet|sit|plan|find|\
            focus|draw|swap|park|leave|stick|compare|list|pilot|begin)
    """),
    on="say",
)
PRAISE: Final = Rule(
    "tell.pitch.praise",
    "tell.pitch",
    0.75,
    'Praises the offer: "the best", "second to none", "a joy to use", "people rave"',
    phrases("""
        (the|is|are|our|market|its) (most|best|fastest|easiest|simplest|cheapest|safest|strongest|\
            smartest|leading|number one|no 1|greatest|finest|newest|biggest|lightest|quietest|\
            cleanest|most reliable|most advanced|most complete|only) <6> (market|industry|world|\
            country|region|class|planet|earth|business|anywhere|around|available|europe|there is|\
            river|town|segment|field)
        (we|it|ours|they) (are|is) (simply|just|easily|by far|hands down|honestly|really|the)? <1>\
             (the)? (best|fastest|easiest|simplest|leading|number one|cheapest|safest|market\
             leader|gold standard|unbeatable|unrivalled|unmatched)
        (best|fastest|easiest|simplest|leading|safest|smartest|greatest|finest) (on|in) (the|its)\
             (market|industry|world|class|business|country)
        (market|industry|world) (leader|leading|class|beating)
        (world|best in|first) class
        second to none
        (nobody|no one|nothing|none|no other <6>) <4> (comes near|comes close|beats|compares|\
            touches|matches|can touch|can match|can beat|come close|even close)
        (nothing|none) (better|like it|finer|faster|safer|easier|quite like)
        (nobody|no one) else (offers|does|has|can|comes|gives|makes)
        (cutting|leading) edge
        state of the art
        (award|prize) winning
        game (changer|changing)
        (is|are|was|it|that|simply|just|absolutely|so|really|truly|pure) <1> (gorgeous|magic|\
            magical|amazing|awesome|incredible|unbelievable|fantastic|phenomenal|revolutionary|\
            unbeatable|brilliant|stunning|superb|outstanding|effortless|seamless|bulletproof|\
            spectacular|beautiful|genius|legendary|wonderful)
        (gorgeous|amazing|awesome|incredible|fantastic|unbeatable|brilliant|revolutionary|unique|\
            superior|powerful|seamless|stunning|superb|premium|outstanding|unrivalled|beautiful)\
             (product|tool|app|platform|solution|system|software|service|team|machine|features|\
            interface|results|quality|support|technology|value|offer|package|deal|track record|\
            dashboard|reporting)
        (like|its|pure|real) magic
        no brainer
        five (star|stars)
        5 (star|stars)
        (a|pure|real) joy to
        (people|everyone|everybody|clients|customers|folks|users|teams|parents|guests|nurses|\
            staff|they|drivers|patients) (all|just|really|absolutely)? (love|loves|adore|adores|\
            rave|raves|swear by|are crazy about|is crazy about|can not get enough)
        (crazy|raving|over the moon|nuts|wild) about (it|us|our|ours)
        (our|ours|we|it|this) <4> @er than <4>
        @er than (anything|anyone|anybody|any other|the rest|all the|the competition|whatever) <4>
        the (most @w|@est) <4> (you will ever|you have ever|you ever|ever made|ever built|in the)\
             <3>
        so (easy|simple|good|fast|smart|intuitive|clever) <1> (my|a|even|any|your) <3> (could|can|\
            would|will) <4>
        everything (you need)? in one place <6>
        (looks|look|feels|feel|tastes|taste|sounds|sound|runs|smells) <1> (stunning|amazing|\
            gorgeous|beautiful|fantastic|incredible|divine|great|brilliant|superb|like a dream|\
            like new|heavenly|perfect)
        (night and|day and) <1> (day|night)
        (a|whole) different (animal|league|level|beast|planet|world)
        (in a|on another) (league|class|level) of <1> own
        (to the|a) next level
        everything (else)? (looks|feels) (old|slow|ancient)
        (makes|make) <6> look (like|old|slow|silly)
        (twice|ten times|10 times|three times|a hundred times|so much|way|far|much|miles|a lot|\
            infinitely|light years) <1> (as good|better|nicer|faster|easier|smarter|smoother|\
            prettier|safer|cleaner|superior|ahead)
        (twice|ten times|three times) as (good|fast|easy|nice|safe|smart|reliable|strong|quick)
        (half the|in half the|at half the) (time|price|cost|effort|work)
        (lightning|blazing|blazingly|insanely|crazy|super|incredibly|unbelievably|ridiculously)\
             (fast|quick|easy|simple|cheap|reliable|accurate|powerful|good|smart)
        (fall|falls|fell) in love with
        the (best|fastest|easiest|smartest|finest|most <1>|cheapest|safest|greatest) <5> (there\
             is|out there|ever|money can buy|you will|anyone|you can|anywhere|has built|on offer|\
            going)
        (thrilled|delighted|ecstatic|over the moon|blown away|happiest|happy) (with|by) (us|it|\
            our|ours)
        (totally|completely|absolutely|really|truly) (unique|different|safe|reliable|painless|\
            bulletproof|foolproof)
        (does|do) (everything|it all|magic|wonders|miracles)
        one of a kind
        (unlike|not like) (the others|others|our competitors|the competition|other <2>)
        (most|number one|first) (trusted|loved|popular|advanced|reliable|complete|modern) <4>
        (is|are) dead <1> (our|we|us)
        (never|not) (fails|breaks|lets you down|disappoint|disappoints|goes down)
        that good $
        you (will not|would not|can not) (find|get|regret|believe|beat|go wrong|spend)
        (beats|beat) (anything|everything|them|all|every|any|it|the)
        (far|way|much|so much|miles|light years) (better|ahead|superior|faster|easier|smarter)\
             (than|of)
        (pulls|makes|does|runs|is|are|works) <4> better than
        (better|faster|cheaper|smarter|safer|easier|stronger|quieter) than (anything|anyone|any|\
            everything|everyone|the competition|your|what you|whatever|the rest|theirs|them|all)
        (top|first|highest) (notch|quality|rate|shelf)
        (rolls royce|ferrari|mercedes|tesla|apple|swiss army knife|gold standard) of
        (the|a) (perfect|ideal) (fit|solution|match|choice|product|tool|answer) for
        exactly what you (need|are looking for|want)
        everything you (need|could want|will ever need|ever)
        (our|we have) <3> (unique|proprietary|patented|cutting|world|proven|unbeatable|famous|\
            legendary)
        (proven|trusted) (by|track|results|solution)
        (innovative|visionary|disruptive|groundbreaking|ground breaking|next generation|next gen|\
            future proof|futureproof)
        (we are|we have been|been) (the)? (experts|specialists|pioneers|proud)
        (worth|pays) <2> (every penny|every cent|its weight)
    """),
    on="say",
)
PROMISE: Final = Rule(
    "tell.pitch.benefit",
    "tell.pitch",
    0.75,
    'Promises a benefit: "you\'ll love it", "it pays for itself", "usage triples"',
    phrases("""
        you (will|would|are going to) (just|really|absolutely|all)? (love|adore|be amazed|be\
             delighted|be thrilled|be blown away|be impressed|thank me|thank us|never look back|\
            never go back|wonder how|notice the difference|be surprised how|be so)
        they (will|would|are going to) (just|really|absolutely|all)? (love|adore|be amazed|be\
             delighted|be thrilled|thank you|be blown away)
        (your) <2> (will|would|are going to|is going to) (just|really|absolutely|all)? (love|\
            adore|be amazed|be delighted|be thrilled|thank you|skyrocket|explode|soar)
        (pays|pay|paid) for itself
        (will|would|can|could|to|easily|typically|and|it|that) (save|saves|saving) (you|your|them)\
             (a|so|tons|loads|up|at|hours|thousands|money|time|millions|20|30|50|hundreds|half|\
            lots|weeks|days)
        (save|saves) (you)? (up to)? <1> (hours|thousands|millions|percent|a fortune|a ton)
        (doubles|triples|halves|quadruples|skyrockets|slashes|explodes|boosts|maximises|maximizes|\
            supercharges|transforms|revolutionizes|revolutionises) (your|their|sales|revenue|\
            usage|output|productivity|conversion|efficiency)
        (double|triple|halve|boost|transform|skyrocket|maximise|maximize|supercharge|slash|\
            turbocharge|revolutionise|revolutionize|10x) (your|their)
        (usage|sales|revenue|output|productivity|conversion|efficiency|profit|margins|margin)\
             (doubles|triples|goes up|explodes|soars|skyrockets|jumps)
        (we|it|i) (will|can|would|could)? (guarantee|guarantees|guaranteed)
        guaranteed
        (we|it) (will|can)? (handle|handles|take care of|takes care of|do|does|solve|solves|fix|\
            fixes|sort) (everything|all of it|it all|all of that|all that|all your|the lot|every|\
            for you)
        (lift|move) a finger
        (peace of mind|hassle free|worry free|risk free|stress free|pain free|zero hassle|no\
             hassle|zero risk|zero effort|zero headaches)
        (all|solve|solves|fix|fixes|end|ends|end of) (of)? (your|their) (problems|worries|\
            headaches|troubles|pain|issues)
        never (have to|need to|worry|feel|be) <5> (again|alone|lost|stuck)
        (will|would|can) (completely|totally|really|absolutely|radically|simply)? (change|\
            transform|revolutionize|revolutionise|blow|wow|boost|double|triple|skyrocket) <2> (the\
             way|your|everything|you|their|life|mind|how)
        (best|smartest|wisest) (money|investment|decision|thing|move|call|purchase) <2> you <2>\
             (spend|make|made|do|did|spent|buy)
        (solves|solve|fixes|fix|cures|cure) (that|this|it|all|everything|every) <3>
        (you can|just|so you can) (sit back|relax|lean back)
        (cure|remedy|answer) (there is|for|to) <3>
        (saves|saving|save you|save your) <2> (hours|days|weeks|time|money|thousands|a fortune|\
            lots|a lot|tons|half)
        you (will not|will never|would never|would not) (want to|ever) (go back|get out|stop|give|\
            look back|miss|let) <4>
        you will never (want|go|look|need|miss|give) <4>
        (never|not) worry about <4> again
        (unlock|unleash) (your|the)
        (the future of)
        (best|greatest|smartest) (decision|investment|move|money|purchase) (you|of|they)
        (roi|return|payback) (is|of|in) <2> (huge|massive|insane|incredible|weeks|months|within)
        (win win)
        (you can not|can not) (go wrong|lose)
        (trust us|trust me) (we|it|this|you|our)
    """),
    on="say",
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
        (some|one|two|three|several|most|many|all|a few|a couple|another|other|lots|half) <1> (of\
             our|of my|our) (clients|customers|accounts|users|sites|plants|schools|hospitals|\
            members|partners)
        (a|one|another|other|two|three|some) (client|customer|account|company|firm|team|charity|\
            hospital|plant|shop|school|hotel|bank|farm|rep|guy|woman|clinic|clients|customers|\
            companies|charities|hospitals|teams|lads|shops|firms|schools|reps|plants) (of ours|of\
             mine|i know|we know|we work|we had|i had|near|down the|up the|in the|in|at|had|did|\
            does|went|got|put|started|tried|cut|uses|found|have done|have)
        (when|back when) i (was|had|lost|started|worked|did|sold|ran|first|joined|got|made|learned)
        i (had|saw|met|remember|worked|once|lost|sold|spent|ran|learned|learnt|wrote) (one|a|an|\
            it|this|at|with|lost|my|three|two|five|six|ten) <4>
        (i have|we have) (seen|had|watched|heard|done|met|lost) (it|this|a|one|people|reps|teams|\
            plenty|many|two|three) <4>
        (at|in) my (last|old|previous|first) (job|company|team|place|firm)
        (the|our|my) (last|other) (customer|client|account|company)
        years ago
        saw it (in|at)
        same (thing|story) (happened)? (at|with|in|happened)
    """),
    on="say",
)

ALL: Final = (ADVISE, WOULD, ORDER, TOGETHER, PRAISE, PROMISE, INFORM, STORY)
