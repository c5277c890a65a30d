"""Pages that browsers save as one file, and newsletters from a mailbox, are pages like others."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

from communique import pages
from communique.records import Page, PageError

HTML = "<html><head><title>Ferry</title></head><body><p>The ferry sails again – at last.</p></body></html>"


def only(path: Path) -> Page | PageError:
    found = list(pages.read([path]))
    assert len(found) == 1
    return found[0]


def mailed(**headers: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    return message


def test_a_page_saved_by_a_browser_keeps_its_address_and_not_the_day_of_saving(tmp_path: Path) -> None:
    message = mailed(
        From="<Saved by Blink>",
        Snapshot_Content_Location="https://ledger.example/ferry",
        Subject="Ferry",
        Date="Wed, 12 May 2021 09:30:00 -0000",
    )
    message.make_related()
    message.add_related(HTML, subtype="html", cte="quoted-printable")
    message.add_related(b"\x89PNG", maintype="image", subtype="png")
    path = tmp_path / "ferry.mhtml"
    path.write_bytes(bytes(message))
    found = only(path)
    assert isinstance(found, Page)
    assert found.media == "html"
    assert found.content.decode().strip() == HTML
    assert found.url == "https://ledger.example/ferry"
    assert found.published is None


def test_a_newsletter_is_dated_and_headed_by_its_headers(tmp_path: Path) -> None:
    message = mailed(From="a@ledger.example", Subject="Ferry sails", Date="Wed, 12 May 2021 09:30:00 +0000")
    message["Message-ID"] = "<1@ledger.example>"
    message.set_content("The ferry sails again – at last.\n")
    path = tmp_path / "letter.eml"
    path.write_bytes(bytes(message))
    found = only(path)
    assert isinstance(found, Page)
    assert found.content.decode().strip() == "Ferry sails\n\nThe ferry sails again – at last."
    assert found.published == "Wed, 12 May 2021 09:30:00 +0000"


def test_a_message_of_pictures_alone_is_named(tmp_path: Path) -> None:
    message = mailed(From="a@ledger.example", Subject="Picture")
    message.set_content(b"\x89PNG", maintype="image", subtype="png")
    path = tmp_path / "picture.eml"
    path.write_bytes(bytes(message))
    found = only(path)
    assert isinstance(found, PageError)
    assert "without a part of text or HTML" in found.reason


def test_parts_nested_without_end_are_a_damaged_message(tmp_path: Path) -> None:
    path = tmp_path / "deep.eml"
    nested = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(5000))
    path.write_text("MIME-Version: 1.0\nSubject: deep\n" + nested, encoding="ascii")
    assert isinstance(only(path), PageError)


def test_text_that_opens_with_names_and_colons_is_no_message(tmp_path: Path) -> None:
    path = tmp_path / "interview.txt"
    path.write_text("Question: Who signed?\nAnswer: The two ministers did.\n", encoding="utf-8")
    found = only(path)
    assert isinstance(found, Page)
    assert found.content.startswith(b"Question")
