"""What an encoder is to its callers, whichever model stands behind it. Loads nothing: `models.encoder` does."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from models.calibration import Calibration
    from models.occupations import Occupations


class ModelError(Exception):
    """A model cannot be loaded; the message says which and what to do."""


class Encoder(Protocol):
    """Rows are float32 of length 1, (n, dimension), in the order of the texts; an empty text has a vector too.

    `languages` holds one tag a text; one that is unknown (`und`) is served by a default. Raises ValueError when the
    two differ in number. `calibration` says what cosines between a role's rows and an item's mean, `occupations` what
    is known of those that titles name.
    """

    @property
    def identity(self) -> str: ...

    @property
    def dimension(self) -> int: ...

    @property
    def calibration(self) -> "Calibration": ...

    @property
    def occupations(self) -> "Occupations": ...

    def encode_roles(self, texts: Sequence[str], languages: Sequence[str]) -> NDArray[np.float32]: ...

    def encode_items(self, texts: Sequence[str], languages: Sequence[str]) -> NDArray[np.float32]: ...
