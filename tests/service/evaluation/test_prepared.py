import json
from collections import Counter
from pathlib import Path

from curation.config.file import load_config
from curation.mentions import Matcher
from models.model_files import read_tokenizer
from models.runtime import BUNDLED as ENCODER
from service.evaluation.bench_texts import BRANDS, bench_texts
from service.evaluation.bulk_load import EVERY, Streamed, lines
from service.evaluation.our_service import configuration
from service.evaluation.prepared import litserve_bodies, our_bodies, passages, plain_bodies


def test_every_text_names_one_brand_once() -> None:
    matcher = Matcher(BRANDS)

    assert [len(matcher.find(each.text)) for each in bench_texts()] == [1] * 64


def test_texts_are_short_and_long_in_several_languages() -> None:
    tokenizer = read_tokenizer(ENCODER / "tokenizer.json")
    sizes = [len(tokenizer.encode(each.text).ids) for each in bench_texts()]

    assert 8 <= min(sizes) < 12
    assert 110 < max(sizes) <= 120
    assert len(Counter(each.language for each in bench_texts())) == 7


def test_everybody_is_asked_the_same_texts_in_the_same_order() -> None:
    asked = [passage.text for passage in passages()]

    for size in (1, 16):
        documents = [each for body in our_bodies(size) for each in json.loads(body)["documents"]]
        assert [each["text"] for each in documents] == asked
        assert [text for body in plain_bodies(size) for text in json.loads(body)["texts"]] == asked
    assert [json.loads(body)["text"] for body in litserve_bodies()] == asked


def test_a_body_is_one_line_for_the_script_that_posts_it() -> None:
    assert not [body for body in (*our_bodies(16), *plain_bodies(16), *litserve_bodies()) if b"\n" in body]


def test_the_configuration_names_the_brands_and_the_model(tmp_path: Path) -> None:
    path = tmp_path / "feeds.yaml"
    path.write_text(configuration(tmp_path), encoding="utf-8")
    config = load_config(path)

    assert config.brands == BRANDS
    assert config.sentiment == str(tmp_path)


def test_few_lines_of_a_stream_name_a_brand() -> None:
    matcher = Matcher(BRANDS)
    read = [json.loads(line) for line in lines(200)]

    assert [each["id"] for each in read] == list(range(200))
    assert [each["id"] for each in read if matcher.find(each["text"])] == list(range(0, 200, EVERY))


def test_growth_is_counted_from_the_first_part_of_the_stream() -> None:
    assert Streamed(100, 5, 1.0, (300.0, 310.0, 305.0)).growth == 10.0
