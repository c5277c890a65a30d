"""Answers in, a folder of WARC files with an index out, so that evidence outlives the link; and back.

One file a run, ``communique-TIME.warc.gz``, each record packed by itself; ``index.cdxj`` says what lies
where. What a server says has not changed is kept as a reference to the answer that it was. (ISO 28500,
WARC/1.1.)
"""

from __future__ import annotations

import gzip
import hashlib
import io
from base64 import b32encode
from datetime import datetime
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit
from uuid import uuid4

import httpx
from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from communique.pages.making import MAX_BYTES
from communique.pages.web import index
from communique.pages.web.agent import software
from communique.pages.web.asking import Answer
from communique.pages.web.clock import Clock
from communique.pages.web.index import Entry

INDEX = "index.cdxj"
UNCHANGED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
INFO = f"software: {software()}\r\nformat: WARC File Format 1.1\r\n"
NOT_KEPT = frozenset((b"transfer-encoding", b"connection"))
"""Headers of the connection, which is not kept: the body stands here without its chunks."""


class Archive:
    """What was fetched before, and what is fetched now. Nothing is written before something is fetched.

    Whatever cannot be written or read raises OSError.
    """

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._folder, self._clock = folder, clock
        self._latest = {entry.url: entry for entry in index.entries(folder / INDEX) if entry.status == "200"}
        self._name: str | None = None

    def latest(self, url: str) -> Entry | None:
        """The last whole answer that was kept of an address."""
        return self._latest.get(url)

    def keep(self, answer: Answer) -> None:
        """Writes an answer, the request it was to, and its line of the index."""
        now = self._clock.now()
        digest = hashlib.sha1(answer.body, usedforsecurity=False).digest()
        response = _record(WarcRecordType.response, answer, now, _response(answer))
        offset, length = self._write(response, digest)
        request = _record(WarcRecordType.request, answer, now, _request(answer))
        request.headers["WARC-Concurrent-To"] = response.record_id or ""
        self._write(request, hashlib.sha1(b"", usedforsecurity=False).digest())
        entry = Entry(
            url=answer.url,
            mime=answer.headers.get("Content-Type", "unk").split(";")[0].strip() or "unk",
            status=str(answer.status),
            digest=f"sha1:{b32encode(digest).decode()}",
            length=str(length),
            offset=str(offset),
            filename=self._name or "",
            etag=answer.headers.get("ETag", ""),
            modified=answer.headers.get("Last-Modified", ""),
        )
        with (self._folder / INDEX).open("ab") as file:
            file.write(index.line(entry, now))
        if answer.status == 200:
            self._latest[answer.url] = entry

    def again(self, entry: Entry, answer: Answer) -> Answer | None:
        """What was kept, after the server has said that it is the same; None where it cannot be read."""
        kept = self._read(entry)
        if kept is None:
            return None
        record = _record(WarcRecordType.revisit, answer, self._clock.now(), _response(answer))
        record.headers["WARC-Profile"] = UNCHANGED
        record.headers["WARC-Refers-To-Target-URI"] = entry.url
        record.headers["WARC-Payload-Digest"] = entry.digest
        self._write(record, None)
        return kept

    def _read(self, entry: Entry) -> Answer | None:
        try:
            with (self._folder / Path(entry.filename).name).open("rb") as file:
                file.seek(int(entry.offset))
                member = io.BytesIO(file.read(int(entry.length)))
            record = next(iter(ArchiveIterator(member, parse_http=False)))
            record.parse_http()
            body = record.reader.read(MAX_BYTES + 1)
            headers = httpx.Headers(list(record.http_headers.astuples()))
        except (OSError, ValueError, StopIteration, AttributeError):
            return None
        digest = b32encode(hashlib.sha1(body, usedforsecurity=False).digest()).decode()
        if entry.digest != f"sha1:{digest}":
            return None
        return Answer(entry.url, 200, "OK", headers, body, httpx.Headers(), None)

    def _write(self, record: WarcRecord, payload_digest: bytes | None) -> tuple[int, int]:
        """Appends a record; returns where it starts and its length, packed."""
        with self._open() as file:
            offset = file.seek(0, 2)
            packed = _packed(record, payload_digest)
            file.write(packed)
            return offset, len(packed)

    def _open(self) -> BinaryIO:
        if self._name is not None:
            return (self._folder / self._name).open("ab")
        self._folder.mkdir(parents=True, exist_ok=True)
        now = self._clock.now()
        self._name = f"communique-{now:%Y%m%dT%H%M%SZ}-{uuid4().hex[:8]}.warc.gz"
        info = WarcRecord()
        info.init_headers(WarcRecordType.warcinfo, f"uuid:{uuid4()}".encode())
        info.headers["WARC-Date"] = _moment(now)
        info.headers["WARC-Filename"] = self._name
        info.headers["Content-Type"] = "application/warc-fields"
        info.set_bytes_content(f"software: {software()}\r\nformat: WARC File Format 1.1\r\n".encode())
        file = (self._folder / self._name).open("xb")
        file.write(_packed(info, None))
        return file


def _record(kind: WarcRecordType, answer: Answer, now: datetime, block: bytes) -> WarcRecord:
    record = WarcRecord()
    record.init_headers(kind, f"uuid:{uuid4()}".encode())
    record.headers["WARC-Date"] = _moment(now)
    record.headers["WARC-Target-URI"] = answer.url
    if answer.address:
        record.headers["WARC-IP-Address"] = answer.address
    message = "request" if kind == WarcRecordType.request else "response"
    record.headers["Content-Type"] = f"application/http; msgtype={message}"
    record.set_bytes_content(block)
    return record


def _packed(record: WarcRecord, payload_digest: bytes | None) -> bytes:
    out = io.BytesIO()
    record.write(out, checksum_data=payload_digest is not None, payload_digest=payload_digest)
    return gzip.compress(out.getvalue(), mtime=0)


def _response(answer: Answer) -> bytes:
    reason = answer.reason.encode("latin-1", "replace")
    return b"HTTP/1.1 %d %s\r\n" % (answer.status, reason) + _headers(answer.headers) + answer.body


def _request(answer: Answer) -> bytes:
    parts = urlsplit(answer.url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return b"GET %s HTTP/1.1\r\n" % target.encode() + _headers(answer.asked)


def _headers(headers: httpx.Headers) -> bytes:
    kept = ((name, value) for name, value in headers.raw if name.lower() not in NOT_KEPT)
    return b"".join(b"%s: %s\r\n" % each for each in kept) + b"\r\n"


def _moment(when: datetime) -> str:
    return f"{when:%Y-%m-%dT%H:%M:%SZ}"
