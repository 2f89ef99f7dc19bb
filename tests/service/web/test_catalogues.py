"""Every message of code and templates is in every catalogue, in words of its own, with the same slots; and no other."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

import service
from curation.speech import DOMAIN, FOLDER, LANGUAGES

TRANSLATED = [language for language in LANGUAGES if language != "en"]

Key = tuple[str | None, tuple[str, ...]]


def key(message: Message) -> Key:
    context: str | bytes | None = message.context  # bytes where a compiled catalogue is read
    return context.decode() if isinstance(context, bytes) else context, _ids(message)


@pytest.fixture(scope="module")
def said() -> Mapping[Key, Message]:
    """What code and templates say now."""
    root = Path(service.__file__).parent.parent
    with (root / "babel.cfg").open(encoding="utf-8") as mapping_file:
        methods, options = parse_mapping_cfg(mapping_file)
    found = Catalog()
    for _, _, ids, _, context in extract_from_dir(root, methods, options):
        found.add(ids, context=context)
    return {key(message): message for message in found if message.id}


def catalogue(language: str, suffix: str) -> Catalog:
    with (FOLDER / language / "LC_MESSAGES" / f"{DOMAIN}.{suffix}").open("rb") as file:
        return read_po(file, locale=language) if suffix == "po" else read_mo(file)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_message_is_translated_and_no_other_is_kept(said: Mapping[Key, Message], language: str) -> None:
    kept = catalogue(language, "po")
    translated = {key(message) for message in kept if message.id and _forms(message) and not message.fuzzy}
    assert said.keys() - translated == set(), "run `make words` and translate these"
    assert translated - said.keys() == set(), "nobody says these any more; run `make words`"
    assert not kept.obsolete


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_fills_the_slots_of_its_message(language: str) -> None:
    wrong = [
        (message.id, error.args[0]) for message in catalogue(language, "po") if message.id for error in message.check()
    ]
    assert wrong == []


def test_every_message_can_be_filled(said: Mapping[Key, Message]) -> None:
    """A percent sign that is meant is doubled: in messages with slots and in those without."""
    for form in [form for message in said.values() for form in _ids(message)]:
        assert form % Slots(), form
    for language in TRANSLATED:
        for form in [form for message in catalogue(language, "po") if message.id for form in _forms(message)]:
            assert form % Slots(), form


@pytest.mark.parametrize("language", TRANSLATED)
def test_sentences_are_written_anew_in_each_language(language: str) -> None:
    same = [m.id for m in catalogue(language, "po") if m.id and _forms(m) == _ids(m)]
    assert [ids for ids in same if len(re.sub(r"%\(\w+\)s", "", str(ids)).split()) > 1] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_what_is_compiled_is_what_is_written(language: str) -> None:
    written, compiled = (catalogue(language, suffix) for suffix in ("po", "mo"))
    assert {key(m): _forms(m) for m in written if m.id} == {key(m): _forms(m) for m in compiled if m.id}, "`make words`"


def test_messages_are_text_and_no_markup(said: Mapping[Key, Message]) -> None:
    texts = [form for message in said.values() for form in _ids(message)]
    for language in TRANSLATED:
        texts += [form for message in catalogue(language, "po") for form in _forms(message) if message.id]
    assert [text for text in texts if set("<>&") & set(text) or text != text.strip() or "!" in text] == []


class Slots(dict[str, str]):
    """Something for every slot."""

    def __missing__(self, slot: str) -> str:
        return slot


def _ids(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def _forms(message: Message) -> tuple[str, ...]:
    """The translated forms; none where one is missing."""
    forms = (message.string,) if isinstance(message.string, str) else tuple(message.string)
    return forms if all(forms) else ()
