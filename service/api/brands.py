"""Which brands a request looks for: configured ones by id, brands of its own, or all configured ones."""

from collections import OrderedDict
from collections.abc import Callable, Sequence

from curation.config import Brand
from curation.listening.sentiment import Finder
from service.api.documents import InlineBrand
from service.api.errors import ApiError

FINDERS_KEPT = 32  # sets of brands; each holds some megabytes at most


class BrandSets:
    """Makes a finder once for every set of brands that is asked for; the least recently used are forgotten."""

    def __init__(self, configured: Sequence[Brand], make_finder: Callable[[Sequence[Brand]], Finder]) -> None:
        self._configured = tuple(configured)
        self._by_id = {brand.id: brand for brand in configured}
        self._make_finder = make_finder
        self._kept: OrderedDict[tuple[Brand, ...], Finder] = OrderedDict()

    def named(self, brands: Sequence[str | InlineBrand] | None) -> tuple[Brand, ...]:
        """The brands of a request.

        Raises:
            ApiError: 422, an id is not configured, or two brands answer to one id.
        """
        if brands is None:
            return self._configured
        chosen = tuple(self._brand(brand, place) for place, brand in enumerate(brands))
        if len({brand.id for brand in chosen}) != len(chosen):
            raise ApiError(422, "invalid_request", "brands: two have the same id or name; name each once")
        return chosen

    def known(self, brands: tuple[Brand, ...]) -> Finder | None:
        """The finder of these brands, if it has been kept."""
        finder = self._kept.get(brands)
        if finder is not None:
            self._kept.move_to_end(brands)
        return finder

    def make(self, brands: tuple[Brand, ...]) -> Finder:
        """A new finder of these brands. Slow for many names; may be called in any thread.

        Raises:
            ApiError: 422, a name is none that could be found in a text.
        """
        try:
            return self._make_finder(brands)
        except ValueError as error:
            raise ApiError(422, "invalid_request", f"brands: {error}") from None

    def keep(self, brands: tuple[Brand, ...], finder: Finder) -> Finder:
        """Have the finder at hand next time."""
        self._kept[brands] = finder
        while len(self._kept) > FINDERS_KEPT:
            self._kept.popitem(last=False)
        return finder

    def _brand(self, brand: str | InlineBrand, place: int) -> Brand:
        if isinstance(brand, InlineBrand):
            names = tuple(brand.aliases), tuple(brand.exclude)
            return Brand(brand.name, brand.name, *names, case_sensitive=brand.case_sensitive)
        if brand not in self._by_id:
            known = ", ".join(sorted(self._by_id)[:20]) or "none"
            message = f"brands[{place}]: {brand!r} is not configured; configured are: {known}"
            raise ApiError(422, "unknown_brand", message)
        return self._by_id[brand]
