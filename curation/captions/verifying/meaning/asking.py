"""Whether a sentence asks, or only looks as if: "did you know that …?" tells."""

import re

_TELLING = re.compile(
    r"\W*(?:(?:but |and |so )?(?:did|do) you know|have you heard|who knew|guess what|would you believe|"
    r"(?:ma |e )?(?:lo |non )?sap(?:evi|evate|ete|ev\w+|resti)|(?:ma )?avete sentito|chi l'avrebbe detto|"
    r"indovinate|"
    r"vidste (?:du|i)|ved (?:du|i) (?:godt )?at|har (?:du|i) hørt|hvem skulle have troet|tænk)\b",
    re.IGNORECASE,
)


def asks(sentence: str) -> bool:
    """Whether nothing is told in `sentence`."""
    return "?" in sentence and _TELLING.match(sentence) is None
