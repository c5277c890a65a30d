"""``communique serve``: a store comes in, the desk opens over it in a browser."""

from __future__ import annotations

from pathlib import Path

import click

from communique.cli.accounts import accounts_option
from communique.cli.deciding import WHO_VARIABLE, account
from communique.cli.output import say

LOOPBACK = ("127.0.0.1", "localhost", "::1")
TOKEN_VARIABLE = "COMMUNIQUE_TOKEN"


@click.command()
@accounts_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8450, show_default=True, type=click.IntRange(1, 65535), help="The port.")
@click.option(
    "--who",
    envvar=WHO_VARIABLE,
    show_envvar=True,
    help="Who decides, where there are no accounts. [default: the name of your account]",
)
@click.option(
    "--certificate",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A TLS certificate (PEM), so that nobody on the way reads passwords. With --key.",
)
@click.option(
    "--key", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Its private key (PEM)."
)
def serve(
    store: Path,
    file: Path | None,
    host: str,
    port: int,
    who: str | None,
    certificate: Path | None,
    key: Path | None,
) -> None:
    """Open the record in a browser: read, search, look at the sentences, correct.

    Without accounts it listens on this machine only, and on another --host asks for a token, which it prints,
    or takes from the environment as COMMUNIQUE_TOKEN. With accounts (`communique accounts add NAME`) people
    log in, and decide in their own names; a COMMUNIQUE_TOKEN then lets programs read. Reading goes on while a
    build writes. Ctrl-C ends it.

    \b
    Examples:
      communique serve
      communique serve --store record.db --port 9000
      communique serve --host 0.0.0.0 --who "A. Reader"
      communique serve --host 0.0.0.0 --accounts team.json --certificate desk.pem --key desk-key.pem
    """
    import os

    try:
        import uvicorn

        from communique.desk import application
        from communique.desk.accounts import AccountError
        from communique.desk.seals import secret
    except ImportError as error:
        raise click.ClickException(
            f"the desk needs packages that are not installed ({error.name}): pip install 'communique[desk]'"
        ) from error
    if (certificate is None) != (key is None):
        raise click.UsageError("--certificate and --key go together")
    try:
        accounts = _accounts(store, file)
        token = os.environ.get(TOKEN_VARIABLE)
        if accounts is None:
            token = None if host in LOOPBACK else token or secret()
        app = application(store, who=who or account(), token=token, accounts=accounts)
    except AccountError as error:
        raise click.ClickException(str(error)) from error
    shown = f"[{host}]" if ":" in host else host
    address = f"{'https' if certificate else 'http'}://{shown}:{port}/"
    given = f"?token={token}" if token and not accounts else ""
    say(f"The desk over {store}: {address}{given}  (Ctrl-C ends it)")
    if accounts:
        say(f"People log in with the accounts of {accounts}.")
    if host not in LOOPBACK and not certificate:
        say("Without --certificate, whoever is on the way can read passwords and tokens.")
    uvicorn.run(app, host=host, port=port, log_level="warning", ssl_certfile=certificate, ssl_keyfile=key)


def _accounts(store: Path, file: Path | None) -> Path | None:
    """The file of accounts that is named, or that stands beside the store; None where there is none there."""
    from communique.desk.accounts import AccountError, Book, beside

    path = file or beside(store)
    if Book(path).accounts():
        return path
    if file:
        raise AccountError(
            f"there are no accounts in {file}; make one with: "
            f"communique accounts add NAME --role admin --accounts {file}"
        )
    return None
