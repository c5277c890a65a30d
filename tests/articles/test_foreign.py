"""A page of plain text in any language is read: its sentences are text, its menus and notices are not."""

from __future__ import annotations

import pytest

from tests.articles.made_up import read

PAGES = {
    "ja": (
        "港湾新聞\nホーム 国際 政治\n\n{title}\n2021年5月12日 9時30分\n\n{first}\n\n{second}\n\n関連\n",
        "ケニアとノルウェー、漁業協定に署名",
        "ケニアとノルウェーの外相は火曜日、ナイロビで漁業協定に署名したと、双方の当局者が式典後に明らかにした。",
        "両政府は先週のトロール船の拿捕を非難し、乗組員十一人の解放を求めた。乗組員は沿岸の港に拘束されている。",
    ),
    "ar": (
        "صحيفة الميناء\nالرئيسية | العالم | رياضة\n\n{title}\n\n{first}\n\n{second}\n",
        "كينيا والنرويج توقعان اتفاقا للصيد",
        "وقع وزيرا خارجية كينيا والنرويج اتفاقا بشأن مصايد الأسماك في نيروبي، بحسب مسؤولين من الجانبين.",
        "وأدانت الحكومتان احتجاز سفينة صيد الأسبوع الماضي وطالبتا بالإفراج عن بحارتها الأحد عشر.",
    ),
    "de": (
        "Hafenblatt\nPolitik | Sport | Wetter\n\n"
        "{title}\nVon Anna Weber, 12.05.2021\n\n{first}\n\n{second}\n\nLesen Sie auch: Aal\n",
        "Kenia und Norwegen schließen Fischereiabkommen",
        "Kenia und Norwegen haben am Dienstag in Nairobi ein Abkommen über die Fischerei unterzeichnet.",
        "Beide Regierungen verurteilten die Festnahme der Seeleute und forderten ihre Freilassung.",
    ),
    "ru": (
        "Портовая газета\nГлавная | Мир | Спорт\n\n"
        "{title}\n12 мая 2021\n\n{first}\n\n{second}\n\nЧитайте также: угорь\n",
        "Кения и Норвегия подписали соглашение о рыболовстве",
        "Министры иностранных дел Кении и Норвегии подписали во вторник соглашение о рыболовстве.",
        "Оба правительства осудили захват траулера и потребовали освободить его моряков.",
    ),
}


@pytest.mark.parametrize("code", PAGES)
def test_a_page_in_another_language_is_read(code: str) -> None:
    page, title, first, second = PAGES[code]
    article = read(page.format(title=title, first=first, second=second))
    assert article.text == f"{first}\n{second}"
    assert article.title == title
    assert article.language == code


def test_sentences_without_a_sign_at_their_end_are_read() -> None:
    thai = (
        "รัฐมนตรีต่างประเทศของเคนยาและนอร์เวย์ลงนามข้อตกลงประมงในไนโรบีเมื่อวันอังคาร เจ้าหน้าที่ของทั้งสองฝ่ายกล่าวหลังพิธี\n\n"
        "นอร์เวย์สัญญาว่าจะส่งมอบเรือตรวจการณ์สองลำภายในสิ้นปี และรัฐมนตรีของเคนยาขอบคุณ"
    )
    article = read(thai)
    assert (article.text, article.language) == (thai.replace("\n\n", "\n"), "th")
