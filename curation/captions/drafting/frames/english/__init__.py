"""English frames, British in spelling."""

from curation.captions.drafting.frames.english.brief import BRIEF
from curation.captions.drafting.frames.english.formal import FORMAL
from curation.captions.drafting.frames.english.warm import WARM
from curation.captions.drafting.frames.language_names import names_in
from curation.captions.drafting.frames.types import Language

ENGLISH = Language(
    registers={"formal": FORMAL, "warm": WARM, "brief": BRIEF},
    marks=("“", "”", "‘", "’"),
    stop_inside=True,
    bare=("Over at {source}:", "From {source}:", "Worth reading at {source}:"),
    language_names=names_in("en"),
    other_language="another language",
)
