"""What writes a file comes in; out, an answer that sends the file while it is written, so that a table of the
whole record takes no more memory than one of a page."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from typing import BinaryIO, cast

from anyio import from_thread
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

CHUNK = 64 * 1024
"""Bytes that are sent at once."""


class Flowing(Response):
    """A file that is sent as it is written."""

    def __init__(
        self,
        write: Callable[[BinaryIO], None],
        refusal: Callable[[Exception], Response],
        headers: Mapping[str, str],
        media_type: str,
    ) -> None:
        """``write`` runs in a thread of its own; what it raises before the first bytes are sent is answered
        by ``refusal``, which may raise it again."""
        super().__init__(headers=headers, media_type=media_type)
        del self.headers["content-length"]
        self._write, self._refusal = write, refusal

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Sends it."""
        await run_in_threadpool(self._flow, scope, receive, send)

    def _flow(self, scope: Scope, receive: Receive, send: Send) -> None:
        sending = _Sending(self, send)
        try:
            self._write(cast(BinaryIO, sending))
        except Exception as error:
            if sending.started:
                raise
            from_thread.run(self._refusal(error), scope, receive, send)
        else:
            sending.end()


class _Sending(io.RawIOBase):
    """A file to write to whose bytes go to whoever asked, a chunk at a time."""

    def __init__(self, answer: Response, send: Send) -> None:
        self.started = False
        self._answer, self._send = answer, send
        self._held = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, chunk: object) -> int:
        body = bytes(cast(bytes, chunk))
        self._held += body
        if len(self._held) >= CHUNK:
            self._pass_on(more=True)
        return len(body)

    def end(self) -> None:
        """Says that there is no more."""
        self._pass_on(more=False)

    def _pass_on(self, *, more: bool) -> None:
        if not self.started:
            self.started = True
            status, headers = self._answer.status_code, self._answer.raw_headers
            self._say({"type": "http.response.start", "status": status, "headers": headers})
        body = bytes(self._held)
        self._held.clear()
        self._say({"type": "http.response.body", "body": body, "more_body": more})

    def _say(self, message: Message) -> None:
        async def said() -> None:
            await self._send(message)

        from_thread.run(said)
