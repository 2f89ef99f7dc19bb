"""What people do with their picks teaches the scores: a little, slowly, and nobody alone for others. Pure: no I/O.

events -> standing events -> factors of the named parts, by cohort  (`factors.py`)
                          -> a taste, by person                      (`tastes.py`)
"""

from curation.learning.events import DECISIONS as DECISIONS
from curation.learning.events import KINDS as KINDS
from curation.learning.events import Event as Event
from curation.learning.events import Kind as Kind
from curation.learning.events import cohort_of as cohort_of
from curation.learning.events import weighed_parts as weighed_parts
from curation.learning.learned import Learned as Learned
from curation.learning.learned import Prior as Prior
from curation.learning.learned import replay as replay
