"""What bounds make of a rule's objection and a model's doubt together."""

from curation.evaluation.meaning_bounds import Read, table


def test_a_rule_takes_less_doubt_to_be_believed_than_the_model_alone() -> None:
    assert Read(wrong=True, ruled=True, doubt=0.4).is_found(0.9, 0.3)
    assert not Read(wrong=True, ruled=True, doubt=0.2).is_found(0.9, 0.3)
    assert not Read(wrong=True, ruled=False, doubt=0.4).is_found(0.9, 0.3)
    assert Read(wrong=True, ruled=False, doubt=0.9).is_found(0.9, 0.3)


def test_the_table_counts_what_is_found_of_wrong_and_of_true_ones() -> None:
    reads = [Read(True, True, 0.99), Read(True, False, 0.96), Read(False, True, 0.2), Read(False, False, 0.1)]
    rules, model, *both = table(reads)
    assert (rules.count("(1 of 2)"), model.count("(2 of 2)"), model.count("(0 of 2)")) == (2, 1, 1)
    line = next(line for line in both if "alone 0.95, agreed 0.3" in line)
    assert ("(2 of 2)" in line, "(0 of 2)" in line) == (True, True)
