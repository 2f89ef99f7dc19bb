import io
import json
import sys
from pathlib import Path

import pytest

from curation.captions.voices.posts import LONGEST_POST
from curation.store.database import open_database
from curation.store.voices import LearntVoice, learnt_voice
from tests.curation.cli.conftest import Run

PEOPLE = """\
id,name,email,title,department,about,interests,languages,country,networks,team,voice,opted_in
ann,Ann Møller,ann@x.example,Sælger,Salg,,,da|en,DK,linkedin,Team A,hashtags,yes
bo,Bo Rossi,bo@x.example,Tecnico,,,,it,IT,linkedin,Team A,,yes
"""
POSTS = """\
Sikke en dag på lageret, jeg er så stolt af holdet! 🚚 Hvem kommer forbi?
---
Hej alle sammen, min afdeling søger to nyuddannede! 😄

Har du lyst?
---
Tusind tak til jer i Randers, I har lært mig alt! 💛 Hvem har lært jer mest?
"""
SECRET = "Randers"


@pytest.fixture
def posts(passaparola: Run, folder: Path) -> str:
    """A file of three posts, beside a database with two people."""
    (folder / "people.csv").write_text(PEOPLE, encoding="utf-8")
    (folder / "posts.txt").write_text(POSTS, encoding="utf-8")
    passaparola("employees", "import", "people.csv")
    return "posts.txt"


def kept(employee: str) -> LearntVoice | None:
    database = open_database("passaparola.db")
    with database.reading() as connection:
        found = learnt_voice(connection, employee)
    database.close()
    return found


def settings(out: str) -> dict[str, list[str]]:
    return {line.split()[0]: line.split()[1:] for line in out.splitlines() if len(line.split()) == 3}


def test_posts_are_learnt_from_and_not_kept(passaparola: Run, posts: str) -> None:
    done = passaparola("--now", "2026-11-21T09:00:00", "voice", "learn", "ann", posts)

    learnt = kept("ann")
    assert done.status == 0
    assert "learnt on 2026-11-21\n3 posts, language da\n" in done.out
    assert "3 of 3 posts with a question" in done.out
    assert "the posts themselves are not kept" in done.out
    assert learnt is not None
    assert (learnt.posts, learnt.may_leave) == ((), False)
    assert SECRET.encode() not in b"".join(path.read_bytes() for path in Path().glob("passaparola.db*"))


def test_the_person_sees_each_setting_and_where_it_comes_from(passaparola: Run, posts: str) -> None:
    before = settings(passaparola("voice", "show", "ann").out)
    passaparola("voice", "learn", "ann", posts)
    after = settings(passaparola("voice", "show", "ann").out)

    assert (before["emoji"], after["emoji"]) == (["no", "default"], ["yes", "posts"])
    assert before["hashtags"] == after["hashtags"] == ["yes", "profile"]
    assert after["length"] == ["short", "posts"]
    assert after["register"] == ["warm", "default"]


def test_the_person_takes_all_of_it_along_as_json(passaparola: Run, posts: str) -> None:
    assert json.loads(passaparola("voice", "show", "ann", "--json").out)["learnt"] is None
    passaparola("--now", "2026-11-21T09:00:00", "voice", "learn", "ann", posts, "--keep-posts")

    shown = json.loads(passaparola("voice", "show", "ann", "--json").out)

    assert {"name": "hashtags", "value": True, "origin": "profile"} in shown["settings"]
    assert shown["learnt"]["habits"]["questions"] == 3
    assert shown["learnt"]["learnt_at"] == "2026-11-21T09:00:00+00:00"
    assert (len(shown["learnt"]["posts"]), shown["learnt"]["may_leave"]) == (3, False)


def test_posts_can_be_pasted(passaparola: Run, posts: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(POSTS.encode()), encoding="utf-8"))

    assert "3 posts, language da" in passaparola("voice", "learn", "ann", "-").out


