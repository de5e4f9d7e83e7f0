"""Verbs that begin an instruction, and what may follow them.

Decides membership only.
"""

from askwell.scoring.words import bag

BASE_VERBS: frozenset[str] = bag(
    """accept act add address admit adapt adjust agree aim allow announce apologise apologize
    apply approach argue arrange ask assign attach avoid back bake ban bend block book borrow
    break bring brush build burn bury buy call cancel carry catch change charge check choose
    circle clean clear close collect combine compare confirm connect copy count cover create
    cut deal declare delegate deliver design dig discuss ditch divide double drag draw dress
    drive drop earn eat email encourage end expect explain explore face feed fetch fight file
    fill film find finish fire fit fix flip focus fold follow freeze get give go grab greet
    group grow guard hand hang hear help hide hire hold honour ignore include invest invite
    join jump keep kill knock label laugh launch lay lead learn leave lend let lift limit link
    listen load lock lose lower mail make map mark match measure mention mix move name
    negotiate offer open order organise organize paint park pass paste pause pay phone pick pin
    place plan plant play plug point post practise practice praise prepare present press print
    promise protect prove publish pull push put quit quote raise reach read rebuild record
    reduce refuse rehearse reject release remind remove rent repair repeat replace reply report
    reserve resist respect rest return reverse review reward rewrite ring rule run save scrap
    search seat sell send separate serve set settle share shift shoot shorten show shrink shut
    sign simplify sit skip sleep slow smile sort speak spell spend split spread stand start
    stay step stick stop store strike strip study suggest swap switch take talk teach tear tell
    test text thank think throw tie time touch track trade train treat trim trust try turn
    unplug update use visit wait wake walk warn wash watch wear weigh widen win wipe work wrap
    write treat narrow ease strengthen soften sound look compare demand insist"""
)

AFTER_ORDER: frozenset[str] = bag(
    """the a an your his her them him it my our their this that these those one two three four
    five some any every each all both half nothing something someone somebody people everyone
    with to for in on up out off away from by before after first until till at over back down
    less more only yourself around through into about early late again no fewer what who where
    how why which as straight slowly twice once instead there together quiet silent just not
    directly small customers clients"""
)
