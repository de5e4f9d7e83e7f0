"""Sets of words that stand for one idea: praise, urgency, fault, recognition, agency.

Decides membership only. Must not know rules; no word here is a label by itself.
"""

from askwell.scoring.words import bag

SELLER = bag("i we our ours us my mine me ourselves myself")
OURS = bag("we our ours us")
BUYER = bag("you your yours yourself yourselves")

PAST = bag(
    """got did made had kept put took brought built went wrote ran held stood found told said
    sat drew saw met won let set came spoke taught cut led chose stuck heard thought sent paid
    caught fought rang drove left began knew turned gave stayed broke read rewrote withdrew
    flew grew woke swallowed bit hit split threw wore swam sold bought lost shut"""
)
NOT_PAST = bag("need feed speed seed bed red need indeed hundred need freed exceed proceed succeed")

PRAISE = bag(
    """best fastest easiest simplest finest greatest smartest slickest slick gorgeous amazing
    awesome incredible fantastic brilliant superb stunning unbeatable unrivalled unmatched
    superior perfect outstanding excellent magic magical revolutionary seamless effortless
    phenomenal wonderful beautiful beautifully delightful joy love loves adore adores enjoy
    enjoys rave raves thrilled delighted legendary bulletproof premium exceptional flawless
    unstoppable leading winner champion masterpiece elegant stylish sleek killer unbelievable
    spectacular genius dream favourite favorite envy miracle wow unique top quietest safest
    strongest lightest smoothest cleverest sharpest coolest nicest happiest prettiest superbly
    perfectly effortlessly dazzling breathtaking irresistible addictive sensational world-class"""
)
MILD_PRAISE = bag("great better nicer smarter faster easier smoother cleaner stronger safer clever")
SLUR = bag(
    """joke dinosaur museum typewriter outdated ancient clunky rubbish toy garbage crap
    hopeless pathetic useless stone-age prehistoric antique junk amateurs cowboys laughable"""
)
NOBODY = bag("nobody nothing none everyone everybody anyone anybody")

LIMIT_WORDS = bag("till until closes closing ends gone expires expire")
STAKE = bag(
    """price prices offer discount voucher slot slots place places spot spots rate deal promo
    promotion percent quote terms stock list allocation batch bonus rebate coupon campaign
    premium machine machines seat seats unit units"""
)
COMMIT = bag(
    """sign signed signature yes order decide decision commit contract confirm reserve book
    booked hold block card deposit approve buy purchase"""
)

FAULT = bag(
    """wrong mistake mistakes fault error errors failed forgot forgotten sloppy oversold
    overlooked careless unfair botched messed apologise apologize blame late missed slow lazy
    rude hasty overpromised misread misjudged misheard misquoted wrongly badly clumsy stupid"""
)
EXCUSED = bag("if unless whether anyone you your")

RECOGNISE = bag(
    """brave courage guts spine nerve hard tough rare difference reason why trust respect proud
    impressive impressed craft skill patience restraint nice neat smart clever strong solid
    well great good lovely elegant beautiful honest generous kind careful thoughtful discipline
    backbone class decent unusual achievement feat effort work prep groundwork instinct
    instincts credit matters counts easy remarkable bold wise noticed shows stamina judgement
    judgment leadership bravery brilliant sharp excellent wonderful fantastic grit heart"""
)
AGENCY = bag(
    """stop choose decide pick set keep switch cancel veto change drop steer lead own call run
    test try pause end say adjust shape design write draw name invite"""
)
AGENCY_MARKS = bag(
    """yourself own first whenever whichever whatever either anytime point moment without
    themselves"""
)

TRY = bag(
    """trying testing dropping skipping swapping try tried test tested pilot drop dropped stop
    stopped skip skipped swap swapped run start leave measure switch experiment pause paused
    count borrow put"""
)
REMOVE = bag(
    """drop dropped stop stopped skip skipped scrap scrapped cancel cancelled remove removed
    kill killed delete deleted abolish abolished banned"""
)
SPELL = bag(
    """day days week weeks fortnight month months quarter shift shifts morning mornings
    afternoon evening term sprint season"""
)
SMALL = bag(
    """one a an single two three four five six seven ten few couple next first half 1 2 3 4 5 6
    10"""
)

YEARS = bag("year years decade decades months winters summers seasons")
SOMEDAY = bag("someday retire retirement grandchildren generation legacy dream dreams dreamed")
HOPE = bag(
    """want like love hope wish find remember say different look feel see happen become known
    proud possible stand able enjoy"""
)

GUSH = bag(
    """gorgeous amazing awesome incredible fantastic superb stunning unbeatable unrivalled
    genius legendary magical revolutionary phenomenal spectacular sensational breathtaking
    dazzling unbelievable irresistible flawless masterpiece heavenly divine"""
)


def deed(words: tuple[str, ...], doers: frozenset[str]) -> tuple[int, int] | None:
    """`you kept`, `she really asked`: a doer and a verb in the past within two words, as places
    in `words` (first, last)."""
    for i, word in enumerate(words):
        if word not in doers:
            continue
        for k in range(i + 1, min(i + 4, len(words))):
            if words[k] in {"would", "will", "could", "should", "can", "may", "might", "if"}:
                break
            if words[k] in PAST or (
                words[k].endswith("ed") and len(words[k]) > 4 and words[k] not in NOT_PAST
            ):
                return i, k
    return None
