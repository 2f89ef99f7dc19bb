from curation.roles import Employee, describe_role, role_of


def test_absent_fields_stay_absent() -> None:
    role = describe_role("k", "it", "infermiera")

    assert role.text.facets() == {"title": "infermiera"}
    assert role.phrases == ("infermiera",)


def test_phrases_are_the_pieces_a_reason_may_quote_each_once() -> None:
    role = describe_role(
        "k", "en", "Nurse", department="nurse", about="I like boats. I work nights.", interests=["boats"]
    )

    assert role.phrases == ("Nurse", "boats", "I like boats.", "I work nights.")


def test_an_employee_is_described_in_the_language_they_write() -> None:
    employee = Employee("e1", "Ann", "a@x.example", "Sælger", languages=("da", "en"), interests=("sejlads",))

    role = role_of(employee)

    assert (role.key, role.language) == ("e1", "da")
    assert "sejlads" in role.phrases
