"""Is a text English enough to be read?

Decides by script and by small words. Must not know what the text says.
"""

import unicodedata
from collections.abc import Sequence

from askwell.scoring.words import bag

_FOREIGN = bag(
    """der das und ist nicht ich sie wir ihr ein eine einen dem mit auf auch aber wie warum
    wenn haben hat sind wird kann für von zu bei oder noch schon sehr guten danke bitte le la
    les des une est et pas je vous nous ils elle que qui dans pour avec sur mais comment
    pourquoi quand bonjour merci oui avez êtes c'est sont cette votre el los las una es y yo
    usted nosotros que en por para con pero como cómo qué porque cuando cuándo quién dónde
    cuánto hola gracias sí está son muy su il lo gli di che non sono per ma come perché quando
    ciao grazie siete questo della het een van niet ik jij wij zijn voor met maar hoe waarom
    wanneer hallo dank ook wat o os um uma é não eu você nós com mas porque quando olá obrigado
    och är inte jag du vi att det som på av för med men hur varför nie jest się na z to jak
    dlaczego kiedy dzień dobry i w bir ve bu için nasıl değil ben sen biz"""
)
_SHARED = bag(
    """die in was so me no on to do an or am as at will war hat he son come the also of i o y z
    per des a for with has it is"""
)
_ENGLISH = bag(
    """the a an and or but of to in on at for with from by is are was were be been am have has
    had do does did not you your i we our my it its this that these those they them he she his
    her what how why who when where which can could would will should if so as there here about
    just me us yes no ok okay thanks hi hello up out get got like know think need want more
    right good more tell make than then all any some one"""
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
    return foreign >= 2 and foreign > english


def _other_script(text: str) -> bool:
    if text.isascii():
        return False
    letters = [c for c in text if c.isalpha()]
    # The name of a character tells its script; accents on Latin letters keep LATIN.
    other = sum(
        not unicodedata.name(c, "").startswith(("LATIN", "FULLWIDTH LATIN")) for c in letters
    )
    return bool(letters) and other * 2 > len(letters)