def test_posts_are_kept_on_request_and_may_leave_only_with_a_consent_of_its_own(passaparola: Run, posts: str) -> None:
    here = passaparola("voice", "learn", "ann", posts, "--keep-posts").out
    only_here = kept("ann")
    anywhere = passaparola("voice", "learn", "ann", posts, "--keep-posts", "--agree-endpoint").out
    agreed = kept("ann")

    assert only_here is not None
    assert (len(only_here.posts), only_here.may_leave) == (3, False)
    assert "never sent" in here
    assert agreed is not None
    assert agreed.may_leave
    assert "may be sent to the model endpoint" in anywhere


def test_learning_again_withdraws_what_is_not_asked_for_again(passaparola: Run, posts: str) -> None:
    passaparola("voice", "learn", "ann", posts, "--keep-posts", "--agree-endpoint")
    passaparola("voice", "learn", "ann", posts)

    learnt = kept("ann")
    assert learnt is not None
    assert (learnt.posts, learnt.may_leave) == ((), False)


def test_consent_to_send_without_keeping_is_refused(passaparola: Run, posts: str) -> None:
    done = passaparola("voice", "learn", "ann", posts, "--agree-endpoint")

    assert (done.status, "--keep-posts" in done.err) == (2, True)
    assert kept("ann") is None


def test_forgetting_erases_everything_and_says_whether_there_was_anything(passaparola: Run, posts: str) -> None:
    passaparola("voice", "learn", "ann", posts, "--keep-posts")

    assert passaparola("voice", "forget", "ann").out == "what the posts of ann showed is forgotten\n"
    assert passaparola("voice", "forget", "ann").out == "nothing was kept\n"
    assert kept("ann") is None
    assert "nothing was learnt from posts" in passaparola("voice", "show", "ann").out


def test_removing_the_person_removes_it_too(passaparola: Run, posts: str) -> None:
    passaparola("voice", "learn", "ann", posts, "--keep-posts")
    passaparola("employees", "remove", "ann")

    assert kept("ann") is None


def test_no_other_command_shows_it(passaparola: Run, posts: str, folder: Path) -> None:
    (folder / "feeds.yaml").write_text("feeds:\n  - {name: News, url: 'https://news.example/feed', paused: true}\n")
    commands = (("employees", "list"), ("suggestions",), ("picks", "ann"), ("doctor",), ("run", "--json"))
    without = [passaparola("--now", "2026-11-21", *command).out for command in commands]
    passaparola("voice", "learn", "ann", posts, "--keep-posts")

    assert [passaparola("--now", "2026-11-21", *command).out for command in commands] == without
    assert passaparola("voice", "show", "bo").out.startswith("nothing was learnt from posts")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no posts; paste up to ten"),
        (b"---\n".join(b"Post %d.\n" % number for number in range(11)), "11 posts; at most 10"),
        (b"a" * (LONGEST_POST + 1), "post 1 has 5001 characters"),
        (b"a" * 1_000_000, "larger than 10 posts of 5000 characters"),
        (b"\xff\xfe\x00P", "not UTF-8"),
    ],
)
def test_what_cannot_be_read_is_said_and_nothing_is_kept(
    passaparola: Run, posts: str, folder: Path, content: bytes, said: str
) -> None:
    (folder / posts).write_bytes(content)

    done = passaparola("voice", "learn", "ann", posts)

    assert (done.status, said in done.err, "posts.txt" in done.err) == (2, True, True)
    assert kept("ann") is None


@pytest.mark.parametrize("command", [("learn", "zoe", "posts.txt"), ("show", "zoe"), ("forget", "zoe")])
def test_a_person_who_does_not_exist_is_named(passaparola: Run, posts: str, command: tuple[str, ...]) -> None:
    done = passaparola("voice", *command)

    assert (done.status, "no employee 'zoe'" in done.err) == (2, True)


def test_a_missing_file_is_bad_input(passaparola: Run, posts: str) -> None:
    assert "cannot read none.txt" in passaparola("voice", "learn", "ann", "none.txt").err
