"""What was left of the making of a draft has a shape; people's own brackets, lists and remarks have another."""

import pytest

from curation.captions.assistant_talk import ASSISTANT
from curation.captions.draft_remains import draft_remains
from curation.captions.draft_talk import draft_talk


def left(text: str) -> bool:
    return any((*draft_remains(text), *draft_talk(text), *ASSISTANT.finditer(text)))


@pytest.mark.parametrize(
    "text",
    [
        "The yard reopens. Option B (a little drier): Grayling Yard is open again.",
        "Versione 2 (più breve): il cantiere riapre.",
        "Kortere udgave: Værftet åbner igen.",
        "Here's a slightly shorter version with a warmer start: the yard reopens.",
        "Her er en længere udgave med flere tal: Værftet åbner igen.",
        "Ecco una versione più breve con un tono caldo: il cantiere riapre.",
        "The yard reopens. Happy to shorten this or add a hashtag.",
        "[add a line about the weather]",
        "Bella notizia. [domanda finale ai lettori]",
        "Værftet åbner igen. [indsæt billede]",
        "The yard reopens. (61 words, counted without the link)",
        "Il cantiere riapre.\n\n214 caratteri",
        "If you'd prefer a calmer ending, I can close with the date.",
        "Se vuoi un tono più asciutto, posso accorciare la chiusura.",
        "Hvis du hellere vil have en anden slutning, kan jeg omformulere den.",
        "I can't confirm anything beyond the source.",
        "Non posso confermare nulla oltre il contenuto fornito.",
        "Jeg kan ikke bekræfte mere, end teksten siger.",
        "Without the sentence on pay, as you asked.",
        "Uden afsnittet om løn, som du bad om.",
        "The user wants it short.",
        "L'utente chiede un testo breve.",
        "Brugeren ønsker en kort tekst.",
        "Title: Yard reopens\nSummary: it does",
        '{"text": "The yard reopens."}',
        "%FIRST_NAME% is glad.",
        "Word count: 61",
        "My training data ends before the opening.",
    ],
)
def test_remains_of_a_draft_are_found(text: str) -> None:
    assert left(text)


@pytest.mark.parametrize(
    "text",
    [
        "“[The yard] will reopen,” says the director.",
        "Reopened today [video].",
        "Read on. [link in the first comment]",
        "Version 3 of the standard is out: shorter, clearer.",
        "Short version: we are open again.",
        "A novel of 90,000 words (I counted them on the train).",
        "If you want to know more, I can send you the programme.",
        "Se vuoi saperne di più, posso mandarti il programma.",
        "Hvis du vil vide mere, kan jeg sende programmet.",
        "I cannot confirm the rumours about the canteen.",
        "Come avete chiesto nei commenti, ecco le date.",
        "Sorry for the long post: I wrote it on the ferry.",
        "The user of this crane sits forty metres up.",
    ],
)
def test_what_people_say_of_their_posts_stays(text: str) -> None:
    assert not left(text)
