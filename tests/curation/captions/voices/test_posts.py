import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.captions.voices.posts import LONGEST_POST, MOST_POSTS, PostsError, checked, posts_in


def test_lines_of_dashes_part_posts_and_blank_lines_do_not() -> None:
    pasted = "First.\n\nStill the first.\n---\nSecond.\n  -----  \r\nThird – with a dash --- inside.\n"

    assert posts_in(pasted) == ("First.\n\nStill the first.", "Second.", "Third – with a dash --- inside.")


def test_a_text_without_such_a_line_is_one_post() -> None:
    assert posts_in("Hej alle.\n\nSå er vi i gang.") == ("Hej alle.\n\nSå er vi i gang.",)


def test_a_post_pasted_twice_counts_once_and_empty_ones_do_not() -> None:
    assert posts_in("One.\n---\n\n---\nOne. \n---\nTwo.") == ("One.", "Two.")


def test_what_does_not_show_is_taken_out_and_emoji_stay_whole() -> None:
    assert checked(["\ufeffDi\u200bno\0 \u202eva 👩\u200d🔧\u2060"]) == ("Dino va 👩\u200d🔧",)


@pytest.mark.parametrize("text", ["", " \n\n ", "---\n---", "\u200b"])
def test_nothing_to_read_is_an_error_that_says_what_to_paste(text: str) -> None:
    with pytest.raises(PostsError, match="paste up to ten"):
        posts_in(text)


def test_ten_posts_are_read_and_an_eleventh_is_refused() -> None:
    posts = [f"Post {number}." for number in range(MOST_POSTS)]

    assert len(checked(posts)) == MOST_POSTS
    with pytest.raises(PostsError, match="11 posts; at most 10 are read, leave out 1"):
        checked([*posts, "One more."])


def test_five_thousand_characters_are_read_and_one_more_is_refused_by_number() -> None:
    assert len(checked(["a" * LONGEST_POST])[0]) == LONGEST_POST
    with pytest.raises(PostsError, match="post 2 has 5001 characters"):
        checked(["Short.", "a" * (LONGEST_POST + 1)])


@given(st.lists(st.text(), max_size=MOST_POSTS))
def test_whatever_is_accepted_is_accepted_again_unchanged(posts: list[str]) -> None:
    try:
        kept = checked(posts)
    except PostsError:
        return
    assert checked(kept) == kept
    "".join(kept).encode()
