"""Rules for `ask.open`, `ask.closed` and `ask.leading`.

Decides which words invite, ask for one datum, or carry their own answer. Must not know facts.
"""

from typing import Final

from askwell.scoring.rule import Rule, phrases

INVITE: Final = Rule(
    "ask.open.invite",
    "ask.open",
    0.9,
    'An invitation to talk: "tell me about", "walk me through", "describe", "help me understand"',
    phrases("""
        (tell|show|teach) me (more|about|everything|what|how|why|a bit|something|the story)
        tell me <2> (about|what|how|why)
        (walk|talk|take|bring|run) me (through|back|along)
        help me (understand|see|get|picture|follow)
        help me to (understand|see)
        ^ (describe|explain|elaborate|sketch)
        ^ go on $
        ^ go ahead $
        (describe|explain|paint|sketch|draw) (it|that|this|for me|to me|me|a picture)
        give me (a|an|some|your) <2>(sense|picture|example|idea|feel|tour|version|take|account)
        give me <3>(examples|background|context)
        say (more|that again|a bit more|a little more|it to me)
        share <2> (more|with me|your|about how|about what)
        say something about
        let me hear
        fill me in
        catch me up
        bring me up to speed
        put me in the picture
        paint me
        start (wherever|where) you
        in your own words
        i am all ears
        unpack that
        (expand|elaborate) on (that|this|it|what)
    """),
)
CURIOUS: Final = Rule(
    "ask.open.curious",
    "ask.open",
    0.85,
    'An indirect open question: "I\'m curious how…", "I\'d like to hear about…"',
    phrases("""
        (curious|wondering|wonder|wondered) <2>(what|how|why)
        (curious|interested) (about|to hear|to know|to learn|to understand|in your|in how|in what|\
            in why)
        i would (like|love|be keen|be glad|be interested|be curious) to (hear|understand|learn|know)
        i (want|wanted) to (hear|understand|learn) <2>(what|how|why|about|from|more|your)
        (like|love|want|wanted|keen|good|great|helpful|useful) to (hear|understand|learn) (what|\
            how|why|about|more|from)
        (like|love|want|wanted|keen|trying) to know (what|how|why|more|about)
        trying to (understand|see|picture|learn) (what|how|why|where)
        i am (listening|curious) $
        (do|does) not <2>understand (how|why|what) <4>yet
        what i (do not|would like|want|am) <4>(know|understand|hear|curious) <9>is (how|what|why)
    """),
)
WRAPPED: Final = Rule(
    "ask.open.wrapped",
    "ask.open",
    0.9,
    'Closed by its form, open by what it asks for: "Can you tell me how you decide?"',
    phrases("""
        (can|could|would|will|might) you <2>(tell|say|share|explain|describe|show|elaborate|\
            expand|give|walk|talk|help|take|paint|unpack|outline|sketch|go) <5>(how|what|why|\
            about|more|through|deeper|understand|example|sense|picture|background|context|that|on)
        (can|could|may|would) i (ask|hear|learn) (how|what|why|about|more|you how|you what|you\
             why|you about)
        (mind|care|happy|willing|able|like|possible|ok|okay) <2>(telling|sharing|to tell|to share|\
            walking|to walk|explaining|to explain|describing|to describe|saying|to say|talking|to\
             talk) <4>(how|what|why|about|more|through|me)
        do you (remember|recall|know) (how|why|what) (it|you|they|he|she|that|made|brought|led)
        is there (anything|something) <2>(else|more|that) <3>(you|i|we|should|worries|bothers)
        any (thoughts|ideas|views|reactions|concerns) (on|about|so)
    """),
    on="ask",
)
AFTER: Final = Rule(
    "ask.open.go-on",
    "ask.open",
    0.65,
    'Three words that keep the other talking: "And then?", "How so?", "Because?"',
    phrases("""
        and > then $
        ^ and then $
        ^ and then > $
        and > so $
        ^ (how so|how come|such as|for instance|for example|meaning|because|like what|in what way|\
            which means|in what sense|as in|why is that|why that|what then) $
        ^ then what $
        and > what else $
        and > since then $
        and > after that $
        what happened (next|then)
    """),
)
SITU_OPEN: Final = Rule(
    "ask.open.at-the-end",
    "ask.open",
    0.7,
    'An open question word at the end: "compared to what", "complicated in what way"',
    phrases("""
        (compared|relative|in relation|next|as opposed) (to|with) what
        in (what|which) (way|sense|respect|regard|form|terms) (exactly|then|though)? $
        (because|for|about|of|by|meaning|based on|due to|thanks to|despite) what (exactly|then|\
            though)? $
        (how|why) (exactly|so|then|though|not)? $
        like (what|how) (exactly|for example)? $
    """),
)
INDIRECT: Final = Rule(
    "ask.closed.indirect",
    "ask.closed",
    0.75,
    'A yes/no or one fact, asked the long way: "I was wondering whether…", "let me know when…"',
    phrases("""
        (do you|can you|could you|would you|like to|want to|let me|may i) <1> (know|ask|hear|tell\
             me|check) (if|whether) (you|your|they|the|there|that|this|it|he|she|we|anyone|a|i)
        (wondering|wonder|wondered|curious|tell me|interested) (if|whether) (you|your|they|the|\
            there|that|this|it|he|she|we|anyone|a|i)
        (tell me|wondering|wonder|curious|let me know|like to know|do you know|may i know|idea)\
             <1>(who|when|which|how many|how much|how long|how often|how big|how far)
        not sure (if|whether) you
    """),
)
NEGATIVE: Final = Rule(
    "ask.leading.negative",
    "ask.leading",
    0.85,
    'A question that begins with ‘not’ wants a yes: "Don\'t you think…", "Wouldn\'t it be…"',
)
TAG: Final = Rule(
    "ask.leading.tag",
    "ask.leading",
    0.85,
    "A tag on a claim about them: \"You'd want that, wouldn't you?\"",
)
RHETORIC: Final = Rule(
    "ask.leading.rhetoric",
    "ask.leading",
    0.8,
    'The answer is built in: "Who doesn\'t like saving money?", "surely…", "do you really want…"',
    phrases("""
        ^ who (would|does|did|could) (not|ever|possibly)
        who (would|does|did|could) not
        who ever
        who (could|can|would) (say no|refuse|resist|object|turn)
        ^ who <2> (wants|likes|enjoys|needs) (to|paying|wasting|losing|waiting|being|having) <6>
        (which|what) <4>(does|would|do|did) not (want|like|love|need|dream)
        ^ surely
        (is|are) <4> really (good enough|enough|worth|all you|the best) <5>
        ^ you <1> (think|believe|expect) <10> ?
        you are (happy|ok|okay|fine|content|prepared|willing) to (keep|go on|stay|lose|leave|risk)\
             <8> ?
        you (would|will|must|have to|do) (agree|admit) <1> (that|it|is|this|yes|to) <8>
        surely <12>(you|your|they|he|she|that|it)
        (do|would|did) you really (want|think|believe|need)
        is (that|this|it) really (how|what|the|worth|something|a way|who|where)
        (are|were) you really (going|happy|ok|okay|willing|prepared)
        ^ why (would|should) (you|anyone|anybody|they) (not|ever|want|wait|pay|keep|risk|stay|stick)
        ^ why (wait|risk|keep)
        ^ why not (just|simply) <3>
        how (can|could) you (not|afford|justify|sleep|ignore|live|possibly|still)
        can you (really)? afford (to|not|another)
        (do|would) you (want|like) to (lose|risk|miss|keep losing|keep paying|end up|be the|stay\
             behind|fall behind|waste|keep wasting|explain to)
        what is not to (like|love)
        who (in their right mind|on earth)
        (honestly|seriously|possibly) (say|tell me|think|believe|claim|want|expect)
        what is there to (think|discuss|talk|consider|decide|lose|wait)
        would a (real|good|serious|true|smart|responsible) <3>
        (worth|mean|matter) <3> (anything|something|nothing|that much|so little) to you
        do you (seriously|honestly|actually) (want|think|believe|expect)
        how (would|will) you (explain|justify|defend) <6>
        what (kind|sort) of <2>would not
        (will|would|can) your (customers|clients|boss|team|competitors|users|patients|people|\
            staff|board) (really)? (wait|forgive|accept|thank|stay|be happy)
        how much longer (can|are|will|do)
        is it not (time|obvious|clear|true|better|crazy|great|amazing)
        you do (want|agree|realise|realize|know|see) <8>$
        (would|do) (you|we) not (all)? (agree|want|say|prefer|love|like)
        (would|do) you agree (that)? (it|this|that|your|you|we) <9>(better|worth|best|time|\
            matters|important|should|need)
        does (that|it|this) not (sound|make|seem|look|worry|bother|scare)
        what could be (better|easier|simpler|worse)
        (is|are) there any reason (not|why you would not|you would not)
        what more (do|could) you (want|need|ask)
        when are you (finally|going to) (going to)? (stop|see|realise|realize|wake)
    """),
)
STATED: Final = Rule(
    "ask.closed.stated",
    "ask.closed",
    0.65,
    "A statement or a few words with a question mark: yes or no would answer it",
)
TAGGED: Final = Rule(
    "ask.closed.tag", "ask.closed", 0.7, "A tag (‘right?’, ‘isn't it?’) asks for a yes or no"
)
IN_SITU: Final = Rule(
    "ask.closed.at-the-end",
    "ask.closed",
    0.7,
    'The question word stands at the end: "and he listens to who"',
    phrases("""
        (to|with|for|from|by|at) (who|whom|which) (usually|exactly|normally|then|though)? $
        (since|until|by) when (exactly|roughly)? $
        (to|with|for|by) (who|whom|when) exactly
        ^ (and|or) (who|when|which) $
    """),
)
EITHER: Final = Rule(
    "ask.closed.or-what",
    "ask.closed",
    0.65,
    'A pick left hanging: "… or is it timing", "… or not"',
    phrases("""
        or not $
        ^ (anyone|anybody|anything|any) else <6>
        ^ (anyone|anybody) (in|on|at|who|with) <6>
        ^ any (idea|chance|news|luck|plans|other|reason) <6>
        or (is|are|was|were|did|do|does|has|have|would|should|am) (it|that|they|you|he|she|there|i)
        or > (is|are|was|were|did|do|does|has|have|would|should|am) (it|that|they|you|he|she|\
            there|i)
    """),
)

ALL: Final = (
    INVITE,
    CURIOUS,
    WRAPPED,
    AFTER,
    INDIRECT,
    SITU_OPEN,
    NEGATIVE,
    TAG,
    RHETORIC,
    STATED,
    TAGGED,
    IN_SITU,
    EITHER,
)
