"""Is a text English enough to be read?

Decides by script and by small words. Must not know what the text says.
"""

import unicodedata
from collections.abc import Sequence

from askwell.scoring.words import bag

_FOREIGN = bag(
    """
    der das und ist nicht ich sie wir ihr ein eine einen dem mit auf auch aber wie warum wenn
    haben hat sind wird kann für von zu bei oder noch schon sehr guten danke bitte le la les des
    une est et pas je vous nous ils elle que qui dans pour avec sur mais comment pourquoi quand
    bonjour merci oui avez êtes c'est sont cette votre el los las una es y yo usted nosotros que
    en por para con pero como cómo qué porque cuando cuándo quién dónde cuánto hola gracias sí
    está son muy su il lo gli di che non sono per ma come perché quando ciao grazie siete questo
    della het een van niet ik jij wij zijn voor met maar hoe waarom wanneer hallo dank ook wat o
    os um uma é não eu você nós com mas porque quando olá obrigado och är inte jag du vi att det
    som på av för med men hur varför nie jest się na z to jak dlaczego kiedy dzień dobry können
    mir mehr darüber erzählen ihnen wichtigsten dass wer noch dabei mich dich uns euch mein dein
    sein ihre unser diese dieser dieses dann nur schon mal gerne kein keine ist's vom zum zur
    beim nach über unter cuéntame nuestro nosotros podemos hacer fue reunión cliente esta este
    eso tiene tengo quiero usted quién mai avete cambiato l'anno scorso quanto tempo ci vuole
    della delle nel nella alla anche questa sempre quem sobre orçamento na sua seu empresa pode
    mais vocês isso isto está então fazer kto podejmuje i będzie gotowa czy tak może jak mi mnie
    kdo tom rozhoduje kdy bude je se jsem ale ki dönti el és mikor lesz hogy nem egy ez bu
    kararı kim veriyor ne zaman çok değil mi mitä mieltä olette uudesta mutta että ovat minä te
    hvem er det som bestemmer hos jer og ikke af vi har hvad hvor når viktigast ni väljer kunt u
    vertellen gaat met jullie systeem hebben dat die naar bij ons onze wij's combien de
    personnes travaillent dans équipe cuándo empieza fais fait nos notre leur leurs aux du sur
    ce ces i w bir ve bu için nasıl değil ben sen biz
    """
)
_SHARED = bag(
    """
    die in was so me no on to do an or am as at will war hat he son come the also of i o y z per
    des a for with has it is mi te el tom ne ci de u er vi kim mal je se ki men die te er som
    ale mai do i ni tak na sua fait anno sur ce du nos hos har nur mod
    """
)
_ENGLISH = bag(
    """
    the a an and or but of to in on at for with from by is are was were be been am have has had
    do does did not you your i we our my it its this that these those they them he she his her
    what how why who when where which can could would will should if so as there here about just
    me us yes no ok okay thanks hi hello up out get got like know think need want more right
    good more tell make than then all any some one
    """
)


def is_foreign(words: Sequence[str], text: str) -> bool:
    """True when the text is, as far as small words and letters tell, no English.

    One or two words in Latin letters never are: names and trade words are international.
    """
    if _other_script(text):
        return True
    if len(words) < 3:
        return False
    english = sum(word in _ENGLISH for word in words)
    foreign = sum(word in _FOREIGN and word not in _SHARED for word in words)
    if foreign >= 2 and foreign > english:
        return True
    # Four words of English hardly ever do without a single small one.
    return len(words) > 3 and not english and (foreign > 0 or not text.isascii())


def _other_script(text: str) -> bool:
    if text.isascii():
        return False
    letters = [c for c in text if c.isalpha()]
    # The name of a character tells its script; accents on Latin letters keep LATIN.
    other = sum(
        not unicodedata.name(c, "").startswith(("LATIN", "FULLWIDTH LATIN")) for c in letters
    )
    return bool(letters) and other * 2 > len(letters)
