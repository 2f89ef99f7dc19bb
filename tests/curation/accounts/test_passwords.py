import pytest
from argon2 import PasswordHasher

from curation.accounts.passwords import LONGEST, SHORTEST, Passwords, Weakness, weakness

QUICK = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
THOROUGH = Passwords(PasswordHasher(time_cost=2, memory_cost=16, parallelism=1))
GOOD = "kind of blue horses"


def test_only_the_password_itself_fits_its_hash() -> None:
    kept = QUICK.hash(GOOD)
    assert kept.startswith("$argon2id$")
    assert GOOD not in kept
    assert QUICK.fits(kept, GOOD)
    assert not QUICK.fits(kept, GOOD + " ")


def test_two_hashes_of_one_password_differ() -> None:
    assert QUICK.hash(GOOD) != QUICK.hash(GOOD)


@pytest.mark.parametrize("kept", [None, "", "no hash", "$argon2id$v=19$m=8,t=1,p=1$x"])
def test_nothing_fits_where_there_is_no_hash(kept: str | None) -> None:
    assert not QUICK.fits(kept, "nobody's password")


def test_letters_typed_as_one_or_as_two_are_the_same() -> None:
    assert QUICK.fits(
        QUICK.hash("smørrebrød på gågaden"), "smørrebrød pa\N{COMBINING RING ABOVE} ga\N{COMBINING RING ABOVE}gaden"
    )


def test_a_hash_of_less_effort_is_outdated() -> None:
    assert THOROUGH.outdated(QUICK.hash(GOOD))
    assert not QUICK.outdated(QUICK.hash(GOOD))


@pytest.mark.parametrize(
    ("password", "weak"),
    [
        ("x" * (SHORTEST - 1), "short"),
        ("ab cd ef " * 30, "long"),
        ("aaaaaaaaaaaaa", "known"),
        ("123456789012", "known"),
        ("Password1234", "known"),
        ("12password34!!", "known"),
        ("annaberg2026", "yours"),
        ("Anna@Example.com1", "yours"),
        (GOOD, None),
        ("n0 rule says 1 digit"[:LONGEST], None),
    ],
)
def test_what_everybody_would_try_is_refused(password: str, weak: Weakness | None) -> None:
    assert weakness(password, about=("Anna Berg", "anna@example.com")) == weak
