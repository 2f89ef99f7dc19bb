from curation.captions import Draft, Finding
from curation.store.database import Database
from curation.store.picks import add_picks, all_picks, handed_out, past_picks, picks_of, save_caption
from curation.store.suggestions import move
from tests.curation.store.samples import NOW, match, suggest

DRAFT = Draft("Hej verden", "da", "offline", (Finding("length", "warning", 0, 3, "long"),))


def test_a_pick_shows_once_its_suggestion_is_approved_and_hides_when_that_is_withdrawn(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a")
        add_picks(connection, "2026-W47", [match("a", "ann")])
        assert picks_of(connection, "ann") == []

        move(connection, "a", "approve", actor="Anna", now=NOW)
        assert [pick.item.id for pick in picks_of(connection, "ann")] == ["a"]

        move(connection, "a", "withdraw", actor="Anna", now=NOW)
        assert picks_of(connection, "ann") == []
        assert [pick.suggestion for pick in past_picks(connection)] == ["a"]


def test_ranks_go_on_within_a_week_and_start_again_in_the_next(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a", "b", "c")
        for id in ("a", "b", "c"):
            move(connection, id, "approve", actor="Anna", now=NOW)
        add_picks(connection, "2026-W47", [match("a", "ann")])
        add_picks(connection, "2026-W47", [match("b", "ann")])
        add_picks(connection, "2026-W48", [match("c", "ann")])

        assert [(p.week, p.rank, p.item.id) for p in picks_of(connection, "ann")] == [
            ("2026-W48", 1, "c"),
            ("2026-W47", 1, "a"),
            ("2026-W47", 2, "b"),
        ]
        assert len(picks_of(connection, "ann", week="2026-W48")) == 1


def test_a_caption_comes_back_with_its_findings(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a")
        move(connection, "a", "approve", actor="Anna", now=NOW)
        add_picks(connection, "2026-W47", [match("a", "ann"), match("a", "bo")])
        save_caption(connection, "ann", "a", DRAFT)

        assert handed_out(connection, "a") == ["Hej verden"]
        assert {pick.employee: pick.caption for pick in all_picks(connection)} == {"ann": DRAFT, "bo": None}
