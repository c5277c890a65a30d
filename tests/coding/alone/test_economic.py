"""Economic sanctions are the record's SANCTION and PLOVER's COERCE."""

from communique.coding.alone.between import between
from communique.coding.alone.economic import ECONOMIC, as_plover, as_recorded
from communique.pipeline import code
from tests.sentences import DAY, marked

ODDS = {"none": 0.1, "SANCTION": 0.2, "COERCE": 0.3, ECONOMIC: 0.4}
TEXT = "Norway imposed sanctions on four shipping firms."


def test_each_counts_them_where_they_belong_and_loses_nothing() -> None:
    assert as_recorded(ODDS) == {"none": 0.1, "SANCTION": 0.2 + 0.4, "COERCE": 0.3}
    assert as_plover(ODDS) == {"none": 0.1, "SANCTION": 0.2, "COERCE": 0.3 + 0.4}


def test_the_same_words_have_both_names() -> None:
    assert between(marked(TEXT), TEXT, "Norway", "four shipping firms").type == "COERCE"
    assert {report.type for report in code(TEXT, DAY)} == {"SANCTION"}
