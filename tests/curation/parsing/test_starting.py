from hypothesis import given
from hypothesis import strategies as st

from curation.parsing.starting import passed_on

NEEDED = {
    "PATH": "/usr/bin",
    "LANG": "da_DK.UTF-8",
    "LC_TIME": "it_IT",
    "TZ": "UTC",
    "TMPDIR": "/tmp",
    "PYTHONPATH": "/x",
}
SECRETS = [
    "DATABASE_URL",
    "PGPASSWORD",
    "AWS_SECRET_ACCESS_KEY",
    "HTTPS_PROXY",
    "HOME",
    "PYTHONSTARTUP",
    "PYTHON_TOKEN",
]


@given(st.dictionaries(st.sampled_from(SECRETS) | st.text(st.characters(categories=["Ll"]), min_size=1), st.text()))
def test_only_what_an_interpreter_needs_is_passed_on(others: dict[str, str]) -> None:
    assert passed_on(others | NEEDED) == NEEDED
