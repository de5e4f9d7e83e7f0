"""Sets of words that stand for one idea: praise, urgency, fault, recognition, agency.

Decides membership only. Must not know rules; no word here is a label by itself.
"""


def _set(block: str) -> frozenset[str]:
    return frozenset(block.split())


SELLER = _set("i we our ours us my mine me ourselves myself")
OURS = _set("we our ours us")
BUYER = _set("you your yours yourself yourselves")

PAST = _set(
    """got did made had kept put took brought built went wrote ran held stood found told said sat
    drew saw met won let set came spoke taught cut led chose stuck heard thought sent paid caught
    fought rang drove left began knew turned gave stayed broke read rewrote withdrew flew grew woke
    swallowed bit hit split threw wore swam sold bought lost shut"""
)
NOT_PAST = _set("need feed speed seed bed red need indeed hundred need freed exceed proceed succeed")

PRAISE = _set(
    """best fastest easiest simplest finest greatest smartest slickest slick gorgeous amazing awesome
    incredible fantastic brilliant superb stunning unbeatable unrivalled unmatched superior perfect
    outstanding excellent magic magical revolutionary seamless effortless phenomenal wonderful
    beautiful beautifully delightful joy love loves adore adores enjoy enjoys rave raves thrilled
    delighted legendary bulletproof premium exceptional flawless unstoppable leading winner
    champion masterpiece elegant stylish sleek killer unbelievable spectacular genius dream
    favourite favorite envy miracle wow unique top quietest safest strongest lightest smoothest
    cleverest sharpest coolest nicest happiest prettiest superbly perfectly effortlessly dazzling
    breathtaking irresistible addictive sensational world-class"""
)
MILD_PRAISE = _set("great better nicer smarter faster easier smoother cleaner stronger safer clever")
SLUR = _set(
    """joke dinosaur museum typewriter outdated ancient clunky rubbish toy garbage crap hopeless
    pathetic useless stone-age prehistoric antique junk amateurs cowboys laughable"""
)
NOBODY = _set("nobody nothing none everyone everybody anyone anybody")

SOON = _set(
    """today tonight tomorrow now noon midnight monday tuesday wednesday thursday friday saturday
    sunday weekend deadline eod six till until before closes close closing ends ended gone expires
    expire last only left soon waiting hurry rush window immediately asap"""
)
LIMIT_WORDS = _set("till until before closes closing ends gone expires expire last only left by")
STAKE = _set(
    """price prices offer discount voucher slot slots place places spot spots rate deal promo
    promotion percent quote terms stock list allocation batch bonus rebate coupon campaign premium
    machine machines seat seats unit units"""
)
COMMIT = _set(
    """sign signed signature yes order decide decision commit contract confirm reserve book booked
    hold block card deposit approve buy purchase"""
)

FAULT = _set(
    """wrong mistake mistakes fault error errors failed forgot forgotten sloppy oversold overlooked
    careless unfair botched messed apologise apologize blame late missed slow lazy rude hasty
    overpromised misread misjudged misheard misquoted wrongly badly clumsy stupid"""
)
EXCUSED = _set("if unless whether anyone you your")

RECOGNISE = _set(
    """brave courage guts spine nerve hard tough rare difference reason why trust respect proud
    impressive impressed craft skill patience restraint nice neat smart clever strong solid well
    great good lovely elegant beautiful honest generous kind careful thoughtful discipline backbone
    class decent unusual achievement feat effort work prep groundwork instinct instincts credit
    matters counts easy remarkable bold wise noticed shows stamina judgement judgment leadership
    bravery brilliant sharp excellent wonderful fantastic grit heart"""
)
AGENCY = _set(
    """stop choose decide pick set keep switch cancel veto change drop steer lead own call run test
    try pause end say adjust shape design write draw name invite"""
)
AGENCY_MARKS = _set(
    "yourself own first whenever whichever whatever either anytime point moment without themselves"
)
JOIN = _set("join involve involved invite bring have include help shape design build choose come")
PEOPLE = _set("who whose whom them people team crew colleagues staff")

TRY = _set(
    """try tried test tested pilot drop dropped stop stopped skip skipped swap swapped run start
    leave measure switch experiment pause paused count borrow put"""
)
REMOVE = _set(
    """drop dropped stop stopped skip skipped scrap scrapped cancel cancelled remove removed without
    kill killed delete deleted abolish abolished banned"""
)
SPELL = _set(
    """day days week weeks fortnight month months quarter shift shifts morning mornings afternoon
    evening term sprint season"""
)
SMALL = _set("one a an single two three four five six seven ten few couple next first half 1 2 3 4 5 6 10")

YEARS = _set("year years decade decades months winters summers seasons")
AHEAD = _set("from on later time ahead out down hence in within after")
SOMEDAY = _set("someday retire retirement grandchildren generation legacy dream dreams dreamed")
HOPE = _set(
    """want like love hope wish find remember say different look feel see happen become known proud
    possible stand able enjoy"""
)
MODAL = _set("could would might will")
