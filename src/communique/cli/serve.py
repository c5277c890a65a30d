"""``communique serve``: a store comes in, the desk opens over it in a browser."""

from __future__ import annotations

from pathlib import Path

import click

from communique.cli.deciding import WHO_VARIABLE, account
from communique.cli.options import store_option
from communique.cli.output import say

LOOPBACK = ("127.0.0.1", "localhost", "::1")
TOKEN_VARIABLE = "COMMUNIQUE_TOKEN"


@click.command()
@store_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8450, show_default=True, type=click.IntRange(1, 65535), help="The port.")
@click.option("--who", envvar=WHO_VARIABLE, show_envvar=True, help="Who decides. [default: your account]")
def serve(store: Path, host: str, port: int, who: str | None) -> None:
    """Open the record in a browser: read, search, look at the sentences, correct.

    It listens on this machine only. On another --host it asks for a token, which it prints, or takes from the
    environment as COMMUNIQUE_TOKEN. Reading goes on while a build writes. Ctrl-C ends it.

    \b
    Examples:
      communique serve
      communique serve --store record.db --port 9000
      communique serve --host 0.0.0.0 --who "A. Reader"
    """
    import os

    try:
        import uvicorn

        from communique.desk import application
    except ImportError as error:
        raise click.ClickException(
            f"the desk needs packages that are not installed ({error.name}): pip install 'communique[desk]'"
        ) from error
    from communique.desk.seals import secret

    token = None if host in LOOPBACK else os.environ.get(TOKEN_VARIABLE) or secret()
    app = application(store, who=who or account(), token=token)
    shown = f"[{host}]" if ":" in host else host
    say(
        f"The desk over {store}: http://{shown}:{port}/{f'?token={token}' if token else ''}  (Ctrl-C ends it)"
    )
    uvicorn.run(app, host=host, port=port, log_level="warning")
