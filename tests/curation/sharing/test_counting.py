from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as st

from curation.reach import OTHERS, SMALLEST_GROUP, groups_of
from curation.roles import Employee
from curation.sharing.codes import is_code, new_code
from curation.sharing.counting import Tally, TeamTally, team_tallies
from curation.sharing.families import EVERYBODY, family_of


def people(team: str, size: int, *, language: str = "en", voice: tuple[str, ...] = ()) -> list[Employee]:
    return [
        Employee(
            id=f"{team}{n}",
            name="N",
            email="n@x.example",
            title="T",
            languages=(language,),
            team=team,
            voice=voice,
            opted_in=True,
        )
        for n in range(size)
    ]


def test_the_three_numbers_of_a_team_are_added_each_by_itself() -> None:
    groups = groups_of(people("Sales", 5))
    told = team_tallies({"Sales0": Tally(1, 0, 7), "Sales1": Tally(2, 1, 0), "gone": Tally(9, 9, 9)}, groups)
    assert told == (TeamTally("Sales", 5, Tally(3, 1, 7)),)
    assert not hasattr(Tally, "total")
    assert [field.name for field in fields(Tally)] == ["intents", "reported", "clicks"]


def test_small_teams_are_told_of_together_and_never_alone() -> None:
    groups = groups_of([*people("Sales", 9), *people("Legal", 3), *people("Board", 2)])
    told = team_tallies({"Legal0": Tally(1), "Board1": Tally(1), "Sales3": Tally(1)}, groups)
    assert told == (TeamTally("Sales", 9, Tally(1)), TeamTally(OTHERS, 5, Tally(2)))


def test_a_company_of_four_is_told_nothing_of() -> None:
    assert team_tallies({"Sales0": Tally(1, 1, 1)}, groups_of(people("Sales", 4))) == ()


@given(st.dictionaries(st.sampled_from("abcdefg"), st.integers(0, 12)), st.lists(st.integers(0, 3), max_size=40))
def test_no_group_is_small_and_nothing_is_lost_or_counted_twice(sizes: dict[str, int], intents: list[int]) -> None:
    everybody = [person for team, size in sizes.items() for person in people(team, size)]
    tallies = {person.id: Tally(count) for person, count in zip(everybody, intents, strict=False)}
    told = team_tallies(tallies, groups_of(everybody))
    assert all(group.people >= SMALLEST_GROUP for group in told)
    assert sum(group.people for group in told) in (0, len(everybody))
    if told:
        assert sum(group.tally.intents for group in told) == sum(tally.intents for tally in tallies.values())


def test_a_family_of_captions_is_as_narrow_as_five_people_share() -> None:
    warm, formal = people("A", 5), people("B", 2, voice=("formal",))
    danes = people("C", 4, language="da")
    everybody = [(kind[0], len(kind)) for kind in (warm, formal, danes)]
    assert [family_of(group[0], everybody) for group in (warm, formal, danes)] == ["en-warm", "en", EVERYBODY]


@given(st.integers(1, 50))
def test_codes_are_codes_and_differ(count: int) -> None:
    codes = {new_code() for _ in range(count)}
    assert len(codes) == count
    assert all(map(is_code, codes))
    assert not any(is_code(code) for code in ("", "abc", "../../../etc/", "aaaaaaaaaaa0", "aaaaaaaaaaaa\n"))
