"""Is it English?"""

import pytest

from dateline.errors import ReportError
from dateline.read.language import require_english

ENGLISH = (
    "Gunmen killed five people in a market in Kano on Monday, the police said.",
    "GUERRILLAS KILLED TWO SOLDIERS AND WOUNDED FOUR OTHERS IN AN AMBUSH NEAR LA UNION.",
    "Kimba, Nigeria: suicide bomber blew himself up, one dead, two injured, "
    "Boko Haram suspected, soldiers fired, no arrests.",
    "Five dead",
)
OTHERS = (
    "Cinq personnes ont été tuées lundi dans une attaque contre un marché de la ville, selon la police.",
    "Cinco personas murieron el lunes en un ataque contra un mercado de la ciudad, según informó la policía.",
    "Watu watano waliuawa siku ya Jumatatu katika shambulio dhidi ya soko la mji huo, polisi walisema.",
    "قتل خمسة أشخاص يوم الاثنين في هجوم على سوق",
    "На рынке в городе убиты пять человек",
)


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_read(text):
    require_english(text, "f")


@pytest.mark.parametrize("text", OTHERS)
def test_other_languages_are_set_aside(text):
    with pytest.raises(ReportError) as caught:
        require_english(text, "f")
    assert caught.value.reason == "language"
