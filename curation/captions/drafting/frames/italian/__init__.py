"""Italian frames: `voi` for the readers, no agreement with the writer's gender, no preposition before `{source}`."""

from curation.captions.drafting.frames.italian.brief import BRIEF
from curation.captions.drafting.frames.italian.formal import FORMAL
from curation.captions.drafting.frames.italian.warm import WARM
from curation.captions.drafting.frames.language_names import names_in
from curation.captions.drafting.frames.types import Language

ITALIAN = Language(
    registers={"formal": FORMAL, "warm": WARM, "brief": BRIEF},
    marks=("«", "»", "“", "”"),
    stop_inside=False,
    bare=(
        "Il testo completo è al link (fonte: {source}).",
        "Qui il testo completo (fonte: {source}).",
        "Da leggere (fonte: {source}).",
    ),
    language_names=names_in("it"),
    other_language="lingua originale",
)
