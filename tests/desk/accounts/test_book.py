"""The accounts file: only its owner reads it, passwords are not in it, and it is never half written."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from communique.desk.accounts import AccountError, Attempts, Book, hashed, matches
from communique.desk.accounts.attempts import FORGOTTEN, FREE, FREE_OF_ADDRESS, LONGEST
from tests.desk.accounts.conftest import PASSWORD


class TestPasswords:
    def test_the_right_one_matches_in_any_way_of_writing_its_letters(self) -> None:
        kept = hashed("trois bateaux déjà")
        assert matches("trois bateaux déjà", kept)
        assert matches("trois bateaux de\u0301ja\u0300", kept), "composed or not, é is é"
        assert not matches("trois bateaux deja", kept)

    def test_the_same_password_is_kept_differently_each_time_and_never_itself(self) -> None:
        one, other = hashed(PASSWORD), hashed(PASSWORD)
        assert one != other and PASSWORD not in one

    def test_a_short_and_an_endless_one_are_refused(self) -> None:
        for wrong in ("boats", "x" * 2000):
            with pytest.raises(ValueError, match="12 characters"):
                hashed(wrong)
        assert not matches("x" * 2000, hashed(PASSWORD))

    def test_what_was_kept_at_another_cost_still_matches(self, monkeypatch: pytest.MonkeyPatch) -> None:
        kept = hashed(PASSWORD)
        monkeypatch.setattr("communique.desk.accounts.passwords.COST", (32, 2, 1))
        assert matches(PASSWORD, kept)


class TestBook:
    def test_only_its_owner_reads_the_file(self, book: Book) -> None:
        assert stat.S_IMODE(book.path.stat().st_mode) == 0o600
        assert PASSWORD not in book.path.read_text()
        assert not list(book.path.parent.glob(".*accounts*")), "nothing is left beside it"

    def test_another_book_of_the_file_sees_every_change_and_the_key_stays(self, book: Book) -> None:
        other, key = Book(book.path), book.contents().key
        assert len(other.accounts()) == 3
        book.remove("Rea")
        assert [one.name for one in other.accounts()] == ["Ada", "Vera"]
        assert other.contents().key == key and len(key) > 30

    def test_names_are_told_apart_without_capitals(self, book: Book) -> None:
        assert book.find(" vera ") == book.find("Vera") is not None
        for name in ("VERA", "", "  ", "a\x00b", "x" * 81):
            with pytest.raises(AccountError):
                book.add(name, "reader", PASSWORD)

    def test_what_is_no_file_of_accounts_is_refused(self, tmp_path: Path) -> None:
        (tmp_path / "x.json").write_text('{"key": 1}')
        with pytest.raises(AccountError, match="no file of accounts"):
            Book(tmp_path / "x.json").accounts()
        assert Book(tmp_path / "none.json").accounts() == ()


class TestAttempts:
    def test_the_wait_doubles_up_to_a_limit_and_is_forgotten(self) -> None:
        attempts, now, waits = Attempts(), 1000.0, []
        for _ in range(FREE + 12):
            waits.append(attempts.wait("Vera", "here", now))
            attempts.failed("Vera", "here", now)
        assert waits[: FREE + 4] == [0.0] * FREE + [1.0, 2.0, 4.0, 8.0] and max(waits) == LONGEST
        assert attempts.wait("Vera", "here", now + FORGOTTEN) == 0

    def test_a_stranger_elsewhere_keeps_nobody_out(self) -> None:
        attempts = Attempts()
        for _ in range(10):
            attempts.failed("Vera", "there", 0.0)
        assert attempts.wait("Vera", "here", 0.0) == 0
        assert attempts.wait("Vera", "there", 0.0) > 0

    def test_whoever_tries_many_names_waits_too(self) -> None:
        attempts = Attempts()
        for number in range(FREE_OF_ADDRESS):
            assert attempts.wait(f"name {number}", "there", 0.0) == 0
            attempts.failed(f"name {number}", "there", 0.0)
        assert attempts.wait("another name", "there", 0.0) > 0

    def test_the_right_password_clears_the_name(self) -> None:
        attempts = Attempts()
        for _ in range(FREE):
            attempts.failed("Vera", "here", 0.0)
        attempts.succeeded("vera", "here")
        assert attempts.wait("Vera", "here", 0.0) == 0
