from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.ranking import Score
from curation.reach import OTHERS, Average, Fit, Nobody, Reach, examples_of, groups_of, reach_of, why_nobody
from curation.roles import Employee
from tests.curation.store.samples import ANN, item

Company = Sequence[Employee]


def company(*sizes: int, opted_in: bool = True) -> Company:
    """Teams A, B, … of these sizes."""
    teams = zip("ABCDEFGH", sizes, strict=False)
    return [
        replace(ANN, id=f"{team}{n}", team=team, languages=("en",), opted_in=opted_in)
        for team, size in teams
        for n in range(size)
    ]


def fit(person: Employee, relevance: float = 0.6, **parts: float) -> Fit:
    return Fit(person.id, Score(relevance, parts), Score(0.5, {"content": 0.0}), ("sales", "A summary."))


def reach(people: Company, audience: Company) -> Reach:
    return reach_of([fit(person) for person in audience], groups_of(people))


def figures(found: Reach) -> Reach:
    """Whom it reaches, without how well."""
    return replace(found, relevance=None, engagement=None)


def case_of(sizes: Sequence[int], bits: int) -> tuple[Company, Company]:
    people = company(*sizes)
    return people, [person for place, person in enumerate(people) if bits >> place & 1]


# A company and an audience; one number for the audience, since drawing each person is slow.
cases = st.builds(case_of, st.lists(st.integers(1, 8), min_size=1, max_size=5), st.integers(0, 2**40 - 1))


def test_large_teams_are_counted_by_name_and_small_ones_together() -> None:
    people = company(6, 9, 3, 4)

    found = reach(people, people)

    assert (found.people, found.teams, found.others) == (22, (("B", 9), ("A", 6)), 7)


def test_one_small_team_hides_behind_the_smallest_large_one() -> None:
    people = company(6, 9, 3)

    assert figures(reach(people, people[-4:])) == Reach(4, (("B", 1),), 3, ("en",))
    assert "A" not in dict(reach(people, people).teams)


def test_what_stands_by_name_does_not_depend_on_the_audience() -> None:
    people = company(6, 3, 4)

    assert reach(people, people[:1]).teams == (("A", 1),)
    assert figures(reach(people, people[6:7])) == Reach(1, (), 1, ("en",))


def test_whoever_has_no_team_is_counted_with_the_department_and_whoever_takes_no_part_nowhere() -> None:
    legal = [replace(person, team="", department="Legal") for person in company(5)]
    gone = company(0, 6, opted_in=False)

    found = reach([*legal, *gone], [*legal, *gone])

    assert (found.people, found.teams) == (5, (("Legal", 5),))


def test_languages_are_named_commonest_first_and_only_where_enough_people_write_in_them() -> None:
    english, danish, swedish = company(5, 6, 1)[:5], company(5, 6)[5:], company(0, 0, 1)
    people = [
        *english,
        *(replace(person, languages=("da", "en")) for person in danish),
        *(replace(person, languages=("sv",)) for person in swedish),
    ]

    assert reach(people, people).languages == ("da", "en")


def test_how_well_is_mean_and_median_with_the_mean_of_every_part() -> None:
    people = company(5)
    relevances = [0.5, 0.6, 0.6, 0.6, 0.9]
    fits = [fit(p, value, role=value, interests=1.0) for p, value in zip(people, relevances, strict=True)]

    found = reach_of(fits, groups_of(people)).relevance

    assert found is not None
    assert (found.mean, found.median, found.parts) == (0.64, 0.6, {"role": 0.64, "interests": 1.0})


def test_the_parts_of_fewer_than_five_people_are_nobodys_business() -> None:
    people = company(9)
    few = reach_of([fit(person, role=1.0) for person in people[:4]], groups_of(people))

    assert few.relevance == Average(0.6, 0.6, {})
    assert few.engagement == Average(0.5, 0.5, {})
    assert reach(people, []).relevance is None


def test_the_phrases_that_met_most_people_come_first_then_those_of_the_best_match() -> None:
    people = company(5)
    told = [("sales", 0.5), ("sea", 0.9), ("sales", 0.6), ("boats", 0.95), ("gone", 0.99)]
    fits = [
        replace(fit(person), engagement=Score(score, {}), phrases=(phrase, "A summary."))
        for person, (phrase, score) in zip(people, told, strict=True)
    ]

    assert examples_of(fits, groups_of(people[:4]), 2) == ("A2", "A3")


@pytest.mark.parametrize(
    ("language", "policy", "nearest", "why"),
    [
        ("en", -8.0, 0.9, Nobody("avoided")),
        ("und", 0.0, None, Nobody("unknown_language")),
        ("fi", 0.0, None, Nobody("unread")),
        ("en", 0.0, 0.3, Nobody("far", 0.3)),
        ("en", 0.0, None, Nobody("far")),
        ("en", 0.0, 0.5, Nobody("outdone", 0.5)),
    ],
)
def test_what_fits_nobody_is_told_why(language: str, policy: float, nearest: float | None, why: Nobody) -> None:
    found = why_nobody(replace(item("a"), language=language), Score(0.5, {"policy": policy}), nearest, {"en"}, 0.5)

    assert found == why


@given(cases)
def test_the_figures_add_up_to_the_audience(case: tuple[Company, Company]) -> None:
    people, audience = case

    found = reach(people, audience)

    assert found.people == len(audience) == sum(count for _, count in found.teams) + found.others
    assert all(count == sum(person.team == team for person in audience) for team, count in found.teams)


@given(cases)
def test_the_share_of_a_small_team_cannot_be_worked_out(case: tuple[Company, Company]) -> None:
    people, audience = case
    groups, published = groups_of(people), reach(people, audience)
    together = [person for person in people if groups.team[person.id] == OTHERS]
    chosen, left = ([p for p in together if (p in audience) is there] for there in (True, False))

    assert not together or len(together) >= 5 or len(together) == len(people)
    for team in {person.team for person in together} if chosen and left and len(together) >= 5 else ():
        exchanges = [(p, q) for p in chosen for q in left if (p.team == team) != (q.team == team)]
        p, q = exchanges[0]
        assert reach(people, [*(a for a in audience if a != p), q]) == published
