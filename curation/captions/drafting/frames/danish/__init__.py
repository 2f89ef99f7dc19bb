"""Danish frames: `I` for the readers, commas before clauses, languages in lower case and always after `på`."""

from curation.captions.drafting.frames.danish.brief import BRIEF
from curation.captions.drafting.frames.danish.formal import FORMAL
from curation.captions.drafting.frames.danish.warm import WARM
from curation.captions.drafting.frames.language_names import names_in
from curation.captions.drafting.frames.types import Language

DANISH = Language(
    registers={"formal": FORMAL, "warm": WARM, "brief": BRIEF},
    marks=("”", "”", "’", "’"),
    stop_inside=True,
    bare=("Mere fra {source}:", "Fra {source}:", "Læs mere hos {source}:"),
    language_names=names_in("da"),
    other_language="et andet sprog",
)
